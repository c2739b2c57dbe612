import SiteModel
import Synchronization

/// What stands around a page's own words: the layout as the template library fills it, with a gap for
/// each text that another page of the same shape has otherwise.
///
/// Filling a template takes the library longer than parsing and writing a page's body takes; pages of
/// one kind differ only in a few texts. The shell is filled once with marks in their place, and
/// splitting it at the marks says where each text stands, and whether the template escapes it.
struct PageShell: Sendable {
  /// A text that differs from page to page.
  enum Slot: Int, CaseIterable {
    case title, summary, structuredData, canonical, body

    /// What stands for the text while the shell is made; escaping it changes the brackets.
    var mark: String { "\u{F8FF}readout<\(rawValue)>" }
  }

  private enum Piece {
    case fixed([UInt8])
    case text(Slot)
    case raw(Slot)
  }

  private var pieces: [Piece] = []

  /// Splits a filled layout at its marks.
  init(_ filled: String) {
    let bytes = Array(filled.utf8)
    var start = 0
    var at = 0
    while at < bytes.count {
      if bytes[at] == 0xEF, let (piece, width) = Self.piece(at: at, in: bytes) {
        pieces += [.fixed(Array(bytes[start..<at])), piece]
        at += width
        start = at
      } else {
        at += 1
      }
    }
    pieces.append(.fixed(Array(bytes[start...])))
  }

  private static func piece(at start: Int, in bytes: [UInt8]) -> (Piece, width: Int)? {
    for slot in Slot.allCases {
      let (raw, text) = (slot.mark.utf8, escaped(slot.mark).utf8)
      if bytes[start...].starts(with: raw) { return (.raw(slot), raw.count) }
      if bytes[start...].starts(with: text) { return (.text(slot), text.count) }
    }
    return nil
  }

  /// The page's bytes. Texts are escaped byte by byte, so that no mark above a letter hides one.
  func filled(with source: PageSource, canonical: String?, body: [UInt8]) -> [UInt8] {
    var html = HTMLBuffer(capacity: body.count + 8192)
    for piece in pieces {
      switch piece {
      case .fixed(let bytes): html.raw(bytes)
      case .raw(.body), .text(.body): html.raw(body)
      case .raw(let slot): html.raw(text(of: slot, source, canonical))
      case .text(let slot): html.text(text(of: slot, source, canonical), inSingleQuotes: true)
      }
    }
    return html.bytes
  }

  private func text(of slot: Slot, _ source: PageSource, _ canonical: String?) -> String {
    switch slot {
    case .title: source.title
    case .summary: source.summary
    case .structuredData: source.structuredData ?? ""
    case .canonical: canonical ?? ""
    case .body: ""
    }
  }
}

/// The shells of a template set, made as pages of a new shape come.
final class PageShells: Sendable {
  /// All that the shell of a page depends on: everything that a template may see, but the texts.
  struct Shape: Hashable {
    var kind: Page.Kind
    var language: String
    var root: String
    var trail: [ResolvedLink]
    var navigation: [ResolvedLink]
    var current: Int?
    var hasFeed: Bool
    /// Whether each text is there: a section of a template may ask.
    var has: [Bool]
    /// Whether the page's title is the site's.
    var isNamedAsSite: Bool
  }

  private let made = Mutex<[Shape: PageShell]>([:])

  func shell(of shape: Shape, making make: () -> PageShell) -> PageShell {
    if let shell = made.withLock({ $0[shape] }) { return shell }
    let shell = make()
    made.withLock { $0[shape] = shell }
    return shell
  }
}

package import Diagnostics
import Language
package import NewsModel
package import SourceText

/// Makes an article of plain text that is taken as it is: the one way for files, JSON lines and
/// `readout extract`.
package func article(
  from text: UTF8Text, metadata: Metadata, provenance: Provenance
) -> Diagnosed<Article> {
  makeArticle(of: text, pieces: nil, metadata: metadata, provenance: provenance, stem: nil)
}

/// Tells the blocks apart and settles title and date; a text longer than any article is cut, with a
/// warning.
///
/// `pieces` are what markup already tells; nil for plain text. `stem` is the file's name without
/// its ending, which may hold a date; nil where there is no file.
func makeArticle(
  of given: UTF8Text, pieces: [Piece]?, metadata: Metadata, provenance: Provenance, stem: String?
) -> Diagnosed<Article> {
  let place = Diagnostic.Place(file: provenance.file, line: provenance.record)
  let read = withinLimit(given, at: place)
  let text = read.value
  let pieces = pieces.map { within(text, $0) } ?? plainPieces(of: text)
  let blocks = classifyBlocks(of: text, pieces: pieces, title: metadata.title)
  var diagnostics = read.diagnostics
  let published = publicationDate(
    metadata: metadata.published, blocks: blocks, text: text, stem: stem, place: place,
    diagnostics: &diagnostics)
  let received = metadata.received.flatMap { CalendarDay(iso: $0) }
  if let given = metadata.received, received == nil {
    diagnostics.append(unreadableDate(given, key: "received", at: place))
  }
  let titleBlock = blocks.first { $0.kind == .title }
  let title = metadata.title ?? titleBlock.map { collapsed(text[$0.range]) }
  return Diagnosed(
    Article(
      id: ArticleID(slugging: metadata.id, fallback: fallbackID(provenance)), text: text,
      title: title, publisher: metadata.publisher, author: metadata.author, url: metadata.url,
      language: metadata.language ?? "en", published: published, received: received,
      blocks: blocks, provenance: provenance), diagnostics)
}

/// An id for a name without a letter or digit that ASCII could spell.
private func fallbackID(_ provenance: Provenance) -> String {
  "article-" + provenance.sha256.prefix(8)
}

/// Runs of white space as one space, none at the ends.
func collapsed(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// Metadata wins over a dateline, a dateline over the file's name; a contradiction is a warning.
private func publicationDate(
  metadata: String?, blocks: [Block], text: UTF8Text, stem: String?, place: Diagnostic.Place,
  diagnostics: inout [Diagnostic]
) -> PublicationDate? {
  var found: [PublicationDate] = []
  if let given = metadata {
    if let day = CalendarDay(iso: given) ?? calendarDay(in: UTF8Text(given)) {
      found.append(PublicationDate(day, basis: .metadata, asGiven: given))
    } else {
      diagnostics.append(unreadableDate(given, key: "published", at: place))
    }
  }
  for block in blocks where block.kind == .dateline {
    guard let explicit = explicitDay(in: text, block.range),
      let day = CalendarDay(year: explicit.year, month: explicit.month, day: explicit.day)
    else { continue }
    found.append(
      PublicationDate(
        day, basis: .dateline, asGiven: collapsed(text[explicit.range]), range: explicit.range))
    break
  }
  if let stem, let day = dayInFileName(stem) {
    found.append(PublicationDate(day, basis: .filename))
  }
  // A page is often saved, or its dateline written, a day apart from its metadata's time zone.
  if let first = found.first,
    let other = found.dropFirst().first(where: {
      abs($0.day.daysSinceEpoch - first.day.daysSinceEpoch) > 1
    })
  {
    diagnostics.append(
      Diagnostic(
        .warning, "dates-differ",
        "publication dates differ: \(first.day) by \(first.basis.rawValue), "
          + "\(other.day) by \(other.basis.rawValue); taken is \(first.day)",
        at: place, hints: ["give 'published: \(other.day)' in front matter if that one is right"]))
  }
  return found.first
}

private func unreadableDate(
  _ given: String, key: String, at place: Diagnostic.Place
) -> Diagnostic {
  Diagnostic(
    .warning, "unreadable-date", "'\(key)' needs a date as YYYY-MM-DD; got '\(given)'", at: place,
    hints: ["write it as \(key): 2024-04-16"])
}

private func calendarDay(in text: UTF8Text) -> CalendarDay? {
  explicitDay(in: text, text.range).flatMap {
    CalendarDay(year: $0.year, month: $0.month, day: $0.day)
  }
}

/// A day as `2024-04-16`, `2024_04_16` or `20240416` in a file's name, with no digit beside it.
func dayInFileName(_ stem: String) -> CalendarDay? {
  let bytes = Array(stem.utf8)
  func digits(_ from: Int, _ count: Int) -> Int? {
    guard from + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[from..<from + count] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
  func isDigit(_ index: Int) -> Bool {
    index >= 0 && index < bytes.count && bytes[index] >= 0x30 && bytes[index] <= 0x39
  }
  for start in bytes.indices where !isDigit(start - 1) {
    guard let year = digits(start, 4), (1900...2199).contains(year) else { continue }
    for gap in [1, 0] {
      let month = start + 4 + gap
      guard month + 4 + gap <= bytes.count else { continue }
      if gap == 1, ![UInt8(ascii: "-"), UInt8(ascii: "_")].contains(bytes[start + 4]) { continue }
      if gap == 1, bytes[month + 2] != bytes[start + 4] { continue }
      if isDigit(month + 4 + gap) { continue }
      if let m = digits(month, 2), let d = digits(month + 2 + gap, 2),
        let day = CalendarDay(year: year, month: m, day: d)
      {
        return day
      }
    }
  }
  return nil
}

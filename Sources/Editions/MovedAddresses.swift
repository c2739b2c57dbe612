import NewsModel
import SiteModel
import SourceText

/// Addresses that things had in earlier editions, and what they are now.
///
/// They are history, as no article says what its file was called, so they stand in the file of the facts that
/// they were told from, a line each behind the facts: `moved`, family, old id, new id and the edition that
/// moved it, parted by tabs.
struct MovedAddresses: Equatable {
  struct Move: Equatable {
    var address: Redirect
    var edition: Int
  }

  /// By family, then by old id; no old id twice, and none leads to another's old id.
  private(set) var moves: [Move] = []
  static let mark = "moved"
  /// How many are kept; of more, those of the oldest editions go.
  private static let kept = 10_000

  init() {}

  /// Follows what an edition found elsewhere: old ids and what they are now, by kind.
  mutating func follow(_ moved: [FactKind: [String: String]], in edition: Int) {
    for (kind, pairs) in moved {
      guard let family = Redirect.Family(of: kind) else { continue }
      for index in moves.indices where moves[index].address.family == family {
        if let now = pairs[moves[index].address.new] { moves[index].address.new = now }
      }
      let isOwn = { (move: Move) in move.address.old == move.address.new }
      moves.removeAll {
        $0.address.family == family && (isOwn($0) || pairs[$0.address.old] != nil)
      }
      moves += pairs.map { Move(address: Redirect(family, from: $0, to: $1), edition: edition) }
    }
    if moves.count > Self.kept {
      moves.sort { $0.edition == $1.edition ? $0.key < $1.key : $0.edition > $1.edition }
      moves.removeLast(moves.count - Self.kept)
    }
    moves.sort { $0.key < $1.key }
  }

  /// Forgets the old addresses that something has again.
  mutating func forget(livingIn pages: [Redirect.Family: Set<String>]) {
    moves.removeAll { pages[$0.address.family]?.contains($0.address.old) ?? false }
  }

  /// Those that lead to something that is there, with the desk's own, which go before.
  func redirects(
    beside own: [Redirect], in pages: [Redirect.Family: Set<String>]
  ) -> [Redirect] {
    let known = Set(own.map { $0.family.rawValue + "/" + $0.old })
    let found = moves.map(\.address).filter {
      let ids = pages[$0.family] ?? []
      return ids.contains($0.new) && !ids.contains($0.old)
        && !known.contains($0.family.rawValue + "/" + $0.old)
    }
    return found.isEmpty
      ? own
      : (own + found).sorted { ($0.family.rawValue, $0.old) < ($1.family.rawValue, $1.old) }
  }
}

extension MovedAddresses.Move {
  fileprivate var key: (String, String) { (address.family.rawValue, address.old) }
}

extension MovedAddresses {
  /// Its lines, as they stand in the file.
  var bytes: [UInt8] {
    moves.flatMap { move in
      let fields = [
        Self.mark, move.address.family.rawValue, move.address.old, move.address.new,
        String(move.edition),
      ]
      return Array((fields.joined(separator: "\t") + "\n").utf8)
    }
  }

  /// Reads lines; nil where one of them is something else.
  init?(_ bytes: some Collection<UInt8>) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let fields = String(decoding: line, as: UTF8.self).split(separator: "\t").map(String.init)
      guard fields.count == 5, fields[0] == Self.mark,
        let family = Redirect.Family(rawValue: fields[1]), let edition = Int(fields[4])
      else { return nil }
      moves.append(
        Move(address: Redirect(family, from: fields[2], to: fields[3]), edition: edition))
    }
  }
}

extension Redirect.Family {
  /// Nil for statements, which have no page.
  init?(of kind: FactKind) {
    switch kind {
    case .article: self = .briefings
    case .event: self = .events
    case .actor: self = .actors
    case .topic: self = .topics
    case .statement: return nil
    }
  }
}

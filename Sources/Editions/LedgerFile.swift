import Hashing
import SiteModel
import SourceText

/// The second line of the file begins with this; another number stands for other slots.
private let ledgerVersion = "facts 1"

/// The bytes of `editions/facts.tsv`: the newest edition's own line, then what names the lines below it, then
/// the facts and the addresses that moved. One file has all, so that a build that is killed leaves the old
/// state or the new.
func bytes(of ledger: Ledger, moved: MovedAddresses, edition: Edition) -> [UInt8] {
  var json = JSONWriter()
  write(edition, to: &json)
  let lines = ledger.bytes + moved.bytes
  let head = "\(ledgerVersion) \(ledger.lines.count) \(digest(of: lines))\n"
  return json.bytes + Array(head.utf8) + lines
}

/// Names lines: 32 hexadecimal digits.
private func digest(of lines: [UInt8]) -> String { String(ContentHash(of: lines).hex.prefix(32)) }

/// What the file gives.
struct LedgerReading {
  /// Nil where the first line cannot be read.
  var edition: Edition?
  /// Nil where the facts cannot be read, or are not all there.
  var ledger: Ledger?
  var moved = MovedAddresses()
  /// The line that is wrong, from 1, with the rule.
  var problem: (line: Int, rule: String)?
}

func readLedger(_ bytes: [UInt8]) -> LedgerReading {
  var reading = LedgerReading()
  let newline = UInt8(ascii: "\n")
  let first = bytes.firstIndex(of: newline) ?? bytes.count
  reading.edition = readEdition(bytes[..<first])
  guard reading.edition != nil else {
    reading.problem = (1, "the first line is an edition as JSON")
    return reading
  }
  let second = bytes[min(first + 1, bytes.count)...].firstIndex(of: newline) ?? bytes.count
  let head = String(decoding: bytes[min(first + 1, second)..<second], as: UTF8.self)
    .split(separator: " ").map(String.init)
  guard head.count == 4, head[..<2].joined(separator: " ") == ledgerVersion else {
    reading.problem = (2, "the second line is '\(ledgerVersion)', a count and a hash")
    return reading
  }
  var ledger = Ledger()
  ledger.bytes = Array(bytes[min(second + 1, bytes.count)...])
  ledger.lines.reserveCapacity(Int(head[2]).map { min($0, bytes.count / 8) } ?? 0)
  let isNamed = digest(of: ledger.bytes) == head[3]
  if let wrong = ledger.findLines() {
    reading.problem = (wrong + 2, "a line has a kind, an id and a fact's slots, parted by tabs")
  } else if !isNamed {
    reading.problem = (2, "the hash is that of the lines below it")
  } else {
    let end = ledger.lines.last.map { $0.range.upper + 1 } ?? 0
    reading.moved = MovedAddresses(ledger.bytes[end...]) ?? MovedAddresses()
    ledger.bytes.removeSubrange(end...)
    reading.ledger = ledger
  }
  return reading
}

extension Ledger {
  /// Tells the lines of the facts apart, up to the addresses that moved; gives the number, from 1, of one
  /// that is none.
  fileprivate mutating func findLines() -> Int? {
    let tab = UInt8(ascii: "\t")
    let counts = Dictionary(
      uniqueKeysWithValues: Self.kinds.map { ($0, FactSlot.all(of: $0).count + 1) })
    var start = 0
    while start < bytes.count {
      var tabs: [Int] = []
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
        if bytes[end] == tab { tabs.append(end) }
        end += 1
      }
      guard tabs.count > 1, end < bytes.count else { return lines.count + 1 }
      let name = String(decoding: bytes[start..<tabs[0]], as: UTF8.self)
      if name == MovedAddresses.mark { return nil }
      guard let kind = FactKind(rawValue: name), counts[kind] == tabs.count else {
        return lines.count + 1
      }
      lines.append(
        Line(kind: kind, id: TextRange(tabs[0] + 1, tabs[1]), range: TextRange(start, end)))
      start = end + 1
    }
    return nil
  }
}

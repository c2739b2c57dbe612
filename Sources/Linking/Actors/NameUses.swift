import NewsModel
import SourceText

/// Counts the spellings by which articles name one actor.
struct NameUses {
  /// In order of first use.
  private(set) var uses: [NameUse] = []
  private var places: [String: Int] = [:]
  /// The first few spellings as they stand, with their places: most actors have no more, and to compare
  /// bytes takes less than to make a text and look it up.
  private var first: [(bytes: [UInt8], place: Int)] = []

  mutating func count(_ text: UTF8Text, _ range: TextRange, on day: CalendarDay?) {
    let place = place(of: text.bytes[range.lower..<min(range.upper, text.count)])
    uses[place].count += 1
    guard let day else { return }
    uses[place].first = min(uses[place].first ?? day, day)
    uses[place].last = max(uses[place].last ?? day, day)
  }

  private mutating func place(of bytes: ArraySlice<UInt8>) -> Int {
    for known in first
    where known.bytes.count == bytes.count && known.bytes.elementsEqual(bytes) {
      return known.place
    }
    let name = String(decoding: bytes, as: UTF8.self)
    let place = places[name] ?? uses.count
    if place == uses.count {
      uses.append(NameUse(name, count: 0))
      places[name] = place
    }
    if first.count < 8 { first.append((Array(bytes), place)) }
    return place
  }
}

import Hashing
package import NewsModel

/// Appends values so that no two sequences give the same bytes.
package struct DigestBytes {
  private var bytes: [UInt8] = []

  package init() {}

  package var digest: CellDigests.Digest {
    let words = ContentHash(of: bytes).words
    return CellDigests.Digest(high: words.0, low: words.1)
  }

  package mutating func put(_ number: Int) {
    unsafe withUnsafeBytes(of: UInt64(bitPattern: Int64(number)).littleEndian) {
      unsafe bytes.append(contentsOf: $0)
    }
  }
  package mutating func put(_ number: Double) { put(Int(bitPattern: UInt(number.bitPattern))) }
  package mutating func put(_ text: String) {
    put(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }
  package mutating func put(_ digest: CellDigests.Digest) {
    put(Int(bitPattern: UInt(digest.high)))
    put(Int(bitPattern: UInt(digest.low)))
  }
  package mutating func put<Value>(_ value: Value?, _ body: (inout DigestBytes, Value) -> Void) {
    put(value == nil ? 0 : 1)
    if let value { body(&self, value) }
  }
  package mutating func put(_ text: String?) { put(text) { $0.put($1) } }
  package mutating func put(_ day: CalendarDay?) { put(day) { $0.put($1.daysSinceEpoch) } }
  package mutating func put<Values: Collection>(
    _ values: Values, _ body: (inout DigestBytes, Values.Element) -> Void
  ) {
    put(values.count)
    for value in values { body(&self, value) }
  }
  package mutating func put(_ values: [String]) { put(values) { $0.put($1) } }
  package mutating func put(_ correction: AppliedCorrection) {
    put(correction.text)
    put(correction.by)
    put(correction.day)
    put(correction.why)
  }
}

/// Whether HTML's `time` element takes the value: a year, month, day or ISO week.
func isMachineDate(_ value: String) -> Bool {
  var value = value
  return value.withUTF8 { bytes in
    func hasDigits(_ range: Range<Int>) -> Bool {
      range.allSatisfy { unsafe bytes[$0] >= UInt8(ascii: "0") && bytes[$0] <= UInt8(ascii: "9") }
    }
    func has(_ byte: Unicode.Scalar, _ at: Int) -> Bool { unsafe bytes[at] == UInt8(ascii: byte) }
    switch bytes.count {
    case 4: return hasDigits(0..<4)
    case 7: return hasDigits(0..<4) && has("-", 4) && hasDigits(5..<7)
    case 8: return hasDigits(0..<4) && has("-", 4) && has("W", 5) && hasDigits(6..<8)
    case 10:
      return hasDigits(0..<4) && has("-", 4) && hasDigits(5..<7) && has("-", 7) && hasDigits(8..<10)
    default: return false
    }
  }
}

extension TokenScanner {
  /// The bytes of a web address that starts at `offset`; nil where none does.
  func webAddressLength() -> Int? {
    guard webAddressStarts.contains(where: starts) else { return nil }
    return addressEnd() - offset
  }

  /// The bytes from the `@` of a mail address to its end; nil where no domain follows.
  func mailAddressLength() -> Int? {
    guard offset + 1 < end, isASCIILetter(bytes[offset + 1]) else { return nil }
    let stop = addressEnd()
    guard bytes[offset..<stop].contains(UInt8(ascii: ".")) else { return nil }
    return stop - offset
  }

  private func starts(_ prefix: [UInt8]) -> Bool {
    guard offset + prefix.count < end else { return false }
    for (place, letter) in prefix.enumerated() {
      let byte = bytes[offset + place]
      if byte != letter, byte | 0x20 != letter { return false }
    }
    return true
  }

  /// Where an address ends: at space, quotation mark or bracket, without closing punctuation.
  private func addressEnd() -> Int {
    var stop = offset
    while stop < end, bytes[stop] > 0x20, bytes[stop] < 0x7F,
      ![0x22, 0x27, 0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D].contains(bytes[stop])
    {
      stop += 1
    }
    while stop > offset + 1, [0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F].contains(bytes[stop - 1]) {
      stop -= 1
    }
    return stop
  }
}

private let webAddressStarts = ["http://", "https://", "www."].map { Array($0.utf8) }

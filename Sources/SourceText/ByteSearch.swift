extension Swift.Span<UInt8> {
  /// Where a byte stands first from an offset on; nil where it does not.
  ///
  /// Eight bytes are looked at together: a byte that is zero borrows into its highest bit when one is taken
  /// from all eight at once, and the lowest such bit is right ("Bit Twiddling Hacks", S. E. Anderson).
  @inlinable
  package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let wanted = ones &* UInt64(byte)
    return unsafe withUnsafeBytes { bytes in
      var at = Swift.max(0, start)
      while at + 8 <= bytes.count {
        let word = unsafe UInt64(
          littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        let difference = word ^ wanted
        let zeros = (difference &- ones) & ~difference & (ones &* 0x80)
        if zeros != 0 { return at + zeros.trailingZeroBitCount / 8 }
        at += 8
      }
      while at < bytes.count {
        if unsafe bytes[at] == byte { return at }
        at += 1
      }
      return nil
    }
  }
}

/// Turns byte offsets into lines and columns, which only print needs.
package struct LineIndex: Sendable {
  private let starts: [Int]
  private let bytes: [UInt8]

  package init(_ bytes: [UInt8]) {
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.starts = starts
    self.bytes = bytes
  }

  /// Line and column of a byte offset, both from 1; the column counts Unicode scalars.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let end = min(offset, bytes.count)
    let scalars = bytes[starts[low]..<max(end, starts[low])].count { $0 & 0xC0 != 0x80 }
    return (low + 1, scalars + 1)
  }
}

import CMemory
import Glibc
import SourceText

/// What a process may ask of where it runs: streams, clock, environment, memory.
///
/// It stands in the fence beside the files, so that no stage can ask.
package enum Surroundings {
  /// Writes all bytes to standard output; false where the reader went away.
  @discardableResult
  package static func print(_ bytes: [UInt8]) -> Bool { put(bytes, on: 1) }

  /// Words of articles may be among these: control characters are printed as their pictures.
  @discardableResult
  package static func print(_ text: String) -> Bool { put(Array(printable(text).utf8), on: 1) }

  @discardableResult
  package static func printError(_ text: String) -> Bool { put(Array(text.utf8), on: 2) }

  package static var outputIsTerminal: Bool { isatty(1) == 1 }
  package static var errorIsTerminal: Bool { isatty(2) == 1 }

  package static func environment(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// Seconds of a clock that only goes forward.
  package static var seconds: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Seconds since 1970-01-01 by the machine's clock.
  package static var clock: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec
  }

  /// Gives large pieces of memory back as soon as they are free, and takes small ones from a stock a core.
  ///
  /// By itself the C library keeps ever larger ones for later use; a build of 10,000 articles then holds
  /// 594 MB at most instead of 501 MB. It also has eight stocks a core, and what is free in one no other has:
  /// 221 MB with 16 of them, 208 with two, in the same time.
  package static func keepMemorySmall() {
    memory_return_large(256 << 10, 4 << 20)
    memory_limit_stocks(Int32(clamping: max(2, processorCount)))
  }

  /// Gives back the small pieces of memory that are free; takes some hundredths of a second.
  package static func returnFreeMemory() { memory_return_free() }

  /// Bytes of memory that this process has held at most, as `VmHWM` gives it; nil elsewhere.
  package static var peakMemory: Int? {
    guard let status = try? DiskFiles(root: "/proc/self").readStream("status") else { return nil }
    for line in String(decoding: status, as: UTF8.self).split(separator: "\n")
    where line.hasPrefix("VmHWM:") {
      return line.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) }
        .map { $0 * 1024 }
    }
    return nil
  }

  /// Seconds of processor time that this process has used, in itself and for the system.
  package static var processorSeconds: Double {
    var usage = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
  }

  /// What tells this program's file from another build's: its size and times.
  package static var programStamp: FileStamp? {
    try? DiskFiles(root: "/proc/self").stamp(of: "exe")
  }

  package static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  private static func put(_ bytes: [UInt8], on file: Int32) -> Bool {
    unsafe bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let put = unsafe write(file, buffer.baseAddress! + written, buffer.count - written)
        if put < 0, errno == EINTR { continue }
        if put < 0 { return false }
        written += put
      }
      return true
    }
  }
}

/// Standard input, a piece at a time.
package struct StandardInput: ~Copyable {
  private var rest: [UInt8] = []
  private var isAtEnd = false

  package init() {}

  /// Whole lines without their ends, of about `size` bytes together; empty at the end.
  package mutating func lines(about size: Int) -> [[UInt8]] {
    var held = rest
    rest = []
    var hasLine = held.contains(UInt8(ascii: "\n"))
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while !isAtEnd, held.count < size || !hasLine {
      let got = unsafe chunk.withUnsafeMutableBytes { unsafe read(0, $0.baseAddress, $0.count) }
      if got < 0, errno == EINTR { continue }
      if got <= 0 { isAtEnd = true } else { held.append(contentsOf: chunk[..<got]) }
      hasLine = hasLine || chunk[..<max(0, got)].contains(UInt8(ascii: "\n"))
    }
    if !isAtEnd, let last = held.lastIndex(of: UInt8(ascii: "\n")) {
      rest = Array(held[(last + 1)...])
      held.removeSubrange((last + 1)...)
    }
    if held.last == UInt8(ascii: "\n") { held.removeLast() } else if held.isEmpty { return [] }
    return held.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map(Array.init)
  }
}

extension DiskFiles {
  /// Reads a file whose size the system does not tell, as those of /proc, up to a megabyte.
  func readStream(_ path: String) throws(FileError) -> [UInt8] {
    let file = unsafe open(location(of: path), O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw systemError(path) }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while bytes.count < 1 << 20 {
      let got = unsafe chunk.withUnsafeMutableBytes {
        unsafe Glibc.read(file, $0.baseAddress, $0.count)
      }
      if got <= 0 { break }
      bytes.append(contentsOf: chunk[..<got])
    }
    return bytes
  }
}

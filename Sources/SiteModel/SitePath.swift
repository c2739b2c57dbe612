/// A path below the site's root, as `events/x/index.html`; the root page is `index.html`.
package struct SitePath: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let value: String

  /// Nil where the path is empty, absolute, or has an empty, `.` or `..` component.
  package init?(_ value: String) {
    var (length, isDots) = (0, true)
    for byte in value.utf8 {
      if byte == UInt8(ascii: "/") {
        guard length > 2 || !isDots else { return nil }
        (length, isDots) = (0, true)
      } else {
        length += 1
        if byte != UInt8(ascii: ".") { isDots = false }
      }
    }
    guard length > 2 || !isDots else { return nil }
    self.value = value
  }

  package var description: String { value }
  package static func < (a: SitePath, b: SitePath) -> Bool { a.value < b.value }

  /// The address of this page as seen from another.
  package func relative(from page: SitePath) -> String {
    var bytes: [UInt8] = []
    append(to: &bytes, from: page)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the address of this page as seen from another; the only code that makes `../`.
  package func append(to bytes: inout [UInt8], from page: SitePath) {
    var (own, other) = (value, page.value)
    own.withUTF8 { own in
      other.withUTF8 { other in
        let there = unsafe Swift.Span(_unsafeElements: own)
        let here = unsafe Swift.Span(_unsafeElements: other)
        // The folders that both lie in end at the last slash before the first difference.
        let slash = UInt8(ascii: "/")
        var (at, shared) = (0, 0)
        while at < there.count, at < here.count, there[at] == here[at] {
          at += 1
          if there[at - 1] == slash { shared = at }
        }
        for index in shared..<here.count where here[index] == slash {
          bytes.append(contentsOf: "../".utf8)
        }
        unsafe bytes.append(contentsOf: own[shared...])
      }
    }
  }
}

/// A file of the site, ready to be written.
package struct OutputFile: Sendable {
  package var path: SitePath
  package var bytes: [UInt8]

  package init(_ path: SitePath, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

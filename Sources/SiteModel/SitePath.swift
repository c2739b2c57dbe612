/// A path below the site's root, as `events/x/index.html`; the root page is `index.html`.
package struct SitePath: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let value: String

  /// Nil where the path is empty, absolute, or has an empty, `.` or `..` component.
  package init?(_ value: String) {
    let parts = value.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.isEmpty, parts.allSatisfy({ $0 != "" && $0 != "." && $0 != ".." }) else {
      return nil
    }
    self.value = value
  }

  package var description: String { value }
  package static func < (a: SitePath, b: SitePath) -> Bool { a.value < b.value }

  /// The address of this page as seen from another; the only code that makes `../`.
  package func relative(from page: SitePath) -> String {
    let (here, there) = (page.value.utf8, value.utf8)
    let slash = UInt8(ascii: "/")
    // The folders that both lie in end at the last slash before the first difference.
    var (mine, other) = (there.startIndex, here.startIndex)
    var (rest, steps) = (mine, other)
    while mine < there.endIndex, other < here.endIndex, there[mine] == here[other] {
      let isSlash = there[mine] == slash
      there.formIndex(after: &mine)
      here.formIndex(after: &other)
      if isSlash { (rest, steps) = (mine, other) }
    }
    let up = here[steps...].count { $0 == slash }
    return String(repeating: "../", count: up) + value[rest...]
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

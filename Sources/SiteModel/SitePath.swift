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
    let here = page.value.split(separator: "/").dropLast()
    let there = value.split(separator: "/")
    var shared = 0
    while shared < here.count, shared < there.count - 1, here[shared] == there[shared] {
      shared += 1
    }
    let steps =
      Array(repeating: "..", count: here.count - shared) + there.dropFirst(shared).map(String.init)
    return steps.joined(separator: "/")
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

import SiteModel

/// A source file, or a line of one, of which no article could be read.
package struct LeftOut: Hashable, Sendable {
  /// Relative to the site.
  package var file: String
  package var line: Int?
  /// What is wrong with it.
  package var why: String

  package init(file: String, line: Int?, why: String) {
    self.file = file
    self.line = line
    self.why = why
  }
}

extension CorpusIndex {
  /// A file with its line and what is wrong with it.
  func leftOutLine(_ left: LeftOut) -> ListItem {
    let place = left.file + (left.line.map { ", line \($0)" } ?? "")
    return ListItem([.mark(place, "code"), .text(" "), .text(left.why)])
  }
}

package import SourceText

/// A problem in content: what is wrong, where, by which rule, and a way out.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Sendable, Comparable, CaseIterable {
    case note, warning, error
    package static func < (a: Severity, b: Severity) -> Bool {
      allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
    }
  }

  /// Where a problem is: a file relative to the site, with line and column from 1 where known.
  package struct Place: Hashable, Sendable {
    package var file: String
    package var line: Int?
    package var column: Int?

    package init(file: String, line: Int? = nil, column: Int? = nil) {
      self.file = file
      self.line = line
      self.column = column
    }

    /// The place of a byte offset.
    package init(file: String, offset: Int, in index: LineIndex) {
      let position = index.position(of: offset)
      self.init(file: file, line: position.line, column: position.column)
    }
  }

  /// A short name in kebab case that stays the same over versions, as `alias-taken`.
  package var id: String
  package var severity: Severity
  package var place: Place?
  /// The rule that is broken, the most specific word first.
  package var message: String
  /// What would mend it.
  package var hints: [String]

  package init(
    _ severity: Severity, _ id: String, _ message: String, at place: Place? = nil,
    hints: [String] = []
  ) {
    self.id = id
    self.severity = severity
    self.place = place
    self.message = message
    self.hints = hints
  }
}

/// A usable value with all that was wrong on the way to it.
package struct Diagnosed<Value> {
  package var value: Value
  package var diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  package func map<Other>(_ transform: (Value) -> Other) -> Diagnosed<Other> {
    Diagnosed<Other>(transform(value), diagnostics)
  }
}

extension Diagnosed: Sendable where Value: Sendable {}

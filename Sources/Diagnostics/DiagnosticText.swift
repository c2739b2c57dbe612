package import SourceText

extension Diagnostic {
  /// `file:line:column: error[id]: message`, and a line for each hint; fit for a terminal.
  package var text: String {
    let head = [
      place.map { place in
        ([place.file] + [place.line, place.column].compactMap { $0.map(String.init) })
          .joined(separator: ":") + ": "
      } ?? "", "\(severity.rawValue)[\(id)]: ", message,
    ].joined()
    return printable(([head] + hints.map { "   hint: \($0)" }).joined(separator: "\n"))
  }

  /// The first line of `text`, with the hints left out.
  package var line: String { String(text.prefix { $0 != "\n" }) }

  /// One JSON object: id, severity, message, file, line, column, hints.
  package func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("id", id)
      json.field("severity", severity.rawValue)
      json.field("message", message)
      if let place {
        json.field("file", place.file)
        if let line = place.line { json.field("line", line) }
        if let column = place.column { json.field("column", column) }
      }
      json.field("hints", hints)
    }
  }
}

extension [Diagnostic] {
  /// By file, line and column, then by id; those without a place last.
  package func inOrder() -> [Diagnostic] {
    sorted { a, b in
      let left = (a.place == nil ? 1 : 0, a.place?.file ?? "", a.place?.line ?? 0)
      let right = (b.place == nil ? 1 : 0, b.place?.file ?? "", b.place?.line ?? 0)
      if left != right { return left < right }
      return (a.place?.column ?? 0, a.id, a.message) < (b.place?.column ?? 0, b.id, b.message)
    }
  }

  package var hasErrors: Bool { contains { $0.severity == .error } }
}

extension Correction {
  /// The entry to paste into curation/corrections.yml, with a line end; docs/corrections.md has the keys.
  package var yaml: String {
    var lines = action.yamlLines
    if let by { lines.append("by: \(quoted(by))") }
    if let day { lines.append("on: \(quoted(day))") }
    if let why { lines.append("why: \(quoted(why))") }
    return lines.enumerated().map { ($0 == 0 ? "- " : "  ") + $1 + "\n" }.joined()
  }
}

extension Correction.Action {
  fileprivate var yamlLines: [String] {
    switch self {
    case .same(let a, let b): ["same: [\(a), \(b)]"]
    case .notSame(let a, let b): ["notSame: [\(a), \(b)]"]
    case .renameActor(let id, let name): ["renameActor: \(id)", "to: \(quoted(name))"]
    case .kind(let id, let kind): ["kind: \(id)", "to: \(kind.rawValue)"]
    case .notActor(let id): ["notActor: \(id)"]
    case .mention(let anchor, let id): lines("mention", anchor) + ["is: \(id)"]
    case .speaker(let anchor, let id): lines("speaker", anchor) + ["is: \(id)"]
    case .notSpeaker(let anchor, let id): lines("notSpeaker", anchor) + ["actor: \(id)"]
    case .moveArticle(let id, let event): ["moveArticle: \(id)", "to: \(event)"]
    case .mergeEvents(let a, let b): ["mergeEvents: [\(a), \(b)]"]
    case .splitEvent(let id, let articles):
      ["splitEvent: \(id)", "articles: [\(articles.map(\.value).joined(separator: ", "))]"]
    case .renameEvent(let id, let title): ["renameEvent: \(id)", "to: \(quoted(title))"]
    case .pinDate(let id, let day): ["pinDate: \(id)", "to: \(quoted(day.description))"]
    case .notEvent(let id): ["notEvent: \(id)"]
    case .published(let id, let day): ["published: \(id)", "to: \(quoted(day.description))"]
    case .retract(let id): ["retract: \(id)"]
    case .note(let page, let text): ["note: \(quoted(page))", "text: \(quoted(text))"]
    }
  }

  private func lines(_ name: String, _ anchor: TextAnchor) -> [String] {
    var lines = ["\(name): \(quoted(anchor.exact))", "article: \(anchor.article)"]
    if !anchor.before.isEmpty { lines.append("before: \(quoted(anchor.before))") }
    if !anchor.after.isEmpty { lines.append("after: \(quoted(anchor.after))") }
    return lines
  }
}

/// A double-quoted YAML scalar, which holds any text.
private func quoted(_ text: String) -> String {
  var made = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": made += "\\\""
    case "\\": made += "\\\\"
    case "\n": made += "\\n"
    case "\r": made += "\\r"
    case "\t": made += "\\t"
    // Controls, what YAML takes for a line end, the byte order mark, and what is no character.
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}",
      "\u{FFFE}", "\u{FFFF}":
      let digits = String(scalar.value, radix: 16)
      made += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: made.unicodeScalars.append(scalar)
    }
  }
  return made + "\""
}

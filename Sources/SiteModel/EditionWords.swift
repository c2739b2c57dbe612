import NewsModel

extension Edition {
  /// `Edition 7, 22 November 2026`, or with the desk's name for it `Morning briefing, edition 7`.
  package func name(called desk: String?) -> String {
    var words = desk.map { "\($0), edition \(number)" } ?? "Edition \(number)"
    if let date { words += ", \(date.words)" }
    return isRecorded ? words : words + " (not recorded yet)"
  }

  /// `3 articles new; 2 events updated, 1 withdrawn`, or what it is the first to hold.
  package var summary: String {
    switch basis {
    case .first: return "the first edition"
    case .unknown: return "what changed is not known, for the facts before it could not be read"
    case .compared: break
    }
    var parts: [String] = []
    for kind in FactKind.allCases {
      guard let counts = changed[kind], counts.total > 0 else { continue }
      var sorts: [String] = []
      for what in FactChange.What.allCases where counts[what] > 0 {
        let number = grouped(counts[what])
        sorts.append(
          sorts.isEmpty
            ? "\(number) \(kind.word(for: counts[what])) \(what.rawValue)"
            : "\(number) \(what.rawValue)")
      }
      parts.append(sorts.joined(separator: ", "))
    }
    return parts.joined(separator: "; ")
  }

  /// `12 articles, 30 events, ...`: what it holds.
  package var holdings: String {
    FactKind.allCases.map { kind in
      let count = counts[kind] ?? 0
      return "\(grouped(count)) \(kind.word(for: count))"
    }.joined(separator: ", ")
  }

  /// Its date, else the publication day of its newest article, as RFC 3339; nil where it has neither.
  package var feedTime: String? {
    date?.timestamp ?? last.map { EditionDate($0).timestamp }
  }

  /// The anchor of its part of the page of changes.
  package var anchor: String { "edition-\(number)" }
}

extension EditionDate {
  /// `22 November 2026`, with `, 07:30 UTC+08:00` where a time was given.
  package var words: String {
    let words = "\(day.day) \(monthNames[day.month - 1]) \(day.year)"
    guard let time else { return words }
    let zone = offset == "Z" || offset.dropFirst() == "00:00" ? "UTC" : "UTC\(offset)"
    return "\(words), \(time.prefix(5)) \(zone)"
  }
}

extension FactKind {
  package func word(for count: Int) -> String { count == 1 ? rawValue : rawValue + "s" }
}

extension SlotChange {
  /// `place Manila → Oslo`, `roles: “envoy” added, 2 gone`.
  package var words: String {
    if addedCount + removedCount > 0 {
      var parts: [String] = []
      if addedCount > 0 { parts.append(list(added, addedCount) + " added") }
      if removedCount > 0 { parts.append(list(removed, removedCount) + " gone") }
      return "\(slot): \(parts.joined(separator: "; "))"
    }
    switch (from, to) {
    case (let from?, let to?): return "\(slot) \(shown(from)) → \(shown(to))"
    case (nil, let to?): return "\(slot) now \(shown(to))"
    case (let from?, nil): return "\(slot) no longer \(shown(from))"
    case (nil, nil): return "\(slot) edited"
    }
  }

  private func shown(_ value: String) -> String {
    ["title", "name", "label", "description"].contains(slot) ? "“\(value)”" : value
  }

  /// Some by name, the rest by their number.
  private func list(_ named: [String], _ count: Int) -> String {
    guard !named.isEmpty else { return grouped(count) }
    let rest = count - named.count
    return named.map { "“\($0)”" }.joined(separator: ", ")
      + (rest > 0 ? " and \(grouped(rest)) more" : "")
  }
}

extension FactChange {
  /// What happened to it in words, without its name; empty where all is said by what it is.
  package var words: String {
    var parts = slots.map(\.words)
    let told: [(Int, String)] = [
      (statements.new, "new"), (statements.updated, "with another speaker"),
      (statements.withdrawn, "gone"),
    ]
    for (count, how) in told where count > 0 {
      parts.append("\(grouped(count)) \(FactKind.statement.word(for: count)) \(how)")
    }
    parts += desk.map { "the desk: \($0)" }
    return parts.joined(separator: "; ")
  }
}

/// The number with commas between thousands.
private func grouped(_ number: Int) -> String {
  var made = Array(String(number))
  var index = made.count - 3
  while index > 0 {
    made.insert(",", at: index)
    index -= 3
  }
  return String(made)
}

package import NewsModel
import SourceText

/// The actors that a name, alias or id means: by id, else by any name used, case aside.
package func actors(named name: String, in corpus: Corpus) -> [Actor] {
  let key = slug(name)
  if let exact = corpus.actors.first(where: { $0.id.value == name || $0.id.value == key }) {
    return [exact]
  }
  let moved = corpus.redirects.first { $0.family == .actors && $0.old == key }
  if let moved, let now = corpus.actors.first(where: { $0.id.value == moved.new }) { return [now] }
  return corpus.actors.filter { actor in
    slug(actor.name) == key || actor.names.contains { slug($0.name) == key }
  }
}

/// Why an actor is what it is, what nearly belonged, what depends on it, and the lines to paste.
package func explainActor(_ actor: Actor, in corpus: Corpus) -> String {
  var lines = ["\(actor.name) (\(actor.kind.rawValue), id \(actor.id))"]
  lines += section(
    "Names used",
    actor.names.map { use in
      let days = [use.first, use.last].compactMap { $0?.description }
      let span = days.isEmpty ? "" : ", \(distinct(days).joined(separator: " to "))"
      return "\(use.name): \(times(use.count))\(span)"
    })
  lines += section(
    "Roles as the sources gave them",
    actor.roles.map { role in
      let article = corpus.articles[role.at.article].facts.article.id
      return
        "\(role.text): \(article), sentence \(role.at.sentence + 1)\(role.day.map { ", \($0)" } ?? "")"
    })
  lines += section("Why these are one", actor.evidence)
  lines += section(
    "Nearly belonged",
    actor.candidates.map { candidate in
      let name = corpus.actors.first { $0.id == candidate.actor }?.name ?? candidate.actor.value
      let verdict = candidate.verdict == .maybeSame ? "may be the same" : "is not the same"
      return
        "\(name) (\(candidate.actor)) \(verdict), score \(decimal(candidate.score)): \(candidate.why)"
    })
  lines += section("Corrected", actor.corrections.map(\.line))
  lines += section("Depends on it", dependents(of: actor, in: corpus))
  lines += ["", "If it is wrong, paste into curation/corrections.yml:"]
  lines += pasteLines(for: actor).flatMap { $0.split(separator: "\n").map { "  \($0)" } }
  return lines.joined(separator: "\n") + "\n"
}

/// The corrections that an actor's page offers, each as an entry to paste.
package func pasteLines(for actor: Actor) -> [String] {
  var actions: [Correction.Action] = []
  for candidate in actor.candidates.prefix(3) where candidate.verdict == .maybeSame {
    actions.append(.same(actor.id, candidate.actor))
    actions.append(.notSame(actor.id, candidate.actor))
  }
  let other = actor.names.first { slug($0.name) != actor.id.value && $0.name.utf8.contains(0x20) }
  if let other { actions.append(.notSame(actor.id, ActorID(slugging: other.name))) }
  actions.append(.renameActor(actor.id, to: actor.name))
  actions.append(.kind(actor.id, actor.kind))
  actions.append(.notActor(actor.id))
  return distinct(actions).map { Correction($0, line: 0).yaml }
}

private func dependents(of actor: Actor, in corpus: Corpus) -> [String] {
  guard let index = corpus.actors.firstIndex(where: { $0.id == actor.id }) else { return [] }
  let articles = Set(actor.mentions.map(\.article)).sorted()
  let said = corpus.statements.filter { $0.speaker == index }.count
  let events = corpus.events.filter {
    $0.sources.contains(index) || $0.targets.contains(index) || $0.place == index
  }
  var lines = [
    "\(times(actor.mentions.count, of: "mention")) in \(Linking.articles(articles.count)): "
      + some(articles.map { corpus.articles[$0].facts.article.id.value })
  ]
  if said > 0 { lines.append(times(said, of: "statement")) }
  if !events.isEmpty {
    lines.append("\(times(events.count, of: "event")): " + some(events.map(\.id.value)))
  }
  return lines
}

/// A heading with its lines, twelve at most; nothing where there are none.
package func section(_ title: String, _ items: [String]) -> [String] {
  guard !items.isEmpty else { return [] }
  let more = items.count > 12 ? ["  and \(items.count - 12) more"] : []
  return ["", "\(title):"] + items.prefix(12).map { "  \($0)" } + more
}

/// The first eight, and how many more there are.
package func some(_ items: [String]) -> String {
  items.prefix(8).joined(separator: ", ") + (items.count > 8 ? " and \(items.count - 8) more" : "")
}

package func times(_ count: Int, of what: String = "time") -> String {
  count == 1 ? "1 \(what)" : "\(count) \(what)s"
}

/// Two decimals.
package func decimal(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
}

extension AppliedCorrection {
  /// `merged with “X” (by A. Editor, on 2024-05-16: one minister, two spellings)`.
  package var line: String {
    let signed = [by.map { "by \($0)" }, day.map { "on \($0)" }].compactMap { $0 }
      .joined(separator: ", ")
    let reason = [signed.isEmpty ? nil : signed, why].compactMap { $0 }.joined(separator: ": ")
    return reason.isEmpty ? text : "\(text) (\(reason))"
  }
}

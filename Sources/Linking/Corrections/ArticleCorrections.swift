import Diagnostics
package import NewsModel
import SourceText

/// An article with the publication date that the desk pinned, if it did.
///
/// Apply this before facts are extracted: relative times are counted from the publication date.
package func correctingPublication(of article: Article, by corrections: Corrections) -> Article {
  var article = article
  for correction in corrections.corrections {
    guard case .published(article.id, let day) = correction.action else { continue }
    article.published = PublicationDate(day, basis: .metadata, asGiven: article.published?.asGiven)
  }
  return article
}

/// The articles as the desk corrected them, before anything is linked.
struct CorrectedArticles {
  /// By id; withdrawn ones left out.
  var facts: [ArticleFacts]
  var forced: [ForcedActor] = []
  var retracted: [Retraction] = []
  var notes: [EditorNote] = []
  /// For each article, what was corrected in it.
  var corrections: [[AppliedCorrection]]
}

/// Withdraws articles, sets dates, and gives mentions and quotes to the actors that the desk names.
func correctArticles(
  _ facts: [ArticleFacts], by corrections: Corrections, log: inout CorrectionLog
) -> CorrectedArticles {
  let sorted = facts.sorted { $0.article.id < $1.article.id }
  var result = CorrectedArticles(
    facts: sorted, corrections: sorted.map { _ in [] })
  for correction in corrections.corrections {
    switch correction.action {
    case .retract(let id):
      guard let index = find(id, by: correction, in: result.facts, &log) else { continue }
      let article = result.facts.remove(at: index)
      result.corrections.remove(at: index)
      result.retracted.append(
        Retraction(
          article: id, title: article.heading, correction: correction.applied("withdrawn")))
    case .note(let page, let text):
      result.notes.append(
        EditorNote(
          page: page, text: text, correction: correction.applied("editor's note"),
          line: correction.line))
    default: break
    }
  }
  for correction in corrections.corrections {
    switch correction.action {
    case .published(let id, let day):
      guard let index = find(id, by: correction, in: result.facts, &log) else { continue }
      result.facts[index].article = correctingPublication(
        of: result.facts[index].article, by: corrections)
      result.corrections[index].append(correction.applied("publication date set to \(day)"))
    case .mention(let anchor, let id):
      place(anchor, by: correction, &result, &log) { result, index, range in
        assignMention(at: range, to: id, in: index, by: correction, &result)
      }
    case .speaker(let anchor, let id):
      place(anchor, by: correction, &result, &log) { result, index, range in
        assignSpeaker(of: range, to: id, in: index, by: correction, &result)
      }
    default: break
    }
  }
  result.retracted.sort { $0.article < $1.article }
  return result
}

/// Finds an anchor's article and range, and applies; warns where that fails, with a near miss.
private func place(
  _ anchor: TextAnchor, by correction: Correction, _ result: inout CorrectedArticles,
  _ log: inout CorrectionLog,
  apply: (inout CorrectedArticles, Int, TextRange) -> String?
) {
  guard
    let (index, range) = resolve(anchor, by: correction, in: result.facts, &log)
  else { return }
  if let done = apply(&result, index, range) {
    result.corrections[index].append(correction.applied(done))
  } else {
    log.miss(
      correction, "anchor-without-fact",
      "the words '\(anchor.exact)' of article '\(anchor.article)' are there, but nothing was read"
        + " from them that the correction could change", hints: [])
  }
}

/// The article and the range of an anchor; warns where it is gone or stands in several places.
func resolve(
  _ anchor: TextAnchor, by correction: Correction, in facts: [ArticleFacts],
  _ log: inout CorrectionLog
) -> (article: Int, range: TextRange)? {
  guard let index = find(anchor.article, by: correction, in: facts, &log) else { return nil }
  switch locate(anchor, in: facts[index].article.text) {
  case .found(let range): return (index, range)
  case .several(let count):
    log.miss(
      correction, "anchor-ambiguous",
      "the words '\(anchor.exact)' stand \(count) times in article '\(anchor.article)'",
      hints: ["give the words before and after, with 'before:' and 'after:'"])
  case .gone(let elsewhere, let similar):
    var hints = similar.map { ["the text now has '\($0)'"] } ?? []
    if elsewhere > 0 {
      hints.append("the words are there \(elsewhere) times, but not with these before and after")
    }
    log.miss(
      correction, "anchor-gone",
      "the words '\(anchor.exact)' are no longer in article '\(anchor.article)'", hints: hints)
  }
  return nil
}

/// The index of an article by id; warns where there is none.
func find(
  _ id: ArticleID, by correction: Correction, in facts: [ArticleFacts],
  _ log: inout CorrectionLog
) -> Int? {
  if let index = facts.firstIndex(where: { $0.article.id == id }) { return index }
  log.miss(
    correction, "article-unknown", "no article has the id '\(id)'",
    hints: nearest(to: id.value, among: facts.map(\.article.id.value))
      .map { "did you mean '\($0)'?" })
  return nil
}

private func assignMention(
  at range: TextRange, to id: ActorID, in index: Int, by correction: Correction,
  _ result: inout CorrectedArticles
) -> String? {
  let mentions = result.facts[index].mentions
  let touched = mentions.indices.filter { mentions[$0].range.overlaps(range) }
  guard
    let mention = touched.max(by: {
      overlap(mentions[$0].range, range) < overlap(mentions[$1].range, range)
    })
  else { return nil }
  let local = addActor(id, kind: mentions[mention].kind, in: index, by: correction, &result)
  let old = mentions[mention].actor
  result.facts[index].mentions[mention].actor = local
  if let old, !result.facts[index].mentions.contains(where: { $0.actor == old }) {
    result.facts[index].replace(old, by: local)
  }
  return "“\(result.facts[index].article.text[mentions[mention].range])” read as \(id)"
}

private func assignSpeaker(
  of range: TextRange, to id: ActorID, in index: Int, by correction: Correction,
  _ result: inout CorrectedArticles
) -> String? {
  let quotes = result.facts[index].quotes
  guard let quote = quotes.indices.first(where: { quotes[$0].range.overlaps(range) }) else {
    return nil
  }
  let local = addActor(id, kind: .person, in: index, by: correction, &result)
  result.facts[index].quotes[quote].speakerActor = local
  return "a statement given to \(id)"
}

private func addActor(
  _ id: ActorID, kind: Mention.Kind, in index: Int, by correction: Correction,
  _ result: inout CorrectedArticles
) -> Int {
  let known = result.forced.firstIndex { $0.article == index && $0.id == id }
  if let known {
    result.forced[known].corrections.append(correction)
    return result.forced[known].local
  }
  let local = result.facts[index].actors.count
  result.facts[index].actors.append(
    LocalActor(key: "corrected-\(id)", name: id.value, kind: kind))
  result.forced.append(ForcedActor(article: index, local: local, id: id, corrections: [correction]))
  return local
}

private func overlap(_ a: TextRange, _ b: TextRange) -> Int {
  Int(min(a.end, b.end)) - Int(max(a.start, b.start))
}

extension ArticleFacts {
  /// Gives what an actor without any mention left did and said to the one that it turned out to be.
  fileprivate mutating func replace(_ old: Int, by new: Int) {
    func known(_ actor: Int) -> Int { actor == old ? new : actor }
    for at in events.indices {
      events[at].sources = events[at].sources.map(known)
      events[at].targets = events[at].targets.map(known)
    }
    for at in quotes.indices {
      quotes[at].speakerActor = quotes[at].speakerActor.map(known)
      quotes[at].addressee = quotes[at].addressee.map(known)
    }
  }
}

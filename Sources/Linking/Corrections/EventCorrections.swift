import Diagnostics
import NewsModel

/// Applies what the desk says of events, in the order of the file. An id that moved is followed.
func applyEventCorrections(
  _ corrections: [Correction], to groups: inout [EventGroup], _ ground: EventGround,
  log: inout CorrectionLog
) {
  for correction in corrections {
    switch correction.action {
    case .mergeEvents(let a, let b):
      guard let kept = find(a, by: correction, groups, &log),
        let gone = find(b, by: correction, groups, &log), kept != gone
      else { continue }
      let old = groups[gone]
      groups[kept].corrections.append(correction.applied("merged with “\(old.title ?? b.value)”"))
      groups[kept].why.append("the desk says that “\(a)” and “\(b)” are one")
      groups[kept].guests.formUnion(old.nodes)
      groups[kept].nodes = (groups[kept].nodes + old.nodes).sorted()
      groups[kept].main = Set(groups[kept].main + old.main).sorted()
      groups[kept].byWords = Set(groups[kept].byWords + old.byWords).sorted()
      groups[gone].nodes = []
      groups[gone].isDropped = true
      log.move(.events, from: old.id!.value, to: groups[kept].id!.value)
    case .splitEvent(let id, let articles):
      guard let index = find(id, by: correction, groups, &log) else { continue }
      split(index, articles, by: correction, &groups, ground, &log)
    case .moveArticle(let article, let id):
      guard let index = find(id, by: correction, groups, &log),
        let number = Linking.find(article, by: correction, in: ground.facts, &log)
      else { continue }
      move(number, to: index, by: correction, &groups, ground, &log)
    case .renameEvent(let id, let title):
      guard let index = find(id, by: correction, groups, &log) else { continue }
      groups[index].corrections.append(
        correction.applied("renamed from “\(groups[index].title ?? "")”"))
      groups[index].title = title
      readdress(index, &groups, ground, &log)
    case .pinDate(let id, let day):
      guard let index = find(id, by: correction, groups, &log) else { continue }
      groups[index].pinned = day
      groups[index].corrections.append(correction.applied("date set to \(day)"))
      readdress(index, &groups, ground, &log)
    case .notEvent(let id):
      guard let index = find(id, by: correction, groups, &log) else { continue }
      groups[index].isDropped = true
      log.decisions.append(correction.applied("“\(groups[index].title ?? id.value)” is no event"))
    default: break
    }
  }
}

private func find(
  _ id: EventID, by correction: Correction, _ groups: [EventGroup], _ log: inout CorrectionLog
) -> Int? {
  let current = log.current(.events, id.value)
  if let index = groups.firstIndex(where: { $0.id?.value == current && !$0.isDropped }) {
    return index
  }
  log.miss(
    correction, "event-unknown", "no event has the id '\(id)'",
    hints: nearest(to: id.value, among: groups.filter { !$0.isDropped }.map { $0.id!.value })
      .map { "did you mean '\($0)'?" })
  return nil
}

/// Gives an event the id that its title and date now make, and leaves a redirect.
private func readdress(
  _ index: Int, _ groups: inout [EventGroup], _ ground: EventGround, _ log: inout CorrectionLog
) {
  let old = groups[index].id!
  let taken = Set(groups.indices.filter { $0 != index }.map { groups[$0].id!.value })
  groups[index].id = identifier(
    groups[index], on: eventTime(of: groups[index], ground)?.value, taken: taken)
  log.move(.events, from: old.value, to: groups[index].id!.value)
}

private func split(
  _ index: Int, _ ids: [ArticleID], by correction: Correction, _ groups: inout [EventGroup],
  _ ground: EventGround, _ log: inout CorrectionLog
) {
  let articles = Set(ids.compactMap { Linking.find($0, by: correction, in: ground.facts, &log) })
  let inside = groups[index].nodes.filter { articles.contains(ground.nodes[$0].article) }
  if inside.isEmpty || inside.count == groups[index].nodes.count {
    log.miss(
      correction, "nothing-to-split",
      "the articles named are \(inside.isEmpty ? "not part" : "all") of event"
        + " '\(groups[index].id!)'", hints: [])
    return
  }
  var made = EventGroup(
    nodes: inside, main: groups[index].main.filter { articles.contains($0) },
    why: ["the desk split it from “\(groups[index].id!)”"])
  made.byWords = groups[index].byWords.filter { articles.contains($0) }
  made.corrections = [correction.applied("split from “\(groups[index].title ?? "")”")]
  groups[index].nodes.removeAll { inside.contains($0) }
  groups[index].main.removeAll { articles.contains($0) }
  groups[index].byWords.removeAll { articles.contains($0) }
  groups[index].corrections.append(
    correction.applied("\(Linking.articles(articles.count)) split off"))
  groups.append(made)
  assignIdentifiers(&groups, ground, sharing: .none)
}

/// Makes an event the main one of an article: its own main mention goes with it.
private func move(
  _ article: Int, to index: Int, by correction: Correction, _ groups: inout [EventGroup],
  _ ground: EventGround, _ log: inout CorrectionLog
) {
  for other in groups.indices where other != index && groups[other].main.contains(article) {
    let moved = groups[other].nodes.filter { ground.nodes[$0].article == article }
    groups[other].nodes.removeAll { moved.contains($0) }
    groups[other].main.removeAll { $0 == article }
    groups[other].byWords.removeAll { $0 == article }
    groups[index].guests.formUnion(moved)
    groups[index].nodes = (groups[index].nodes + moved).sorted()
    if groups[other].nodes.isEmpty, groups[other].byWords.isEmpty {
      groups[other].isDropped = true
      log.move(.events, from: groups[other].id!.value, to: groups[index].id!.value)
    }
  }
  guard !groups[index].main.contains(article) else { return }
  groups[index].main = (groups[index].main + [article]).sorted()
  if !groups[index].nodes.contains(where: { ground.nodes[$0].article == article }) {
    groups[index].byWords = (groups[index].byWords + [article]).sorted()
  }
  let id = ground.facts[article].article.id
  groups[index].corrections.append(correction.applied("“\(id)” moved here"))
}

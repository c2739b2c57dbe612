import Diagnostics
import NewsModel

/// Applies what the desk says of actors, in the order of the file.
///
/// Each id is looked up among the ids of now, then among the addresses that moved, then among all the
/// names of actors; the merged actor keeps the id named first.
func applyActorCorrections(
  _ corrections: [Correction], to drafts: inout [ActorDraft], graph: inout ActorGraph,
  facts: [ArticleFacts], log: inout CorrectionLog
) {
  for correction in corrections {
    switch correction.action {
    case .same(let a, let b): merge(a, b, by: correction, &drafts, &graph, &log)
    case .notSame(let a, let b): keepApart(a, b, by: correction, drafts, graph, &log)
    case .renameActor(let id, let name):
      guard let index = find(id, by: correction, drafts, graph, &log) else { continue }
      let old = drafts[index].id
      drafts[index].corrections.append(correction.applied("renamed from “\(drafts[index].name)”"))
      drafts[index].name = name
      drafts[index].id = free(ActorID(slugging: name), except: index, drafts)
      log.move(.actors, from: old.value, to: drafts[index].id.value)
    case .kind(let id, let kind):
      guard let index = find(id, by: correction, drafts, graph, &log) else { continue }
      drafts[index].kind = kind
      drafts[index].corrections.append(correction.applied("kind set to \(kind.rawValue)"))
    case .notActor(let id):
      guard let index = find(id, by: correction, drafts, graph, &log) else { continue }
      drafts[index].hasPage = false
    default: break
    }
  }
  joinForced(corrections, &drafts, &graph, &log)
}

private func merge(
  _ a: ActorID, _ b: ActorID, by correction: Correction, _ drafts: inout [ActorDraft],
  _ graph: inout ActorGraph, _ log: inout CorrectionLog
) {
  guard let kept = find(a, by: correction, drafts, graph, &log),
    let gone = find(b, by: correction, drafts, graph, &log)
  else { return }
  if kept == gone {
    drafts[kept].corrections.append(correction.applied("held to be one with “\(b)”"))
    return
  }
  let other = drafts[gone]
  graph.join(drafts[kept].root, other.root, why: "the desk says that “\(a)” and “\(b)” are one")
  drafts[kept].corrections.append(correction.applied("merged with “\(other.name)”"))
  drafts[kept].corrections += other.corrections
  absorb(gone, into: kept, &drafts)
  log.move(.actors, from: other.id.value, to: drafts[kept].id.value)
}

private func absorb(_ gone: Int, into kept: Int, _ drafts: inout [ActorDraft]) {
  drafts[kept].members = (drafts[kept].members + drafts[gone].members).sorted()
  drafts[kept].articleCount += drafts[gone].articleCount
  drafts[kept].hasPage = true
  drafts[kept].entry = drafts[kept].entry ?? drafts[gone].entry
  drafts[kept].country = drafts[kept].country ?? drafts[gone].country
  drafts[gone].members = []
  drafts[gone].hasPage = false
  drafts[gone].articleCount = 0
}

private func keepApart(
  _ a: ActorID, _ b: ActorID, by correction: Correction, _ drafts: [ActorDraft],
  _ graph: ActorGraph, _ log: inout CorrectionLog
) {
  for id in [a, b] { _ = find(id, by: correction, drafts, graph, &log) }
}

/// The draft that an id names; warns where there is none.
private func find(
  _ id: ActorID, by correction: Correction, _ drafts: [ActorDraft], _ graph: ActorGraph,
  _ log: inout CorrectionLog
) -> Int? {
  let current = log.current(.actors, id.value)
  if let index = drafts.firstIndex(where: { $0.id.value == current && !$0.members.isEmpty }) {
    return index
  }
  let named = drafts.indices.filter { index in
    drafts[index].members.contains { member in
      graph.nodes[member].names.contains { slug($0) == id.value }
    }
  }
  if named.count == 1 { return named[0] }
  let known = drafts.filter(\.hasPage).map(\.id.value)
  log.miss(
    correction, "actor-unknown", "no actor has the id '\(id)'",
    hints: nearest(to: id.value, among: known).map { "did you mean '\($0)'?" })
  return nil
}

private func free(_ id: ActorID, except index: Int, _ drafts: [ActorDraft]) -> ActorID {
  let taken = Set(drafts.indices.filter { $0 != index }.map { drafts[$0].id.value })
  if !taken.contains(id.value) { return id }
  return ActorID(
    unchecked: (2...).lazy.map { "\(id)-\($0)" }.first { !taken.contains($0) }!)
}

/// Gives each local actor that a correction made to the actor that it names.
private func joinForced(
  _ corrections: [Correction], _ drafts: inout [ActorDraft], _ graph: inout ActorGraph,
  _ log: inout CorrectionLog
) {
  for index in graph.nodes.indices {
    guard let id = graph.nodes[index].forced,
      let own = drafts.firstIndex(where: { $0.members == [index] })
    else { continue }
    drafts[own].hasPage = false
    let correction = corrections.first {
      switch $0.action {
      case .mention(_, let named), .speaker(_, let named): named == id
      default: false
      }
    }
    guard let correction else { continue }
    let current = log.current(.actors, id.value)
    let goal = drafts.firstIndex {
      $0.id.value == current && $0.members.first.map { graph.nodes[$0].forced == nil } ?? false
    }
    if let goal {
      drafts[goal].corrections.append(correction.applied("a mention was given to this actor"))
      absorb(own, into: goal, &drafts)
    } else {
      let known = drafts.filter(\.hasPage).map(\.id.value)
      log.miss(
        correction, "actor-unknown", "no actor has the id '\(id)'",
        hints: nearest(to: id.value, among: known).map { "did you mean '\($0)'?" })
    }
  }
}

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
    case .notSame(let a, let b): keepApart(a, b, by: correction, &drafts, graph, &log)
    case .renameActor(let id, let name):
      guard let index = find(id, by: correction, drafts, graph, &log) else { continue }
      let old = drafts[index].id
      drafts[index].corrections.append(correction.applied("renamed from “\(drafts[index].name)”"))
      remember(drafts[index], &log)
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
      log.decisions.append(correction.applied("“\(drafts[index].name)” is no actor"))
    default: break
    }
  }
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
  graph.join(
    drafts[kept].root, other.root, isAsked: true,
    why: "the desk says that “\(a)” and “\(b)” are one")
  drafts[kept].corrections.append(correction.applied("merged with “\(other.name)”"))
  drafts[kept].corrections += other.corrections
  remember(other, &log)
  absorb(gone, into: kept, &drafts)
  log.move(.actors, from: other.id.value, to: drafts[kept].id.value)
}

/// Keeps the first name that each of an actor's nodes had, for the addresses of events named by it.
private func remember(_ draft: ActorDraft, _ log: inout CorrectionLog) {
  for member in draft.members where log.formerNames[member] == nil {
    log.formerNames[member] = draft.name
  }
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
  _ a: ActorID, _ b: ActorID, by correction: Correction, _ drafts: inout [ActorDraft],
  _ graph: ActorGraph, _ log: inout CorrectionLog
) {
  let one = find(a, by: correction, drafts, graph, &log)
  let other = find(b, by: correction, drafts, graph, &log)
  guard let one, let other, one != other else { return }
  for (index, not) in [(one, other), (other, one)] {
    drafts[index].corrections.append(correction.applied("held not to be “\(drafts[not].name)”"))
  }
}

/// The draft that an id names; warns where there is none.
private func find(
  _ id: ActorID, by correction: Correction, _ drafts: [ActorDraft], _ graph: ActorGraph,
  _ log: inout CorrectionLog
) -> Int? {
  if let index = lookUp(id, drafts, graph, log) { return index }
  log.miss(
    correction, "actor-unknown", "no actor has the id '\(id)'", hints: like(id, among: drafts))
  return nil
}

/// The draft that an id names now, or named before it moved; else the only one that has it for a name.
/// What corrections made is none of them.
private func lookUp(
  _ id: ActorID, _ drafts: [ActorDraft], _ graph: ActorGraph, _ log: CorrectionLog
) -> Int? {
  let current = log.current(.actors, id.value)
  let read = drafts.indices.filter { index in
    drafts[index].members.first.map { graph.nodes[$0].forced == nil } ?? false
  }
  if let index = read.first(where: { drafts[$0].id.value == current }) { return index }
  let named = read.filter { index in
    drafts[index].members.contains { member in
      graph.nodes[member].names.contains { slug($0) == id.value }
    }
  }
  return named.count == 1 ? named[0] : nil
}

private func like(_ id: ActorID, among drafts: [ActorDraft]) -> [String] {
  nearest(to: id.value, among: drafts.filter(\.hasPage).map(\.id.value))
    .map { "did you mean '\($0)'?" }
}

private func free(_ id: ActorID, except index: Int, _ drafts: [ActorDraft]) -> ActorID {
  let taken = Set(drafts.indices.filter { $0 != index }.map { drafts[$0].id.value })
  if !taken.contains(id.value) { return id }
  return ActorID(
    unchecked: (2...).lazy.map { "\(id)-\($0)" }.first { !taken.contains($0) }!)
}

/// Gives each local actor that corrections made, by the number of its node, to the actor that it is.
func joinForced(
  _ forced: [(node: Int, actor: ForcedActor)], to drafts: inout [ActorDraft], _ graph: ActorGraph,
  log: inout CorrectionLog
) {
  let owners = forced.map { mark in drafts.firstIndex { $0.members == [mark.node] } }
  for own in owners { if let own { drafts[own].hasPage = false } }
  for (mark, own) in zip(forced, owners) {
    guard let own else { continue }
    let id = mark.actor.id
    guard let goal = lookUp(id, drafts, graph, log) else {
      for correction in mark.actor.corrections {
        log.undo(
          correction, "actor-unknown", "no actor has the id '\(id)'", hints: like(id, among: drafts)
        )
      }
      continue
    }
    drafts[goal].corrections += mark.actor.corrections.map { correction in
      let isSpeaker = if case .speaker = correction.action { true } else { false }
      return correction.applied("a \(isSpeaker ? "statement" : "mention") was given to this actor")
    }
    absorb(own, into: goal, &drafts)
  }
}

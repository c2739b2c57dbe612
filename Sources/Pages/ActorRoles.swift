import NewsModel
import SiteModel

/// How the sources name what an actor is.
extension CorpusIndex {
  /// Each role once, with its first and last day and the sentences that give it.
  func roles(_ actor: ActorView) -> [Section] {
    guard actor.roles.count > 1 else { return [] }
    var order: [String] = []
    var uses: [String: [RoleUse]] = [:]
    for role in actor.roles {
      if uses[role.text] == nil { order.append(role.text) }
      uses[role.text, default: []].append(role)
    }
    let items = order.prefix(40).map { text -> ListItem in
      let all = uses[text]!
      var spans: [Span] = [.text("“\(text)” ")]
      let days = all.compactMap(\.day).sorted()
      if let first = days.first, let last = days.last {
        spans.append(.mark(shortWords(of: first), "how"))
        if last != first { spans.append(.mark(" to \(shortWords(of: last))", "how")) }
        spans.append(.text(" "))
      }
      spans.append(.text("· "))
      spans += all.prefix(4).map { [cited($0.at)] }.joined(by: ", ")
      if all.count > 4 { spans.append(.mark(" and \(all.count - 4) more", "how")) }
      return ListItem(spans)
    }
    return [Section("roles", "Roles as the sources give them", [.list(Array(items))])]
  }

  /// What each outlet calls the actor, where outlets differ.
  func labels(_ actor: ActorView) -> [Section] {
    var outlets: [String: [RoleUse]] = [:]
    for role in actor.roles {
      guard let outlet = outlet(of: role.at.article) else { continue }
      if outlets[outlet]?.contains(where: { $0.text == role.text }) != true {
        outlets[outlet, default: []].append(role)
      }
    }
    let sets = Set(outlets.values.map { Set($0.map(\.text)) })
    guard sets.count > 1 else { return [] }
    let items = outlets.sorted { $0.key < $1.key }.prefix(20).map { outlet, roles in
      ListItem(
        [.mark(outlet, "label"), .text(" ")]
          + roles.prefix(4).map { [.link("“\($0.text)”", address(of: $0.at))] }.joined(by: ", "))
    }
    return [Section("labels", "How outlets label \(actor.name)", [.list(Array(items))])]
  }
}

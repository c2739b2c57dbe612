import NewsModel
import SiteModel

/// How the sources name what an actor is.
extension CorpusIndex {
  /// In how many events an actor did something, and was not only whom it befell.
  func actedIn(_ actor: Int) -> Int {
    actorEvents[actor].count { corpus.events[$0].sources.contains(actor) }
  }

  /// In how many articles an actor says or does something.
  func articlesActedIn(_ actor: Int) -> Int {
    let acted = actorEvents[actor].lazy.filter { corpus.events[$0].sources.contains(actor) }
    return Set(
      said[actor].map { corpus.statements[$0].article }
        + acted.flatMap { corpus.events[$0].articles }
    ).count
  }

  /// Of the roles given on the latest day the one that says most: of the most words, then the latest.
  func latestRole(of actor: ActorView) -> RoleUse? {
    let last = actor.roles.compactMap(\.day).max()
    let latest = actor.roles.filter { $0.day == last }
    return latest.enumerated().max { a, b in
      (wordCount(a.element), a.offset) < (wordCount(b.element), b.offset)
    }?.element
  }

  private func oneSpelling(ofRole text: String) -> String {
    slug(text).replacing("united-states", with: "us").replacing("u-s-", with: "us-")
  }

  private func wordCount(_ role: RoleUse) -> Int { role.text.split(separator: " ").count }

  /// Each role once, however capitals and hyphens are set, with its first and last day and the sentences that
  /// give it.
  func roles(_ actor: ActorView) -> [Section] {
    guard actor.roles.count > 1 else { return [] }
    var order: [String] = []
    var uses: [String: [RoleUse]] = [:]
    for role in actor.roles {
      let key = oneSpelling(ofRole: role.text)
      if uses[key] == nil { order.append(key) }
      uses[key, default: []].append(role)
    }
    guard order.count > 1 || uses.values.contains(where: { $0.count > 1 }) else { return [] }
    let items = order.prefix(40).map { key -> ListItem in
      let all = uses[key]!
      var spans: [Span] = [.text("“\(all[0].text)” ")]
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

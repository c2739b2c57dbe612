import Knowledge
import NewsModel

/// Who was named when, while a text is read; what pronouns and descriptions refer to.
struct Memory {
  private struct Recent {
    var actor: Int
    var sentence: Int
    /// Its rank among the persons of its sentence, from 0: the first is most often the subject.
    var rank: Int
  }

  private var sentence = 0
  private var rank = 0
  /// Persons of the last sentences, oldest first.
  private var persons: [Recent] = []
  /// For each actor, the token where it was last referred to; -1 before.
  private var last: [Int]
  /// Actors with a role of a noun, and organizations with a word in their names.
  private var withHead: [WordKey: [Int]] = [:]
  /// The organization or country that spoke or was named first in this sentence or the one before.
  private var bodies: [(actor: Int, sentence: Int)] = []

  init(of table: ActorTable) {
    last = Array(repeating: -1, count: table.actors.count)
    for (index, actor) in table.actors.enumerated() {
      for role in actor.roleWords where withHead[role.head]?.contains(index) != true {
        if withHead[role.head, default: []].count < 64 {
          withHead[role.head, default: []].append(index)
        }
      }
    }
  }

  mutating func begin(_ sentence: Int) {
    self.sentence = sentence
    rank = 0
    persons.removeAll { $0.sentence < sentence - 3 }
    bodies.removeAll { $0.sentence < sentence - 1 }
  }

  /// `isBody` tells whether "it" may mean the actor by what it is called here.
  mutating func note(_ actor: Int, at token: Int, in table: ActorTable, isBody: Bool = true) {
    last[actor] = token
    switch table.actors[actor].kind {
    case .person:
      if let known = persons.firstIndex(where: { $0.actor == actor && $0.sentence == sentence }) {
        _ = known
        return
      }
      persons.append(Recent(actor: actor, sentence: sentence, rank: rank))
      rank += 1
    case .organization, .place:
      let isCountry = table.actors[actor].entry?.kind == .country
      guard isBody, table.actors[actor].kind == .organization || isCountry else { return }
      if !bodies.contains(where: { $0.sentence == sentence }) { bodies.append((actor, sentence)) }
    case .group, .other: break
    }
  }

  /// The organization or country that `it said` refers to.
  var body: Int? { bodies.last?.actor }

  /// The person that a pronoun refers to: of this sentence or the three before, the sooner the
  /// better, the first of a sentence before its others.
  func person(for pronoun: Lexemes.Pronoun, in table: ActorTable) -> Int? {
    let gender: Gender = pronoun == .he ? .male : .female
    var best: (score: Int, actor: Int)?
    for recent in persons.reversed() {
      let known = table.actors[recent.actor].gender
      guard known.agrees(with: gender) else { continue }
      let distance = sentence - recent.sentence
      let score = -4 * distance - 2 * min(recent.rank, 2) + (known == gender ? 3 : 0)
      if score > best?.score ?? Int.min { best = (score, recent.actor) }
    }
    return best?.actor
  }

  /// The person referred to last whose role has a noun, and the other words that are given.
  func person(withRole head: WordKey, words: [WordKey], in table: ActorTable) -> Int? {
    let fitting = (withHead[head] ?? []).filter { actor in
      last[actor] >= 0
        && table.actors[actor].roleWords.contains { role in
          role.head == head && words.allSatisfy { role.words.contains($0) }
        }
    }
    return fitting.max { last[$0] < last[$1] }
  }

  /// The organization referred to last whose name has a word, and the other words that are given.
  func body(named head: WordKey, words: [WordKey], in table: ActorTable) -> Int? {
    let named = table.actors(withWord: head).filter { actor in
      last[actor] >= 0 && table.actors[actor].kind == .organization
        && words.allSatisfy { word in table.words(ofActor: actor).contains { $0.key == word } }
    }
    if let nearest = named.max(by: { last[$0] < last[$1] }) { return nearest }
    guard words.count == 1, Lexemes.generalOrganizations.contains(head) else { return nil }
    return bodies.last {
      table.actors[$0.actor].kind == .organization
        && mayBeCalled(head, table.actors[$0.actor], table.words(ofActor: $0.actor))
    }?.actor
  }

  /// Whether a body may be called by a noun that its name does not have: a court is no company, and no
  /// company a party. What its name says decides, else what the gazetteers know.
  private func mayBeCalled(
    _ noun: WordKey, _ actor: GatheredActor, _ name: [FoundName.Word]
  ) -> Bool {
    if name.contains(where: { Lexemes.publicBodies.contains($0.key) }) { return false }
    let (isFirm, isParty) = (Lexemes.firms.contains(noun), noun == Lexemes.party)
    let isAgency = noun == Lexemes.agency
    return switch actor.entry?.kind {
    case .company: !isParty && !isAgency
    case .newsAgency: !isParty
    case .party: !isFirm && !isAgency
    case .armedGroup: !isFirm && !isParty && !isAgency
    case .government, .military: isAgency
    case .organization: !isFirm && !isParty
    default: true
    }
  }
}

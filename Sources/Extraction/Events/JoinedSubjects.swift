import Knowledge
import Language
import NewsModel

extension Scene {
  /// Whether two parts joined by "and" do it together, as "A and B spoke"; not to an audience, as
  /// "A and B spoke at a rally", and not a language.
  func hasJoinedSubject(_ trigger: Trigger) -> Bool {
    guard let subject = subject(of: trigger.head), actors(of: units[subject]).count >= 2 else {
      return false
    }
    let next = trigger.span.upperBound
    guard tokens.contains(next), !isTime(next) else { return true }
    return !wordClass(next).isNominal && wordClass(next) != .to
      && !Cue.audiences.contains(hash(next))
  }

  /// "A and B spoke to reporters": two subjects of which none is the other's partner.
  func speaksToNobody(_ event: EventMention, _ trigger: Trigger) -> Bool {
    guard event.type == .consult, event.targets.isEmpty, !trigger.isNoun,
      let last = trigger.row.words.last, last.contains("to") || last.contains("with")
    else { return false }
    return !Cue.reciprocals.contains(hash(trigger.span.upperBound))
  }

  /// "speaking to the Green Hill Institute": a body that is no state listens and does not talk.
  func speaksToAudience(
    _ event: EventMention, _ trigger: Trigger, _ facts: ArticleFacts
  ) -> Bool {
    guard event.type == .consult, !trigger.isNoun, trigger.row.words.count == 2,
      trigger.row.words[1].contains("to"), !event.targets.isEmpty
    else { return false }
    return event.targets.allSatisfy {
      facts.actors[$0].kind == .organization && facts.actors[$0].country == nil
    }
  }

  /// Marks a country that only tells whose minister somebody is: "China's minister of defense, X, met".
  ///
  /// The name behind the comma takes the whole phrase, and is closed by a comma or the sentence's end.
  mutating func joinAppositions() {
    for index in units.indices where !units[index].isPerson && !units[index].isModifier {
      let core = units[index].core.upperBound
      guard (core..<units[index].phrase.upperBound).contains(where: { isOffice($0) }),
        let comma = commaBehindTitle(from: units[index].phrase.upperBound),
        let person = units.indices.first(where: {
          units[$0].isPerson && units[$0].core.lowerBound > comma
        }),
        units[person].phrase.lowerBound == comma + 1,
        wordClass(units[person].phrase.upperBound) == .comma
          || wordClass(units[person].phrase.upperBound) == .stop
      else { continue }
      units[person].phrase = units[index].phrase.lowerBound..<units[person].phrase.upperBound
      for inner in index..<person { units[inner].isModifier = true }
    }
  }

  /// Marks a country in "the Norland senator and presidential candidate X", two offices of one person,
  /// and in "the Norland senator from Dorn X".
  mutating func joinOffices() {
    for index in units.indices.dropLast() where !units[index].isPerson && !units[index].isModifier {
      let person = index + 1
      let title = units[index].phrase.upperBound
      if isOffice(title - 1), let holder = holder(of: index) {
        units[holder].phrase = units[index].phrase.lowerBound..<units[holder].phrase.upperBound
        for inner in index..<holder { units[inner].isModifier = true }
        continue
      }
      guard units[person].isPerson, !units[person].isModifier, isOffice(title - 1),
        title > units[index].core.upperBound, wordClass(title) == .conjunction,
        units[person].phrase.lowerBound == title + 1,
        units[person].core.lowerBound > title + 1,
        wordClass(title + 1) != .determiner
      else { continue }
      units[person].phrase = units[index].phrase.lowerBound..<units[person].phrase.upperBound
      units[index].isModifier = true
    }
  }

  /// The person behind "the Norland senator from Dorn": places with a preposition tell whose office it is.
  private func holder(of index: Int) -> Int? {
    var next = index + 1
    var end = units[index].phrase.upperBound
    while next < units.count {
      let phrase = units[next].phrase
      if units[next].isPerson {
        let follows = phrase.lowerBound == end || phrase.overlaps(units[next - 1].phrase)
        return next > index + 1 && follows ? next : nil
      }
      guard phrase.lowerBound == end + 1, Cue.belonging.contains(hash(end)) else { return nil }
      end = phrase.upperBound
      next += 1
    }
    return nil
  }

  /// Joins "A, who leads X, and B": a relative clause between two persons does not part them.
  mutating func joinOverRelatives() {
    let heads = units.indices.filter { !units[$0].isModifier }
    for (place, first) in heads.enumerated() where units[first].isPerson {
      let comma = units[first].phrase.upperBound
      guard wordClass(comma) == .comma, wordClass(comma + 1) == .question else { continue }
      for second in heads[(place + 1)...].prefix(4) where units[second].isPerson {
        let start = units[second].phrase.lowerBound
        guard wordClass(start - 1) == .conjunction, wordClass(start - 2) == .comma else { continue }
        // What the relative clause names has no part in it.
        let (inner, outer) = (units[second].chain, units[first].chain)
        for index in second..<units.count where units[index].chain == inner {
          units[index].chain = outer
        }
        break
      }
    }
  }

  private func isOffice(_ token: Int) -> Bool { Cue.offices.contains(hash(token)) }

  private func commaBehindTitle(from start: Int) -> Int? {
    for token in start..<max(start, min(start + 8, tokens.upperBound)) {
      let kind = wordClass(token)
      if kind == .comma { return token }
      guard
        kind.isNominal || Cue.belonging.contains(hash(token)) || kind == .determiner
          || kind == .conjunction
      else { return nil }
    }
    return nil
  }
}

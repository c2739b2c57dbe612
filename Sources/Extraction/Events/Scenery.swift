import Language
import NewsModel
import SourceText

/// What an article's lead says of place and time, for a main event whose own clause leaves them open.
struct Scenery {
  let facts: ArticleFacts
  let tagging: Tagging
  let title: TitleWords

  /// Where a main event most likely took place.
  ///
  /// 1. A call has no place: who made it may be far from where it is reported. What is said or decided
  ///    has its own clause's or the dateline's: sanctions over a raid in X were not imposed in X.
  /// 2. The place of the event's own clause, else of the sentence that tells it.
  /// 3. The place that the first sentence and the event's own speak of most, behind "in" or "near"; one
  ///    that the title names counts more.
  /// 4. The dateline's, where it is a participant's country or there is none; of a statement, its source's.
  /// 5. As 3, of the first six sentences.
  ///
  /// A town of the lead goes before the country that it lies in. A death has the place of its
  /// own sentences alone, or of early ones that tell of dying.
  func place(of event: EventMention, told cluster: EventCluster) -> Int? {
    guard event.mode != "call" else { return nil }
    let isPlaceless = placeless.contains(event.type)
    // Who died is told by a whole life.
    if event.mode == "death" {
      return event.place ?? farPlace(of: cluster) ?? toldPlace(of: event, within: 6, ofDeath: true)
    }
    let own = event.place ?? (isPlaceless ? nil : farPlace(of: cluster))
    let told = isPlaceless ? nil : toldPlace(of: event, within: 1)
    if let chosen = own ?? told {
      let towns = isPlaceless ? [] : [told, toldPlace(of: event, within: 6)]
      return towns.compactMap { $0 }.first { isInside($0, chosen) } ?? chosen
    }
    return datelinePlace(for: event)
      ?? (isPlaceless ? nil : toldPlace(of: event, within: 6))
  }

  /// The date that the lead gives, near the publication date; nil for what is still to come.
  ///
  /// That of the event's own sentence goes before those of the first five.
  func time(of event: EventMention) -> Int? {
    guard event.modality == .happened || event.modality == .denied else { return nil }
    let near = facts.times.indices.filter { index in
      let time = facts.times[index]
      guard let days = time.days, days.lowerBound == days.upperBound, let sentence = time.sentence,
        sentence < 5 || sentence == event.sentence
      else { return false }
      guard let published = facts.article.published?.day else { return true }
      let age = published.daysSinceEpoch - days.lowerBound.daysSinceEpoch
      return age >= 0 && age < 8
    }
    return near.min { order(of: $0, event) < order(of: $1, event) }
  }

  private func order(of time: Int, _ event: EventMention) -> (Int, Int) {
    let sentence = facts.times[time].sentence ?? 0
    return (sentence == event.sentence ? -1 : sentence, facts.times[time].range.lower)
  }

  private func farPlace(of cluster: EventCluster) -> Int? {
    cluster.members.first { !$0.isBackground && $0.event.sentence < 3 && $0.farPlace != nil }?
      .farPlace
  }

  private func isInside(_ town: Int, _ place: Int) -> Bool {
    guard let inner = facts.mentions[town].actor, let outer = facts.mentions[place].actor else {
      return false
    }
    return isInside(actor: inner, outer)
  }

  private func isInside(actor town: Int, _ country: Int) -> Bool {
    let outer = facts.actors[country]
    return town != country && outer.entry?.hasPrefix("country:") ?? false
      && facts.actors[town].country == outer.country
  }

  private func datelinePlace(for event: EventMention) -> Int? {
    guard let place = facts.mentions.indices.first(where: { isDateline(facts.mentions[$0]) }),
      let country = facts.mentions[place].actor.flatMap({ facts.actors[$0].country })
    else { return nil }
    // A capital may be where the report was filed, and the deed another country's.
    let parties =
      placeless.contains(event.type) && !event.sources.isEmpty
      ? event.sources : event.sources + event.targets
    let sides = parties.compactMap { facts.actors[$0].country }
    return sides.isEmpty || sides.contains(country) ? place : nil
  }

  /// A place in the dateline's block, or in capitals before a dash where a byline or a caption runs
  /// into the lead: "By Ann Reed DORN, May 3 (Wire) - The mayor".
  private func isDateline(_ mention: Mention) -> Bool {
    guard mention.kind == .place else { return false }
    if facts.article.blocks.contains(where: {
      $0.kind == .dateline && $0.range.contains(mention.range.lower)
    }) {
      return true
    }
    let letters = facts.article.text.bytes[mention.range.indices].filter { $0 | 0x20 >= 0x61 }
    guard mention.sentence.map({ $0 < 4 }) ?? false, letters.count > 3,
      letters.allSatisfy({ $0 < 0x61 })
    else { return false }
    let next = tagging.reading.firstToken(from: mention.range.upper)
    let end = min(next + 10, tagging.classes.count)
    return (next..<max(next, end)).contains {
      tagging.classes[$0] == .dash && tagging.reading.tokens[$0].flags.contains(.spaceBefore)
    }
  }

  /// The place that the lead and the event's own sentences speak of most, as its first mention.
  private func toldPlace(
    of event: EventMention, within lead: Int, ofDeath: Bool = false
  ) -> Int? {
    var weights: [Int: Double] = [:]
    var first: [Int: Int] = [:]
    for (index, mention) in facts.mentions.enumerated() {
      guard let actor = mention.actor, mention.form != .metonym, isPlace(mention, actor) else {
        continue
      }
      let isOwn = mention.sentence.map(event.evidence.contains) ?? false
      guard isOwn || (mention.sentence ?? 0) < lead,
        let weight = weight(ofSentence: mention.sentence, isOwn: isOwn),
        tagging.isLocated(mention), !isParty(actor, of: event),
        !ofDeath || tellsOfDying(around: mention)
      else { continue }
      weights[actor, default: title.names(actor, facts) ? 2 : 0] += weight
      if first[actor].map({ mention.range < facts.mentions[$0].range }) ?? true {
        first[actor] = index
      }
    }
    func rank(_ actor: Int) -> (Double, Int) {
      (weights[actor]!, -facts.mentions[first[actor]!].range.lower)
    }
    guard let best = weights.keys.max(by: { rank($0) < rank($1) }) else { return nil }
    let towns = weights.keys.filter { isInside(actor: $0, best) }
    return first[towns.max { rank($0) < rank($1) } ?? best]
  }

  /// "in the Norlander capital" is in Norland, but nobody's place is called "Norlander".
  private func isPlace(_ mention: Mention, _ actor: Int) -> Bool {
    mention.kind == .place || facts.actors[actor].kind == .place
  }

  private func tellsOfDying(around mention: Mention) -> Bool {
    let reading = tagging.reading
    let token = reading.firstToken(from: mention.range.lower)
    guard let sentence = reading.sentence(ofToken: token) else { return false }
    return reading.sentences[sentence].contains { Cue.dying.contains(tagging.hashes[$0]) }
  }

  /// A country that takes part: "has no counterpart in Norland" does not say where Norland acted.
  private func isParty(_ actor: Int, of event: EventMention) -> Bool {
    (event.sources + event.targets).contains(actor)
      && facts.actors[actor].entry?.hasPrefix("country:") ?? false
  }

  /// How much a sentence's place says of the news; nil for sentences that tell other things.
  private func weight(ofSentence sentence: Int?, isOwn: Bool) -> Double? {
    // A caption shows the scene or an archive's picture.
    guard let sentence else { return 0.5 }
    let early = [3, 2, 1.5, 1, 1, 1]
    if sentence < early.count { return early[sentence] + (isOwn ? 1.5 : 0) }
    return isOwn ? 1 : nil
  }
}

/// What is said or decided, and has no scene but where its words were spoken.
private let placeless: Set<EventType> = [
  .agree, .support, .request, .accuse, .reject, .threaten, .sanction, .aid, .trial, .appoint,
]

extension Tagging {
  /// Whether a mention is where something is: "in the city of X", "near X", "in X stores".
  ///
  /// Not where it only tells whose something is, as in "in X's view", nor for people as in "X police".
  fileprivate func isLocated(_ mention: Mention) -> Bool {
    guard mention.kind == .place || mention.kind == .group else { return false }
    let first = reading.firstToken(from: mention.range.lower)
    var end = first
    while end < reading.tokens.count, reading.tokens[end].range.lower < mention.range.upper {
      end += 1
    }
    guard end < classes.count, classes[end] != .possessive else { return false }
    if Cue.gatherings.contains(hashes[end]) { return false }
    let isGround = Cue.grounds.contains(hashes[end]) || Cue.regions.contains(hashes[end])
    guard isGround || mention.kind == .place && classes[end] != .noun else { return false }
    // "in the Norlander city of X": the city is the place.
    if isGround, end + 1 < hashes.count, hashes[end + 1] == Cue.of { return false }
    var token = first - 1
    while token >= 0, first - token < 9 {
      if Cue.places.contains(hashes[token]) {
        return !Cue.origins.contains(hashes[max(token - 1, 0)])
      }
      let kind = classes[token]
      guard kind.isNominal && kind != .pronoun || kind == .possessive || hashes[token] == Cue.of
      else { return false }
      token -= 1
    }
    return false
  }
}

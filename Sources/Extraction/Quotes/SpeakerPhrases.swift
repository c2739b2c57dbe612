import Language

extension QuoteContext {
  /// The noun phrases and relative pronouns of the cue's sentence, in order.
  package func speakerCandidates(of cue: Int) -> [Range<Int>] {
    let sentence = sentence(of: cue)
    var candidates: [Range<Int>] = []
    var index = max(sentence.lowerBound, cue - farthestSpeaker)
    let last = min(sentence.upperBound, cue + farthestSpeaker)
    while index < last {
      if index == cue {
        index += 1
        continue
      }
      let limit = index < cue ? cue : last
      if let phrase = tagging.nounPhrase(from: index, to: limit) {
        if !speechless.contains(tagging.hashes[phrase.upperBound - 1]) { candidates.append(phrase) }
        index = phrase.upperBound
        continue
      }
      let kind = tagging.classes[index]
      let isRelative = kind == .question && relatives.contains(tagging.hashes[index])
      let isAlone = kind == .determiner && !speechless.contains(tagging.hashes[index])
      if isRelative || kind == .that || isAlone {
        candidates.append(index..<index + 1)
      }
      index += 1
    }
    return candidates
  }

  /// Who does what an infinitive says behind a verb that makes its object act: `the summit led
  /// officials to warn`.
  func controlledSubject(of cue: Int) -> Range<Int>? {
    let sentence = sentence(of: cue)
    guard cue - 3 >= sentence.lowerBound, kind(cue - 1) == .to else { return nil }
    let start = nounPhraseStart(endingAt: cue - 1, in: sentence)
    guard start < cue - 1, start > sentence.lowerBound, controlling.contains(verb(start - 1)),
      let phrase = tagging.nounPhrase(from: start, to: cue - 1), phrase.upperBound == cue - 1
    else { return nil }
    return phrase
  }

  /// Observes one candidate; nil stands for no speaker.
  package func observeSpeaker(
    _ candidate: Range<Int>?, of cue: Int, content: Range<Int>, _ features: inout QuoteFeatures
  ) {
    let sentence = sentence(of: cue)
    let verb = verb(cue)
    let form = UInt32(tagging.classes[cue].rawValue)
    let previous = code(cue - 1, in: sentence)
    let group = verbGroupStart(cue, in: sentence)
    let span: UInt32 =
      content.lowerBound > cue ? 0 : content.upperBound <= cue ? 1 : 2
    guard let candidate else {
      features.add(400)
      features.add(401, verb)
      features.add(402, form, previous)
      features.add(403, form, word(cue - 1, in: sentence))
      features.add(404, form, span)
      if group < cue { features.add(405, tagging.hashes[group], form) }
      features.add(406, verb, code(group - 1, in: sentence))
      features.add(407, form, code(group - 1, in: sentence) << 2 | span)
      features.add(408, UInt32(cue == sentence.lowerBound ? 1 : 0), form)
      return
    }
    let side: UInt32 = candidate.upperBound <= cue ? 0 : 1
    let between =
      side == 0 ? candidate.upperBound..<cue : cue + 1..<max(cue + 1, candidate.lowerBound)
    let gap = step(between.count)
    let head = candidate.upperBound - 1
    let headKind = UInt32(tagging.classes[head].rawValue)
    let isInside: UInt32 = content.overlaps(candidate) ? 1 : 0
    let isQuoted: UInt32 = isQuoted(head) && !isQuoted(cue) ? 1 : 0
    let position = side << 2 | isInside << 1 | isQuoted
    let before = word(candidate.lowerBound - 1, in: sentence)
    let beforeCode = code(candidate.lowerBound - 1, in: sentence)
    let after = code(candidate.upperBound, in: sentence)
    let isSubject: UInt32 = candidate.upperBound == group ? 1 : 0
    features.add(410, position, gap)
    features.add(411, position, verb)
    features.add(412, position << 4 | gap, form)
    features.add(413, word(head, in: sentence), position)
    features.add(414, headKind, position << 4 | gap)
    features.add(415, before, position)
    features.add(416, beforeCode << 6 | after, position)
    features.add(417, isSubject << 1 | side, form)
    features.add(418, isSubject << 1 | side, verb)
    features.add(419, isSubject << 3 | position, beforeCode)
    features.add(420, span << 3 | position, gap)
    features.add(421, before, form << 1 | side)
    var signature: UInt32 = 1
    if between.count <= 4 {
      for index in between { signature = signature &* 67 &+ code(index, in: sentence) }
    } else {
      for index in between
      where tagging.classes[index].isMark || tagging.classes[index] == .question {
        signature = signature &* 67 &+ code(index, in: sentence)
      }
      signature = signature &+ 1_000_003
    }
    features.add(422, signature, side)
    features.add(423, signature, form << 6 | headKind)
    features.add(424, word(head, in: sentence), isSubject << 4 | side)
    let isFirst: UInt32 = candidate.lowerBound == sentence.lowerBound ? 1 : 0
    features.add(425, isFirst << 3 | position, form)
    var phrases: UInt32 = 0
    var verbs: UInt32 = 0
    for index in between {
      let kind = tagging.classes[index]
      if kind == .name || kind == .noun || kind == .pronoun { phrases += 1 }
      if kind == .past || kind == .present || kind == .auxiliary || kind == .modal { verbs += 1 }
    }
    features.add(426, min(phrases, 3) << 2 | min(verbs, 3), position)
    features.add(427, min(verbs, 3) << 6 | form, position << 6 | headKind)
    features.add(428, min(verbs, 3) << 6 | form, code(group - 1, in: sentence) << 2 | side)
    let touches: UInt32 =
      candidate.lowerBound == content.upperBound || candidate.lowerBound == content.upperBound + 1
      ? 1 : candidate.upperBound == content.lowerBound ? 2 : 0
    features.add(429, touches << 3 | position, span)
    features.add(430, previous << 6 | code(cue + 1, in: sentence), side << 4 | gap)
    features.add(432, beforeCode << 6 | after, form << 3 | position)
    let governor = candidate.lowerBound - 1
    if sentence.contains(governor), tagging.classes[governor].isVerb {
      features.add(433, self.verb(governor), form << 1 | side)
    }
    if previous == UInt32(WordClass.to.rawValue) {
      let isObject: UInt32 = candidate.upperBound == cue - 1 ? 1 : 0
      features.add(434, isObject << 6 | beforeCode, headKind)
      features.add(436, isObject << 6 | code(governor, in: sentence), form)
      features.add(435, isObject << 6 | code(cue - 2, in: sentence), position << 4 | gap)
    }
    if isSpelled(cue, according) { features.add(431, side, gap) }
  }
}

/// Words that head no phrase of who speaks: articles and possessives alone, days, what fills a pause;
/// by hand. A month that is also a name ("May", "April") is none of them.
private let speechless = hashes(
  """
  the a an his her its their our my your every no
  yesterday today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january
  february september october november december morning afternoon evening night weekend week month
  yeah yes um uh oh ah well so hello hi thanks following
  """)

private let relatives = hashes("who whom which whoever")

/// Verbs whose object does what the infinitive behind it says; by hand.
private let controlling = hashes(
  """
  trigger prompt lead cause force push drive compel provoke spur move persuade convince allow enable
  encourage inspire pressure
  """)

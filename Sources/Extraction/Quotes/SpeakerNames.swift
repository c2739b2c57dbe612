import Language
import NewsModel
import SourceText

/// The person whom a phrase of office or a common noun has its name behind.
extension SpeakerResolver {
  /// The person whose name goes on from an office's: "Secretary of Trade Ida Moor"; not "spokesman of Ida
  /// Moor".
  func bearer(ofOffice phrase: Range<Int>, before cue: Int) -> Mention? {
    let end = phrase.upperBound <= cue ? cue : context.sentence(of: phrase.lowerBound).upperBound
    let head = phrase.upperBound - 1
    guard isOffice(head), !servants.contains(context.tagging.hashes[head]),
      context.isSpelled(head + 1, of),
      let rest = context.tagging.nounPhrase(from: head + 2, to: end),
      rest.lowerBound == head + 2, context.kind(rest.upperBound - 1) == .name
    else { return nil }
    let range = context.reading.range(of: rest)
    return mentions(in: range).first {
      $0.kind == .person && $0.form == .name && $0.range.upper == range.upper
        && $0.range.lower > range.lower
    }
  }

  /// The one person whose initials a speaker's label is, as interviews have them: `IM:` of Ida Moor.
  func person(withInitials phrase: Range<Int>) -> Int? {
    let range = context.reading.tokens[phrase.lowerBound].range
    let bytes = facts.article.text.bytes[range.indices]
    guard phrase.count == 1, (2...3).contains(bytes.count),
      bytes.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A })
    else { return nil }
    let called = facts.actors.indices.filter { index in
      let actor = facts.actors[index]
      return actor.kind == .person
        && actor.name.split(separator: " ").compactMap(\.utf8.first).elementsEqual(bytes)
    }
    return called.count == 1 ? called[0] : nil
  }

  /// Whether a mention is a possessor before a phrase's head: "the Prime Minister's Bureau" is not he.
  func owns(_ mention: Mention, _ head: Int) -> Bool {
    let next = context.reading.firstToken(from: mention.range.upper)
    return next < head && context.kind(next) == .possessive
  }

  /// Whether a phrase is of people who serve whoever is named behind it: "aides to Ida Moor said".
  func serves(_ phrase: Range<Int>) -> Bool {
    servants.contains(context.tagging.hashes[phrase.upperBound - 1])
      && (context.kind(phrase.upperBound) == .preposition || context.kind(phrase.upperBound) == .to)
  }

  /// The person named right behind the comma of a common noun that follows its verb: "said the pilot, Ida
  /// Moor."; a mark or the sentence's end stands behind the name.
  func person(inverted phrase: Range<Int>, behind cue: Int) -> Mention? {
    let comma = phrase.upperBound
    guard phrase.lowerBound > cue, context.kind(comma) == .comma,
      context.kind(comma - 1) == .noun || isOffice(comma - 1)
    else { return nil }
    let tokens = context.reading.tokens
    let end = min(comma + 8, context.sentence(of: comma).upperBound)
    guard comma + 1 < end else { return nil }
    return mentions(in: context.reading.range(of: comma + 1..<end)).first { mention in
      guard mention.kind == .person, mention.form == .name,
        mention.range.lower == tokens[comma + 1].range.lower
      else { return false }
      let next = context.reading.firstToken(from: mention.range.upper)
      return next >= context.sentence(of: comma).upperBound || context.kind(next).isMark
    }
  }

  /// The person who opens the sentence and whose office behind the comma is the phrase: "Ida Moor, mayor of
  /// Dorn and head of its port said"; not where others speak between commas: "Ida Moor, officials said, left".
  func person(before phrase: Range<Int>, of cue: Int) -> Mention? {
    let first = context.sentence(of: phrase.lowerBound).lowerBound
    let comma = phrase.lowerBound - 1
    guard phrase.upperBound <= cue, comma > first, context.kind(comma) == .comma,
      phrase.contains(where: { isOffice($0) || parties.contains(context.tagging.hashes[$0]) }),
      context.kind(phrase.lowerBound) != .determiner,
      context.kind(cue + 1) != .comma || phrase.count > 2
    else { return nil }
    let range = context.reading.range(of: first..<comma)
    return mentions(in: range).first { mention in
      guard mention.kind == .person, mention.form == .name, mention.range.upper == range.upper
      else { return false }
      // "Senator Ida Moor": nothing but titles stands before the name.
      return (first..<context.reading.firstToken(from: mention.range.lower)).allSatisfy {
        isOffice($0)
      }
    }
  }

  /// The person named between commas right behind a common noun: "One weaver, Ida Moor, on Monday said".
  func personBetweenCommas(behind phrase: Range<Int>) -> Mention? {
    let comma = phrase.upperBound
    guard context.kind(comma) == .comma, context.kind(comma - 1) == .noun,
      let close = (comma + 2..<comma + 8).first(where: { context.kind($0) == .comma }),
      context.sentence(of: comma).contains(close)
    else { return nil }
    let range = context.reading.range(of: comma + 1..<close)
    return mentions(in: range).first { mention in
      mention.kind == .person && mention.form == .name && mention.range.upper == range.upper
        && (comma + 1..<context.reading.firstToken(from: mention.range.lower)).allSatisfy {
          isOffice($0) || context.kind($0) == .stop
        }
    }
  }
}

/// Offices of one person under another, whose name stands behind "of"; by hand.
private let servants = hashes(
  """
  spokesman spokeswoman spokesperson aide adviser advisor lawyer attorney assistant deputy chief head
  spokesmen spokespeople aides advisers advisors lawyers attorneys assistants deputies allies supporters
  opponents critics colleagues friends relatives associates
  """)
private let parties = hashes("republican democrat independent")
private let of = wordHash("of".utf8)

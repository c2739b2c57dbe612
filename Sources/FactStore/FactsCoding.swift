import NewsModel
import SourceText

private let mentionKinds = Mention.Kind.allCases
private let forms = Mention.Form.allCases
private let quoteKinds = Quote.Kind.allCases
private let stances = Quote.Stance.allCases
private let timeKinds = TimeExpression.Kind.allCases
private let timeBases = TimeExpression.Basis.allCases

extension ByteWriter {
  /// Every field of every fact. A field that this leaves out would come back empty from the store:
  /// the store's tests count the fields of each type.
  mutating func put(_ facts: ArticleFacts) {
    put(facts.article)
    put(facts.sentences) { writer, sentence in
      writer.put(sentence.range)
      writer.put(sentence.block)
    }
    put(facts.mentions) { writer, mention in
      writer.put(mention.range)
      writer.put(mention.kind, of: mentionKinds)
      writer.put(mention.form, of: forms)
      writer.put(mention.actor)
      writer.put(mention.sentence)
    }
    put(facts.actors) { $0.put($1) }
    put(facts.quotes) { $0.put($1) }
    put(facts.times) { $0.put($1) }
    put(facts.events) { $0.put($1) }
    put(facts.topics) { $0.put($1) }
  }

  private mutating func put(_ actor: LocalActor) {
    put(actor.key)
    put(actor.name)
    put(actor.kind, of: mentionKinds)
    put(actor.entry)
    put(actor.country)
    put(actor.names)
    put(actor.roles) { writer, role in
      writer.put(role.text)
      writer.put(role.range)
      writer.put(role.country)
    }
    put(actor.evidence)
  }

  private mutating func put(_ quote: Quote) {
    put(quote.range)
    put(quote.kind, of: quoteKinds)
    put(quote.stance, of: stances)
    put(quote.speaker)
    put(quote.antecedent)
    put(quote.cue)
    put(quote.speakerActor)
    put(quote.addressee)
    put(quote.isTruncated)
    put(quote.sentence)
    put(quote.parts) { $0.put($1) }
  }

  private mutating func put(_ time: TimeExpression) {
    put(time.range)
    put(time.kind, of: timeKinds)
    put(time.value)
    put(time.basis, of: timeBases)
    put(time.modifier)
    put(time.days?.lowerBound)
    put(time.days?.upperBound)
    put(time.sentence)
  }
}

extension ByteReader {
  mutating func facts() throws(Unreadable) -> ArticleFacts {
    ArticleFacts(
      article: try article(),
      sentences: try list { reader throws(Unreadable) in
        Sentence(try reader.range(), block: try reader.number())
      },
      mentions: try list { reader throws(Unreadable) in
        let range = try reader.range()
        return Mention(
          try reader.choice(of: mentionKinds), range, form: try reader.choice(of: forms),
          actor: try reader.numberOrNil(), sentence: try reader.numberOrNil())
      },
      actors: try list { reader throws(Unreadable) in try reader.localActor() },
      quotes: try list { reader throws(Unreadable) in try reader.quote() },
      times: try list { reader throws(Unreadable) in try reader.timeExpression() },
      events: try list { reader throws(Unreadable) in try reader.event() },
      topics: try list { reader throws(Unreadable) in try reader.topic() })
  }

  private mutating func localActor() throws(Unreadable) -> LocalActor {
    LocalActor(
      key: try text(), name: try text(), kind: try choice(of: mentionKinds),
      entry: try textOrNil(), country: try textOrNil(), names: try texts(),
      roles: try list { reader throws(Unreadable) in
        Role(try reader.text(), try reader.range(), country: try reader.textOrNil())
      },
      evidence: try texts())
  }

  private mutating func quote() throws(Unreadable) -> Quote {
    let range = try range()
    return Quote(
      try choice(of: quoteKinds), range, stance: try choice(of: stances),
      speaker: try rangeOrNil(), antecedent: try rangeOrNil(), cue: try rangeOrNil(),
      speakerActor: try numberOrNil(), addressee: try numberOrNil(), isTruncated: try flag(),
      sentence: try number(),
      parts: try list { reader throws(Unreadable) in try reader.range() })
  }

  private mutating func timeExpression() throws(Unreadable) -> TimeExpression {
    let range = try range()
    let kind = try choice(of: timeKinds)
    let value = try textOrNil()
    let basis = try choice(of: timeBases)
    let modifier = try textOrNil()
    let first = try dayOrNil()
    let last = try dayOrNil()
    var days: ClosedRange<CalendarDay>? = nil
    if let first, let last, first <= last { days = first...last }
    return TimeExpression(
      kind, range, value: value, basis: basis, modifier: modifier, days: days,
      sentence: try numberOrNil())
  }
}

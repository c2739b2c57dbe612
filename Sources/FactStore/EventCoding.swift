import NewsModel
import SourceText

private let types = EventType.allCases
private let modalities = EventMention.Modality.allCases
private let topicKinds = TopicAssignment.Kind.allCases

extension ByteWriter {
  mutating func put(_ event: EventMention) {
    put(event.type, of: types)
    put(event.mode)
    put(event.trigger)
    put(event.sources)
    put(event.targets)
    put(event.place)
    put(event.time)
    put(event.modality, of: modalities)
    put(event.figures) { $0.put($1) }
    put(event.sentence)
    put(event.evidence)
    put(event.isMain)
  }

  private mutating func put(_ figure: Figure) {
    put(figure.range)
    put(figure.low)
    put(figure.high)
    put(figure.unit)
    put(figure.quantifier)
  }

  mutating func put(_ topic: TopicAssignment) {
    put(topic.id.value)
    put(topic.label)
    put(topic.kind, of: topicKinds)
    put(topic.code)
    put(topic.score)
    put(topic.sentences)
    put(topic.ranges) { $0.put($1) }
    put(topic.isAbout)
  }
}

extension ByteReader {
  mutating func event() throws(Unreadable) -> EventMention {
    EventMention(
      try choice(of: types), mode: try textOrNil(), trigger: try range(),
      sources: try numbers(), targets: try numbers(), place: try numberOrNil(),
      time: try numberOrNil(), modality: try choice(of: modalities),
      figures: try list { reader throws(Unreadable) in
        Figure(
          try reader.range(), low: try reader.double(), high: try reader.double(),
          unit: try reader.text(), quantifier: try reader.textOrNil())
      },
      sentence: try number(), evidence: try numbers(), isMain: try flag())
  }

  mutating func topic() throws(Unreadable) -> TopicAssignment {
    TopicAssignment(
      id: TopicID(unchecked: try text()), label: try text(), kind: try choice(of: topicKinds),
      code: try textOrNil(), score: try double(), sentences: try numbers(),
      ranges: try list { reader throws(Unreadable) in try reader.range() },
      isAbout: try flag())
  }
}

import Diagnostics
import Extraction
import Foundation
import Ingest
import Language
import NewsModel
import SourceText

/// One article of the gold; offsets count Unicode scalars of `text`.
struct GoldArticle: Decodable {
  struct Span: Decodable {
    var start: Int
    var end: Int
  }
  struct Quote: Decodable {
    var start: Int
    var end: Int
    var speaker: Span?
    var cue: Span?
  }
  var id: String
  var text: String
  var quotes: [Quote]
}

/// Learns the four quotation decisions from annotated articles and writes their weights.
///
/// 1. Read each article as extraction does, and bring the gold's spans to tokens.
/// 2. Collect each decision's choices, every earlier decision taken as the gold has it.
/// 3. Learn, round to eighths of a bit, write.
func trainQuotes(gold: String, output: String, rounds: Int, rate: Float, pull: Float, least: UInt8)
  throws
{
  var data = QuoteTrainingData()
  let decoder = JSONDecoder()
  for line in try Data(contentsOf: URL(fileURLWithPath: gold)).split(separator: 0x0A) {
    data.collect(try decoder.decode(GoldArticle.self, from: line))
  }
  print(
    "cues \(data.cues.count), starts \(data.starts.count), ends \(data.ends.count),",
    "speakers \(data.speakers.count); not reachable: \(data.missed.sorted { $0.key < $1.key })")
  data.cues.prune(least: least, size: QuoteModel.size)
  data.starts.prune(least: least, size: QuoteModel.size)
  data.ends.prune(least: least, size: QuoteModel.size)
  data.speakers.prune(least: least, size: QuoteModel.size)
  var trainer = LinearTrainer(size: QuoteModel.size, rate: rate, pull: pull)
  for round in 0..<rounds {
    let seed = UInt64(round)
    let cues = trainer.pass(over: data.cues, hasEmptyChoice: true, seed: seed)
    let starts = trainer.pass(over: data.starts, hasEmptyChoice: false, seed: seed)
    let ends = trainer.pass(over: data.ends, hasEmptyChoice: false, seed: seed)
    let speakers = trainer.pass(over: data.speakers, hasEmptyChoice: false, seed: seed)
    if round > 0 { trainer.remember() }
    print("round \(round): cue \(cues) start \(starts) end \(ends) speaker \(speakers)")
  }
  let bytes = trainer.averaged.map { weight in
    UInt8(bitPattern: Int8(max(-127, min(127, (weight * QuoteModel.scale).rounded()))))
  }
  try Data(bytes).write(to: URL(fileURLWithPath: output))
}

struct QuoteTrainingData {
  var cues = ChoiceSet()
  var starts = ChoiceSet()
  var ends = ChoiceSet()
  var speakers = ChoiceSet()
  var missed: [String: Int] = [:]

  mutating func collect(_ gold: GoldArticle) {
    let text = UTF8Text(gold.text)
    let read = article(
      from: text, metadata: Metadata(id: gold.id),
      provenance: Provenance(file: gold.id, sha256: "", byteCount: text.count)
    ).value
    let reading = Language.read(read.text, blocks: read.blocks.map(\.range))
    let context = QuoteContext(tagWords(of: reading))
    let spans = GoldSpans(gold, context)
    missed["cue", default: 0] += spans.unreadable
    var features = QuoteFeatures()
    for (index, sentence) in reading.sentences.enumerated()
    where read.blocks[reading.blocks[index]].kind.isRunningText {
      for cue in context.cueCandidates(in: sentence) {
        features.reset()
        context.observeCue(cue, &features)
        cues.addChoice(features.keys)
        let attribution = spans.byCue[cue]
        cues.close(right: attribution == nil ? -1 : 0)
        if let attribution { collect(attribution, cue: cue, context, &features) }
      }
    }
    missed["cue", default: 0] +=
      spans.byCue.keys.filter { cue in
        !context.cueCandidates(in: context.sentence(of: cue)).contains(cue)
      }.count
  }

  private mutating func collect(
    _ gold: GoldSpans.Attribution, cue: Int, _ context: QuoteContext,
    _ features: inout QuoteFeatures
  ) {
    let startChoices = context.startCandidates(of: cue)
    guard let start = startChoices.firstIndex(of: gold.content.lowerBound) else {
      missed["start", default: 0] += 1
      return
    }
    for choice in startChoices {
      features.reset()
      context.observeStart(choice, of: cue, &features)
      starts.addChoice(features.keys)
    }
    starts.close(right: start)
    let endChoices = context.endCandidates(of: cue, from: gold.content.lowerBound)
    if let end = endChoices.firstIndex(of: gold.content.upperBound) {
      for choice in endChoices {
        features.reset()
        context.observeEnd(choice, from: gold.content.lowerBound, of: cue, &features)
        ends.addChoice(features.keys)
      }
      ends.close(right: end)
    } else {
      missed["end", default: 0] += 1
    }
    let candidates = context.speakerCandidates(of: cue)
    var right = 0
    if let speaker = gold.speaker {
      guard let found = candidates.firstIndex(where: { $0.overlaps(speaker) }) else {
        missed["speaker", default: 0] += 1
        return
      }
      right = found + 1
    }
    features.reset()
    context.observeSpeaker(nil, of: cue, content: gold.content, &features)
    speakers.addChoice(features.keys)
    for candidate in candidates {
      features.reset()
      context.observeSpeaker(candidate, of: cue, content: gold.content, &features)
      speakers.addChoice(features.keys)
    }
    speakers.close(right: right)
  }
}

/// The gold's attributions in tokens, by the token that heads the cue.
struct GoldSpans {
  struct Attribution {
    var content: Range<Int>
    var speaker: Range<Int>?
  }
  private(set) var byCue: [Int: Attribution] = [:]
  private(set) var unreadable = 0

  init(_ gold: GoldArticle, _ context: QuoteContext) {
    var bytes: [Int] = []
    var offset = 0
    for scalar in gold.text.unicodeScalars {
      bytes.append(offset)
      offset += UTF8.width(scalar)
    }
    bytes.append(offset)
    let reading = context.reading
    func tokens(_ start: Int, _ end: Int) -> Range<Int>? {
      let first = reading.firstToken(from: bytes[start])
      let last = reading.firstToken(from: bytes[end] - 1)
      guard first <= last, last < reading.tokens.count else { return nil }
      return first..<last + 1
    }
    for quote in gold.quotes {
      guard let cueSpan = quote.cue, let cue = tokens(cueSpan.start, cueSpan.end),
        var content = tokens(quote.start, quote.end)
      else {
        unreadable += 1
        continue
      }
      while content.count > 1,
        [.comma, .stop].contains(context.tagging.classes[content.upperBound - 1])
      {
        content = content.lowerBound..<content.upperBound - 1
      }
      let head = cueHead(cue, content: content, context)
      guard byCue[head] == nil else { continue }
      byCue[head] = Attribution(
        content: content, speaker: quote.speaker.flatMap { tokens($0.start, $0.end) })
    }
  }

  /// The verb of a cue that is nearest to the words, or its first candidate, or its first token.
  private func cueHead(_ cue: Range<Int>, content: Range<Int>, _ context: QuoteContext) -> Int {
    let verbs = cue.filter { context.tagging.classes[$0].isVerb }
    if content.lowerBound >= cue.upperBound, let last = verbs.last {
      // "said in a statement released Monday": a participle behind a noun is no cue.
      return context.tagging.classes[last] == .participle && verbs.count > 1 ? verbs[0] : last
    }
    if let first = verbs.first { return first }
    let candidates = context.cueCandidates(in: cue.lowerBound..<cue.upperBound)
    return candidates.first ?? cue.lowerBound
  }
}

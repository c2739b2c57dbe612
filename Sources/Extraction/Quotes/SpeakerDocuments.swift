import Language
import NewsModel
import SourceText

/// Who speaks in a document.
extension SpeakerResolver {
  /// Who is named behind `by` or `from` as a document's author.
  func author(ofDocument head: Int) -> Int? {
    guard documents.contains(context.tagging.hashes[head]),
      context.isSpelled(head + 1, by) || context.isSpelled(head + 1, from),
      let author = context.tagging.nounPhrase(
        from: head + 2, to: context.sentence(of: head).upperBound)
    else { return nil }
    return mentions(in: context.reading.range(of: author)).last {
      $0.actor != nil && $0.kind != .place
    }?.actor
  }

  /// Who issued a document that is the object of its verb: `Dorn released a statement`.
  private func issuer(ofObject phrase: Range<Int>) -> Int? {
    let sentence = context.sentence(of: phrase.lowerBound)
    let verb = phrase.lowerBound - 1
    guard verb > sentence.lowerBound, issuing.contains(context.verb(verb)) else { return nil }
    let end = context.verbGroupStart(verb, in: sentence)
    let start = context.nounPhraseStart(endingAt: end, in: sentence)
    guard start < end else { return nil }
    return mentions(in: context.reading.range(of: start..<end)).last { $0.actor != nil }?.actor
  }

  /// Who issued a document that is called by no name: whose it is as the object of a verb; of `the
  /// statement` alone the last speaker, of `the report` where a report was who spoke; else whoever issued the last one of its kind that has a name.
  func issuer(of phrase: Range<Int>) -> Int? {
    if let issuer = issuer(ofObject: phrase) { return issuer }
    let noun = context.tagging.hashes[phrase.upperBound - 1]
    if phrase.count <= 2, let last = recent.last(where: { $0.actor != nil }),
      sentences(from: last.token, to: phrase.lowerBound) <= 4,
      personal.contains(noun) || last.phrase.contains(where: { context.tagging.hashes[$0] == noun })
    {
      return last.actor
    }
    return issuer(ofDocument: phrase.upperBound - 1, before: phrase.lowerBound)
  }

  /// Who is named with the nearest document of the same kind, up to ten sentences before.
  private func issuer(ofDocument head: Int, before token: Int) -> Int? {
    let sentence = max(0, Int(context.sentenceAt[token]) - 10)
    let first = context.reading.sentences[sentence].lowerBound
    for index in (first..<token).reversed()
    where context.tagging.hashes[index] == context.tagging.hashes[head] {
      let start = context.nounPhraseStart(endingAt: index, in: context.sentence(of: index))
      let named = mentions(in: context.reading.range(of: start..<index + 1))
      if let issuer = named.last(where: { $0.actor != nil }) { return issuer.actor }
    }
    return nil
  }
}

private let by = wordHash("by".utf8)
private let from = wordHash("from".utf8)

/// Texts that speak for whoever issued them.
let documents = hashes(
  """
  statement readout communique release document text letter memo message report post tweet note
  declaration announcement summary transcript
  """)

/// Those of them that a speaker just quoted may have put out; a report, a memo or a document is mostly
/// another's. By hand.
private let personal = hashes(
  "statement readout communique message post tweet declaration announcement summary")

/// Verbs of giving a text to the public; by hand.
private let issuing = hashes("release issue publish put post make give share send")

import Language
import SourceText
import Testing

/// Checks the class of each token; a fixture is a text whose words of interest carry `/class`.
private func check(
  _ fixture: String, isSettled: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
) {
  var text = ""
  var wanted: [(word: String, offset: Int, name: String)] = []
  for piece in fixture.split(separator: " ", omittingEmptySubsequences: false) {
    if !text.isEmpty { text += " " }
    let parts = piece.split(separator: "/", maxSplits: 1).map(String.init)
    text += parts.first ?? ""
    guard parts.count == 2 else { continue }
    let name = String(parts[1].prefix(while: \.isLetter))
    wanted.append((parts[0], text.utf8.count - 1, name))
    text += parts[1].dropFirst(name.count)
  }
  let source = UTF8Text(text)
  let plain = tagWords(of: read(source, blocks: [source.range]))
  let tagging = isSettled ? plain.withVerbsBehindModals() : plain
  for want in wanted {
    let index = tagging.reading.firstToken(from: want.offset)
    #expect(
      "\(tagging.classes[index])" == want.name, "\(want.word) in: \(text)",
      sourceLocation: sourceLocation)
  }
}

private func phrases(_ text: String) -> [String] {
  let source = UTF8Text(text)
  let tagging = tagWords(of: read(source, blocks: [source.range]))
  return tagging.nounPhrases(in: 0..<tagging.reading.tokens.count).map {
    source[tagging.reading.range(of: $0)]
  }
}

@Suite struct WordClassTests {
  @Test func takesAnUnknownWordBehindAModalForAVerb() {
    check(
      "They would reglaze/base halls and may soon unzone/base them after a reglaze/noun.",
      isSettled: true)
    check("They would reglaze/noun halls.")
  }

  @Test func tellsVerbsFromNounsByTheirNeighbors() {
    check("The minister plans/present to/to report/base the plans/noun to/to parliament.")
    check("Officials say/present the report/noun contains/present a call/noun for restraint.")
    check("He has said/participle that/that talks/noun will resume/base soon/adverb.")
    check("The men accused/participle by prosecutors denied/past the charges/noun.")
  }

  @Test func takesNamesByTheirCapitals() {
    check("In May/name Berlin/name may/modal send ships, He/pronoun said.")
    check("“We/pronoun agree/present,” the U.S./name envoy/noun said/past.")
  }

  @Test func keepsNounUsesOfIngForms() {
    check("A meeting/noun was held/participle while they were meeting/gerund reporters.")
  }

  @Test func chunksNounPhrases() {
    #expect(
      phrases(
        "The newly elected president of Ruritania told China's defense minister a long story.")
        == ["The newly elected president", "Ruritania", "China's defense minister", "a long story"])
    #expect(phrases("They met at US-Ruritania talks") == ["They", "US-Ruritania talks"])
  }

  @Test func knowsTheVerbBehindAForm() {
    let source = UTF8Text("He denied it and told them; she is weighing a reply.")
    let tagging = tagWords(of: read(source, blocks: [source.range]))
    let lemmas = tagging.lemmas.compactMap { verbLemma($0) }
    #expect(lemmas == ["deny", "tell", "reply"])
  }
}

import Language
import SourceText
import Testing

/// Checks a text's tokens, parted by spaces here; a line: text => tokens.
private func checkTokens(_ fixture: String, sourceLocation: SourceLocation = #_sourceLocation) {
  for line in fixture.split(separator: "\n") {
    let parts = line.split(separator: " => ")
    let text = UTF8Text(String(parts[0]))
    let tokens = tokenize(text, in: text.range).map { text[$0.range] }
    #expect(
      tokens.joined(separator: " ") == parts[1], "\(parts[0])", sourceLocation: sourceLocation)
  }
}

@Test func keepsThePeriodOfInitialsAndAbbreviations() {
  checkTokens(
    """
    Gen. Ada J. Moreno left. => Gen. Ada J. Moreno left .
    the U.S. envoy at 9 a.m. today => the U.S. envoy at 9 a.m. today
    J.R. Okafor of Harbor Co. Ltd. => J.R. Okafor of Harbor Co. Ltd.
    The cat sat. => The cat sat .
    He said no. Then he left. => He said no . Then he left .
    No. 10 and art. 5 on Jan. 6 => No. 10 and art. 5 on Jan. 6
    """)
}

@Test func splitsHyphensAndPossessivesButNotApostrophesInside() {
  checkTokens(
    """
    the Norland-Sudia pact => the Norland - Sudia pact
    O'Brien's and the Joneses' => O'Brien 's and the Joneses '
    Ms Okafor’s don’t => Ms Okafor ’s don’t
    Ta‘ala and Côte d’Ombre => Ta‘ala and Côte d’Ombre
    AT&T and R&D => AT&T and R&D
    U.S.-led => U.S. - led
    """)
}

@Test func joinsDigitsAndKeepsAddressesWhole() {
  checkTokens(
    """
    1,250.5 tons at 17:30 => 1,250.5 tons at 17:30
    5pm, 2nd, $3.5m => 5pm , 2nd , $ 3.5m
    see https://example.org/a?b=1. Then => see https://example.org/a?b=1 . Then
    write to desk@example.org, or www.example.org => write to desk@example.org , or www.example.org
    Wait... what… => Wait ... what …
    """)
}

/// Checks the kind of each quotation mark: `<` opens, `>` closes, `'` possessive, `?` not known.
private func checkMarks(
  _ words: String, _ marks: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let text = UTF8Text(words)
  let found = tokenize(text, in: text.range).compactMap { token -> Character? in
    switch token.kind {
    case .openQuote: "<"
    case .closeQuote: ">"
    case .quote: "?"
    case .possessive: "'"
    default: nil
    }
  }
  #expect(String(found) == marks, "\(words)", sourceLocation: sourceLocation)
}

@Test func tellsWhichWayAMarkFaces() {
  checkMarks("“We will,” she said, “go.”", "<><>")
  checkMarks("\"We will,\" she said, \"go.\"", "<><>")
  checkMarks("He said: \"No\"—\"never\".", "<><>")
  checkMarks("„Nein“ and «non» and ‹ni›", "<<<><>")
  checkMarks("``Yes,'' he said, ('maybe').", "<><>")
  checkMarks("the ministers' plan and the minister's ‘plan’", "''<>")
}

@Test func flagsSayHowAWordIsWritten() {
  let text = UTF8Text("NORLAND says\nÉmile left McKay F16")
  let tokens = tokenize(text, in: text.range)
  #expect(tokens.map(\.isCapitalized) == [true, false, true, false, true, true])
  #expect(tokens.map { $0.flags.contains(.allCaps) } == [true, false, false, false, false, true])
  #expect(
    tokens.map { $0.flags.contains(.lineBefore) } == [false, false, true, false, false, false])
  #expect(tokens.map { $0.flags.contains(.hasDigit) } == [false, false, false, false, false, true])
}

/// Random bytes of all sorts, made valid, with marks that tokens turn on mixed in.
private func hostileText(_ seed: UInt64) -> UTF8Text {
  var state = seed &* 2 &+ 1
  func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % bound
  }
  let pieces = [
    "U.S.", "’s", "'", "\"", "“", "”", "…", "...", "-", "—", "http://", "@", "No.", " ", "\n",
    "\r\n",
    "\u{200B}", "\u{0301}", "ß", "É", "中文", "🇵🇭", "\u{0}", "&", "1,0", ".", "Gen.", "a", "Z",
  ]
  var bytes: [UInt8] = []
  for _ in 0..<next(120) {
    if next(3) == 0 {
      bytes.append(UInt8(next(256)))
    } else {
      bytes += Array(pieces[next(pieces.count)].utf8)
    }
  }
  return UTF8Text(String(decoding: bytes, as: UTF8.self))
}

@Test func coversEveryByteOfHostileTextInOrder() {
  for seed in 1...4_000 {
    let text = hostileText(UInt64(seed))
    let whole = text.description.unicodeScalars
    var starts: Set<Int> = [text.count]
    var ignorable: Set<Int> = []
    var offset = 0
    for scalar in whole {
      starts.insert(offset)
      let category = scalar.properties.generalCategory
      if scalar.properties.isWhitespace || category == .format || category == .control {
        ignorable.formUnion(offset..<offset + UTF8.width(scalar))
      }
      offset += UTF8.width(scalar)
    }
    let reading = read(text, blocks: [text.range])
    var end = 0
    for token in reading.tokens {
      #expect(token.range.lower >= end && !token.range.isEmpty, "seed \(seed)")
      #expect(
        starts.contains(token.range.lower) && starts.contains(token.range.upper), "seed \(seed)")
      #expect((end..<token.range.lower).allSatisfy(ignorable.contains), "seed \(seed)")
      end = token.range.upper
    }
    #expect((end..<text.count).allSatisfy(ignorable.contains), "seed \(seed)")
    #expect(reading.sentences.flatMap(Array.init) == Array(reading.tokens.indices), "seed \(seed)")
  }
}

import Knowledge
import Language

/// A text's words with what features need beyond one word: runs of capitals, candidates, and what
/// the whole document says of each capitalized word.
struct NameReading {
  var words: [NameWord]
  /// For each token, the run of capitalized words that it is in, or the empty range after it.
  var capitalRuns: [Range<Int32>]
  /// For each token, a bit for how its sentence is written: 1 title case, 2 all capitals.
  var styles: [UInt8]
  /// The stretches of tokens that may hold names; all other tokens are outside names.
  var candidates: [Range<Int>]
  /// For each token, the range of its sentence.
  var sentenceStart: [Int32]
  var sentenceEnd: [Int32]
  var document: NameDocument

  init(_ reading: Reading, using model: NamesModel) {
    words = nameWords(in: reading, using: model)
    let count = words.count
    capitalRuns = Array(repeating: 0..<0, count: count)
    styles = Array(repeating: 0, count: count)
    sentenceStart = Array(repeating: 0, count: count)
    sentenceEnd = Array(repeating: 0, count: count)
    candidates = []
    document = NameDocument()
    for sentence in reading.sentences { readSentence(sentence) }
    lookUp(reading)
    document = NameDocument(words, capitalRuns, styles)
  }

  private mutating func readSentence(_ sentence: Range<Int>) {
    var long = 0
    var longCapitals = 0
    var shouted = 0
    var runStart = sentence.lowerBound
    for index in sentence {
      sentenceStart[index] = Int32(sentence.lowerBound)
      sentenceEnd[index] = Int32(sentence.upperBound)
      let word = words[index]
      if word.kind == .word, word.count > 3 {
        long += 1
        if word.hasCapital { longCapitals += 1 }
        // Two capitals in a row are the shape's first two marks.
        if word.shape & 0xFF == 0x2A { shouted += 1 }
      }
      if !(word.hasCapital && word.kind == .word) {
        closeRun(runStart..<index)
        runStart = index + 1
      }
    }
    closeRun(runStart..<sentence.upperBound)
    var style: UInt8 = 0
    if long > 2, longCapitals * 4 >= long * 3 { style = shouted * 4 >= long * 3 ? 2 : 1 }
    if style != 0 { for index in sentence { styles[index] = style } }
    findCandidates(in: sentence)
  }

  private mutating func closeRun(_ run: Range<Int>) {
    guard !run.isEmpty else { return }
    let stored = Int32(run.lowerBound)..<Int32(run.upperBound)
    for index in run { capitalRuns[index] = stored }
  }

  /// Capitalized words, the joining words between them, and up to three joining words beside them.
  private mutating func findCandidates(in sentence: Range<Int>) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard isPart(index) else {
        index += 1
        continue
      }
      let start = index
      var first = -1
      var last = -1
      while index < sentence.upperBound, isPart(index) {
        if words[index].hasCapital {
          if first < 0 { first = index }
          last = index
        }
        index += 1
      }
      if first >= 0 { candidates.append(max(start, first - 3)..<min(index, last + 3)) }
    }
  }

  @inline(__always)
  private func isPart(_ index: Int) -> Bool {
    let word = words[index]
    return word.hasCapital || word.kind == .number || word.entry.joins
  }

  /// Asks the gazetteers about the candidates and the two tokens at each side of them.
  private mutating func lookUp(_ reading: Reading) {
    var done = 0
    for run in candidates {
      let end = min(run.upperBound + 2, words.count)
      for index in max(done, run.lowerBound - 2)..<max(done, end) {
        let flags = wordFlags(reading.text, reading.tokens[index].range)
        words[index].flags = flags.rawValue
      }
      done = max(done, end)
      var index = run.lowerBound
      while index < run.upperBound {
        index += max(markKnownName(at: index, before: run.upperBound, reading), 1)
      }
    }
  }

  /// Marks the longest name of the gazetteers that starts at a token; returns its tokens.
  private mutating func markKnownName(at start: Int, before end: Int, _ reading: Reading) -> Int {
    guard WordFlags(rawValue: words[start].flags).contains(.startsEntry),
      let found = reading.longestEntry(at: start, before: end)
    else { return 0 }
    let count = found.tokens.count
    let known = KnownName(found.entries)
    for place in 0..<count { words[start + place].known = known.placed(place, of: count) }
    return count
  }
}

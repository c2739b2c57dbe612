import TestSupport
import Testing

@testable import Rendering

/// What the search index keeps of words.
@Suite("Search words") struct WordTableTests {
  private func shards(_ fill: (inout WordTable) -> Void) -> [String: String] {
    var table = WordTable()
    fill(&table)
    var made: [String: String] = [:]
    table.eachShard { made[$0] = String(decoding: $1, as: UTF8.self) }
    return made
  }

  @Test func aPostingIsADeltaInItsSpaceWithASentence() {
    let shards = shards { table in
      table.add("Pier", at: (.actor, 3), sentence: 0)
      table.add("Pier", at: (.briefing, 2), sentence: 0)
      table.add("The pier of a pier", at: (.briefing, 2), sentence: 1)
      table.add("A PIER", at: (.briefing, 40), sentence: 7)
      table.add("pier", at: (.undatedBriefing, 0), sentence: 1)
    }
    #expect(shards["p"] == #"{"pier":"a3 g2 38:7 h0:1"}"#)
    #expect(shards["t"] == #"{"the":"g2:1"}"#)
  }

  @Test func wordsAreFoldedAndCutAsTheScriptCutsThem() {
    let shards = shards { table in
      table.add("Žižek’s incomprehensibility, Ελλάδα; 7", at: (.event, 0), sentence: 1)
    }
    #expect(shards["z"] == #"{"zizek":"e0:1"}"#)
    #expect(shards["i"] == #"{"incomprehensibi":"e0:1"}"#)
    #expect(shards["_"] == #"{"ελλαδα":"e0:1"}"#)
    #expect(shards.count == 3)
  }

  /// Words that share slots of the table keep their own numbers, however many come.
  @Test func manyWordsKeepTheirNumbers() {
    var numbers = WordNumbers()
    var draw = Draw(11)
    var known: [String: Int] = [:]
    for _ in 0..<60_000 {
      let bytes = (0..<draw.next(below: 12) + 1).map { _ in UInt8(97 + draw.next(below: 3)) }
      let number = numbers.number(of: WordKey(bytes.span, bytes.indices))
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(number == known[text, default: known.count])
      known[text] = number
    }
    #expect(known.count > 8_000)
    #expect(numbers.words.count == known.count)
    #expect(numbers.words.enumerated().allSatisfy { known[$1] == $0 })
  }
}

import Language
import SourceText
import Testing

/// A line: the sentence up to the verb, with `|` where its group starts.
private let fixture = """
  The ministry |has not yet confirmed
  The ministry |had, as of Monday night, confirmed
  Olga Brandt |declined to confirm
  Olga Brandt |has repeatedly refused to confirm
  They |didn't confirm
  They |didn’t confirm
  Nobody |would ever confirm
  The fleet, which is old, |confirmed
  The board |confirmed
  On the way to |confirm
  The ship |was expected to confirm
  Asked twice, she |never once confirmed
  The pier is closed. |confirmed
  """

@Test func findsWhereAVerbGroupStarts() {
  for line in fixture.split(separator: "\n") {
    let start = line.split(separator: "|")[0].utf8.count
    let plain = String(line.replacing("|", with: ""))
    let verb = plain.utf8.count - "confirmed".utf8.count
    let offset = plain.hasSuffix("confirm") ? verb + 2 : verb
    #expect(verbGroupStart(before: offset, from: 0, in: UTF8Text(plain)) == start, "\(line)")
  }
}

@Test(arguments: ["he", "She herself", "they all", "the latter", "One"])
func aPronounWithItsEmphasisRefers(phrase: String) {
  #expect(isReferring(phrase))
}

@Test(arguments: ["everyone", "the mayor herself", "one of the crew", "they and the board"])
func whatSaysWhoRefersToNobody(phrase: String) {
  #expect(!isReferring(phrase))
}

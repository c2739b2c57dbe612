import Language
import NewsModel
import SourceText
import Testing

@testable import Extraction

/// Interviews as articles print them: turns behind labels.
@Suite struct TranscriptTests {
  private static let interview = """
    (P:Olga Brandt) keeps the lighthouse of Dorn.

    ((IV)) What brought you here?

    ((Olga Brandt)) I came for the birds. The report says they are gone, and I stayed.

    ((IV)) Do you miss the town?

    ((Olga Brandt)) Not for a day. My sister told me I would.

    ((IV)) And the lamp?

    ((Olga Brandt)) Yes, of course.
    """

  @Test func aTurnIsItsSpeakersWordsAndReportsNobody() {
    let fixture = QuoteFixture(Self.interview)
    #expect(
      fixture.found.map(\.words) == [
        "I came for the birds. The report says they are gone, and I stayed.",
        "Not for a day. My sister told me I would.",
      ])
    #expect(fixture.quotes.allSatisfy { $0.kind == .direct })
    #expect(fixture.found.map(\.speaker) == ["Olga Brandt", "Olga Brandt"])
  }

  @Test func initialsAreThoseOfTheOneWhoHasThem() {
    let fixture = QuoteFixture(
      "(P:Olga Brandt) keeps a lighthouse.\n\nOB: The lamp is lit at dusk every day.\n\n"
        + "OB: And it burns until the morning comes.")
    #expect(fixture.speakers == ["Olga Brandt", "Olga Brandt"])
  }

  @Test func labelsAreNoNewNames() {
    let text = UTF8Text(Self.interview.replacing("(P:Olga Brandt)", with: "Olga Brandt"))
    var blocks: [Block] = []
    var start = 0
    for (offset, byte) in (text.bytes + [0x0A]).enumerated() where byte == 0x0A {
      let range = text.trimmed(TextRange(start, offset))
      if !range.isEmpty { blocks.append(Block(.paragraph, range)) }
      start = offset + 1
    }
    let article = Article(
      id: ArticleID(unchecked: "a"), text: text, blocks: blocks,
      provenance: Provenance(file: "a.txt", sha256: "", byteCount: text.count))
    let transcript = Transcript(of: article)
    #expect(transcript.turns == [1, 2, 3, 4, 5, 6])
    func mention(_ words: String, _ kind: Mention.Kind) -> Mention {
      let start = text.bytes.indices.first { text.bytes[$0...].starts(with: words.utf8) } ?? 0
      return Mention(kind, TextRange(start, start + words.utf8.count))
    }
    // The model took initials for a body and a label with the word behind it for a thing.
    let names = [mention("IV", .organization), mention("Olga Brandt)) Not", .other)]
    #expect(
      transcript.mended(names).map { "\($0.kind) \(text[$0.range])" } == [
        "person Olga Brandt", "person Olga Brandt", "person Olga Brandt",
      ])
  }

  @Test func aFewColonsMakeNoTranscript() {
    let text = UTF8Text("Note: closed.\n\nPhoto: Reed.")
    let article = Article(
      id: ArticleID(unchecked: "a"), text: text,
      blocks: [Block(.paragraph, TextRange(0, 13)), Block(.paragraph, TextRange(15, text.count))],
      provenance: Provenance(file: "a.txt", sha256: "", byteCount: text.count))
    #expect(Transcript(of: article).turns.isEmpty)
  }
}

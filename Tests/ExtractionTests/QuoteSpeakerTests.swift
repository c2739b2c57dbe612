import Language
import NewsModel
import SourceText
import Testing

@testable import Extraction

@Suite struct QuoteSpeakerTests {
  @Test func takesTheCollegeAndNotItsTown() {
    let text = UTF8Text("Yesterday the College of Wellow in Dorn reported the thaw.")
    let context = QuoteContext(tagWords(of: read(text, blocks: [text.range])))
    let tokens = context.reading.tokens.map { text[$0.range] }
    let (town, cue) = (tokens.firstIndex(of: "Dorn")!, tokens.firstIndex(of: "reported")!)
    let speaker = context.completed(town..<town + 1, cue: cue)
    #expect(text[context.reading.range(of: speaker)] == "the College of Wellow")
  }

  @Test func takesTheWholeNounPhrase() {
    checkQuotes(
      "“{d1:The ice is thin},” <1:said> [1:Olga Brandt, the head of the rescue service].")
    checkQuotes("“{d1:The ice is thin},” [1:Gen. Paul Weiss, a former pilot], <1:said> on Friday.")
  }

  @Test func takesThePersonWhoseNameFollowsAnOffice() {
    let minister = QuoteFixture(
      "Secretary of Trade (P:Ida Moor), the heir should the chair fall, has said she would go.")
    #expect(minister.speakers == ["Ida Moor"])
    let weaver = QuoteFixture(
      "One weaver, (P:Ida Moor), on Monday told reporters the mill was shut.")
    #expect(weaver.speakers == ["Ida Moor"])
  }

  @Test func takesNoPlatformThatSomebodyPostsOn() {
    let fixture = QuoteFixture("An official (O:Postbox) account said, “The gate is open.”")
    #expect(fixture.speakers == [nil])
    let itself = QuoteFixture("(O:Postbox) said, “The gate is open.”")
    #expect(itself.speakers == ["Postbox"])
  }

  @Test func takesDocumentsAsSpeakers() {
    checkQuotes("“{d1:The two sides agreed to meet again},” [1:the statement] <1:said>.")
    checkQuotes("{i1:Two boats were stopped}, <1:according to> [1:a coast guard report].")
  }

  @Test func givesADocumentToWhoeverSpokeLast() {
    let fixture = QuoteFixture(
      "“We met in Geneva,” (O:the Fisheries Agency) said. “The talks were useful,” the statement said."
    )
    #expect(fixture.speakers.last == "the Fisheries Agency")
  }

  @Test func givesADocumentToWhoeverIsNamedWithTheLastOfItsKind() {
    let fixture = QuoteFixture(
      "“The fleet is ours,” (P:Dahl) said, according to an (L:Ostra) memo. The boats lay in port. "
        + "“Dahl spoke of the fleet,” the fisheries board memo said.")
    #expect(fixture.speakers.last == "Ostra")
  }

  @Test func findsAQuotationRightBehindASentenceThatIsOne() {
    let fixture = QuoteFixture(
      "“The fleet is why we have prospered,” (P:Dahl) told (P:Orrin), according to a summary. “The harbor "
        + "is the key to all of it.” Over it all, however, hang quarrels about Velden, with (L:Ostra) "
        + "imploring Norwegian envoys to “honor Ostra's ancient borders” at sea and on the island.")
    #expect(fixture.speakers.last == "Ostra")
    #expect(fixture.found.last?.cue == "imploring")
  }

  @Test func takesThePersonWhoseOfficeIsNamed() {
    let fixture = QuoteFixture(
      "(O:Harbor Party) leader and Mayor (P:Olga Brandt) said “the gates are shut for good.”")
    #expect(fixture.speakers == ["Olga Brandt"])
  }

  @Test func takesTheWholeNameThatAPhraseCuts() {
    let fixture = QuoteFixture(
      "The (O:Council of Harbors and Rivers) said the gates are shut.")
    #expect(fixture.found.map(\.speaker) == ["The Council of Harbors and Rivers"])
    #expect(fixture.speakers == ["Council of Harbors and Rivers"])
  }

  @Test func takesThePersonNamedBehindANoun() {
    let fixture = QuoteFixture("Another sailor, (P:Olga Brandt), said the gates were shut.")
    #expect(fixture.speakers == ["Olga Brandt"])
  }

  @Test func takesThePersonForWhomSheSpeaks() {
    let fixture = QuoteFixture(
      "Minister (P:Paul Weiss)'s spokeswoman, (P:Olga Brandt), said the gates were shut.")
    #expect(fixture.speakers == ["Olga Brandt"])
  }

  @Test func takesNoDayAndNoPauseForASpeaker() {
    let fixture = QuoteFixture(
      "Yesterday, (P:Olga Brandt), the mayor of the town, signed an order, saying the gates are shut."
    )
    #expect(fixture.found.map(\.speaker) == ["Olga Brandt, the mayor of the town"])
    #expect(fixture.speakers == ["Olga Brandt"])
  }

  @Test func takesANounThatReadsAsAVerb() {
    checkQuotes("[1:Recent opinion polls] <1:suggested> {i1:the bridge would be rebuilt soon}.")
    checkQuotes("{i1:The bridge has fallen into the river}, <1:according to> [1:state media].")
  }

  @Test func takesNoPlaceThatOnlyTellsWhich() {
    let fixture = QuoteFixture("The (C:Norland)-based movement said the gates are shut.")
    #expect(fixture.found.map(\.speaker) == ["The Norland-based movement"])
    #expect(fixture.speakers == [nil])
  }

  @Test func takesTheCountryOfAGovernment() {
    var fixture = QuoteFixture("The government of (L:Norland) said the gates are shut.")
    #expect(fixture.speakers == [nil])
    fixture = QuoteFixture("The government of (C:Norland) said the gates are shut.")
    #expect(fixture.speakers == ["Norland"])
  }

  @Test func takesNobodyForTheirFather() {
    let fixture = QuoteFixture(
      "(P:Lena Hart) sailed on Friday. “The boats were full,” (P:his) old father said.")
    #expect(fixture.speakers == [nil])
  }

  @Test func takesNoPlaceForTheSpeakerWhoHeadsIt() {
    let fixture = QuoteFixture("“The gates are shut,” (L:Norhaven)'s governor said.")
    #expect(fixture.found.map(\.speaker) == ["Norhaven's governor"])
    #expect(fixture.speakers == [nil])
  }

  @Test func resolvesAPronounToTheLastPerson() {
    let fixture = QuoteFixture(
      "(P:Lena Hart) arrived in (L:Oslo) on Friday. “I am glad to be back,” she said.")
    #expect(fixture.speakers == ["Lena Hart"])
  }

  @Test func givesAnInfinitiveToTheObjectThatActs() {
    let fixture = QuoteFixture(
      "The report led ministry officials to condemn “reckless and false charges.”")
    #expect(fixture.found.map(\.speaker) == ["ministry officials"])
  }

  @Test func findsWhomWordsWereSaidTo() {
    let fixture = QuoteFixture("“Come home,” (P:Lena Hart) told (P:Okoro).")
    #expect(fixture.quotes.map { $0.addressee.map { fixture.facts.actors[$0].key } } == ["Okoro"])
  }

  @Test func keepsEveryRangeInsideTheText() {
    for text in ["“", "said", "“”", "\" said \"", "— : “a", "“a\n\n“b\n\n“c” said", "'s said 's"] {
      let fixture = QuoteFixture(text)
      let end = fixture.facts.article.text.count
      #expect(
        fixture.quotes.allSatisfy { quote in
          quote.range.upper <= end && quote.parts.allSatisfy { quote.range.contains($0) }
        })
    }
  }

  @Test func takesTheSubjectOfItsOwnClause() {
    let fixture = QuoteFixture(
      "A letter was sent to the pilot, (P:Ida Moor), but the harbor master said the pier was shut.")
    #expect(fixture.found.map(\.speaker) == ["the harbor master"])
  }

  @Test func findsThePersonNamedBehindAnOffice() {
    let chief = QuoteFixture(
      "“The ice will hold until May,” said the guild’s CEO, (P:James Strand), warning the crews.")
    #expect(chief.speakers.first == "James Strand")
    let mayor = QuoteFixture("“The ice will hold until May,” tweeted Mayor of Dorn (P:Paul Weiss).")
    #expect(mayor.speakers == ["Paul Weiss"])
    let counterpart = QuoteFixture(
      "Her counterpart, Sen. (P:Paul Weiss), D-Dorn, Tuesday praised the crews, saying the ice would hold."
    )
    #expect(counterpart.speakers.allSatisfy { $0 == "Paul Weiss" })
  }

  @Test func letsNoDatelineSpeak() {
    let fixture = QuoteFixture(
      "(L:DORN) ― President (P:Olga Brandt) on Monday defended the pilots of the old ferry.")
    #expect(!fixture.speakers.contains("DORN"))
  }

  @Test func takesNoOneForTheOfficeThatHeOwns() {
    let fixture = QuoteFixture("The (P:Prime Minister)'s Bureau said the port would open.")
    #expect(fixture.speakers == [nil])
  }
}

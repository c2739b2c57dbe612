import NewsModel
import SourceText
import Testing

@testable import Extraction

/// Whom a pronoun means that speaks, and which noun phrase a short one belongs to.
@Suite struct QuotePronounTests {
  @Test func goesOnWithWhoeverOfThatSexSpokeLast() {
    let fixture = QuoteFixture(
      "“The ice is thin,” (P:Anna Brandt) said. (P:Paul Weiss) shut the gates, and (P:Mary Moor) went home. "
        + "Twelve boats lay in port.\n\n“We wait,” she added.\n\n“They know it,” said (P:Paul Weiss).\n\n"
        + "“And we go on waiting,” she continued.")
    #expect(fixture.speakers == ["Anna Brandt", "Anna Brandt", "Paul Weiss", "Anna Brandt"])
  }

  @Test func takesNobodyWhoIsNamedInsideTheQuotation() {
    let fixture = QuoteFixture(
      "“The ice is thin,” (P:Anna Brandt) said.\n\n“Ask (P:Mary Moor) about it,” she said.")
    #expect(fixture.speakers == ["Anna Brandt", "Anna Brandt"])
  }

  @Test func takesNobodyWhomItIsSaidTo() {
    let fixture = QuoteFixture(
      "In May, (P:Peter Dahl) of Ostra sold the boats of captain (P:Paul Weiss).\n\nSpeaking to "
        + "(P:John Strand) of the harbor post, he said, “The boats were mine.”")
    #expect(fixture.speakers == ["Peter Dahl"])
  }

  @Test func takesTheNextSubjectOfThatSex() {
    let fixture = QuoteFixture(
      "“The ice is thin,” (P:Anna Brandt) said. (P:Mary Moor) shut the gates. “We wait,” she said.")
    #expect(fixture.speakers == ["Anna Brandt", "Mary Moor"])
    let other = QuoteFixture(
      "“The ice is thin,” (P:Anna Brandt) said. (P:Paul Weiss) shut the gates. “We wait,” she said."
    )
    #expect(other.speakers == ["Anna Brandt", "Anna Brandt"])
  }

  @Test func tellsWhatItIs() {
    var fixture = QuoteFixture(
      "The (O:Harbor Board) knows the coast of (L:Norland). The study said that the ice was thin. It "
        + "also claims that twelve boats had sailed.")
    #expect(fixture.speakers == [nil, nil])
    #expect(fixture.antecedents == [nil, "The study"])
    fixture = QuoteFixture(
      "The (O:Harbor Board) put the ice first. (L:Norlandic) boats will go on to “sail the coast,” it says."
    )
    #expect(fixture.speakers == ["Harbor Board"])
    fixture = QuoteFixture(
      "The (O:Harbor Board) met on Friday. A spokesman said that the ice was thin. It also said that the "
        + "gates were shut.")
    #expect(fixture.speakers.last == "Harbor Board")
    // The last that spoke, by whatever it is called.
    fixture = QuoteFixture(
      "The (O:Harbor Board) met on Friday. The board said that the ice was thin. It also said that the "
        + "gates were shut.")
    #expect(fixture.speakers.last == "Harbor Board")
  }

  @Test func tellsWhoTheyAre() {
    var fixture = QuoteFixture(
      "The researchers measured the ice. They found that it had grown thin.")
    #expect(fixture.antecedents == ["The researchers"])
    fixture = QuoteFixture(
      "Harbor officials said the ice was thin. They also said the gates were shut.")
    #expect(fixture.antecedents == [nil, "Harbor officials"])
    fixture = QuoteFixture(
      "On Friday, the (O:Harbor Board) named no boat. They did say that twelve had sailed.")
    #expect(fixture.speakers == ["Harbor Board"])
    fixture = QuoteFixture("The study covers the coast. They found that the ice had grown thin.")
    #expect(fixture.antecedents == [nil])
  }

  @Test func tellsWhoARelativePronounIs() {
    var fixture = QuoteFixture(
      "The boats had sailed, according to the (O:Harbor Board), which said the ice was thin.")
    #expect(fixture.speakers.last == "Harbor Board")
    fixture = QuoteFixture("The boats were seen by the police, who said the ice was thin.")
    #expect(fixture.antecedents == ["the police"])
    fixture = QuoteFixture(
      "(P:Paul Weiss) sailed. (O:Nordlys) released a statement which said, “The ice is thin.”")
    #expect(fixture.speakers == ["Nordlys"])
  }

  @Test func takesThePersonAndNotWhereSheIs() {
    let fixture = QuoteFixture(
      "Sailors attacked the plan, with (P:Olga Brandt) of (L:Norhaven) calling the gates “a blatant and "
        + "obvious trap for the whole fleet.”")
    #expect(fixture.found.map(\.speaker).last == "Olga Brandt of Norhaven")
    #expect(fixture.speakers.last == "Olga Brandt")
  }

  @Test func takesThePersonBehindABracket() {
    let fixture = QuoteFixture(
      "The mayor of the pilots (the (O:Union of Pilots)), (P:Olga Brandt), said the "
        + "ice was thin.")
    #expect(fixture.speakers == ["Olga Brandt"])
  }

  @Test func takesWhereATextIsFromForIt() {
    var fixture = QuoteFixture(
      "The (O:Harbor Guild)'s readout puts safety first, it says. The readout from (L:Norhaven) has another "
        + "order. It calls the strait “the gate of the north” and asks for trust.")
    #expect(fixture.speakers.last == "Norhaven")
    fixture = QuoteFixture(
      "The (O:Harbor Guild) met in (L:Norhaven). It calls the strait “the gate of the north.”")
    #expect(fixture.speakers == ["Harbor Guild"])
  }

  @Test func takesTheReportJustNamedForTheReport() {
    let fixture = QuoteFixture(
      "According to a 1989 report from the (O:Harbor Guild), the ferry had burned before. The report said "
        + "that two sailors were hurt.")
    #expect(fixture.speakers == ["Harbor Guild", "Harbor Guild"])
  }

  @Test func takesNoPlaceThatOnlyTellsWhereSomebodyIsFrom() {
    var fixture = QuoteFixture("(C:Norland) citizens said the gates are shut.")
    #expect(fixture.speakers == [nil])
    fixture = QuoteFixture("The (L:Norhaven) Review said the gates are shut.")
    #expect(fixture.speakers == [nil])
    fixture = QuoteFixture("A (O:Dorn Airways) captain said the gates are shut.")
    #expect(fixture.speakers == [nil])
  }

  @Test func takesNoOneOfManyForAll() {
    let fixture = QuoteFixture(
      "Many ministers, including President (P:Olga Brandt), said the gates are shut.")
    #expect(fixture.speakers == [nil])
  }

  @Test func takesOneWithItsNoun() {
    checkQuotes("[1:One of the sailors] <1:said> {i1:the ice was thin}.")
    checkQuotes("[1:One sailor] <1:said> {i1:the ice was thin}.")
  }

  @Test func takesNoSpanOfTimeForPartOfAName() {
    let fixture = QuoteFixture("For several days (C:Norland) denied that the ice was thin.")
    #expect(fixture.found.map(\.speaker) == ["Norland"])
  }

  @Test func takesAHeadThatReadsAsAnAdjective() {
    checkQuotes("“{d1:The ice is thin},” [1:a harbor official] <1:said>.")
  }

  @Test func takesTheAuthorOfADocument() {
    let fixture = QuoteFixture(
      "The ice was thin, according to a (O:Chirper) post by (P:Olga Brandt).")
    #expect(fixture.speakers == ["Olga Brandt"])
  }

  @Test func takesThePersonWhoseNameWasMissed() {
    let fixture = QuoteFixture(
      "(P:Olga Brandt) sailed on Friday. Brandt put it differently: “The ice is thin.”")
    #expect(fixture.speakers == ["Olga Brandt"])
  }

  @Test func takesTheWholeNameAndNotTheOneInsideIt() {
    let fixture = QuoteFixture("The (O:(O:Sailors)’ Aid League) said the ice was thin.")
    #expect(fixture.speakers == ["Sailors’ Aid League"])
  }
}

extension QuoteFixture {
  /// What each speaker's pronoun stands for.
  fileprivate var antecedents: [String?] { quotes.map { text($0.antecedent) } }
}

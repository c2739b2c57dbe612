import Diagnostics
import NewsModel
import SourceText
import Testing

@testable import Extraction

private func topics(_ text: String, title: Bool = false, lexicon: Lexicon = Lexicon())
  -> [TopicAssignment]
{
  let article = facts(of: text, hasTitle: title).article
  return extractFacts(from: article, using: lexicon).value.topics
}

/// Code of the leading broad subject | text.
private let subjectFixture = """
  15000000 | The striker scored twice in the final, and the coach praised his midfielders at the stadium.
  07000000 | Nurses vaccinated patients at the clinic as the outbreak of cholera filled hospitals.
  11000000 | Voters elected a new parliament, and the prime minister named his cabinet after the election.
  04000000 | The bank raised its interest rate as inflation hit retailers' profits and exports.
  13000000 | The software update lets smartphone users encrypt data against hackers and malware.
  01000000 | The singer's album and her film won over the festival's audience and the critics of the novel.
  16000000 | Rebels shelled the army's frontline, and troops answered with artillery before the ceasefire.
  12000000 | The bishop led prayers in the church, and the imam of the mosque joined the worshippers.
  06000000 | Conservationists warned that deforestation and pollution drive endangered species from the forest.
  03000000 | Rescuers dug through rubble after the earthquake; a landslide buried survivors.
  """

@Test(arguments: fixtureLines(subjectFixture))
func leadsWithTheBroadSubject(_ line: [String]) {
  let leading = topics(line[1]).filter { $0.kind == .subject }.max { $0.score < $1.score }
  #expect(leading?.code == "medtop:" + line[0], "\(line[1])")
}

@Test func aWordOfAPairThatSpeaksForOtherSubjectsIsNoEvidence() {
  let found = topics("The theater commander met his counterpart of the northern theater command.")
  #expect(found.contains { $0.code == "medtop:11000000" || $0.code == "medtop:16000000" })
  #expect(!found.contains { $0.code == "medtop:01000000" })
  #expect(
    topics("The theater showed a drama by the poet.").contains { $0.code == "medtop:01000000" })
}

@Test func namesFinerSubjectsBelowTheBroadOne() {
  let found = topics(
    "Voters cast ballots in the runoff. The electoral commission said turnout at polling stations fell."
  )
  #expect(found.contains { $0.code == "medtop:20000574" })
}

@Test func assignsNoSubjectWithoutEvidence() {
  #expect(topics("It was there, and then it was not.").isEmpty)
}

@Test func pointsAtTheSentencesThatSpeakForASubject() {
  let found = topics(
    "Nothing stirred. The hospital's nurses treated patients for malaria. Dusk fell.")
  #expect(found.first { $0.code == "medtop:07000000" }?.sentences == [1])
}

@Test func picksPhrasesThatStatementsConcern() {
  let found = topics(
    """
    "Our fleets defend freedom of passage and maritime security in every strait," Minister Ana Belo \
    said in Lisbon on Monday. She said army-to-army cooperation would grow.
    """)
  let labels = found.filter { $0.kind == .issue }.map(\.label)
  #expect(labels.contains("maritime security"), "\(labels)")
  #expect(labels.contains("army-to-army cooperation"), "\(labels)")
}

@Test func leavesEmptyPhrasesOut() {
  let found = topics(
    "\"We had a good conversation and great progress in a new situation,\" Ana Belo said.")
  #expect(found.allSatisfy { $0.kind != .issue }, "\(found.map(\.label))")
}

@Test func marksEachUseOfAnIssue() {
  let text = """
    Ana Belo said that border security mattered. "Border security is our task," she said.
    """
  let issue = topics(text).first { $0.label == "border security" }
  #expect(issue?.sentences == [0, 1] && issue?.ranges.count == 2)
}

@Test func assignsTheDesksTopicsByTheirPhrases() {
  let desk = CuratedTopic(
    id: TopicID(slugging: "river dam"), label: "River dam", phrases: ["the Great Dam"], line: 1)
  let found = topics(
    "Engineers inspected the great dam. Nobody spoke of a great damage.",
    lexicon: Lexicon(topics: [desk]))
  let assigned = found.first { $0.id.value == "river-dam" }
  #expect(assigned?.sentences == [0] && assigned?.isAbout == false)
}

@Test func yieldsTheSameTopicsTwice() {
  let text =
    "Rebels shelled troops. \"Border security and food aid matter,\" Ana Belo said of the siege."
  #expect(topics(text) == topics(text))
}

/// A capital says nothing at the start of a sentence or of quoted words, nor in a title.
@Test func spellsAnIssueAsMostUsesWithinSentencesDo() {
  let found = topics(
    """
    Maritime Security Divides Ministers

    Maritime Security was the theme. Maritime Security came first. The two ministers discussed maritime \
    security for an hour, and "Maritime Security is for all," Ana Belo said in Lisbon. They called \
    maritime security a duty. One speaker called Maritime Security a slogan.
    """, title: true)
  let labels = found.filter { $0.kind == .issue }.map(\.label)
  #expect(labels.contains("maritime security"), "\(labels)")
}

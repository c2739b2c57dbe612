import NewsModel
import Testing

/// Meetings told by a joined subject, offices, refusals, and where the main event was.
@Suite("Event meetings") struct EventMeetingTests {
  @Test func takesPartiesWhoSpeakForACall() {
    expectEvents(
      "[Ilse Brandt] and [Tomas Ruiz] spoke by video teleconference {on Tuesday=2024-05-14}.",
      ["CONSULT call: Ilse Brandt, Tomas Ruiz {on Tuesday} main"])
    expectEvents(
      "[Ilse Brandt] and [Tomas Ruiz] talked on the phone.",
      ["CONSULT call: Ilse Brandt, Tomas Ruiz main"])
    expectEvents(
      "[Ilse Brandt] and [Tomas Ruiz] spoke {on Tuesday=2024-05-14}.",
      ["CONSULT talks: Ilse Brandt, Tomas Ruiz {on Tuesday} main"])
    expectEvents(
      "[Ilse Brandt] and [Tomas Ruiz] talked to each other by video link.",
      ["CONSULT call: Ilse Brandt, Tomas Ruiz main"])
  }

  @Test func takesNoSpeechToAnAudienceForAMeeting() {
    expectEvents("[Ilse Brandt] and [Tomas Ruiz] spoke at a fair.", [])
    expectEvents("[Ilse Brandt] and [Tomas Ruiz] spoke to farmers.", [])
    expectEvents("[Ilse Brandt] spoke {on Tuesday=2024-05-14}.", [])
  }

  @Test func tellsAHandshakeFromAMeeting() {
    expectEvents(
      "[Ilse Brandt] and [Tomas Ruiz] shook hands in [#Varna].",
      ["CONSULT greet: Ilse Brandt, Tomas Ruiz @Varna main"])
  }

  @Test func takesNaviesThatSailTogetherForAnExercise() {
    expectEvents(
      "[@Norland] and [@Sudovia] sailed together off [#Dorn].",
      ["COOPERATE exercise: Norland, Sudovia @Dorn main"])
  }

  @Test func joinsASubjectOverARelativeClause() {
    expectEvents(
      "[Ilse Brandt], who leads the [@Coast Guard], and [Tomas Ruiz] of [@Sudovia] spoke by phone.",
      ["CONSULT call: Ilse Brandt, Tomas Ruiz main"])
  }

  @Test func putsTheLeadBeforeEarlierMeetings() {
    expectEvents(
      """
      [Ilse Brandt] and [Tomas Ruiz] spoke by video {on Tuesday=2024-05-14}. \
      [Ilse Brandt] met [Jan Okko] in [#Dorn] {in November 2022=2022-11-15}. \
      The call came after a summit of [@Norland], [@Sudovia] and [@Estmark] in [#Varna].
      """,
      [
        "CONSULT call: Ilse Brandt, Tomas Ruiz {on Tuesday} main",
        "CONSULT meet: Ilse Brandt > Jan Okko @Dorn {in November 2022}",
        "CONSULT summit: Norland, Sudovia, Estmark @Varna",
      ])
  }

  @Test func takesNamingAndRemovingForOffices() {
    expectEvents(
      "[@Norland] named [Tomas Ruiz], an admiral and a former pilot, as defense minister.",
      ["APPOINT appoint: Norland > Tomas Ruiz main"])
    expectEvents(
      "[@Norland] removed [Tomas Ruiz] as its defense minister.",
      ["APPOINT dismiss: Norland > Tomas Ruiz main"])
    expectEvents(
      "[Ilse Brandt] was inaugurated as president in [#Varna].",
      ["APPOINT inaugurate:  > Ilse Brandt @Varna main"])
  }

  @Test func takesADeclinedMeetingForARefusalAndNoMeeting() {
    expectEvents(
      "[@Norland] declined a telephone call with [Tomas Ruiz].",
      ["REJECT decline: Norland > Tomas Ruiz main"])
    expectEvents(
      "[Ilse Brandt] declined to meet [Tomas Ruiz] {on Monday=2024-05-13}.",
      ["REJECT decline: Ilse Brandt > Tomas Ruiz {on Monday} main"])
  }

  @Test func takesTheMinisterAndNotTheCountry() {
    expectEvents(
      "[Ilse Brandt] met [#Norland]'s Minister of National Defense, [Tomas Ruiz], in [#Varna].",
      ["CONSULT meet: Ilse Brandt > Tomas Ruiz @Varna main"])
    expectEvents(
      "[Ilse Brandt] and [~Norlander] Defense Minister [Tomas Ruiz] met in [#Varna].",
      ["CONSULT meet: Ilse Brandt, Tomas Ruiz @Varna main"])
  }

  @Test func placesAMeetingWhereItsReportWasFiled() {
    expectEvents(
      "[#VARNA] - [Ilse Brandt] met [Tomas Ruiz].",
      ["CONSULT meet: Ilse Brandt > Tomas Ruiz main"], hasDateline: true)
    var fixture = EventFixture("[#VARNA] - [Ilse Brandt] met [Tomas Ruiz].", hasDateline: true)
    for index in fixture.facts.actors.indices { fixture.facts.actors[index].country = "NL" }
    fixture.readAgain()
    #expect(fixture.lines == ["CONSULT meet: Ilse Brandt > Tomas Ruiz @VARNA main"])
  }

  @Test func takesAParticipleWithoutAnObjectForAPassive() {
    expectEvents(
      "[Ilse Brandt] wept when convicted.", ["TRIAL convict:  > Ilse Brandt main"])
    expectEvents(
      "[~Norlander] soldiers killed ten miners in [#Dorn].",
      ["ASSAULT kill: Norlander @Dorn main"])
  }

  @Test func takesOnePersonOfTwoOffices() {
    expectEvents(
      "[@Sudovia] expelled [#Norland] senator and presidential candidate [Tomas Ruiz].",
      ["SANCTION expel: Sudovia > Tomas Ruiz main"])
  }

  @Test func keepsACallApartFromAMeeting() {
    expectEvents(
      "[Ilse Brandt] and [Tomas Ruiz] have spoken by video and met in [#Varna].",
      [
        "CONSULT call: Ilse Brandt, Tomas Ruiz main",
        "CONSULT meet: Ilse Brandt, Tomas Ruiz @Varna",
      ])
  }
}

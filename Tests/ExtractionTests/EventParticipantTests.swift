import NewsModel
import Testing

/// Who did what to whom, by the syntax of one sentence.
@Suite("Event participants") struct EventParticipantTests {
  @Test func takesSubjectAndObjectOfAnActiveVerb() {
    expectEvents(
      "[@Norland] accused [@Sudovia] of moving the border posts.",
      ["ACCUSE accuse: Norland > Sudovia main"])
    expectEvents(
      "[~Norlander] soldiers arrested [Ilse Brandt] in [#Varna] {on Tuesday=2024-05-14}.",
      ["COERCE arrest: Norlander > Ilse Brandt @Varna {on Tuesday} main"])
  }

  @Test func takesNoTownForWhoAttackedIt() {
    var fixture = EventFixture(
      "Pilots mourned those who died in the [#Varna] attacks {on Monday=2024-05-13}.")
    #expect(fixture.events.map(\.sources) == [[0]])
    fixture.facts.actors[0].entry = "city:1"
    fixture.readAgain()
    #expect(fixture.events.map(\.sources) == [[]])
    #expect(fixture.events.map(\.targets) == [[0]])
  }

  @Test func turnsThePassiveRound() {
    expectEvents(
      "[Ilse Brandt] was arrested by [~Norlander] police near [#Varna].",
      ["COERCE arrest: Norlander > Ilse Brandt @Varna main"])
  }

  @Test func takesBothSidesOfAMeetingAsSources() {
    expectEvents(
      "[Ilse Brandt] and [Tomas Ruiz] met in [#Geneva] {on Monday=2024-05-13}.",
      ["CONSULT meet: Ilse Brandt, Tomas Ruiz @Geneva {on Monday} main"])
    expectEvents(
      "[Ilse Brandt] met with [Tomas Ruiz].", ["CONSULT meet: Ilse Brandt > Tomas Ruiz main"])
  }

  @Test func readsTheSidesBehindBetween() {
    expectEvents(
      "A summit between [@Norland], [@Sudovia], and [@Estmark] ended {on Friday=2024-05-10}.",
      ["CONSULT summit: Norland, Sudovia, Estmark {on Friday} main"])
  }

  @Test func givesANounTheSubjectOfItsLightVerb() {
    expectEvents(
      "[@Norland], [@Sudovia] and [@Estmark] held trilateral talks {last week=2024-05-08}.",
      ["CONSULT talks: Norland, Sudovia, Estmark {last week} main"])
  }

  @Test func tellsACallByVideoFromAMeeting() {
    expectEvents(
      "[Ilse Brandt] spoke with her counterpart [Tomas Ruiz] by video link {on Monday=2024-05-13}.",
      ["CONSULT call: Ilse Brandt > Tomas Ruiz {on Monday} main"])
  }

  @Test func leavesTheLandOfSomebodysDescriptionOut() {
    expectEvents(
      "[~Norlander] singer and writer [Ilse Brandt] died {on Monday=2024-05-13}.",
      ["DISASTER death:  > Ilse Brandt {on Monday} main"])
  }

  @Test func givesADeathNoDoer() {
    expectEvents(
      "[@Norland] announced the death of [Ilse Brandt] {on Monday=2024-05-13}.",
      ["DISASTER death:  > Ilse Brandt {on Monday} main"])
  }

  @Test func takesATitleForNoDeed() {
    expectEvents(
      "[Ilse Brandt] heard radio host [Tomas Ruiz] in a cafe.",
      ["OTHER -: Ilse Brandt main"])
  }

  @Test func stepsOverAnApposition() {
    expectEvents(
      "[Ilse Brandt], the foreign minister of [@Norland], met [Tomas Ruiz].",
      ["CONSULT meet: Ilse Brandt > Tomas Ruiz main"])
  }

  @Test func sharesTheSubjectOfJoinedVerbs() {
    expectEvents(
      "[@Norland] condemned the raid and expelled two diplomats of [@Sudovia].",
      ["ACCUSE condemn: Norland", "SANCTION expel: Norland > Sudovia main"])
  }

  @Test func takesTheOwnerOfAVisit() {
    expectEvents(
      "[Ilse Brandt]'s visit to [@Sudovia] began {on Monday=2024-05-13}.",
      ["CONSULT visit: Ilse Brandt > Sudovia {on Monday} main"])
  }

  @Test func keepsAPlaceApartFromATarget() {
    expectEvents(
      "[@Norland] imposed sanctions on [@Sudovia] over the shelling of a market in [#Dorn].",
      ["SANCTION sanction: Norland > Sudovia main", "ASSAULT strike:  @Dorn"])
  }

  @Test func givesASaidDeedToTheSpeaker() {
    expectEvents(
      "[@Norland] said {on Monday=2024-05-13} it had expelled two envoys of [@Sudovia].",
      ["SANCTION expel: Norland > Sudovia main"])
  }

  @Test func looksThroughAStrikeToWhomItPresses() {
    expectEvents(
      "Up to 200 [~Norlanders] began a hunger strike to demand reforms by [Ilse Brandt].",
      ["PROTEST strike: Norlanders > Ilse Brandt main"])
  }

  @Test func takesARoughNumberForNoPlace() {
    expectEvents(
      "[~Norlander] police arrested more than 100 [~Sudovians].",
      ["COERCE arrest: Norlander > Sudovians main"])
  }

  @Test func takesThePersonBetweenTheCommas() {
    expectEvents(
      "The mayor of [#Dorn], [Ilse Brandt], resigned.", ["APPOINT resign: Ilse Brandt main"])
    expectEvents(
      "[Tomas Ruiz], a miner of [#Dorn], [#Estmark], resigned.",
      ["APPOINT resign: Tomas Ruiz main"])
  }

  @Test func findsTheDeadBehindTheNoun() {
    expectEvents(
      "The death of pioneering geologist [Ilse Brandt] was announced by [@Norland].",
      ["DISASTER death:  > Ilse Brandt main"])
  }

  @Test func readsAnObjectInApposition() {
    expectEvents(
      "[Ilse Brandt] endorsed her former rival, [Tomas Ruiz].",
      ["SUPPORT endorse: Ilse Brandt > Tomas Ruiz main"])
  }

  @Test func takesTheCityAndNotItsNation() {
    expectEvents(
      "The [~Norlander] city of [#Varna] banned [@Estmark] from the fair.",
      ["COERCE ban: Varna > Estmark main"])
  }

  @Test func takesNoStreetForTheInjured() {
    expectEvents(
      "[Ilse Brandt] stabbed a man on [#Mill Road].", ["ASSAULT stab: Ilse Brandt @Mill Road main"])
  }

  @Test func leavesTheArticlesOwnOutletOut() {
    var fixture = EventFixture(
      "[Ilse Brandt] discussed the ferry line with [@Harbor Post] {on Monday=2024-05-13}.")
    #expect(fixture.lines.first?.contains("Harbor Post") == true)
    fixture.facts.article.publisher = "Harbor Post"
    fixture.readAgain()
    #expect(!fixture.lines.contains { $0.contains("Harbor Post") })
  }

  @Test func takesNoPlaceThatAWayStartsAtForTheDoer() {
    expectEvents(
      "A bus from [#Dorn] to [#Vell] overturned in [#Elm] {on Monday=2024-05-13}.",
      ["OTHER -:  @Elm {on Monday} main"], title: "Bus overturned in Elm")
  }

  @Test func takesNoOfficialsForIt() {
    let lines = EventFixture(
      "[~Norlander] officials confirmed it has killed three people in [#Vell]."
    ).lines
    #expect(!lines.contains { $0.contains("Norlander") }, "\(lines)")
  }

  @Test func datesNothingFromWhenItBegan() {
    expectEvents(
      "[@Dock Union] has protested since {May=2024-05-01}.", ["PROTEST protest: Dock Union main"])
  }

  @Test func killsNobodyThatAClauseOnlyStandsBehind() {
    expectEvents(
      "[Ilse Brandt] reversed a ban on trophies of seals that were killed near [#Varna].",
      ["DISASTER death:  @Varna main"])
    expectEvents(
      "[@Norland] released [Tomas Ruiz], who was arrested near [#Varna].",
      [
        "YIELD release: Norland > Tomas Ruiz @Varna main", "COERCE arrest:  > Tomas Ruiz @Varna",
      ])
  }

  @Test func givesADeedToNobodyWhoseAdviserDidIt() {
    expectEvents(
      "[Tomas Ruiz], [Ilse Brandt]'s first adviser, accused [@Norland] of theft.",
      ["ACCUSE accuse: Tomas Ruiz > Norland main"])
  }
}

import Diagnostics
import Linking
import NewsModel
import Testing

/// The outcome depends on the set of articles, not on the order in which they come.
struct OrderTests {
  @Test func givesOneOutcomeForEveryOrder() {
    let stories = mixedSite()
    let expected = everything(linked(stories).value)
    #expect(expected.contains("mara-voss"))
    for seed in 1...25 {
      #expect(everything(linked(shuffled(stories, seed: UInt64(seed))).value) == expected)
    }
  }

  @Test func givesOneOutcomeUnderCorrectionsForEveryOrder() {
    let stories = mixedSite()
    let actions: [Correction.Action] = [
      .same(ActorID(slugging: "Mara Voss"), ActorID(slugging: "Olaf Voss")),
      .retract(ArticleID(slugging: "s3")), .notActor(ActorID(slugging: "Orlan Dynamics")),
    ]
    let expected = everything(linked(stories, actions).value)
    for seed in 1...25 {
      let again = linked(shuffled(stories, seed: UInt64(seed)), actions).value
      #expect(everything(again) == expected)
    }
  }

  @Test func takesSketchesMadeBefore() {
    let facts = mixedSite().map(\.facts)
    let sketches = Dictionary(
      uniqueKeysWithValues: facts.map { ($0.article.id, sketch(of: $0.article)) })
    let with = link(facts, applying: Corrections(), sketches: sketches).value
    #expect(everything(with) == everything(link(facts, applying: Corrections()).value))
  }

  /// Thirty articles with names that nearly meet, two subjects, copies and undated ones.
  private func mixedSite() -> [Story] {
    let people: [[Story.Who]] = [
      [.init("Mara Voss", country: "DK", role: "defense minister"), .init("Ilan Teke")],
      [.init("M. Voss", country: "DK"), .init("Ilan K. Teke", "Teke")],
      [.init("Voss", country: "DK", role: "minister"), .init("Olaf Voss", country: "NO")],
      [
        .init("Orlan Dynamics", kind: .organization),
        .init("Denmark", kind: .place, entry: "country:DK"),
      ],
      [.init("Orlan Dynamics", kind: .person), .init("Teke")],
    ]
    return (0..<30).map { number in
      let who = people[number % people.count]
      let lines = who.map { "\($0.names[0]) met others as \($0.role ?? "guest")." }
      return Story(
        id: "s\(number)", day: number % 7 == 0 ? nil : "2031-05-0\(1 + number % 6)",
        publisher: ["Daily", "Weekly", "Post"][number % 3], title: "Report \(number % 4)",
        lines: lines + filler(number % 2 == 0 ? "harbor" : "canal\(number % 3)", 14), people: who,
        events: [
          .init(
            trigger: "met", sources: [who[0].names[0]], targets: [who[1].names[0]],
            day: number % 4 == 0 ? nil : "2031-05-0\(1 + number % 3)")
        ],
        quotes: [.init(words: "others", speaker: who[0].names[0])],
        topics: [.init(label: number % 2 == 0 ? "harbor fees" : "The Harbor Fee", line: 0)])
    }
  }

  private func shuffled(_ stories: [Story], seed: UInt64) -> [Story] {
    var state = seed
    var shuffled = stories
    for index in stride(from: shuffled.count - 1, to: 0, by: -1) {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      shuffled.swapAt(index, Int((state >> 33) % UInt64(index + 1)))
    }
    return shuffled
  }
}

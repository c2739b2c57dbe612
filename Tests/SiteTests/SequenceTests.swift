import Files
import Pipeline
import TestSupport
import Testing

@Suite("Sequences") struct SequenceTests {
  /// Steps of a run: few in CI, as many as `READOUT_STEPS` says by hand.
  static let steps = Surroundings.environment("READOUT_STEPS").flatMap { Int($0) } ?? 10

  /// After each of many drawn changes, what is published equals what a clean build gives: `build`
  /// compares the two trees.
  @Test(arguments: [1, 2] as [UInt64])
  func everyStepEqualsACleanBuild(seed: UInt64) async throws {
    var draw = Draw(seed)
    let test = SiteTest(["seeds/start.txt": drawnArticle(&draw)])
    var names = ["seeds/start.txt"]
    for step in 0..<Self.steps {
      switch draw.next(below: names.count < 3 ? 3 : 13) {
      case 0...2:
        names.append("seeds/made-\(step).\(draw.pick(["txt", "md"]))")
        _ = try test.add(names.last!, drawnArticle(&draw))
      case 3, 4: _ = try test.add(draw.pick(names), drawnArticle(&draw))
      case 5:
        _ = try test.remove(names.remove(at: draw.next(below: names.count)))
      case 6:
        let old = names.remove(at: draw.next(below: names.count))
        names.append("seeds/moved-\(step).txt")
        _ = try test.rename(old, to: names.last!)
      case 7, 8: _ = try test.add("curation/actors.yml", drawnActors(&draw))
      case 9: _ = try test.add("curation/topics.yml", drawnTopics(&draw))
      case 10:
        _ = try test.add("curation/corrections.yml", drawnCorrections(of: names, &draw))
      case 11: _ = try test.add("Templates/assets/extra.css", "/* \(step) */\n")
      default:
        switch draw.next(below: 4) {
        case 0: _ = test.forgetStore()
        case 1: _ = try test.forgetEditions()
        default: test.now = draw.pick([nil, "2026-11-22", "2026-11-23T07:30Z"])
        }
      }
      try await test.build().expect(.errors([]), .published(true))
    }
  }

  @Test func theOrderOfArrivalDoesNotMatter() async throws {
    var draw = Draw(7)
    let articles = (0..<12).map { ("seeds/a\($0).txt", drawnArticle(&draw)) }
    let forwards = SiteTest([:])
    for (path, text) in articles { try await forwards.add(path, text).build() }
    let backwards = SiteTest([:])
    for (path, text) in articles.reversed() { _ = try backwards.add(path, text) }
    try await backwards.build()
    // What came when is history; from the same history on, all is the same.
    try await forwards.forgetEditions().build()
    #expect(differences(forwards.output.tree, backwards.output.tree).isEmpty)
  }
}

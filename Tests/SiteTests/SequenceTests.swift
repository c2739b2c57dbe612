import Files
import Pipeline
import TestSupport
import Testing

@Suite("Sequences") struct SequenceTests {
  /// Steps of a run: few in CI, as many as `READOUT_STEPS` says by hand.
  static let steps = Surroundings.environment("READOUT_STEPS").flatMap { Int($0) } ?? 10

  /// What names the draws: two in CI, others by hand as `READOUT_SEEDS` lists them.
  static let seeds =
    Surroundings.environment("READOUT_SEEDS").map {
      $0.split(separator: ",").compactMap { UInt64($0) }
    } ?? [1, 2]

  /// After each of many drawn changes, what is published equals what a clean build gives: `build`
  /// compares the two trees.
  @Test(arguments: seeds)
  func everyStepEqualsACleanBuild(seed: UInt64) async throws {
    var draw = Draw(seed)
    let test = SiteTest(["seeds/start.txt": drawnArticle(&draw)])
    var names = ["seeds/start.txt"]
    for step in 0..<Self.steps {
      // As a build that was killed leaves it, before or after this step's change.
      if draw.next(below: 4) == 0 { await test.cutBuild(after: draw.next(below: 400)) }
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
        let events = test.output.tree.keys.sorted().compactMap { path in
          let parts = path.split(separator: "/")
          return parts.count == 3 && parts[0] == "events" && parts[2] == "index.html"
            ? String(parts[1]) : nil
        }
        _ = try test.add(
          "curation/corrections.yml", drawnCorrections(of: names, events: events, &draw))
      case 11:
        switch draw.next(below: 3) {
        case 0: _ = try test.add("Templates/assets/extra.css", "/* \(step) */\n")
        case 1: _ = try test.add("readout.yml", drawnSettings(&draw))
        default: _ = try test.add("curation/sides.yml", drawnSides(&draw))
        }
      default:
        switch draw.next(below: 4) {
        case 0: _ = test.forgetStore()
        case 1: _ = try test.forgetEditions()
        default: test.now = draw.pick([nil, "2026-11-22", "2026-11-23T07:30Z"])
        }
      }
      if draw.next(below: 4) == 0 { await test.cutBuild(after: draw.next(below: 400)) }
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

import Diagnostics
import Files
import Pipeline
import Testing

/// Texts longer than any article: the build takes time as their length does, and says what it left out.
///
/// Small in every run; as long as their names say where `READOUT_LONG` is set.
@Suite("Long texts") struct LongTextTests {
  private static let isLong = Surroundings.environment("READOUT_LONG") != nil

  /// One line of a million characters, in shapes that readers of sentences, quotations, names and times
  /// each find hard.
  @Test(arguments: ["sentences", "quotation", "no marks", "commas", "opening marks"])
  func readsALineOfAMillionCharacters(shape: String) async throws {
    let line = words(of: shape, count: Self.isLong ? 1_000_000 : 6_000, parting: " ")
    let start = Surroundings.seconds
    let test = SiteTest(["readout.yml": "title: Long\n", "seeds/long.txt": line])
    try await test.buildBesideOtherFiles().expect(
      .articles(1), .errors([]), .warnings([]), .has("briefings/long/index.html"))
    if Self.isLong { print("\(shape): \(Surroundings.seconds - start) s") }
  }

  @Test func saysThatAnArticleOfFiftyMegabytesIsCut() async throws {
    guard Self.isLong else { return }
    let text = words(of: "sentences", count: 50_000_000, parting: "\n\n")
    let start = Surroundings.seconds
    let test = SiteTest(["readout.yml": "title: Long\n", "seeds/long.txt": text])
    try await test.buildBesideOtherFiles().expect(
      .articles(1), .errors([]), .warnings(["long-article"]), .has("briefings/long/index.html"))
    print("fifty megabytes: \(Surroundings.seconds - start) s")
  }

  /// Sentences of made-up news, always the same, as many as fill `count` bytes.
  private func words(of shape: String, count: Int, parting: String) -> String {
    var draw: UInt64 = 7
    func pick(_ words: [String]) -> String {
      draw = draw &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return words[Int(draw >> 33) % words.count]
    }
    var text = shape == "quotation" ? "“" : ""
    while text.utf8.count < count {
      let sentence = "\(pick(subjects)) \(pick(verbs)) \(pick(objects)) \(pick(ends))"
      switch shape {
      case "no marks": text += sentence + " "
      case "commas": text += "he said, "
      case "opening marks": text += "“\(sentence). "
      case "quotation": text += "\(sentence). "
      default: text += "\(sentence). “\(pick(said)),” \(pick(subjects)) said." + parting
      }
    }
    return text + "\n"
  }

  private let subjects = [
    "the minister", "Maria Velden", "a spokesman for the council", "Norway", "Tomas Orrin",
    "the Lantern Group", "she", "the United Nations",
  ]
  private let verbs = [
    "said", "announced", "told reporters", "warned", "signed", "visited", "criticized", "met",
  ]
  private let objects = [
    "that the bridge would close", "a new agreement with France", "the talks in Geneva",
    "that prices rose 12 percent", "the defense minister of Peru", "three workers",
  ]
  private let ends = ["on Monday", "in Tokyo", "last week", "after the vote", "in April 2021"]
  private let said = ["We will not wait any longer", "Nobody asked us", "The water came at night"]
}

import NewsModel
import SourceText
import Testing

@testable import Linking

/// Who reports the news, and so speaks for no side.
@Suite struct OutletTests {
  @Test(arguments: [
    "Dorn Herald", "Harbor Wire News", "Gazeta Dorn", "Radio Varna", "CNN Varna",
    "Dorn Journal of Tides",
  ])
  func newspapersAndStationsAreOutlets(name: String) {
    #expect(isOutlet(name, .organization, entry: nil))
  }

  @Test(arguments: ["Dorn Harbor Board", "Herald", "Post Office Union"])
  func otherBodiesAreNone(name: String) {
    #expect(!isOutlet(name, .organization, entry: nil))
  }

  @Test func aPapersNameMayBeTakenForAPlace() {
    #expect(isOutlet("Gazeta Varna", .place, entry: nil))
    #expect(!isOutlet("Varna Harbor", .place, entry: nil))
  }

  @Test func aPersonIsNone() {
    #expect(!isOutlet("Ilse Post", .person, entry: nil))
  }

  @Test func theGazetteersTellWhatTheyKnow() {
    #expect(isOutlet("Al Jazeera", .organization, entry: "org:al-jazeera"))
    #expect(!isOutlet("United Nations", .organization, entry: "org:un"))
  }

  @Test(arguments: [
    ("The newspaper Harbor Stone said so.", true), ("The Harbor Stone newspaper said so.", true),
    ("Harbor Stone magazine", true), ("newspaper Harbor Stone", true),
    ("A newspapers Harbor Stone", true), ("The paper mill Harbor Stone said so.", false),
    ("Its newspaper, Harbor Stone, said so.", false), ("Harbor Stone newspaperman Weiss", false),
  ])
  func aPaperIsCalledOne(_ text: String, _ isPaper: Bool) {
    let start = text.utf8.count - text[text.firstRange(of: "Harbor")!.lowerBound...].utf8.count
    #expect(isCalledOutlet(TextRange(start, start + 12), in: UTF8Text(text)) == isPaper)
  }
}

import NewsModel
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
}

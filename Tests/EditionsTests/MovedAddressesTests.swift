import NewsModel
import SiteModel
import Testing

@testable import Editions

/// What old addresses lead to, over editions.
@Suite("Moved addresses") struct MovedAddressesTests {
  private func addresses(_ moved: MovedAddresses, _ living: Set<String>) -> [String] {
    moved.redirects(beside: [], in: [.events: living]).map { "\($0.old) > \($0.new)" }
  }

  @Test func followsOneMoveWithAnother() {
    var moved = MovedAddresses()
    moved.follow([.event: ["a": "b"]], in: 2)
    moved.follow([.event: ["b": "c", "x": "c"]], in: 3)
    #expect(addresses(moved, ["c"]) == ["a > c", "b > c", "x > c"])
    #expect(moved.moves.map(\.edition) == [2, 3, 3])
  }

  @Test func leadsNowhereThatIsGoneAndFromNothingThatIsThere() {
    var moved = MovedAddresses()
    moved.follow([.event: ["a": "b", "c": "d"], .statement: ["s": "t"]], in: 2)
    #expect(addresses(moved, ["b"]) == ["a > b"])
    #expect(addresses(moved, ["a", "b", "d"]) == ["c > d"])
    moved.forget(livingIn: [.events: ["a", "b"]])
    #expect(moved.moves.map(\.address.old) == ["c"])
  }

  /// What moves and moves back is where it was.
  @Test func forgetsAMoveThatWasTakenBack() {
    var moved = MovedAddresses()
    moved.follow([.event: ["a": "b"]], in: 2)
    moved.follow([.event: ["b": "a"]], in: 3)
    #expect(addresses(moved, ["a"]) == ["b > a"])
  }

  @Test func theDesksOwnRedirectsGoBefore() {
    var moved = MovedAddresses()
    moved.follow([.event: ["a": "b", "c": "b"]], in: 2)
    let own = [Redirect(.events, from: "a", to: "d")]
    #expect(
      moved.redirects(beside: own, in: [.events: ["b", "d"]]).map(\.new) == ["d", "b"])
  }

  @Test func keepsTenThousandOfTheNewestEditions() {
    var moved = MovedAddresses()
    moved.follow([.event: ["first": "kept"]], in: 1)
    let many = (0..<10_000).map { ("old-\($0)", "kept") }
    moved.follow([.event: Dictionary(uniqueKeysWithValues: many)], in: 2)
    #expect(moved.moves.count == 10_000)
    #expect(!moved.moves.contains { $0.address.old == "first" })
  }

  @Test func readsWhatItWrote() {
    var moved = MovedAddresses()
    moved.follow([.article: ["a": "b"], .actor: ["x": "y"], .topic: ["t": "u"]], in: 7)
    #expect(MovedAddresses(moved.bytes) == moved)
    #expect(MovedAddresses(Array("moved\tevents\ta\n".utf8)) == nil)
    #expect(MovedAddresses(Array("moved\tnowhere\ta\tb\t1\n".utf8)) == nil)
  }
}

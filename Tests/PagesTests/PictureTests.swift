import SiteModel
import Testing

/// Pictures travel in addresses: each comes back as it went in, whatever names it holds.
@Suite struct PictureTests {
  @Test(arguments: [
    Picture.basis(articles: 3, outlets: 2, independent: 1),
    .bars(year: 2023, month: 2, counts: [1, 0, 4]), .bars(year: 1999, month: 0, counts: [7]),
    .rows([
      Picture.Row(name: "Iran, a) side](x) <b>", days: [1, 2]), Picture.Row(name: "", days: []),
      Picture.Row(name: "статья 5%2C", days: [-3]),
    ]),
    .figures(unit: "dead, or \"missing\"", [Picture.Point(day: 9, low: 1, high: 2)]),
    .network(
      center: "A,B",
      others: [Picture.Node(name: "C\nD", count: 2), Picture.Node(name: "%", count: 1)],
      ties: [Picture.Tie(one: 0, two: 1, count: 1)]),
    .map(latitude: -3312, longitude: 17_959, degrees: 30),
  ]) func aPictureComesBack(_ picture: Picture) {
    let value = picture.address.value
    #expect(Picture(value) == picture)
    #expect(value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"()<>[]\\\"".utf8.contains($0) })
  }

  @Test(arguments: [
    "", "spark-1-2", "basis,1,2", "bars,2020", "bars,2020,13,1", "rows,A,3,1", "figures,dead,1,2",
    "network,A,2,B,1", "network,A,1,B,1,0,7,1", "map,1,2", "map,1,2,x", "rows,A,-1",
  ]) func whatIsNoPictureIsNone(_ value: String) {
    #expect(Picture(value) == nil)
  }
}

import SiteModel
import SourceText
import Testing

@testable import Rendering

/// Pictures in a page: an image with a title and a description, and a table that says the same.
@Suite struct PictureDrawingTests {
  private func drawn(_ picture: Picture) -> String {
    drawBlock(picture.address.value, caption: "A & B", words: "one <two>", root: "../../") ?? ""
  }

  @Test func aPictureHasATitleADescriptionAndATable() {
    let html = drawn(.bars(year: 2023, month: 11, counts: [3, 0, 12]))
    #expect(html.contains("role=\"img\""))
    #expect(html.contains("<title>A &amp; B</title><desc>one &lt;two&gt;</desc>"))
    #expect(html.contains("<figcaption>A &amp; B"))
    #expect(html.contains("<th scope=\"row\">November 2023</th><td>3</td>"))
    #expect(html.contains("<th scope=\"row\">January 2024</th><td>12</td>"))
  }

  @Test func namesInAPictureAreText() {
    let hostile = "</text></svg><script>alert(1)</script>"
    let tie = Picture.Tie(one: 0, two: 1, count: 1)
    let nodes = [Picture.Node(name: hostile, count: 2), Picture.Node(name: "B", count: 1)]
    let html =
      drawn(.network(center: hostile, others: nodes, ties: [tie]))
      + drawn(
        .rows([Picture.Row(name: hostile, days: [1, 9]), Picture.Row(name: "B", days: [5])]))
      + drawn(.figures(unit: hostile, [Picture.Point(day: 1, low: 1, high: 1)]))
    #expect(!html.contains("<script"))
    #expect(html.contains("&lt;/text&gt;"))
  }

  @Test func aNetworkSaysWhoMetWhom() {
    let nodes = ["B", "C", "D"].map { Picture.Node(name: $0, count: 2) }
    let html = drawn(
      .network(center: "A", others: nodes, ties: [Picture.Tie(one: 0, two: 2, count: 5)]))
    #expect(html.contains("<th scope=\"row\">B</th><td>2</td><td>D (5)</td>"))
    #expect(html.contains("<th scope=\"row\">C</th><td>2</td><td>–</td>"))
  }

  @Test(arguments: [
    (0, 0), (90_00, 180_00), (-90_00, -180_00), (78_00, -179_99), (-54_00, 179_99), (400, 10_377),
  ]) func aMapShowsItsPoint(_ latitude: Int, _ longitude: Int) {
    let html = drawn(.map(latitude: latitude, longitude: longitude, degrees: 50))
    #expect(html.contains("href=\"../../assets/world.svg\""))
    // Over the 180th meridian the outlines stand twice.
    let isAtTheEdge = abs(longitude) > 155_00
    #expect(html.split(separator: "<image").count - 1 == (isAtTheEdge ? 2 : 1))
    let dot = html.firstMatch(of: /class="dots" d="M170 (-?\d+)h0"/).flatMap { Int($0.1) }
    #expect(dot.map { (0...220).contains($0) } == true)
  }

  @Test func nothingIsDrawnOfNothing() {
    #expect(drawn(.bars(year: 2023, month: 1, counts: [0, 0])) == "")
    #expect(drawn(.rows([Picture.Row(name: "A", days: [4, 4])])) == "")
    #expect(drawBlock("bars,x", caption: "", words: "", root: "") == nil)
    #expect(drawBlock("basis,1,1,1", caption: "", words: "", root: "") == nil)
    #expect(drawInline("bars,2020,1,1") == "")
  }
}

import TestSupport
import Testing

@testable import Pipeline

/// Where the addresses of a page lead.
@Suite struct AddressTests {
  private let resolver = AddressResolver(page: "events/call/index.html")

  @Test(arguments: [
    ("../../actors/x/index.html", "actors/x/index.html"), ("#s3", "events/call/index.html#s3"),
    ("feed.xml", "events/call/feed.xml"), ("../a/index.html#s1", "events/a/index.html#s1"),
    ("./x/../y", "events/call/y"), ("", "events/call/index.html"), ("#", "events/call/index.html"),
    ("a%20b", "events/call/a b"), ("x?q=1#f", "events/call/x#f"), ("../../", ""),
    ("a&amp;b", "events/call/a&b"),
  ])
  func leadsWithinTheSite(address: String, path: String) {
    #expect(target(address) == .inside(hash(Array(path.utf8))))
  }

  @Test(arguments: [
    "../../../x", "javascript:alert(1)", "data:x", "/x", "java&amp;script:x/../../../..",
  ])
  func leadsNowhereThatAPageMayLink(address: String) { #expect(target(address) == .forbidden) }

  @Test(arguments: ["https://example.org/x", "mailto:a@example.org", "//example.org"])
  func leadsOutside(address: String) { #expect(target(address) == .outside) }

  @Test func theShortWayAndTheLongWayAgree() {
    let pieces = [
      "../", "./", "a", "b/", "/", "#", "s1", "..", ".", "?", "%2F", ":", "x.html", "é",
    ]
    var draw = Draw(5)
    for _ in 0..<20_000 {
      let address = (0..<draw.next(below: 7)).map { _ in draw.pick(pieces) }.joined()
      #expect(target(address) == resolver.resolved(Array(address.utf8)), "\(address)")
    }
  }

  private func target(_ address: String) -> AddressResolver.Target {
    let bytes = Array(address.utf8)
    return resolver.target(of: bytes.span)
  }
}

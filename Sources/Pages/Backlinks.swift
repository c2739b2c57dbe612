import SiteModel

extension CorpusIndex {
  /// The pages that rest on a paragraph's sentences, each once with the numbers of the sentences: one
  /// page as it is, more of them folded.
  func backlinks(_ uses: [SentenceUses.Use]) -> [PageBlock] {
    var pages: [(link: Link, sentences: [Int])] = []
    var places: [Link: Int] = [:]
    for use in uses {
      let place = places[use.link] ?? pages.count
      if place == pages.count {
        places[use.link] = place
        pages.append((use.link, []))
      }
      pages[place].sentences.append(use.sentence + 1)
    }
    guard !pages.isEmpty else { return [] }
    let links = pages.map { page -> [Span] in
      [
        .link(page.link.words, page.link.address),
        .text(" (\(page.sentences.map(String.init).joined(separator: ", ")))"),
      ]
    }
    return pages.count == 1
      ? [.paragraph([.mark("", "used"), .text("Used by ")] + links[0])]
      : [
        .paragraph(
          [.mark("Used by \(pages.count) pages:", "uses"), .text(" ")] + links.joined(by: "; "))
      ]
  }
}

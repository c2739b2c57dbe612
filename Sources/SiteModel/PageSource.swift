package import SourceText

/// One page as annotated Markdown, with all else that the renderer may see of it.
package struct PageSource: Hashable, Sendable {
  package var path: SitePath
  package var kind: Page.Kind
  package var title: String
  package var summary: String
  package var language: String
  package var trail: [ResolvedLink]
  package var hasFeed: Bool
  package var structuredData: String?
  /// CommonMark whose links have the schemes of `Address`.
  package var markdown: [UInt8]
  /// Every link of `markdown`, in its order.
  package var links: [SourceLink]

  package init(
    path: SitePath, kind: Page.Kind, title: String, summary: String, language: String,
    trail: [ResolvedLink], hasFeed: Bool, structuredData: String?, markdown: [UInt8],
    links: [SourceLink]
  ) {
    self.path = path
    self.kind = kind
    self.title = title
    self.summary = summary
    self.language = language
    self.trail = trail
    self.hasFeed = hasFeed
    self.structuredData = structuredData
    self.markdown = markdown
    self.links = links
  }

  /// The Markdown as it is published beside the page: links are relative, decorations are words.
  package var published: [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(markdown.count)
    var at = 0
    for link in links {
      out.append(contentsOf: markdown[at..<link.opening.lower])
      let words = markdown[link.opening.upper..<link.closing.lower]
      if let href = link.href {
        out.append(UInt8(ascii: "["))
        out.append(contentsOf: words)
        out.append(contentsOf: "](".utf8)
        out.append(contentsOf: href.utf8)
        out.append(UInt8(ascii: ")"))
      } else if link.address.scheme == .mark, link.address.value == "label" {
        out.append(contentsOf: "**".utf8)
        out.append(contentsOf: words)
        out.append(contentsOf: "**".utf8)
      } else {
        out.append(contentsOf: words)
      }
      at = link.closing.upper
    }
    out.append(contentsOf: markdown[at...])
    return out
  }
}

/// Words with where they lead from the page that they stand on.
package struct ResolvedLink: Hashable, Sendable {
  package var words: String
  package var href: String

  package init(_ words: String, _ href: String) {
    self.words = words
    self.href = href
  }
}

/// One link of a page's Markdown.
package struct SourceLink: Hashable, Sendable {
  package var address: Address
  /// Relative to the page; nil for decorations.
  package var href: String?
  /// The bytes of `[`.
  package var opening: TextRange
  /// The bytes of `](address)`.
  package var closing: TextRange

  package init(address: Address, href: String?, opening: TextRange, closing: TextRange) {
    self.address = address
    self.href = href
    self.opening = opening
    self.closing = closing
  }
}

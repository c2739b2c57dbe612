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
  /// Where the links lead from this page, one after another.
  package var hrefs: [UInt8]

  package init(
    path: SitePath, kind: Page.Kind, title: String, summary: String, language: String,
    trail: [ResolvedLink], hasFeed: Bool, structuredData: String?, markdown: [UInt8],
    links: [SourceLink], hrefs: [UInt8]
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
    self.hrefs = hrefs
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
        out.append(contentsOf: hrefs[href.indices])
        out.append(UInt8(ascii: ")"))
      } else if link.scheme == .mark, markdown[link.value.indices].elementsEqual("label".utf8) {
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
  package var scheme: Address.Scheme
  /// The bytes of the address after its scheme; of an address outside the site, all of it.
  package var value: TextRange
  /// Where it leads from the page, in `hrefs`; nil for decorations.
  package var href: TextRange?
  /// The bytes of `[`.
  package var opening: TextRange
  /// The bytes of `](address)`.
  package var closing: TextRange

  package init(
    scheme: Address.Scheme, value: TextRange, href: TextRange?, opening: TextRange,
    closing: TextRange
  ) {
    self.scheme = scheme
    self.value = value
    self.href = href
    self.opening = opening
    self.closing = closing
  }
}

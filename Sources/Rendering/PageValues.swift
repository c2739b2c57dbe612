import Mustache
import SiteModel

/// What a template sees of a page: the names of `templateValues`.
struct PageValues: MustacheParent {
  let source: PageSource
  let settings: SiteSettings
  let body: String

  func child(named name: String) -> Any? {
    switch name {
    case "language": source.language
    case "direction": isRightToLeft(source.language) ? "rtl" : "ltr"
    case "kind": source.kind.rawValue
    case "title": source.title
    case "pageTitle":
      source.kind == .front || source.title == settings.title
        ? settings.title : "\(source.title) · \(settings.title)"
    case "siteTitle": settings.title
    case "summary": source.summary
    case "toolVersion": toolVersion
    case "root": root(of: source.path)
    case "hasFeed": source.hasFeed
    case "isList": source.kind == .index || source.kind == .timeline
    case "ogType": source.kind == .briefing ? "article" : "website"
    case "canonical": canonical
    case "accent": settings.accent
    case "logo": settings.logoAsset.map { root(of: source.path) + $0 }
    case "structuredData": source.structuredData
    case "edition": settings.edition
    case "footer": settings.footer
    case "body": body
    case "hasTrail": !source.trail.isEmpty
    case "trail": source.trail.map { LinkValues(words: $0.words, href: $0.href) }
    case "navigation":
      navigation.map { words, path in
        LinkValues(
          words: words, href: path.relative(from: source.path), isCurrent: path == source.path)
      }
    default: nil
    }
  }

  private var canonical: String? {
    settings.baseURL.map { base in
      let path = source.path.value
      return base + (path.hasSuffix("index.html") ? String(path.dropLast(10)) : path)
    }
  }
}

/// What leads from a page to the site's first folder: nothing, or `../` once a folder.
func root(of path: SitePath) -> String {
  String(repeating: "../", count: path.value.utf8.count { $0 == UInt8(ascii: "/") })
}

struct LinkValues: MustacheParent {
  let words: String
  let href: String
  var isCurrent = false

  func child(named name: String) -> Any? {
    switch name {
    case "words": words
    case "href": href
    case "isCurrent": isCurrent
    default: nil
    }
  }
}

private let navigation: [(String, SitePath)] = [
  ("Events", "events/index.html"), ("Actors", "actors/index.html"),
  ("Topics", "topics/index.html"), ("Briefings", "briefings/index.html"),
  ("Timeline", "timeline/index.html"),
].map { ($0, SitePath($1)!) }

/// By the primary language subtag: those that Unicode CLDR lists as written from right to left.
private func isRightToLeft(_ language: String) -> Bool {
  let primary = language.prefix { $0 != "-" }
  return ["ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"].contains(primary)
}

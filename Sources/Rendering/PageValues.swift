import Mustache
import SiteModel

/// What a template sees of a page: the names of `templateValues`.
struct PageValues: MustacheParent {
  private var source: PageSource
  private let settings: SiteSettings
  private var body = ""
  private var canonical: String?
  private let isNamedAsSite: Bool
  private let navigation: [LinkValues]
  private let root: String

  init(_ source: PageSource, settings: SiteSettings) {
    self.source = source
    self.settings = settings
    isNamedAsSite = source.kind == .front || source.title == settings.title
    canonical = settings.baseURL.map { base in
      let path = source.path.value
      return base + (path.hasSuffix("index.html") ? String(path.dropLast(10)) : path)
    }
    navigation = sitePages.map { words, path in
      LinkValues(
        words: words, href: path.relative(from: source.path), isCurrent: path == source.path)
    }
    root = Rendering.root(of: source.path)
  }

  /// The page around its body. Where no template changes a text on its way, pages of one shape share
  /// a shell.
  func page(around body: [UInt8], with templates: TemplateSet) -> [UInt8] {
    guard !templates.changesTexts else {
      var values = self
      values.body = String(decoding: body, as: UTF8.self)
      return Array(templates.layout.render(values, library: templates.library).utf8)
    }
    let shell = templates.shells.shell(of: shape) {
      PageShell(templates.layout.render(marked, library: templates.library))
    }
    return shell.filled(with: source, canonical: canonical, body: body)
  }

  private var shape: PageShells.Shape {
    PageShells.Shape(
      kind: source.kind, language: source.language, root: root, trail: source.trail,
      navigation: navigation.map { ResolvedLink($0.words, $0.href) },
      current: navigation.firstIndex(where: \.isCurrent), hasFeed: source.hasFeed,
      has: [!source.title.isEmpty, !source.summary.isEmpty, source.structuredData != nil],
      isNamedAsSite: isNamedAsSite)
  }

  /// Itself with a mark for each text.
  private var marked: PageValues {
    var values = self
    if !source.title.isEmpty { values.source.title = PageShell.Slot.title.mark }
    if !source.summary.isEmpty { values.source.summary = PageShell.Slot.summary.mark }
    if source.structuredData != nil {
      values.source.structuredData = PageShell.Slot.structuredData.mark
    }
    if canonical != nil { values.canonical = PageShell.Slot.canonical.mark }
    values.body = PageShell.Slot.body.mark
    return values
  }

  func child(named name: String) -> Any? {
    switch name {
    case "language": source.language
    case "direction": isRightToLeft(source.language) ? "rtl" : "ltr"
    case "kind": source.kind.rawValue
    case "title": source.title
    case "pageTitle":
      isNamedAsSite ? settings.title : "\(source.title) · \(settings.title)"
    case "siteTitle": settings.title
    case "summary": source.summary
    case "toolVersion": toolVersion
    case "root": root
    case "hasFeed": source.hasFeed
    case "isMissing": source.kind == .missing
    case "isList": source.kind == .index || source.kind == .timeline
    case "ogType": source.kind == .briefing ? "article" : "website"
    case "canonical": canonical
    case "accent": settings.accent
    case "logo": settings.logoAsset.map { root + $0 }
    case "structuredData": source.structuredData
    case "edition": settings.edition
    case "footer": settings.footer
    case "body": body
    case "hasTrail": !source.trail.isEmpty
    case "trail": source.trail.map { LinkValues(words: $0.words, href: $0.href) }
    case "navigation": navigation
    default: nil
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

private let sitePages: [(String, SitePath)] = [
  ("Events", "events/index.html"), ("Actors", "actors/index.html"),
  ("Topics", "topics/index.html"), ("Briefings", "briefings/index.html"),
  ("Timeline", "timeline/index.html"),
].map { ($0, SitePath($1)!) }

/// By the primary language subtag: those that Unicode CLDR lists as written from right to left.
func isRightToLeft(_ language: String) -> Bool {
  let primary = language.prefix { $0 != "-" }
  return ["ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"].contains(primary)
}

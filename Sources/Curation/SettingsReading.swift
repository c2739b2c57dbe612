import Diagnostics
import Foundation
import NewsModel
import SiteModel
import Yams

private let keys = [
  "title", "description", "baseURL", "language", "timeZone", "sections", "publish", "edition",
  "logo", "accent", "footer", "leadingEvents", "seeds",
]

/// Reads readout.yml; a setting that is wrong keeps its default.
func readSettings(_ root: Node, into settings: inout SiteSettings, _ sheet: inout Sheet) {
  guard let values = sheet.mapping(root, keys: keys, of: "readout.yml") else { return }
  func text(_ key: String) -> String? { sheet.text(values[key], of: key) }
  settings.title = text("title") ?? settings.title
  settings.description = text("description") ?? settings.description
  settings.edition = text("edition")
  settings.footer = text("footer")
  settings.publish = sheet.choice(values["publish"], of: "publish") ?? settings.publish
  settings.baseURL = text("baseURL").flatMap { address($0, at: values["baseURL"]?.mark, &sheet) }
  settings.logo = text("logo").flatMap { path($0, "logo", at: values["logo"]?.mark, &sheet) }
  settings.seeds =
    text("seeds").flatMap { path($0, "seeds", at: values["seeds"]?.mark, &sheet) } ?? settings.seeds
  settings.accent = text("accent").flatMap { color($0, at: values["accent"]?.mark, &sheet) }
  if let zone = text("timeZone") {
    if TimeZone(identifier: zone) != nil {
      settings.timeZone = zone
    } else {
      let near = nearest(to: zone, among: TimeZone.knownTimeZoneIdentifiers)
      sheet.report(
        .error, "value-unknown", "no time zone is called '\(zone)'", at: values["timeZone"]?.mark,
        hints: near.map { "did you mean '\($0)'?" })
    }
  }
  if let language = text("language") {
    let parts = language.split(separator: "-", omittingEmptySubsequences: false)
    if parts.allSatisfy({ (1...8).contains($0.utf8.count) }), (2...3).contains(parts[0].utf8.count)
    {
      settings.language = language
    } else {
      sheet.report(
        .error, "value-unknown", "a language is a BCP 47 tag, not '\(language)'",
        at: values["language"]?.mark, hints: ["as en, en-GB or fil"])
    }
  }
  if let node = values["leadingEvents"] {
    if let count = node.int, (1...20).contains(count) {
      settings.leadingEvents = count
    } else {
      sheet.report(
        .error, "wrong-type", "leadingEvents is a number from 1 to 20", at: node.mark)
    }
  }
  if let node = values["sections"] { settings.sections = sections(node, &sheet) }
}

private func sections(_ node: Node, _ sheet: inout Sheet) -> [SiteSettings.FrontSection] {
  var chosen: [SiteSettings.FrontSection] = []
  for item in sheet.list(node, of: "sections") {
    guard let section: SiteSettings.FrontSection = sheet.choice(item, of: "a section") else {
      continue
    }
    if chosen.contains(section) {
      sheet.report(
        .warning, "section-twice", "section '\(section.rawValue)' stands twice", at: item.mark)
    } else {
      chosen.append(section)
    }
  }
  return chosen.isEmpty ? SiteSettings().sections : chosen
}

/// `https://example.org/briefings/`, with the slash at the end that links need.
private func address(_ word: String, at mark: Mark?, _ sheet: inout Sheet) -> String? {
  guard let url = URL(string: word), ["http", "https"].contains(url.scheme), url.host != nil,
    url.query == nil, url.fragment == nil
  else {
    sheet.report(
      .error, "not-an-address", "baseURL is an http or https address, not '\(word)'", at: mark,
      hints: ["as https://example.org/briefings/"])
    return nil
  }
  return word.hasSuffix("/") ? word : word + "/"
}

/// A path that stays below the site's folder.
private func path(
  _ word: String, _ what: String, at mark: Mark?, _ sheet: inout Sheet
) -> String? {
  if SitePath(word) != nil { return word }
  sheet.report(
    .error, "not-a-path", "\(what) is a path below the site's folder, not '\(word)'", at: mark,
    hints: ["without a slash at either end and without '..'"])
  return nil
}

/// `#rgb` or `#rrggbb`, as `#rrggbb` in lower case.
private func color(_ word: String, at mark: Mark?, _ sheet: inout Sheet) -> String? {
  let digits = word.dropFirst().lowercased()
  if word.hasPrefix("#"), digits.allSatisfy(\.isHexDigit), digits.utf8.count == digits.count {
    if digits.count == 6 { return "#" + digits }
    if digits.count == 3 { return "#" + digits.map { "\($0)\($0)" }.joined() }
  }
  sheet.report(
    .error, "not-a-color", "accent is a color of six hexadecimal digits, not '\(word)'", at: mark,
    hints: ["as \"#1a5276\", in quotes, for '#' starts a comment"])
  return nil
}

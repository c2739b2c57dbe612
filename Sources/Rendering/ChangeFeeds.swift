import NewsModel
package import SiteModel
import SourceText

/// How many editions the feeds of the page of changes hold, the newest.
private let entriesInAFeed = 30

/// The Atom and the JSON feed of the page of changes, an entry an edition; none where no edition has a
/// time.
///
/// The time of an edition is its date. Atom asks for a time, so there an edition without a date has
/// the publication day of its newest article, and its title says no day; the JSON feed gives it none.
package func renderChangeFeeds(
  of editions: [Edition], settings: SiteSettings
) -> [OutputFile] {
  let entries = editions.prefix(entriesInAFeed).compactMap { edition in
    edition.feedTime.map { ChangeEntry(edition, at: $0, settings) }
  }
  guard !entries.isEmpty, let atom = SitePath("changes/feed.xml"),
    let json = SitePath("changes/feed.json")
  else { return [] }
  return [
    OutputFile(atom, atomFeed(of: entries, settings)),
    OutputFile(json, jsonFeed(of: entries, settings)),
  ]
}

private struct ChangeEntry {
  var id: String
  var title: String
  var address: String
  var text: String
  /// RFC 3339.
  var time: String
  var isDated: Bool

  init(_ edition: Edition, at time: String, _ settings: SiteSettings) {
    title = edition.name(called: settings.edition) + ": " + edition.summary
    address = (settings.baseURL.map { $0 + "changes/" } ?? "index.html") + "#\(edition.anchor)"
    id = settings.baseURL == nil ? "urn:readout:changes:\(edition.number)" : address
    var lines = edition.changes.prefix(60).map { change in
      let words = change.words
      return "\(change.kind.rawValue) \(change.what.rawValue): \(change.name)"
        + (words.isEmpty ? "" : " (\(words))")
    }
    let rest = FactKind.allCases.filter { $0 != .statement }
      .reduce(-lines.count) { $0 + (edition.changed[$1]?.total ?? 0) }
    if rest > 0 { lines.append("and \(rest) more") }
    text = ([title] + lines + ["It holds \(edition.holdings)."]).joined(separator: "\n")
    self.time = time
    isDated = edition.date != nil
  }
}

private func atomFeed(of entries: [ChangeEntry], _ settings: SiteSettings) -> [UInt8] {
  let own = settings.baseURL.map { $0 + "changes/" }
  // Times with other distances from UTC do not compare as text: the newest edition's is given.
  var xml = """
    <?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(xmlText(settings.language))">
    <title>\(xmlText("What changed · \(settings.title)"))</title>
    <id>\(xmlText(own ?? "urn:readout:changes"))</id>
    <updated>\(entries[0].time)</updated>
    <author><name>\(xmlText(settings.title))</name></author>
    <generator version="\(toolVersion)">Readout</generator>
    <link rel="self" type="application/atom+xml" href="\(xmlText((own ?? "") + "feed.xml"))"/>
    <link rel="alternate" type="text/html" href="\(xmlText(own ?? "index.html"))"/>

    """
  for entry in entries {
    xml += """
      <entry>
      <title>\(xmlText(entry.title))</title>
      <id>\(xmlText(entry.id))</id>
      <updated>\(entry.time)</updated>
      <link rel="alternate" type="text/html" href="\(xmlText(entry.address))"/>
      <content type="text">\(lines(entry.text))</content>
      </entry>

      """
  }
  return Array((xml + "</feed>\n").utf8)
}

/// Escaped, with its line ends.
private func lines(_ text: String) -> String {
  text.split(separator: "\n").map { xmlText(String($0)) }.joined(separator: "\n")
}

private func jsonFeed(of entries: [ChangeEntry], _ settings: SiteSettings) -> [UInt8] {
  let own = settings.baseURL.map { $0 + "changes/" }
  var json = JSONWriter()
  json.object { json in
    json.field("version", "https://jsonfeed.org/version/1.1")
    json.field("title", "What changed · \(settings.title)")
    json.field("home_page_url", own ?? "index.html")
    json.field("feed_url", (own ?? "") + "feed.json")
    json.field("language", settings.language)
    json.key("items")
    json.array { json in
      for entry in entries {
        json.object { json in
          json.field("id", entry.id)
          json.field("url", entry.address)
          json.field("title", entry.title)
          json.field("content_text", entry.text)
          if entry.isDated { json.field("date_published", entry.time) }
        }
      }
    }
  }
  json.newline()
  return json.bytes
}

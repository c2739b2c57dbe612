import NewsModel
import SiteModel
import SourceText

/// How many articles a feed holds, the newest.
private let entriesInAFeed = 30

/// Atom feeds (RFC 4287) of the site and of each event, actor and topic with a dated article.
///
/// An entry is an article with the sentence that concerns the feed; its time is the publication day,
/// so an article without one is in no feed. Links are absolute where the site has a base URL, else
/// relative to the feed.
func feeds(of corpus: Corpus, settings: SiteSettings) -> [OutputFile] {
  let writer = FeedWriter(corpus: corpus, settings: settings)
  var files: [OutputFile] = []
  func add(_ place: String, _ title: String, _ entries: [FeedEntry]) {
    if let file = writer.feed(place, title: title, entries: entries) { files.append(file) }
  }
  add(
    "", settings.title,
    corpus.articles.indices.map { FeedEntry(article: $0, sentence: 0) })
  for event in corpus.events {
    var first: [Int: Int] = [:]
    for ref in event.evidence where first[ref.article] == nil { first[ref.article] = ref.sentence }
    add(
      "events/\(event.id)/", event.title,
      event.articles.map { FeedEntry(article: $0, sentence: first[$0]) })
  }
  for actor in corpus.actors {
    var entries: [FeedEntry] = []
    for mention in actor.mentions where entries.last?.article != mention.article {
      let sentence = corpus.articles[mention.article].facts.mentions[mention.mention].sentence
      entries.append(FeedEntry(article: mention.article, sentence: sentence))
    }
    add("actors/\(actor.id)/", actor.name, entries)
  }
  for topic in corpus.topics {
    var first: [Int: Int] = [:]
    for ref in topic.evidence where first[ref.article] == nil { first[ref.article] = ref.sentence }
    add(
      "topics/\(topic.id)/", topic.label,
      topic.articles.map { FeedEntry(article: $0, sentence: first[$0]) })
  }
  return files
}

/// An article with the sentence of it that a feed shows; indexes.
private struct FeedEntry {
  var article: Int
  var sentence: Int?
}

private struct FeedWriter {
  let corpus: Corpus
  let settings: SiteSettings

  func feed(_ place: String, title: String, entries: [FeedEntry]) -> OutputFile? {
    guard let path = SitePath(place + "feed.xml") else { return nil }
    let dated = entries.compactMap { entry -> (entry: FeedEntry, day: CalendarDay)? in
      corpus.articles[entry.article].facts.article.published.map { (entry, $0.day) }
    }.sorted {
      $0.day == $1.day ? $0.entry.article < $1.entry.article : $0.day > $1.day
    }.prefix(entriesInAFeed)
    guard let newest = dated.first?.day else { return nil }
    let root = String(repeating: "../", count: place.utf8.count { $0 == UInt8(ascii: "/") })
    let name = place == "" ? "site" : place.split(separator: "/").joined(separator: ":")
    var xml = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(xmlText(settings.language))">
      <title>\(xmlText(place == "" ? title : "\(title) · \(settings.title)"))</title>
      <id>\(identifier(place, name))</id>
      <updated>\(newest)T00:00:00Z</updated>
      <author><name>\(xmlText(settings.title))</name></author>
      <generator version="\(toolVersion)">Readout</generator>
      <link rel="self" type="application/atom+xml" href="\(address(place + "feed.xml", from: root, own: "feed.xml"))"/>
      <link rel="alternate" type="text/html" href="\(address(place, from: root, own: "index.html"))"/>

      """
    for (entry, day) in dated { write(entry, day, feed: name, root: root, to: &xml) }
    return OutputFile(path, Array((xml + "</feed>\n").utf8))
  }

  private func write(
    _ entry: FeedEntry, _ day: CalendarDay, feed: String, root: String, to xml: inout String
  ) {
    let facts = corpus.articles[entry.article].facts
    let id = facts.article.id.value
    var place = "briefings/\(id)/"
    var text = ""
    if let sentence = entry.sentence, sentence < facts.sentences.count {
      if settings.publish != .facts { text = facts.article.text[facts.sentences[sentence].range] }
      place += settings.baseURL == nil ? "index.html#s\(sentence + 1)" : "#s\(sentence + 1)"
    } else if settings.baseURL == nil {
      place += "index.html"
    }
    xml += """
      <entry>
      <title>\(xmlText(facts.article.title ?? id))</title>
      <id>\(identifier(place, "\(feed):\(id)"))</id>
      <updated>\(day)T00:00:00Z</updated>
      <link rel="alternate" type="text/html" href="\(xmlText((settings.baseURL ?? root) + place))"/>

      """
    if let publisher = facts.article.publisher {
      xml += "<author><name>\(xmlText(publisher))</name></author>\n"
    }
    if !text.isEmpty { xml += "<summary>\(xmlText(text))</summary>\n" }
    xml += "</entry>\n"
  }

  /// The address itself where it is absolute, as RFC 4287 asks; else a name of the site's own.
  private func identifier(_ place: String, _ name: String) -> String {
    xmlText(settings.baseURL.map { $0 + place } ?? "urn:readout:\(name)")
  }

  private func address(_ place: String, from root: String, own: String) -> String {
    xmlText(settings.baseURL.map { $0 + place } ?? own)
  }
}

/// Text for XML 1.0: markup escaped, characters that XML forbids left out.
func xmlText(_ text: String) -> String {
  var made = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": made.append(contentsOf: "&amp;".unicodeScalars)
    case "<": made.append(contentsOf: "&lt;".unicodeScalars)
    case ">": made.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": made.append(contentsOf: "&quot;".unicodeScalars)
    case "\t", "\n", "\r": made.append(" ")
    case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": break
    default: made.append(scalar)
    }
  }
  return String(made)
}

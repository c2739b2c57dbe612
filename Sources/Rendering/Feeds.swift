package import NewsModel
package import SiteModel
import SourceText

/// How many articles a feed holds, the newest.
private let entriesInAFeed = 30

/// Atom feeds (RFC 4287) and JSON feeds (jsonfeed.org, version 1.1) of the site; nothing where no article
/// has a date.
///
/// An entry is an article with the sentence that concerns the feed; its time is the publication day,
/// so an article without one is in no feed. Links are absolute where the site has a base URL, else
/// relative to the feed.
func siteFeeds(of corpus: Corpus, settings: SiteSettings) -> [OutputFile] {
  FeedWriter(corpus: corpus, settings: settings).feeds(
    "", title: settings.title,
    entries: corpus.articles.indices.map { FeedEntry(article: $0, sentence: 0) })
}

/// The feeds of an event, actor or topic, which lie beside its page. They rest on what the page rests on,
/// and on the articles that it names.
package func renderFeeds(
  of subject: FeedSubject, in corpus: Corpus, settings: SiteSettings
) -> [OutputFile] {
  let writer = FeedWriter(corpus: corpus, settings: settings)
  /// Each article with the first of these sentences that it has.
  func entries(_ articles: [Int], _ evidence: [SentenceRef]) -> [FeedEntry] {
    var first: [Int: Int] = [:]
    for ref in evidence where first[ref.article] == nil { first[ref.article] = ref.sentence }
    return articles.map { FeedEntry(article: $0, sentence: first[$0]) }
  }
  switch subject {
  case .event(let at):
    let event = corpus.events[at]
    return writer.feeds(
      "events/\(event.id)/", title: event.title, entries: entries(event.articles, event.evidence))
  case .actor(let at):
    let actor = corpus.actors[at]
    var entries: [FeedEntry] = []
    for mention in actor.mentions where entries.last?.article != mention.article {
      let sentence = corpus.articles[mention.article].facts.mentions[mention.mention].sentence
      entries.append(FeedEntry(article: mention.article, sentence: sentence))
    }
    return writer.feeds("actors/\(actor.id)/", title: actor.name, entries: entries)
  case .topic(let at):
    let topic = corpus.topics[at]
    return writer.feeds(
      "topics/\(topic.id)/", title: topic.heading, entries: entries(topic.articles, topic.evidence))
  }
}

/// An article with the sentence of it that a feed shows; indexes.
struct FeedEntry {
  var article: Int
  var sentence: Int?
}

struct FeedWriter {
  let corpus: Corpus
  let settings: SiteSettings

  func feeds(_ place: String, title: String, entries: [FeedEntry]) -> [OutputFile] {
    let dated = entries.compactMap { entry -> (entry: FeedEntry, day: CalendarDay)? in
      corpus.articles[entry.article].facts.article.published.map { (entry, $0.day) }
    }.sorted {
      $0.day == $1.day ? $0.entry.article < $1.entry.article : $0.day > $1.day
    }.prefix(entriesInAFeed)
    guard let newest = dated.first?.day, let atom = SitePath(place + "feed.xml"),
      let json = SitePath(place + "feed.json")
    else { return [] }
    let feed = Feed(
      place: place, title: place == "" ? title : "\(title) · \(settings.title)",
      root: root(of: atom),
      name: place == "" ? "site" : String(place.dropLast()).replacing("/", with: ":"))
    return [
      OutputFile(atom, self.atom(feed, updated: newest, dated)),
      OutputFile(json, self.json(feed, dated)),
    ]
  }

  /// What the entries of one feed have in common.
  struct Feed {
    /// The folder, with a slash at its end; empty for the site's own.
    var place: String
    var title: String
    /// What leads from the feed to the site's first folder.
    var root: String
    /// What tells its entries' ids from those of other feeds.
    var name: String
  }

  private func atom(
    _ feed: Feed, updated newest: CalendarDay,
    _ dated: some Sequence<(entry: FeedEntry, day: CalendarDay)>
  ) -> [UInt8] {
    let place = feed.place
    var xml = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(xmlText(settings.language))">
      <title>\(xmlText(feed.title))</title>
      <id>\(xmlText(identifier(place, feed.name)))</id>
      <updated>\(newest)T00:00:00Z</updated>
      <author><name>\(xmlText(settings.title))</name></author>
      <generator version="\(toolVersion)">Readout</generator>
      <link rel="self" type="application/atom+xml" href="\(xmlText(address(place + "feed.xml", own: "feed.xml")))"/>
      <link rel="alternate" type="text/html" href="\(xmlText(address(place, own: "index.html")))"/>

      """
    for (entry, day) in dated {
      let item = item(entry, of: feed)
      xml += """
        <entry>
        <title>\(xmlText(item.title))</title>
        <id>\(xmlText(item.id))</id>
        <updated>\(day)T00:00:00Z</updated>
        <link rel="alternate" type="text/html" href="\(xmlText(item.address))"/>

        """
      if let publisher = item.publisher {
        xml += "<author><name>\(xmlText(publisher))</name></author>\n"
      }
      if let text = item.text { xml += "<summary>\(xmlText(text))</summary>\n" }
      xml += "</entry>\n"
    }
    return Array((xml + "</feed>\n").utf8)
  }

  struct Item {
    var id: String
    var title: String
    var address: String
    var publisher: String?
    /// The sentence; nil where the settings publish none.
    var text: String?
  }

  func item(_ entry: FeedEntry, of feed: Feed) -> Item {
    let facts = corpus.articles[entry.article].facts
    let id = facts.article.id.value
    var place = "briefings/\(id)/"
    var text: String?
    if let sentence = entry.sentence, sentence < facts.sentences.count {
      if settings.publish != .facts { text = facts.article.text[facts.sentences[sentence].range] }
      place += settings.baseURL == nil ? "index.html#s\(sentence + 1)" : "#s\(sentence + 1)"
    } else if settings.baseURL == nil {
      place += "index.html"
    }
    return Item(
      id: identifier(place, "\(feed.name):\(id)"), title: facts.heading,
      address: (settings.baseURL ?? feed.root) + place, publisher: facts.article.publisher,
      text: text?.isEmpty == true ? nil : text)
  }

  /// The address itself where it is absolute, as RFC 4287 asks; else a name of the site's own.
  func identifier(_ place: String, _ name: String) -> String {
    settings.baseURL.map { $0 + place } ?? "urn:readout:\(name)"
  }

  func address(_ place: String, own: String) -> String {
    settings.baseURL.map { $0 + place } ?? own
  }
}

/// Text for XML 1.0: markup escaped, characters that XML forbids left out.
func xmlText(_ text: String) -> String {
  // Most text has nothing to escape.
  let isPlain = text.utf8.allSatisfy { byte in
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "<")
      && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "\"")
  }
  if isPlain { return text }
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

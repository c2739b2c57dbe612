import NewsModel
import SiteModel
import SourceText

extension FeedWriter {
  /// A feed as JSON Feed 1.1 (jsonfeed.org) has it, with the entries of the Atom feed.
  func json(
    _ feed: Feed, _ dated: some Sequence<(entry: FeedEntry, day: CalendarDay)>
  ) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("version", "https://jsonfeed.org/version/1.1")
      json.field("title", feed.title)
      if feed.place == "" { json.field("description", settings.description) }
      json.field("home_page_url", address(feed.place, own: "index.html"))
      json.field("feed_url", address(feed.place + "feed.json", own: "feed.json"))
      json.field("language", settings.language)
      json.key("items")
      json.array { json in
        for (entry, day) in dated { write(item(entry, of: feed), day, to: &json) }
      }
    }
    json.newline()
    return json.bytes
  }

  private func write(_ item: Item, _ day: CalendarDay, to json: inout JSONWriter) {
    json.object { json in
      json.field("id", item.id)
      json.field("url", item.address)
      json.field("title", item.title)
      // The format asks for content; the title is all that may be shown where no text is.
      json.field("content_text", item.text ?? item.title)
      json.field("date_published", "\(day)T00:00:00Z")
      if let publisher = item.publisher {
        json.key("authors")
        json.array { json in json.object { $0.field("name", publisher) } }
      }
    }
  }
}

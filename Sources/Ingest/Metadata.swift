/// What a file or a record says of its article beside the text; all of it optional but the id.
package struct Metadata: Hashable, Sendable {
  /// As given, or empty where nothing gives one.
  package var id: String
  package var title: String?
  package var published: String?
  package var received: String?
  package var publisher: String?
  package var author: String?
  package var url: String?
  /// BCP 47.
  package var language: String?

  package init(
    id: String, title: String? = nil, published: String? = nil, received: String? = nil,
    publisher: String? = nil, author: String? = nil, url: String? = nil, language: String? = nil
  ) {
    self.id = id
    self.title = title
    self.published = published
    self.received = received
    self.publisher = publisher
    self.author = author
    self.url = url
    self.language = language
  }

  /// This, and where it says nothing, what the other says.
  func filled(from other: Metadata) -> Metadata {
    Metadata(
      id: id.isEmpty ? other.id : id, title: title ?? other.title,
      published: published ?? other.published, received: received ?? other.received,
      publisher: publisher ?? other.publisher, author: author ?? other.author,
      url: url ?? other.url, language: language ?? other.language)
  }

  /// The keys of front matter and sidecars; the first of each row is the documented one, the others
  /// are what other tools write.
  static let keys: [(names: [String], path: any WritableKeyPath<Metadata, String?> & Sendable)] = [
    (["title", "headline"], \.title),
    (["published", "date", "datePublished", "published_at", "pubDate"], \.published),
    (["received", "retrieved", "archived"], \.received),
    (["publisher", "outlet", "source", "site", "site_name"], \.publisher),
    (["author", "byline", "authors"], \.author),
    (["url", "link", "canonical"], \.url),
    (["language", "lang"], \.language),
  ]
}

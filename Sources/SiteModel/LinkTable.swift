/// Where each address of the site leads; what is not in it does not resolve.
package struct LinkTable: Sendable {
  /// A page or file with the part of it that is meant.
  package struct Destination: Hashable, Sendable {
    package var path: SitePath
    package var fragment: String?
    /// In place of a fragment: the number of a sentence, from 1.
    package var sentence: Int32?

    package init(_ path: SitePath, fragment: String? = nil) {
      self.path = path
      self.fragment = fragment
    }

    /// The link from a page, which leaves out `index.html` only where the site is served; a double
    /// click on a file needs it.
    package func href(from page: SitePath) -> String {
      var bytes: [UInt8] = []
      append(to: &bytes, from: page)
      return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the link from a page.
    package func append(to bytes: inout [UInt8], from page: SitePath) {
      let hasFragment = fragment != nil || sentence != nil
      if !hasFragment || page != path { path.append(to: &bytes, from: page) }
      if let fragment {
        bytes.append(UInt8(ascii: "#"))
        bytes.append(contentsOf: fragment.utf8)
      } else if let sentence {
        bytes.append(contentsOf: "#s".utf8)
        bytes.append(contentsOf: String(sentence).utf8)
      }
    }
  }

  package var actors: [String: SitePath] = [:]
  package var events: [String: SitePath] = [:]
  package var topics: [String: SitePath] = [:]
  package var briefings: [String: (path: SitePath, sentences: Int)] = [:]
  /// By month and by year, as `2024-04` and `2024`.
  package var months: [String: Destination] = [:]
  package var timeline = SitePath("timeline/index.html")!
  package var pages: Set<SitePath> = []
  package var files: Set<SitePath> = []

  package init() {}

  /// Nil where the address does not resolve. Addresses that only decorate have no destination.
  package func destination(of address: Address) -> Destination? {
    switch address.scheme {
    case .actor, .place: return actors[address.value].map { Destination($0) }
    case .event: return events[address.value].map { Destination($0) }
    case .topic: return topics[address.value].map { Destination($0) }
    case .briefing: return briefings[address.value].map { Destination($0.path) }
    case .sentence:
      guard let briefing = briefings[address.value], address.sentence >= 1,
        address.sentence <= briefing.sentences
      else { return nil }
      var destination = Destination(briefing.path)
      destination.sentence = address.sentence
      return destination
    case .date:
      return months[String(address.value.prefix(7))] ?? months[String(address.value.prefix(4))]
        ?? Destination(timeline)
    case .page:
      let parts = address.value.split(separator: "#", maxSplits: 1)
      let place = parts.first.map(String.init) ?? ""
      let path = SitePath(place == "/" ? "index.html" : place + "index.html")
      let fragment = parts.count > 1 ? String(parts[1]) : nil
      return path.flatMap { pages.contains($0) ? Destination($0, fragment: fragment) : nil }
    case .file:
      return SitePath(address.value).flatMap { files.contains($0) ? Destination($0) : nil }
    case .section, .mark, .anchor, .quote, .endquote, .figure, .web: return nil
    }
  }
}

package import NewsModel

/// Which side an actor speaks for: the first that the desk declared and that has the actor or its
/// country; else its country; else the actor itself where it is an organization or a place. Whoever
/// reports the news speaks for nobody, unless the desk names it.
package struct Sides: Sendable {
  private let actors: [Actor]
  private let declared: [CuratedSide]
  /// Where a country's actor stands, by ISO 3166 alpha-2.
  package let countries: [String: Int]

  package init(of corpus: Corpus, declared: [CuratedSide]) {
    actors = corpus.actors
    self.declared = declared
    var countries: [String: Int] = [:]
    for (index, actor) in corpus.actors.enumerated()
    where actor.entry?.hasPrefix("country:") == true {
      guard let code = actor.country else { continue }
      countries[code] = countries[code] ?? index
    }
    self.countries = countries
  }

  /// A side by what tells it from others; `actor` is nil for one that the desk declared.
  package struct Side: Hashable, Sendable {
    package var key: String
    package var name: String
    package var actor: Int?
  }

  /// Nil for a person, group or other without a country.
  package func side(of actor: Int) -> Side? {
    let value = actors[actor]
    for (index, side) in declared.enumerated()
    where side.actors.contains(value.id)
      || !value.isOutlet && value.country.map({ side.countries.contains($0) }) == true
    {
      return Side(key: "side:\(index)", name: side.name, actor: nil)
    }
    if value.isOutlet { return nil }
    if let country = value.country, let place = countries[country] {
      return Side(key: "actor:\(place)", name: actors[place].name, actor: place)
    }
    guard value.kind == .organization || value.kind == .place else { return nil }
    return Side(key: "actor:\(actor)", name: value.name, actor: actor)
  }
}

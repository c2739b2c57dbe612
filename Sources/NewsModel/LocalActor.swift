/// Everything in one article that refers to one person, country, organization or place.
///
/// What it says lies in memory apart, once for all articles that say the same: of ten thousand articles'
/// two hundred thousand actors most are countries, cities and persons whose like other articles have.
package struct LocalActor: Hashable, Sendable {
  private var said: Said

  package init(
    key: String, name: String, kind: Mention.Kind, entry: String? = nil, country: String? = nil,
    names: [String] = [], roles: [Role] = [], evidence: [String] = []
  ) {
    said = Said(
      Fields(
        key: key, name: name, kind: kind, entry: entry, country: country, names: names,
        roles: roles, evidence: evidence))
  }

  /// What a local actor says.
  package struct Fields: Hashable, Sendable {
    /// Unique within the article: the slug of its fullest name.
    package var key: String
    /// The fullest name the article uses, or the canonical one where a gazetteer knows it.
    package var name: String
    package var kind: Mention.Kind
    /// The gazetteer's entry, as `country:CN`, `city:1816670`, `org:un`; nil where none is meant.
    package var entry: String?
    /// ISO 3166 alpha-2 of the country that it is, lies in, governs or serves; nil where not known.
    package var country: String?
    /// Each spelling used as a name, in order of first use.
    package var names: [String]
    package var roles: [Role]
    /// Why its mentions were taken to be one, a line each, in words a reader may see.
    package var evidence: [String]
  }

  private final class Said: Hashable, Sendable {
    let fields: Fields

    init(_ fields: Fields) { self.fields = fields }

    static func == (a: Said, b: Said) -> Bool { a === b || a.fields == b.fields }
    func hash(into hasher: inout Hasher) { hasher.combine(fields) }
  }

  package var fields: Fields {
    get { said.fields }
    set { said = Said(newValue) }
  }
  package var key: String {
    get { said.fields.key }
    set { fields.key = newValue }
  }
  package var name: String {
    get { said.fields.name }
    set { fields.name = newValue }
  }
  package var kind: Mention.Kind {
    get { said.fields.kind }
    set { fields.kind = newValue }
  }
  package var entry: String? {
    get { said.fields.entry }
    set { fields.entry = newValue }
  }
  package var country: String? {
    get { said.fields.country }
    set { fields.country = newValue }
  }
  package var names: [String] {
    get { said.fields.names }
    set { fields.names = newValue }
  }
  package var roles: [Role] {
    get { said.fields.roles }
    set { fields.roles = newValue }
  }
  package var evidence: [String] {
    get { said.fields.evidence }
    set { fields.evidence = newValue }
  }
}

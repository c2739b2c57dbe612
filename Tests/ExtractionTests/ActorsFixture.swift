import Language
import NewsModel
import SourceText
import Testing

@testable import Extraction

/// The actors of a text whose names are marked, so that a test does not hang on the names model.
///
/// `[Ann Reed]` is a person; a first sign tells other kinds: `[#Oslo]` a place, `[@NATO]` an
/// organization, `[~Danish]` a group, `[*Nobel Prize]` something else.
struct ActorsFixture {
  var text: UTF8Text
  var mentions: [Mention]
  var actors: [LocalActor]

  init(_ marked: String, published: String? = nil, lexicon: Lexicon = Lexicon()) {
    var plain: [UInt8] = []
    var names: [Mention] = []
    for piece in marked.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
      guard piece.offset > 0, let end = piece.element.firstIndex(of: "]") else {
        plain += piece.element.utf8
        continue
      }
      let inner = piece.element[..<end]
      let kind = inner.first.flatMap { Self.kinds[$0] }
      let words = kind == nil ? inner : inner.dropFirst()
      names.append(
        Mention(kind ?? .person, TextRange(plain.count, plain.count + words.utf8.count)))
      plain += words.utf8
      plain += piece.element[piece.element.index(after: end)...].utf8
    }
    text = UTF8Text(String(decoding: plain, as: UTF8.self))
    let day = published.flatMap { CalendarDay(iso: $0) }
    let article = Article(
      id: ArticleID(unchecked: "a"), text: text,
      published: day.map { PublicationDate($0, basis: .metadata) },
      blocks: [Block(.paragraph, text.range)],
      provenance: Provenance(file: "a.txt", sha256: "", byteCount: text.count))
    (mentions, actors) = resolveActors(
      names: names, in: read(article), of: article, using: lexicon)
  }

  private static let kinds: [Character: Mention.Kind] = [
    "#": .place, "@": .organization, "~": .group, "*": .other,
  ]

  /// Each actor as `key: mention, mention`, in order; forms other than names in brackets.
  var lines: [String] {
    actors.indices.map { actor in
      let said = mentions.filter { $0.actor == actor }.map { mention in
        let words = text[mention.range]
        return mention.form == .name ? words : "\(words) (\(mention.form.rawValue))"
      }
      return "\(actors[actor].key): " + said.joined(separator: ", ")
    }
  }

  /// The roles of an actor as `words` or `words/CC` with the country.
  func roles(of key: String) -> [String] {
    actors.first { $0.key == key }.map {
      $0.roles.map { role in role.text + (role.country.map { "/\($0)" } ?? "") }
    } ?? ["no actor \(key)"]
  }
}

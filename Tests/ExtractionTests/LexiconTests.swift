import Diagnostics
import Language
import NewsModel
import SourceText
import TestSupport
import Testing

@testable import Extraction

/// What facts depend on of the desk's lists: the store keeps facts as long as that part is the same.
@Suite("The lexicon's part in facts") struct LexiconTests {
  /// For many drawn articles, each with two drawn lexicons one change apart: where the parts that
  /// concern the article are the same, its facts are.
  @Test func theSamePartGivesTheSameFacts() {
    var draw = Draw(11)
    var (kept, changed, differing) = (0, 0, 0)
    for _ in 0..<60 {
      let article = drawnArticle(&draw)
      var lexicon = drawnLexicon(&draw)
      var before = extract(from: article, using: lexicon)
      for _ in 0..<12 {
        let next = changedLexicon(lexicon, &draw)
        let after = extract(from: article, using: next)
        #expect(after.words == before.words)
        if lexicon.bytes(concerning: before.words) == next.bytes(concerning: before.words) {
          kept += 1
          #expect(
            after.facts.value == before.facts.value,
            "\(article.text)\n\(lexicon.actors)\n\(next.actors)\n\(next.topics)")
        } else {
          changed += 1
          if after.facts.value != before.facts.value { differing += 1 }
        }
        (lexicon, before) = (next, after)
      }
    }
    #expect(kept > 150 && changed > 150 && differing > 100, "\(kept) \(changed) \(differing)")
  }

  @Test(arguments: [
    ("Élodie Rochambert", "Then ELODIE\nROCHAMBERT's aide spoke.", true),
    ("U.S. Treasury", "The US  Treasury's word", true),
    ("Al-Nour", "the Al Nour party", true), ("Al-Nour", "the alnour party", false),
    ("O’Hara", "Mr O'Hara", true), ("KPA", "the K.P.A. said", true),
    ("Jo Marsh", "Jo spoke.", false),
  ])
  func aNameConcernsTheArticlesThatHoldItsWords(name: String, text: String, does: Bool) {
    let lexicon = Lexicon(actors: [
      CuratedActor(id: ActorID(unchecked: "a"), name: name, kind: .person, line: 1)
    ])
    let words = extract(from: article(text), using: Lexicon()).words
    #expect(lexicon.bytes(concerning: words).isEmpty != does)
  }

  @Test func linesDescriptionsAndLinksConcernNoArticle() {
    let actor = CuratedActor(
      id: ActorID(unchecked: "a"), name: "Jo", kind: .person, description: "x", links: ["y"],
      line: 1)
    var other = actor
    (other.description, other.links, other.line) = (nil, [], 9)
    #expect(Lexicon(actors: [actor]).bytes == Lexicon(actors: [other]).bytes)
  }

  @Test func aWordFilterMissesNoWord() {
    var draw = Draw(3)
    for count in [0, 1, 7, 300, 4000] {
      let words = (0..<count).map { _ in "w\(draw.next(below: 1 << 40))" }
      let reading = read(article(words.joined(separator: " ")))
      let filter = WordFilter(wordsOf: reading)
      #expect(reading.tokens.indices.allSatisfy { filter.mayHold(reading.key($0)) })
      let others = (0..<2000).count { filter.mayHold(UInt64($0) &* 0x9E37_79B9_7F4A_7C15) }
      #expect(others < 400, "\(count): \(others)")
      #expect(WordFilter(bits: filter.bits) == filter)
    }
    #expect(WordFilter(bits: [1, 2, 3]) == nil)
  }
}

private func article(_ text: String, published: CalendarDay? = nil) -> Article {
  let text = UTF8Text(text)
  return Article(
    id: ArticleID(unchecked: "a"), text: text,
    published: published.map { PublicationDate($0, basis: .metadata) },
    blocks: [Block(.paragraph, text.range)],
    provenance: Provenance(file: "a.txt", sha256: "", byteCount: text.count))
}

private let names = [
  "Kari Solberg", "Élodie Rochambert", "the secretary", "U.S. Navy", "Al-Nour", "KPA", "O’Hara",
  "the KPA", "Port Authority", "Solberg", "Navy", "Bank of Oslo", "Oslo", "San Brito", "Brito",
]
private let spellings = [
  "Kari Solberg's", "Solberg", "Elodie Rochambert", "ÉLODIE\nROCHAMBERT", "the Secretary",
  "the US Navy", "Al Nour", "al-Nour", "the K.P.A.", "Mr O'Hara", "the Kathmandu Port Authority",
  "the Bank of Oslo", "Oslo", "San  Brito", "Brito", "Ann Poe", "Lima", "talks", "grain prices",
]

private func drawnArticle(_ draw: inout Draw) -> Article {
  var text = ""
  for _ in 0..<draw.next(below: 4) + 2 {
    text += "\(draw.pick(spellings)) \(draw.pick(["met", "told", "criticized", "said that"])) "
    text += "\(draw.pick(spellings)) on \(draw.pick(["Monday", "May 3"])), a spokesman said. "
    text += "“We spoke of \(draw.pick(spellings)),” \(draw.pick(spellings)) said.\n\n"
  }
  let day = CalendarDay(iso: draw.pick(["2023-05-01", "2024-05-01"]))
  return article(text, published: draw.next(below: 4) == 0 ? nil : day)
}

private func drawnLexicon(_ draw: inout Draw) -> Lexicon {
  Lexicon(
    actors: (0..<draw.next(below: 5)).map { drawnActor($0, &draw) },
    topics: (0..<draw.next(below: 3)).map { drawnTopic($0, &draw) })
}

private func drawnActor(_ number: Int, _ draw: inout Draw) -> CuratedActor {
  CuratedActor(
    id: ActorID(unchecked: "a\(number)"), name: draw.pick(names),
    kind: draw.pick([.person, .organization, .place]),
    aliases: (0..<draw.next(below: 3)).map { _ in
      let limit = draw.next(below: 3) == 0 ? CalendarDay(iso: "2023-12-31") : nil
      return CuratedAlias(draw.pick(names + spellings), through: limit)
    },
    country: draw.pick([nil, "NO", "FR"]), line: number)
}

private func drawnTopic(_ number: Int, _ draw: inout Draw) -> CuratedTopic {
  CuratedTopic(
    id: TopicID(slugging: "t\(number)"), label: draw.pick(["Grain prices", "Talks", "Navy"]),
    phrases: (0..<draw.next(below: 3)).map { _ in draw.pick(names + ["grain", "!", "a spokesman"])
    },
    line: number)
}

/// One entry more, less, elsewhere or of other content.
private func changedLexicon(_ lexicon: Lexicon, _ draw: inout Draw) -> Lexicon {
  var (actors, topics) = (lexicon.actors, lexicon.topics)
  switch draw.next(below: 6) {
  case 0: actors.insert(drawnActor(draw.next(below: 9) + 9, &draw), at: 0)
  case 1 where !actors.isEmpty: actors.removeLast()
  case 2: actors.shuffle(using: &draw)
  case 3: topics = topics.isEmpty ? [drawnTopic(5, &draw)] : Array(topics.dropFirst())
  case 4: topics.append(drawnTopic(draw.next(below: 9) + 9, &draw))
  default:
    guard let place = actors.indices.randomElement(using: &draw) else {
      actors = [drawnActor(0, &draw)]
      break
    }
    if draw.next(below: 2) == 0 {
      actors[place].aliases.append(CuratedAlias(draw.pick(names)))
    } else {
      actors[place] = drawnActor(place, &draw)
    }
  }
  return Lexicon(actors: actors, topics: topics)
}

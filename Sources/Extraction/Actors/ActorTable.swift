import Knowledge
import Language
import NewsModel
import SourceText

/// The actors of one article while their names are gathered.
struct ActorTable {
  var found: [FoundName]
  var actors: [GatheredActor] = []
  /// For each found name, the index of its actor.
  var actorOf: [Int?]
  /// For each found name, whether it stands for a government by its seat.
  var isMetonym: [Bool]
  /// Tokens of the nouns of roles that stand beside names, which refer to nobody by themselves.
  var roleHeads: Set<Int> = []
  /// Actors by the words of their names, each actor once a word, in order of its joining; so that no
  /// name is compared with all others, however many a text has.
  private(set) var byWord: [WordKey: [Int]] = [:]
  private(set) var byWhole: [WordKey: Int] = [:]

  init(_ found: [FoundName]) {
    self.found = found
    actorOf = Array(repeating: nil, count: found.count)
    isMetonym = Array(repeating: false, count: found.count)
  }

  /// Starts an actor with a name; returns its index.
  mutating func start(with name: Int, kind: Mention.Kind) -> Int {
    actors.append(GatheredActor(kind: kind, fullest: name))
    add(name, to: actors.count - 1)
    return actors.count - 1
  }

  mutating func add(_ name: Int, to actor: Int) {
    actorOf[name] = actor
    actors[actor].names.append(name)
    guard byWhole[found[name].whole] == nil else { return }
    byWhole[found[name].whole] = actor
    for word in found[name].words where byWord[word.key]?.contains(actor) != true {
      if byWord[word.key, default: []].count < mostNamesakes {
        byWord[word.key, default: []].append(actor)
      }
    }
  }

  /// The actors one of whose names has a word.
  func actors(withWord key: WordKey) -> [Int] { byWord[key] ?? [] }

  func words(ofActor actor: Int) -> [FoundName.Word] {
    actors[actor].deskName ?? found[actors[actor].fullest].words
  }

  /// Lets names join an actor by the words of the name that the desk gave it.
  mutating func note(deskName words: [FoundName.Word], of actor: Int) {
    actors[actor].deskName = words
    for word in words where !actors(withWord: word.key).contains(actor) {
      byWord[word.key, default: []].append(actor)
    }
  }

  func text(_ name: Int, in reading: Reading) -> String { reading.text[found[name].mention.range] }
}

/// How many actors of one word a name is compared with; beyond it, only the same name joins.
private let mostNamesakes = 64

struct GatheredActor {
  var kind: Mention.Kind
  /// Index of the found name with the most words.
  var fullest: Int
  /// Indexes of found names, in order of joining.
  var names: [Int] = []
  var entry: Entry?
  var curated: Int?
  /// The words of the desk's name for a person, in place of those of the fullest name found.
  var deskName: [FoundName.Word]?
  var country: String?
  var roles: [Role] = []
  /// For each role, the key of its noun and those of all its words.
  var roleWords: [(head: WordKey, words: [WordKey])] = []
  var evidence: [String] = []
  var gender = Gender.unknown

  init(kind: Mention.Kind, fullest: Int) {
    self.kind = kind
    self.fullest = fullest
  }

  /// Adds a line of evidence once, up to a dozen.
  mutating func explain(_ line: String) {
    if evidence.count < 12, !evidence.contains(line) { evidence.append(line) }
  }
}

enum Gender {
  case unknown, female, male

  /// Whether both may be of one person.
  func agrees(with other: Gender) -> Bool {
    self == .unknown || other == .unknown || self == other
  }
}

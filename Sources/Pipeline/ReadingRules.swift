import Extraction
import FactStore
import NewsModel

/// What facts depend on beside their article: the desk's lists, and the days that it corrected.
struct ReadingRules: Sendable {
  let lexicon: Lexicon
  let corrections: Corrections
  /// Names all of it.
  let key: StoreKey
  private let days: [ArticleID: CalendarDay]

  init(lexicon: Lexicon, corrections: Corrections) {
    self.lexicon = lexicon
    self.corrections = corrections
    var days: [ArticleID: CalendarDay] = [:]
    for correction in corrections.corrections {
      if case .published(let article, let day) = correction.action { days[article] = day }
    }
    self.days = days
    let said = days.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }.joined()
    key = StoreKey(of: lexicon.bytes + Array(said.utf8))
  }

  /// Names the part that bears on an article with these words: facts made by the same part are the
  /// same, whatever else the lists say.
  func key(concerning words: WordFilter, of article: ArticleID) -> StoreKey {
    let day = days[article].map { "\($0)" } ?? ""
    return StoreKey(of: lexicon.bytes(concerning: words) + Array(day.utf8))
  }

  /// The same for an article whose facts the store has; nil where it lost the words.
  func key(concerning stored: StoredFacts) -> StoreKey? {
    WordFilter(bits: stored.words).map { key(concerning: $0, of: stored.facts.article.id) }
  }
}

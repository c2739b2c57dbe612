import Extraction
import FactStore
import Foundation
import NewsModel

/// What facts depend on beside their article: the desk's lists, the days that it corrected, and the
/// time zone by which it counts days.
struct ReadingRules: Sendable {
  let lexicon: Lexicon
  let corrections: Corrections
  /// By which instants become days (`atDesk`).
  let timeZone: TimeZone?
  /// Names all of it.
  let key: StoreKey
  private let days: [ArticleID: CalendarDay]

  init(lexicon: Lexicon, corrections: Corrections, timeZone: String?) {
    self.lexicon = lexicon
    self.corrections = corrections
    self.timeZone = timeZone.flatMap { TimeZone(identifier: $0) }
    var days: [ArticleID: CalendarDay] = [:]
    for correction in corrections.corrections {
      if case .published(let article, let day) = correction.action { days[article] = day }
    }
    self.days = days
    let said = days.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }.joined()
    let zoneName = self.timeZone?.identifier ?? ""
    key = StoreKey(of: lexicon.bytes + Array("\(said)\(zoneName)".utf8))
  }

  private var zoneName: String { timeZone?.identifier ?? "" }

  /// Names the part that bears on an article with these words: facts made by the same part are the
  /// same, whatever else the lists say.
  func key(concerning words: WordFilter, of article: ArticleID) -> StoreKey {
    let day = days[article].map { "\($0)" } ?? ""
    return StoreKey(of: lexicon.bytes(concerning: words) + Array("\(day)\(zoneName)".utf8))
  }

  /// The same for an article whose facts the store has; nil where it lost the words.
  func key(concerning stored: StoredFacts) -> StoreKey? {
    WordFilter(bits: stored.words).map { key(concerning: $0, of: stored.facts.article.id) }
  }
}

import Foundation
import NewsModel

/// The article with the publication day that its instant has in the desk's time zone.
///
/// Only metadata that gives a time with its offset (ISO 8601, `2024-04-16T23:30:00Z`) is an instant; a
/// day, a dateline and a time without an offset stay the day that they are.
func atDesk(_ article: Article, in zone: TimeZone?) -> Article {
  guard let zone, let published = article.published, published.basis == .metadata,
    let given = published.asGiven, let seconds = secondsSinceEpoch(of: given)
  else { return article }
  let instant = Date(timeIntervalSince1970: TimeInterval(seconds))
  let local = seconds + zone.secondsFromGMT(for: instant)
  var article = article
  article.published?.day = CalendarDay(
    daysSinceEpoch: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
  return article
}

/// `2024-04-16T23:30Z`, with seconds and their fraction or without, a space for the `T`, and `Z`,
/// `+08:00`, `+0800` or `+08` at the end; nil for all else.
func secondsSinceEpoch(of text: String) -> Int? {
  guard text.utf8.count > 16, let day = CalendarDay(iso: text) else { return nil }
  let clock = text.utf8.dropFirst(11).prefix { $0 != UInt8(ascii: " ") }
  let rest = clock.count == text.utf8.count - 11 ? "" : String(text.dropFirst(12 + clock.count))
  let joined = String(decoding: Array(clock) + Array(rest.utf8), as: UTF8.self)
  guard
    let match = joined.wholeMatch(
      of: /([0-2]\d):([0-5]\d)(?::([0-6]\d)(?:[.,]\d+)?)?(?:([Zz])|([+\-])([01]\d):?([0-5]\d)?)/)
  else { return nil }
  func number(_ text: Substring?) -> Int { text.flatMap { Int($0) } ?? 0 }
  let (hour, minute, second) = (number(match.1), number(match.2), number(match.3))
  guard hour < 24 else { return nil }
  let offset = (number(match.6) * 60 + number(match.7)) * (match.5 == "-" ? -60 : 60)
  return day.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second - offset
}

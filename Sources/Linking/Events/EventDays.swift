import NewsModel

/// Whether two articles' main mentions contradict each other in time: by dates given in full, or in
/// reports of different days (`groupCoverage` holds three for full likeness).
func tellsOfAnotherDay(_ a: EventNode, _ b: EventNode) -> Bool {
  guard !timesAgree(a.newsDays, b.newsDays) else { return false }
  if a.isExplicit, b.isExplicit, a.type == b.type { return true }
  guard let first = a.published, let second = b.published else { return true }
  return abs(first - second) > 3 || a.isNews && b.isNews
}

/// Whether an article with an event of its own came out before the day of another one, and two days or
/// more before the article that tells of that.
func isEarly(_ own: EventNode, for central: EventNode) -> Bool {
  guard let published = own.published, central.modality == .happened, let days = central.days
  else { return false }
  return days.lowerBound > published && !timesAgree(own.days, central.days)
    && central.published.map { $0 > published + 1 } ?? false
}

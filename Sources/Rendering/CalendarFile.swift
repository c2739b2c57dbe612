import NewsModel
import SiteModel
import SourceText

/// calendar.ics (RFC 5545): events dated after the newest article; nil where there are none.
///
/// The time stamp of an entry is the newest article's day, as the same input must give the same bytes.
func calendarFile(of corpus: Corpus, settings: SiteSettings) -> OutputFile? {
  guard let last = corpus.articles.compactMap({ $0.facts.article.published?.day }).max(),
    let path = SitePath("calendar.ics")
  else { return nil }
  let ahead = corpus.events.filter { $0.time?.days.map { $0.lowerBound > last } == true }
    .sorted { ($0.time!.days!.lowerBound, $0.id) < ($1.time!.days!.lowerBound, $1.id) }
  guard !ahead.isEmpty else { return nil }
  var lines = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Readout//Readout \(toolVersion)//EN",
    "CALSCALE:GREGORIAN", "X-WR-CALNAME:\(calendarText(settings.title))",
  ]
  if let zone = settings.timeZone { lines.append("X-WR-TIMEZONE:\(calendarText(zone))") }
  for event in ahead {
    guard let days = event.time?.days else { continue }
    lines += [
      "BEGIN:VEVENT", "UID:\(event.id)@readout", "DTSTAMP:\(digits(last))T000000Z",
      "DTSTART;VALUE=DATE:\(digits(days.lowerBound))",
      // The end is the first day that is not part of it.
      "DTEND;VALUE=DATE:\(digits(days.upperBound.adding(days: 1)))",
      "SUMMARY:\(calendarText(event.title))", "TRANSP:TRANSPARENT",
    ]
    if let ref = event.bottomLine, settings.publish != .facts {
      let facts = corpus.articles[ref.article].facts
      let words = facts.article.text[facts.sentences[ref.sentence].range]
      lines.append("DESCRIPTION:\(calendarText(words))")
    }
    if let place = event.place {
      lines.append("LOCATION:\(calendarText(corpus.actors[place].name))")
    }
    if let base = settings.baseURL { lines.append("URL:\(base)events/\(event.id)/") }
    lines.append("END:VEVENT")
  }
  lines.append("END:VCALENDAR")
  return OutputFile(path, lines.flatMap(folded))
}

private func digits(_ day: CalendarDay) -> String { day.description.replacing("-", with: "") }

private func calendarText(_ text: String) -> String {
  var made = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\", ";", ",": made += "\\" + String(scalar)
    case "\n": made += "\\n"
    case "\u{0}"..<" ", "\u{7F}": made += " "
    default: made.unicodeScalars.append(scalar)
    }
  }
  return made
}

/// A content line in parts of at most 75 bytes, none inside a scalar.
private func folded(_ line: String) -> [UInt8] {
  var made: [UInt8] = []
  var width = 0
  for scalar in line.unicodeScalars {
    let bytes = Array(String(scalar).utf8)
    if width + bytes.count > 75 {
      made += [0x0D, 0x0A, 0x20]
      width = 1
    }
    made += bytes
    width += bytes.count
  }
  return made + [0x0D, 0x0A]
}

import NewsModel
import SourceText

/// The news agency whose copy an article says it is; nil where it says nothing.
///
/// Three places count: the publisher or author is an agency, the dateline or the first 200 bytes of
/// running text bracket or dash its name ("(Reuters) -", "— AFP"), or a credit line or the last
/// 160 bytes do. "told Reuters" in a sentence does not count: that is a source, not an origin; nor does
/// the credit of a caption: it tells whose the picture is.
func agency(of article: Article) -> String? {
  for field in [article.publisher, article.author].compactMap({ $0 }) {
    if let found = agenciesByName[field] { return found }
  }
  var places: [TextRange] = []
  for (index, block) in article.blocks.enumerated() {
    let isOfPicture = [index - 1, index + 1].contains { other in
      article.blocks.indices.contains(other) && article.blocks[other].kind == .caption
        && areOnOneLine(block.range, article.blocks[other].range, in: article)
    }
    if block.kind == .dateline || block.kind == .credit && !isOfPicture {
      places.append(block.range)
    }
  }
  if let first = article.blocks.first(where: { $0.kind == .paragraph })?.range {
    places.append(TextRange(first.lower, min(first.upper, first.lower + 200)))
  }
  if let last = article.blocks.last(where: { $0.kind == .paragraph })?.range {
    places.append(TextRange(max(last.lower, last.upper - 160), last.upper))
  }
  for place in places {
    if let found = firstMarked(in: article.text.bytes[place.indices]) { return found }
  }
  return nil
}

private func areOnOneLine(_ one: TextRange, _ other: TextRange, in article: Article) -> Bool {
  let between = min(one.upper, other.upper)..<max(one.lower, other.lower)
  return between.isEmpty || !article.text.bytes[between].contains(0x0A)
}

/// The agency of which a name stands in brackets, or between a dash, bar or line end and another of
/// them; of several the one that the table has first.
private func firstMarked(in bytes: ArraySlice<UInt8>) -> String? {
  var first = agencyNames.count
  for at in bytes.indices {
    for number in namesByInitial[Int(bytes[at])] where number < first {
      let name = agencyNames[number].bytes
      guard at + name.count <= bytes.endIndex,
        bytes[at..<at + name.count].elementsEqual(name)
      else { continue }
      let before = bytes[bytes.startIndex..<at].last { $0 != 0x20 }
      let after = bytes[(at + name.count)...].first { $0 != 0x20 }
      let opens =
        before == nil || [0x28, 0x5B, 0x2F, 0x7C, 0x0A, 0x94, 0x93, 0x2D].contains(before)
      let closes = after == nil || [0x29, 0x5D, 0x2F, 0x7C, 0x0A, 0xE2, 0x2D].contains(after)
      if opens && closes { first = number }
    }
  }
  return first < agencyNames.count ? agencyNames[first].agency : nil
}

/// All names in the order of the table.
private let agencyNames = agencies.flatMap { agency in
  agency.names.map { (bytes: Array($0.utf8), agency: agency.name) }
}

/// For each byte the numbers of the names that begin with it.
private let namesByInitial: [[Int]] = {
  var found = [[Int]](repeating: [], count: 256)
  for (number, name) in agencyNames.enumerated() { found[Int(name.bytes[0])].append(number) }
  return found
}()

private let agenciesByName = Dictionary(
  agencies.flatMap { agency in agency.names.map { ($0, agency.name) } },
  uniquingKeysWith: { first, _ in first })

/// News agencies with the names that credits use; by hand.
private let agencies: [(name: String, names: [String])] = [
  ("Reuters", ["Reuters", "REUTERS", "Thomson Reuters"]),
  ("Associated Press", ["AP", "Associated Press", "The Associated Press"]),
  ("Agence France-Presse", ["AFP", "Agence France-Presse", "Agence France Presse"]),
  ("Xinhua", ["Xinhua", "XINHUA", "Xinhua News Agency"]),
  ("TASS", ["TASS", "ITAR-TASS"]),
  ("Interfax", ["Interfax"]),
  ("Kyodo News", ["Kyodo", "Kyodo News"]),
  ("Jiji Press", ["Jiji", "Jiji Press"]),
  ("Yonhap", ["Yonhap", "Yonhap News Agency"]),
  ("Press Trust of India", ["PTI", "Press Trust of India"]),
  ("Asian News International", ["ANI", "Asian News International"]),
  ("Indo-Asian News Service", ["IANS", "Indo-Asian News Service"]),
  ("Deutsche Presse-Agentur", ["dpa", "DPA", "Deutsche Presse-Agentur"]),
  ("EFE", ["EFE", "Agencia EFE"]),
  ("ANSA", ["ANSA"]),
  ("United Press International", ["UPI", "United Press International"]),
  ("Bernama", ["Bernama", "BERNAMA"]),
  ("Antara", ["Antara", "ANTARA"]),
  ("Philippine News Agency", ["PNA", "Philippine News Agency"]),
  ("Anadolu Agency", ["Anadolu", "Anadolu Agency"]),
  ("IRNA", ["IRNA"]),
  ("KCNA", ["KCNA"]),
  ("Press Association", ["PA Media", "Press Association"]),
  ("Canadian Press", ["Canadian Press", "The Canadian Press"]),
  ("Australian Associated Press", ["AAP", "Australian Associated Press"]),
  ("Bloomberg", ["Bloomberg", "Bloomberg News"]),
]

import Knowledge
import Language
import NewsModel
import SourceText

/// Names as American papers print states beside them.
///
/// 1. Of `a Republican of Ohio` and `the Ohio Republican` only the state is one.
/// 2. A town and its state's abbreviation are two: `Newtown, Conn.`.
/// 3. People called by their country are no place: `North Koreans`.
func ofStates(_ names: [FoundName], in reading: Reading) -> [FoundName] {
  names.flatMap { name -> [FoundName] in
    let (first, end) = (name.tokens.lowerBound, name.tokens.upperBound)
    if name.words.count > 2, parties.contains(name.words[0].key), name.words[1].key == Lexemes.of {
      return [part(name.words[2].token..<end, of: name, as: .place, in: reading)]
    }
    if let last = name.words.last, parties.contains(last.key), name.words.count > 1,
      let region = reading.region(at: name.words[0].token, before: end), region == last.token
    {
      return [part(first..<region, of: name, as: .place, in: reading)]
    }
    if name.mention.kind == .place || name.isPerson, name.words.count > 1 {
      let people = entries(named: reading.text[name.mention.range])
      if !people.isEmpty, people.allSatisfy({ $0.use == .people }) {
        return [part(name.tokens, of: name, as: .group, in: reading)]
      }
    }
    guard name.mention.kind == .place, name.entries.isEmpty else { return [name] }
    if let comma = name.tokens.first(where: { reading.isByte($0, ",") }), comma > first,
      comma + 1 < end, let state = reading.state(abbreviatedAt: comma + 1)
    {
      var second = part(comma + 1..<end, of: name, as: .place, in: reading)
      second.entries = state
      return [part(first..<comma, of: name, as: .place, in: reading), second]
    }
    if first > 0, reading.isByte(first - 1, ","), name.words.count == 1,
      let state = reading.state(abbreviatedAt: first)
    {
      var known = name
      known.entries = state
      return [known]
    }
    return [name]
  }
}

/// Names of which those that tell a lawmaker's party and state (`D-Conn.`, `R-Texas`) have no words, so that
/// nobody is meant by them.
func withoutPartyTags(_ names: [FoundName], in reading: Reading) -> [FoundName] {
  names.map { name in
    let first = name.tokens.lowerBound
    guard reading.isPartyTag(first) || first >= 2 && reading.isPartyTag(first - 2) else {
      return name
    }
    var tag = name
    if tag.isPerson || tag.mention.kind == .place { tag.mention.kind = .other }
    (tag.words, tag.entries) = ([], [])
    return tag
  }
}

extension Reading {
  /// The token behind the name of a state of the United States that starts at one.
  func region(at index: Int, before limit: Int) -> Int? {
    guard let match = longestEntry(at: index, before: limit), match.tokens.upperBound < limit,
      match.entries.first?.entry.id.hasPrefix("region:US-") ?? false
    else { return nil }
    return match.tokens.upperBound
  }

  /// Whether `D-Conn.` stands at a token, between a comma or bracket and a mark.
  fileprivate func isPartyTag(_ index: Int) -> Bool {
    guard index > 0, index + 3 < tokens.count, tokens[index].range.count == 1,
      ["D", "R", "I"].contains(text[tokens[index].range]),
      isByte(index - 1, ",") || isByte(index - 1, "(") || isByte(index - 1, "["),
      isDash(index + 1), tokens[index + 2].isWord, tokens[index + 2].isCapitalized,
      !tokens[index + 1].flags.contains(.spaceBefore),
      !tokens[index + 2].flags.contains(.spaceBefore)
    else { return false }
    return true
  }

  /// The state whose abbreviation a token is.
  fileprivate func state(abbreviatedAt index: Int) -> [NamedEntry]? {
    let name = text[tokens[index].range].filter { $0 != "." }
    guard let state = states[name] else { return nil }
    let entries = entries(named: state).filter { $0.entry.id.hasPrefix("region:US-") }
    return entries.isEmpty ? nil : entries
  }
}

private let parties = Lexemes.keys("republican democrat independent")

/// States by the Associated Press's abbreviations, without stops; the eight that it spells out have none.
private let states = [
  "Ala": "Alabama", "Ariz": "Arizona", "Ark": "Arkansas", "Calif": "California",
  "Colo": "Colorado", "Conn": "Connecticut", "Del": "Delaware", "Fla": "Florida",
  "Ga": "Georgia", "Ill": "Illinois", "Ind": "Indiana", "Kan": "Kansas", "Ky": "Kentucky",
  "La": "Louisiana", "Md": "Maryland", "Mass": "Massachusetts", "Mich": "Michigan",
  "Minn": "Minnesota", "Miss": "Mississippi", "Mo": "Missouri", "Mont": "Montana",
  "Neb": "Nebraska", "Nev": "Nevada", "NH": "New Hampshire", "NJ": "New Jersey",
  "NM": "New Mexico", "NY": "New York", "NC": "North Carolina", "ND": "North Dakota",
  "Okla": "Oklahoma", "Ore": "Oregon", "Pa": "Pennsylvania", "RI": "Rhode Island",
  "SC": "South Carolina", "SD": "South Dakota", "Tenn": "Tennessee", "Vt": "Vermont",
  "Va": "Virginia", "Wash": "Washington", "WVa": "West Virginia", "Wis": "Wisconsin",
  "Wyo": "Wyoming",
]

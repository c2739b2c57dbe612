/// How a word is followed by a period of its own.
enum AbbreviationUse {
  case always
  /// Only with a capital: `Gen. Dempsey`, but "gen" is no word of news and "sat." ends a sentence.
  case capitalized
  /// Only before a number: `No. 10`, `Jan. 6`.
  case numbered
}

/// Words whose period belongs to them; by hand, from style guides of English-language news.
///
/// A sentence may end after one of `closing`, but hardly ever after one of the others.
package func isAbbreviation(_ word: String) -> Bool { uses[packed(word)] != nil }

/// Whether a listed abbreviation stands before a name or number, so that no sentence ends there.
package func leadsOn(_ word: String) -> Bool {
  leadingSet.contains(packed(word.hasSuffix(".") ? String(word.dropLast()) : word))
}

/// How the word at a range of bytes takes a period; nil where it is no abbreviation.
func abbreviation(_ bytes: [UInt8], _ start: Int, _ end: Int) -> AbbreviationUse? {
  uses[packed(bytes, start, end)]
}

/// The same as `leadsOn` of bytes without the period.
func leadsOn(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
  leadingSet.contains(packed(bytes, start, end))
}

/// Up to eight bytes with ASCII letters in lower case, as one number.
private func packed(_ bytes: [UInt8], _ start: Int, _ end: Int) -> UInt64 {
  guard end - start <= 8 else { return 0 }
  var value: UInt64 = 0
  for offset in start..<end {
    let byte = bytes[offset]
    value = value << 8 | UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
  }
  return value
}

private func packed(_ word: String) -> UInt64 {
  let bytes = Array(word.utf8)
  return packed(bytes, 0, bytes.count)
}

private let leadingSet = Set((titles + numbered + joining).map(packed))

private let uses: [UInt64: AbbreviationUse] = {
  var uses: [UInt64: AbbreviationUse] = [:]
  for word in joining + always { uses[packed(word)] = .always }
  for word in titles + closing { uses[packed(word)] = .capitalized }
  for word in numbered { uses[packed(word)] = .numbered }
  return uses
}()

private let titles = [
  "mr", "mrs", "ms", "mx", "dr", "drs", "prof", "gen", "lt", "col", "maj", "capt", "cmdr", "adm",
  "sgt", "cpl", "pvt", "brig", "sen", "sens", "rep", "reps", "gov", "govs", "pres", "amb", "hon",
  "rev", "fr", "st", "ste", "msgr", "supt", "insp", "det", "atty", "rt", "mt", "ft", "messrs",
  "mme", "mlle", "engr", "arch", "sh", "eng", "pte", "spc", "asst", "dep", "comm", "cdr", "wg",
]

private let numbered = [
  "no", "nos", "art", "arts", "sec", "fig", "figs", "ch", "pp", "vol", "vols", "para", "jan", "feb",
  "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "tel", "rs",
]

private let joining = ["vs", "approx", "ca", "cf", "eg", "ie", "viz"]

private let always = ["etc", "al", "est", "govt", "bros", "dept", "univ", "assn", "natl", "intl"]

private let closing = [
  "jr", "sr", "inc", "ltd", "co", "corp", "llc", "plc", "pty", "mfg", "mon", "tue", "tues",
  "wed", "thu", "thur", "thurs", "fri", "ave", "blvd", "rd", "calif", "fla", "mass", "pa", "va",
  "md", "conn", "ariz", "ill", "mich", "minn", "tenn", "tex", "wash", "wis", "ore", "colo", "ga",
  "ala", "ark", "kan", "ky", "la", "mo", "mont", "neb", "nev", "okla", "del", "hosp", "bldg",
  "acad", "inst", "kft", "zrt", "nyrt", "gmbh", "oy", "ab", "nv", "bhd", "sdn", "pvt",
]

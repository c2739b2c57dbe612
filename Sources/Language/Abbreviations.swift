/// Words whose period belongs to them; by hand, from style guides of English-language news.
///
/// A sentence may end after one of `closing`, but hardly ever after one of the others.
package func isAbbreviation(_ word: String) -> Bool {
  let lower = asciiLowercased(word)
  return leading.contains(lower) || closing.contains(lower)
}

/// Whether a listed abbreviation stands before a name or number, so that no sentence ends there.
package func leadsOn(_ word: String) -> Bool {
  leading.contains(asciiLowercased(word.hasSuffix(".") ? String(word.dropLast()) : word))
}

private let leading: Set<String> = [
  "mr", "mrs", "ms", "mx", "dr", "prof", "gen", "lt", "col", "maj", "capt", "cmdr", "adm", "sgt",
  "cpl", "pvt", "brig", "rear", "vice", "sen", "rep", "gov", "pres", "amb", "hon", "rev", "fr",
  "st", "ste", "sr", "msgr", "supt", "insp", "det", "atty", "rt", "no", "nos", "vs", "v", "art",
  "sec", "fig", "ch", "pp", "vol", "approx", "ca", "cf", "mt", "ft", "messrs", "mme", "mlle",
]

private let closing: Set<String> = [
  "jr", "sr", "inc", "ltd", "co", "corp", "llc", "plc", "bros", "dept", "univ", "etc", "al", "est",
  "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon",
  "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "ave", "blvd", "rd", "calif",
  "fla", "mass", "pa", "va", "md", "conn", "ariz", "ill", "mich", "minn", "tenn", "tex", "wash",
  "wis", "ore", "colo", "ga", "ala", "ark", "kan", "ky", "la", "miss", "mo", "mont", "neb", "nev",
  "okla", "del", "assn", "govt", "natl", "intl", "bn", "tn", "mph", "kph",
]

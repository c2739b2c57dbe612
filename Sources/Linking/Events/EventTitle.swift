import NewsModel

/// What an event is called, from the names of who took part, the mode's words, and the place.
///
/// - Both sides do it: "A and B: talks in C".
/// - One does it to another: "A: arrest of B in C"; without the doer "Arrest of B in C".
/// - No class, a mode whose words say little, nobody named, or a side missing: the headline of the first report whose main event it is,
///   verbatim; without one its lead sentence, and for what no article is mainly about, what there is:
///   "A: visit", "Earthquake in C".
///
/// At most four names a side, or two "and others". The place, with its preposition, is left out where it is
/// one of them.
func eventTitle(
  sources: [String], targets: [String], type: EventType, mode: String?, place: String?,
  preposition: String = "in", isOfPeople: Bool = true, headline: String?
) -> String {
  if type == .other && mode == nil || mode.map(loose.contains) ?? false, let headline {
    return headline
  }
  let words =
    mode.flatMap { modeWords["\(type.rawValue) \($0)"] ?? modeWords[$0] }
    ?? typeWords[type]!
  let noun = words.split(separator: "|")[0]
  let link = words.split(separator: "|").dropFirst().first
  let named = sources + targets
  let doers = list(distinct(sources))
  let others = list(distinct(targets.filter { !sources.contains($0) }))
  let somewhere =
    place.flatMap { named.contains($0) ? nil : " \(preposition) \(withArticle($0))" } ?? ""
  switch (doers, others) {
  case (nil, nil): return headline ?? sentenceCase("\(noun)\(somewhere)")
  case (let doers?, nil):
    let isOneSided = link != nil || type == .consult && distinct(sources).count < 2
    if isOneSided, let headline { return headline }
    return capitalized("\(doers): \(noun)\(somewhere)")
  case (nil, let others?):
    // "Killing of Norland" says too little of whom it befell.
    if !isOfPeople, let headline { return headline }
    guard let link else { return capitalized("\(others): \(noun)\(somewhere)") }
    return sentenceCase("\(noun) \(link) \(others)\(somewhere)")
  case (let doers?, let others?):
    guard let link else {
      return capitalized("\(list(distinct(sources + targets))!): \(noun)\(somewhere)")
    }
    return capitalized("\(doers): \(noun) \(link) \(others)\(somewhere)")
  }
}

/// Modes under which one verb covers much: "request to", "publication of" tell less than a headline.
private let loose: Set<String> = [
  "ask", "urge", "offer", "promise", "ready", "accept", "cooperate", "share", "ease", "publish",
  "launch", "open", "reject", "deny", "violate", "host", "concede",
]

private func list(_ names: [String]) -> String? {
  let names = names.map(withArticle)
  guard let last = names.last else { return nil }
  if names.count > 4 { return "\(names[0]), \(names[1]) and others" }
  return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
}

/// "the" before names that English gives it: plurals of lands, and waters.
private func withArticle(_ name: String) -> String {
  guard let last = name.split(separator: " ").last, !name.hasPrefix("the ") else { return name }
  return lastWordsWithArticle.contains(String(last)) ? "the \(name)" : name
}

/// The last words of names that take "the"; by hand.
private let lastWordsWithArticle: Set<String> = [
  "States", "Kingdom", "Philippines", "Netherlands", "Emirates", "Bahamas", "Maldives", "Gambia",
  "Sea",
  "Ocean", "Strait", "Gulf", "River", "Channel", "Canal", "Islands", "Mountains", "Alps", "Nations",
  "Union",
  "Peninsula", "Desert", "Republic", "Army", "Pentagon",
]

private func capitalized(_ title: String) -> String {
  title.hasPrefix("the ") ? sentenceCase(title) : title
}

private func sentenceCase(_ words: String) -> String {
  words.prefix(1).uppercased() + words.dropFirst()
}

/// Words for the modes of the trigger table: a noun, and behind a bar what links it to whom it was
/// done to; without a bar both sides do it.
private let modeWords = [
  "meet": "meeting", "talks": "talks", "call": "call", "summit": "summit", "visit": "visit|to",
  "host": "reception|of", "greet": "handshake", "mediate": "mediation|with",
  "accuse": "accusation|against", "condemn": "condemnation|of", "charge": "charges|against",
  "investigate": "investigation|of", "sue": "lawsuit|against",
  "accept": "acceptance|of", "agree": "agreement", "offer": "offer|to", "promise": "promise|to",
  "ready": "readiness to talk",
  "aid": "aid|for", "asylum": "asylum|for", "rescue": "rescue|of",
  "appoint": "appointment|of", "inaugurate": "inauguration|of",
  "succeed": "succession|to", "dismiss": "dismissal|of", "resign": "resignation",
  "abduct": "abduction|of", "abuse": "abuse|of", "assassinate": "assassination|of",
  "attack": "attack|on", "bomb": "bombing|of", "claim": "claim of an attack", "clash": "clash",
  "fight": "fighting",
  "kill": "killing|of", "shoot": "shooting|of", "stab": "stabbing|of", "injure": "attack|on",
  "ASSAULT strike": "strike|on", "PROTEST strike": "strike",
  "arrest": "arrest|of", "ban": "ban|on", "curfew": "curfew", "lockdown": "lockdown",
  "martial": "martial law", "emergency": "state of emergency", "destroy": "destruction|of",
  "disperse": "dispersal|of", "exile": "exile|of", "seize": "seizure|of",
  "cooperate": "cooperation", "exercise": "exercise", "extradite": "extradition|of",
  "share": "exchange of information", "trade": "trade",
  "accident": "accident", "death": "death|of", "disease": "outbreak", "drought": "drought",
  "earthquake": "earthquake", "eruption": "eruption", "fire": "fire", "flood": "flood",
  "storm": "storm",
  "launch": "launch|of", "open": "opening|of", "publish": "publication|of", "space": "space flight",
  "deploy": "deployment|against", "patrol": "patrol", "test": "weapons test",
  "boycott": "boycott|of", "obstruct": "obstruction|of", "protest": "protest|against",
  "riot": "riot",
  "decline": "refusal to talk|to", "deny": "denial", "reject": "rejection|of",
  "violate": "breach|against",
  "ask": "request|to", "demand": "demand|to", "urge": "appeal|to",
  "access": "access|for", "ceasefire": "ceasefire", "surrender": "surrender|to",
  "withdraw": "withdrawal|from",
  "expel": "expulsion|of", "sanction": "sanctions|against", "sever": "break|with",
  "endorse": "endorsement|of", "recognize": "recognition|of", "sign": "signing",
  "threaten": "threat|against",
  "acquit": "acquittal|of", "convict": "conviction|of", "rule": "ruling|on", "trial": "trial|of",
  "elect": "election|of", "pass": "passage|of", "vote": "vote|on",
  "concede": "concession|to", "ease": "easing|for", "release": "release|of",
]

private let typeWords: [EventType: String] = [
  .agree: "agreement", .consult: "talks", .support: "support|for", .cooperate: "cooperation",
  .aid: "aid|for", .yield: "concession|to", .request: "request|to", .accuse: "accusation|against",
  .reject: "rejection|of", .threaten: "threat|against", .protest: "protest|against",
  .sanction: "sanctions|against", .mobilize: "mobilization|against", .coerce: "coercion|of",
  .assault: "attack|on", .retreat: "withdrawal|from", .appoint: "change of office",
  .vote: "vote|on", .disaster: "disaster", .trial: "trial|of", .launch: "launch|of",
  .other: "event",
]

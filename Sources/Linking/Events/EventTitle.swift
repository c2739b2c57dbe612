import NewsModel

/// What an event is called, from the names of who took part, the mode's words, and the place.
///
/// - Both sides do it: "A and B: talks in C".
/// - One does it to another: "A: arrest of B in C"; without the doer "Arrest of B in C".
/// - No class: the headline of the first report, verbatim; without one its lead sentence.
/// - Nobody is named: "Earthquake in C"; without a place either, the headline of the first report.
///
/// At most two names a side. The place is left out where it is one of them.
func eventTitle(
  sources: [String], targets: [String], type: EventType, mode: String?, place: String?,
  headline: String?
) -> String {
  if type == .other, mode == nil, let headline { return headline }
  let words =
    mode.flatMap { modeWords["\(type.rawValue) \($0)"] ?? modeWords[$0] }
    ?? typeWords[type]!
  let noun = words.split(separator: "|")[0]
  let link = words.split(separator: "|").dropFirst().first
  let doers = list(distinct(Array(sources.prefix(2))))
  let others = list(
    distinct(targets.filter { !sources.prefix(2).contains($0) }.prefix(2).map { $0 }))
  let named = sources.prefix(2) + targets.prefix(2)
  let somewhere = place.flatMap { named.contains($0) ? nil : " in \($0)" } ?? ""
  switch (doers, others) {
  case (nil, nil):
    guard place != nil else { return headline ?? sentenceCase("\(noun)") }
    return sentenceCase("\(noun)\(somewhere)")
  case (let doers?, nil): return "\(doers): \(noun)\(somewhere)"
  case (nil, let others?):
    guard let link else { return "\(others): \(noun)\(somewhere)" }
    return sentenceCase("\(noun) \(link) \(others)\(somewhere)")
  case (let doers?, let others?):
    guard let link else {
      let all = list(distinct(Array(sources.prefix(2)) + Array(targets.prefix(2))))!
      return "\(all): \(noun)\(somewhere)"
    }
    return "\(doers): \(noun) \(link) \(others)\(somewhere)"
  }
}

private func list(_ names: [String]) -> String? {
  guard let last = names.last else { return nil }
  return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
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
  "kill": "killing|of",
  "ASSAULT strike": "strike|on", "PROTEST strike": "strike",
  "arrest": "arrest|of", "ban": "ban|on", "curfew": "curfew", "destroy": "destruction|of",
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

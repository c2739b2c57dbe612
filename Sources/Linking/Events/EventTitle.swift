import NewsModel

/// What an event is called: its participants, what happened, and where.
///
/// "A and B: video call in C", from the names of the first two participants (sources before targets),
/// the mode's word or else the class's, and the place where it is none of them. Without participants
/// the place stands first: "C: earthquake". Without either, the headline of the first report, verbatim.
func eventTitle(
  sources: [String], targets: [String], type: EventType, mode: String?, place: String?,
  headline: String?
) -> String {
  let word = mode.map { modeWords[$0] ?? $0.replacing("_", with: " ") } ?? typeWords[type]!
  let who = Array(distinct(Array(sources.prefix(2)) + Array(targets.prefix(2))).prefix(3))
  if who.isEmpty {
    guard let place else { return headline ?? word.prefix(1).uppercased() + word.dropFirst() }
    return "\(place): \(word)"
  }
  let isMutual = [.agree, .consult, .cooperate].contains(type)
  let people =
    isMutual || targets.isEmpty || sources.isEmpty
    ? list(who) : "\(list(Array(sources.prefix(2)))) and \(list(Array(targets.prefix(1))))"
  let somewhere = place.flatMap { who.contains($0) ? nil : " in \($0)" } ?? ""
  return "\(people): \(word)\(somewhere)"
}

private func list(_ names: [String]) -> String {
  guard names.count > 1, let last = names.last else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " and " + last
}

/// Words for modes whose own name is no noun.
private let modeWords = [
  "meet": "meeting", "call": "call", "video_call": "video call", "visit": "visit", "talk": "talks",
  "talks": "talks", "negotiate": "negotiation", "sign": "signing", "host": "hosting",
  "attack": "attack", "bomb": "bombing", "shoot": "shooting", "kill": "killing",
  "injure": "injuries", "arrest": "arrest", "detain": "detention", "protest": "protest",
  "strike": "strike", "elect": "election", "appoint": "appointment", "resign": "resignation",
  "dismiss": "dismissal", "convict": "conviction", "sentence": "sentence", "charge": "charges",
  "sue": "lawsuit", "launch": "launch", "deploy": "deployment", "withdraw": "withdrawal",
  "sanction": "sanctions", "ban": "ban", "expel": "expulsion", "seize": "seizure",
  "crash": "crash", "collapse": "collapse", "explode": "explosion", "die": "death",
  "win": "win", "announce": "announcement", "approve": "approval", "reject": "rejection",
]

private let typeWords: [EventType: String] = [
  .agree: "agreement", .consult: "talks", .support: "support", .cooperate: "cooperation",
  .aid: "aid", .yield: "concession", .request: "request", .accuse: "accusation",
  .reject: "rejection", .threaten: "threat", .protest: "protest", .sanction: "sanctions",
  .mobilize: "mobilization", .coerce: "coercion", .assault: "attack", .retreat: "withdrawal",
  .appoint: "change of office", .vote: "vote", .disaster: "disaster", .trial: "trial",
  .launch: "launch", .other: "event",
]

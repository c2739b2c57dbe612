import Language

/// Nouns that name what statements and policies are about, by hand; heads of issues.
private let issueHeads = WordTable(
  """
  security rights right law laws trade aid peace war wars weapon weapons arms missile missiles sanction
  sanctions tariff tariffs relation relations tie ties border borders reform reforms policy policies
  budget tax taxes taxation debt crisis crises treaty pact agreement agreements accord deal program
  programme programs programmes price prices shortage shortages drug drugs abuse abuses violence crime
  crimes claims claim waters airspace zone zones lane lanes fishing resource resources energy oil gas
  power safety health care healthcare education housing wage wages job jobs benefit benefits pension
  pensions climate change emission emissions pollution research technology technologies vaccine vaccines
  prisoner prisoners hostage hostages refugee refugees migrant migrants election elections vote votes
  corruption fraud drill drills exercise exercises test tests testing launch launches ceasefire truce
  patrol patrols base bases force forces troop troops military defense defence deterrence navigation
  sovereignty independence unification reunification territory territories democracy freedom freedoms
  liberty liberties justice equality discrimination racism terrorism extremism immigration migration
  asylum citizenship abortion censorship privacy surveillance disinformation misinformation espionage
  cyberattack cyberattacks cyberspace inflation unemployment recession poverty hunger famine drought
  flood floods flooding wildfire wildfires earthquake deforestation biodiversity conservation wildlife
  coal nuclear uranium enrichment disarmament nonproliferation proliferation arsenal warheads drone
  drones shoal island islands strait reef canal pipeline pipelines railway infrastructure investment
  investments loan loans exports imports export import supply supplies supplychain chip chips
  semiconductors communication communications cooperation dialogue diplomacy negotiation negotiations
  talks consultation mediation reconciliation transition succession impeachment referendum constitution
  legislation regulation regulations moratorium ban bans embargo blockade siege occupation annexation
  settlement settlements withdrawal deployment mobilization conscription recruitment trafficking
  smuggling piracy kidnapping kidnappings massacre massacres genocide atrocities torture execution
  executions detention detentions crackdown crackdowns protest protests strike strikes unrest riots
  coup coups insurgency militias gangs gun guns shooting shootings policing prison prisons bail parole
  lockdown lockdowns quarantine testing masks pandemic epidemic outbreak virus mortality treatment
  doping transfer relegation broadcasting transparency accountability impunity governance federalism
  devolution secession autonomy minority minorities language languages religion monarchy republic
  stability tension tensions conflict conflicts dispute disputes rivalry competition confrontation
  """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

/// Nouns that end like the names of issues but name something else, by hand.
private let otherHeads = WordTable(
  """
  statement government department administration organization organisation association position section
  situation attention conversation decision question information mention addition condition option
  location session moment document comment instance distance chance audience presence conference
  science sentence difference absence reference community city university majority authority
  opportunity facility activity identity capacity possibility responsibility reality entity quality
  party county importance ability development leadership membership friendship agency emergency
  currency candidacy implementation continuation intention direction version television mission
  commission division occasion parliament apartment appointment announcement requirement amendment
  segment equipment ministry month experience performance appearance entrance ambulance insurance
  alliance circumstance performance residence science audience fence offence expression impression
  discussion profession station nation generation population foundation institution publication
  explanation expectation celebration reputation destination invitation conclusion confusion
  excitement environment element instrument argument treatment-plan basement movement improvement
  involvement arrangement engagement tournament commitment supplement complement management twenty
  thirty forty fifty sixty seventy eighty ninety property century country duty beauty variety society
  anxiety celebrity university facility-wide majority vicinity relationship championship scholarship
  teleconference videoconference ownership partnership township
  """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

/// Heads that say nothing of their own: the issue is what stands before them.
private let emptyHeads = WordTable([
  "issue", "issues", "matter", "matters", "question", "questions", "affairs", "concern", "concerns",
  "problem", "problems", "situation", "topic", "topics", "policy-making", "efforts", "effort",
  "measures", "activities",
])

/// Heads that "of" joins to what they are about: "freedom of navigation".
private let joiningHeads = WordTable([
  "freedom", "rule", "right", "rights", "balance", "laws", "violation", "violations", "abuse",
  "abuses",
  "use", "proliferation", "weapons", "declaration", "separation", "conflict", "state", "law",
  "crimes",
  "trafficking", "independence", "withdrawal", "release", "transfer", "exchange", "protection",
  "prevention", "treatment", "occupation", "annexation", "legalization", "cost", "code",
])

/// Modifiers that blur or praise and name no kind, by hand.
private let weakModifiers = WordTable(
  """
  new own further recent substantive possible continued continuing such other others same next last
  previous major key important significant strong stronger great greater full better good best serious
  more much many several certain various different current ongoing potential early late late-night big
  biggest small large larger huge whole entire overall general specific particular similar real true
  clear necessary needed only main growing rising increasing increased increasingly worst worse bad
  latest old older young high higher low lower long longer short first second third final former total
  additional extra immediate urgent close closer direct open active any some all both each every no
  deep deeper broad broader vital crucial critical essential responsible constructive positive negative
  slow slower quick quicker fast faster rapid sudden gradual weak weaker
  following proper appropriate effective successful adequate so-called alleged proposed planned called said
  """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

/// Words beside a place that say that it is at issue: "tensions around", "the ... issue".
private let contention = WordTable([
  "issue", "issues", "dispute", "disputes", "crisis", "conflict", "question", "tension", "tensions",
  "claim",
  "claims", "sovereignty", "status", "situation", "standoff", "war", "invasion", "blockade",
  "occupation",
  "annexation", "independence", "security", "stability", "navigation", "aggression", "concern",
  "concerns",
  "unification", "reunification", "disagree", "disagreed", "disagreement", "disagreements",
  "dossier", "file", "peace", "policy", "activities", "drills",
  "patrols",
])

/// What may stand between a word of contention and the place that it concerns.
private let leadingWords = WordTable([
  "the", "over", "about", "around", "in", "of", "against", "on", "for", "with", "between", "near",
  "across",
  "toward", "towards", "regarding", "concerning", "and",
])

private let nominalEndings = [
  "tion", "sion", "ment", "ance", "ence", "ity", "ship", "ism", "ency", "acy", "dom", "ness",
].map { Array($0.utf8) }

/// What a noun is to an issue that it heads; `likely` by its ending alone.
enum IssueHead { case issue, likely, empty, none }

func issueHead(_ bytes: [UInt8], _ range: Range<Int>) -> IssueHead {
  if emptyHeads.number(of: bytes, range) > 0 { return .empty }
  if issueHeads.number(of: bytes, range) > 0 { return .issue }
  if otherHeads.number(of: bytes, range) > 0 || range.count < 7 { return .none }
  return nominalEndings.contains {
    bytes[range.upperBound - $0.count..<range.upperBound].elementsEqual($0)
  }
    ? .likely : .none
}

func joinsIssues(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  joiningHeads.number(of: bytes, range) > 0
}

func isWeakModifier(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  weakModifiers.number(of: bytes, range) > 0
}

func leadsToPlaces(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  leadingWords.number(of: bytes, range) > 0
}

func saysContention(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  contention.number(of: bytes, range) > 0
}

/// What a word does for the number beside it.
enum FigureRole: Sendable {
  /// What is counted, as it stands: `troops`, `ships`, `votes`.
  case counted
  /// People, of whom a verb or adjective near by may say more.
  case person
  /// What happened to the people counted; before or behind the number.
  case fate
  case currency, measure
  /// "death toll": the number is behind it.
  case toll
}

/// The units of figures by the words that give them, by hand.
let figureWords: [(unit: String, role: FigureRole, words: String)] = [
  (
    "dead", .fate,
    "dead deaths death died die dies dying killed kill kills killing fatalities fatality slain bodies "
      + "perished casualties massacred drowned executed"
  ),
  (
    "injured", .fate,
    "injured injuring injures injuries injury wounded wounding wounds hurt hospitalized hospitalised"
  ),
  (
    "arrested", .fate,
    "arrested arresting arrests arrest detained detaining detentions jailed imprisoned custody "
      + "rounded"
  ),
  ("missing", .fate, "missing unaccounted"),
  (
    "displaced", .fate,
    "displaced displacing evacuated evacuating evacuees fled fleeing homeless uprooted refugees"
  ),
  ("rescued", .fate, "rescued rescuing saved evacuees"),
  ("kidnapped", .fate, "kidnapped kidnapping abducted abducting hostages hostage captives"),
  ("infected", .fate, "infected infections"),
  ("charged", .fate, "charged indicted convicted sentenced"),
  ("dead", .toll, "toll"),
  (
    "people", .person,
    "people persons person civilians civilian men women children child boys girls residents "
      + "passengers victims inhabitants citizens villagers crew worshippers pedestrians others "
      + "workers employees students miners sailors tourists adults teenagers relatives patients "
      + "supporters members militants rebels fighters insurgents gunmen suspects demonstrators "
      + "families households guests spectators fans teachers"
  ),
  (
    "troops", .counted,
    "troops soldiers servicemen marines paratroopers troop personnel peacekeepers reservists"
  ),
  ("police", .counted, "policemen officers police"),
  ("protesters", .counted, "protesters protestors marchers"),
  ("migrants", .counted, "migrants asylum-seekers"),
  ("prisoners", .counted, "prisoners inmates detainees"),
  ("cases", .counted, "cases"),
  ("votes", .counted, "votes vote ballots"),
  ("voters", .counted, "voters"),
  ("seats", .counted, "seats"),
  ("jobs", .counted, "jobs"),
  (
    "ships", .counted,
    "ships ship vessels vessel boats boat warships frigates destroyers submarines"
  ),
  (
    "aircraft", .counted,
    "aircraft planes jets warplanes helicopters airplanes bombers fighters aeroplanes"
  ),
  ("drones", .counted, "drones drone"),
  ("missiles", .counted, "missiles missile rockets rocket shells"),
  ("tanks", .counted, "tanks"),
  ("strikes", .counted, "airstrikes strikes raids sorties"),
  ("homes", .counted, "homes houses buildings dwellings apartments"),
  ("vehicles", .counted, "vehicles cars trucks buses"),
  ("countries", .counted, "countries nations"),
  ("USD", .currency, "dollar dollars usd"),
  ("EUR", .currency, "euro euros eur"),
  ("GBP", .currency, "pound pounds sterling gbp"),
  ("JPY", .currency, "yen jpy"),
  ("CNY", .currency, "yuan renminbi rmb cny"),
  ("INR", .currency, "rupees rupee inr"),
  ("RUB", .currency, "rubles roubles ruble rouble rub"),
  ("KRW", .currency, "won krw"),
  ("NGN", .currency, "naira ngn"),
  ("KES", .currency, "kes"),
  ("ZAR", .currency, "rand zar"),
  ("BRL", .currency, "reais brl"),
  ("CHF", .currency, "francs chf"),
  ("ILS", .currency, "shekels"),
  ("TRY", .currency, "lira"),
  ("PHP", .currency, "php"),
  ("percent", .measure, "percent pct"),
  ("km", .measure, "km kilometers kilometres kilometer kilometre kms"),
  ("mi", .measure, "miles mile"),
  ("m", .measure, "meters metres meter metre"),
  ("cm", .measure, "centimeters centimetres cm"),
  ("ft", .measure, "feet foot ft"),
  ("in", .measure, "inches"),
  ("ha", .measure, "hectares hectare ha"),
  ("acres", .measure, "acres acre"),
  ("t", .measure, "tons tonnes ton tonne"),
  ("kg", .measure, "kg kilograms kilos kilogram"),
  ("lb", .measure, "lbs"),
  ("barrels", .measure, "barrels bpd"),
  ("MW", .measure, "megawatts mw"),
  ("km/h", .measure, "kph kmh"),
  ("mph", .measure, "mph"),
  ("kn", .measure, "knots"),
]

/// Counts without a number and the numbers that they may stand for.
let vagueCounts: [(words: String, low: Double, high: Double)] = [
  ("tens of thousands", 20_000, 99_999), ("hundreds of thousands", 200_000, 999_999),
  ("tens of millions", 20_000_000, 99_999_999), ("scores", 40, 99), ("dozens", 24, 99),
  ("hundreds", 200, 999), ("thousands", 2_000, 9_999), ("millions", 2_000_000, 9_999_999),
  ("several dozen", 36, 99), ("several hundred", 300, 999), ("several thousand", 3_000, 9_999),
  ("a few dozen", 24, 99), ("a few hundred", 200, 999), ("a few thousand", 2_000, 9_999),
  ("several", 3, 9),
]

/// Words before a number that bound or blur it; the longest first.
let figureQuantifiers = [
  "no fewer than", "no less than", "no more than", "not more than", "not less than", "as many as",
  "as much as", "at least", "at most", "more than", "fewer than", "less than", "up to", "close to",
  "just over", "just under", "well over", "about", "around", "approximately", "roughly", "nearly",
  "almost", "over", "some", "under", "an estimated", "estimated", "another", "exactly",
]

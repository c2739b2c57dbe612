/// What a match of a rule means; `settleTime` gives it a value.
enum TimeMeaning: Sendable {
  case digits, calendar, monthOfYear, nearMonth
  case nearDay, lastPart, weekday, nearWeekday, weekdaySet, dayPart
  case nearUnit, sameUnit, theUnit, periods, recentPeriods, ago, shifted, measured
  case duration, durationRange, bareUnits, longUnit, set, rate
  case quarter, quarterOfUnit, fiscalYear, yearEnd, year, decade
  case season, nearSeason, weekOf, weekend, holiday
  case present, pastReference, futureReference
  case clock, noon
}

/// The rules, by hand from the TimeML annotation guidelines (R. Sauri and others, 2006) and from what
/// TimeBank's training articles mark; the longest match wins, then the first in the table.
///
/// Capitals name kinds of items (`TimeKinds.named`), other words stand for themselves, `|` gives
/// choices and `?` marks what may be absent. Modifiers and articles before a match are joined
/// afterwards (`timeModifiers`).
let timeRules: [(pattern: String, meaning: TimeMeaning)] = [
  ("DATE", .digits), ("W ,? DATE", .digits),
  ("M the? DAY ,? Y", .calendar), ("W ,? M the? DAY ,? Y", .calendar),
  ("M the? DAY", .calendar), ("W ,? M the? DAY", .calendar),
  ("DAY of? M ,? Y", .calendar), ("W ,? the? DAY of? M ,? Y", .calendar),
  ("DAY of? M", .calendar), ("W ,? the? DAY of? M", .calendar),
  ("M ,|of? Y", .calendar),
  ("M of? this|last|next U", .monthOfYear),
  ("M", .calendar),
  ("last|this|next|past|coming M DAY?", .nearMonth),
  ("T D", .nearDay), ("T", .nearDay), ("T 's D", .nearDay), ("day before yesterday", .nearDay),
  ("day after tomorrow", .nearDay),
  ("last|this D", .lastPart),
  ("W D", .weekday), ("W", .weekday), ("W 's D", .weekday),
  ("last|this|next|past|coming|following W D?", .nearWeekday), ("this coming|past W", .nearWeekday),
  ("W last|this|next U", .nearWeekday),
  ("WS D?", .weekdaySet), ("W nights", .weekdaySet),
  ("each|every W|D|U|M|S|H", .set), ("each|every N P", .set), ("each|every other U|W", .set),
  ("each and every U", .set),
  ("once|twice a|every|each U", .set),
  ("next|following|same|that D", .dayPart), ("in the D", .dayPart),
  ("N in the D", .clock),
  ("last|next|coming|following|this|current|previous|present|upcoming U", .nearUnit),
  ("this coming|past U", .nearUnit),
  ("past U", .periods), ("past U and a half", .periods),
  ("same|that|that same U", .sameUnit),
  ("week|month|quarter|year|decade|century", .theUnit), ("fiscal year", .theUnit),
  ("latest|recent week|month|quarter|year", .theUnit), ("latest period", .theUnit),
  (
    "last|past|previous|next|coming|following|first|final|preceding N|V|couple|half of? more|full? P|U",
    .periods
  ),
  ("O N P", .periods),
  ("last|past|recent P", .recentPeriods), ("coming P", .recentPeriods),
  ("a|N|V|couple of? U|P ago", .ago), ("a U and a half ago", .ago), ("half a U ago", .ago),
  ("P ago", .ago), ("U - ago", .shifted),
  ("a|N|V|couple of? U|P earlier|later|previously|hence", .shifted),
  ("U - earlier", .shifted), ("U - ago U|period", .shifted), ("U - earlier U|period", .shifted),
  ("U earlier|ago U|period", .shifted), ("U earlier", .shifted),
  ("N|V|couple of? more|full|straight|consecutive|whole|additional|extra? U|P", .duration),
  ("a full|whole|entire|solid? U", .duration), ("a U and a half", .duration),
  ("half a U", .duration), ("half - U", .duration), ("half - a - U", .duration),
  ("N - U", .duration), ("N - P", .duration), ("N - and - a - half U|P", .duration),
  ("N - U - long", .duration), ("N U - long", .duration),
  ("N to|or|- N more? U|P", .durationRange), ("between N and N U|P", .durationRange),
  ("N - to - N - U", .durationRange), ("U or two|so", .durationRange),
  ("P", .bareUnits), ("P - long", .bareUnits), ("P or P", .bareUnits),
  ("U - long", .longUnit),
  ("per U", .set), ("RATE", .rate),
  ("O U", .quarter), ("O - U", .quarter), ("O fiscal U", .quarter), ("fiscal O U", .quarter),
  ("O fiscal? U of? fiscal? Y", .quarter), ("Y O U", .quarter), ("Y 's O U", .quarter),
  ("O - U Y", .quarter),
  ("this|last|next U 's O U", .quarterOfUnit),
  ("O U of? the? this|last|next|previous U", .quarterOfUnit),
  ("fiscal Y", .fiscalYear), ("fiscal U Y", .fiscalYear), ("year Y", .fiscalYear),
  ("year -|'s? end Y?", .yearEnd), ("yearend Y?", .yearEnd),
  ("Y", .year), ("DEC", .decade),
  ("S of? Y", .season), ("S", .season), ("S of? this|last|next U", .nearSeason),
  ("last|this|next|past|coming|previous S", .nearSeason),
  ("week of M DAY", .weekOf),
  ("last|this|next|past|coming|following|previous WE", .weekend), ("the WE", .weekend),
  ("this coming|past WE", .weekend), ("over|at|on weekends|weekend", .weekend),
  ("H Day|Eve? ,? Y?", .holiday), ("last|this|next H Day|Eve?", .holiday),
  ("new year 's Day|Eve? ,? Y?", .holiday),
  ("labor|memorial|election|independence|veterans Day", .holiday),
  ("good friday ,? Y?", .holiday), ("boxing Day", .holiday), ("valentine 's Day", .holiday),
  ("NOW", .present), ("current", .present), ("then current", .pastReference),
  ("at present|this", .present),

  ("at the|this moment", .present), ("these days", .present), ("right now", .present),
  ("PAST", .pastReference), ("more|most PAST", .pastReference), ("past", .pastReference),
  ("near|immediate|foreseeable|distant future", .futureReference),
  ("future", .futureReference),
  ("C|N A Z?", .clock), ("C Z?", .clock), ("N o'clock", .clock), ("NOON", .noon),
]

/// Words that are modifiers before a count and prepositions before all else.
let countModifiers: [(words: String, modifier: String?)] = [
  ("under", "LESS_THAN"), ("over", "MORE_THAN"),
]

/// Words before a match that belong to it, with the TIMEX3 `mod` that they give; longest first.
let timeModifiers: [(words: String, modifier: String?)] = [
  ("no more than", "EQUAL_OR_LESS"), ("not more than", "EQUAL_OR_LESS"),
  ("no less than", "EQUAL_OR_MORE"), ("no fewer than", "EQUAL_OR_MORE"),
  ("in the middle of", "MID"), ("the middle of", "MID"), ("the end of", "END"),
  ("the beginning of", "START"), ("the start of", "START"), ("the early part of", "START"),
  ("the first half of", "START"), ("the second half of", "END"), ("the rest of", "END"),
  ("more than", "MORE_THAN"), ("less than", "LESS_THAN"), ("fewer than", "LESS_THAN"),
  ("at least", "EQUAL_OR_MORE"), ("at most", "EQUAL_OR_LESS"), ("up to", "EQUAL_OR_LESS"),
  ("as long as", "EQUAL_OR_LESS"), ("as much as", "EQUAL_OR_LESS"), ("just over", "MORE_THAN"),
  ("just under", "LESS_THAN"), ("well over", "MORE_THAN"),
  ("end of", "END"), ("beginning of", "START"), ("start of", "START"), ("middle of", "MID"),
  ("mid -", "MID"), ("early -", "START"), ("late -", "END"), ("post -", "AFTER"),
  ("pre -", "BEFORE"),
  ("about", "APPROX"), ("around", "APPROX"), ("approximately", "APPROX"), ("roughly", "APPROX"),
  ("nearly", "LESS_THAN"), ("almost", "LESS_THAN"),
  ("early", "START"), ("earlier", "START"), ("mid", "MID"), ("late", "END"), ("later", "END"),
  ("only", nil), ("just", nil), ("another", nil), ("the full", nil),
  ("the entire", nil), ("the whole", nil), ("the", nil),
]

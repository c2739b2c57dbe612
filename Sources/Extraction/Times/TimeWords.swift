import Language

/// What a word or number can be in a time expression; a word may be several things.
struct TimeKinds: OptionSet, Sendable {
  let rawValue: UInt64

  static let number = TimeKinds(rawValue: 1 << 0)
  /// `several`, `few`, `many`.
  static let vague = TimeKinds(rawValue: 1 << 1)
  static let year = TimeKinds(rawValue: 1 << 2)
  static let ordinal = TimeKinds(rawValue: 1 << 3)
  static let unit = TimeKinds(rawValue: 1 << 4)
  static let units = TimeKinds(rawValue: 1 << 5)
  static let month = TimeKinds(rawValue: 1 << 6)
  static let weekday = TimeKinds(rawValue: 1 << 7)
  static let weekdays = TimeKinds(rawValue: 1 << 8)
  static let dayPart = TimeKinds(rawValue: 1 << 9)
  /// Noon and midnight.
  static let noon = TimeKinds(rawValue: 1 << 10)
  static let season = TimeKinds(rawValue: 1 << 11)
  /// Today, yesterday, tomorrow.
  static let nearDay = TimeKinds(rawValue: 1 << 12)
  static let holiday = TimeKinds(rawValue: 1 << 13)
  static let clock = TimeKinds(rawValue: 1 << 14)
  static let amPM = TimeKinds(rawValue: 1 << 15)
  static let zone = TimeKinds(rawValue: 1 << 16)
  static let present = TimeKinds(rawValue: 1 << 17)
  static let past = TimeKinds(rawValue: 1 << 18)
  static let future = TimeKinds(rawValue: 1 << 19)
  static let decade = TimeKinds(rawValue: 1 << 20)
  /// A full date in digits.
  static let date = TimeKinds(rawValue: 1 << 21)
  /// `daily`, `weekly`.
  static let rate = TimeKinds(rawValue: 1 << 22)
  /// 1 to 31, as a number or an ordinal.
  static let day = TimeKinds(rawValue: 1 << 23)
  static let willVerb = TimeKinds(rawValue: 1 << 24)
  static let pastVerb = TimeKinds(rawValue: 1 << 25)
  static let presentVerb = TimeKinds(rawValue: 1 << 26)
  static let weekend = TimeKinds(rawValue: 1 << 27)
  /// Makes a sentence worth a look, no more.
  static let cue = TimeKinds(rawValue: 1 << 28)
  /// A sentence without any of these holds no time expression.
  static let core: TimeKinds = [
    .year, .unit, .units, .month, .weekday, .weekdays, .dayPart, .noon, .season, .nearDay, .holiday,
    .clock, .amPM, .present, .past, .future, .decade, .date, .rate, .weekend, .cue,
  ]

  /// The names that the table of rules uses.
  static let named: [String: TimeKinds] = [
    "N": .number, "V": .vague, "Y": .year, "O": .ordinal, "U": .unit, "P": .units, "M": .month,
    "W": .weekday, "WS": .weekdays, "D": .dayPart, "NOON": .noon, "S": .season, "T": .nearDay,
    "H": .holiday, "C": .clock, "A": .amPM, "Z": .zone, "NOW": .present, "PAST": .past,
    "FUT": .future, "DEC": .decade, "DATE": .date, "RATE": .rate, "DAY": .day, "WE": .weekend,
  ]
}

/// The units of TIMEX3 durations, smallest first.
enum TimeUnit: Int, Sendable {
  case second, minute, hour, day, week, month, quarter, year, decade, century, fortnight, millennium
}

/// What one word can be; `value` is of its month, weekday, unit and so on, `number` of its count.
struct TimeWord: Sendable {
  var kinds: TimeKinds = []
  /// The number of the word among those that the rules name; 0 for others.
  var literal: UInt8 = 0
  var value = 0
  var number = 0.0
}

/// The closed classes of English time words, by hand.
let timeWordList: [(words: String, kinds: TimeKinds, firstValue: Int, step: Int)] = [
  (
    "second minute hour day week month quarter year decade century fortnight millennium", .unit, 0,
    1
  ),
  (
    "seconds minutes hours days weeks months quarters years decades centuries fortnights millennia",
    .units, 0, 1
  ),
  ("mondays tuesdays wednesdays thursdays fridays saturdays sundays", .weekdays, 1, 1),
  ("morning afternoon evening night", .dayPart, 0, 1),
  ("mornings afternoons evenings nights", .dayPart, 0, 1),
  ("dawn sunrise", .dayPart, 0, 0),
  ("dusk nightfall sunset", .dayPart, 2, 0),
  ("noon midday noontime", .noon, 12, 0),
  ("midnight", .noon, 0, 0),
  ("spring summer fall winter", .season, 0, 1),
  ("springs summers falls winters", .season, 0, 1),
  ("springtime summertime autumns wintertime", .season, 0, 1),
  ("yesterday today tomorrow", .nearDay, -1, 1),
  ("tonight", .nearDay, 2, 0),
  ("am pm", .amPM, 0, 12),
  (
    "utc gmt z est edt et cst cdt ct mst mdt mt pst pdt pt bst cet cest eet eest msk ist jst kst hkt",
    .zone, 0, 1
  ),
  ("now currently nowadays", .present, 0, 0),
  ("recently", .past, 0, 0),
  // What only a longer rule or its neighbors make a time of.
  ("current past present moment future", .cue, 0, 0),
  ("daily weekly monthly yearly annually hourly nightly", .rate, 0, 1),
  ("weekend weekends", .weekend, 0, 0),
  ("twenties thirties forties fifties sixties seventies eighties nineties", .decade, 20, 10),
  ("several few many some numerous", .vague, 0, 0),
  ("christmas thanksgiving easter halloween ramadan hanukkah", .holiday, 0, 1),
  (
    "will they'll we'll he'll she'll it'll i'll you'll shall may might could can must would expected scheduled plans planned planning set due "
      + "upcoming slated hopes hoping intends aims going expects begins starts deadline",
    .willVerb, 0, 0
  ),
  (
    "was were had did said told met began came went took made gave found held left saw got became "
      + "rose fell won lost sent spoke struck shot led ran brought kept wrote put hit sold bought paid "
      + "felt thought knew stood grew drew broke built fought caught closed cut shut read grew flew "
      + "heard sought spent taught threw wore drove chose ate swore sank stole hid bore",
    .pastVerb, 0, 0
  ),
  ("is are has have says 's ’s", .presentVerb, 0, 0),
]

let numberWordList: [(words: String, first: Double, step: Double)] = [
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
      + "sixteen seventeen eighteen nineteen", 0, 1
  ),
  ("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
]

let ordinalWordList: [(words: String, first: Double, step: Double)] = [
  (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
      + "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth", 1, 1
  )
]

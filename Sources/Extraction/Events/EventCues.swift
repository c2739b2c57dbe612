import Language

/// Words whose part in a clause decides who did what; by hand.
enum Cue {
  static let of = wordHash("of".utf8)
  static let but = wordHash("but".utf8)
  static let well = wordHash("well".utf8)
  static let also = wordHash("also".utf8)
  static let `as` = wordHash("as".utf8)
  static let by = wordHash("by".utf8)
  static let with = wordHash("with".utf8)
  static let between = wordHash("between".utf8)
  static let among = wordHash("among".utf8)
  static let to = wordHash("to".utf8)
  static let from = wordHash("from".utf8)
  static let since = wordHash("since".utf8)
  static let it = wordHash("it".utf8)
  static let no = wordHash("no".utf8)
  static let wouldNot = wordHash("wouldn't".utf8)
  static let would = wordHash("would".utf8)
  static let have = wordHash("have".utf8)

  /// Forms of "be", which make a participle passive.
  static let be = hashes("be is are was were been being am isn't aren't wasn't weren't")
  static let negations = hashes(
    """
    not never no isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't
    can't cannot couldn't shouldn't neither nor without
    """)
  static let future = hashes("will shall won't 'll")
  static let possible = hashes(
    "may might could can should must ought couldn't shouldn't can't cannot")

  /// Verbs and other words before "to" and a verb that say it is still to come.
  static let plans = hashes(
    """
    plan plans planned planning set due expected scheduled intend intends intended prepare prepares
    prepared preparing hope hopes hoped hoping going slated about want wants wanted aim aims aimed
    decide decided decides agree agreed vow vowed pledge pledged promise promised poised likely ready
    """)
  /// Nouns before "to" and a verb that leave open whether it was done.
  static let intents = hashes(
    """
    resolution plan plans decision bid effort efforts attempt attempts proposal agreement bill order
    motion move call calls threat threats pledge promise right power ability chance refusal
    """)
  static let plannedNouns = hashes("planned upcoming scheduled forthcoming expected future next")
  static let possibleNouns = hashes(
    "possible potential proposed alleged fresh further any hypothetical threatened feared")
  /// Verbs before "to" and a verb that say it did not come about.
  static let failures = hashes(
    """
    fail fails failed failing refuse refused refuses refusing decline declined declines declining
    unable avoid avoided
    """)
  static let denials = hashes("deny denies denied denying")
  static let cancels = hashes(
    "cancel cancels canceled cancelled canceling scrap scrapped postpone postponed call-off")
  static let conditions = hashes("if unless whether")

  /// Verbs that say somebody said something.
  static let reports = hashes(
    """
    say says said saying tell tells told announce announces announced announcing report reports
    reported reporting add adds added state stated states declare declared declares claim claims
    claimed confirm confirmed confirms note noted notes according insist insisted explain explained
    reveal revealed disclose disclosed argue argued warn warned
    """)

  /// Verbs of speech and thought, which tell no happening of their own.
  static let speech = hashes(
    """
    speak speaks spoke spoken speaking talk talks talked talking write writes wrote written writing
    think thinks thought believe believes believed know knows knew want wants wanted hope hopes hoped
    expect expects expected feel feels felt seem seems seemed appear appears appeared become became
    call calls called indicate indicates indicated suggest suggests suggested show shows showed shown
    remain remains remained include includes included mean means meant
    """)

  /// Verbs that only lend their subject to the noun behind them: "hold talks".
  static let light = hashes(
    """
    hold holds held holding have has had having conduct conducts conducted conducting stage stages staged
    staging launch launches launched launching carry carries carried carrying make makes made making
    begin begins began begun beginning start starts started starting open opens opened opening resume
    resumes resumed resuming continue continues continued continuing attend attends attended attending
    join joins joined joining host hosts hosted hosting convene convenes convened convening finish
    finished conclude concludes concluded concluding complete completes completed completing lead leads
    led leading undertake undertook undertaken undertaking mount mounts mounted mounting announce
    announces announced announcing impose imposes imposed imposing face faces faced facing stage plan
    plans planned planning schedule scheduled arrange arranged organize organized organise organised
    renew renewed extend extended end ended commit committed perform performed pay paid order ordered
    execute executed cancel canceled cancelled postpone postponed suffer suffered issue issued sign
    signed issue declare declared observe observed
    """)

  /// Prepositions that only make a number rough: "about 500", "more than 20", "up to 100".
  static let quantifiers = hashes("about over around than to under nearly")
  /// "at least", "at most".
  static let extremes = hashes("least most")
  /// Prepositions that tie a group to whom it belongs: "chiefs from X", "a camp for X".
  static let belonging = hashes("of from for")
  /// Nouns for people and bodies that act, as heads of "Iranian officials", "NATO troops".
  static let people = hashes(
    """
    official officials government forces force troops soldiers police officers army military navy rebels
    militants leader leaders minister ministers president ambassador envoy envoys diplomats diplomat
    authorities citizens nationals people civilians residents protesters workers journalists team company
    companies firm party parties parliament lawmakers legislators senators court council ministry fighters
    guerrillas militia militias militiamen delegation delegations counterpart counterparts refugees
    migrants students representatives negotiators side sides groups group union unions chief chiefs head
    heads members king queen prince chancellor premier secretary commander commanders general generals
    tribes clans supporters activists prisoners detainees men women families
    """)
  /// Nouns for one person's office.
  static let offices = hashes(
    """
    minister president ambassador envoy secretary chief head leader king queen prince chancellor premier
    commander general admiral governor mayor spokesman spokeswoman spokesperson director chairman
    chairwoman chair counterpart adviser advisor senator congressman congresswoman lawmaker judge
    """)
  /// Words behind "spoke" that lead to an audience or a cause.
  static let audiences = hashes("at against out up of before under from to into through")
  /// Words before a participle that stands for a clause: "when convicted".
  static let whenPassive = hashes("when once if unless until though although")
  /// Prepositions behind a verb that has no object there.
  static let circumstances = hashes("in by during near since")
  /// "each other", "one another".
  static let reciprocals = hashes("each one")
  /// Nouns for places that their own name follows: "the city of X".
  static let regions = hashes(
    """
    city town village state province region district county island capital territory municipality
    republic kingdom commonwealth port
    """)
  /// Words that point back to who is said to speak.
  static let backReferences = hashes("it they he she its their his her")

  /// Prepositions that say where or when, so that what follows is no participant.
  static let locations = hashes(
    """
    in at near around inside outside across off along within throughout during since until till amid
    beyond above below behind beside per than despite like unlike through up
    """)
  static let places = hashes(
    "in at near inside outside around across off on along within throughout")
  /// Nouns for grounds and buildings, which a nationality before them places: "in Norlander waters".
  static let grounds = hashes(
    """
    airport airports airspace base bases camp camps capital cities city coast countryside court courts
    district embassy hospital hospitals island islands market markets mountains parliament port ports
    prison prisons province region school schools shops soil stores streets suburb suburbs supermarkets
    territory town towns village villages waters
    """)
  /// Words that a place before them only names: "at the Dorn Dialogue".
  static let gatherings = hashes(
    """
    accord accords agreement agreements club conference convention council cup declaration department
    dialogue festival forum games journal league marathon meeting open police pact post principles process
    protocol report review stock street summit times treaty university
    """)
  /// Participles before "in" and a place that tell where something comes from.
  static let origins = hashes(
    "based born invented founded headquartered raised educated rooted listed registered")
  /// Words of a sentence that tells of a death.
  static let dying = hashes("die dies died dying death dead passed killed")
  /// Nouns for what kills and injures without anybody's doing, with the modes of the trigger table; by hand.
  /// Fewer than the table's triggers in that an explosion may be a bomb's, more in that "fire" and "virus"
  /// alone tell of no event.
  static let accidents: [UInt32: String] = {
    let rows = [
      "fire": "fire fires blaze wildfire wildfires inferno",
      "accident": """
      accident accidents crash crashes collision derailment pileup capsizing stampede drowning collapse
      """,
      "storm": "storm storms cyclone hurricane tornado typhoon blizzard lightning",
      "flood": "flood floods flooding landslide mudslide avalanche",
      "earthquake": "earthquake quake tsunami",
      "disease": """
      cholera coronavirus disease epidemic fever influenza malaria measles outbreak pandemic virus
      """,
    ]
    var modes: [UInt32: String] = [:]
    for (mode, words) in rows { for word in hashes(words) { modes[word] = mode } }
    return modes
  }()
  /// Words that open what lies behind the event told: "after", "following".
  static let background = hashes(
    "after before since following despite during amid until ahead ago previous earlier")
  /// "over", "about": what a statement or talks are about.
  static let subjects = hashes("over about regarding concerning into as due because including")

  /// Prepositions before what talks are about.
  static let topics = hashes("on about over regarding concerning for")

  private static func hashes(_ words: String) -> Set<UInt32> {
    Set(words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { wordHash($0.utf8) })
  }
}

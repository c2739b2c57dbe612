import Knowledge

/// Closed classes of English words that bring names together; by hand.
enum Lexemes {
  static let the = wordKey(of: "the")
  static let of = wordKey(of: "of")
  static let `for` = wordKey(of: "for")
  static let from = wordKey(of: "from")
  static let it = wordKey(of: "it")
  static let they = wordKey(of: "they")
  static let to = wordKey(of: "to")
  static let government = wordKey(of: "government")
  /// Words between an office and the country that it deals with, not that it is of; by hand.
  static let abroad = keys("on about against with to toward towards over")
  /// Offices whose `for` names such a country; by hand.
  static let envoys = keys(
    "envoy envoys rapporteur representative coordinator expert analyst adviser advisor specialist")
  static let wars = keys("war wars conflict crisis")
  static let region = wordKey(of: "region")
  static let state = wordKey(of: "state")
  static let university = wordKey(of: "university")
  /// Offices that are surnames here and there and yet stand before names.
  static let offices = keys(
    """
    president minister ministers premier chancellor secretary chairman chairwoman governor mayor
    senator ambassador director commissioner representative congressman congresswoman spokesman
    spokeswoman spokesperson coach attorney professor justice
    """)
  /// Words that make an adjective of a name behind a hyphen.
  static let behindHyphens = keys(
    """
    led era style like based backed born run owned made type esque inspired headed linked tied bound
    controlled aligned supported funded nominee elect
    """)
  /// What stands before a hyphen and is no name with what follows; by hand.
  static let prefixes = keys(
    "post pre non pro anti ex mid co vice sub inter trans pan neo semi early late all the")
  static let directions = keys("north south east west")
  /// What follows the head of a body's name: `Council on Harbors`.
  static let joining = keys("of for on to in against and")
  /// Chambers of parliaments, which go by one word.
  static let chambers = keys("house senate")
  static let generations = keys("jr sr")
  static let suffixes = keys("jr sr ii iii iv phd md qc sc kc mp obe cbe")
  static let honorifics = keys(
    """
    mr mrs ms miss mx dr sir dame madam madame lord lady prof professor rev reverend gen general lt
    lieutenant col colonel capt captain adm admiral sgt sergeant maj cpl sheikh shaikh ayatollah
    president secretary senator sen rep gov governor
    """)
  static let maleHonorifics = keys("mr sir lord messrs monsieur herr senor don baron king prince")
  static let femaleHonorifics = keys(
    "mrs ms miss dame madam madame lady mme mlle frau senora dona baroness queen princess")
  /// Small words inside surnames, which a short form may leave out.
  static let particles = keys(
    "van von der den de la le el al bin ibn ben abu abd da di du dos das st ter ten bint y e")

  /// Nouns and adjectives that, behind a country's adjective, make it the state.
  static let stateNouns = keys(
    """
    government governments authorities authority officials official state president presidents
    premier minister ministers ministry prime foreign defense defence army military navy forces
    force troops police embassy ambassador ambassadors consulate envoy envoys leader leaders
    leadership side delegation delegations diplomats diplomat diplomacy parliament congress senate
    lawmakers court courts spokesman spokeswoman spokesperson administration regime counterpart
    counterparts coast guard soldiers warships warship vessels fighter jets aircraft missiles missile
    nuclear sanctions airstrikes strikes invasion intelligence general chancellor king secretary
    interior finance central bank readout policy policies territory sovereignty relations ties
    airspace waters border
    """)
  /// Verbs of saying and doing that a government is subject of.
  static let governing = keys(
    """
    said says say told tells warned warns warn announced announces accused accuses denied denies
    rejected rejects condemned condemns insisted insists claimed claims claim argued argues urged
    urges called calls demanded demands vowed vows pledged pledges agreed agrees refused refuses
    threatened threatens imposed imposes responded responds retaliated expelled summoned recalled
    signed signs approved approves backed backs supported supports opposed opposes launched launches
    ordered orders deployed deploys sent sends offered offers proposed proposes suggested suggests
    added adds confirmed confirms stated states expressed expresses protested protests lodged
    considers considered sees views regards regarded wants want wanted seeks sought hopes hoped plans
    planned intends intended maintains maintained believes believed fears feared welcomed welcomes criticized criticised
    criticizes blasted slammed blamed blames withdrew withdraws suspended suspends banned bans lifted
    lifts hit struck responded insisted replied reacted imploring urging saying warning accusing
    calling describing defends defended recognizes recognized recognises recognised severed cut
    needs needed refuses reiterated reaffirmed stressed emphasized underscored
    """)
  /// Verbs of saying right behind `it` or `they`.
  static let speaking = keys(
    """
    said says say added adds announced warned told claimed insisted stressed noted argued stated
    confirmed denied
    """)
  /// Auxiliaries and adverbs between a subject and its verb.
  static let beforeVerbs = keys(
    "has have had will would may might must should could is was also then now not still later")
  /// Prepositions that make a seat's name a place.
  static let locative = keys(
    "in at near outside inside around across to into through throughout over above via within from")
  /// What a capital's name before it makes a government's.
  static let seatNouns = keys(
    """
    officials readout statement policy policies leadership diplomats intention intentions stance
    position ambitions claims claim relations ties sanctions allies rivals demands decision response
    refusal warning threat threats support foreign
    """)
  /// What governments have with each other.
  static let dealings = keys(
    """
    talks talk relations relationship ties tension tensions dialogue agreement agreements deal deals
    treaty alliance cooperation negotiations negotiate negotiating war conflict dispute disputes
    communication communications pressure sanctions contact contacts partnership pact truce row
    rift standoff rivalry diplomacy links accord alliance trade lines
    """)
  static let and = wordKey(of: "and")
  /// Prepositions that take a partner.
  static let partner = keys("with between against toward towards by and versus vs")

  static let generalOrganizations = keys(
    "company firm group organization organisation agency party bloc alliance union corporation")
  static let firms = keys("company firm corporation")
  static let (party, agency) = (wordKey(of: "party"), wordKey(of: "agency"))
  /// In the names of bodies that go by no general noun.
  static let publicBodies = keys("court parliament congress senate house assembly cabinet council")
  /// What ends the names of companies; by hand after the legal forms of English-speaking countries.
  static let companyEnds = keys("inc corp corporation ltd limited plc llc group holdings company")
  /// Nouns that stand for an organization by themselves.
  static let bodies = keys(
    """
    company firm group organization organisation agency party bloc alliance union corporation ministry
    department commission committee council bureau office board court parliament congress senate
    assembly army navy force police guard corps brigade movement federation confederation league
    association foundation institute center centre university college school academy hospital bank
    fund network club church embassy consulate mission authority administration tribunal secretariat
    directorate institution coalition front society chamber exchange cartel airline newspaper
    """)

  static let pronouns: [WordKey: Pronoun] = [
    wordKey(of: "he"): .he, wordKey(of: "him"): .he, wordKey(of: "his"): .he,
    wordKey(of: "himself"): .he, wordKey(of: "she"): .she, wordKey(of: "her"): .she,
    wordKey(of: "hers"): .she, wordKey(of: "herself"): .she,
  ]

  enum Pronoun { case he, she }

  /// Plurals before a possessive that belong to a body's name; by hand.
  static let collectives = keys(
    """
    people people's peoples women children workers farmers writers artists men girls boys youth
    teachers students nurses doctors physicians lawyers journalists engineers scientists miners
    dockers drivers pilots sailors seafarers firefighters soldiers veterans officers mothers fathers
    parents citizens peasants growers producers players pensioners tenants traders employers
    employees consumers refugees migrants prisoners survivors musicians actors
    """)
  /// Words that end the names of days and feasts; by hand.
  static let occasions = keys("day week month year festival")
  /// Words that end the names of laws, prizes and contests; by hand.
  static let works = keys(
    """
    bill act constitution treaty license licence medal championship championships prize award awards
    olympiad olympics crisis
    """)
  /// Words that end the names of bodies and papers, which names models take for places; by hand.
  static let noPlaces = keys(
    """
    club party association federation committee ministry newspaper bulletin gazette herald
    journal biology medicine
    """)
  /// Nouns before the name of a doing or a storm; by hand.
  static let doings = keys(
    "exercise exercises drill drills manoeuvre maneuver operation hurricane typhoon cyclone storm")
  static let storms = keys("hurricane typhoon cyclone storm")
  /// Titles that the tables lack, or have as names, and that yet stand before names; by hand.
  static let titles = keys(
    """
    judge prince princess sultan sheriff commandant fellow taoiseach cde assemblywoman assemblyman assemblymember
    congressmember councilmember representatives senators podcaster youtuber democrat republican
    monsenor monseigneur
    """)
  /// Letters behind a name that are no part of it; by hand.
  static let postnominals = keys("qc kc mp mep obe cbe mbe phd md esq")
  /// Common nouns right before the name of a body; by hand.
  static let announcing = keys(
    """
    newspaper daily tabloid broadsheet magazine journal weekly broadcaster website company firm
    retailer supermarket chain airline carmaker automaker manufacturer startup nonprofit charity
    """)
  static let roleModifiers = keys(
    """
    defense defence foreign finance financial interior home internal external health education
    justice trade commerce energy labor labour agriculture agricultural environment environmental
    climate transport transportation treasury economy economic tourism sports sport culture cultural
    information communications technology science police army navy naval military air force security
    intelligence press media television radio film campaign company club team party opposition majority minority house
    senate national federal state provincial regional local district city county village town union
    church central supreme high crown prime vice deputy assistant associate acting interim former ex
    then late current new newly appointed elected re outgoing incoming incumbent longtime long time
    veteran senior junior grand top chief leading head lead principal executive general managing operating
    technical medical legal political diplomatic presidential parliamentary congressional
    gubernatorial mayoral republican democratic conservative liberal socialist communist labour human
    rights nuclear permanent special personal private public affairs relations policy planning
    development social welfare family youth women children women's gender religious spiritual royal
    imperial constitutional election electoral emergency disaster water resources mines mining oil
    petroleum gas power housing urban rural planning immigration border customs tax revenue budget
    industry industrial labor employment pension veterans space aviation civil maritime coast guard
    fire rescue prison corrections court district appeal appeals circuit attorney solicitor
    surgeon research university school college bank banking investment insurance communications
    corporate business sales marketing operations product information data digital cyber founding
    co joint chiefs staff supreme allied commanding presiding ruling anti corruption drug
    counterterrorism terrorism peace chief's world global international
    lead negotiator first second third deputy major brigadier lieutenant rear
    """)
  /// Words before an office that say whether somebody holds it still, in full or already; by hand.
  static let statuses = keys(
    """
    former then late current incumbent incoming outgoing acting interim caretaker deputy vice ex newly new
    longtime veteran senior retired assistant associate
    """)
  static let possessives = keys("his her its their our my")
  static let articles = keys("the a an")
  /// Words that count or pick out who a role's noun names, and say nothing of the role; by hand.
  static let quantifiers = keys(
    "one another only early several two three four five six seven eight nine ten other fellow each")
  static let ofPrepositions = keys("of for to at in on")

  static let relatives = keys("who whose whom which that and said says told tells")
  /// Words that a capital at a sentence's start does not make a name.
  static let openers = keys(
    """
    the a an in on at for from with by to of and but or as after before when while if since it he she
    they we i you his her their its our my this that these those there here also however meanwhile
    according both some many most more although despite under during what who why how where not no
    yes then now today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday
    said says told asked added
    """)

  static func keys(_ words: String) -> Set<WordKey> {
    Set(words.split(whereSeparator: \.isWhitespace).map { wordKey(of: String($0)) })
  }
}

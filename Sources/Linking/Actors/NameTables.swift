/// Titles and ranks that stand before a person's name; by hand, from style guides of news.
let personTitles: Set<String> = [
  "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady",
  "president", "minister", "premier", "chancellor", "senator", "sen", "representative", "rep",
  "congressman", "congresswoman", "governor", "gov", "mayor", "judge", "justice", "ambassador",
  "king", "queen", "prince", "princess", "sheikh", "sheik", "emir", "sultan", "pope", "bishop",
  "archbishop", "cardinal", "rev", "reverend", "father", "sister", "imam", "ayatollah", "rabbi",
  "general", "gen", "lt", "col", "colonel", "maj", "major", "capt", "captain", "cmdr",
  "commander", "adm", "admiral", "sgt", "sergeant", "brig", "brigadier", "lieutenant", "vice",
  "secretary", "spokesman", "spokeswoman", "spokesperson", "chairman", "chairwoman", "chief",
  "director", "officer", "detective", "inspector", "attorney", "former",
]

/// Articles and prepositions that start a family name and tell nobody by themselves; by hand, from
/// the rules for filing names of the Anglo-American Cataloguing Rules, chapter 22.
let nameParticles: Set<String> = [
  "al", "el", "ben", "bin", "bint", "ibn", "abu", "ould", "da", "das", "de", "del", "della", "di",
  "do", "dos", "du", "la", "las", "le", "les", "los", "der", "den", "ten", "ter", "van", "von",
  "zu",
  "zur",
]

/// Those of them that with a capital are as often a first name: Al, Ben.
let forenamesLikeParticles: Set<String> = ["al", "ben", "abu", "den", "do", "du", "les", "ten"]

let generations: Set<String> = ["jr", "sr", "ii", "iii", "iv"]

/// British spellings in names of offices, with the American ones.
let spellings = [
  "defence": "defense", "labour": "labor", "centre": "center", "organisation": "organization",
  "programme": "program", "theatre": "theater", "harbour": "harbor", "dept": "department",
]

/// Endings that say how a company is held, not which it is.
let companyEndings: Set<String> = [
  "inc", "ltd", "limited", "co", "corp", "corporation", "llc", "plc", "ag", "sa", "se", "nv",
  "gmbh", "spa", "ab", "asa", "oyj", "bhd", "pte", "pty", "company",
]

/// Offices whose names are put in two orders.
let offices: Set<String> = ["ministry", "department", "university"]
let officeFillers: Set<String> = ["of", "the", "for", "and", "in", "at", "affairs", "national"]

/// Words that alone tell no organization from another country's.
let genericWords: Set<String> = [
  "ministry", "department", "foreign", "defense", "interior", "justice", "finance", "health",
  "education", "trade", "commerce", "state", "treasury", "labor", "agriculture", "energy",
  "transport", "transportation", "supreme", "high", "court", "constitutional", "appeals",
  "parliament", "senate", "congress", "house", "representatives", "lords", "commons", "assembly",
  "cabinet", "government", "police", "army", "navy", "force", "air", "coast", "guard", "marine",
  "corps", "military", "armed", "forces", "central", "bank", "election", "electoral",
  "commission", "council", "agency", "authority", "office", "president", "prime", "minister",
  "federal", "district", "security", "intelligence", "service", "customs", "immigration",
  "attorney", "general", "prosecutor", "labour", "party", "democratic", "republican",
  "conservative", "liberal", "green", "socialist", "communist", "people", "union", "workers",
  "committee", "board", "institute", "weather", "meteorological", "fire", "emergency",
]

/// Short forms of English first names; each row is one name. By hand, from common usage.
let nicknames: [String: Int] = {
  let rows = """
    alexander alex sandy sasha|andrew andy drew|anthony tony|benjamin ben benny|charles charlie chuck
    christopher chris kit|daniel dan danny|david dave|donald don donny|edward ed eddie ted teddy ned
    elizabeth liz lizzie beth betty eliza|eugene gene|francis frank|frederick fred freddie
    gerald gerry jerry|gregory greg|henry harry hank|herbert herb bert|jacob jake|james jim jimmy jamie
    jeffrey jeff|jennifer jen jenny|john jack johnny jon|jonathan jon|joseph joe joey|joshua josh
    katherine catherine kate kathy cathy katie|kenneth ken kenny|lawrence larry|leonard len leo
    margaret maggie meg peggy|matthew matt|michael mike mick mickey|mohammed mohamed muhammad mohammad
    nicholas nick nicky|patricia pat patty trish|patrick pat paddy|peter pete|philip phil
    raymond ray|rebecca becky|richard rick dick rich ricky|robert bob rob bobby robbie|ronald ron ronnie
    samuel sam sammy|stephen steve steven|susan sue susie|theodore ted teddy|thomas tom tommy
    timothy tim|victoria vicky|vincent vince|walter walt|william bill will billy willie liam
    vladimir volodymyr|sergei sergey|dmitry dmitri dmitriy|yevgeny evgeny|alexei alexey aleksei
    """
  var table: [String: Int] = [:]
  let names = rows.split(whereSeparator: { $0 == "|" || $0.isNewline })
  for (row, line) in names.enumerated() {
    for name in line.split(separator: " ") where table[String(name)] == nil {
      table[String(name)] = row
    }
  }
  return table
}()

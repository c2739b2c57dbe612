import Language

extension QuoteContext {
  /// Whether a cue is a verb or noun of saying, by the tables; a model's doubt needs that.
  func isSaying(_ cue: Int) -> Bool {
    let verb = verb(cue)
    return !tagging.classes[cue].isVerb
      || [clausal, directive, accusing, predicating, judging, speaking, evidencing].contains {
        $0.contains(verb)
      }
  }
}

/// Other verbs of saying; by hand after FrameNet's Statement, Judgment_communication and
/// Communication_manner frames.
private let speaking = hashes(
  """
  speak talk call dub term write tweet post comment remark answer reply respond explain reiterate underscore emphasize
  stress slam blast welcome reject vow pledge promise demand announce confirm deny stipulate recount recall
  repeat quote express voice agree refuse decline plead beg thank congratulate boast brag insist observe
  point read continue conclude begin shout yell whisper exclaim sing chant joke quip muse testify swear
  propose recommend outline stipulate reveal disclose proclaim reaffirm affirm hail salute accuse charge
  threaten criticize rebuke scold lambaste castigate ridicule liken compare defend support oppose
  dismiss decry advocate honor remember find feel see consider want hope fear expect
  clarify underline underlined apologize attack dispute reference retweet downplay publicize
  """)

/// Verbs of telling or showing that something is so; a thing that they show is nobody's words. By hand.
let evidencing = hashes(
  """
  indicate hint rule learn project mention signal imply demonstrate
  forecast float clear surmise counter assure persist judge query
  """)

/// Verbs of putting before the public: "announced the measure" tells nothing; by hand.
let presenting = hashes(
  "announce declare comment mention suggest reveal show discuss")

/// Verbs of talk and naming that take no clause: what they name is nobody's words.
let wordless = hashes("talk speak refer name dub nickname converse meet")

/// Verbs whose quoted object is a name.
let christening = hashes("name dub nickname entitle title")

/// Verbs of `“…” is how X put it`, with spellings that no table of verbs has; by hand.
let framing = hashes(
  """
  sum sums summed put see describe explain phrase recall remember tell say express capture characterize
  call answer respond word voice react
  """)

/// Verbs of putting words before the public that take no object beside them; by hand.
let telling = hashes("post write tweet comment say add explain remark reply respond recall")

/// Verbs that go on with what was said before; by hand.
let continuing = hashes("continue add go conclude finish")

/// Verbs that give a name or words to write: with an object and no clause they report nothing.
let naming = hashes("call term label brand write speak talk")

let subjects = hashes("he she they it there")

/// Verbs that report clauses and hardly anything else; by hand after FrameNet's Statement frame.
let clausal = hashes(
  """
  say add tell note argue claim assert insist conclude contend maintain state believe think know hope
  warn suggest report estimate predict joke allege acknowledge admit concede complain caution declare
  """)

/// Verbs of saying what something is, with `as`.
let predicating = hashes(
  "describe portray characterize depict cite regard view label brand paint deride dismiss hail point"
)

/// Those of them, and others of showing, whose bare object nobody says.
let picturing = hashes("depict portray characterize compare liken brand paint")

/// Verbs that an infinitive follows only in the passive: "believed to be".
let raising = hashes(
  """
  estimate believe think say report allege know understand project predict consider deem rumor suspect
  assume suppose
  """)

/// Verbs of judging in words; after FrameNet's Judgment_communication frame.
let judging = hashes(
  """
  criticize condemn denounce praise deride acknowledge question mock decry bemoan lament deplore
  applaud laud
  """)

/// Verbs whose object is what was said, a clause or not; after FrameNet's Statement,
/// Judgment_communication, Commitment and Affirm_or_deny frames.
let stating = judging.union(
  hashes(
    """
    announce claim confirm declare defend demand deny describe dismiss emphasize endorse explain express
    mention note outline pledge predict project promise propose recommend reiterate reject report reveal
    slam stress suggest tout underscore urge warn welcome
    """))

let accusing = hashes("accuse blame suspect")

/// Verbs whose object is told what to do by an infinitive; after FrameNet's Request frame.
let directive = hashes(
  """
  ask tell urge order call advise warn beg instruct encourage invite request require remind implore
  press push recommend command forbid want expect persuade appeal plead direct dare challenge
  """)

/// Verbs whose object is whom the words go to.
let addressing = hashes(
  """
  tell ask inform assure warn urge remind advise notify implore beg order instruct persuade promise
  reassure brief
  """)

/// Words of closed classes and common words that a suffix would misjudge; by hand.
let closedClasses: [(WordClass, String)] = [
  (
    .determiner,
    """
    the a an this these those each every some any no all both either neither another such many few several
    most much more less fewer his her its their my our your whose enough various
    """
  ),
  (
    .pronoun,
    """
    i you he she it we they me him us them himself herself itself themselves myself yourself ourselves one
    someone somebody anyone anybody everyone everybody nobody none something anything everything nothing
    mine yours hers ours theirs others
    """
  ),
  (
    .preposition,
    """
    of in on at by for with from about into over after before under between against during without within
    through across toward towards upon among amid around behind beyond near despite except like unlike than
    via per along above below beside besides inside outside onto off out up down until till throughout
    regarding concerning including according due amongst atop aboard as since
    """
  ),
  (.conjunction, "and or but nor & yet plus"),
  (.subordinator, "because if while although though whether unless whereas once lest so"),
  (.that, "that"),
  (.to, "to"),
  (
    .question, "who whom which what when where why how whoever whatever whichever wherever whenever"
  ),
  (
    .modal,
    "will would can could may might must shall should cannot 'll won't wouldn't can't couldn't shouldn't ought"
  ),
  (
    .auxiliary,
    """
    be is are was were been being am has have had having do does did isn't aren't wasn't weren't hasn't
    haven't hadn't don't doesn't didn't
    """
  ),
  (
    .adverb,
    """
    not never also now then here there still already again ever just even soon later earlier often too very
    however instead perhaps maybe rather quite almost far away together further meanwhile moreover therefore
    thus else twice ago always sometimes only early well back forward ahead abroad online alone apart indeed
    nonetheless nevertheless otherwise anyway overnight
    """
  ),
  (
    .adjective,
    """
    new old good bad great big small large high low long short young late former own other same different
    public political national international foreign military presidential federal local senior top key major
    recent first second third last next good better best worse worst strong weak hard easy free full open
    real true right left wrong clear sure likely unlikely able unable ready afraid aware certain possible
    american chinese russian british french german japanese european united democratic republican white black
    hundred wicked sacred naked red nuclear joint mutual deadly daily weekly monthly friendly elderly
    lovely costly orderly early willing ongoing outgoing incoming leading following
    """
  ),
  (
    .noun,
    """
    thing king ring spring string wing evening morning building meeting ceiling briefing hearing filing
    ruling finding warning feeling funding spending wedding proceeding understanding bombing shooting
    killing crossing housing training trading offering setting beginning bed need speed seed deed shed
    weed breed today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday
    january february april june july august september october november december family ally rally
    supply assembly monopoly reply anomaly italy people media data police percent news series means
    politics economics spokesman spokeswoman spokesperson politics others sources aides
    """
  ),
  (
    .number,
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety million billion trillion thousand dozen
    """
  ),
]

/// Common verbs of English news by their base forms; by hand.
///
/// `/n` marks one whose base and `-s` forms are as common as nouns. Regular forms are made by rule.
let regularVerbs = """
  abandon abolish accept access/n acclaim accompany account/n accuse achieve acknowledge acquire act/n
  add address/n adjust admire admit adopt advance/n advertise advise advocate/n affect affirm afford
  agree aid/n aim/n air/n alert/n allege allow ally/n alter analyze announce answer/n anticipate apologize
  appeal/n appear applaud apply appoint appreciate approach/n approve argue arrange arrest/n arrive ask
  assassinate assault/n assemble assert assess assign assist assume assure attach attack/n attempt/n attend
  attract attribute authorize avoid await award/n back/n balance/n ban/n bar/n base/n bash battle/n beg
  believe belong bemoan benefit/n betray blame/n blast/n block/n boast/n bolster bomb/n boost/n border/n
  bother brag brand/n break/n brief/n broadcast broker/n bully/n burn bury call/n cancel capture care/n
  carry cast/n castigate categorize cause/n caution/n celebrate challenge/n change/n chant/n characterize charge/n
  chat/n cheer/n chide circulate cite claim/n clarify clash/n classify clear close/n collaborate collapse/n
  collect combat/n command/n commend comment/n commit communicate compare compete compel complain complete
  comply concede concern/n conclude condemn conduct/n confess confide confirm conflict/n confront congratulate
  connect consider consist constitute consult contact/n contain contend contest/n continue contradict
  contribute control/n convene converse convey convict convince cooperate coordinate correct cost/n counsel/n count/n
  counter couple/n cover/n crack/n crash/n create credit/n criticise criticize cross/n cry/n curb cut/n damage/n
  dare date/n debate/n debunk decide declare decline/n decry deem defeat/n defect defend defer define delay/n
  delete deliver demand/n demonstrate denounce deny depart depend depict deplore deploy derail deride describe
  deserve design/n desire/n destroy detail/n detain detect determine develop devote die differ direct disagree
  disappear discharge/n disclose discount/n discourage discover discuss dismiss dispatch/n display/n dispute/n
  disrupt distance/n distribute disturb divide document/n dominate donate double doubt/n downplay draft/n drop/n
  dub earn ease echo/n edit elaborate elect elevate eliminate emerge emphasize employ enable encourage end/n
  endanger endorse enforce engage enhance enjoy ensure enter envision erupt escalate escape/n establish estimate/n
  evacuate evaluate examine exceed exchange/n exclaim exclude execute exercise/n exist expand expect expel
  experience/n explain explode exploit explore export/n expose express extend face/n fail fault/n favor/n fear/n
  feature/n figure/n file/n film/n finance/n finish fire/n flee float focus/n follow force/n forecast/n form/n
  frame/n fuel/n fund/n gain/n gather gauge generate gesture/n govern grant/n greet guarantee/n guess/n guide/n
  hack hail halt/n hamper hand/n handle happen harass harm/n head/n help/n hesitate highlight/n hint/n hire
  honor/n hope/n host/n house/n identify ignore illustrate imagine impeach implement implore imply import/n impose
  impress improve include increase/n indicate influence/n inform infer injure inquire insinuate insist inspect
  inspire instruct insult/n intend intensify interest/n interfere interject interpret interrupt intervene
  interview/n introduce invade invest investigate invite invoke involve issue/n jab jail/n jeer join joke/n judge/n
  jump/n justify kick/n kidnap kill knock label/n lack/n lament land/n lash last laud laugh/n launch/n lambaste lean learn lie/n
  lift/n liken like limit/n link/n list/n listen live load/n lobby/n locate look/n loom lower maintain manage march/n
  mark/n marry match/n matter/n measure/n mention/n mind/n miss mobilize mock moderate/n monitor/n move/n murder/n
  murmur muse mutter name/n need/n negotiate nickname/n nominate note/n notice/n notify object/n observe obtain occupy occur
  offend offer/n open operate opine oppose order/n organize oust outline/n overturn own owe paint/n participate pass
  patrol/n pause/n perceive perform permit/n persist persuade phone/n pick/n pilot/n place/n plan/n plant/n play/n plead pledge/n
  point/n poll/n ponder portray pose position/n possess post/n postpone pour praise/n pray preach predict prefer
  prepare present press/n pressure/n presume pretend prevail prevent probe/n proceed process/n proclaim produce profess
  profile/n program/n prohibit project/n promise/n promote prompt pronounce propose prosecute protect protest/n prove
  provide provoke publish pull punish purchase/n pursue push/n qualify question/n quip quote/n race/n raise rail rally/n range/n
  rank/n rate/n ratify reach/n react realize reason/n reassure rebuff rebuke/n recall reaffirm recapture receive recite reckon
  recognize recommend reconsider record/n recount recover recruit reduce refer reflect refuse refute regard/n register/n
  regret/n reiterate reject rejoin relate relax release/n rely remain remark/n remember remind remove render renew
  repeat replace reply/n report/n represent request/n require rescue/n resent reserve/n reside resign resist resolve
  resort respect/n respond rest/n restore restrict result/n resume retain retaliate retire retort retreat/n return/n reveal
  reverse review/n revise ridicule/n risk/n roll/n rule/n rumble rush/n sail salute/n sanction/n save scare/n schedule/n scold scoff score/n scream/n
  search/n secure seem seize separate serve settle shape/n share/n shift/n shock/n shout/n shove show/n sign/n signal/n
  slam slip/n snap snipe sound/n spark speculate sponsor/n spray/n spur stage/n stalk/n start/n state/n stay stipulate step/n stop/n strain/n
  strengthen stress/n struggle/n study/n subject/n submit succeed sue suffer suggest suit/n summarize summon supply/n support/n
  suppose surge/n surprise/n surrender surround survive suspect/n suspend sustain tackle talk/n tap target/n taunt/n tease
  term/n terminate test/n testify thank theorize threaten tie/n top/n total/n touch/n tour/n tout trace/n track/n trade/n train/n
  transfer/n transform travel/n treat trigger troll trust/n try/n turn/n tweet/n undermine underscore unveil update/n uphold urge use/n
  utter value/n vent verify veto/n view/n violate visit/n voice/n volunteer/n vote/n vow/n wage/n wait walk want warn
  warrant/n watch wave/n welcome whine whisper/n wish/n witness/n wonder/n work/n worry/n wrap yell yield/n
  """

/// Irregular verbs: base, past, participle; `/n` as above.
let irregularVerbs = """
  arise arose arisen; awake awoke awoken; bear bore borne; beat beat beaten; become became become;
  begin began begun; bend bent bent; bet/n bet bet; bid/n bid bid; bind bound bound; bite bit bitten; bleed bled bled;
  blow/n blew blown; break/n broke broken; bring brought brought; build built built; burst burst burst;
  buy bought bought; cast/n cast cast; catch caught caught; choose chose chosen; cling clung clung; come came come;
  cost/n cost cost; cut/n cut cut; deal/n dealt dealt; draw drew drawn; drink/n drank drunk; drive/n drove driven;
  eat ate eaten; fall/n fell fallen; feed fed fed; feel felt felt; fight/n fought fought; find found found;
  flee fled fled; fly flew flown; forbid forbade forbidden; forecast/n forecast forecast; foresee foresaw foreseen;
  forget forgot forgotten; forgive forgave forgiven; get got gotten; give gave given; go went gone; grow grew grown;
  hang hung hung; hear heard heard; hide hid hidden; hit/n hit hit; hold held held; hurt hurt hurt; keep kept kept;
  know knew known; lay laid laid; lead/n led led; leave left left; lend lent lent; let let let; lose lost lost;
  make made made; mean meant meant; meet met met; mistake/n mistook mistaken; overcome overcame overcome;
  pay/n paid paid; put put put; quit quit quit; read read read; rethink rethought rethought; ride/n rode ridden;
  ring/n rang rung; rise/n rose risen; run/n ran run; say said said; see saw seen; seek sought sought; sell sold sold;
  send sent sent; set/n set set; shake shook shaken; shed shed shed; shoot shot shot; shut shut shut; sing sang sung;
  sink sank sunk; sit sat sat; sleep/n slept slept; speak spoke spoken; speed/n sped sped; spend spent spent;
  split/n split split; spread/n spread spread; stand/n stood stood; steal stole stolen; stick stuck stuck;
  strike/n struck struck; swear swore sworn; sweep swept swept; swing/n swung swung; take took taken; teach taught taught;
  tear tore torn; tell told told; think thought thought; throw threw thrown; understand understood understood;
  undertake undertook undertaken; uphold upheld upheld; wake woke woken; wear wore worn; win/n won won;
  withdraw withdrew withdrawn; withhold withheld withheld; write wrote written; rewrite rewrote rewritten;
  shrug/n shrugged shrugged; commit committed committed; admit admitted admitted; prefer preferred preferred;
  refer referred referred; defer deferred deferred; infer inferred inferred; occur occurred occurred;
  permit/n permitted permitted; submit submitted submitted; control/n controlled controlled; compel compelled compelled;
  expel expelled expelled; patrol/n patrolled patrolled; regret/n regretted regretted; rebut rebutted rebutted;
  overthrow overthrew overthrown; overrun overran overrun; undergo underwent undergone;
  repel repelled repelled; confer conferred conferred; transfer/n transferred transferred
  """

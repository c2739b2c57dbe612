package import SourceText

/// One sentence's report of something that happened, is planned or is denied.
package struct EventMention: Hashable, Sendable {
  package enum Modality: String, Sendable, CaseIterable {
    case happened, planned, denied, conditional
  }

  /// A finer class within the type, as `meet`, `call`, `summit`; a word of the trigger table.
  package var mode: String?
  package var trigger: TextRange
  /// Indexes into the article's `actors`.
  package var sources: [Int]
  package var targets: [Int]
  package var figures: [Figure]
  /// Sentences that speak of the same happening, this one among them.
  package var evidence: [Int]
  /// Index into the article's `mentions`.
  @SmallIndex package var place: Int?
  /// Index into the article's `times`.
  @SmallIndex package var time: Int?
  /// Index into the article's `sentences`.
  @SmallNumber package var sentence: Int
  /// PLOVER event class; T. Halterman and others, "PLOVER and POLECAT" (2023).
  package var type: EventType
  package var modality: Modality
  /// Whether it is what the article is about, apart from background.
  package var isMain: Bool

  package init(
    _ type: EventType, mode: String? = nil, trigger: TextRange, sources: [Int] = [],
    targets: [Int] = [], place: Int? = nil, time: Int? = nil, modality: Modality = .happened,
    figures: [Figure] = [], sentence: Int, evidence: [Int] = [], isMain: Bool = false
  ) {
    self.type = type
    self.mode = mode
    self.trigger = trigger
    self.sources = sources
    self.targets = targets
    self.place = place
    self.time = time
    self.modality = modality
    self.figures = figures
    self.sentence = sentence
    self.evidence = evidence
    self.isMain = isMain
  }
}

/// PLOVER's classes, and six of ours for what it does not class.
///
/// The words follow PLOVER's public codebook; its older classes of 2018 map as the evaluation says.
package enum EventType: String, Sendable, CaseIterable, Comparable {
  /// Agrees, offers, promises or shows willingness to cooperate later.
  case agree = "AGREE"
  /// Meets, calls, visits, hosts, negotiates or mediates.
  case consult = "CONSULT"
  /// Cooperates by words or diplomacy: praises, endorses, recognizes, signs, apologizes.
  case support = "SUPPORT"
  /// Cooperates by deeds that help both: trade, joint exercises, shared intelligence, extradition.
  case cooperate = "COOPERATE"
  /// Gives what mostly helps the other: money, relief, arms, peacekeepers, asylum, rescue.
  case aid = "AID"
  /// Gives way: releases, lifts or eases restrictions, accepts demands, returns land.
  case yield = "YIELD"
  /// Demands, asks, appeals or proposes.
  case request = "REQUEST"
  /// Accuses, condemns, complains, sues, charges or investigates.
  case accuse = "ACCUSE"
  /// Refuses, rejects, vetoes, denies or breaks an agreement.
  case reject = "REJECT"
  /// Threatens, warns of force or other harm, gives an ultimatum.
  case threaten = "THREATEN"
  /// Demonstrates, strikes, riots, boycotts or obstructs, as civilians.
  case protest = "PROTEST"
  /// Punishes by withholding: sanctions, expulsions, broken relations, halted aid.
  case sanction = "SANCTION"
  /// Shows or readies force: deployments, patrols, tests of weapons.
  case mobilize = "MOBILIZE"
  /// Represses without harm to bodies: arrests, seizures, bans, curfews, destruction, hacking.
  case coerce = "COERCE"
  /// Harms bodies by force: attacks, killings, bombings, battles, abductions, torture.
  case assault = "ASSAULT"
  /// Steps back from force: ceasefires, withdrawals, surrender, disarmament.
  case retreat = "RETREAT"
  /// Takes or leaves an office: appointments, resignations, dismissals. Ours.
  case appoint = "APPOINT"
  /// Elections, referendums, votes of parliaments, laws passed. Ours.
  case vote = "VOTE"
  /// Harm without intent: earthquakes, storms, floods, accidents, disease, deaths. Ours.
  case disaster = "DISASTER"
  /// Trials, verdicts, sentences and rulings of courts. Ours.
  case trial = "TRIAL"
  /// Launches into space, openings, publications. Ours.
  case launch = "LAUNCH"
  /// What none of these holds. Ours.
  case other = "OTHER"

  package static func < (a: EventType, b: EventType) -> Bool { a.rawValue < b.rawValue }
}

/// A number in an event, as "at least 39 dead".
package struct Figure: Hashable, Sendable {
  package var range: TextRange
  package var low: Double
  package var high: Double
  /// What is counted, as `dead`, `injured`, `USD`, `km`, `troops`.
  package var unit: String
  /// `at least`, `about`, `more than`, `up to`, as the text has it.
  package var quantifier: String?

  package init(
    _ range: TextRange, low: Double, high: Double, unit: String, quantifier: String? = nil
  ) {
    self.range = range
    self.low = low
    self.high = high
    self.unit = unit
    self.quantifier = quantifier
  }
}

/// A subject or issue that an article speaks of.
package struct TopicAssignment: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// From the IPTC Media Topics vocabulary.
    case subject
    /// A noun phrase or place that statements and events concern.
    case issue
  }

  package var id: TopicID
  package var label: String
  package var kind: Kind
  /// IPTC Media Topic code, as `medtop:11000000`.
  package var code: String?
  /// 0 to 1.
  package var score: Double
  /// Indexes into the article's `sentences`.
  package var sentences: [Int]
  /// Where it is named, for a mark in the text; empty for a subject known from many words.
  package var ranges: [TextRange]
  /// Whether the article is about it, apart from mentioning it.
  package var isAbout: Bool

  package init(
    id: TopicID, label: String, kind: Kind, code: String? = nil, score: Double, sentences: [Int],
    ranges: [TextRange] = [], isAbout: Bool
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.code = code
    self.score = score
    self.sentences = sentences
    self.ranges = ranges
    self.isAbout = isAbout
  }
}

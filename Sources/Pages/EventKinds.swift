import NewsModel
import SiteModel

extension CorpusIndex {
  /// What the kinds of event that the site has stand for, as its chips name them.
  func eventKinds() -> [Section] {
    let found = Set(corpus.events.indices.map { corpus.events[$0].type }).subtracting([.other])
    guard !found.isEmpty else { return [] }
    let rows = EventType.allCases.filter(found.contains).map { type in
      ListItem([.mark(words(of: type), "label"), .text(" "), .text(meaning(of: type))])
    }
    return [
      Section(
        "kinds", "Kinds of events",
        [
          .paragraph([
            .text(
              "The classes of PLOVER, by which researchers code political events, and five of Readout’s own "
                + "for what it does not class.")
          ]),
          .list(rows),
        ])
    ]
  }
}

/// What a class holds, by PLOVER's codebook (`EventType`).
private func meaning(of type: EventType) -> String {
  switch type {
  case .agree: "agrees, offers or promises to cooperate"
  case .consult: "meets, calls, visits, hosts, negotiates, mediates"
  case .support: "cooperates in words: praises, endorses, recognizes, signs, apologizes"
  case .cooperate: "cooperates in deeds: trade, joint exercises, shared intelligence, extradition"
  case .aid: "gives money, relief, arms, asylum, rescue"
  case .yield: "gives way: releases, eases restrictions, accepts demands"
  case .request: "demands, asks, appeals, proposes"
  case .accuse: "accuses, condemns, complains, sues, charges, investigates"
  case .reject: "refuses, vetoes, denies, breaks an agreement"
  case .threaten: "threatens, warns of harm, gives an ultimatum"
  case .protest: "demonstrates, strikes, riots, boycotts"
  case .sanction: "punishes by withholding: sanctions, expulsions, halted aid"
  case .mobilize: "shows or readies force: deployments, patrols, tests of weapons"
  case .coerce: "represses without harm to bodies: arrests, seizures, bans, curfews, hacking"
  case .assault: "harms bodies by force: attacks, killings, bombings, battles, abductions"
  case .retreat: "steps back from force: ceasefires, withdrawals, surrender, disarmament"
  case .appoint: "takes or leaves an office: appointments, resignations, dismissals; Readout’s own"
  case .vote: "elections, referendums, votes of parliaments, laws passed; Readout’s own"
  case .disaster: "harm without intent: earthquakes, storms, accidents, disease; Readout’s own"
  case .trial: "trials, verdicts, sentences and rulings of courts; Readout’s own"
  case .launch: "launches into space, openings, publications; Readout’s own"
  case .other: "none of these"
  }
}

import Diagnostics
import Extraction
import Foundation
import Ingest
import Language
import NewsModel
import SourceText

/// A named mention of a gold chain, or of a local actor that was found.
private struct ChainedMention {
  var range: TextRange
  var isPerson: Bool
  /// Gold chain, or index of the local actor.
  var chain: Int
}

/// B-cubed of the actors within articles against annotated coreference chains.
///
/// **Gold mentions** are those of persons, organizations and places that are names: annotated as
/// named, or of a chain that has a named mention and with a capital on every word but small ones
/// (`the United States`, `US President X`), the leading article and possessive left off. Pronouns and
/// lower-case descriptions are none. Left out are mentions that only join others by `and`, and names
/// inside a longer name of something else (`US` in `US State Department`): mentions do not nest.
///
/// **Found mentions** are those of form name or metonym, of any kind but `other`, with an actor. Gold
/// spans are maximal noun phrases, so a gold and a found mention are one where they overlap most:
/// pairs are taken greedily by the share of bytes they have in common, at least half; or the found one
/// ends with the gold one or lies in it, both being persons or neither.
///
/// With `G(m)` the gold mentions of m's chain and `F(m)` the found mentions of its actor:
///
/// - precision is the mean over paired mentions of `|G(m) ∩ F(m)| / |paired mentions in F(m)|`,
/// - recall is the mean over *all* gold mentions of `|G(m) ∩ F(m)| / |G(m)|`, 0 where m was not found.
///
/// The second line counts recall over paired mentions alone: how good the chains are, apart from the
/// names that were missed. Found mentions that gold has no name for do not count.
@discardableResult
func scoreCoref(_ file: String, shows: Bool = false, first limit: Int? = nil) -> Double {
  var precision = 0.0
  var recall = 0.0
  var pairedRecall = 0.0
  var (golds, matched) = (0, 0)
  for row in Gold.rows(file, first: limit) {
    guard let text = row["text"] as? String else { continue }
    let bytes = UTF8Text(text)
    let read = article(
      from: bytes, metadata: Metadata(id: "a"),
      provenance: Provenance(file: "-", sha256: "", byteCount: bytes.count))
    let facts = extractFacts(from: read.value, using: Lexicon()).value
    let gold = goldMentions(of: row, text: text)
    let found = facts.mentions.compactMap { mention -> ChainedMention? in
      guard mention.form == .name || mention.form == .metonym, mention.kind != .other,
        let actor = mention.actor
      else { return nil }
      return ChainedMention(
        range: mention.range, isPerson: mention.kind == .person, chain: actor)
    }
    let pairs = paired(gold, found)
    golds += gold.count
    matched += pairs.count
    let goldSize = Dictionary(grouping: gold, by: \.chain).mapValues(\.count)
    let pairedGold = Dictionary(grouping: pairs) { gold[$0.gold].chain }
    let pairedFound = Dictionary(grouping: pairs) { found[$0.found].chain }
    for pair in pairs {
      let (chain, actor) = (gold[pair.gold].chain, found[pair.found].chain)
      let both = Double(pairedGold[chain]!.count { found[$0.found].chain == actor })
      precision += both / Double(pairedFound[actor]!.count)
      recall += both / Double(goldSize[chain]!)
      pairedRecall += both / Double(pairedGold[chain]!.count)
    }
    if shows {
      print("#", row["id"] as? String ?? "")
      show(gold, found, pairs, bytes, names: facts.actors.map(\.name))
    }
  }
  guard golds > 0, matched > 0 else { return 0 }
  let p = precision / Double(matched)
  let r = recall / Double(golds)
  let q = pairedRecall / Double(matched)
  print("coref \(file): \(golds) gold names, \(matched) found")
  print(String(format: "all gold names        P %.3f  R %.3f  F1 %.3f", p, r, harmonic(p, r)))
  print(String(format: "names that were found P %.3f  R %.3f  F1 %.3f", p, q, harmonic(p, q)))
  return harmonic(p, r)
}

private func harmonic(_ a: Double, _ b: Double) -> Double { a + b == 0 ? 0 : 2 * a * b / (a + b) }

private func goldMentions(of row: [String: Any], text: String) -> [ChainedMention] {
  let offsets = ScalarOffsets(text)
  let bytes = UTF8Text(text)
  let rows = (row["mentions"] as? [[String: Any]] ?? []).filter {
    ["person", "organization", "place"].contains($0["type"] as? String ?? "")
  }
  let named = Set(
    rows.filter { $0["named"] as? Bool == true }.compactMap { $0["group"] as? String })
  var mentions: [ChainedMention] = []
  for mention in rows {
    guard let group = mention["group"] as? String, let chain = Int(group), named.contains(group),
      let start = mention["start"] as? Int, let end = mention["end"] as? Int,
      let range = offsets.range(start, end)
    else { continue }
    let bare = withoutArticle(range, in: bytes)
    let words = bytes[bare].split(separator: " ")
    let isNamed = mention["named"] as? Bool == true
    guard !words.isEmpty, isNamed || isCapitalized(words),
      words.count > 1 || !pronouns.contains(words[0].lowercased())
    else { continue }
    mentions.append(
      ChainedMention(range: bare, isPerson: mention["type"] as? String == "person", chain: chain))
  }
  let longer = (row["mentions"] as? [[String: Any]] ?? []).compactMap { mention -> TextRange? in
    guard mention["type"] as? String != "person", mention["named"] as? Bool == true,
      let range = offsets.range(mention["start"] as? Int ?? -1, mention["end"] as? Int ?? -1)
    else { return nil }
    let bare = withoutArticle(range, in: bytes)
    return isCapitalized(bytes[bare].split(separator: " ")) ? bare : nil
  }
  return mentions.filter { whole in
    if longer.contains(where: { $0.contains(whole.range) && $0.count > whole.range.count + 1 }) {
      return false
    }
    let inner = mentions.filter {
      $0.range != whole.range && whole.range.contains($0.range) && $0.chain != whole.chain
    }
    return inner.count < 2 || !bytes[whole.range].contains(" and ")
  }
}

/// Whether every word but small ones has a capital, and there is one that has.
private func isCapitalized(_ words: [Substring]) -> Bool {
  let small: Set<Substring> = ["of", "the", "and", "for", "in", "on", "de", "la", "al", "to", "-"]
  return words.allSatisfy { small.contains($0) || $0.first?.isUppercase == true }
    && words.contains { $0.first?.isUppercase == true }
}

private let pronouns: Set<String> = [
  "i", "we", "you", "he", "she", "they", "it", "his", "her", "its",
]

private func withoutArticle(_ range: TextRange, in text: UTF8Text) -> TextRange {
  var (start, end) = (range.lower, range.upper)
  let words = text[range]
  if words.lowercased().hasPrefix("the ") { start += 4 }
  if words.hasSuffix("'s") { end -= 2 }
  if words.hasSuffix("’s") { end -= 4 }
  return start < end ? TextRange(start, end) : range
}

/// Pairs of gold and found mentions, the ones that have most in common first.
private func paired(
  _ gold: [ChainedMention], _ found: [ChainedMention]
) -> [(gold: Int, found: Int)] {
  var candidates: [(score: Double, gold: Int, found: Int)] = []
  for (g, a) in gold.enumerated() {
    for (f, b) in found.enumerated() where a.range.overlaps(b.range) {
      let common = min(a.range.upper, b.range.upper) - max(a.range.lower, b.range.lower)
      let score = Double(common) / Double(a.range.union(b.range).count)
      let isInside = a.range.contains(b.range) && a.isPerson == b.isPerson
      if score >= 0.5 || isInside { candidates.append((score, g, f)) }
    }
  }
  candidates.sort { ($1.score, $0.gold, $0.found) < ($0.score, $1.gold, $1.found) }
  var (usedGold, usedFound) = (Set<Int>(), Set<Int>())
  var pairs: [(gold: Int, found: Int)] = []
  for candidate in candidates
  where !usedGold.contains(candidate.gold) && !usedFound.contains(candidate.found) {
    usedGold.insert(candidate.gold)
    usedFound.insert(candidate.found)
    pairs.append((candidate.gold, candidate.found))
  }
  return pairs
}

/// Prints each chain that is not one actor, each actor that is not one chain, and names not found.
private func show(
  _ gold: [ChainedMention], _ found: [ChainedMention], _ pairs: [(gold: Int, found: Int)],
  _ text: UTF8Text, names: [String]
) {
  let actorOf = Dictionary(uniqueKeysWithValues: pairs.map { ($0.gold, $0.found) })
  for (chain, members) in Dictionary(grouping: gold.indices, by: { gold[$0].chain }).sorted(by: {
    $0.key < $1.key
  }) {
    let actors = members.map { actorOf[$0].map { found[$0].chain } }
    guard Set(actors.map { $0 ?? -1 }).count > 1 || actors[0] == nil else { continue }
    let shown = zip(members, actors).map { index, actor in
      "\(text[gold[index].range]) → \(actor.map { names[$0] } ?? "missed")"
    }
    print("  split  \(chain): " + shown.joined(separator: "; "))
  }
  let byActor = Dictionary(grouping: pairs) { found[$0.found].chain }
  for (actor, members) in byActor.sorted(by: { $0.key < $1.key }) {
    let chains = Set(members.map { gold[$0.gold].chain })
    guard chains.count > 1 else { continue }
    let shown = members.map { "\(text[gold[$0.gold].range])[\(gold[$0.gold].chain)]" }
    print("  merged \(names[actor]): " + shown.joined(separator: "; "))
  }
}

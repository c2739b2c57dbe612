import NewsModel

/// Joins full names of persons that can be one name; see `groupActors`, rule 5.
///
/// Names are compared where they share the last word, or the first two words. A match by middle name
/// or by part stands unless countries contradict it; an initial, a nickname or a generation needs
/// grounds. Where a name matches two that do not match each other, only the one with grounds counts.
func joinPersons(_ graph: inout ActorGraph) {
  for block in personBlocks(graph) {
    var profiles: [Int: ActorProfile] = [:]
    var forms: [Int: [NameForm]] = [:]
    for root in block {
      let members = graph.members(of: root)
      profiles[root] = ActorProfile(members, in: graph)
      forms[root] = distinct(members.flatMap { graph.nodes[$0].full })
    }
    var pairs: [(a: Int, b: Int, match: NameMatch, grounds: [String])] = []
    for (position, a) in block.enumerated() {
      for b in block.dropFirst(position + 1) {
        guard let match = bestMatch(forms[a]!, forms[b]!), match != .equal else { continue }
        pairs.append((a, b, match, profiles[a]!.grounds(with: profiles[b]!)))
      }
    }
    pairs.sort {
      ($1.match, $1.grounds.count, $0.a, $0.b) < ($0.match, $0.grounds.count, $1.a, $1.b)
    }
    for (a, b, match, grounds) in pairs {
      let rivals = pairs.filter { other in
        guard other.a == a || other.b == a || other.a == b || other.b == b,
          !(other.a == a && other.b == b)
        else { return false }
        let (x, y) = apart(other.a, other.b, from: (a, b))
        return bestMatch(forms[x]!, forms[y]!) == nil && other.grounds.count >= grounds.count
      }
      let contradicts = profiles[a]!.contradicts(profiles[b]!)
      let stands =
        rivals.isEmpty && !contradicts && (match >= .part || !grounds.isEmpty)
        || contradicts && match >= .part && grounds.contains("in the same story")
      let names = "“\(name(a, graph))” and “\(name(b, graph))”"
      let why = ([match.words] + grounds).joined(separator: "; ")
      if stands {
        graph.join(a, b, why: "\(names): \(why)")
      } else {
        let score = contradicts ? 0.2 : rivals.isEmpty ? 0.5 : 0.4
        let against =
          contradicts
          ? "; of different countries"
          : rivals.isEmpty ? "; no other grounds" : "; others match too"
        graph.note(a, b, score: score, why: why + against)
      }
    }
  }
}

/// Roots of persons with full names by last word and by first two words; blocks of one left out.
private func personBlocks(_ graph: ActorGraph) -> [[Int]] {
  var blocks: [PersonBlock: Set<Int>] = [:]
  for root in graph.roots {
    var last: NameForm?
    for member in graph.members(of: root)
    where graph.nodes[member].kind == .person && graph.nodes[member].forced == nil {
      for form in graph.nodes[member].full where form != last {
        last = form
        let words = form.words
        blocks[PersonBlock(words: [words[words.count - 1]]), default: []].insert(root)
        blocks[PersonBlock(words: [words[0], words[1]]), default: []].insert(root)
      }
    }
  }
  return blocks.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { $0.value.sorted() }
}

/// The last word of a person's name, or the first two.
private struct PersonBlock: Hashable, Comparable {
  var words: [String]

  /// First words come before last ones.
  static func < (a: PersonBlock, b: PersonBlock) -> Bool {
    if a.words.count != b.words.count { return a.words.count > b.words.count }
    return a.words.lexicographicallyPrecedes(b.words)
  }
}

/// The node of each pair that the two pairs do not share.
private func apart(_ a: Int, _ b: Int, from pair: (Int, Int)) -> (Int, Int) {
  if a == pair.0 { return (b, pair.1) }
  if a == pair.1 { return (b, pair.0) }
  return b == pair.0 ? (a, pair.1) : (a, pair.0)
}

/// The best match of any two forms; nil where one form contradicts another of the same length.
private func bestMatch(_ a: [NameForm], _ b: [NameForm]) -> NameMatch? {
  var best: NameMatch?
  for first in a {
    for second in b {
      guard let found = match(first, second) else { continue }
      if best.map({ $0 < found }) ?? true { best = found }
    }
  }
  return best
}

func distinct<Value: Hashable>(_ values: [Value]) -> [Value] {
  var seen: Set<Value> = []
  return values.filter { seen.insert($0).inserted }
}

/// A root's first full name, for words of evidence.
func name(_ root: Int, _ graph: ActorGraph) -> String {
  graph.nodes[root].names.max { ($0.utf8.count, $1) < ($1.utf8.count, $0) } ?? "?"
}

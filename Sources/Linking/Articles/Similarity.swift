import Foundation
import NewsModel

/// Two articles, by index, the lower first, and the cosine of their rare words.
struct ArticlePair: Hashable {
  var a: Int
  var b: Int
  var cosine: Double
}

/// Compares articles by the words that few others have.
///
/// 1. A word counts by its weight in the article times ln((n + 1) / df); words in more than a fifth
///    of the articles count nothing, words in one article half.
/// 2. The eighty heaviest words of an article are its vector.
/// 3. Two articles are compared where they share two words that at most fifty vectors have.
///
/// Pairs below 0.03 are left out; the rest come in order.
func compare(_ sketches: [ArticleSketch], sharing: WorkSharing) -> [ArticlePair] {
  let (vectors, termCount) = vectors(of: sketches, sharing)
  var postings = [[Int32]](repeating: [], count: termCount)
  for (article, vector) in vectors.enumerated() {
    for entry in vector { postings[Int(entry.term)].append(Int32(article)) }
  }
  let holders = postings
  let starts = Array(stride(from: 0, to: vectors.count, by: 512))
  let found = sharing.map(starts.count, by: 1) { piece in
    pairs(
      of: starts[piece]..<min(starts[piece] + 512, vectors.count), vectors, holders)
  }
  return found.joined().sorted { ($0.a, $0.b) < ($1.a, $1.b) }
}

/// The pairs of some articles with later ones.
private func pairs(
  of articles: Range<Int>, _ vectors: [[Entry]], _ postings: [[Int32]]
) -> [ArticlePair] {
  var pairs: [ArticlePair] = []
  var shared = [UInt8](repeating: 0, count: vectors.count)
  for article in articles {
    let vector = vectors[article]
    var touched: [Int] = []
    for entry in vector where postings[Int(entry.term)].count <= 50 {
      for other in postings[Int(entry.term)] where Int(other) > article {
        if shared[Int(other)] == 0 { touched.append(Int(other)) }
        shared[Int(other)] &+= 1
      }
    }
    for other in touched {
      if shared[other] >= 2 {
        let cosine = dot(vector, vectors[other])
        if cosine >= 0.03 { pairs.append(ArticlePair(a: article, b: other, cosine: cosine)) }
      }
      shared[other] = 0
    }
  }
  return pairs
}

private struct Entry {
  var term: Int32
  var weight: Float
}

private func vectors(
  of sketches: [ArticleSketch], _ sharing: WorkSharing
) -> (vectors: [[Entry]], termCount: Int) {
  var numbers = HashNumbers(reserving: sketches.count * 8)
  var frequency: [Int32] = []
  let termIDs = sketches.map { sketch in
    sketch.terms.map { term -> Int32 in
      let id = numbers.number(of: term.hash)
      if id == frequency.count { frequency.append(0) }
      frequency[id] += 1
      return Int32(id)
    }
  }
  let limit = max(sketches.count / 5, 20)
  let rarity: [Float] = (0...limit).map { df in
    let rareness = log(Double(sketches.count + 1) / Double(max(1, df)))
    return Float(df == 1 ? rareness / 2 : rareness)
  }
  let df = frequency
  let vectors = sharing.map(sketches.count, by: 256) { article -> [Entry] in
    let (sketch, ids) = (sketches[article], termIDs[article])
    var weighed: [(entry: Entry, hash: UInt64)] = []
    for (term, id) in zip(sketch.terms, ids) where df[Int(id)] <= limit {
      let weight = term.weight * rarity[Int(df[Int(id)])]
      weighed.append((Entry(term: id, weight: weight), term.hash))
    }
    weighed.sort { ($1.entry.weight, $0.hash) < ($0.entry.weight, $1.hash) }
    var entries = weighed.prefix(80).map(\.entry)
    let norm = entries.reduce(Float(0)) { $0 + $1.weight * $1.weight }.squareRoot()
    if norm > 0 { for index in entries.indices { entries[index].weight /= norm } }
    return entries.sorted { $0.term < $1.term }
  }
  return (vectors, frequency.count)
}

private func dot(_ a: [Entry], _ b: [Entry]) -> Double {
  var sum: Float = 0
  var (i, j) = (0, 0)
  while i < a.count, j < b.count {
    if a[i].term == b[j].term {
      sum += a[i].weight * b[j].weight
      i += 1
      j += 1
    } else if a[i].term < b[j].term {
      i += 1
    } else {
      j += 1
    }
  }
  return Double(sum)
}

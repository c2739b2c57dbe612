import NewsModel

/// How an article relates to earlier ones with the same words.
struct Likeness: Hashable {
  /// The earliest article of which this is a copy, an index into the site's articles.
  var original: Int
  /// Estimated share of runs of five words in common: of both articles' runs, or of the shorter
  /// one's where it is a part of the longer; 0 to 1.
  var share: Double
}

/// Finds copies and near-copies; nil for an article that has no earlier look-alike.
///
/// 1. Articles with a sampled run of five words in common are compared (A. Broder, "On the
///    resemblance and containment of documents", 1997).
/// 2. Two are near-copies where half of their runs are common to both, or where four fifths of the
///    shorter one's are in the longer.
/// 3. Of two, the one published later is the copy; undated ones come last, ties go by id.
///
/// `order` gives each article's place in time.
func findCopies(_ sketches: [ArticleSketch], order: [Int]) -> [Likeness?] {
  var pairs: [UInt64] = []
  for run in runsOfEqualShingles(sketches) {
    let byTime = run.sorted { order[$0] < order[$1] }
    // A run that dozens share is boilerplate or one wire story: comparing with the first is enough.
    let firsts = byTime.count > 40 ? 1 : byTime.count
    for (position, first) in byTime.prefix(firsts).enumerated() {
      for later in byTime.dropFirst(position + 1) {
        pairs.append(UInt64(first) << 32 | UInt64(later))
      }
    }
  }
  pairs.sort()
  var found = [Likeness?](repeating: nil, count: sketches.count)
  var next = 0
  while next < pairs.count {
    let pair = pairs[next]
    let start = next
    while next < pairs.count, pairs[next] == pair { next += 1 }
    let (first, later) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
    let (a, b) = (sketches[first].shingles.count, sketches[later].shingles.count)
    let common = Double(next - start)
    let resemblance = common / Double(a + b - (next - start))
    let containment = common / Double(min(a, b))
    let isPart = containment >= 0.8 && min(a, b) >= 6
    guard (resemblance >= 0.5 && min(a, b) >= 3) || isPart else { continue }
    let likeness = Likeness(original: first, share: isPart ? containment : resemblance)
    if let known = found[later], order[known.original] <= order[first] { continue }
    found[later] = likeness
  }
  return found
}

/// The articles, in order, of each shingle that several have.
private func runsOfEqualShingles(_ sketches: [ArticleSketch]) -> [[Int]] {
  var numbers = HashNumbers(reserving: sketches.count * 32)
  var counts: [Int32] = []
  var holders: [(number: Int32, article: Int32)] = []
  for (article, sketch) in sketches.enumerated() {
    for hash in sketch.shingles {
      let number = numbers.number(of: hash)
      if number == counts.count { counts.append(0) }
      counts[number] += 1
      holders.append((Int32(number), Int32(article)))
    }
  }
  var runOf = [Int32](repeating: -1, count: counts.count)
  var runs: [[Int]] = []
  for (number, article) in holders where counts[Int(number)] > 1 {
    if runOf[Int(number)] < 0 {
      runOf[Int(number)] = Int32(runs.count)
      runs.append([])
    }
    runs[Int(runOf[Int(number)])].append(Int(article))
  }
  return runs
}

/// Where each article's words come from: wire copy counts as its agency, a copy as its original,
/// anything else as its publisher; all articles whose publisher is not known count as one.
func origins(
  of facts: [ArticleFacts], agencies: [String?], copies: [Likeness?]
) -> [String] {
  facts.indices.map { article in
    var original = article
    while let next = copies[original]?.original { original = next }
    if let agency = agencies[article] ?? agencies[original] { return agency }
    return outlet(of: facts[original].article)
  }
}

/// The publisher, or the host of the article's address where none is given.
func outlet(of article: Article) -> String {
  if let publisher = article.publisher { return publisher }
  guard let url = article.url,
    let host = url.split(separator: "://").dropFirst().first?
      .prefix(while: { $0 != "/" && $0 != ":" && $0 != "?" })
  else { return "not known" }
  return host.hasPrefix("www.") ? String(host.dropFirst(4)) : String(host)
}

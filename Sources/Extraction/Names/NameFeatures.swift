import Language

/// Takes the features of one token: a template's number and what fills it.
protocol NameFeatureSink {
  mutating func add(_ template: UInt64, _ value: UInt64)
}

/// Names the properties of a token that weights are learned for.
///
/// Templates are numbered by what they look at: 1 to 39 the token and its neighbors, 40 to 59 its
/// run of capitalized words and its sentence, 60 to 79 the word list and the gazetteers, 80 to 99
/// the other uses of the word in the document.
func addFeatures<Sink: NameFeatureSink>(
  of index: Int, in reading: NameReading, to sink: inout Sink
) {
  let start = Int(reading.sentenceStart[index])
  let end = Int(reading.sentenceEnd[index])
  let edge = NameWord()
  let word = reading.words[index]
  let before = index > start ? reading.words[index - 1] : edge
  let before2 = index - 1 > start ? reading.words[index - 2] : edge
  let after = index + 1 < end ? reading.words[index + 1] : edge
  let after2 = index + 2 < end ? reading.words[index + 2] : edge
  addWords(word, before, before2, after, after2, to: &sink)
  addRun(index, start, end, word, reading, to: &sink)
  addTables(word, before, before2, after, after2, to: &sink)
  addUses(index, reading, to: &sink)
}

private func addWords<Sink: NameFeatureSink>(
  _ word: NameWord, _ before: NameWord, _ before2: NameWord, _ after: NameWord,
  _ after2: NameWord, to sink: inout Sink
) {
  sink.add(1, 0)
  sink.add(2, word.exact)
  sink.add(3, word.lower)
  sink.add(4, before.lower)
  sink.add(5, after.lower)
  sink.add(6, before2.lower)
  sink.add(7, after2.lower)
  sink.add(8, mix(before.lower, word.lower))
  sink.add(9, mix(word.lower, after.lower))
  sink.add(10, mix(before2.lower, before.lower))
  sink.add(11, mix(after.lower, after2.lower))
  sink.add(12, mix(before.lower, after.lower))
  sink.add(13, word.shape)
  sink.add(14, mix(before.shape, word.shape))
  sink.add(15, mix(word.shape, after.shape))
  sink.add(16, mix(mix(before.shape, word.shape), after.shape))
  sink.add(17, word.prefix)
  sink.add(18, word.suffix)
  sink.add(19, word.suffix & 0xFF_FFFF)
  sink.add(20, word.suffix & 0xFFFF)
  sink.add(21, mix(word.shape, before.lower))
  sink.add(22, mix(word.shape, after.lower))
  sink.add(23, before.suffix & 0xFF_FFFF)
  sink.add(24, after.suffix & 0xFF_FFFF)
  sink.add(25, mix(word.suffix & 0xFF_FFFF, before.lower))
  sink.add(26, mix(word.suffix & 0xFF_FFFF, after.lower))
  sink.add(27, mix(UInt64(before.kind.rawValue) << 8 | UInt64(after.kind.rawValue), word.shape))
}

private func addRun<Sink: NameFeatureSink>(
  _ index: Int, _ start: Int, _ end: Int, _ word: NameWord, _ reading: NameReading,
  to sink: inout Sink
) {
  let style = UInt64(reading.styles[index])
  let isFirst: UInt64 = index == start ? 1 : 0
  sink.add(40, mix(style << 1 | isFirst, word.shape))
  sink.add(41, mix(style << 1 | isFirst, UInt64(word.entry.capitals)))
  let run = reading.capitalRuns[index]
  guard !run.isEmpty else { return }
  let left = Int(run.lowerBound) > start ? reading.words[Int(run.lowerBound) - 1] : NameWord()
  let right = Int(run.upperBound) < end ? reading.words[Int(run.upperBound)] : NameWord()
  let first = reading.words[Int(run.lowerBound)]
  let last = reading.words[Int(run.upperBound) - 1]
  let length = UInt64(min(run.count, 5))
  let position = UInt64(min(index - Int(run.lowerBound), 5))
  sink.add(42, style << 8 | length << 4 | position)
  sink.add(43, mix(left.lower, style << 1 | (position == 0 ? 1 : 0)))
  sink.add(44, mix(right.lower, style << 1 | (length == position + 1 ? 1 : 0)))
  sink.add(45, last.lower)
  sink.add(46, first.lower)
  sink.add(47, UInt64(last.spelling.fine) << 4 | position)
  sink.add(48, UInt64(first.spelling.fine) << 4 | position)
  sink.add(49, UInt64(left.spelling.fine) << 12 | UInt64(right.spelling.fine))
  sink.add(50, mix(left.lower, right.lower))
  sink.add(51, mix(last.suffix & 0xFF_FFFF, position))
}

private func addTables<Sink: NameFeatureSink>(
  _ word: NameWord, _ before: NameWord, _ before2: NameWord, _ after: NameWord,
  _ after2: NameWord, to sink: inout Sink
) {
  let cluster = UInt64(word.spelling.fine)
  let clusterBefore = UInt64(before.spelling.fine)
  let clusterAfter = UInt64(after.spelling.fine)
  sink.add(60, cluster)
  sink.add(61, clusterBefore)
  sink.add(62, clusterAfter)
  sink.add(63, clusterBefore << 10 | cluster)
  sink.add(64, cluster << 10 | clusterAfter)
  sink.add(65, UInt64(before2.spelling.fine))
  sink.add(66, UInt64(after2.spelling.fine))
  sink.add(67, mix(word.shape, clusterBefore << 10 | clusterAfter))
  sink.add(68, UInt64(word.entry.capitals))
  let coarse = UInt64(word.spelling.coarse)
  let coarseBefore = UInt64(before.spelling.coarse)
  let coarseAfter = UInt64(after.spelling.coarse)
  sink.add(52, coarse)
  sink.add(53, coarseBefore << 14 | coarse << 7 | coarseAfter)
  sink.add(54, UInt64(before2.spelling.coarse) << 14 | coarseBefore << 7 | coarse)
  sink.add(55, coarse << 14 | coarseAfter << 7 | UInt64(after2.spelling.coarse))
  sink.add(56, mix(word.shape, coarseBefore << 7 | coarseAfter))
  sink.add(57, UInt64(before2.spelling.coarse) << 7 | coarseBefore)
  sink.add(58, UInt64(after2.spelling.coarse) << 7 | coarseAfter)
  let flags = UInt64(word.flags)
  sink.add(69, flags)
  sink.add(70, UInt64(before.flags) << 16 | flags)
  sink.add(71, flags << 16 | UInt64(after.flags))
  sink.add(72, mix(flags, word.shape))
  for flag in 0..<UInt64(16) where flags >> flag & 1 == 1 { sink.add(73, flag) }
  sink.add(79, UInt64(before.flags))
  sink.add(59, UInt64(after.flags))
  let known = word.known.top
  sink.add(74, known)
  if known != 0 {
    sink.add(75, mix(known, before.lower))
    sink.add(76, mix(known, after.lower))
    sink.add(77, mix(word.known.kinds, word.shape))
  }
  sink.add(78, before.known.top << 16 | after.known.top)
}

private func addUses<Sink: NameFeatureSink>(
  _ index: Int, _ reading: NameReading, to sink: inout Sink
) {
  let found = reading.document.entryOfToken[index]
  guard found >= 0 else { return }
  let entry = reading.document.entries[Int(found)]
  sink.add(80, UInt64(min(entry.small, 2)) << 2 | UInt64(min(entry.capital, 2)))
  if entry.run.count > reading.capitalRuns[index].count {
    let first = reading.words[Int(entry.run.lowerBound)]
    let last = reading.words[Int(entry.run.upperBound) - 1]
    let word = reading.words[index].lower
    let place: UInt64 = first.lower == word ? 1 : last.lower == word ? 2 : 0
    sink.add(81, mix(first.lower, place))
    sink.add(82, mix(last.lower, place))
    sink.add(83, UInt64(entry.run.count) << 2 | place)
    sink.add(84, UInt64(first.flags) << 2 | place)
    sink.add(85, UInt64(last.spelling.fine) << 2 | place)
    if Int(entry.run.lowerBound) > 0 {
      sink.add(86, mix(reading.words[Int(entry.run.lowerBound) - 1].lower, place))
    }
  }
  for use in 0..<4 {
    let other = Int(entry.uses[use])
    guard other >= 0 else { return }
    if other == index { continue }
    if other > Int(reading.sentenceStart[other]) {
      sink.add(87, reading.words[other - 1].lower)
    }
    if other + 1 < Int(reading.sentenceEnd[other]) {
      sink.add(88, reading.words[other + 1].lower)
    }
  }
}

import NewsModel
import SiteModel

/// Sentences of either side that a page shows of what differs.
private let shownDifferences = 8

extension CorpusIndex {
  /// The later articles that have the same text.
  func copiesOf(_ at: Int) -> [Section] {
    guard !copies[at].isEmpty else { return [] }
    let items = copies[at].map { copy in
      ListItem(
        articleLine(copy) + [
          .text(" "),
          .mark("\(Int((corpus.articles[copy].likeness * 100).rounded())) % in common", "how"),
        ])
    }
    return [Section("copies", "Copies of this article", [.list(items)])]
  }

  /// What a copy has that its original lacks, and the other way round, sentence by sentence. White space
  /// counts as equal. Words of an article stand here only where its own page shows them too.
  func differences(_ at: Int) -> [Section] {
    guard let original = corpus.articles[at].duplicateOf else { return [] }
    let (own, others) = (sentences(at), sentences(original))
    let (ownWords, otherWords) = (Set(own.map(\.words)), Set(others.map(\.words)))
    let sides = [
      ("Only here", own.filter { !otherWords.contains($0.words) }),
      ("Only in the original", others.filter { !ownWords.contains($0.words) }),
    ].filter { !$0.1.isEmpty }
    guard !sides.isEmpty else {
      return [
        Section(
          "differences", "What differs",
          [.paragraph([.mark("", "note"), .text("Nothing: every sentence is in both.")])])
      ]
    }
    let items = sides.map { label, found -> ListItem in
      let more = found.count - shownDifferences
      return ListItem(
        [.mark(label, "label"), .text(" "), .text(counted(found.count, "sentence"))],
        items: found.prefix(shownDifferences).map { difference($0.at) }
          + (more > 0 ? [ListItem([.mark("and \(digits(more)) more", "how")])] : []))
    }
    return [Section("differences", "What differs", [.list(items)])]
  }

  private func difference(_ at: SentenceRef) -> ListItem {
    ListItem(
      settings.publish == .full
        ? [sentenceWords(at), .text(" "), sentenceNumber(at)] : [sentenceNumber(at)])
  }

  private func sentences(_ at: Int) -> [(at: SentenceRef, words: String)] {
    facts(at).sentences.indices.map { index in
      let ref = SentenceRef(article: at, sentence: index)
      let words = sentenceText(ref).split(whereSeparator: \.isWhitespace)
      return (ref, words.joined(separator: " "))
    }
  }
}

import FactStore
import NewsModel
import Publishing
import SiteModel
import SourceText

extension BuildRun {
  /// Takes the figures of the last build, which this one would only repeat.
  mutating func reuse(_ last: LastBuild, files: Int) {
    finish()
    report.diagnostics = last.diagnostics
    report.articles = last.counts["articles"] ?? 0
    report.reused = report.articles
    report.pages = last.counts["pages"] ?? 0
    report.events = last.counts["events"] ?? 0
    report.actors = last.counts["actors"] ?? 0
    report.topics = last.counts["topics"] ?? 0
    report.quotes = last.counts["statements"] ?? 0
    report.words = last.counts["words"] ?? 0
    report.unchanged = files
    report.isPublished = true
  }

  /// Takes the figures of a corpus; `words` has those of each article, also of one that is not in it.
  mutating func count(_ corpus: Corpus, words: [ArticleID: Int]) {
    report.events = corpus.events.count
    report.actors = corpus.actors.count
    report.topics = corpus.topics.count
    report.quotes = corpus.statements.count
    report.words = corpus.articles.reduce(0) { $0 + (words[$1.facts.article.id] ?? 0) }
  }

  mutating func record(_ published: PublishReport) {
    report.written = published.written.count
    report.deleted = published.deleted.count
    report.unchanged = published.unchanged
    report.isPublished = !published.files.isEmpty
    for path in published.written { explain("write \(path)", "its bytes are new") }
    for path in published.deleted { explain("remove \(path)", "the site no longer has it") }
  }

  /// Says how the site that a build made differs from the one that is published.
  mutating func compare(_ staged: [StagedFile], with before: Published, mode: BuildMode) {
    guard mode == .verify else { return }
    let made = Set(staged.map(\.path.value))
    report.different =
      staged.filter { $0.change != .none }.map(\.path.value)
      + before.files.keys.filter { !made.contains($0) && $0 != manifestPath.value }
    report.different.sort()
    report.unchanged = staged.count { $0.change == .none }
  }
}

/// Stretches between white space.
func wordCount(_ text: UTF8Text) -> Int {
  var count = 0
  var isInside = false
  for byte in text.bytes {
    let isSpace = isASCIISpace(byte)
    if !isSpace && !isInside { count += 1 }
    isInside = !isSpace
  }
  return count
}

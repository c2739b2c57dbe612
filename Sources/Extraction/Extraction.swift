package import Diagnostics
import Language
package import NewsModel
import SourceText

/// Turns one article into the facts that it states.
///
/// 1. Split the running text, title and captions into tokens and sentences.
/// 2. Find names and times.
/// 3. Bring the names of one actor together, with roles, short forms and metonyms.
/// 4. Find quotes, which need actors.
/// 5. Find events, which need actors and times.
/// 6. Find topics.
package func extractFacts(
  from article: Article, using lexicon: Lexicon
) -> Diagnosed<ArticleFacts> {
  extract(from: article, using: lexicon).facts
}

/// The facts of an article, with its words: those tell which entries of the lexicon bear on it.
package func extract(
  from article: Article, using lexicon: Lexicon
) -> (facts: Diagnosed<ArticleFacts>, words: WordFilter) {
  let reading = read(article)
  let transcript = Transcript(of: article)
  let names = transcript.mended(findNames(in: reading, of: article, using: lexicon))
  var facts = ArticleFacts(article: article, sentences: reading.newsSentences(of: article))
  facts.times = findTimes(in: reading, of: article)
  (facts.mentions, facts.actors) = resolveActors(
    names: names, in: reading, of: article, using: lexicon)
  facts.times = timesOutsideNames(facts.times, facts.mentions, in: article.text)
  let tagging = tagWords(of: reading)
  facts.quotes = findQuotes(in: tagging, of: facts)
  let settled = tagging.withVerbsBehindModals()
  facts.events = findEvents(in: settled, of: facts)
  facts.topics = findTopics(in: settled, of: facts, using: lexicon)
  return (Diagnosed(facts), WordFilter(wordsOf: reading))
}

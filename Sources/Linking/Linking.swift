package import Diagnostics
package import NewsModel

/// Brings the facts of all articles together; the order of `facts` does not matter.
package func link(_ facts: [ArticleFacts], applying corrections: Corrections) -> Diagnosed<Corpus> {
  let articles = facts.sorted { $0.article.id < $1.article.id }.map { facts in
    LinkedArticle(
      facts: facts, actors: facts.actors.map { _ in nil }, events: facts.events.map { _ in nil },
      topics: facts.topics.map { _ in nil })
  }
  return Diagnosed(Corpus(articles: articles))
}

/// All that one article states, by indexes into its own arrays; each array is in order of the text.
package struct ArticleFacts: Hashable, Sendable {
  package var article: Article
  package var sentences: [Sentence]
  package var mentions: [Mention]
  package var actors: [LocalActor]
  package var quotes: [Quote]
  package var times: [TimeExpression]
  package var events: [EventMention]
  package var topics: [TopicAssignment]

  package init(
    article: Article, sentences: [Sentence] = [], mentions: [Mention] = [],
    actors: [LocalActor] = [], quotes: [Quote] = [], times: [TimeExpression] = [],
    events: [EventMention] = [], topics: [TopicAssignment] = []
  ) {
    self.article = article
    self.sentences = sentences
    self.mentions = mentions
    self.actors = actors
    self.quotes = quotes
    self.times = times
    self.events = events
    self.topics = topics
  }
}

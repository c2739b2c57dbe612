import Language
import NewsModel

/// Finds the subjects and issues of an article; needs the events and quotes of `facts`.
///
/// 1. Assign subjects of the IPTC vocabulary by their evidence in the words.
/// 2. Pick the issues that statements and events concern: noun phrases and places.
/// 3. Assign the desk's own topics where one of their phrases stands in the text.
///
/// An issue that a subject or the desk already names is left out. Subjects first, then the desk's
/// topics, then issues, each by weight.
func findTopics(
  in tagging: Tagging, of facts: ArticleFacts, using lexicon: Lexicon
) -> [TopicAssignment] {
  let reading = tagging.reading
  var topics = assignSubjects(in: reading, of: facts)
  topics += assignDeskTopics(in: reading, of: facts, using: lexicon)
  let taken = Set(topics.map(\.id))
  topics += findIssues(in: tagging, of: facts).filter { !taken.contains($0.id) }
  return topics
}

import Language
import NewsModel

/// Brings the names of one actor in one article together.
func resolveActors(
  names: [Mention], in reading: Reading, of article: Article, using lexicon: Lexicon
) -> (mentions: [Mention], actors: [LocalActor]) { (names, []) }

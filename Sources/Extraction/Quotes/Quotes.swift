import Language
import NewsModel

/// Finds what the article attributes to somebody; needs the actors of `facts`.
func findQuotes(in reading: Reading, of facts: ArticleFacts) -> [Quote] { [] }

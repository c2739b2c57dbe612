import Language
import NewsModel

/// Finds what happened, is planned or denied; needs the actors, quotes and times of `facts`.
func findEvents(in reading: Reading, of facts: ArticleFacts) -> [EventMention] { [] }

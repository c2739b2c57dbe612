import Language
import NewsModel

/// Finds the names of persons, organizations, places, groups and other things in all blocks.
///
/// Each mention has form `name` and no actor yet.
func findNames(in reading: Reading, of article: Article, using lexicon: Lexicon) -> [Mention] { [] }

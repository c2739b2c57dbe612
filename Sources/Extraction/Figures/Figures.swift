import Language
import NewsModel

/// Finds numbers with what they count, in order of the text; figures do not overlap.
///
/// Only running text is read. An event takes the figures that lie in its sentence.
func findFigures(in reading: Reading, of article: Article) -> [Figure] { [] }

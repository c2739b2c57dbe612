import Diagnostics
import Extraction
import Files
import NewsModel
import SiteModel

/// What the desk set and knows: the values of readout.yml and curation/*.yml.
struct Desk: Sendable {
  var settings = SiteSettings()
  var corrections = Corrections()

  var lexicon: Lexicon { Lexicon(actors: corrections.actors, topics: corrections.topics) }
}

func loadDesk(in site: any FileSystem) -> Diagnosed<Desk> {
  Diagnosed(Desk())
}

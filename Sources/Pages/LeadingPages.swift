package import NewsModel
package import SiteModel

extension SitePlan {
  /// Events that may lead the front page, with their weights, the heaviest first; it shows the first
  /// `settings.leadingEvents`.
  package var leadingEvents: [(event: EventID, weight: Double)] {
    CorpusIndex(site: site, trace: PageTrace(cells: 0)).leadingWeights().map {
      (corpus.events[$0.event].id, $0.weight)
    }
  }

  /// The pages that link to one of `entries`, in order of their paths; makes each, to look.
  package func pages(leadingTo position: Int) -> [SitePath] {
    let goal = entries[position].path
    let uses = sentenceUses()
    return entries.indices.filter { $0 != position }.filter { other in
      var leads = false
      page(at: other, uses: uses).eachAddress { address in
        leads = leads || links.destination(of: address)?.path == goal
      }
      return leads
    }.map { entries[$0].path }
  }
}

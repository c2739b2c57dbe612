package import NewsModel

/// What readout.yml sets, checked; docs/settings.md describes each setting.
package struct SiteSettings: Hashable, Sendable {
  /// How much of a source article its briefing shows.
  package enum Publish: String, Sendable, CaseIterable {
    /// The whole text, annotated.
    case full
    /// Only the sentences that facts, quotes and summaries point at.
    case excerpts
    /// No text of the source but quoted words and the evidence of facts.
    case facts
  }

  /// A part of the front page, in the order in which the front page has them unless told otherwise.
  package enum FrontSection: String, Sendable, CaseIterable {
    case leading, disputed, movers, topics, ahead, undated, index, data, made
  }

  package var title: String
  package var description: String
  /// Where the site will stand, as `https://example.org/briefings/`, with a slash at the end; needed
  /// only for what must be absolute (feeds' ids, sitemap, OpenGraph). Pages link relatively without it.
  package var baseURL: String?
  /// BCP 47, for the pages' own words.
  package var language: String
  /// IANA name, as `Asia/Manila`: an instant of publication becomes the day that it is there. Without
  /// one it is the day that the source writes.
  package var timeZone: String?
  /// The parts of the front page, in order.
  package var sections: [FrontSection]
  package var publish: Publish
  /// What an edition is called, as `Morning briefing`.
  package var edition: String?
  /// Path of a picture below the site's folder, as `Templates/assets/logo.svg`.
  package var logo: String?
  /// Where the logo stands in the site.
  package var logoAsset: String? {
    logo.flatMap { $0.split(separator: "/").last }.map { "assets/\($0)" }
  }
  /// `#rrggbb` in lower case.
  package var accent: String?
  /// One line at the foot of each page.
  package var footer: String?
  /// How many events the front page leads with, 1 to 20.
  package var leadingEvents: Int
  /// Folder with source articles, relative to the site's folder.
  package var seeds: String
  /// The columns of the readouts, from curation/sides.yml.
  package var sides: [CuratedSide]

  package init(
    title: String = "Readout", description: String = "Briefings built from source articles.",
    baseURL: String? = nil, language: String = "en", timeZone: String? = nil,
    sections: [FrontSection] = FrontSection.allCases, publish: Publish = .full,
    edition: String? = nil, logo: String? = nil, accent: String? = nil, footer: String? = nil,
    leadingEvents: Int = 7, seeds: String = "seeds", sides: [CuratedSide] = []
  ) {
    self.title = title
    self.description = description
    self.baseURL = baseURL
    self.language = language
    self.timeZone = timeZone
    self.sections = sections
    self.publish = publish
    self.edition = edition
    self.logo = logo
    self.accent = accent
    self.footer = footer
    self.leadingEvents = leadingEvents
    self.seeds = seeds
    self.sides = sides
  }
}

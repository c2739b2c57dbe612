import NewsModel
import SiteModel

extension CorpusIndex {
  /// How the site was made, what it was made from, and what it cannot see.
  func aboutPage(_ entry: SitePlan.Entry) -> Page {
    let outlets = Set(corpus.articles.compactMap { $0.facts.article.publisher }).sorted()
    let unnamed = corpus.articles.count { $0.facts.article.publisher == nil }
    let undated = corpus.articles.count { $0.facts.article.published == nil }
    let folded = corpus.articles.count { $0.duplicateOf != nil }
    func row(_ label: String, _ text: String) -> ListItem {
      ListItem([.mark(label, "label"), .text(" "), .text(text)])
    }
    let made = Section(
      "made", "How it was made",
      [
        .paragraph([
          .text(
            "A program read the articles, found who, what, when, where and who said it, and wrote these pages. It used no network and no language model: the same articles give the same pages, byte for byte."
          )
        ]),
        .paragraph([
          .text(
            "Every statement links to the sentence of its source. Summaries are sentences chosen from the articles, never written by the program; quoted words are bytes of the source."
          )
        ]),
      ])
    let from = Section(
      "from", "What it was made from",
      [
        .list([
          row(
            "Articles",
            [
              digits(corpus.articles.count),
              undated > 0 ? "\(digits(undated)) undated" : nil,
              folded > 0
                ? "\(counted(folded, "copy or near-copy", "copies or near-copies")) that count once"
                : nil,
            ].compactMap { $0 }.joined(separator: "; ")
          ),
          row(
            "Outlets",
            outlets.isEmpty
              ? "none is named"
              : digits(outlets.count)
                + (unnamed > 0 ? "; \(counted(unnamed, "article")) without one" : "")),
          row("Program", "Readout \(toolVersion)"),
          row(
            "Maps",
            "outlines by Natural Earth, public domain; borders are drawn as it has them, and say nothing of whose they are"
          ),
        ])
      ])
    let counts = Section(
      "counts", "How it counts",
      [
        .list([
          row(
            "Independent sources",
            "one outlet counts once; wire copy counts as its agency; near-copies are folded into the earliest"
          ),
          row(
            "Dates",
            "when an article was published, when the event happened and when the file arrived are kept apart, each with its basis; what has no date stays undated"
          ),
          row(
            "Days",
            settings.timeZone.map {
              "where a source gives the instant of publication with its offset, the day that it was by "
                + "\($0); else the day that the source writes"
            } ?? "those that the sources write, whatever their time zone"),
          row(
            "Words", "in quotation marks where the source quotes them; without them it reports them"
          ),
          row("Leading events", "independent sources times recency"),
          row("Sides", "as the desk declares them; without that, the country a speaker speaks for"),
        ])
      ])
    let blind = Section(
      "blind", "What it cannot see",
      [
        .list([
          ListItem([.text("Whether a statement is true: only who made it, where.")]),
          ListItem([
            .text("What no article in the folder says. See "),
            .link("what is missing", Address(.page, "gaps/")), .text("."),
          ]),
          ListItem([.text("Irony, hints, and who is meant where the text leaves it open.")]),
        ])
      ])
    var sections = [made, from, counts] + eventKinds() + [blind]
    if !outlets.isEmpty { sections.append(outletList()) }
    return Page(
      path: entry.path, kind: .about, title: "How this was made",
      summary: "What this site was made from, how it counts, and what it cannot see.",
      trail: trail(), sections: sections)
  }

  /// Outlets with how many articles each has and of which days; the most first.
  private func outletList() -> Section {
    let articles = Dictionary(grouping: corpus.articles.indices) { outlet(of: $0) ?? "" }
    let items = outletCounts(of: corpus.articles.indices).prefix(300).map { outlet -> ListItem in
      var words = [counted(outlet.count, "article")]
      let days = (articles[outlet.name] ?? []).compactMap { facts($0).article.published?.day }
      if let first = days.min(), let last = days.max() {
        words.append(shortWords(of: first) + (first == last ? "" : " to " + shortWords(of: last)))
      }
      let copies = (articles[outlet.name] ?? []).count { corpus.articles[$0].duplicateOf != nil }
      if copies > 0 { words.append(counted(copies, "copy", "copies")) }
      return ListItem([.text(outlet.name), .text(" "), .mark(words.joined(separator: ", "), "how")])
    }
    return Section("outlets", "Outlets", [.list(Array(items))])
  }
}

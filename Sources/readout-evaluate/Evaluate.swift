import Foundation

/// The workshop's measuring tool, one file a subcommand.
///
///     readout-evaluate extract            what `readout extract --jsonl` prints, without the site generator
///     readout-evaluate plover [FILE]      event class, source and target of single sentences
///     readout-evaluate 5w1h [FILE]        who, what, when and where of an article's main event
///     readout-evaluate fuzz FOLDER [SECONDS] [SEED]   mutated articles, to find what traps
///     readout-evaluate stories [FILE]     articles grouped by main event and by story
///     readout-evaluate site [FILE]        the linked actors, events and topics of a file's articles, to read
///     readout-evaluate coref [FILE]       B-cubed of the actors within articles
///     readout-evaluate topics [FILE]      the broad subject of an article
///     readout-evaluate all [--sample N]   every score as one table
@main
struct Evaluate {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let file = arguments.dropFirst().prefix { !$0.hasPrefix("-") }.first
    let shows = arguments.contains("--show")
    switch arguments.first {
    case "plover": scorePlover(file ?? "events/plover_gsr.dev.jsonl", shows: shows)
    case "5w1h": scoreFiveW(file ?? "events/giveme5w1h_5w.dev.jsonl", shows: shows)
    case "fuzz": try fuzz(Array(arguments.dropFirst()))
    case "stories":
      let files =
        file.map { [$0] }
        ?? ["giveme5w1h_newscluster", "basil", "ecbplus"].map {
          "clusters/\($0).dev.jsonl"
        }
      for file in files { scoreStories(file, shows: shows) }
    case "site": showSite(file ?? "docs/wikinews_2019_2020.dev.jsonl")
    case "coref": scoreCoref(file ?? "coref/gum_news.dev.jsonl", shows: shows)
    case "all":
      if !scoreAll(sample: Gold.sample) { exit(1) }
    case "extract": extractLines()
    case "topics": scoreTopics(file ?? "topics/masakhanews_eng.dev.jsonl", shows: shows)
    default:
      print("unknown subcommand '\(arguments.first ?? "")'; the head of Evaluate.swift lists them")
      exit(64)
    }
  }
}

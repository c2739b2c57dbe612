import ArgumentParser
import Files

extension CompletionKind {
  /// Ids of pages below one of these folders, of the site that is built in the current folder.
  static func ids(of families: String...) -> CompletionKind {
    .custom { _, _, begun in publishedIDs(of: families, begun) }
  }

  /// What `readout explain` and `dump` take: `families` are the folders by the word before.
  static func ids(by families: [String: [String]]) -> CompletionKind {
    .custom { words, _, begun in
      let named = words.dropFirst(2).lazy.compactMap { word in families[word].map { (word, $0) } }
      guard let (word, folders) = named.first else { return [] }
      switch word {
      case "page", "markdown":
        return folders.flatMap { family in
          publishedIDs(of: [family], "").map { "\(family)/\($0)" }.filter { $0.hasPrefix(begun) }
        }
      case "sentence":
        return publishedIDs(of: folders, begun.split(separator: "#").first.map(String.init) ?? "")
          .map { $0 + "#s1" }
      default: return publishedIDs(of: folders, begun)
      }
    }
  }
}

/// Folders with a page each, below those of their kind.
let pageFamilies = ["actors", "briefings", "events", "topics"]

private func publishedIDs(of families: [String], _ begun: String) -> [String] {
  let site = DiskFiles(root: "public")
  let found = families.flatMap { family in
    ((try? site.list(family))?.entries ?? []).compactMap { entry -> String? in
      let parts = entry.path.split(separator: "/")
      return parts.count == 3 && parts[2] == "index.html" ? String(parts[1]) : nil
    }
  }
  return Set(found.filter { $0.hasPrefix(begun) }).sorted()
}

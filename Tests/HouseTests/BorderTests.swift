import TestSupport
import Testing

/// Which target stands on which row; each imports only rows below its own. ARCHITECTURE.md says why.
private let rows: [String: Int] = [
  "SourceText": 0, "CCMark": 0, "CCrypto": 0, "CSQLite": 0, "CKnowledge": 0,
  "CXML2": 0, "CTemplates": 0, "CMemory": 0, "CHTMLParser": 1, "CMarkArena": 1,
  "Diagnostics": 1, "Hashing": 1, "NewsModel": 1, "Language": 1, "Knowledge": 1, "Files": 1,
  "CommonMark": 2,
  "Ingest": 2, "Extraction": 2, "Linking": 2, "SiteModel": 2, "FactStore": 2,
  "FactLines": 3, "Curation": 3, "Editions": 3, "Pages": 3, "Composition": 3, "Rendering": 3,
  "Publishing": 3,
  "DevServer": 3,
  "Pipeline": 4,
  "ReadoutCommands": 5, "readout-evaluate": 5, "readout-train": 5, "readout-benchmarks": 5,
  "readout": 6,
]

/// The one target, or few, through which each outside package comes in.
private let doors: [String: Set<String>] = [
  "Mustache": ["Rendering"], "Yams": ["Curation", "Ingest"], "ArgumentParser": ["ReadoutCommands"],
  "FlyingFox": ["DevServer"], "FlyingSocks": ["DevServer"], "CCMark": ["CommonMark"],
  "CMarkArena": ["CommonMark"], "CMemory": ["Files"],
  "CCrypto": ["Hashing"], "CSQLite": ["Rendering"], "CKnowledge": ["Knowledge"],
  "CTemplates": ["Rendering"], "CHTMLParser": ["Ingest"],
]

@Suite("Borders") struct BorderTests {
  @Test func everyTargetHasARow() {
    let found = Set(Repository.files(under: "Sources").compactMap { target(of: $0) })
    #expect(found.subtracting(rows.keys).isEmpty)
    #expect(found.count > 20)
  }

  @Test func everyTargetImportsOnlyRowsBelowItsOwn() {
    var count = 0
    for (path, module) in imports() {
      guard let target = target(of: path), let row = rows[target], let other = rows[module] else {
        continue
      }
      count += 1
      #expect(other < row, "\(path) imports \(module), which is not below \(target)")
    }
    #expect(count > 40)
  }

  @Test func everyOutsidePackageHasOneDoor() {
    for (path, module) in imports() {
      guard let target = target(of: path), let allowed = doors[module] else { continue }
      #expect(allowed.contains(target), "\(path) imports \(module), whose door is \(allowed)")
    }
  }

  @Test func theManifestDeclaresNoDependencyUpwards() throws {
    let manifest = try #require(Repository.text("Package.swift"))
    let stages = manifest.split(separator: "let tests")[0]
      .split(separator: ".systemLibrary(").joined(separator: ".target(")
    var count = 0
    for declaration in stages.split(separator: "arget(").dropFirst() {
      let words = quoted(declaration.split(separator: ".product")[0])
      guard let name = words.first, let row = rows[name] else { continue }
      for dependency in words.dropFirst() {
        guard let other = rows[dependency] else { continue }
        count += 1
        #expect(other < row, "Package.swift: \(name) depends on \(dependency)")
      }
    }
    #expect(count > 40)
  }
}

/// The folder below Sources that a path lies in.
private func target(of path: String) -> String? {
  let parts = path.split(separator: "/")
  return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
}

/// Every import of the sources: the file's path and the module.
private func imports() -> [(path: String, module: String)] {
  Repository.files(under: "Sources", ending: ".swift").flatMap { path in
    (Repository.text(path) ?? "").split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let at = words.firstIndex(of: "import"), at <= 2, at + 1 < words.count,
        words[..<at].allSatisfy({ $0 == "package" || $0 == "internal" || $0.hasPrefix("@") })
      else { return nil }
      let kinds: Set<Substring> = ["struct", "class", "enum", "func", "protocol", "var", "let"]
      let name = kinds.contains(words[at + 1]) ? words.last! : words[at + 1]
      return (path, String(name.prefix { $0 != "." }))
    }
  }
}

private func quoted(_ text: Substring) -> [String] {
  text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    .filter { $0.offset % 2 == 1 }.map { String($0.element) }
}

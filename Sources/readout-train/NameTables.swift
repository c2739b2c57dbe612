import Foundation
import Language

/// Single names in lower case, a list for each bit of `NameEntry.tables`.
func nameTables(shared: String) throws -> [[String]] {
  func column(_ file: String, _ index: Int) throws -> [String] {
    try tableRows("\(shared)/data/\(file)").compactMap { $0.count > index ? $0[index] : nil }
      .map { asciiLowercased($0) }
  }

  return try [
    column("forenames_cc0.tsv", 0), column("surnames_cc0.tsv", 0), [],
  ]
}

/// Names of one word or more, a list for each bit of a phrase's value.
func phraseTables(shared: String) throws -> [[String]] {
  let countries = try tableRows("\(shared)/data/factbook_countries_pd.tsv")
  func country(_ columns: [Int]) -> [String] {
    countries.flatMap { row in
      columns.flatMap { $0 < row.count ? row[$0].split(separator: ",").map(String.init) : [] }
    }.map(plain).filter { $0 != "none" && !$0.isEmpty }
  }
  func column(_ file: String, _ index: Int) throws -> [String] {
    try tableRows("\(shared)/data/\(file)").compactMap { $0.count > index ? $0[index] : nil }
      .flatMap { $0.components(separatedBy: " or ") }.map(plain).filter { $0.utf8.count > 2 }
  }
  return try [
    country([1, 2, 3, 4]), country([6, 7]), country([8]),
    column("populated_places_naturalearth_pd.tsv", 0)
      + column("populated_places_naturalearth_pd.tsv", 1),
    column("waters_landforms_naturalearth_pd.tsv", 0),
    column("intl_actors_cameo_mit.tsv", 0), column("armed_groups_cameo_mit.tsv", 0),
    column("factbook_parties_pd.tsv", 2), column("factbook_leaders_pd.tsv", 4),
    column("factbook_intl_orgs_pd.tsv", 0),
  ]
}

/// A name without article, remark in brackets and plural in brackets.
private func plain(_ name: String) -> String {
  var name = name
  while let open = name.firstIndex(of: "("), let close = name[open...].firstIndex(of: ")") {
    name.removeSubrange(open...close)
  }
  name = name.trimmingCharacters(in: .whitespaces)
  for article in ["the ", "The ", "THE "] where name.hasPrefix(article) {
    name.removeFirst(article.count)
  }
  return name
}

/// The rows of a table of tab-separated columns, without its head where it has one.
private func tableRows(_ path: String) throws -> [[String]] {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  let rows = text.split(separator: "\n").map {
    $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  }
  return Array(path.hasSuffix(".tsv") ? rows.dropFirst() : rows[...])
}

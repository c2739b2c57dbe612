import Foundation
import NewsModel
import SourceText

/// A document with the names that annotators found in it.
struct GoldDocument {
  var text: UTF8Text
  /// The newspaper, where the corpus tells; documents of one are never on both sides of a fold.
  var source: String
  var corpus: GoldCorpus
  /// Without article, possessive and closing punctuation; outermost only, in order.
  var names: [GoldName]
}

struct GoldName: Hashable {
  var range: TextRange
  /// The kinds that the annotation allows; several where the corpus does not tell them apart.
  var kinds: [Mention.Kind]
}

/// A corpus with what its annotations leave out.
struct GoldCorpus {
  var file: String
  /// What a token outside its names may still be, as the corpus does not annotate it.
  var unmarked: [Mention.Kind]
  var weight: Float

  static let all = [
    GoldCorpus(file: "worldwide_newswire.train", unmarked: [], weight: 1),
    GoldCorpus(file: "re3d.train", unmarked: [.other], weight: 0.5),
    GoldCorpus(file: "gum_news.train", unmarked: [.group, .other], weight: 0.5),
    GoldCorpus(file: "gum_interview.train", unmarked: [.group, .other], weight: 0.5),
    GoldCorpus(file: "gum_other.train", unmarked: [.group, .other], weight: 0.25),
    GoldCorpus(file: "uner_ewt.train", unmarked: [.group, .other], weight: 0.25),
  ]

  func documents(shared: String) throws -> [GoldDocument] {
    try jsonLines("\(shared)/gold/ner/\(file).jsonl").enumerated().map { number, object in
      let text = object["text"] as? String ?? ""
      let offsets = byteOffsets(text)
      let bytes = UTF8Text(text)
      var found: [GoldName] = []
      for entity in object["entities"] as? [[String: Any]] ?? [] {
        guard let start = entity["start"] as? Int, let end = entity["end"] as? Int,
          let type = entity["type"] as? String, entity["named"] as? Bool ?? true
        else { continue }
        let kinds = kinds(type, fine: entity["fine"] as? String ?? "")
        let range = bareName(TextRange(offsets[start], offsets[end]), in: bytes)
        if !kinds.isEmpty, !range.isEmpty { found.append(GoldName(range: range, kinds: kinds)) }
      }
      found.sort { $0.range < $1.range }
      var names: [GoldName] = []
      for name in found where names.last.map({ $0.range.end <= name.range.start }) ?? true {
        names.append(name)
      }
      return GoldDocument(
        text: bytes, source: object["source"] as? String ?? "\(file) \(number % 10)", corpus: self,
        names: names)
    }
  }

  private func kinds(_ type: String, fine: String) -> [Mention.Kind] {
    switch (type, fine) {
    case ("PER", _): [.person]
    case ("ORG", _): [.organization]
    case ("LOC", _): [.place]
    case ("MISC", "NORP"), ("MISC", "Nationality"): [.group]
    case ("MISC", "Misc"), ("MISC", "Product"): [.other]
    case ("MISC", _): [.other, .group]
    default: []
    }
  }
}

/// The objects of a file of JSON lines.
func jsonLines(_ path: String) throws -> [[String: Any]] {
  try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: UInt8(ascii: "\n"))
    .compactMap { try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any] }
}

/// For each scalar offset the UTF-8 byte offset, and the text's length last.
private func byteOffsets(_ text: String) -> [Int] {
  var offsets = [0]
  for scalar in text.unicodeScalars { offsets.append(offsets.last! + UTF8.width(scalar)) }
  return offsets
}

/// A range without leading article, trailing possessive, space and closing punctuation.
private func bareName(_ range: TextRange, in text: UTF8Text) -> TextRange {
  var (start, end) = (range.lower, range.upper)
  let lower = Array(text.bytes[start..<end].map { $0 >= 65 && $0 <= 90 ? $0 | 32 : $0 })
  for article in ["the ", "a ", "an "] where lower.starts(with: article.utf8) {
    start += article.utf8.count
    break
  }
  for possessive in ["'s", "’s"] where text.bytes[start..<end].hasSuffix(possessive.utf8) {
    end -= possessive.utf8.count
  }
  let loose = Set(" .,;:-'\n".utf8)
  while end > start, loose.contains(text.bytes[end - 1]) {
    // The period of an initial or an abbreviation is part of the name; the tokenizer decides.
    if text.bytes[end - 1] == UInt8(ascii: ".") { break }
    end -= 1
  }
  return TextRange(start, end)
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ suffix: String.UTF8View) -> Bool {
    count >= suffix.count && self.suffix(suffix.count).elementsEqual(suffix)
  }
}

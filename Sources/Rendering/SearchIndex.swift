import NewsModel
import SiteModel
import SourceText

/// The search index as script files, so that it works from a double click as from a server.
///
/// 1. Documents are numbered by `SearchSpace`, so that one that comes later leaves the numbers of others.
/// 2. For each word the documents that have it, in `search/words/`, split by the word's first letters.
/// 3. What results show, in `search/pages/`, a few documents of one space a file.
func writeSearchIndex(
  of corpus: Corpus, settings: SiteSettings, to sink: inout some FileSink
) {
  let documents = searchDocuments(of: corpus, settings: settings)
  var words = WordTable()
  for space in SearchSpace.allCases {
    for (number, document) in documents[space.rawValue].enumerated() {
      words.add(document.title, at: (space, number), sentence: 0)
      for alias in document.aliases { words.add(alias, at: (space, number), sentence: 0) }
      words.add(document.detail, at: (space, number), sentence: 0)
      for (index, sentence) in document.sentences.enumerated() {
        words.add(sentence, at: (space, number), sentence: index + 1)
      }
    }
  }
  var shards: [String] = []
  words.eachShard { key, json in
    shards.append(key)
    if let path = SitePath("search/words/\(key).js") {
      sink.put(OutputFile(path, script("readoutWords", [quoted(key), json])))
    }
  }
  var json = JSONWriter()
  json.object { json in
    json.field("shards", shards)
    json.key("pages")
    json.array { json in
      for space in SearchSpace.allCases {
        let pages = writePages(documents[space.rawValue], in: space, to: &sink)
        json.array { json in for first in pages { json.value(first) } }
      }
    }
  }
  let index = script("readoutIndex", [json.bytes])
  if let path = SitePath("search/index.js") { sink.put(OutputFile(path, index)) }
}

/// Documents in files of some kilobytes; gives the number of each file's first document.
private func writePages(
  _ documents: [SearchDocument], in space: SearchSpace, to sink: inout some FileSink
) -> [Int] {
  var firsts: [Int] = []
  var next = 0
  while next < documents.count {
    let name = "\(space.letter)\(firsts.count)"
    firsts.append(next)
    var json = JSONWriter()
    json.array { json in
      while next < documents.count, json.bytes.count < 12_000 {
        let document = documents[next]
        json.array { json in
          for text in [document.kind, document.title, document.path, document.detail] {
            json.value(text)
          }
          json.array { json in for sentence in document.sentences { json.value(sentence) } }
        }
        next += 1
      }
    }
    if let path = SitePath("search/pages/\(name).js") {
      sink.put(OutputFile(path, script("readoutPages", [quoted(name), json.bytes])))
    }
  }
  return firsts
}

/// A call of a function that the search script defines.
private func script(_ function: String, _ arguments: [[UInt8]]) -> [UInt8] {
  Array("\(function)(".utf8) + Array(arguments.joined(separator: Array(",".utf8)))
    + Array(");\n".utf8)
}

func quoted(_ text: String) -> [UInt8] {
  var json = JSONWriter()
  json.value(text)
  return json.bytes
}

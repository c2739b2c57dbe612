import ArgumentParser
import FactLines
import Files
import Language
import NewsModel
import Pipeline
import SourceText

struct Dump: AsyncParsableCommand {
  enum Part: String, ExpressibleByArgument, CaseIterable {
    case tokens, article, facts, page, markdown
  }

  static let configuration = CommandConfiguration(
    abstract: "Prints what a stage made of an article or a page.",
    discussion: """
      tokens, article and facts take an article's id; page (its HTML) and markdown (with its \
      annotations) take an address, as events/x.
      """)

  @Argument(help: "tokens, article, facts, page or markdown.")
  var part: Part

  @Argument(
    help: "An article's id, or a page's address.",
    completion: .ids(by: [
      "tokens": ["briefings"], "article": ["briefings"], "facts": ["briefings"],
      "page": pageFamilies, "markdown": pageFamilies,
    ]))
  var id: String

  @OptionGroup var site: SiteOptions

  func run() async throws {
    let inspection = try await inspected(site)
    switch part {
    case .page, .markdown:
      let bytes = part == .page ? inspection.html(of: id) : inspection.markdown(of: id)
      guard let bytes else { throw unknown(id, "page", among: inspection.pages) }
      Surroundings.print(bytes)
    case .tokens, .article, .facts:
      let articles = inspection.corpus.articles.map(\.facts)
      guard let facts = articles.first(where: { $0.article.id.value == id }) else {
        throw unknown(id, "article", among: articles.map(\.article.id.value))
      }
      switch part {
      case .tokens: Surroundings.print(tokens(of: facts.article))
      case .article: Surroundings.print(blocks(of: facts.article))
      default:
        var json = JSONWriter()
        writeFactLine(facts, id: id, to: &json)
        Surroundings.print(json.bytes)
      }
    }
  }

  private func tokens(of article: Article) -> String {
    let reading = read(article.text, blocks: article.blocks.map(\.range))
    var text = ""
    for (number, sentence) in reading.sentences.enumerated() {
      text += "sentence \(number + 1), \(article.blocks[reading.blocks[number]].kind.rawValue)\n"
      for token in reading.tokens[sentence] {
        text += "  \(token.range.lower)..<\(token.range.upper) \(article.text[token.range])\n"
      }
    }
    return text
  }

  private func blocks(of article: Article) -> String {
    var lines = [
      "id         \(article.id)", "title      \(article.title ?? "-")",
      "publisher  \(article.publisher ?? "-")",
      "published  \(article.published.map { "\($0.day) (\($0.basis.rawValue))" } ?? "-")",
      "file       \(article.provenance.file), \(article.provenance.byteCount) bytes, "
        + article.provenance.encoding,
    ]
    for block in article.blocks {
      lines.append("\n[\(block.kind.rawValue) \(block.range.lower)..<\(block.range.upper)]")
      lines.append(article.text[block.range])
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// Reads and links the site, and ends the process with words where the disk refuses.
func inspected(_ site: SiteOptions) async throws -> Inspection {
  let folders = try site.folders()
  do {
    return try await inspect(site.request(), in: folders)
  } catch BuildError.file(let error, _) {
    Surroundings.printError("\(error.path): error[disk]: \(error.reason)\n")
    throw Status.world
  }
}

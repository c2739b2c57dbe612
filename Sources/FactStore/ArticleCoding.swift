import Diagnostics
import NewsModel
import SourceText

private let blockKinds = Block.Kind.allCases
private let bases = PublicationDate.Basis.allCases
private let severities = Diagnostic.Severity.allCases

extension ByteWriter {
  mutating func put(_ article: Article) {
    put(article.id.value)
    put(article.text.bytes)
    put(article.title)
    put(article.publisher)
    put(article.author)
    put(article.url)
    put(article.language)
    put(article.published != nil)
    if let published = article.published { put(published) }
    put(article.received)
    put(article.blocks) { writer, block in
      writer.put(block.kind, of: blockKinds)
      writer.put(block.range)
    }
    put(article.provenance)
  }

  private mutating func put(_ date: PublicationDate) {
    put(date.day)
    put(date.basis, of: bases)
    put(date.asGiven)
    put(date.range)
  }

  private mutating func put(_ provenance: Provenance) {
    put(provenance.file)
    put(provenance.record)
    put(provenance.sha256)
    put(provenance.byteCount)
    put(provenance.encoding)
  }

  mutating func put(_ diagnostics: [Diagnostic]) {
    put(diagnostics) { writer, diagnostic in
      writer.put(diagnostic.id)
      writer.put(diagnostic.severity, of: severities)
      writer.put(diagnostic.place != nil)
      if let place = diagnostic.place {
        writer.put(place.file)
        writer.put(place.line)
        writer.put(place.column)
      }
      writer.put(diagnostic.message)
      writer.put(diagnostic.hints)
    }
  }
}

extension ByteReader {
  mutating func article() throws(Unreadable) -> Article {
    let id = ArticleID(unchecked: try text())
    guard let body = UTF8Text(validating: Array(try raw())) else { throw Unreadable() }
    return Article(
      id: id, text: body, title: try textOrNil(), publisher: try textOrNil(),
      author: try textOrNil(), url: try textOrNil(), language: try text(),
      published: try flag() ? try publicationDate() : nil, received: try dayOrNil(),
      blocks: try list { reader throws(Unreadable) in
        Block(try reader.choice(of: blockKinds), try reader.range())
      },
      provenance: try provenance())
  }

  private mutating func publicationDate() throws(Unreadable) -> PublicationDate {
    guard let day = try dayOrNil() else { throw Unreadable() }
    return PublicationDate(
      day, basis: try choice(of: bases), asGiven: try textOrNil(), range: try rangeOrNil())
  }

  private mutating func provenance() throws(Unreadable) -> Provenance {
    Provenance(
      file: try text(), record: try numberOrNil(), sha256: try text(), byteCount: try number(),
      encoding: try text())
  }

  mutating func diagnostics() throws(Unreadable) -> [Diagnostic] {
    try list { reader throws(Unreadable) in
      let id = try reader.text()
      let severity = try reader.choice(of: severities)
      var place: Diagnostic.Place? = nil
      if try reader.flag() {
        place = Diagnostic.Place(
          file: try reader.text(), line: try reader.numberOrNil(),
          column: try reader.numberOrNil())
      }
      return Diagnostic(
        severity, id, try reader.text(), at: place, hints: try reader.texts())
    }
  }
}

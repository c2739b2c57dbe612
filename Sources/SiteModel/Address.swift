/// What an annotation points at, as `actor:lloyd-austin`: the destination of a link in a `PageSource`.
package struct Address: Hashable, Sendable, CustomStringConvertible {
  package enum Scheme: String, Sendable, CaseIterable {
    case actor, event, topic, briefing
    /// An actor that is a place.
    case place
    /// `article-id#s12`: a sentence of an article, which its `sentence` counts from 1.
    case sentence
    /// A TIMEX3 value, as `2024-04-16`.
    case date
    /// A page by its path without `index.html`, as `events/` or, for the front page, `/`; with a part of
    /// it, as `changes/#edition-2`.
    case page
    /// A file of the site by its path, as `data/actors.jsonl`.
    case file
    /// A heading's anchor and class on the page itself.
    case section
    /// A class for words: `label`, `chip`, `caption`; leads nowhere.
    case mark
    /// The anchor of a sentence, as `s12`, at its first word.
    case anchor
    /// The first and the last mark of a quotation, with the quotation's number on the page.
    case quote, endquote
    /// A picture that the renderer draws (`Picture`), beside the words that say the same.
    case figure
    /// An address outside the site; `value` has the scheme, which is http or https.
    case web
  }

  package var scheme: Scheme
  package var value: String
  /// Of a `sentence` its number; `value` is then the article's id alone, which many addresses share.
  package var sentence: Int32

  package init(_ scheme: Scheme, _ value: String) {
    self.scheme = scheme
    self.value = value
    sentence = 0
  }

  /// A sentence of an article, counted from 1.
  package init(sentence: Int, of article: String) {
    scheme = .sentence
    value = article
    self.sentence = Int32(clamping: sentence)
  }

  /// Nil where the text has no scheme that is known.
  package init?(_ text: String) {
    if text.hasPrefix("https:") || text.hasPrefix("http:") {
      self.init(.web, text)
      return
    }
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
      let scheme = Scheme(rawValue: String(text[..<colon])), scheme != .web
    else { return nil }
    let value = String(text[text.utf8.index(after: colon)...])
    if scheme == .sentence {
      guard let hash = value.utf8.lastIndex(of: UInt8(ascii: "#")),
        value[hash...].hasPrefix("#s"), let number = Int(value[hash...].dropFirst(2))
      else { return nil }
      self.init(sentence: number, of: String(value[..<hash]))
    } else {
      self.init(scheme, value)
    }
  }

  package var description: String {
    switch scheme {
    case .web: value
    case .sentence: "sentence:\(value)#s\(sentence)"
    default: "\(scheme.rawValue):\(value)"
    }
  }

  /// Whether it is only for the page's look, and leads nowhere in the published Markdown.
  package var isDecoration: Bool {
    switch scheme {
    case .mark, .section, .anchor, .quote, .endquote, .figure: true
    default: false
    }
  }
}

package import SourceText

/// What the gazetteers know of one word, whatever its case; a feature, never a proof.
///
/// The table keeps 16 bits of each word's hash: four words in 100,000 that it does not hold get the
/// flags of another one.
package struct WordFlags: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  package static let forename = WordFlags(rawValue: 1 << 0)
  package static let surname = WordFlags(rawValue: 1 << 1)
  /// Part of people's names, forename or surname unknown.
  package static let namePart = WordFlags(rawValue: 1 << 2)
  /// A forename of women only; neither of the two where it is of both or not known.
  package static let female = WordFlags(rawValue: 1 << 3)
  package static let male = WordFlags(rawValue: 1 << 4)
  /// The whole name of a country, or its acronym.
  package static let country = WordFlags(rawValue: 1 << 5)
  /// `Chinese`, `Filipino`, `Danes`.
  package static let demonym = WordFlags(rawValue: 1 << 6)
  /// The whole name of a city of 15,000 or more.
  package static let city = WordFlags(rawValue: 1 << 7)
  /// A word in names of places, as `Sea`, `Province`, `Taiwan`, `New`.
  package static let placeWord = WordFlags(rawValue: 1 << 8)
  /// A word in names of organizations, as `Ministry`, `Bank`, `Inc`.
  package static let organizationWord = WordFlags(rawValue: 1 << 9)
  /// The whole name or acronym of an organization, as `NATO`, `Hamas`, `Reuters`.
  package static let organization = WordFlags(rawValue: 1 << 10)
  /// Stands before a name and is no part of it: `Mr`, `Gen.`, `Sheikh`.
  package static let title = WordFlags(rawValue: 1 << 11)
  /// A noun for what a person is: `minister`, `admiral`, `spokeswoman`, `wife`, `professor`.
  package static let role = WordFlags(rawValue: 1 << 12)
  package static let nickname = WordFlags(rawValue: 1 << 13)
  /// A role that takes another person: `wife`, `counterpart`, `lawyer`.
  package static let relation = WordFlags(rawValue: 1 << 14)
  /// An entry's name starts with the word; ask `PhraseCursor` only then.
  package static let startsEntry = WordFlags(rawValue: 1 << 15)
}

/// The flags of the word at a range of bytes, which holds no space; some 20 ns.
package func wordFlags(_ text: UTF8Text, _ range: TextRange) -> WordFlags {
  var hash = NameHash()
  guard hash.add(text.bytes, range.lower, range.upper) > 0 else { return [] }
  return wordFlags(hash.value)
}

/// The flags of a word on its own.
package func wordFlags(of word: String) -> WordFlags {
  let bytes = Array(word.utf8)
  var hash = NameHash()
  guard hash.add(bytes, 0, bytes.count) > 0 else { return [] }
  return wordFlags(hash.value)
}

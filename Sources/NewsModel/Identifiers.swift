import Foundation

/// A name that is part of an address: lower-case ASCII words and digits, joined by single hyphens.
package protocol Identifier: Hashable, Comparable, Sendable, CustomStringConvertible {
  var value: String { get }
  /// Takes a value that already has the form.
  init(unchecked value: String)
}

extension Identifier {
  /// Nil where the text does not have the form already.
  package init?(_ text: String) {
    guard !text.isEmpty, slug(text) == text else { return nil }
    self.init(unchecked: text)
  }

  /// Makes the form from any name; a name without letters or digits becomes `fallback`.
  package init(slugging name: String, fallback: String = "unnamed") {
    let made = slug(name)
    self.init(unchecked: made.isEmpty ? fallback : made)
  }

  package var description: String { value }
  package static func < (a: Self, b: Self) -> Bool { a.value < b.value }
}

package struct ArticleID: Identifier {
  package let value: String
  package init(unchecked value: String) { self.value = value }
}

package struct ActorID: Identifier {
  package let value: String
  package init(unchecked value: String) { self.value = value }
}

package struct EventID: Identifier {
  package let value: String
  package init(unchecked value: String) { self.value = value }
}

package struct TopicID: Identifier {
  package let value: String
  package init(unchecked value: String) { self.value = value }
}

/// Lower-case ASCII letters and digits with single hyphens between words, at most 80 bytes.
///
/// Other scripts are transliterated by ICU's Any-Latin and Latin-ASCII rules.
package func slug(_ name: String) -> String {
  var ascii = name
  if !name.utf8.allSatisfy({ $0 < 0x80 }) {
    let latin = name.applyingTransform(.toLatin, reverse: false) ?? name
    ascii = latin.folding(options: [.diacriticInsensitive], locale: Locale(identifier: "en_US"))
    let letters = Set(ascii.unicodeScalars.lazy.filter { !$0.isASCII })
    for (letter, plain) in latinLetters where letters.contains(letter.unicodeScalars.first!) {
      ascii = ascii.replacingOccurrences(of: letter, with: plain)
    }
  }
  var made: [UInt8] = []
  made.reserveCapacity(ascii.utf8.count)
  ascii.withUTF8 { bytes in
    var isWaiting = false
    let bytes = unsafe Span(_unsafeElements: bytes)
    for at in bytes.indices {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        if isWaiting, !made.isEmpty { made.append(UInt8(ascii: "-")) }
        isWaiting = false
        made.append(byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte)
      case UInt8(ascii: "'"), 0x80...: break
      default: isWaiting = true
      }
    }
  }
  if made.count > 80 {
    made = Array(made.prefix(80))
    if let hyphen = made.lastIndex(of: UInt8(ascii: "-")), hyphen > 40 {
      made = Array(made[..<hyphen])
    }
  }
  return String(decoding: made, as: UTF8.self)
}

/// Letters that have no decomposition, with the spelling that libraries file them under.
private let latinLetters = [
  ("ß", "ss"), ("ø", "o"), ("Ø", "O"), ("ł", "l"), ("Ł", "L"), ("đ", "d"), ("Đ", "D"),
  ("æ", "ae"), ("Æ", "AE"), ("œ", "oe"), ("Œ", "OE"), ("þ", "th"), ("Þ", "Th"), ("ð", "d"),
  ("ı", "i"), ("’", ""), ("‘", ""), ("ʻ", ""), ("ʼ", ""), ("–", "-"), ("—", "-"),
  ("\u{00A0}", " "),
]

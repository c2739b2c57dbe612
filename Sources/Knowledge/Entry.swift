import CKnowledge

/// A country, place or organization that the gazetteers know; cheap to copy, read on demand.
package struct Entry: Hashable, Sendable {
  package enum Kind: UInt8, Sendable, CaseIterable {
    case country, city, region, water, landform, organization, government, armedGroup, party
    case military, newsAgency, company

    package var isPlace: Bool { rawValue <= Kind.landform.rawValue }
    /// Waters, mountains, forests.
    package var isNatural: Bool { self == .water || self == .landform }
    /// Including governments, armies, parties, agencies and companies.
    package var isOrganization: Bool { !isPlace }
  }

  /// Position in the table, cities after all others; changes when the tables are made anew.
  let index: UInt32

  package var kind: Kind { Kind(rawValue: ck_entry_u8(index, 14)) ?? .region }
  /// The name that English-language news uses, as `United States`, `Beijing`, `South China Sea`.
  package var name: String { embeddedString(at: ck_entry_u32(index, 0)).0 }
  /// `country:CN`, `city:1816670` (GeoNames), `region:US-CA`, `water:red-sea`, `org:un`.
  package var id: String {
    let number = ck_entry_u32(index, 4)
    if number != 0 { return "city:\(number)" }
    let (_, next) = embeddedString(at: ck_entry_u32(index, 0))
    return embeddedString(at: next).0
  }
  /// ISO 3166 alpha-2 of the country that it is, lies in or serves; nil where several or none.
  package var country: String? {
    let letters = [ck_entry_u8(index, 12), ck_entry_u8(index, 13)]
    return letters[0] == 0 ? nil : String(decoding: letters, as: UTF8.self)
  }
  /// Degrees of a point for a map, to a hundredth; nil where the entry is no place or has none.
  package var coordinates: (latitude: Double, longitude: Double)? {
    let latitude = Int16(bitPattern: ck_entry_u16(index, 8))
    guard latitude != Int16.max else { return nil }
    return (Double(latitude) / 100, Double(Int16(bitPattern: ck_entry_u16(index, 10))) / 100)
  }
  /// Rounded up to thousands, at most 65,535,000; 0 where not known.
  package var population: Int { Int(ck_entry_u16(index, 16)) * 1000 }
}

/// An entry and what a name is to it.
package struct NamedEntry: Hashable, Sendable {
  package enum Use: UInt8, Sendable {
    case name, alias
    /// Holds where the text is in capitals: `US`, `WHO`.
    case acronym
    /// `Chinese`.
    case adjective
    /// `Filipinos`.
    case people
    /// A capital or seat that may stand for the government: `Beijing` of China, `Brussels` of the EU.
    case seat
  }
  package let entry: Entry
  package let use: Use
}

/// The entry with an id as `Entry.id` gives it; nil where there is none.
package func entry(id: String) -> Entry? {
  if id.hasPrefix("city:") {
    guard let number = UInt32(id.dropFirst(5)) else { return nil }
    var low: UInt32 = 0
    var high = ck_entry_count()
    while low < high {
      let middle = (low + high) / 2
      if ck_entry_u32(middle, 4) < number { low = middle + 1 } else { high = middle }
    }
    return low < ck_entry_count() && ck_entry_u32(low, 4) == number ? Entry(index: low) : nil
  }
  var hash = NameHash()
  hash.addIdentifier(id)
  let value = phraseValue(hash.value)
  guard value != 0 else { return nil }
  let found = Entry(index: value & 0xFF_FFFF)
  return found.id == id ? found : nil
}

/// The country with an ISO 3166 alpha-2 code.
package func country(code: String) -> Entry? { entry(id: "country:\(code)") }

/// A string of the embedded table and where the next one starts.
private func embeddedString(at start: UInt32) -> (String, UInt32) {
  let length = UInt32(ck_string_byte(start))
  let bytes = (0..<length).map { ck_string_byte(start + 1 + $0) }
  return (String(decoding: bytes, as: UTF8.self), start + 1 + length)
}

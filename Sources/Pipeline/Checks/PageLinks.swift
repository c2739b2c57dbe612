/// What the links of one page of HTML ask for, and what the page offers to others.
///
/// Addresses within the site are hashed, as `path` or `path#anchor`; a set of them stands for all
/// pages at once.
struct PageLinks: Sendable {
  /// Sorted, each once.
  var wants: [UInt64] = []
  var offers: [UInt64] = []
  /// Addresses with a scheme that no page may have, or that leave the site's folder.
  var forbidden: [String] = []
}

/// Reads the links and anchors of a page; `path` is its place below the site's root.
func pageLinks(of html: [UInt8], at path: String) -> PageLinks {
  var links = PageLinks()
  let place = Array(path.utf8)
  links.offers.append(hash(place))
  forEachAttribute(of: html) { name, value in
    switch name {
    case .id:
      links.offers.append(hash(place + [UInt8(ascii: "#")] + value))
    case .address:
      switch target(of: value, from: place) {
      case .inside(let address): links.wants.append(hash(address))
      case .outside: break
      case .forbidden: links.forbidden.append(String(decoding: value, as: UTF8.self))
      }
    }
  }
  links.wants = Set(links.wants).sorted()
  links.offers = Set(links.offers).sorted()
  return links
}

/// The addresses of a page that a set does not have, as the page gives them.
func missingLinks(of html: [UInt8], at path: String, in offered: Set<UInt64>) -> [String] {
  var missing: [String] = []
  let place = Array(path.utf8)
  forEachAttribute(of: html) { name, value in
    guard name == .address, case .inside(let address) = target(of: value, from: place),
      !offered.contains(hash(address))
    else { return }
    missing.append(String(decoding: value, as: UTF8.self))
  }
  return missing
}

/// Hashes an address, eight bits at a time (FNV-1a with a final mix).
func hash(_ address: [UInt8]) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in address { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  hash ^= hash >> 31
  return hash &* 0x9E37_79B9_7F4A_7C15
}

private enum Target {
  case inside([UInt8])
  case outside, forbidden
}

/// Resolves an address as a browser does, without a server: `x/` does not stand for `x/index.html`.
private func target(of value: [UInt8], from page: [UInt8]) -> Target {
  guard let first = value.first else { return .inside(page) }
  if first == UInt8(ascii: "#") {
    return value.count == 1 ? .inside(page) : .inside(page + decoded(value[...]))
  }
  if first == UInt8(ascii: "/") { return value.dropFirst().first == first ? .outside : .forbidden }
  if let colon = value.firstIndex(of: UInt8(ascii: ":")),
    value[..<colon].allSatisfy({ isSchemeByte($0) })
  {
    let scheme = String(decoding: value[..<colon], as: UTF8.self).lowercased()
    return ["http", "https", "mailto"].contains(scheme) ? .outside : .forbidden
  }
  var path = value.startIndex..<value.endIndex
  var fragment: ArraySlice<UInt8> = []
  if let mark = value.firstIndex(of: UInt8(ascii: "#")) {
    fragment = value[mark...]
    path = path.lowerBound..<mark
  }
  if let mark = value[path].firstIndex(of: UInt8(ascii: "?")) { path = path.lowerBound..<mark }
  // The page's folder with its slash; each part of the address goes up or on from there.
  var made = page.lastIndex(of: slash).map { Array(page[...$0]) } ?? []
  made.reserveCapacity(made.count + value.count)
  var start = path.lowerBound
  while true {
    let end = value[start..<path.upperBound].firstIndex(of: slash) ?? path.upperBound
    let part = value[start..<end]
    if part.elementsEqual("..".utf8) {
      guard made.popLast() != nil else { return .forbidden }
      while let last = made.last, last != slash { made.removeLast() }
    } else if !part.elementsEqual(".".utf8) {
      made += decoded(part)
      made.append(slash)
    }
    if end == path.upperBound { break }
    start = end + 1
  }
  if made.last == slash { made.removeLast() }
  return .inside(fragment.isEmpty ? made : made + decoded(fragment))
}

private let slash = UInt8(ascii: "/")

private func isSchemeByte(_ byte: UInt8) -> Bool {
  (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
    || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
    || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
}

/// Undoes percent encoding.
private func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  guard bytes.contains(UInt8(ascii: "%")) else { return Array(bytes) }
  var made: [UInt8] = []
  var rest = bytes
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), rest.count >= 2,
      let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
    {
      made.append(value)
      rest = rest.dropFirst(2)
    } else {
      made.append(byte)
    }
  }
  return made
}

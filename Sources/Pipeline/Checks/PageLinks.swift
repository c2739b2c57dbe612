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
  let resolver = AddressResolver(page: path)
  let bytes = html.span
  links.offers.append(resolver.page)
  forEachAttribute(of: bytes) { name, range in
    let value = bytes.extracting(range)
    switch name {
    case .id: links.offers.append(resolver.anchor(value))
    case .address:
      switch resolver.target(of: value) {
      case .inside(let address): links.wants.append(address)
      case .outside: break
      case .forbidden: links.forbidden.append(text(value))
      }
    }
    return true
  }
  links.wants = sortedOnce(links.wants)
  links.offers = sortedOnce(links.offers)
  return links
}

/// The addresses of a page that a set does not have, as the page gives them.
func missingLinks(of html: [UInt8], at path: String, in offered: AddressSet) -> [String] {
  var missing: [String] = []
  let resolver = AddressResolver(page: path)
  let bytes = html.span
  forEachAttribute(of: bytes) { name, range in
    let value = bytes.extracting(range)
    if name == .address, case .inside(let address) = resolver.target(of: value),
      !offered.contains(address)
    {
      missing.append(text(value))
    }
    return true
  }
  return missing
}

private func text(_ value: Span<UInt8>) -> String {
  String(decoding: unescaped(value), as: UTF8.self)
}

private func sortedOnce(_ numbers: [UInt64]) -> [UInt64] {
  var made: [UInt64] = []
  made.reserveCapacity(numbers.count)
  for number in numbers.sorted() where number != made.last { made.append(number) }
  return made
}

/// Resolves the addresses of one page as a browser does, without a server: `x/` does not stand for
/// `x/index.html`.
///
/// An address of the common form (`../` any number of times, then a path and perhaps an anchor) is
/// hashed where it stands, going on from the hash of the folder that it starts in.
struct AddressResolver {
  /// Where an address of a page leads.
  enum Target: Hashable {
    /// Within the site; hashed as `path` or `path#anchor`.
    case inside(UInt64)
    case outside, forbidden
  }

  private let path: [UInt8]
  /// Hashes of the page's folders with their slashes, the site's root first.
  private var folders = [AddressHash()]
  private var own = AddressHash()

  init(page: String) {
    path = Array(page.utf8)
    for byte in path {
      own.add(byte)
      if byte == slash { folders.append(own) }
    }
  }

  /// The page itself, hashed.
  var page: UInt64 { own.value }

  /// An anchor of the page, hashed; takes the value of an `id` as the page has it.
  func anchor(_ id: Span<UInt8>) -> UInt64 {
    var hash = own
    hash.add(number)
    for index in id.indices where id[index] == UInt8(ascii: "&") {
      for byte in unescaped(id) { hash.add(byte) }
      return hash.value
    }
    for index in id.indices { hash.add(id[index]) }
    return hash.value
  }

  /// Takes an attribute's value as the page has it.
  func target(of value: Span<UInt8>) -> Target {
    common(value).map { .inside($0) } ?? resolved(unescaped(value))
  }

  private func common(_ value: Span<UInt8>) -> UInt64? {
    guard value.count > 1 else { return nil }
    var at = 0
    var depth = folders.count - 1
    while at + 2 < value.count, value[at] == dot, value[at + 1] == dot, value[at + 2] == slash {
      depth -= 1
      at += 3
    }
    guard depth >= 0, at < value.count, value[at] != slash else { return nil }
    let isOwn = at == 0 && value[0] == number
    var hash = isOwn ? own : folders[depth]
    var isPartEmpty = !isOwn
    var hasAnchor = false
    while at < value.count {
      let byte = value[at]
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: ":"): return nil
      case dot where isPartEmpty, slash where isPartEmpty && !hasAnchor: return nil
      case number: hasAnchor = true
      default: break
      }
      if byte == number, isPartEmpty || at + 1 == value.count { return nil }
      isPartEmpty = byte == slash
      hash.add(byte)
      at += 1
    }
    return isPartEmpty && !hasAnchor ? nil : hash.value
  }

  /// The long way, for an address of any form; its character references are undone.
  func resolved(_ value: [UInt8]) -> Target {
    guard let first = value.first else { return .inside(page) }
    if first == number {
      return .inside(value.count == 1 ? page : hash(path + decoded(value[...])))
    }
    if first == slash { return value.dropFirst().first == first ? .outside : .forbidden }
    if let colon = value.firstIndex(of: UInt8(ascii: ":")),
      value[..<colon].allSatisfy({ isSchemeByte($0) })
    {
      let scheme = String(decoding: value[..<colon], as: UTF8.self).lowercased()
      return ["http", "https", "mailto"].contains(scheme) ? .outside : .forbidden
    }
    var range = value.startIndex..<value.endIndex
    var fragment: ArraySlice<UInt8> = []
    if let mark = value.firstIndex(of: number) {
      fragment = value[mark...]
      range = range.lowerBound..<mark
    }
    if let mark = value[range].firstIndex(of: UInt8(ascii: "?")) { range = range.lowerBound..<mark }
    // The page's folder with its slash; each part of the address goes up or on from there.
    var made = path.lastIndex(of: slash).map { Array(path[...$0]) } ?? []
    made.reserveCapacity(made.count + value.count)
    var start = range.lowerBound
    while true {
      let end = value[start..<range.upperBound].firstIndex(of: slash) ?? range.upperBound
      let part = value[start..<end]
      if part.elementsEqual("..".utf8) {
        guard made.popLast() != nil else { return .forbidden }
        while let last = made.last, last != slash { made.removeLast() }
      } else if !part.elementsEqual(".".utf8) {
        made += decoded(part)
        made.append(slash)
      }
      if end == range.upperBound { break }
      start = end + 1
    }
    if made.last == slash { made.removeLast() }
    return .inside(hash(fragment.isEmpty ? made : made + decoded(fragment)))
  }
}

/// Hashes an address, eight bits at a time (FNV-1a with a final mix).
private struct AddressHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func add(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  var value: UInt64 { (state ^ state >> 31) &* 0x9E37_79B9_7F4A_7C15 }
}

/// A path within the site, with its anchor if it has one, as pages' links are hashed.
func hash(_ address: [UInt8]) -> UInt64 {
  var hash = AddressHash()
  for byte in address { hash.add(byte) }
  return hash.value
}

private let slash = UInt8(ascii: "/")
private let dot = UInt8(ascii: ".")
private let number = UInt8(ascii: "#")

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

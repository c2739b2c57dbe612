import SourceText

/// Attributes that links and anchors are made of.
enum LinkAttribute {
  case id
  /// `href` or `src`.
  case address
}

/// Calls for each `id`, `href` and `src` of a page's tags, in order, with where the value stands; its
/// character references are as they are. Comments, scripts and styles are passed over. Ends early
/// where `body` returns false.
@inline(__always)
func forEachAttribute(of bytes: Span<UInt8>, _ body: (LinkAttribute, Range<Int>) -> Bool) {
  var at = 0
  while let tag = bytes.firstIndex(of: UInt8(ascii: "<"), from: at) {
    at = tag + 1
    guard at < bytes.count else { return }
    if bytes[at] == UInt8(ascii: "!") {
      let isComment = at + 2 < bytes.count && bytes[at + 1] == 0x2D && bytes[at + 2] == 0x2D
      at = isComment ? end(of: "-->", in: bytes, from: at) : end(of: ">", in: bytes, from: at)
      continue
    }
    let nameStart = at
    while at < bytes.count, isNameByte(bytes[at]) { at += 1 }
    let nameEnd = at
    while let attribute = nextAttribute(in: bytes, from: &at) {
      guard let kind = attribute.kind else { continue }
      if !body(kind, attribute.value) { return }
    }
    switch nameEnd - nameStart {
    case 6 where matches("script", bytes, nameStart): at = end(of: "</script", in: bytes, from: at)
    case 5 where matches("style", bytes, nameStart): at = end(of: "</style", in: bytes, from: at)
    default: break
    }
  }
}

/// The next attribute with a quoted value; nil at the tag's end, where `at` then is.
private func nextAttribute(
  in bytes: Span<UInt8>, from at: inout Int
) -> (kind: LinkAttribute?, value: Range<Int>)? {
  while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
    guard isNameByte(bytes[at]) else {
      at += 1
      continue
    }
    let name = at
    while at < bytes.count, isNameByte(bytes[at]) { at += 1 }
    let nameEnd = at
    guard at + 1 < bytes.count, bytes[at] == UInt8(ascii: "=") else { continue }
    let quote = bytes[at + 1]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      at += 1
      continue
    }
    let value = at + 2
    at = value
    at = bytes.firstIndex(of: quote, from: at) ?? bytes.count
    let kind: LinkAttribute? =
      switch nameEnd - name {
      case 2 where matches("id", bytes, name): .id
      case 4 where matches("href", bytes, name): .address
      case 3 where matches("src", bytes, name): .address
      default: nil
      }
    let range = value..<at
    at = min(bytes.count, at + 1)
    return (kind, range)
  }
  return nil
}

@inline(__always)
private func isNameByte(_ byte: UInt8) -> Bool {
  (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
    || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
    || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
}

/// Whether a word in lower case stands at a place, in any case.
private func matches(_ word: StaticString, _ bytes: Span<UInt8>, _ start: Int) -> Bool {
  (0..<word.utf8CodeUnitCount).allSatisfy {
    unsafe bytes[start + $0] | 0x20 == word.utf8Start[$0]
  }
}

/// Where the first such bytes after an offset end; the end of the page where there are none.
func end(of mark: StaticString, in bytes: Span<UInt8>, from start: Int) -> Int {
  find(mark, in: bytes, from: start).map { $0 + mark.utf8CodeUnitCount } ?? bytes.count
}

/// Where the first such bytes after an offset start.
func find(_ mark: StaticString, in bytes: Span<UInt8>, from start: Int) -> Int? {
  let (count, first) = unsafe (mark.utf8CodeUnitCount, mark.utf8Start[0])
  var from = start
  while let at = bytes.firstIndex(of: first, from: from), at + count <= bytes.count {
    var matched = 1
    while matched < count, unsafe bytes[at + matched] == mark.utf8Start[matched] { matched += 1 }
    if matched == count { return at }
    from = at + 1
  }
  return nil
}

/// Bytes of a page with the character references that pages use undone.
func unescaped(_ bytes: Span<UInt8>) -> [UInt8] {
  unescaped(unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) })
}

/// Undoes the character references that pages use.
func unescaped(_ bytes: [UInt8]) -> [UInt8] {
  guard var at = bytes.firstIndex(of: UInt8(ascii: "&")) else { return bytes }
  var made = Array(bytes[..<at])
  made.reserveCapacity(bytes.count)
  while at < bytes.count {
    if bytes[at] == UInt8(ascii: "&"), let known = reference(at: at, in: bytes) {
      made.append(known.character)
      at += known.width
    } else {
      made.append(bytes[at])
      at += 1
    }
  }
  return made
}

private func reference(
  at start: Int, in bytes: [UInt8]
) -> (character: UInt8, width: Int)? {
  let references: [(StaticString, Unicode.Scalar)] = [
    ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"),
  ]
  for (name, character) in references {
    let width = name.utf8CodeUnitCount
    guard start + width <= bytes.count,
      (0..<width).allSatisfy({ unsafe bytes[start + $0] == name.utf8Start[$0] })
    else { continue }
    return (UInt8(ascii: character), width)
  }
  return nil
}

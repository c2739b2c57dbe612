/// Attributes that links and anchors are made of.
enum LinkAttribute {
  case id
  /// `href` or `src`.
  case address
}

/// Calls for each `id`, `href` and `src` of a page's tags, in order, with character references
/// undone. Comments, scripts and styles are passed over.
func forEachAttribute(of html: [UInt8], _ body: (LinkAttribute, [UInt8]) -> Void) {
  let bytes = html.span
  var at = 0
  while at < bytes.count {
    guard bytes[at] == UInt8(ascii: "<") else {
      at += 1
      continue
    }
    at += 1
    guard at < bytes.count else { return }
    if bytes[at] == UInt8(ascii: "!") {
      let isComment = at + 2 < bytes.count && bytes[at + 1] == 0x2D && bytes[at + 2] == 0x2D
      at = isComment ? end(of: "-->", in: bytes, from: at) : end(of: ">", in: bytes, from: at)
      continue
    }
    let nameStart = at
    while at < bytes.count, isNameByte(bytes[at]) { at += 1 }
    let isScript = matches("script", bytes, nameStart..<at)
    let isStyle = matches("style", bytes, nameStart..<at)
    at = attributes(in: bytes, from: at, body)
    if isScript { at = end(of: "</script", in: bytes, from: at) }
    if isStyle { at = end(of: "</style", in: bytes, from: at) }
  }
}

/// Reads the attributes of one tag; the result is where the tag ends.
private func attributes(
  in bytes: Span<UInt8>, from start: Int, _ body: (LinkAttribute, [UInt8]) -> Void
) -> Int {
  var at = start
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
    while at < bytes.count, bytes[at] != quote { at += 1 }
    let length = nameEnd - name
    if length == 2, matches("id", bytes, name..<nameEnd) {
      body(.id, unescaped(bytes, value..<at))
    } else if length == 4, matches("href", bytes, name..<nameEnd) {
      body(.address, unescaped(bytes, value..<at))
    } else if length == 3, matches("src", bytes, name..<nameEnd) {
      body(.address, unescaped(bytes, value..<at))
    }
    at += 1
  }
  return at
}

@inline(__always)
private func isNameByte(_ byte: UInt8) -> Bool {
  (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
    || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
    || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
}

private func matches(_ word: StaticString, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
  guard word.utf8CodeUnitCount == range.count else { return false }
  var at = range.lowerBound
  for offset in 0..<range.count {
    guard unsafe bytes[at] | 0x20 == word.utf8Start[offset] else { return false }
    at += 1
  }
  return true
}

/// Where the first such bytes after an offset end; the end of the page where there are none.
private func end(of mark: String, in bytes: Span<UInt8>, from start: Int) -> Int {
  let wanted = Array(mark.utf8)
  var at = start
  while at + wanted.count <= bytes.count {
    var matched = 0
    while matched < wanted.count, bytes[at + matched] == wanted[matched] { matched += 1 }
    if matched == wanted.count { return at + matched }
    at += 1
  }
  return bytes.count
}

private func unescaped(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
  var made: [UInt8] = []
  made.reserveCapacity(range.count)
  for at in range { made.append(bytes[at]) }
  return unescaped(made)
}

/// Undoes the character references that pages use.
func unescaped(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.contains(UInt8(ascii: "&")) else { return bytes }
  var text = String(decoding: bytes, as: UTF8.self)
  for (name, character) in [
    ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"),
  ] {
    text = text.replacing(name, with: character)
  }
  return Array(text.utf8)
}

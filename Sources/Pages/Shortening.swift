import NewsModel

/// The words that fit into so many bytes, with an ellipsis where some are left out.
func cut(_ text: String, to length: Int) -> String {
  guard text.utf8.count > length else { return text }
  let head = text.utf8.prefix(length)
  guard let space = head.lastIndex(of: UInt8(ascii: " ")) else {
    return shortened(text, to: length)
  }
  return String(text[..<space]) + " …"
}

/// The words that fit into so many bytes, with an ellipsis where some are left out.
func cut(_ text: String, to length: Int) -> String {
  guard text.utf8.count > length else { return text }
  let head = text.utf8.prefix(length)
  guard let space = head.lastIndex(of: UInt8(ascii: " ")) else {
    return shortened(text, to: length)
  }
  return String(text[..<space]) + " …"
}

/// A sentence that stands as a title has no period; an abbreviation or an ellipsis keeps its own.
func withoutPeriod(_ text: String) -> String {
  guard text.hasSuffix("."), !text.hasSuffix("..") else { return text }
  let last = text.dropLast().split(separator: " ").last ?? ""
  let isShortened = last.utf8.count < 4 && last.first?.isUppercase == true
  return last.contains(".") || isShortened ? text : String(text.dropLast())
}

/// The first words that fit into so many characters, with an ellipsis where some are left out.
func shortened(_ text: String, to length: Int) -> String {
  guard text.count > length else { return text }
  let head = text.prefix(length)
  return (head.lastIndex(of: " ").map { String(head[..<$0]) } ?? String(head)) + " …"
}

import CHTMLParser
import SourceText

/// An element or text of a parsed page.
indirect enum HTMLNode {
  case element(name: String, attributes: [(name: String, value: String)], children: [HTMLNode])
  case text(String)

  /// The value of an attribute of an element, in lower-case names.
  subscript(attribute: String) -> String? {
    guard case .element(_, let attributes, _) = self else { return nil }
    return attributes.first { $0.name == attribute }?.value
  }
}

/// Parses any page, however broken, by libxml2's HTML parser; never loads anything from elsewhere.
///
/// Elements nested deeper than 200 are dropped, as libxml2 itself does at 256.
func parseHTML(_ text: UTF8Text) -> HTMLNode? {
  let document = unsafe text.bytes.withUnsafeBytes { bytes in
    unsafe html_parse(
      bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count))
  }
  guard let document = unsafe document else { return nil }
  defer { unsafe html_free(document) }
  guard let root = unsafe html_root(document) else { return nil }
  return unsafe node(root, depth: 0)
}

private func node(_ pointer: OpaquePointer, depth: Int) -> HTMLNode? {
  switch unsafe html_node_kind(pointer) {
  case html_text: return unsafe .text(string(html_content(pointer)))
  case html_element:
    guard depth < 200 else { return nil }
    var children: [HTMLNode] = []
    var child = unsafe html_first_child(pointer)
    while let current = unsafe child {
      if let made = unsafe node(current, depth: depth + 1) { children.append(made) }
      unsafe child = html_next(current)
    }
    return unsafe .element(
      name: string(html_name(pointer)).lowercased(), attributes: attributes(of: pointer),
      children: children)
  default: return nil
  }
}

private func attributes(of pointer: OpaquePointer) -> [(name: String, value: String)] {
  var found: [(name: String, value: String)] = []
  var attribute = unsafe html_next_attribute(pointer, nil)
  while let current = unsafe attribute {
    let value = unsafe html_attribute_value(current)
    let name = unsafe string(html_attribute_name(current)).lowercased()
    unsafe found.append((name, string(value)))
    unsafe html_free_string(value)
    unsafe attribute = html_next_attribute(pointer, current)
  }
  return found
}

private func string(_ pointer: UnsafePointer<CChar>?) -> String {
  guard let pointer = unsafe pointer else { return "" }
  return unsafe String(cString: pointer)
}

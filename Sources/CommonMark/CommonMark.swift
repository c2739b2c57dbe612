import CCMark
import SourceText

/// A parsed CommonMark document: the only owner of libcmark's nodes.
///
/// Raw HTML in the source never comes out of `html()`: libcmark's safe mode is its default, and no
/// caller can turn it off. A `Markdown.Node` keeps its document alive; a node that was replaced is
/// freed with the document, so no `Node` ever dangles.
@safe package final class Markdown {
  private let root: OpaquePointer
  private var replaced: [OpaquePointer]

  package init(parsing bytes: [UInt8]) {
    let parsed = unsafe bytes.withUnsafeBytes { buffer in
      unsafe cmark_parse_document(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count,
        CMARK_OPT_VALIDATE_UTF8)
    }
    guard let parsed = unsafe parsed else { fatalError("out of memory") }
    unsafe root = parsed
    unsafe replaced = []
  }

  deinit {
    while let node = unsafe replaced.popLast() { unsafe cmark_node_free(node) }
    unsafe cmark_node_free(root)
  }

  package var document: Node { unsafe Node(root, of: self) }

  /// HTML in safe mode.
  package func html() -> [UInt8] {
    guard let text = unsafe cmark_render_html(root, CMARK_OPT_DEFAULT) else { return [] }
    defer { unsafe cmark_string_free(text) }
    let count = unsafe cmark_string_length(text)
    return unsafe Array(UnsafeRawBufferPointer(start: text, count: count))
  }

  fileprivate func keep(_ node: OpaquePointer) { unsafe replaced.append(node) }
}

extension Markdown {
  package enum Kind: Sendable {
    case document, blockQuote, list, item, codeBlock, htmlBlock, customBlock, paragraph, heading
    case thematicBreak, text, softBreak, lineBreak, code, htmlInline, customInline, emphasis
    case strong, link, image, unknown
  }

  /// A node of the tree. Text is copied out; lines are from 1.
  @safe package struct Node {
    private let pointer: OpaquePointer
    private let owner: Markdown

    fileprivate init(_ pointer: OpaquePointer, of owner: Markdown) {
      unsafe self.pointer = pointer
      self.owner = owner
    }

    private func wrap(_ other: OpaquePointer?) -> Node? {
      guard let other = unsafe other else { return nil }
      return unsafe Node(other, of: owner)
    }

    package var firstChild: Node? { unsafe wrap(cmark_node_first_child(pointer)) }
    package var next: Node? { unsafe wrap(cmark_node_next(pointer)) }
    package var headingLevel: Int { Int(unsafe cmark_node_get_heading_level(pointer)) }
    package var line: Int { Int(unsafe cmark_node_get_start_line(pointer)) }
    package var kind: Kind { Kind(unsafe cmark_node_get_type(pointer)) }
    package var literal: String { unsafe string(cmark_node_get_literal(pointer)) }
    package var url: String { unsafe string(cmark_node_get_url(pointer)) }
    package var title: String { unsafe string(cmark_node_get_title(pointer)) }

    /// The text of the children, as far as they are text.
    package var words: String {
      var words = ""
      var child = firstChild
      while let node = child {
        if node.kind == .text { words += node.literal }
        if node.kind == .softBreak { words += " " }
        child = node.next
      }
      return words
    }

    private func string(_ text: UnsafePointer<CChar>?) -> String {
      guard let text = unsafe text else { return "" }
      return unsafe String(cString: text)
    }

    /// Puts HTML before the node; the caller answers for its being well formed.
    package func insertBefore(html: String) {
      _ = unsafe cmark_node_insert_before(pointer, custom(enter: html, exit: ""))
    }

    package func insertAfter(html: String) {
      _ = unsafe cmark_node_insert_after(pointer, custom(enter: html, exit: ""))
    }

    /// Puts HTML after the last of a document's blocks.
    package func append(html: String) {
      let made = unsafe custom(CMARK_NODE_CUSTOM_BLOCK, enter: html, exit: "")
      _ = unsafe cmark_node_append_child(pointer, made)
    }

    /// Puts a node in this one's place that has its children between two pieces of HTML.
    @discardableResult
    package func replace(enter: String, exit: String) -> Node {
      let made = unsafe custom(enter: enter, exit: exit)
      while let child = unsafe cmark_node_first_child(pointer) {
        _ = unsafe cmark_node_append_child(made, child)
      }
      _ = unsafe cmark_node_replace(pointer, made)
      unsafe owner.keep(pointer)
      return unsafe Node(made, of: owner)
    }

    /// Takes the node and all below it out of the document.
    package func remove() {
      unsafe cmark_node_unlink(pointer)
      unsafe owner.keep(pointer)
    }

    private func custom(enter: String, exit: String) -> OpaquePointer {
      let type = unsafe cmark_node_get_type(pointer)
      let isInline = type.rawValue >= CMARK_NODE_FIRST_INLINE.rawValue
      return unsafe custom(
        isInline ? CMARK_NODE_CUSTOM_INLINE : CMARK_NODE_CUSTOM_BLOCK, enter: enter, exit: exit)
    }

    private func custom(_ type: cmark_node_type, enter: String, exit: String) -> OpaquePointer {
      guard let made = unsafe cmark_node_new(type) else { fatalError("out of memory") }
      if !enter.isEmpty { _ = unsafe cmark_node_set_on_enter(made, enter) }
      if !exit.isEmpty { _ = unsafe cmark_node_set_on_exit(made, exit) }
      return unsafe made
    }
  }
}

extension Markdown.Kind {
  fileprivate init(_ type: cmark_node_type) {
    self =
      switch type {
      case CMARK_NODE_DOCUMENT: .document
      case CMARK_NODE_BLOCK_QUOTE: .blockQuote
      case CMARK_NODE_LIST: .list
      case CMARK_NODE_ITEM: .item
      case CMARK_NODE_CODE_BLOCK: .codeBlock
      case CMARK_NODE_HTML_BLOCK: .htmlBlock
      case CMARK_NODE_CUSTOM_BLOCK: .customBlock
      case CMARK_NODE_PARAGRAPH: .paragraph
      case CMARK_NODE_HEADING: .heading
      case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
      case CMARK_NODE_TEXT: .text
      case CMARK_NODE_SOFTBREAK: .softBreak
      case CMARK_NODE_LINEBREAK: .lineBreak
      case CMARK_NODE_CODE: .code
      case CMARK_NODE_HTML_INLINE: .htmlInline
      case CMARK_NODE_CUSTOM_INLINE: .customInline
      case CMARK_NODE_EMPH: .emphasis
      case CMARK_NODE_STRONG: .strong
      case CMARK_NODE_LINK: .link
      case CMARK_NODE_IMAGE: .image
      default: .unknown
      }
  }
}

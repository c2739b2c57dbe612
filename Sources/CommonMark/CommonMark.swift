import CCMark
import CMarkArena
import SourceText

/// A parsed CommonMark document: the only owner of libcmark's nodes, which lie in memory of the thread
/// that parsed them; so it is not for other threads.
@safe package final class Markdown {
  private let root: OpaquePointer

  package init(parsing bytes: [UInt8]) {
    let parsed = unsafe bytes.withUnsafeBytes { buffer in
      unsafe arena_parse(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count,
        CMARK_OPT_VALIDATE_UTF8)
    }
    guard let parsed = unsafe parsed else { fatalError("out of memory") }
    unsafe root = parsed
  }

  deinit { arena_release() }

  /// Hands out the tree; its nodes are there only while `body` runs.
  package func read<Result>(_ body: (Node) -> Result) -> Result {
    withExtendedLifetime(self) { body(unsafe Node(root)) }
  }

  /// HTML by libcmark's own renderer, in its safe mode: what raw HTML and dangerous addresses become.
  package func html() -> [UInt8] {
    guard let text = unsafe cmark_render_html(root, CMARK_OPT_DEFAULT) else { return [] }
    let count = unsafe cmark_string_length(text)
    return unsafe Array(UnsafeRawBufferPointer(start: text, count: count))
  }
}

extension Markdown {
  package enum Kind: Sendable {
    case document, blockQuote, list, item, codeBlock, htmlBlock, customBlock, paragraph, heading
    case thematicBreak, text, softBreak, lineBreak, code, htmlInline, customInline, emphasis
    case strong, link, image, unknown
  }

  /// A node of the tree, valid within `read`. Lines are from 1.
  @safe package struct Node {
    private let pointer: OpaquePointer

    fileprivate init(_ pointer: OpaquePointer) { unsafe self.pointer = pointer }

    private func wrap(_ other: OpaquePointer?) -> Node? {
      guard let other = unsafe other else { return nil }
      return unsafe Node(other)
    }

    package var firstChild: Node? { unsafe wrap(cmark_node_first_child(pointer)) }
    package var next: Node? { unsafe wrap(cmark_node_next(pointer)) }
    package var headingLevel: Int { Int(unsafe cmark_node_get_heading_level(pointer)) }
    package var line: Int { Int(unsafe cmark_node_get_start_line(pointer)) }
    package var kind: Kind { Kind(unsafe cmark_node_get_type(pointer)) }
    /// Of a list: whether its items' paragraphs are shown without a `p`.
    package var isTight: Bool { unsafe cmark_node_get_list_tight(pointer) != 0 }
    /// Of a list: the first number; nil for bullets.
    package var firstNumber: Int? {
      unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
        ? Int(cmark_node_get_list_start(pointer)) : nil
    }

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
    /// The literal and a link's title as strings.
    package var literal: String { withLiteral(text) }
    package var title: String { withTitle(text) }

    private func text(_ bytes: Span<UInt8>) -> String {
      unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of a text, of code or of raw HTML.
    package func withLiteral<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
      unsafe with(cmark_node_get_literal(pointer), body)
    }
    /// A link's destination.
    package func withURL<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
      unsafe with(cmark_node_get_url(pointer), body)
    }
    /// A link's title.
    package func withTitle<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
      unsafe with(cmark_node_get_title(pointer), body)
    }
    /// What follows the mark of a fenced code block.
    package func withFenceInfo<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
      unsafe with(cmark_node_get_fence_info(pointer), body)
    }

    private func with<Result>(
      _ text: UnsafePointer<CChar>?, _ body: (Span<UInt8>) -> Result
    ) -> Result {
      guard let text = unsafe text else { return body(Span()) }
      let count = unsafe cmark_string_length(text)
      return unsafe text.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
        unsafe body(Span(_unsafeStart: bytes, count: count))
      }
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

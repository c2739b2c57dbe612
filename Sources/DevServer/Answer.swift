package import Files
import Foundation
import SiteModel

/// What the server says to one request for a file.
package struct Answer: Equatable, Sendable {
  package var status: Int
  package var type: String
  package var body: [UInt8]
  /// The `Content-Range`, for a part of a file.
  package var range: String?
  /// Where else to look.
  package var location: String?

  package init(
    _ status: Int, _ type: String, _ body: [UInt8], range: String? = nil, location: String? = nil
  ) {
    self.status = status
    self.type = type
    self.body = body
    self.range = range
    self.location = location
  }

  var phrase: String {
    switch status {
    case 200: "OK"
    case 206: "Partial Content"
    case 301: "Moved Permanently"
    case 416: "Range Not Satisfiable"
    default: "Not Found"
    }
  }
}

/// Finds the file that a path asks for. The path is as the request has it, with percent encoding; one
/// that would leave the folder, also by a symbolic link, or names a hidden file, is not found.
///
/// A page is always given whole, as the server adds to it.
package func answer(
  to path: String, range: String?, from files: any FileSystem
) -> Answer {
  guard let decoded = path.removingPercentEncoding, decoded.hasPrefix("/") else {
    return missing(from: files)
  }
  var name = String(decoded.dropFirst())
  if name.isEmpty || name.hasSuffix("/") { name += "index.html" }
  guard let site = SitePath(name), !name.utf8.contains(0),
    !name.split(separator: "/").contains(where: { $0.hasPrefix(".") })
  else { return missing(from: files) }
  guard !files.leadsOutside(site.value) else { return missing(from: files) }
  guard let bytes = try? files.read(site.value, limit: 1 << 30) else {
    if files.exists(name + "/index.html") {
      return Answer(301, "text/plain; charset=utf-8", [], location: path + "/")
    }
    return missing(from: files)
  }
  let type = contentType(of: name)
  guard let range, !type.hasPrefix("text/html") else { return Answer(200, type, bytes) }
  switch byteRange(range, of: bytes.count) {
  case .whole: return Answer(200, type, bytes)
  case .none: return Answer(416, "text/plain; charset=utf-8", [], range: "bytes */\(bytes.count)")
  case .part(let part):
    return Answer(
      206, type, Array(bytes[part]),
      range: "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(bytes.count)")
  }
}

private func missing(from files: any FileSystem) -> Answer {
  let page = (try? files.read("404.html", limit: 1 << 24)) ?? Array("Not found".utf8)
  return Answer(404, "text/html; charset=utf-8", page)
}

enum AskedRange: Equatable {
  case whole, none
  case part(Range<Int>)
}

/// What `bytes=a-b`, `bytes=a-` or `bytes=-n` asks for of a file; none where the file has no such byte.
/// A header that is none of these, or asks for several ranges, counts as if it were not there, as
/// RFC 9110 (14.2) lets a server do.
func byteRange(_ header: String, of count: Int) -> AskedRange {
  guard header.hasPrefix("bytes=") else { return .whole }
  let parts = header.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
  guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }) else { return .whole }
  let (start, end) = (Int(parts[0]), Int(parts[1]))
  if parts[0].isEmpty {
    guard let end else { return .whole }
    return end > 0 && count > 0 ? .part(max(0, count - end)..<count) : .none
  }
  guard let start else { return .none }
  if let end, end < start { return .whole }
  guard start < count else { return .none }
  // A number too long to be one is beyond every file.
  let last = parts[1].isEmpty ? count - 1 : min(end ?? count - 1, count - 1)
  return .part(start..<last + 1)
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

/// By the name's ending; RFC 2046 and the IANA registry.
private func contentType(of name: String) -> String {
  let ending = name.split(separator: ".").last.map(String.init) ?? ""
  return types[ending.lowercased()] ?? "application/octet-stream"
}

private let types: [String: String] = [
  "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
  "js": "text/javascript; charset=utf-8", "md": "text/markdown; charset=utf-8",
  "txt": "text/plain; charset=utf-8", "csv": "text/csv; charset=utf-8",
  "json": "application/json", "jsonl": "application/jsonl", "xml": "application/xml",
  "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
  "webp": "image/webp", "ico": "image/x-icon", "woff2": "font/woff2", "ics": "text/calendar",
  "pdf": "application/pdf",
]

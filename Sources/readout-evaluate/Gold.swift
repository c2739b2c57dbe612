import Foundation
import NewsModel
import SourceText

/// Annotated documents of other people, which lie beside the project and are no part of it.
enum Gold {
  /// Where a gold file lies; nil where this clone has none.
  static func path(_ name: String) -> String? {
    let candidates = [name, "../shared/gold/" + name]
    return candidates.first { FileManager.default.fileExists(atPath: $0) }
  }

  /// How many documents of each corpus to take, as `--sample N` says; nil for all.
  static let sample: Int? = {
    let arguments = CommandLine.arguments
    guard let index = arguments.firstIndex(of: "--sample"), index + 1 < arguments.count else {
      return nil
    }
    return Int(arguments[index + 1])
  }()

  /// The rows of a file of JSON lines; says so and yields none where the file is absent.
  static func rows(_ name: String, first limit: Int? = sample) -> [[String: Any]] {
    guard let path = path(name), let data = FileManager.default.contents(atPath: path) else {
      print("skipped: no gold file \(name)")
      return []
    }
    var rows: [[String: Any]] = []
    for line in data.split(separator: 0x0A) {
      if let limit, rows.count == limit { break }
      if let row = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any] {
        rows.append(row)
      }
    }
    return rows
  }
}

/// Byte offsets of a text by its Unicode scalar offsets, which gold annotations count.
struct ScalarOffsets {
  private var bytes: [Int] = [0]

  init(_ text: String) {
    for scalar in text.unicodeScalars { bytes.append(bytes.last! + UTF8.width(scalar)) }
  }

  func range(_ start: Int, _ end: Int) -> TextRange? {
    guard start >= 0, start <= end, end < bytes.count else { return nil }
    return TextRange(bytes[start], bytes[end])
  }
}

/// A share as `0.61 (117 of 191)`.
func share(_ hits: Int, of count: Int) -> String {
  let ratio = count == 0 ? 0 : Double(hits) / Double(count)
  return String(format: "%.3f", ratio) + " (\(hits) of \(count))"
}

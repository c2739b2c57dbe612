package import Files

/// What each part of the corpus said in a build, by the part's name: what `--explain` compares with.
package struct PartRecords: Sendable {
  /// Names templates and settings.
  package let look: StoreKey
  package private(set) var parts: [UInt64: StoreKey] = [:]

  package init(look: StoreKey) { self.look = look }

  package mutating func add(_ name: UInt64, _ says: StoreKey) { parts[name] = says }

  /// Reads what the last build that was published left; nil where there is nothing, or another tool's.
  package init?(in files: any FileSystem, tool: String) {
    guard let bytes = sealed("parts", in: files, tool: tool) else { return nil }
    var reader = ByteReader(bytes.bytes, bytes.range)
    guard let look = try? reader.key(), let count = try? reader.number() else { return nil }
    self.look = look
    parts.reserveCapacity(min(count, 1 << 20))
    for _ in 0..<count {
      guard let name = try? reader.fixed(), let says = try? reader.key() else { return nil }
      parts[name] = says
    }
  }

  /// Writes them to where they wait for `place`.
  package func stage(in files: any FileSystem, tool: String) throws(FileError) {
    var file = try SealedFile("parts", tool: tool, in: files)
    file.writer.put(look)
    file.writer.put(parts.count)
    for (name, says) in parts.sorted(by: { $0.key < $1.key }) {
      file.writer.put(fixed: name)
      file.writer.put(says)
      try file.drain()
    }
    try file.finish()
  }

  /// Puts those that wait in place of those of the build before.
  package static func place(in files: any FileSystem) throws(FileError) {
    try SealedFile.place("parts", in: files)
  }
}

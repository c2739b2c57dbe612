import CSQLite
import Diagnostics
import SiteModel
import SourceText

/// A SQLite database that becomes a file of the site: written where it waits to be published, or in memory
/// where there is no disk.
///
/// The same statements in the same order give the same bytes for one version of SQLite, in both ways.
@safe final class Database {
  private var connection: OpaquePointer?
  private var statement: OpaquePointer?
  private(set) var problem: String?
  private var isFull = false

  /// The bytes of a database that `fill` fills, made where they stay: pages of memory that nobody
  /// writes cost nothing, so `room` may be far too large; where it is too small, it is made larger.
  static func bytes(
    room: Int, fill: (Database) -> Void
  ) -> (bytes: [UInt8], problem: String?) {
    var problem: String?
    var isFull = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      let database = unsafe Database(in: buffer)
      fill(database)
      database.execute("COMMIT")
      count = database.problem == nil ? database.size : 0
      (problem, isFull) = (database.problem, database.isFull)
    }
    if isFull, room < 1 << 40 { return Self.bytes(room: room * 4, fill: fill) }
    return (bytes, problem)
  }

  /// Makes the file at a path, over what is there; gives what went wrong.
  static func write(at path: String, fill: (Database) -> Void) -> String? {
    let database = Database(at: path)
    fill(database)
    database.execute("COMMIT")
    return database.problem
  }

  private init(at path: String) {
    unsafe connection = nil
    unsafe statement = nil
    check(unsafe sqlite3_open_v2(path, &connection, flags, nil))
    execute("PRAGMA cache_size = -8192; PRAGMA locking_mode = EXCLUSIVE; \(start)")
  }

  private init(in buffer: UnsafeMutableBufferPointer<UInt8>) {
    unsafe connection = nil
    unsafe statement = nil
    check(unsafe sqlite3_open_v2(":memory:", &connection, flags, nil))
    check(
      unsafe sqlite3_deserialize(
        connection, "main", buffer.baseAddress, 0, Int64(buffer.count), 0))
    execute(start)
  }

  deinit {
    unsafe sqlite3_finalize(statement)
    unsafe sqlite3_close(connection)
  }

  /// Bytes of the database so far.
  private var size: Int {
    var count: Int64 = 0
    _ = unsafe sqlite3_serialize(connection, "main", &count, UInt32(SQLITE_SERIALIZE_NOCOPY))
    return Int(count)
  }

  func execute(_ sql: String) {
    guard problem == nil else { return }
    check(unsafe sqlite3_exec(connection, sql, nil, nil, nil))
  }

  /// Starts a run of rows for one table; `insert` then takes as many values as there are columns.
  func prepare(table: String, columns: Int) {
    guard problem == nil else { return }
    unsafe sqlite3_finalize(statement)
    unsafe statement = nil
    let marks = Array(repeating: "?", count: columns).joined(separator: ",")
    check(
      unsafe sqlite3_prepare_v2(
        connection, "INSERT INTO \(table) VALUES (\(marks))", -1, &statement, nil))
  }

  func insert(_ values: [DatabaseValue]) {
    guard problem == nil else { return }
    for (index, value) in values.enumerated() {
      let column = Int32(index + 1)
      switch value {
      case .null: check(unsafe sqlite3_bind_null(statement, column))
      case .number(let number): check(unsafe sqlite3_bind_int64(statement, column, Int64(number)))
      case .text(let text):
        var text = text
        let code = text.withUTF8 { bytes in
          unsafe sqlite3_bind_text64(
            statement, column,
            UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self),
            UInt64(bytes.count), transient, UInt8(SQLITE_UTF8))
        }
        check(code)
      case .bytes(let bytes):
        let code = unsafe bytes.withUnsafeBufferPointer { bytes in
          unsafe sqlite3_bind_text64(
            statement, column,
            UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self),
            UInt64(bytes.count), transient, UInt8(SQLITE_UTF8))
        }
        check(code)
      }
    }
    let code = unsafe sqlite3_step(statement)
    if code != SQLITE_DONE { check(code) }
    unsafe sqlite3_reset(statement)
  }

  private func check(_ code: Int32) {
    guard code != SQLITE_OK, problem == nil else { return }
    isFull = code & 0xFF == SQLITE_FULL
    let message = unsafe sqlite3_errmsg(connection)
    problem = unsafe message.map { unsafe String(cString: $0) } ?? "SQLite error \(code)"
  }
}

/// Without locks, which a tenth of the writing went to: one thread alone has the connection.
private let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX

private let start =
  "PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN"

enum DatabaseValue {
  case null
  case text(String)
  /// Text as bytes of UTF-8.
  case bytes(ArraySlice<UInt8>)
  case number(Int)

  init(_ text: String?) { self = text.map { .text($0) } ?? .null }
  init(_ number: Int) { self = .number(number) }
}

/// SQLite copies the text before the call returns (`SQLITE_TRANSIENT`, a macro that Swift cannot read).
private var transient: sqlite3_destructor_type {
  unsafe unsafeBitCast(OpaquePointer(bitPattern: -1), to: sqlite3_destructor_type.self)
}

import Foundation
import Glibc
import TestSupport
import Testing

/// The server as browsers and editors meet it.
@Suite("serve", .serialized) struct ServeTests {
  let folder = ScratchFolder()
  private var site: String { folder.path + "/site" }

  @Test func servesWatchesReloadsAndEndsAtOnce() throws {
    _ = try Program.run("init", site)
    let port = try #require(Client.freePort())
    let server = Process()
    server.executableURL = URL(fileURLWithPath: Program.path)
    server.arguments = ["serve", site, "--port", "\(port)", "--quiet"]
    server.standardError = FileHandle.nullDevice
    try server.run()
    defer { server.terminate() }
    let client = Client(port: port)
    try #require(client.waitUntilThere())

    let page = client.ask("GET /briefings/harbor-reaction/ HTTP/1.1\r\nHost: localhost")
    #expect(page.hasPrefix("HTTP/1.1 200"))
    #expect(page.contains("/-readout/version"))
    let head = client.ask("HEAD / HTTP/1.1\r\nHost: localhost")
    #expect(head.hasPrefix("HTTP/1.1 200") && head.hasSuffix("\r\n\r\n"))
    #expect(client.ask("POST / HTTP/1.1\r\nHost: localhost").hasPrefix("HTTP/1.1 405"))
    #expect(client.ask("GET / HTTP/1.1\r\nHost: evil.example").hasPrefix("HTTP/1.1 403"))
    let missing = client.ask("GET /no/such/page HTTP/1.1\r\nHost: localhost")
    #expect(missing.hasPrefix("HTTP/1.1 404") && missing.contains("<h1"))
    let escape = client.ask("GET /..%2f..%2freadout.yml HTTP/1.1\r\nHost: localhost")
    #expect(escape.hasPrefix("HTTP/1.1 404"))
    let part = client.ask("GET /assets/readout.css HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-9")
    #expect(part.hasPrefix("HTTP/1.1 206") && part.contains("bytes 0-9/"))
    #expect(listeners(at: port) == ["0100007F"])

    // As editors save: a new file takes the old one's name; then a file in a folder that is new.
    let article = site + "/seeds/harbor-reaction.txt"
    let text = try String(contentsOfFile: article, encoding: .utf8)
    try client.waitForReload {
      try Data((text + "\nNorway sent Kestrel charts.\n").utf8).write(
        to: URL(fileURLWithPath: article + ".swp"))
      #expect(unsafe rename(article + ".swp", article) == 0)
    }
    #expect(client.page("/briefings/harbor-reaction/").contains("Kestrel charts"))
    try client.waitForReload { try folder.write("site/seeds/new/deep/one.txt", "Oslo met Lima.\n") }
    try client.waitForReload { try folder.write("site/seeds/new/deep/two.txt", "Lima met Oslo.\n") }
    #expect(client.page("/briefings/two/").contains("Lima"))

    // What is wrong stands on the page, and the last good site stays, until it is right again.
    try client.waitForReload { try folder.write("site/curation/corrections.yml", "- same: [x\n") }
    let wrong = client.page("/briefings/two/")
    #expect(wrong.contains("role=\"alert\"") && wrong.contains("curation/corrections.yml"))
    #expect(wrong.contains("Lima"))
    try client.waitForReload { try folder.write("site/curation/corrections.yml", "# none\n") }
    #expect(!client.page("/briefings/two/").contains("role=\"alert\""))

    kill(server.processIdentifier, SIGINT)
    let start = Date()
    server.waitUntilExit()
    #expect(Date().timeIntervalSince(start) < 2)
    #expect(try Program.run("verify", site).status == 0)
  }

  @Test func aTakenPortIsSaid() throws {
    _ = try Program.run("init", site)
    let holder = Client.listen(on: 0)
    defer { close(holder.socket) }
    let got = try Program.run("serve", site, "--port", "\(holder.port)")
    #expect(got.status == 2)
    #expect(got.errors.contains("error[port]: another program answers on it already"))
    #expect(!got.output.contains("Serving"))
    #expect(try Program.run("serve", site, "--host", "example.org").status == 64)
  }

  /// Local addresses that a port is listened on, as the kernel writes them.
  private func listeners(at port: UInt16) -> [String] {
    let hex = String(port, radix: 16, uppercase: true)
    let wanted = ":" + String(repeating: "0", count: 4 - hex.count) + hex
    var found: [String] = []
    for name in ["tcp", "tcp6"] {
      let table = (try? String(contentsOfFile: "/proc/net/" + name, encoding: .utf8)) ?? ""
      for line in table.split(separator: "\n") {
        let fields = line.split(separator: " ").map(String.init)
        guard fields.count > 3, fields[1].hasSuffix(wanted), fields[3] == "0A" else { continue }
        found.append(String(fields[1].dropLast(5)))
      }
    }
    return found
  }
}

/// A browser's side of a connection, one request each.
private struct Client {
  let port: UInt16

  static func listen(on port: UInt16) -> (socket: Int32, port: UInt16) {
    let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = loopback(port)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        _ = unsafe bind(handle, address, size)
        _ = Glibc.listen(handle, 1)
        _ = unsafe getsockname(handle, address, &size)
      }
    }
    return (handle, UInt16(bigEndian: address.sin_port))
  }

  static func freePort() -> UInt16? {
    let held = listen(on: 0)
    close(held.socket)
    return held.port == 0 ? nil : held.port
  }

  private static func loopback(_ port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }

  /// The whole answer; empty where nobody answers within 20 seconds.
  func ask(_ head: String) -> String {
    let handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(handle) }
    var limit = timeval(tv_sec: 20, tv_usec: 0)
    unsafe setsockopt(
      handle, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var address = Self.loopback(port)
    let isOpen = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        unsafe connect(handle, address, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isOpen else { return "" }
    let request = Array((head + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n").utf8)
    _ = unsafe request.withUnsafeBytes { unsafe write(handle, $0.baseAddress, $0.count) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = unsafe chunk.withUnsafeMutableBytes {
        unsafe Glibc.read(handle, $0.baseAddress, $0.count)
      }
      if got <= 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk[..<got]
    }
  }

  func page(_ path: String) -> String { ask("GET \(path) HTTP/1.1\r\nHost: localhost") }

  func waitUntilThere() -> Bool {
    for _ in 0..<400 {
      if !page("/").isEmpty { return true }
      usleep(50_000)
    }
    return false
  }

  /// Makes a change, and waits until an open page would have been told to reload, and no more comes.
  func waitForReload(_ change: () throws -> Void) throws {
    let before = version(after: 0)
    try change()
    let after = version(after: before)
    #expect(after > before)
    usleep(300_000)
  }

  private func version(after known: Int) -> Int {
    let answer = page("/-readout/version?after=\(known)")
    return answer.split(separator: "\r\n").last.flatMap { Int($0) } ?? 0
  }
}

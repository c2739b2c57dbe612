package import Files
import FlyingFox
import FlyingSocks
import Foundation

/// What the server shows while a site is worked on: how often it changed, and what is wrong.
package actor ServedState {
  /// Grows with each build that changed something or went wrong.
  private(set) var version = 1
  /// Lines of problems of the last build; the site shown is then the last good one.
  private(set) var problems: [String] = []
  private var waiting: [CheckedContinuation<Void, Never>] = []

  package init() {}

  /// Takes what a build made, and tells every open page where that is to be seen: where files changed,
  /// where something is wrong, and where nothing is wrong any more.
  package func take(isChanged: Bool, problems: [String]) {
    guard isChanged || !problems.isEmpty || !self.problems.isEmpty else { return }
    version += 1
    self.problems = problems
    for page in waiting { page.resume() }
    waiting = []
  }

  /// Returns when the version is another than the one given.
  func wait(beyond known: Int) async {
    guard version == known else { return }
    await withCheckedContinuation { waiting.append($0) }
  }
}

/// Serves a built site until the task is canceled, on this machine only unless another address than that
/// of the loopback is named.
///
/// 1. Answer GET and HEAD for files below the site's folder, with types, ranges and 404s.
/// 2. Put into each page a script that asks `/-readout/version` and reloads when it changes, and the
///    last build's problems; nothing of either is in the files.
///
/// A request that names another host is refused, so that no web page elsewhere can read the site; where an
/// address is named, hosts are addresses. `listening` is called once browsers are answered.
package func serve(
  _ output: any FileSystem, state: ServedState, host: String = "127.0.0.1", port: UInt16,
  listening: @escaping @Sendable () -> Void = {}
) async throws(ServeError) {
  let handler = SiteHandler(output: output, state: state, isOpen: host != "127.0.0.1")
  do {
    let server = HTTPServer(
      address: try sockaddr_in.inet(ip4: host, port: port), timeout: 60,
      logger: .disabled, handler: handler)
    let told = Task {
      try await server.waitUntilListening(timeout: 60)
      listening()
    }
    defer { told.cancel() }
    try await server.run()
  } catch is CancellationError {
    return
  } catch SocketError.failed(_, let number, let words) {
    throw ServeError(
      port: port,
      reason: number == EADDRINUSE ? "another program answers on it already" : words)
  } catch {
    throw ServeError(port: port, reason: "\(error)")
  }
}

/// The address could not be used.
package struct ServeError: Error, Sendable {
  package var port: UInt16
  package var reason: String
}

private struct SiteHandler: HTTPHandler {
  let output: any FileSystem
  let state: ServedState
  let isOpen: Bool

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard isOwnHost(request.headers[.host]) else { return plain(.forbidden, "another host's name") }
    if request.path == "/-readout/version" {
      let known = request.query["after"].flatMap { Int($0) } ?? 0
      await state.wait(beyond: known)
      return plain(.ok, String(await state.version))
    }
    guard request.method == .GET || request.method == .HEAD else {
      var refusal = plain(.methodNotAllowed, "GET and HEAD only")
      refusal.headers[HTTPHeader("Allow")] = "GET, HEAD"
      return refusal
    }
    let answer = answer(
      to: request.target.path(), range: request.headers[.range], from: output)
    var body = answer.body
    if answer.type.hasPrefix("text/html") {
      body += reloadScript(version: await state.version, problems: await state.problems)
    }
    var headers: HTTPHeaders = [.contentType: answer.type, .cacheControl: "no-store"]
    headers[.acceptRanges] = "bytes"
    if let range = answer.range { headers[HTTPHeader("Content-Range")] = range }
    if let location = answer.location { headers[.location] = location }
    let status = HTTPStatusCode(answer.status, phrase: answer.phrase)
    if request.method == .HEAD {
      headers[.contentLength] = String(body.count)
      body = []
    }
    return HTTPResponse(statusCode: status, headers: headers, body: Data(body))
  }

  private func plain(_ status: HTTPStatusCode, _ text: String) -> HTTPResponse {
    HTTPResponse(
      statusCode: status, headers: [.contentType: "text/plain; charset=utf-8"],
      body: Data(text.utf8))
  }

  /// Whether the browser asked for this machine by its own name: a page elsewhere that has its name
  /// point here is refused.
  private func isOwnHost(_ host: String?) -> Bool {
    guard let host else { return true }
    let name = host.split(separator: ":").first ?? ""
    if ["localhost", "127.0.0.1"].contains(name.lowercased()) { return true }
    // A name could be pointed here by a page elsewhere; an address could not.
    return isOpen && name.allSatisfy { $0.isNumber || $0 == "." }
  }
}

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

  /// Tells every open page.
  package func change(problems: [String]) {
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

/// Serves a built site on this machine only, until the task is canceled.
///
/// 1. Answer GET and HEAD for files below the site's folder, with types, ranges and 404s.
/// 2. Put into each page a script that asks `/-readout/version` and reloads when it changes, and the
///    last build's problems; nothing of either is in the files.
///
/// A request that names another host is refused, so that no web page elsewhere can read the site.
package func serve(
  _ output: any FileSystem, state: ServedState, port: UInt16
) async throws(ServeError) {
  let handler = SiteHandler(output: output, state: state)
  do {
    let server = HTTPServer(
      address: try sockaddr_in.inet(ip4: "127.0.0.1", port: port), timeout: 60,
      logger: .disabled, handler: handler)
    try await server.run()
  } catch is CancellationError {
    return
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

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    guard isOwnHost(request.headers[.host]) else { return plain(.forbidden, "another host's name") }
    if request.path == "/-readout/version" {
      let known = request.query["after"].flatMap { Int($0) } ?? 0
      await state.wait(beyond: known)
      return plain(.ok, String(await state.version))
    }
    guard request.method == .GET || request.method == .HEAD else {
      return plain(.methodNotAllowed, "GET and HEAD only")
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
    return ["localhost", "127.0.0.1"].contains(name.lowercased())
  }
}

import CTemplates
package import Diagnostics
import Mustache
package import SiteModel

/// A file of a site's own Templates/ folder.
package struct TemplateFile: Sendable {
  /// Below Templates/, as `partials/head.mustache`.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Templates that are parsed and checked, with the settings that every page shows.
package struct TemplateSet: Sendable {
  let library: MustacheLibrary
  let layout: MustacheTemplate
  let shells = PageShells()
  /// Whether a template transforms a value, as `{{uppercased(title)}}`.
  let changesTexts: Bool
  /// Files of assets/, by path.
  let assets: [TemplateFile]
  package let settings: SiteSettings
  /// All of the files' bytes as they were used, by path: what a page's look depends on.
  package let files: [TemplateFile]
}

/// The tool's own templates, by path.
package func builtInTemplates() -> [TemplateFile] {
  (0..<ct_count()).map { index in
    let file = unsafe ct_at(index)
    return unsafe TemplateFile(
      path: String(cString: file.path),
      bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
  }
}

/// Reads the site's templates over the tool's own: a file with the same path takes its place.
///
/// A template that does not parse, names a value that no page has, or a partial that no file is, is an
/// error with its file and line; the tool's own then stands in, so that the rest is still checked.
package func loadTemplates(
  overriding overrides: [TemplateFile], settings: SiteSettings
) -> Diagnosed<TemplateSet> {
  var files: [String: TemplateFile] = [:]
  for file in builtInTemplates() { files[file.path] = file }
  let own = files
  for file in overrides { files[file.path] = file }

  var diagnostics: [Diagnostic] = []
  var templates: [String: MustacheTemplate] = [:]
  let names = Set(files.keys.compactMap(templateName))
  for (path, file) in files.sorted(by: { $0.key < $1.key }) {
    guard let name = templateName(path) else { continue }
    let text = String(decoding: file.bytes, as: UTF8.self)
    let problems = checkTemplate(text, file: "Templates/" + path, partials: names)
    diagnostics += problems
    let usable =
      problems.isEmpty ? text : own[path].map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    do {
      templates[name] = try MustacheTemplate(string: usable)
    } catch {
      diagnostics.append(parseProblem(error, file: "Templates/" + path))
    }
  }
  let sorted = files.values.sorted { $0.path < $1.path }
  let empty = try? MustacheTemplate(string: "{{{body}}}")
  let layout = templates["layouts/page"] ?? empty
  guard let layout else { fatalError("a template of one variable parses") }
  return Diagnosed(
    TemplateSet(
      library: MustacheLibrary(templates: templates), layout: layout,
      changesTexts: sorted.contains { templateName($0.path) != nil && hasTransform($0.bytes) },
      assets: sorted.filter { $0.path.hasPrefix("assets/") }, settings: settings,
      files: sorted),
    diagnostics)
}

/// `partials/head` for `partials/head.mustache`; nil for files that are not templates.
private func templateName(_ path: String) -> String? {
  path.hasSuffix(".mustache") ? String(path.dropLast(".mustache".count)) : nil
}

private func parseProblem(_ error: any Error, file: String) -> Diagnostic {
  guard let problem = error as? MustacheTemplate.ParserError else {
    return Diagnostic(
      .error, "template-syntax", "\(error)", at: Diagnostic.Place(file: file))
  }
  return Diagnostic(
    .error, "template-syntax", "\(problem.error)",
    at: Diagnostic.Place(
      file: file, line: problem.context.lineNumber, column: problem.context.columnNumber))
}

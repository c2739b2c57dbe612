import Composition
import Diagnostics
import NewsModel
import Pages
import Rendering
import SiteModel
import SourceText
import TestSupport

/// The pages of the sample corpus by path, with all diagnostics on the way.
func sampleSite(
  settings: SiteSettings = SiteSettings(), of corpus: Corpus = sampleCorpus()
) -> Diagnosed<[String: String]> {
  let plan = planSite(of: corpus, settings: settings)
  let templates = loadTemplates(overriding: [], settings: settings)
  var diagnostics = plan.diagnostics + templates.diagnostics
  let uses = plan.value.sentenceUses()
  var files: [String: String] = [:]
  for position in plan.value.entries.indices {
    let source = compose(plan.value.page(at: position, uses: uses), linking: plan.value.links)
    let rendered = render(source.value, with: templates.value)
    diagnostics += source.diagnostics + rendered.diagnostics
    let feeds =
      source.value.hasFeed
      ? plan.value.feedSubject(at: position).map {
        renderFeeds(of: $0, in: corpus, settings: settings)
      } : nil
    for file in rendered.value + (feeds ?? []) {
      files[file.path.value] = String(decoding: file.bytes, as: UTF8.self)
    }
  }
  var made = FileList()
  for part in DataPart.allCases {
    diagnostics += renderData(part, of: corpus, settings: settings, to: &made)
  }
  for part in ExtraPart.allCases {
    for file in renderExtras(
      part, of: corpus, linking: plan.value.links, with: templates.value)
    {
      made.put(file)
    }
  }
  for file in made.files { files[file.path.value] = String(decoding: file.bytes, as: UTF8.self) }
  return Diagnosed(files, diagnostics)
}

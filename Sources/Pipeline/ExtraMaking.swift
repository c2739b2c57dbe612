import Diagnostics
import Files
import NewsModel
import Pages
import Publishing
import Rendering

extension PageWork {
  /// Makes the files that are not pages, part by part, and lets go of each part's bytes.
  func stageExtras(of corpus: Corpus) async -> Result<Diagnosed<[StagedFile]>, FileError> {
    var staged = Diagnosed<[StagedFile]>([])
    var number = plan.entries.count * 4
    for part in ExtraFiles.allCases {
      let extras = renderExtras(part, of: corpus, linking: plan.links, with: templates)
      staged.diagnostics += extras.diagnostics
      for file in extras.value {
        do throws(FileError) {
          staged.value.append(try stage(file, number: number))
        } catch {
          return .failure(error)
        }
        number += 1
      }
      await Task.yield()
    }
    for file in renderChangeFeeds(of: plan.editions, settings: plan.settings) {
      do throws(FileError) {
        staged.value.append(try stage(file, number: number))
      } catch {
        return .failure(error)
      }
      number += 1
    }
    return .success(staged)
  }
}

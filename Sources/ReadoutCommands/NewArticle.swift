import ArgumentParser
import Files
import NewsModel
import SiteModel

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes files to fill in.", subcommands: [NewArticle.self])
}

struct NewArticle: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "article", abstract: "Makes an article's file with front matter to fill in.")

  @Argument(help: "The article's title; its file is named by it.")
  var title: String

  @Argument(help: "The site's folder.", completion: .directory)
  var site = "."

  func run() throws {
    let files = DiskFiles(root: site)
    guard isSite(files) else { try refuseNoSite(files) }
    let path =
      "\(siteSettings(in: files).seeds)/\(ArticleID(slugging: title, fallback: "article")).md"
    guard !files.exists(path) else {
      Surroundings.printError("\(path): error[taken]: the file is already there\n")
      throw Status.world
    }
    let quoted = title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    let text = """
      ---
      title: "\(quoted)"
      # The day it was published, as 2024-05-14. Without it, "Tuesday" stays unresolved.
      published:
      publisher:
      url:
      ---


      """
    do throws(FileError) {
      try files.write(path, Array(text.utf8))
    } catch {
      Surroundings.printError("\(error.path): error[disk]: \(error.reason)\n")
      throw Status.world
    }
    Surroundings.print("Made \(site == "." ? path : "\(site)/\(path)")\n")
  }
}

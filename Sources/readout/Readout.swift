import ReadoutCommands

@main
struct Main {
  static func main() async { await runReadout() }
}

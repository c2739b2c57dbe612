@main
struct Train {
  static func main() { print("nothing to train yet") }
}

import Knowledge
import Language

extension Scene {
  /// Marks the country of somebody's first description, where "and" adds another one: in `Norlander singer
  /// and writer Ida Moor` the land takes no part.
  mutating func joinDescriptions() {
    guard units.count > 1 else { return }
    for index in 0..<units.count - 1 {
      let (first, second) = (units[index], units[index + 1])
      guard !first.isModifier, !first.isPerson, second.isPerson,
        first.core.lowerBound == first.phrase.lowerBound,
        wordClass(first.core.lowerBound - 1) != .determiner,
        let head = first.phrase.last, head >= first.core.upperBound,
        tagging.reading.flags(head).contains(.role),
        wordClass(first.phrase.upperBound) == .conjunction,
        second.phrase.lowerBound == first.phrase.upperBound + 1,
        second.phrase.lowerBound < second.core.lowerBound,
        wordClass(second.phrase.lowerBound) != .determiner
      else { continue }
      units[index].isModifier = true
      units[index + 1].phrase = first.phrase.lowerBound..<second.phrase.upperBound
    }
  }
}

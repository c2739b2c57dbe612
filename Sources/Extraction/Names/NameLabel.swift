package import NewsModel

/// What a token is to a name: 16 labels, so that the weights of one feature are one SIMD vector.
///
/// Persons, organizations and places have a label each for a name's first, inner and last token and
/// for a name of one token (BILOU); groups and others have one for the first token and share one
/// for all that follow.
package enum NameLabel {
  package static let outside = 0
  package static let groupFirst = 13
  package static let otherFirst = 14
  package static let minorInner = 15

  /// The labels of a name of `count` tokens.
  package static func labels(of kind: Mention.Kind, count: Int) -> [Int] {
    guard let first = majorFirst(kind) else {
      let head = kind == .group ? groupFirst : otherFirst
      return [head] + Array(repeating: minorInner, count: count - 1)
    }
    if count == 1 { return [first + 3] }
    return [first] + Array(repeating: first + 1, count: count - 2) + [first + 2]
  }

  /// The kind of the name that a label starts; nil where it starts none.
  package static func startedKind(_ label: Int) -> Mention.Kind? {
    switch label {
    case 1, 4: .person
    case 5, 8: .organization
    case 9, 12: .place
    case groupFirst: .group
    case otherFirst: .other
    default: nil
    }
  }

  /// Whether a name may go on from one label to the next; `from` is nil at the start of a run.
  package static func mayFollow(_ label: Int, after from: Int?) -> Bool {
    let isInner = isMajor(label) && (position(label) == 1 || position(label) == 2)
    guard let from, from != outside else { return !isInner && label != minorInner }
    if isMajor(from), position(from) < 2 {
      return isInner && (label - 1) / 4 == (from - 1) / 4
    }
    if isMajor(from) { return !isInner && label != minorInner }
    return !isInner
  }

  /// Whether a run may end with a label.
  package static func mayEnd(_ label: Int) -> Bool { !isMajor(label) || position(label) >= 2 }

  private static func majorFirst(_ kind: Mention.Kind) -> Int? {
    switch kind {
    case .person: 1
    case .organization: 5
    case .place: 9
    case .group, .other: nil
    }
  }

  private static func isMajor(_ label: Int) -> Bool { label >= 1 && label <= 12 }
  private static func position(_ label: Int) -> Int { (label - 1) % 4 }
}

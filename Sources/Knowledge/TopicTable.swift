import CKnowledge

/// A subject of the IPTC Media Topics vocabulary that articles may be assigned.
package struct Subject: Hashable, Sendable {
  /// As `medtop:20000574`.
  package let code: String
  /// The broad subject above it, or its own code where it is one of the broad.
  package let broad: String
  package let label: String

  package var isBroad: Bool { code == broad }
}

/// All subjects, the broad ones first; evidence names them by their place here.
package let mediaTopics: [Subject] = {
  let bytes = (0..<ck_topic_label_count()).map { ck_topic_label_byte($0) }
  return bytes.split(separator: 0x0A).compactMap { line in
    let fields = line.split(separator: 0x09).map { String(decoding: $0, as: UTF8.self) }
    return fields.count == 3 ? Subject(code: fields[0], broad: fields[1], label: fields[2]) : nil
  }
}()

/// A word or a pair of words, folded and hashed, to look its evidence up.
///
/// Folding: ASCII lower case and D. Harman's s-stemmer ("How effective is suffixing?", 1991), as
/// Scripts/make-topics folds.
package struct TopicTerm: Sendable {
  private let state: UInt64

  package init(_ bytes: [UInt8], _ range: Range<Int>) {
    state = TopicTerm.hash(bytes, range, from: 0xcbf2_9ce4_8422_2325)
  }

  /// The pair of a term and the word behind it.
  package func followed(by bytes: [UInt8], _ range: Range<Int>) -> TopicTerm {
    TopicTerm(state: TopicTerm.hash(bytes, range, from: (state ^ 0x20) &* TopicTerm.prime))
  }

  /// Where its weights are; nil where it is evidence of nothing.
  package var evidence: TopicEvidence? {
    let key = state ^ state >> 29
    let capacity = ck_topics_u32(0)
    guard capacity > 0 else { return nil }
    let check = max(UInt32(truncatingIfNeeded: key >> 32), 1)
    var slot = UInt32(truncatingIfNeeded: key) & (capacity - 1)
    for _ in 0..<64 {
      let found = ck_topics_u32(8 + UInt64(slot) * 8)
      if found == 0 { return nil }
      if found == check {
        let place = ck_topics_u32(12 + UInt64(slot) * 8)
        return TopicEvidence(first: place >> 8, count: place & 0xFF)
      }
      slot = (slot + 1) & (capacity - 1)
    }
    return nil
  }

  private init(state: UInt64) { self.state = state }

  private static let prime: UInt64 = 0x100_0000_01b3

  private static func hash(_ bytes: [UInt8], _ range: Range<Int>, from start: UInt64) -> UInt64 {
    var state = start
    var end = range.upperBound
    var ending: UInt8 = 0
    if range.count > 3, bytes[end - 1] | 0x20 == 0x73 {
      let second = bytes[end - 2] | 0x20
      let fourth = bytes[end - 4] | 0x20
      if second == 0x65, bytes[end - 3] | 0x20 == 0x69, fourth != 0x61, fourth != 0x65 {
        end -= 3
        ending = 0x79
      } else if second != 0x75, second != 0x73 {
        end -= 1
      }
    }
    for index in range.lowerBound..<end {
      var byte = bytes[index]
      if byte >= 0x41 && byte <= 0x5A { byte |= 0x20 }
      state = (state ^ UInt64(byte)) &* prime
    }
    if ending != 0 { state = (state ^ UInt64(ending)) &* prime }
    return state
  }
}

/// Where the weights of one term are in the table.
package struct TopicEvidence: Hashable, Sendable, Comparable {
  let first: UInt32
  let count: UInt32

  /// Calls with each subject's place in `mediaTopics` and the term's weight for it; 1 is a clear word.
  package func visit(_ body: (_ subject: Int, _ weight: Double) -> Void) {
    let base = 8 + UInt64(ck_topics_u32(0)) * 8
    for index in first..<first + count {
      let at = base + UInt64(index) * 2
      let weight = Int8(bitPattern: ck_topics_u8(at + 1))
      body(Int(ck_topics_u8(at)), Double(weight) / 32)
    }
  }

  /// Whether two terms speak for one subject.
  package func shares(with other: TopicEvidence) -> Bool {
    var own: [Int] = []
    visit { subject, weight in if weight > 0 { own.append(subject) } }
    var isShared = false
    other.visit { subject, weight in isShared = isShared || weight > 0 && own.contains(subject) }
    return isShared
  }

  package static func < (a: TopicEvidence, b: TopicEvidence) -> Bool { a.first < b.first }
}

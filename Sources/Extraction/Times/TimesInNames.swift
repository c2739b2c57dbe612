import NewsModel
import SourceText

/// The times that are no part of a name: "Easter" in "Easter Island", "Sunday" in "Sunday Dispatch".
///
/// A year in digits stays one also in a name.
func timesOutsideNames(
  _ times: [TimeExpression], _ mentions: [Mention], in text: UTF8Text
) -> [TimeExpression] {
  let names = mentions.filter { mention in
    mention.form == .name && mention.kind != .group && mention.kind != .other
  }
  var next = 0
  return times.filter { time in
    while next < names.count, names[next].range.upper <= time.range.lower { next += 1 }
    let isInside = names[next...].prefix { $0.range.lower < time.range.upper }.contains { name in
      time.range.upper <= name.range.upper && time.range.count != name.range.count
        && !(time.range.lower <= name.range.lower && name.range.upper <= time.range.upper)
    }
    return !isInside
      || !text.bytes[time.range.indices].contains { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
  }
}

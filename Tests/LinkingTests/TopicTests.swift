import Diagnostics
import Linking
import NewsModel
import Testing

/// Which topics a site has, and what is one of them.
struct TopicTests {
  private func article(_ id: String, _ topics: Story.About...) -> Story {
    Story(id: id, lines: ["Fees rise."] + filler(id, 3), topics: topics)
  }

  @Test func joinsVariantsOfALabel() {
    let corpus = linked([
      article("a", .init(label: "Harbor fees", line: 0)),
      article("b", .init(label: "the harbor fee", line: 0)),
      article("c", .init(label: "harbor fees", line: 0)),
      article("d", .init(label: "harbor fees", line: 0)),
    ]).value
    #expect(corpus.topics.map(\.id.value) == ["harbor-fee"])
    #expect(corpus.topics[0].label == "harbor fees")
    #expect(corpus.topics[0].articles == [0, 1, 2, 3])
  }

  @Test func leavesOutAnIssueOfOneArticle() {
    let corpus = linked([
      article("a", .init(label: "harbor fees", line: 0)),
      article("b", .init(label: "tax", line: 0, kind: .subject, code: "medtop:20000523")),
    ]).value
    #expect(corpus.topics.map(\.code) == ["medtop:20000523"])
  }

  @Test func asksMoreArticlesOfAnIssueThatNoneIsAbout() {
    let mentions = [
      article("a", .init(label: "harbor fees", line: 0, isAbout: false)),
      article("b", .init(label: "harbor fees", line: 0, isAbout: false)),
      article("c", .init(label: "harbor fees", line: 0, isAbout: false)),
      article("d", .init(label: "harbor fees", line: 0, isAbout: false)),
    ]
    let others = (0..<300).map { article("x\($0)") }
    #expect(linked(mentions).value.topics.map(\.id.value) == ["harbor-fee"])
    #expect(linked(mentions + others).value.topics.isEmpty)
  }

  @Test func filesSubjectsBelowTheBroadOnes() {
    let corpus = linked([
      article(
        "a", .init(label: "health", line: 0, kind: .subject, code: "medtop:07000000"),
        .init(label: "vaccine", line: 0, kind: .subject, code: "medtop:20000477"))
    ]).value
    #expect(corpus.topics.map(\.label) == ["health", "vaccine"])
    #expect(corpus.topics.map(\.broader) == [[], [0]])
    #expect(corpus.topics.map(\.narrower) == [[1], []])
  }

  @Test func tellsAboutFromMentioned() {
    let corpus = linked([
      article("a", .init(label: "harbor fees", line: 0)),
      article("b", .init(label: "harbor fees", line: 0)),
      article("c", .init(label: "harbor fees", line: 0, isAbout: false)),
    ]).value
    #expect(corpus.topics[0].articles == [0, 1, 2])
    #expect(corpus.topics[0].about == [0, 1])
  }

  @Test func followsTheDesk() {
    var corrections = Corrections()
    corrections.topics = [
      CuratedTopic(
        id: TopicID(slugging: "dues"), label: "Dues", phrases: ["harbor fees"],
        merges: [TopicID(slugging: "mooring-charge")], line: 1),
      CuratedTopic(id: TopicID(slugging: "sports"), label: "sports", isDropped: true, line: 2),
    ]
    let stories = [
      article("a", .init(label: "harbor fees", line: 0), .init(label: "Sports", line: 0)),
      article("b", .init(label: "mooring charges", line: 0), .init(label: "Sports", line: 0)),
    ]
    let corpus = link(stories.map(\.facts), applying: corrections).value
    #expect(corpus.topics.map(\.label) == ["Dues"])
    #expect(corpus.topics[0].articles == [0, 1])
    #expect(corpus.redirects == [Redirect(.topics, from: "mooring-charge", to: "dues")])
  }
}

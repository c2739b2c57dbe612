import NewsModel
import SourceText
import Testing

@testable import Ingest

/// Credits and captions as papers and broadcasters print them around pictures, and lists of other stories.
@Suite struct PictureCreditTests {
  @Test(arguments: [
    "<credit>Getty Images</credit> <caption>Fishermen mend their nets below the old light</caption>",
    "<credit>EPA</credit> <caption>The pier was closed after the storm tore off its planks</caption>",
    "<credit>Getty - Contributor</credit> <caption>Divers looked for the bell below the pier</caption>",
    "<credit>Image copyright EPA Image caption</credit> <caption>The storm tore off the planks</caption>",
    "<credit>Image copyright Bay Pictures</credit>",
    "<furniture>Photo</furniture>",
  ])
  func findsACreditThatStartsACaption(line: String) {
    checkBlocks(
      """
      <paragraph>The council of Port Ellery voted on Friday to keep all three ferries running for now.</paragraph>

      \(line)

      <paragraph>It had promised to do so in the spring, long before the storm closed the pier.</paragraph>
      """, title: "Ferries stay")
  }

  /// Neither a headline about an agency nor a sentence about it is a caption.
  @Test func leavesHeadingsAndSentencesAboutAgenciesAlone() {
    checkBlocks(
      """
      <paragraph>The council of Port Ellery voted on Friday to keep all three ferries running for now.</paragraph>

      <heading>Reuters Opens Harbor Office</heading>

      <paragraph>Reuters said on Monday that it had asked the council and the mayor for an answer.</paragraph>
      """, title: "Ferries stay")
  }

  @Test func findsACreditWithSmallLettersInBrackets() {
    checkBlocks(
      """
      <caption>A ferry leaves the pier of Port Ellery at dawn.</caption> <credit>(Min-jun Reed/Bay Pictures via AP)</credit>

      <paragraph>The council of Port Ellery voted on Friday to keep all three ferries running for now.</paragraph>
      """, title: "Ferries stay")
  }

  @Test func takesTheListBelowReadMoreForTeasers() {
    checkBlocks(
      """
      <paragraph>The council of Port Ellery voted on Friday to keep all three ferries running for now.</paragraph>

      <teaser>Read more:</teaser>

      <teaser>Pilots urge the mayor to close the pier before winter</teaser>

      <teaser>What made the harbor wall so much weaker than before</teaser>

      <paragraph>It had promised to do so in the spring, long before the storm closed the pier.</paragraph>
      """, title: "Ferries stay")
  }

  @Test func takesTheDatelineOfAnOutletThatWritesItselfSmall() {
    checkBlocks(
      """
      <dateline>northlight News, 3 May -</dateline> <paragraph>The council voted on Friday to keep all three ferries running for now.</paragraph>

      <paragraph>It had promised to do so in the spring, long before the storm closed the pier.</paragraph>
      """, title: "Ferries stay")
  }
}

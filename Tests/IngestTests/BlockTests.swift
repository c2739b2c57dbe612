import Diagnostics
import NewsModel
import SourceText
import Testing

@testable import Ingest

/// Articles with each block in a tag of its kind; the tags are taken off before they are read.
@Suite struct BlockTests {
  @Test func tellsTitleDatelineHeadingAndTextApart() {
    checkBlocks(
      """
      <title>Harbor town votes to keep its ferries</title>

      <dateline>Saturday, March 2, 2019</dateline>

      <paragraph>The council of Port Ellery voted on Friday to keep all three ferries running.</paragraph>

      <heading>What it costs</heading>

      <paragraph>The ferries cost the town four million a year, the mayor said after the vote.</paragraph>
      """)
  }

  @Test func takesADatelineOffTheLead() {
    checkBlocks(
      """
      <dateline>PORT ELLERY, March 2 (Harbor Wire) -</dateline> <paragraph>The council voted on Friday to keep all three ferries running for now.</paragraph>

      <paragraph>It had promised to do so in the spring, long before the storm closed the pier.</paragraph>
      """)
  }

  @Test func takesAPlaceBeforeAColonOrABarOffTheLead() {
    for dateline in ["OSLO:", "BUENOS AIRES:", "OSLO ―", "OSLO –-"] {
      checkBlocks(
        """
        <dateline>\(dateline)</dateline> <paragraph>The council voted on Friday to keep all three ferries running for now.</paragraph>

        <paragraph>It had promised to do so in the spring, long before the storm closed the pier.</paragraph>
        """)
    }
    checkBlocks(
      """
      <paragraph>BRANDT: The council voted on Friday to keep all three ferries running for now.</paragraph>

      <paragraph>MOOR: It had promised to do so in the spring, long before the storm closed the pier.</paragraph>
      """)
  }

  @Test func takesADatelineOnALineOfItsOwn() {
    checkBlocks(
      """
      <dateline>PORT ELLERY (HW) _</dateline>

      <paragraph>The council voted on Friday to keep all three ferries running for now.</paragraph>

      <paragraph>It had promised to do so in the spring, long before the storm closed the pier.</paragraph>
      """)
  }

  @Test func leavesAParentheticalDashInTheLead() {
    checkBlocks(
      """
      <paragraph>Mira Solen – the harbor master – said on Friday that all three ferries would keep running.</paragraph>

      <paragraph>The council had asked for her advice before the vote that took place this week.</paragraph>
      """)
  }

  @Test func splitsCaptionsAndCreditsOutOfRunningText() {
    checkBlocks(
      """
      <caption>A ferry leaves the pier of Port Ellery at dawn.</caption> <credit>© Collage: NORTHLIGHT/Bay-Pictures</credit> <paragraph>The town has argued about its ferries for years. The vote on Friday settled it.</paragraph>

      <paragraph>The mayor was pleased with the result. Her opponents were not.</paragraph> <caption>The mayor waves to a crowd.</caption> <credit>(Photo: Jo Marsh, Bay Pictures)</credit> <paragraph>They want a second vote before the winter comes.</paragraph>
      """)
  }

  @Test func findsACreditGluedToItsCaption() {
    checkBlocks(
      """
      <paragraph>The mayor was pleased with the result. Her opponents were not.</paragraph>

      <caption>Ida Dorn</caption><credit>Image: Bay Pictures.</credit>

      <paragraph>They want a second vote before the winter comes.</paragraph>
      """)
  }

  @Test func takesACaptionThatEndsInItsCreditForNoHeading() {
    checkBlocks(
      """
      <caption>A ferry leaves the pier of Port Ellery on Sunday.</caption> <credit>© 2019 Bay Pictures</credit>

      <paragraph>The council of Port Ellery voted on Friday to keep all three ferries running for now.</paragraph>

      <caption>The mayor of Port Ellery, on Friday.</caption> <credit>Photo: Jo Marsh / Bay Pictures © 2019, all rights reserved</credit>

      <paragraph>It had promised to do so in the spring, long before the storm closed the pier.</paragraph>

      <credit>[Photo: Jo Marsh/Bay Pictures]</credit>

      <heading>What it costs</heading>

      <paragraph>The ferries cost the town four million a year, the mayor said after the vote.</paragraph>

      <furniture>© 2019 Harbor Wire. All rights reserved.</furniture>
      """)
  }

  @Test(arguments: [
    "Clara Jensen in Nairobi", "Maria Santos and Peter Olsen in New York",
    "From our correspondent in Oslo", "By Clara Jensen in Nairobi",
  ])
  func knowsWhoWroteFromWhere(line: String) {
    checkBlocks(
      """
      <credit>\(line)</credit>

      <paragraph>The council of Port Ellery voted on Friday to keep all three ferries running for now.</paragraph>

      <paragraph>It had promised to do so in the spring, long before the storm closed the pier.</paragraph>
      """, title: "Ferries stay")
  }

  /// Behind prose, or without a forename, such a line is a heading.
  @Test func aHeadingMayNameAPlace() {
    checkBlocks(
      """
      <paragraph>The council of Port Ellery voted on Friday to keep all three ferries running for now.</paragraph>

      <heading>Second Vote Likely in Nairobi</heading>

      <paragraph>It had promised to do so in the spring, long before the storm closed the pier.</paragraph>
      """, title: "Ferries stay")
  }

  @Test func knowsNoticesOfThePage() {
    checkBlocks(
      """
      <paragraph>The council of Port Ellery voted on Friday to keep all three ferries running for now.</paragraph>

      <furniture>This is a developing story. More will follow.</furniture>

      <paragraph>It had promised to do so in the spring, long before the storm closed the pier.</paragraph>

      <furniture>Have you been affected by the storm? Write to us.</furniture>

      <teaser>Don’t miss: Ferries return to the bay</teaser>
      """)
  }

  @Test func setsATeaserApartFromTheSentencesAroundIt() {
    checkBlocks(
      """
      <paragraph>The ministry promised an answer within a week.</paragraph> <teaser>World Paris plans a fourth line of its metro</teaser> <paragraph>"We will read the report and then decide," the minister told reporters on Friday.</paragraph>

      <teaser>Read more: Ferries return to the bay</teaser>

      <paragraph>The report has more than two hundred pages and took three years to write.</paragraph>
      """)
  }

  @Test func keepsASentenceThatOnlyLooksLikeATeaser() {
    checkBlocks(
      """
      <paragraph>China Daily reported the talks on its front page "Ministers Meet" and said no more. The ministry did not comment on the report.</paragraph>

      <paragraph>Health Minister Ana Ruiz was not there when the talks began on Monday morning.</paragraph>
      """)
  }

  @Test func cutsAPageSavedWholeToItsBody() {
    let menu = [
      "Home", "World", "Money", "Sport", "Weather", "Travel", "Sign in", "Games", "Puzzles",
    ]
    let furniture = menu.map { "<furniture>\($0)</furniture>" }.joined(separator: "\n")
    checkBlocks(
      """
      \(furniture)
      <paragraph>The council of Port Ellery voted on Friday to keep all three ferries running this year.</paragraph>
      <paragraph>It had promised to do so in the spring, long before the storm closed the pier for weeks.</paragraph>
      <furniture>Share this</furniture>
      <paragraph>The ferries cost the town four million a year, the mayor said after the vote on Friday.</paragraph>
      \(furniture)
      """)
  }

  @Test func joinsLinesThatWereWrapped() {
    checkBlocks(
      """
      <paragraph>The council of Port Ellery voted on Friday to keep all three
      ferries running for another year, which the mayor had hoped
      for since the spring. The storm had closed the pier for weeks
      and nobody knew whether it would be opened again.</paragraph>

      <paragraph>The ferries cost the town four million a year, more than its
      two schools and its library together, and some people think
      that this is too much.</paragraph>
      """)
  }
}

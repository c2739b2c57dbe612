/// The files of a new site: what `readout init` writes.
let sampleSite: [(path: String, text: String)] = [
  (
    "readout.yml",
    """
    # The site's settings. Every line may go: what stands here is what holds without it, but for
    # title and description.
    title: My briefing
    description: What happened, and who says so.

    # Where the site will stand, for feeds and previews; pages work anywhere without it.
    # baseURL: https://example.org/briefing/

    # full: whole articles; excerpts: only sentences that facts point at; facts: no text but quotes.
    # publish: full

    # How many events the front page leads with.
    # leadingEvents: 7

    """
  ),
  (
    "seeds/harbor-agreement.md",
    """
    ---
    title: Two ministers agree on harbor patrols
    published: 2024-05-14
    publisher: The Harbor Gazette
    ---

    The transport ministers of Denmark and Sweden agreed on Tuesday to patrol the Oresund together,
    both governments said.

    "We share one strait and one duty," Danish Transport Minister Thomas Danielsen told reporters in
    Copenhagen. Swedish officials said the first joint patrol would begin on June 3.

    """
  ),
  (
    "seeds/harbor-reaction.txt",
    """
    STOCKHOLM, May 15, 2024 - Sweden welcomed the agreement with Denmark on harbor patrols and said
    on Wednesday that it would invite Norway to join.

    The Swedish government said in a statement that the talks in Copenhagen had been "open and brief".
    A spokesman for the Norwegian foreign ministry said Oslo would study the invitation.

    """
  ),
  (
    "curation/actors.yml",
    """
    # Who is who. Readout finds most names by itself; this list is for what it cannot know.
    # - id: thomas-danielsen
    #   name: Thomas Danielsen
    #   kind: person
    #   country: DK
    #   aliases: [Danielsen, the transport minister @ 2022-12-15..2025-01-01]

    """
  ),
  (
    "curation/corrections.yml",
    """
    # What the desk corrected. Every page offers the line to paste; each is applied on every build.
    # - same: [thomas-danielsen, danielsen]
    #   by: your name
    #   on: 2024-05-16
    #   why: one minister, two spellings

    """
  ),
  (".gitignore", "/public/\n/.readout/\n"),
]

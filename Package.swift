// swift-tools-version: 6.2
import PackageDescription

/// What each target may import: ARCHITECTURE.md gives the rows and the reason for each border.
/// An outside product is named once here, at its one door.
let stages: [Target] = [
  // Row 0: words about bytes.
  .target(name: "SourceText"),
  .systemLibrary(
    name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
  .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
  .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
  .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
  .target(name: "CHTMLParser", dependencies: ["CXML2"]),
  .target(name: "CMarkArena", dependencies: ["CCMark"]),
  .target(name: "CMemory"),
  .target(
    name: "CKnowledge",
    cSettings: [.unsafeFlags(["-std=gnu2x", "-Wno-c23-extensions"])]),
  .target(
    name: "CTemplates",
    cSettings: [.unsafeFlags(["-std=gnu2x", "-Wno-c23-extensions"])]),

  // Row 1: words about news, and what reads the world's edges.
  .target(name: "Diagnostics", dependencies: ["SourceText"]),
  .target(name: "Hashing", dependencies: ["SourceText", "CCrypto"]),
  .target(name: "NewsModel", dependencies: ["SourceText"]),
  .target(name: "Language", dependencies: ["SourceText"]),
  .target(name: "CommonMark", dependencies: ["CCMark", "CMarkArena", "SourceText"]),
  .target(name: "Knowledge", dependencies: ["CKnowledge", "SourceText"]),
  .target(name: "Files", dependencies: ["CMemory", "SourceText"]),

  // Row 2: the readers, and words about pages.
  .target(
    name: "Ingest",
    dependencies: [
      "Diagnostics", "Hashing", "NewsModel", "Language", "SourceText", "Knowledge", "CHTMLParser",
      .product(name: "Yams", package: "Yams"),
    ]),
  .target(
    name: "Extraction",
    dependencies: ["Diagnostics", "NewsModel", "Language", "Knowledge", "SourceText"]),
  .target(
    name: "Linking", dependencies: ["Diagnostics", "NewsModel", "Knowledge", "SourceText"]),
  .target(name: "SiteModel", dependencies: ["NewsModel", "SourceText", "Diagnostics"]),
  .target(
    name: "FactStore",
    dependencies: ["Diagnostics", "Files", "Hashing", "NewsModel", "SourceText"]),

  // Row 3: the writers.
  .target(
    name: "FactLines", dependencies: ["Diagnostics", "NewsModel", "SourceText"]),
  .target(
    name: "Curation",
    dependencies: [
      "Diagnostics", "NewsModel", "SiteModel", "SourceText", "Files",
      .product(name: "Yams", package: "Yams"),
    ]),
  .target(
    name: "Editions",
    dependencies: ["Diagnostics", "Hashing", "NewsModel", "SiteModel", "SourceText"]),
  .target(
    name: "Pages",
    dependencies: [
      "Diagnostics", "Hashing", "NewsModel", "SiteModel", "SourceText", "Knowledge",
      "Language",
    ]),
  .target(
    name: "Composition", dependencies: ["Diagnostics", "NewsModel", "SiteModel", "SourceText"]),
  .target(
    name: "Rendering",
    dependencies: [
      "CommonMark", "Diagnostics", "Hashing", "NewsModel", "SiteModel", "SourceText", "CSQLite",
      "CTemplates",
      .product(name: "Mustache", package: "swift-mustache"),
    ]),
  .target(
    name: "Publishing",
    dependencies: ["Diagnostics", "Files", "Hashing", "NewsModel", "SiteModel", "SourceText"]),
  .target(
    name: "DevServer",
    dependencies: [
      "Diagnostics", "Files", "SiteModel", "SourceText",
      .product(name: "FlyingFox", package: "FlyingFox"),
    ]),

  // Row 4 and up: the stages meet as values.
  .target(
    name: "Pipeline",
    dependencies: [
      "Ingest", "Extraction", "Linking", "FactStore", "FactLines", "Curation", "Editions", "Pages",
      "Composition", "Rendering", "Publishing", "Files", "Diagnostics", "Hashing", "NewsModel",
      "SiteModel", "SourceText", "Language", "Knowledge",
    ]),
  .target(
    name: "ReadoutCommands",
    dependencies: [
      "Pipeline", "DevServer", "FactLines", "Curation", "Ingest", "Extraction", "Files",
      "Diagnostics", "NewsModel", "SiteModel", "SourceText", "Language",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ]),
  .executableTarget(name: "readout", dependencies: ["ReadoutCommands"]),

  // The workshop: never shipped.
  .executableTarget(
    name: "readout-evaluate",
    dependencies: [
      "FactLines", "Ingest", "Extraction", "Linking", "Diagnostics", "NewsModel", "SourceText",
      "Language", "Knowledge",
    ]),
  .executableTarget(
    name: "readout-train",
    dependencies: [
      "Diagnostics", "Extraction", "Ingest", "NewsModel", "Language", "Knowledge", "SourceText",
    ]),
]

/// One list for every target, so that no border has a softer rule than another.
let shared: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// The test targets; each sees its own stage and the test support.
let tests: [Target] = [
  .target(
    name: "TestSupport", dependencies: ["SourceText", "Files", "Diagnostics", "NewsModel"],
    path: "Tests/TestSupport"),
  .testTarget(
    name: "CompositionTests",
    dependencies: [
      "Composition", "CommonMark", "Diagnostics", "SiteModel", "SourceText", "TestSupport",
    ]),
  .testTarget(
    name: "CurationTests",
    dependencies: ["Curation", "Diagnostics", "NewsModel", "SiteModel"]),
  .testTarget(
    name: "ExtractionTests",
    dependencies: [
      "Diagnostics", "Extraction", "Knowledge", "Language", "NewsModel", "SourceText",
      "TestSupport",
    ]),
  .testTarget(name: "DevServerTests", dependencies: ["DevServer", "Files", "TestSupport"]),
  .testTarget(
    name: "FactStoreTests",
    dependencies: ["Diagnostics", "FactStore", "Files", "NewsModel", "SourceText"]),
  .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"]),
  .testTarget(name: "HouseTests", dependencies: ["TestSupport"]),
  .testTarget(
    name: "PublishingTests",
    dependencies: ["Diagnostics", "Files", "Hashing", "Publishing", "SiteModel"]),
  .testTarget(name: "ReadoutCommandsTests", dependencies: ["TestSupport", "readout"]),
  .testTarget(
    name: "SiteTests",
    dependencies: [
      "Diagnostics", "Files", "NewsModel", "Pipeline", "SiteModel", "TestSupport",
    ],
    exclude: ["Fixtures"]),
  .testTarget(
    name: "EditionsTests",
    dependencies: [
      "Diagnostics", "Editions", "NewsModel", "SiteModel", "SourceText", "TestSupport",
    ]),
  .testTarget(
    name: "IngestTests", dependencies: ["Diagnostics", "Ingest", "NewsModel", "SourceText"]),
  .testTarget(name: "KnowledgeTests", dependencies: ["Knowledge", "SourceText"]),
  .testTarget(name: "LanguageTests", dependencies: ["Language", "SourceText"]),
  .testTarget(
    name: "LinkingTests",
    dependencies: ["Linking", "Diagnostics", "NewsModel", "SourceText"]),
  .testTarget(
    name: "PagesTests",
    dependencies: ["Pages", "Diagnostics", "NewsModel", "SiteModel", "SourceText", "TestSupport"]),
  .testTarget(
    name: "RenderingTests",
    dependencies: [
      "Rendering", "CommonMark", "Composition", "Pages", "Diagnostics", "NewsModel", "SiteModel",
      "SourceText", "TestSupport",
    ], exclude: ["Goldens"]),
]

let package = Package(
  name: "readout",
  products: [.executable(name: "readout", targets: ["readout"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: stages + tests
)

let targetsInC: Set = ["CHTMLParser", "CKnowledge", "CMarkArena", "CMemory", "CTemplates"]
for target in package.targets where target.type != .system && !targetsInC.contains(target.name) {
  target.swiftSettings = (target.swiftSettings ?? []) + shared
}

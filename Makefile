# What people type. `make site` and `make test` work on any Debian 12 with Swift 6.3.

SWIFT ?= swift
SITE ?= .
# SwiftPM lets a target import a sibling that it did not declare; this makes it an error.
FLAGS := --explicit-target-dependency-import-check error
# The whole program is optimized when it is linked, with Swift's libraries in it: a build of a site takes a
# tenth less, a link a minute more. `make site OPTIMIZE=` leaves it out while you change code.
OPTIMIZE := --experimental-lto-mode=full -Xswiftc -use-ld=lld -Xswiftc -cross-module-optimization \
  --static-swift-stdlib
RELEASE := -c release $(OPTIMIZE) $(FLAGS)
READOUT := .build/release/readout

.PHONY: site build test check format lint look packages bench evaluate model knowledge manual

## Builds the tool, then the site of SITE (this folder's own seeds/ unless told).
site: build
	@$(READOUT) build $(SITE)

build: packages
	@$(SWIFT) build --product readout $(RELEASE)

## Runs every test.
test: packages
	@$(SWIFT) test $(FLAGS)

## What has to hold before a change lands: format, imports, tests.
check: packages lint
	@$(SWIFT) build --build-tests $(FLAGS)
	@$(SWIFT) test --skip-build $(FLAGS)

## Looks at the built site, and at one of hostile articles, as browsers and validators do.
look: site
	@Scripts/install-packages chromium python3-venv
	@command -v java >/dev/null || Scripts/install-packages default-jre-headless
	@[ -x .build/look/bin/python ] || python3 -m venv .build/look
	@.build/look/bin/pip install -q -r Scripts/check-site.requirements.txt
	@.build/look/bin/python Scripts/check-site public --event-kb 60 --search Austin,Taiwan,Austni
	@$(READOUT) build Tests/Hostile --output .build/hostile --quiet
	@.build/look/bin/python Scripts/check-site .build/hostile --search Ruiz

lint:
	@$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

format:
	@$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

## Installs the Debian packages that the build needs and the machine lacks.
packages:
	@Scripts/install-packages libcmark-dev libssl-dev libsqlite3-dev libxml2-dev \
	  libcurl4-openssl-dev pkg-config

## Times builds of made articles; BENCH names the folder with the corpus maker.
bench: build
	@Benchmarks/run $(READOUT)

## Scores the readers against annotated articles, where there are any.
evaluate: packages
	@$(SWIFT) build --product readout-evaluate $(RELEASE)
	@.build/release/readout-evaluate all $(ARGS)

## Writes the manual page from the help of the commands; a test says when it is to be run.
manual: build
	@Scripts/make-manual $(READOUT) > .build/readout.1 && cp .build/readout.1 docs/readout.1

## Makes the gazetteers that the Knowledge target embeds (see Scripts/make-knowledge).
knowledge:
	@python3 Scripts/make-knowledge

## Trains the name finder's weights, which the Knowledge target embeds, from the texts in SHARED:
## docs/models/names.md. The same texts give the same bytes.
SHARED ?= ../shared
model: packages
	@$(SWIFT) build --product readout-train $(RELEASE)
	@.build/release/readout-train classes --shared $(SHARED) --out .build/classes.tsv
	@.build/release/readout-train names --shared $(SHARED) --classes .build/classes.tsv \
	  --out Sources/CKnowledge/names.bin

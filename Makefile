# Two commands matter: `make run` and `make test`. The rest is what they are made of.
# The scripts say each step and roughly how long it takes.

SHELL := bash
PORT ?= 8080

.PHONY: help run test build tools accept bench fmt clean

help: ## this list
	@grep -E '^[a-z]+:.*##' Makefile | sed 's/:.*## /\t/' | expand -t 10

run: ## build the app and serve it on http://127.0.0.1:$(PORT)
	@bash scripts/run.sh $(PORT)

build: ## build the release app into dist/
	@bash scripts/build.sh

test: ## run everything that CI runs
	@bash scripts/test.sh

tools: ## install what the build needs, and nothing else
	@bash scripts/tools.sh

accept: ## write the expectations of data-driven tests anew; then read the diff
	@PLUMBLINE_ACCEPT=1 cargo test --features schema --test it

bench: ## measure how fast it is (15 minutes; tests/bench/README.md says what is measured)
	@bash scripts/bench.sh

fmt: ## format the Rust sources
	@cargo fmt

clean: ## take away what was built; installed tools stay
	@rm -rf dist target test-results playwright-report

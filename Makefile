# headway needs python3 (3.11 or later) and make. Begin with `make demo`.
BIN := .venv/bin
PYTEST := $(BIN)/python -m pytest
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help setup setup-test demo test long spec properties golden journeys browser walls docs check fix

help: ## Say what each command does
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/\1|\2/p' Makefile | while IFS='|' read -r verb says; do printf 'make %-11s %s\n' "$$verb" "$$says"; done

setup: ## Make .venv with all that headway needs to run
	@sh scripts/setup.sh run
	@sh scripts/assets.sh

setup-test: setup ## Add what the tests need: a browser, Spark, the other checkers
	@sh scripts/setup.sh test
	@sh scripts/setup.sh spark
	@sh scripts/install_debian.sh
	@sh scripts/peer903.sh
	@sh scripts/peercin.sh

demo: setup ## Run the main job on published figures, then serve it: Ctrl-C ends it
	@$(BIN)/headway demo

test: setup-test ## Pass every kind of test at a small size
	@$(PYTEST) -n 2

long: setup-test ## Run the full sizes and write docs/evidence
	@$(BIN)/python -m benchmarks

spec: setup-test ## Pass the tests that are the manual
	@$(PYTEST) tests/spec

properties: setup-test ## Pass the promises on invented data
	@$(PYTEST) tests/properties

golden: setup-test ## Compare with what was published
	@$(PYTEST) tests/golden

journeys: setup-test ## Go from files to report by command line
	@$(PYTEST) tests/journeys

browser: setup-test ## Look at pages in a real browser
	@$(PYTEST) tests/browser

walls: setup-test ## Check the walls between rooms and the house rules
	@$(BIN)/lint-imports --no-logo --no-cache
	@$(PYTEST) tests/house

docs: setup ## Print docs/reference again from the code
	@$(BIN)/python scripts/make_reference.py

check: setup-test ## Run the linters; change nothing
	@status=0; for linter in "ruff check" "ruff format --check" mypy "lint-imports --no-logo --no-cache"; do \
	$(BIN)/$$linter || status=1; done; exit $$status

fix: setup-test ## Mend what the linters can mend
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

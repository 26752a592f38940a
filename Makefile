# Everything starts here. `make run` and `make test` set up what they need on a fresh machine.
.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: help run talk serve test test-fast lint format bench template lock clean

help: ## Show the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

$(VENV)/.lab: requirements/lab.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Popcorn Picks needs Python 3.11 or newer, this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else None'
	@echo "Setting up $(VENV) (the first time takes a minute) ..."
	$(PYTHON) -m venv $(VENV)
	$(PIP) install --require-hashes -r requirements/lab.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.lab requirements/dev.txt
	$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

run: $(VENV)/.lab ## Set up, load the sample, train, then talk to the skill
	$(BIN)/popcorn start

talk: $(VENV)/.lab ## Talk to the skill with what is loaded
	$(BIN)/popcorn talk

serve: $(VENV)/.lab ## The skill as a web service, with a chat page
	$(BIN)/popcorn serve

# Tests start hundreds of interpreters; where a machine's settings forbid byte code, each would
# compile every module anew.
test: export PYTHONDONTWRITEBYTECODE =
# The processors are taken by pytest's workers: a second thread of linear algebra waits, spinning.
test: export OPENBLAS_NUM_THREADS = 1
test: $(VENV)/.dev ## Set up, start the real servers, run every test
	$(BIN)/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder

test-fast: $(VENV)/.dev ## Only the tests that need no server
	$(BIN)/python -m pytest -m "not servers"

lint: $(VENV)/.dev ## Format and rule checks, types, templates
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/cfn-lint "infrastructure/**/*.yaml"

format: $(VENV)/.dev ## Put the code into shape
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/.dev ## Benchmarks, as ratios in one run
	$(BIN)/popcorn bench

template: $(VENV)/.dev ## Build the template that `ask deploy` sends
	$(BIN)/python tools/build_template.py

lock: $(VENV)/.dev ## Pin the dependencies anew, with hashes
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml -o lambda/requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --extra api -c lambda/requirements.txt pyproject.toml -o requirements/api.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --extra api --extra lab -c requirements/api.txt pyproject.toml -o requirements/lab.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --extra api --extra lab --extra evaluation --extra dev -c requirements/lab.txt pyproject.toml -o requirements/dev.txt

clean: ## Remove what the targets made
	rm -rf $(VENV) .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis

# The commands of the project. All of them build what they need first, on a machine with Python 3.11+, make and git.
SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
RUNNING := $(if $(filter ray,$(ENGINE)),.venv-ray,.venv)
INSTALL := -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r

# Paths go to Python as they were written: make would split them at blanks and expand their dollars.
ifneq ($(origin SOURCES),undefined)
export COMMUNIQUE_SOURCES := $(value SOURCES)
endif
ifneq ($(origin WAREHOUSE),undefined)
export COMMUNIQUE_WAREHOUSE := $(value WAREHOUSE)
endif
ifneq ($(origin CORRECTIONS),undefined)
export COMMUNIQUE_CORRECTIONS := $(value CORRECTIONS)
endif
ifneq ($(FORCE),)
export COMMUNIQUE_FORCE := $(FORCE)
endif
unexport SOURCES WAREHOUSE CORRECTIONS
# How a run uses the machine; see docs/scaling.md.
$(foreach name,WORKERS MEMORY ENGINE RAY_ADDRESS,$(if $(filter-out undefined,$(origin $(name))),$(eval export COMMUNIQUE_$(name) := $(value $(name)))))
# Relative ones start where make was called: after `make -C` (make then has the flag w) that is where the shell is.
export COMMUNIQUE_CALLED_FROM := $(if $(findstring w,$(filter-out ---%,$(firstword -$(MAKEFLAGS)))),$(value PWD),$(CURDIR))

.PHONY: run ui browse labels report export test test-ray check quality rules bench soak format lock clean help

run: $(RUNNING)/run.done  ## build and publish the warehouse: make run SOURCES=folder-or-file WAREHOUSE=folder/news.duckdb WORKERS=8 MEMORY=8GB FORCE=1
	@$(RUNNING)/bin/communique run

ui: .venv/run.done  ## the Dagster UI with the runs of a warehouse, at http://localhost:3000: make ui WAREHOUSE=folder/news.duckdb
	@PYTHONWARNINGS=ignore $(BIN)/communique ui

browse: .venv/run.done  ## search and read the published file in the web browser; make browse WAREHOUSE=folder/news.duckdb PORT=3030
	@$(BIN)/communique browse $(if $(PORT),--port "$$PORT")

labels: .venv/run.done  ## tasks for Label Studio beside the warehouse; make labels EXPORT=export.json: corrections from one
	@$(BIN)/communique labels $(if $(EXPORT),"$$EXPORT")

report: .venv/run.done  ## the briefing of a warehouse, one HTML file beside it: make report WAREHOUSE=folder/news.duckdb FILE=page.html
	@$(BIN)/communique report $(if $(FILE),"$$FILE")

export: .venv/run.done  ## files for other programs: make export FOLDER=folder FORMAT=csv (parquet, xlsx, polecat, gdelt, panels, graphml, all …; docs/exports.md)
	@$(BIN)/communique export --format $(or $(FORMAT),parquet) "$${FOLDER:-export}"

quality: .venv/dev.done  ## measure every corpus beside its peers and write docs/quality.md
	@$(BIN)/python -m tests.quality

test: .venv/dev.done .venv-duckdb-1.5/done  ## the whole test suite
	@$(BIN)/python -m pytest

test-ray: .venv/dev.done .venv-ray/run.done  ## a run on a Ray of this machine beside one without (its own environment)
	@$(BIN)/python -m pytest -n 0 -m ray tests/engines

check: .venv/dev.done  ## formats, lints and types of Python and SQL
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/sqlfluff lint sql

rules: .venv/dev.done  ## how often each rule, trigger and row of a word list fires: make rules ABOUT='triggers status'
	@$(BIN)/python -m tests.rules $(ABOUT)

bench: .venv/dev.done  ## speeds, runs by number of articles (SIZES='1000 5000'), kept in docs/benchmarks.csv
	@$(BIN)/python -m tests.bench $(SIZES)

soak: .venv/dev.done  ## KILLS=60 runs and publications killed under readers: reads, failures, differing rows
	@$(BIN)/python -m tests.soak $(KILLS)

format: .venv/dev.done  ## format Python and SQL, and mend what the linters can
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIN)/sqlfluff fix sql

lock: .venv/dev.done  ## pin everything that pyproject.toml leads to, for Python 3.11 to 3.13, with hashes
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --upgrade pyproject.toml --group build -o requirements.lock
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --upgrade pyproject.toml --group dev -o requirements-dev.lock
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --upgrade -c requirements.lock pyproject.toml --extra ray --group build -o requirements-ray.lock

clean:  ## remove environments and caches; warehouses stay, with the records of their runs
	rm -rf .venv .venv-ray .venv-duckdb-1.5 .dagster .mypy_cache .pytest_cache .ruff_cache .hypothesis

help:  ## this list
	@awk -F ':[^#]*## ' '/^[a-z-]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

.venv/run.done: requirements.lock pyproject.toml
	$(call installed,.venv,requirements.lock)

.venv-ray/run.done: requirements-ray.lock pyproject.toml
	$(call installed,.venv-ray,requirements-ray.lock)

.venv/dev.done: requirements-dev.lock .venv/run.done
	@$(BIN)/python $(INSTALL) requirements-dev.lock
	@touch $@

# A client of the DuckDB line before ours: the tests read published files with it.
.venv-duckdb-1.5/done: tests/duckdb-1.5.lock
	$(call environment,.venv-duckdb-1.5)
	@.venv-duckdb-1.5/bin/python $(INSTALL) tests/duckdb-1.5.lock
	@touch $@

# A virtual environment whose pip works; one that was interrupted half-way is made anew.
define environment
@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2> /dev/null || { echo "Python 3.11 to 3.13 is needed, $(PYTHON) is not: name one that is (make PYTHON=python3.12)" >&2; exit 1; }
@$(1)/bin/python -m pip --version &> /dev/null || $(PYTHON) -m venv --clear $(1) &> /dev/null || { echo "$(PYTHON) cannot make a virtual environment in $(CURDIR): install its venv module (apt install python3-venv), or name another (make PYTHON=python3.12)" >&2; exit 1; }
endef

# Such an environment with the libraries of a lock, and the commands of this folder.
define installed
@echo "setting up $(1) (once, about a minute)"
$(call environment,$(1))
@$(1)/bin/python $(INSTALL) $(2)
@$(1)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
@touch $(1)/run.done
endef

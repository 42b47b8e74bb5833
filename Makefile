# The commands of the project. All of them build what they need first, on a machine with Python 3.11+, make and git.
SHELL := /bin/bash
PYTHON ?= python3
SOURCES ?= seeds/articles
WAREHOUSE ?= warehouse/news.duckdb
BIN := .venv/bin

export COMMUNIQUE_SOURCES := $(abspath $(SOURCES))
export COMMUNIQUE_WAREHOUSE := $(abspath $(WAREHOUSE))
export DAGSTER_HOME := $(CURDIR)

.PHONY: run ui test check bench format lock clean

run: .venv/run.done  ## build and publish the warehouse of SOURCES
	@$(BIN)/python -m pipeline

ui: .venv/run.done  ## the Dagster UI on the same code, at http://localhost:3000
	@$(BIN)/python -W ignore -m dagster dev

test: .venv/dev.done .venv-duckdb-1.5/done
	@$(BIN)/python -m pytest

check: .venv/dev.done
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/sqlfluff lint sql

bench: .venv/dev.done  ## words a CPU second, seconds and peak memory by number of articles
	@$(BIN)/python -m tests.bench

format: .venv/dev.done
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIN)/sqlfluff fix sql

lock: .venv/dev.done  ## pin everything that pyproject.toml leads to, for Python 3.11 to 3.13, with hashes
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --upgrade pyproject.toml -o requirements.lock
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --upgrade pyproject.toml --group dev -o requirements-dev.lock

clean:
	rm -rf .venv .venv-duckdb-1.5 .dagster .mypy_cache .pytest_cache .ruff_cache .hypothesis

.venv/run.done: requirements.lock
	@echo "setting up .venv (once, about a minute)"
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	@touch $@

.venv/dev.done: requirements-dev.lock .venv/run.done
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-dev.lock
	@touch $@

# A client of the DuckDB line before ours: the tests read published files with it.
.venv-duckdb-1.5/done: tests/duckdb-1.5.lock
	@$(PYTHON) -m venv .venv-duckdb-1.5
	@.venv-duckdb-1.5/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r tests/duckdb-1.5.lock
	@touch $@

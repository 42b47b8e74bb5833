"""The README and the page of the examples say what is so."""

from pathlib import Path

import duckdb
import pytest

from pipeline.commands import TO_TRY
from pipeline.database.schema import dictionary, sql
from tests import kept_pages
from tests.kept_pages import QUERY, examples_page, shown

README = kept_pages.README.read_text(encoding="utf-8")


def test_the_query_of_the_readme_gives_the_output_of_the_readme(samples: Path) -> None:
    found = QUERY.search(README)
    assert found is not None
    query, output = found.groups()
    assert shown(samples, query) == output


def test_a_run_closes_with_the_query_of_the_readme() -> None:
    found = QUERY.search(README)
    assert found is not None
    assert " ".join(found.group(1).split()) == TO_TRY


@pytest.mark.parametrize("kind", ["tables", "views"])
def test_the_readme_names_every_table_and_view(kind: str) -> None:
    described = dictionary.tables() if kind == "tables" else sql.views()
    unnamed = {each.name for each in described if f"`{each.name}`" not in README}
    assert unnamed <= {table.name for table in dictionary.tables() if table.is_bookkeeping}


@pytest.mark.parametrize("example", sql.examples(), ids=lambda example: example.name)
def test_an_example_runs_on_the_sample_articles(samples: Path, example: sql.SqlFile) -> None:
    with duckdb.connect(str(samples), read_only=True) as con:
        con.execute(example.text).fetchall()


def test_the_page_of_the_examples_shows_what_they_give(samples: Path) -> None:
    """After a change of the data or of an example, ``python -m tests.kept_pages`` writes it anew."""
    assert kept_pages.EXAMPLES.read_text(encoding="utf-8") == examples_page(samples)

"""The page on exports has the lists that the files are written by, and names columns that there are."""

import re

import pytest

from pipeline.database import dictionary
from pipeline.paths import ROOT
from pipeline.reference import rows
from tests.exporting.column_tables import PAGE, PLACE, page

LISTS = sorted(file.stem for file in (ROOT / "seeds/reference/exports").glob("*.csv"))


def test_the_page_has_every_list_as_it_is() -> None:
    """Written anew by ``python -m tests.exporting.column_tables``."""
    assert sorted(place[2] for place in PLACE.finditer(page())) == LISTS
    assert PAGE.read_text(encoding="utf-8") == page()


@pytest.mark.parametrize("name", LISTS)
def test_every_column_of_ours_that_is_named_is_there(name: str) -> None:
    named = {path for row in rows(f"exports/{name}") for path in re.findall(r"\b[a-z_]+\.[a-z_]+\b", row["ours"])}
    assert named - {column.path for column in dictionary.columns()} == set()


@pytest.mark.parametrize("name", LISTS)
def test_a_column_is_listed_once_in_its_file(name: str) -> None:
    listed = [(row["file"], row["column"]) for row in rows(f"exports/{name}") if not row["column"].startswith("body")]
    assert [one for one in listed if listed.count(one) > 1] == []

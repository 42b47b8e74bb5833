"""The published file as pages read it: filters and what they hide, another file in its place, none at all."""

import shutil
from collections import Counter
from pathlib import Path

import duckdb
import pytest

from pipeline.browser.page_address import PageAddress
from pipeline.browser.published_rows import KEYS, NoFileError, listing, opened, rows, stamp

LISTS = ("listed_articles", "listed_events", "listed_stories", "listed_speakers")
WITHIN = {"listed_articles": "shown_articles", "listed_events": "shown_events"}


def hidden(con: duckdb.DuckDBPyConnection, *row: object) -> list[str]:
    return list(con.execute("select hidden_by($1, $2::date, $3::date, $4, $5)", list(row)).fetchall()[0][0])


@pytest.mark.parametrize(
    ("filters", "row", "by"),
    [
        pytest.param({}, (["Volga"], None, None, [], []), [], id="no filter"),
        pytest.param({"outlet": "Volga"}, (["Volga", "Amur"], None, None, [], []), [], id="one of its outlets"),
        pytest.param({"outlet": "Amur"}, (["Volga"], None, None, [], []), ["outlet"], id="another outlet"),
        pytest.param({"outlet": "(unknown)"}, (["(unknown: a.txt)"], None, None, [], []), [], id="outlets not known"),
        pytest.param({"since": "2024-03-02"}, ([], "2024-03-01", "2024-03-03", [], []), [], id="days that reach in"),
        pytest.param({"since": "2024-03-04"}, ([], "2024-03-01", "2024-03-03", [], []), ["date"], id="days before"),
        pytest.param({"until": "2024-02-01"}, ([], "2024-03-01", None, [], []), ["date"], id="a day after"),
        pytest.param({"until": "2024-02-01"}, ([], None, None, [], []), ["date"], id="no day"),
        pytest.param({"since": "soon"}, ([], None, None, [], []), [], id="a day that is none"),
        pytest.param({"country": "NOR"}, ([], None, None, [None, "DNK"], []), ["country"], id="another country"),
        pytest.param({"basis": "stated"}, ([], None, None, [], ["stated", "relative"]), [], id="one of its bases"),
        pytest.param(
            {"outlet": "Amur", "country": "NOR", "basis": "stated"},
            (["Volga"], None, None, ["NOR"], ["relative"]),
            ["outlet", "basis"],
            id="two of three",
        ),
    ],
)
def test_filters_that_hide_a_row(
    samples: Path, filters: dict[str, str], row: tuple[object, ...], by: list[str]
) -> None:
    with opened(samples, PageAddress(**filters)) as con:
        assert hidden(con, *row) == by


@pytest.mark.parametrize("name", LISTS)
def test_a_list_tells_what_filters_hide(samples: Path, name: str) -> None:
    with opened(samples, PageAddress()) as con:
        everything = listing(con, name, 1, WITHIN.get(name, ""))
    with opened(samples, PageAddress(country="PRK", since="2024-01-01")) as con:
        filtered = listing(con, name, 1, WITHIN.get(name, ""))
    assert everything.hidden == 0
    assert filtered.shown + filtered.hidden == everything.shown
    assert 0 < filtered.shown < everything.shown
    assert set(filtered.hidden_by) == {"country", "date"}


def test_pages_of_a_list_hold_each_row_once(samples: Path) -> None:
    with opened(samples, PageAddress()) as con:
        first = listing(con, "listed_events", 1, "shown_events")
        pages = [listing(con, "listed_events", page, "shown_events") for page in range(1, first.last_page + 1)]
        beyond = listing(con, "listed_events", first.last_page + 5, "shown_events")
    found = Counter(row[KEYS["shown_events"]] for page in pages for row in page.rows)
    assert set(found.values()) == {1}
    assert len(found) == first.shown
    assert (beyond.page, beyond.rows) == (first.last_page, pages[-1].rows)


def test_another_file_is_seen_at_once_while_the_old_one_is_read(samples: Path, tmp_path: Path) -> None:
    published, newer = tmp_path / "news.duckdb", tmp_path / "newer.duckdb"
    shutil.copyfile(samples, published)
    shutil.copyfile(samples, newer)
    with duckdb.connect(str(newer)) as con:
        con.execute("update stories set headline = 'another' where true")
    known = stamp(published)
    with opened(published, PageAddress()) as old:
        newer.replace(published)
        with opened(published, PageAddress()) as new:
            assert new.execute("select distinct headline from stories").fetchall() == [("another",)]
        assert len(old.execute("select distinct headline from stories").fetchall()) > 1
    assert stamp(published) not in {known, ""}


def test_a_file_that_is_no_warehouse_is_told_in_one_line(tmp_path: Path) -> None:
    published = tmp_path / "news.duckdb"
    assert stamp(published) == ""
    for content, told in ((None, "there is no file"), (b"no database", "cannot be read as a published warehouse")):
        if content is not None:
            published.write_bytes(content)
        with pytest.raises(NoFileError, match=told) as refusal, opened(published, PageAddress()):
            pass
        assert "\n" not in str(refusal.value)


def test_choices_are_the_values_of_the_file(samples: Path) -> None:
    with opened(samples, PageAddress()) as con:
        choices = rows(con, "choices")
    assert {choice["filter"] for choice in choices} == {"outlet", "country", "basis"}
    assert {"(unknown)", "Volga"} <= {choice["value"] for choice in choices if choice["filter"] == "outlet"}

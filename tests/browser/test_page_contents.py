"""What stands on pages: every kind of page over the samples, and rows that are not there."""

from pathlib import Path

import pytest

from pipeline.browser.page_address import PageAddress, read
from pipeline.browser.page_contents import LONGEST_SHOWN, PAGES, article_page, event_page, months_by_outlet
from pipeline.browser.page_rendering import page
from pipeline.browser.published_rows import Listing, opened


@pytest.mark.parametrize("view", [view for view in PAGES if view not in ("article", "event", "story", "speaker")])
def test_a_page_of_lists_has_one_heading(samples: Path, view: str) -> None:
    assert page(samples, PageAddress(view)).count("<h1>") == 1


@pytest.mark.parametrize("view", ["article", "event", "story", "speaker"])
def test_a_row_that_is_not_there_is_told(samples: Path, view: str) -> None:
    assert f"This file holds no {view} with the id “&lt;x&gt;”." in page(samples, PageAddress(view, "<x>"))


def test_an_unknown_page_is_the_first(samples: Path) -> None:
    assert "Latest events" in page(samples, read("?view=../../etc/passwd"))


def test_a_file_that_is_not_there_yet_is_told_with_what_to_do(tmp_path: Path) -> None:
    told = page(tmp_path / "news.duckdb", PageAddress())
    assert "yet: `make run` or `communique run` publishes one" in told


def test_a_file_without_a_search_says_so(samples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.browser.page_contents.has_search", lambda _con: False)
    page_of_words = page(samples, PageAddress("search", q="sanctions of a time before"))
    assert "This file was published before there was a search" in page_of_words
    assert "Traceback" not in page_of_words


def test_months_are_counted_by_outlet_and_the_rarest_outlets_together() -> None:
    rows = [
        {"month": month, "outlet": outlet, "statement_count": count}
        for month, outlet, count in [("2024-02", "Volga", 3), ("2024-02", "Amur", 1), ("2024-01", "Amur", 1)]
        + [("2024-01", f"outlet {number}", 1) for number in range(6)]
    ]
    told = months_by_outlet(Listing(rows, len(rows), 0, {}, 1))
    assert told["outlets"] == ["Volga", "Amur", "outlet 0", "outlet 1", "outlet 2"]
    assert (told["other_count"], told["most"], told["left_out"]) == (3, 3, 0)
    assert told["rows"] == [
        {"month": "2024-02", "counts": [3, 1, 0, 0, 0], "others": 0},
        {"month": "2024-01", "counts": [0, 1, 1, 1, 1], "others": 3},
    ]


def test_a_mention_that_tells_another_day_than_its_event_is_marked(samples: Path) -> None:
    with opened(samples, PageAddress()) as con:
        found = con.execute("select event_id from event_conflicts where field = 'date' limit 1").fetchall()
        contents = event_page(con, PageAddress("event", found[0][0]))
    assert [conflict["field"] for conflict in contents["conflicts"]] == ["date"]
    assert any("date" in mention["differs"] for mention in contents["mentions"].rows)
    assert any("date" not in mention["differs"] for mention in contents["mentions"].rows)


def test_a_long_article_is_shown_around_its_passage(samples: Path, tmp_path: Path) -> None:
    import shutil

    import duckdb

    published = tmp_path / "news.duckdb"
    shutil.copyfile(samples, published)
    with duckdb.connect(str(published)) as con:
        (row,) = con.execute("select article_id, length(body) from articles where body <> '' limit 1").fetchall()
        con.execute(
            "update articles set body = body || repeat(chr(10) || repeat('a ', 500), 200) || chr(10) || 'Here.'"
        )
        (end,) = con.execute("select length(body) from articles where article_id = $1", [row[0]]).fetchall()[0]
    with opened(published, PageAddress()) as con:
        contents = article_page(con, PageAddress("article", row[0], start=str(end - 5), end=str(end)))
    shown = [piece for paragraph in contents["article"]["body_pieces"] for piece in paragraph]
    assert contents["is_cut"]
    assert sum(len(piece.text) for piece in shown) < LONGEST_SHOWN + 2_000
    assert [piece.text for piece in shown if piece.is_asked] == ["Here."]

"""Lines of outlets learned in instalments are those that are learned from all pages at once."""

import random
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import pytest
from duckdb import DuckDBPyConnection

from pipeline.articles.outlet_lines import line_hash
from pipeline.assets import article_assets
from pipeline.assets.housekeeping import code_version
from pipeline.database import delete, insert, mark, step
from tests.sql import planted

OUTLETS = ("Coast", "Hills", "Quay")
SHARED = 6  # lines that an outlet may print on any page
PAGES = 30


class Page(NamedTuple):
    """A page and the texts of its lines."""

    row: dict[str, object]
    texts: list[str]


Pages = Mapping[str, Page]


def page(number: int, chance: random.Random) -> Page:
    """A page of one of the outlets with some of its lines, a third of them in the body, and a text of its own."""
    outlet = chance.choice(OUTLETS)
    texts = [f"{outlet} line {line}" for line in range(SHARED) if chance.random() < 0.7]
    texts += [f"page {number} sentence {chance.randrange(1_000)} of {line}" for line in range(3)]
    row: dict[str, object] = {
        "document_id": f"d{number}",
        "outlet": outlet,
        "page_key": f"p{number - number % 10 if chance.random() < 0.1 else number}",
        "line_hashes": list(map(line_hash, texts)),
        "sizes": list(map(len, texts)),
        "in_body": [text.startswith("page") or chance.random() < 0.3 for text in texts],
        "is_apart": [not text.startswith("page") for text in texts],
    }
    return Page(row, texts)


def put(con: DuckDBPyConnection, pages: Pages, gone: set[str]) -> None:
    """Write pages as their first reading does, in place of those of the same documents; others are forgotten."""
    for table in ("seen_pages", "documents", "articles"):
        delete(con, table, "document_id", gone | pages.keys())
    delete(con, "article_lines", "article_id", gone | pages.keys())
    delete(con, "stage_marks", "record_key", gone)
    named = [{"document_id": key, "article_id": key} for key in pages]
    insert(con, "documents", [planted.default_row("documents") | {"document_id": key} for key in pages])
    insert(con, "articles", [planted.default_row("articles") | row for row in named])
    insert(con, "seen_pages", [one.row for one in pages.values()])
    lines = [(key, number, text) for key, one in pages.items() for number, text in enumerate(one.texts)]
    insert(
        con,
        "article_lines",
        [
            planted.default_row("article_lines") | {"article_id": key, "line_number": number, "text": text}
            for key, number, text in lines
        ],
    )
    mark(con, "articles", dict.fromkeys(pages, ""), "now")


def learn(con: DuckDBPyConnection, until: str = "the end") -> tuple[int, list[str]]:
    """Learn as a run does; gives how many outlets were learned and what was read again."""
    learned = article_assets._learn_outlet_lines(con)
    touched = con.execute(step("pages_to_read_again")).fetchall()
    if until == "the end":
        mark(con, "articles", {key: digest for key, digest, _ in touched}, "now")
        con.execute(step("mark_outlets"), {"code_version": code_version("outlet_lines")})
    return learned, [key for key, *_ in touched]


def told(con: DuckDBPyConnection) -> list[list[tuple[object, ...]]]:
    return [con.execute(f"from {table} order by all").fetchall() for table in ("outlet_lines", "stage_marks")]


def instalments(chance: random.Random) -> Iterator[tuple[Pages, set[str]]]:
    """Pages that are new or have changed, and those that are gone."""
    for first in range(0, PAGES, 6):
        numbers = {*range(first, first + 6), *(chance.randrange(first + 6) for _ in range(chance.randrange(3)))}
        gone = {f"d{chance.randrange(first + 1)}" for _ in range(chance.randrange(3))} - {f"d{n}" for n in numbers}
        yield {f"d{number}": page(number, chance) for number in sorted(numbers)}, gone


@pytest.mark.parametrize("seed", range(6))
def test_instalments_teach_what_all_pages_teach_at_once(seed: int) -> None:
    held: dict[str, Page] = {}
    again = set[str]()
    with planted.warehouse() as con:
        for pages, gone in instalments(random.Random(seed)):
            put(con, pages, gone)
            held = {key: one for key, one in held.items() if key not in gone} | dict(pages)
            if len(held) % 2:
                learn(con, "a crash")
            learned, touched = learn(con)
            again |= set(touched)
            with planted.warehouse() as other:
                put(other, held, set())
                learn(other)
                assert told(con) == told(other)
            assert learned <= len(OUTLETS)
            assert learn(con) == (0, [])
    assert again


def test_only_outlets_with_other_pages_are_learned() -> None:
    chance = random.Random(1)
    pages = {f"d{number}": page(number, chance) for number in range(PAGES)}
    with planted.warehouse() as con:
        put(con, pages, set())
        assert learn(con)[0] == len(OUTLETS)
        of_coast = [key for key, one in pages.items() if one.row["outlet"] == "Coast"]
        put(con, {}, {of_coast[0]})
        assert learn(con)[0] == 1
        put(con, {of_coast[1]: pages[of_coast[1]]}, set())
        learned, touched = learn(con)
        assert learned <= 1  # read alone again: its marks tell of no lines
        assert touched in ([], [of_coast[1]])

"""Lines that an outlet prints on page after page: which are learned, and what the pages' bodies are then."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import duckdb
import pytest

from pipeline.articles.outlet_lines import LEARNING
from pipeline.database import Warehouse, content_hash
from pipeline.database.schema import find_by_name
from pipeline.database.schema.sql import step
from tests.articles.pages import MENU
from tests.runs import counts, run
from tests.sql import planted

APPEAL = 7  # the line that is asked about
ASSETS = ("documents", "articles", "article_lines", "article_dates", "outlet_lines")


def page(
    number: int,
    *own: int,
    outlet: str = "Coast",
    key: str | None = None,
    apart: bool = True,
    body: bool = True,
    asked: tuple[int, ...] = (APPEAL,),
) -> Mapping[str, object]:
    """The row of a page with the line asked about and four body lines, the first of them as given."""
    texts = [*own, *range(100 * number, 100 * number + 4 - len(own))]
    return {
        "document_id": f"d{number}",
        "outlet": outlet,
        "page_key": key or f"p{number}",
        "line_hashes": [*asked, *texts],
        "sizes": [100 for _ in asked] + [200 for _ in texts],
        "in_body": [body for _ in asked] + [True for _ in texts],
        "is_apart": [apart for _ in asked] + [False for _ in texts],
    }


def without(number: int) -> Mapping[str, object]:
    return page(number, asked=())


@pytest.mark.parametrize(
    ("pages", "learned"),
    [
        pytest.param([page(1), page(2), page(3)], [APPEAL], id="three pages"),
        pytest.param([page(1), page(2)], [], id="two pages"),
        pytest.param([page(1), page(2), page(3, outlet="Hills")], [], id="of two outlets"),
        pytest.param([page(1, body=False), page(2, body=False), page(3)], [APPEAL], id="twice outside the body"),
        pytest.param([page(1), page(2, key="p1"), page(3)], [], id="two versions of one page"),
        pytest.param([page(1, 11, 12, 13, 14), page(2, 11, 12, 13, 14), page(3)], [], id="a copy under another title"),
        pytest.param([page(1, 11, 12), page(2, 11, 12), page(3, 11, 12)], [], id="half of the text is the same"),
        pytest.param([page(n, apart=False) for n in range(6)], [], id="background of six reports"),
        pytest.param([page(n, apart=False) for n in range(8)], [APPEAL], id="on all of eight pages"),
        pytest.param([page(1), page(2), page(3), *map(without, range(4, 12))], [], id="on three of eleven pages"),
    ],
)
def test_lines_are_learned_from_pages_of_different_texts(pages: list[Mapping[str, object]], learned: list[int]) -> None:
    with planted.warehouse(seen_pages=pages) as con:
        con.execute("create temp table outlets_to_learn as select distinct outlet from seen_pages")
        con.execute(step("page_lines"))
        con.execute(step("learn_outlet_lines"), LEARNING)
        assert [line for (line,) in con.execute("select line_hash from learned_lines").fetchall()] == learned


THINGS = ("ferry", "bridge", "tunnel", "market", "school")
PLEA = "Our reporters have walked these hills for forty years, and we hope that you will keep walking with us."
NOTICE = "This website uses cookies. Read Coastal Times privacy policy to find out more."


def dump(number: int) -> str:
    thing = THINGS[number]
    return "\n\n".join(
        [
            *MENU,
            f"The {thing} of Norlandia opens at last",
            f"Published: {number + 1} May 2024",
            f"The {thing} of Norlandia will open in the week after the festival, Ilse Maarten said on Tuesday.",
            f"“We have waited long enough for the {thing},” Maarten told reporters after a meeting of her party.",
            f"A spokesman said that the party would look at the cost of the {thing} before it opens in May.",
            PLEA,
            NOTICE,
        ]
    )


def write(folder: Path, numbers: Iterable[int]) -> Path:
    folder.mkdir(exist_ok=True)
    for number in numbers:
        (folder / f"{number}.txt").write_text(dump(number), encoding="utf-8")
    return folder


def tables(published: Path) -> dict[str, str]:
    with duckdb.connect(str(Warehouse(published).build), read_only=True) as con:
        left_out = {"documents": ("first_seen_at", "last_seen_at")}
        named = (*ASSETS, "seen_pages", "stage_marks")
        find_by_name(con)
        return {name: content_hash(con, name, left_out.get(name, ())) for name in named}


def bodies_with_plea(published: Path) -> int:
    with duckdb.connect(str(Warehouse(published).build), read_only=True) as con:
        query = "select count(*) from articles where contains(body, $plea)"
        return int(con.execute(query, {"plea": PLEA}).fetchall()[0][0])


def test_pages_are_read_again_when_the_lines_of_their_outlet_are_known(tmp_path: Path) -> None:
    whole, parts = tmp_path / "whole.duckdb", tmp_path / "parts.duckdb"
    run(write(tmp_path / "all", range(5)), whole, ASSETS)
    assert bodies_with_plea(whole) == 0
    folder = tmp_path / "growing"
    told = []
    for numbers in ([0, 1], [2], [3, 4], []):
        found = counts(run(write(folder, numbers), parts, ASSETS), "articles")
        told.append((found["documents read now"], found["read without their outlet's lines"], bodies_with_plea(parts)))
    assert told == [(2, 0, 2), (1, 3, 0), (2, 2, 0), (0, 0, 0)]
    assert tables(parts) == tables(whole)

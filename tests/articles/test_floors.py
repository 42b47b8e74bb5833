"""Quality on the real pages of ``../shared/eval``, by the measures that stand beside them; the floors only go up.

Measured when pinned: flat dumps body .949; text pages title .814 (36 of 43 titles stand on their dump), date .814 and
none wrong, authors .524, outlet .535, body .968; HTML title .953, date 1, authors .952, outlet .977, body .966; pages a
CPU second 280 (dumps) and 50 (HTML).
"""

import json
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from pipeline.articles.article_reading import ParsedArticle, parsed_article
from pipeline.records import Article, Format
from tests.articles.raw import record
from tests.bench import page_speeds

EVALUATION = Path(__file__).resolve().parents[3] / "shared" / "eval"
pytestmark = pytest.mark.skipif(not EVALUATION.is_dir(), reason="no ../shared/eval beside the repository")


@cache
def measures(name: str) -> ModuleType:
    """A module of measures, loaded from the evaluation folder."""
    sys.path.insert(0, str(EVALUATION))
    try:
        return __import__(name)
    finally:
        sys.path.remove(str(EVALUATION))


@cache
def gold(split: str) -> tuple[dict[str, Any], ...]:
    with (EVALUATION / f"{split}.gold.jsonl").open(encoding="utf-8") as lines:
        return tuple(json.loads(line) for line in lines)


@cache
def articles(folder: str, kind: Format) -> dict[str, Article]:
    return dict(_articles(EVALUATION / folder, kind))


def _articles(folder: Path, kind: Format) -> Iterator[tuple[str, Article]]:
    for path in sorted(folder.glob(f"*.{kind}")):
        found = parsed_article(record(path.read_bytes().decode("utf-8", "replace"), kind))
        if isinstance(found, ParsedArticle):
            yield path.stem, found.article


def body_f1(split: str, found: dict[str, Article]) -> float:
    bodies = measures("articles")
    pages = [bodies.page(page["body"], found[page["id"]].body if page["id"] in found else "") for page in gold(split)]
    return float(bodies.mean_f1(pages)[2])


def right(found: dict[str, Article], field: str) -> tuple[float, float]:
    """The share of the gold's values that are right, and the share of wrong ones among those given."""
    pages = measures("pages")
    checks: dict[str, tuple[str, Callable[[Article], Any], Callable[[Any, Any], bool]]] = {
        "title": ("title", lambda a: a.title, lambda g, v: pages.fold(g) == pages.fold(v)),
        "date": ("published_at", lambda a: a.published_at, lambda g, v: bool(pages.days(g) & pages.days(v))),
        "authors": ("authors", lambda a: list(a.authors), lambda g, v: pages.last_names(g) == pages.last_names(v)),
        "outlet": ("publisher", lambda a: a.outlet, pages.same_outlet),
    }
    wanted, given, is_same = checks[field]
    pairs = [(page[wanted], given(found[page["id"]])) for page in gold("pages/dev") if page[wanted]]
    told = [(want, have) for want, have in pairs if have]
    hits = sum(is_same(want, have) for want, have in told)
    return hits / len(pairs), 1 - hits / len(told)


def test_bodies_of_flat_dumps() -> None:
    assert body_f1("articles/dev", articles("articles/dev", "txt")) >= 0.940


def test_bodies_of_flat_dumps_of_news_pages() -> None:
    assert body_f1("pages/dev", articles("pages/dev/text", "txt")) >= 0.960


@pytest.mark.parametrize(
    ("field", "floor", "most_wrong"),
    [("title", 0.81, 0.19), ("date", 0.81, 0.0), ("authors", 0.52, 0.13), ("outlet", 0.53, 0.05)],
)
def test_metadata_of_flat_dumps_of_news_pages(field: str, floor: float, most_wrong: float) -> None:
    """What a dump does not show is null: many name neither their outlet nor their author."""
    hits, wrong = right(articles("pages/dev/text", "txt"), field)
    assert hits >= floor
    assert wrong <= most_wrong


def test_bodies_of_html_pages() -> None:
    assert body_f1("pages/dev", articles("pages/dev/html", "html")) >= 0.960


@pytest.mark.parametrize(("field", "floor"), [("title", 0.95), ("date", 0.99), ("authors", 0.95), ("outlet", 0.97)])
def test_metadata_of_html_pages(field: str, floor: float) -> None:
    assert right(articles("pages/dev/html", "html"), field)[0] >= floor


def test_pages_a_cpu_second() -> None:
    """A third of what a quiet machine does, so that only a lost order of magnitude fails on a busy one."""
    speeds = dict(page_speeds())
    assert speeds["flat dumps"] >= 90
    assert speeds["HTML"] >= 15

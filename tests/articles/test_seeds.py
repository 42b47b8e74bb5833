"""The raw files of ``../shared/seeds``: which of their lines are the article, checked by eye."""

import pytest

from tests import corpora
from tests.articles.raw import parsed

SEEDS = corpora.SHARED / "seeds"
pytestmark = pytest.mark.corpus("seeds")


@pytest.mark.parametrize(
    ("start", "title", "body", "place", "published", "basis"),
    [
        ("000", 2, [*range(4, 14)], "Istanbul", None, "none"),
        ("001", 3, [*range(7, 12), *range(15, 18)], None, "2024-01-16T12:44:00+00:00", "unlabelled"),
        ("002", 3, [*range(7, 18)], None, "2023-10-20T15:38:59+00:00", "labelled"),
        ("003", 0, [*range(1, 6), *range(7, 11)], "Moscow, Russia", "2019-01-01T00:00:00+00:00", "deduced"),
        ("004", 0, [*range(1, 13)], "Moscow", None, "none"),
    ],
)
def test_title_body_dateline_and_date(
    start: str, title: int, body: list[int], place: str | None, published: str | None, basis: str
) -> None:
    """Lines that hold text are counted from 0; each is cut out of the file to the character."""
    raw = next(SEEDS.glob(f"{start}_*.txt")).read_bytes().decode("utf-8")
    stated = [line.strip().removeprefix("•").strip() for line in raw.split("\n") if line.strip()]
    found = parsed(raw)
    article = found.article
    assert article.title == stated[title]
    assert article.body == "\n".join(stated[number] for number in body)
    assert (article.dateline_place, article.published_basis) == (place, basis)
    assert (article.published_at.isoformat() if article.published_at else None) == published

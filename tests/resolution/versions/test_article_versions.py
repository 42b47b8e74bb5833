"""Versions of one article and their order."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.resolution.versions.article_versions import Version, VersionedArticle, number, page_address


def day(number: int) -> datetime:
    return datetime(2024, 3, number, tzinfo=UTC)


def article(article_id: str, **values: object) -> VersionedArticle:
    own: dict[str, object] = {
        "source_path": f"{article_id}.txt",
        "record_id": article_id,
        "url": None,
        "published_at": None,
        "updated_at": None,
        "last_seen_at": day(1),
    }
    return VersionedArticle(article_id, **(own | values))  # type: ignore[arg-type]


def test_article_of_its_own_is_its_only_version() -> None:
    assert dict(number([article("a"), article("b")])) == {"a": Version(1, True, None), "b": Version(1, True, None)}


def test_changed_file_is_ordered_by_when_it_was_seen() -> None:
    old = article("z", source_path="tarvo.txt", record_id="tarvo", last_seen_at=day(1))
    new = article("a", source_path="tarvo.txt", record_id="tarvo", last_seen_at=day(2))
    assert dict(number([new, old])) == {"z": Version(1, False, "a"), "a": Version(2, True, None)}


def test_files_of_one_url_are_ordered_by_their_own_date_and_not_by_when_they_were_seen() -> None:
    first = article("x", url="https://www.tarvo.example/news/talks/", published_at=day(5), last_seen_at=day(20))
    update = article("y", url="http://tarvo.example/news/talks#top", published_at=day(5), updated_at=day(6))
    assert dict(number([first, update])) == {"x": Version(1, False, "y"), "y": Version(2, True, None)}


def test_undated_files_of_one_url_come_first_in_order_of_path() -> None:
    url = "https://tarvo.example/news/talks"
    articles = [
        article("c", url=url, published_at=day(2)),
        article("b", url=url, source_path="2.txt"),
        article("a", url=url, source_path="3.txt"),
    ]
    assert [dict(number(articles))[key].version_number for key in "bac"] == [1, 2, 3]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.Tarvo.example/a/b/?utm_source=x&id=4", "tarvo.example/a/b?id=4"),
        ("http://tarvo.example/", None),
        ("", None),
        (None, None),
        ("tarvo.example/a", "tarvo.example/a"),
    ],
)
def test_page_address(url: str | None, expected: str | None) -> None:
    assert page_address(url) == expected


VERSIONED = st.builds(
    article,
    st.uuids().map(str),
    source_path=st.sampled_from(["a.txt", "b.txt"]),
    record_id=st.sampled_from(["a", "b"]),
    url=st.sampled_from([None, "https://tarvo.example/x", "https://tarvo.example/y"]),
    published_at=st.sampled_from([None, day(1), day(2)]),
    last_seen_at=st.sampled_from([day(1), day(2)]),
)


@given(st.lists(VERSIONED, max_size=8, unique_by=lambda one: one.article_id), st.randoms())
def test_numbers_do_not_depend_on_order(articles: list[VersionedArticle], random: object) -> None:
    expected = dict(number(articles))
    random.shuffle(articles)  # type: ignore[attr-defined]
    assert dict(number(articles)) == expected
    assert sum(version.is_latest for version in expected.values()) == len(
        [version for version in expected.values() if version.version_number == 1]
    )

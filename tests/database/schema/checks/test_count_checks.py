"""Checks of counts follow from the dictionary, and count as it says: latest versions, bounds, parts of a whole."""

import pytest

from pipeline.database.schema import dictionary
from pipeline.database.schema.checks.count_checks import count_checks
from tests.sql import planted

Row = dict[str, object]
MENTIONS: list[Row] = [
    {"event_mention_id": "1", "event_id": "e", "article_id": "a"},
    {"event_mention_id": "2", "event_id": "e", "article_id": "b"},
    {"event_mention_id": "3", "event_id": "e", "article_id": "old"},
]
ARTICLES: list[Row] = [
    {"article_id": "a", "document_id": "a", "outlet": "Quay", "origin": "a"},
    {"article_id": "b", "document_id": "b", "outlet": "Kestrel", "origin": "b"},
    {"article_id": "old", "document_id": "old", "outlet": "Gull", "origin": "old", "is_latest": False},
]
COUNTED: Row = {"event_id": "e", "mention_count": 2, "article_count": 2, "outlet_count": 2, "origin_count": 2}


def broken(table: str, **rows: list[Row]) -> list[str]:
    """The keys of the rows that break a check of counts of a table."""
    checks = list(count_checks(table, dictionary.by_table()[table]))
    with planted.warehouse(**rows) as con:
        return [str(row[0]) for check in checks for row in con.sql(check.sql).fetchall()]


@pytest.mark.parametrize(
    ("counts", "keys"),
    [
        pytest.param({}, [], id="as in latest versions"),
        pytest.param({"mention_count": 3}, ["e"], id="an older version counted"),
        pytest.param({"outlet_count": 1}, ["e"], id="fewer outlets"),
        pytest.param({"origin_count": 1}, [], id="a bound may be less"),
        pytest.param({"origin_count": 3}, ["e"], id="a bound may not be more"),
    ],
)
def test_counts_of_events(counts: Row, keys: list[str]) -> None:
    assert broken("events", articles=ARTICLES, event_mentions=MENTIONS, events=[{**COUNTED, **counts}]) == keys


def test_where_no_version_is_the_latest_all_count() -> None:
    counts: Row = {**COUNTED, "mention_count": 1, "article_count": 1, "outlet_count": 1, "origin_count": 1}
    assert broken("events", articles=ARTICLES[2:], event_mentions=MENTIONS[2:], events=[counts]) == []


@pytest.mark.parametrize(("count", "keys"), [(5, []), (4, ["okafor"])])
def test_parts_add_up_to_the_whole(count: int, keys: list[str]) -> None:
    aliases: list[Row] = [
        {"entity_id": "okafor", "alias": "Okafor", "mention_count": 2},
        {"entity_id": "okafor", "alias": "Amara Okafor", "mention_count": 3},
    ]
    entities: list[Row] = [{"entity_id": "okafor", "mention_count": count}]
    assert broken("entity_aliases", entity_aliases=aliases, entities=entities) == keys


def test_a_table_without_counts_has_no_check() -> None:
    assert list(count_checks("documents", dictionary.by_table()["documents"])) == []

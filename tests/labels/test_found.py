"""The two ways to read findings give the same shape; here the rows of a warehouse, written by hand."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import duckdb
import pytest

from pipeline.database.schema import definitions
from tests.labels.found import FoundArticle, FoundEvent, FoundQuote, from_warehouse
from tests.sql import planted

BODY = "“Come soon,” Ana Holm told Oslo."


@pytest.fixture
def warehouse(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "news.duckdb"
    with duckdb.connect(str(path)) as con:
        for definition in definitions():
            con.execute(definition)
        for table, row in rows():
            planted.insert(con, table, [row])
    yield path


def rows() -> Iterator[tuple[str, dict[str, object]]]:
    yield (
        "articles",
        {
            "article_id": "a",
            "document_id": "d",
            "record_id": "r",
            "source_path": "oslo.txt",
            "title": "An invitation",
            "outlet": "Fjord Daily",
            "authors": ["Bo Lind"],
            "published_at": "2024-05-06 10:00:00+00",
            "published_granularity": "month",
            "published_basis": "labelled",
            "body": BODY,
            "body_method": "given",
            "word_count": 6,
        },
    )
    yield (
        "quotes",
        {
            "quote_id": "q",
            "article_id": "a",
            "text": "Come soon",
            "kind": "direct",
            "field": "body",
            "field_start": 1,
            "field_end": 10,
            "clause_start": 1,
            "clause_end": 10,
            "speaker": "Ana Holm",
            "speaker_as_written": "Holm",
        },
    )
    yield (
        "event_mentions",
        {
            "event_mention_id": "m",
            "article_id": "a",
            "event_type": "REQUEST",
            "status": "happened",
            "field": "body",
            "trigger_text": "told",
            "trigger_start": 22,
            "trigger_end": 26,
            "date_start": "2024-05-06",
            "date_end": "2024-05-06",
            "place": "Oslo",
        },
    )
    for role, position, code in (("actor", 0, "PER"), ("actor", 1, None), ("recipient", 0, "NOR"), ("host", 0, "SWE")):
        yield (
            "event_participants",
            {
                "event_mention_id": "m",
                "role": role,
                "position": position,
                "name": "somebody",
                "text": "somebody",
                "country": code,
                "kind": "country",
                "basis": "named",
            },
        )


def test_a_warehouse_is_read_article_by_article(warehouse: Path) -> None:
    day = date(2024, 5, 6)
    event = FoundEvent(
        "body", 22, "REQUEST", "happened", "told", frozenset({"PER"}), frozenset({"NOR"}), day, day, "Oslo"
    )
    assert list(from_warehouse(warehouse)) == [
        FoundArticle(
            source_path="oslo.txt",
            record_id="r",
            title="An invitation",
            subtitle=None,
            outlet="Fjord Daily",
            agency=None,
            authors=("Bo Lind",),
            published_on="2024-05",
            published_basis="labelled",
            body=BODY,
            quotes=(FoundQuote("direct", "Come soon", "Come soon", "Ana Holm Holm", None, False),),
            events=(event,),
        )
    ]


def test_dates_that_other_articles_lend_are_none_of_the_page(warehouse: Path) -> None:
    with duckdb.connect(str(warehouse)) as con:
        con.execute("update articles set published_basis = 'story'")
        con.execute("update event_mentions set date_basis = 'story'")
    (found,) = from_warehouse(warehouse)
    assert (found.published_on, found.published_basis) == (None, "none")
    assert [(event.start, event.end) for event in found.events] == [(None, None)]

"""Names resolved in instalments are those that are resolved at once, and what did not change is not resolved again."""

import random
from collections.abc import Iterable, Iterator, Mapping

import pytest
from duckdb import DuckDBPyConnection

from pipeline.assets.across_articles import entity_assets
from pipeline.database import content_hash, delete, insert
from tests.sql import planted

ARTICLES = 60
PERSONS = (
    *("Mina Okoro", "Okoro", "M. Okoro", "Mina J. Okoro", "Jon Okoro", "Mina Okoro Jr.", "Mina Okora", "Sami Okoro"),
    *("Choe Son-hui", "Choe Sonhui", "Choe Son Hui", "Choe", "Hui Son Choe", "Richard Pell", "Dick Pell", "Pell"),
    *("Clara Marie Duval", "Clara Duval", "Duval", "Rival Clara Duval", "Sergey Lavrov", "Lavrov", "Sergei Lavrov"),
    *("Donald Trump", "Trump", "Donald Trump Jr.", "Barack Obama", "Obama", "Malia Obama", "the Tarvan minister"),
    *("Ana Bloomberg", "Bloomberg", "Harbour Board", "Vladimir Putin", "Putin", "George Westmark", "Jr."),
)
BODIES = (
    *("Harbour Board", "Bloomberg", "Westmark Airlines", "Westmark", "Westmark Airlines PLC", "Foreign Ministry"),
    *("Ministry of Foreign Affairs", "Russian Foreign Ministry", "Ministry of Foreign Affairs of Russia", "MFA"),
    *("Supreme Court", "Court", "Norwegian Harbour Authority", "NHA", "Northern Hill Academy", "United Nations", "UN"),
    *("Moscow", "Kremlin", "Senate", "U.S. Senate", "Okoro", "Mina Okoro", "officers", "EU", "European Union"),
)
COUNTRIES = (None, None, "NOR", "RUS", "USA", "PRK")
TITLES = (None, None, None, "Foreign Minister", "President", "Mayor")
OUTLETS = ("Quay", "Kestrel", None)
TABLES = ("entities", "entity_aliases", "quotes", "event_participants", "namings", "name_keys")

Article = Mapping[str, list[dict[str, object]]]


def article(number: int, chance: random.Random) -> Article:
    """The rows of an article that quotes some persons and bodies and tells of an event among others."""
    key = f"a{number}"
    speakers = [chance.choice(PERSONS) for _ in range(chance.randrange(4))]
    quotes = [
        planted.default_row("quotes")
        | {"quote_id": f"{key} {place}", "article_id": key, "speaker": name, "speaker_id": None}
        | {"speaker_basis": "organisation" if "Board" in name and chance.random() < 0.5 else "named"}
        | {"speaker_country": chance.choice(COUNTRIES), "speaker_title": chance.choice(TITLES)}
        for place, name in enumerate(speakers)
    ]
    parties = [
        planted.default_row("event_participants")
        | {"event_mention_id": key, "role": "actor", "position": place, "country": chance.choice(COUNTRIES)}
        | {"name": name, "text": name, "kind": kind, "title": None, "sector": None, "entity_id": None}
        for place, (name, kind) in enumerate(
            chance.choice(
                [(chance.choice(PERSONS), "person"), (chance.choice(BODIES), "organisation"), ("Norway", "country")]
            )
            for _ in range(chance.randrange(4))
        )
    ]
    return {
        "articles": [planted.default_row("articles") | {"article_id": key, "outlet": chance.choice(OUTLETS)}],
        "event_mentions": [planted.default_row("event_mentions") | {"event_mention_id": key, "article_id": key}],
        "quotes": quotes,
        "event_participants": parties,
    }


def put(con: DuckDBPyConnection, articles: Mapping[str, Article], gone: Iterable[str]) -> None:
    """Write articles in place of what was of them; others go."""
    keys = [*articles, *gone]
    for table, column in (
        *(("articles", "article_id"), ("quotes", "article_id")),
        *(("event_mentions", "article_id"), ("event_participants", "event_mention_id")),
    ):
        delete(con, table, column, keys)
    for rows in articles.values():
        for table, own in rows.items():
            insert(con, table, own)


def told(con: DuckDBPyConnection) -> dict[str, str]:
    return {table: content_hash(con, table) for table in TABLES}


def instalments(chance: random.Random) -> Iterator[tuple[dict[str, Article], set[str]]]:
    """Articles that are new or have changed, and those that are gone."""
    for first, end in ((0, ARTICLES - 8), (ARTICLES - 8, ARTICLES - 3), (ARTICLES - 3, ARTICLES), (ARTICLES, ARTICLES)):
        numbers = {*range(first, end), *(chance.randrange(end) for _ in range(2))}
        gone = {f"a{chance.randrange(end)}" for _ in range(2)} - {f"a{number}" for number in numbers}
        yield {f"a{number}": article(number, chance) for number in sorted(numbers)}, gone


@pytest.mark.parametrize("seed", range(8))
def test_instalments_give_what_all_articles_give_at_once(seed: int) -> None:
    held: dict[str, Article] = {}
    with planted.warehouse() as con:
        for articles, gone in instalments(random.Random(seed)):
            put(con, articles, gone)
            held = {key: rows for key, rows in held.items() if key not in gone} | articles
            entity_assets._resolve_names(con)
            with planted.warehouse() as other:
                put(other, held, ())
                entity_assets._resolve_names(other)
                assert told(con) == told(other)
            assert entity_assets._resolve_names(con) == 0


def test_only_names_that_can_have_to_do_with_new_ones_are_resolved_again() -> None:
    def quoted(number: int, *speakers: str) -> Article:
        rows = article(number, random.Random(0))
        quote = planted.default_row("quotes") | {
            "article_id": f"a{number}",
            "speaker_basis": "named",
            "speaker_id": None,
        }
        quotes = [quote | {"quote_id": f"{number} {name}", "speaker": name} for name in speakers]
        return {**rows, "quotes": quotes, "event_participants": []}

    with planted.warehouse() as con:
        put(con, {"a1": quoted(1, "Mina Okoro", "Sergey Lavrov", "Clara Duval"), "a2": quoted(2, "Jon Okoro")}, ())
        assert entity_assets._resolve_names(con) == 4
        put(con, {"a3": quoted(3, "Okoro", "Ilse Maarten")}, ())
        assert entity_assets._resolve_names(con) == 4  # both Okoros again
        put(con, {}, ["a3"])
        assert entity_assets._resolve_names(con) == 2
        con.execute("update quotes set speaker_id = null where speaker = 'Clara Duval'")
        assert entity_assets._resolve_names(con) == 0
        assert con.execute("select count(*) from quotes where speaker_id is null").fetchall() == [(0,)]

"""A small warehouse of invented news for views and examples: one meeting in two outlets, a plan, a quarrel, a revision.

Offsets are found in the bodies, so that every passage is where the rows say.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime

from duckdb import DuckDBPyConnection

from pipeline.assets import search_assets
from tests.sql import planted

Row = Mapping[str, object]

BODIES = {
    "herald-1": "Nadia Verholt met Tomas Okafor in Lagos on Monday.",
    "herald-2": (
        "Nadia Verholt met Tomas Okafor in Lagos on Tuesday.\n"
        "“We will lift the sanctions without delay,” Verholt said.\n"
        "Okafor denied that his country had delayed the talks."
    ),
    "times": (
        "Nadja Verholt met Okafor in Abuja on Tuesday, North Wire reported.\n"
        "Verholt promised to lift sanctions “without delay”, it said.\n"
        "She accused Nigeria of delaying the talks: “They kept us waiting.”"
    ),
    "review": "Norway and Nigeria are to meet in Oslo on 20 May. Verholt again promised help “without delay”.",
}
TUESDAY = date(2024, 3, 12)
MEETING_DAY: Row = {"date_start": TUESDAY, "date_end": TUESDAY, "date_granularity": "day", "date_basis": "relative"}
SAID_TUESDAY: Row = {"said_on": TUESDAY, "said_on_granularity": "day", "said_on_basis": "relative"}
SAID_LAST_YEAR: Row = {"said_on": date(2023, 3, 12), "said_on_granularity": "day", "said_on_basis": "stated"}
LAGOS: Row = {"place": "Lagos", "place_country": "NGA", "latitude": 6.45, "longitude": 3.39}
ABUJA: Row = {"place": "Abuja", "place_country": "NGA", "latitude": 9.06, "longitude": 7.49}
VERHOLT: Row = {
    "entity_id": "verholt",
    "name": "Nadia Verholt",
    "kind": "person",
    "country": "NOR",
    "title": "foreign minister",
}
OKAFOR: Row = {
    "entity_id": "okafor",
    "name": "Tomas Okafor",
    "kind": "person",
    "country": "NGA",
    "title": "foreign minister",
}
NORWAY: Row = {"entity_id": "norway", "name": "Norway", "kind": "country", "country": "NOR"}
NIGERIA: Row = {"entity_id": "nigeria", "name": "Nigeria", "kind": "country", "country": "NGA"}


def warehouse() -> DuckDBPyConnection:
    """The tables filled, every view made, and the words that searches look up."""
    con = planted.warehouse(
        documents=documents(),
        articles=articles(),
        article_lines=lines(),
        sentence_changes=sentence_changes(),
        quotes=quotes(),
        quote_candidates=[
            {"article_id": "herald-2", "text": "Nadia", "field_end": 5, "reason": "title of a work"},
        ],
        event_mentions=mentions(),
        event_participants=participants(),
        entities=[{**entity, "mention_count": 1} for entity in (OKAFOR, NORWAY, NIGERIA)]
        + [{**VERHOLT, "mention_count": 8}],
        entity_aliases=[
            {"entity_id": "okafor", "alias": "Tomas Okafor", "outlet": "Coast Herald", "mention_count": 1},
            {"entity_id": "norway", "alias": "Norway", "mention_count": 1},
            {"entity_id": "nigeria", "alias": "Nigeria", "mention_count": 1},
            {"entity_id": "verholt", "alias": "Nadia Verholt", "outlet": "Coast Herald", "mention_count": 5},
            {"entity_id": "verholt", "alias": "Nadja Verholt", "outlet": "Harbour Times", "mention_count": 3},
        ],
        events=events(),
        event_pairs=[
            {
                "first_event_mention_id": "met-2",
                "second_event_mention_id": "met-3",
                "event_id": "met",
                "agree_on": ["date", "parties", "story", "type", "verb"],
                "score": 12,
            },
        ],
        formula_uses=[
            {"speaker_id": "verholt", "formula": "without delay", "quote_id": quote_id, "occasion_on": day}
            for quote_id, day in (("again", date(2023, 3, 12)), ("full", TUESDAY), ("part", TUESDAY))
        ],
        statements=[
            {
                "statement_id": "lift",
                "speaker_id": "verholt",
                "speaker": "Nadia Verholt",
                **SAID_TUESDAY,
                "text": "We will lift the sanctions without delay,",
                "quote_count": 2,
                "article_count": 2,
                "outlet_count": 2,
                "has_firsthand": True,
            },
            {"statement_id": "waiting", "speaker_id": "verholt", "speaker": "Nadia Verholt", **SAID_TUESDAY},
            {
                "statement_id": "help",
                "speaker_id": "verholt",
                "speaker": "Nadia Verholt",
                **SAID_LAST_YEAR,
                "outlet_count": 0,
                "has_firsthand": True,
            },
            {"statement_id": "nobody", "outlet_count": 0, "has_firsthand": True},
        ],
        stories=[
            {
                "story_id": "talks",
                "article_count": 2,
                "outlet_count": 2,
                "origin_count": 2,
                "first_article_id": "herald-2",
                "headline": "Ministers meet",
            },
            {
                "story_id": "plan",
                "article_count": 1,
                "origin_count": 1,
                "first_article_id": "review",
                "headline": "A meeting in Oslo",
            },
        ],
    )
    search_assets.store_search_terms(con)
    return con


def documents() -> list[Row]:
    return [{"document_id": article_id, "source_path": f"{article_id}.txt"} for article_id in BODIES]


def articles() -> list[Row]:
    herald: Row = {"source_path": "herald.txt", "outlet": "Coast Herald", "story_id": "talks"}
    return [
        article(
            "herald-1", "Ministers meet", datetime(2024, 3, 12, 9, tzinfo=UTC),
            **herald, is_latest=False, superseded_by="herald-2",
        ),
        article(
            "herald-2", "Ministers meet in Lagos", datetime(2024, 3, 12, 23, 30, tzinfo=UTC),
            **herald, version_number=2,
        ),
        article(
            "times", "Verholt in Nigeria", datetime(2024, 3, 13, 8, tzinfo=UTC),
            source_path="times.txt", outlet="Harbour Times", story_id="talks",
            agency="North Wire", origin="agency: North Wire",
        ),
        article("review", "A meeting in Oslo", None, source_path="review.txt", story_id="plan"),
    ]  # fmt: skip


def article(article_id: str, title: str, published_at: datetime | None, **columns: object) -> Row:
    dated: Row = {"published_granularity": "time", "published_basis": "labelled"} if published_at else {}
    body = BODIES[article_id]
    return {
        "article_id": article_id,
        "document_id": article_id,
        "text_id": article_id,
        "origin": article_id,
        "record_id": "1",
        "title": title,
        "published_at": published_at,
        "body": body,
        "word_count": len(body.split()),
        **dated,
        **columns,
    }


def lines() -> list[Row]:
    return [
        {"article_id": "times", "line_number": 0, "text": "Verholt in Nigeria", "role": "title", "reason": "first"},
        {"article_id": "times", "line_number": 1, "text": "Menu", "role": "navigation", "reason": "short"},
        {"article_id": "times", "line_number": 2, "text": "Home", "role": "navigation", "reason": "short"},
        {"article_id": "times", "line_number": 3, "text": "We use cookies", "role": "notice", "reason": "cookies"},
    ]


def sentence_changes() -> list[Row]:
    pair: Row = {"first_article_id": "herald-1", "second_article_id": "herald-2", "article_id": "herald-2"}
    met, *added = BODIES["herald-2"].split("\n")
    former: Row = {"former_text": BODIES["herald-1"], **offsets("former", 0, BODIES["herald-1"]), "similarity": 0.8}
    return [
        {**pair, "change": "reworded", "text": met, **offsets("char", 0, met), **former},
        *(
            {
                **pair,
                "position": place,
                "change": "came",
                "text": text,
                **offsets("char", BODIES["herald-2"].index(text), text),
            }
            for place, text in enumerate(added, start=1)
        ),
    ]


def quotes() -> list[Row]:
    return [
        quote("old", "herald-1", "Lagos", statement_id="lift", **SAID_TUESDAY),
        quote("full", "herald-2", "We will lift the sanctions without delay,", statement_id="lift", **SAID_TUESDAY),
        quote(
            "part", "times", "without delay",
            statement_id="lift", kind="partial", speaker="Nadja Verholt", via="North Wire", via_kind="outlet",
            **SAID_TUESDAY,
        ),
        quote(
            "waiting", "times", "They kept us waiting.",
            statement_id="waiting", speaker="Nadja Verholt", speaker_as_written="She", via="North Wire",
            via_kind="outlet",
            confidence=0.4, **SAID_TUESDAY,
        ),
        quote("held", "times", "Nigeria", kind="stance", speaker="Nadja Verholt", speaker_as_written="She"),
        quote("again", "review", "without delay", statement_id="help", kind="partial", **SAID_LAST_YEAR),
        quote(
            "nobody", "review", "help",
            statement_id="nobody", kind="partial", speaker=None, speaker_id=None, speaker_as_written=None,
            speaker_basis=None, speaker_start=None, speaker_end=None,
        ),
    ]  # fmt: skip


def quote(quote_id: str, article_id: str, text: str, **columns: object) -> Row:
    body = BODIES[article_id]
    start = body.index(text)
    speaker = str(columns.get("speaker_as_written", "Verholt"))
    return {
        "quote_id": quote_id,
        "article_id": article_id,
        "text": text,
        **offsets("field", start, text),
        **offsets("char", start, text),
        **offsets("clause", start, text),
        "speaker": "Nadia Verholt",
        "speaker_id": "verholt",
        "speaker_as_written": speaker,
        **offsets("speaker", body.find(speaker), speaker),
        "speaker_basis": "named",
        "confidence": 0.9,
        **columns,
    }


def offsets(name: str, start: int, text: str) -> Row:
    return {f"{name}_start": start, f"{name}_end": start + len(text)}


def mentions() -> list[Row]:
    return [
        mention("met-1", "met", "herald-1", "met", **MEETING_DAY, **LAGOS),
        mention("met-2", "met", "herald-2", "met", **MEETING_DAY, **LAGOS, is_lead=True),
        mention("met-3", "met", "times", "met", **MEETING_DAY, **ABUJA),
        mention(
            "plan", "plan", "review", "meet",
            event_type="AGREE", status="planned", place="Oslo", place_country="NOR", is_reciprocal=True,
            date_start=date(2024, 5, 20), date_end=date(2024, 5, 20), date_granularity="day", date_basis="stated",
        ),
        mention(
            "accused", "accused", "times", "accused",
            event_type="ACCUSE", base_type="ACCUSE", quad_class="verbal conflict", intensity=-2.0,
            quote_id="waiting", asserted_by="North Wire", **MEETING_DAY,
        ),
        mention(
            "denied", "denied", "herald-2", "denied",
            event_type="REJECT", base_type="REJECT", quad_class="verbal conflict", intensity=-4.0, **MEETING_DAY,
        ),
    ]  # fmt: skip


def mention(mention_id: str, event_id: str, article_id: str, trigger: str, **columns: object) -> Row:
    body = BODIES[article_id]
    start = body.index(trigger)
    line_start = body.rfind("\n", 0, start) + 1
    evidence = body[line_start:].split("\n")[0]
    return {
        "event_mention_id": mention_id,
        "event_id": event_id,
        "article_id": article_id,
        "trigger_text": trigger,
        **offsets("trigger", start, trigger),
        "evidence_text": evidence,
        **offsets("evidence", line_start, evidence),
        "intensity": 1.0,
        **columns,
    }


def participants() -> list[Row]:
    return [
        party("met-1", "herald-1", "actor", VERHOLT, "Nadia Verholt"),
        party("met-1", "herald-1", "recipient", OKAFOR, "Tomas Okafor"),
        party("met-2", "herald-2", "actor", VERHOLT, "Nadia Verholt"),
        party("met-2", "herald-2", "recipient", OKAFOR, "Tomas Okafor"),
        party("met-3", "times", "actor", {**VERHOLT, "name": "Nadja Verholt"}, "Nadja Verholt"),
        party("met-3", "times", "recipient", NIGERIA, "Abuja"),
        party("plan", "review", "actor", NORWAY, "Norway"),
        party("plan", "review", "recipient", NIGERIA, "Nigeria"),
        party("accused", "times", "actor", {**VERHOLT, "name": "Nadja Verholt"}, "She"),
        party("accused", "times", "recipient", NIGERIA, "Nigeria"),
        party("denied", "herald-2", "actor", OKAFOR, "Okafor"),
    ]


def party(mention_id: str, article_id: str, role: str, entity: Row, text: str) -> Row:
    return {
        "event_mention_id": mention_id,
        "role": role,
        "text": text,
        **offsets("char", BODIES[article_id].index(text), text),
        **entity,
    }


def events() -> list[Row]:
    return [
        {
            "event_id": "met",
            **MEETING_DAY,
            "place": "Lagos",
            "place_country": "NGA",
            "actors": ["Nadia Verholt"],
            "recipients": ["Tomas Okafor"],
            "actor_countries": ["NOR"],
            "recipient_countries": ["NGA"],
            "intensity": 1.0,
            "mention_count": 2,
            "article_count": 2,
            "outlet_count": 2,
            "origin_count": 2,
            "is_corroborated": True,
            "first_reported_at": datetime(2024, 3, 12, 23, 30, tzinfo=UTC),
            "headline": "Nadia Verholt met Tomas Okafor",
        },
        {
            "event_id": "plan",
            "event_type": "AGREE",
            "status": "planned",
            "date_start": date(2024, 5, 20),
            "date_end": date(2024, 5, 20),
            "date_granularity": "day",
            "date_basis": "stated",
            "place": "Oslo",
            "place_country": "NOR",
            "actors": ["Norway"],
            "recipients": ["Nigeria"],
            "actor_countries": ["NOR"],
            "recipient_countries": ["NGA"],
            "intensity": 1.0,
            "outlet_count": 0,
            "headline": "Norway and Nigeria to meet",
        },
        {
            "event_id": "accused",
            "event_type": "ACCUSE",
            "quad_class": "verbal conflict",
            **MEETING_DAY,
            "actors": ["Nadia Verholt"],
            "recipients": ["Nigeria"],
            "actor_countries": ["NOR"],
            "recipient_countries": ["NGA"],
            "intensity": -2.0,
            "headline": "Verholt accused Nigeria",
        },
        {
            "event_id": "denied",
            "event_type": "REJECT",
            "quad_class": "verbal conflict",
            **MEETING_DAY,
            "actors": ["Tomas Okafor"],
            "actor_countries": ["NGA"],
            "intensity": -4.0,
            "headline": "Okafor denied",
        },
    ]

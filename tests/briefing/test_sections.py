"""What the sections make of rows: periods, the matrix, pairs, plans, voices, wordings, gaps."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import duckdb
import pycountry
import pytest
from duckdb import DuckDBPyConnection

from pipeline.briefing.briefing_rows import asked
from pipeline.briefing.passages import Marks
from pipeline.briefing.sections import (
    contents,
    corroboration,
    country_pairs,
    gaps,
    meetings,
    places,
    plans,
    second_hand,
    timeline,
    voices,
    wordings,
)
from pipeline.briefing.sections.meeting_sections import MOST_SIDES, OTHERS
from pipeline.briefing.sections.section_parts import Section, period_end, period_label, unit_of
from pipeline.briefing.word_differences import WordRun
from tests.sql import planted, small_news


@pytest.mark.parametrize(
    ("first", "last", "unit"),
    [
        (date(2024, 1, 1), date(2024, 1, 1), "day"),
        (date(2024, 1, 1), date(2024, 3, 1), "week"),
        (date(2023, 1, 1), date(2024, 3, 1), "month"),
        (date(1998, 1, 1), date(2024, 3, 1), "year"),
    ],
)
def test_a_span_is_told_by_periods_that_suit_it(first: date, last: date, unit: str) -> None:
    assert unit_of(first, last) == unit


@pytest.mark.parametrize(
    ("unit", "end", "label"),
    [
        ("day", date(2024, 1, 2), "2024-01-01"),
        ("week", date(2024, 1, 8), "week of 2024-01-01"),
        ("month", date(2024, 2, 1), "2024-01"),
        ("year", date(2025, 1, 1), "2024"),
    ],
)
def test_a_period_has_an_end_and_a_label(unit: str, end: date, label: str) -> None:
    assert (period_end(date(2024, 1, 1), unit), period_label(date(2024, 1, 1), unit)) == (end, label)


def shown(section: Section) -> object:
    """The sections' tables and lines as plain values."""
    return (
        section.notes,
        [(picture.title, [(*row.cells, row.count) for row in picture.rows]) for picture in section.pictures],
        [(*row.cells, row.count) for row in section.rows],
        [(line.text, *line.details, line.passage_id) for line in section.lines],
    )


@pytest.fixture(scope="module")
def con() -> Iterator[DuckDBPyConnection]:
    with small_news.warehouse() as opened:
        yield opened


EXPECTED = {
    timeline: (
        ("3 events by day: words and deeds of cooperation above the line, of conflict below.",),
        [("Events by day", [("2024-03-12", "verbal cooperation", 1), ("2024-03-12", "verbal conflict", 2)])],
        [],
        [
            (
                "Nadia Verholt met Tomas Okafor", "2024-03-12", "Lagos", "verbal cooperation",
                "2 independent origins, 2 articles", "Coast Herald, Harbour Times", "met-2",
            ),
            (
                "Verholt accused Nigeria", "2024-03-12", "verbal conflict", "1 independent origin, 1 article",
                "Harbour Times", "accused",
            ),
        ],
    ),
    meetings: (
        (
            ("1 meeting that took place, by party; a meeting of three counts for each pair. What is only planned "
            "stands under Plans."),
        ),
        [("Number of meetings", [("Nadia Verholt", "Tomas Okafor", 1)])],
        [],
        [
            (
                "Nadia Verholt (foreign minister, Norway) and Tomas Okafor (foreign minister, Nigeria)", "2024-03-12",
                "Lagos", "Coast Herald, Harbour Times", "met-2",
            )
        ],
    ),
    country_pairs: (
        (
            ("1 pair of countries with dated events, by day: cooperation up, conflict down, all to one scale. Who is a "
            "country's is told by the text, never guessed."),
        ),
        [("Nigeria – Norway", [("2024-03-12", "conflict", 1), ("2024-03-12", "cooperation", 1)])],
        [],
        [],
    ),
    plans: (
        (),
        [],
        [("still ahead", "its day is not past by the last article", "100\u00a0%", 1)],
        [
            (
                "Norway and Nigeria to meet", "still ahead", "planned for 2024-05-20",
                "announced by (unknown: review.txt), on a day that is not known", "plan",
            )
        ],
    ),
    corroboration: ((), [], [("one origin alone", "67\u00a0%", 2), ("two independent origins", "33\u00a0%", 1)], []),
    places: (
        (
            ("1 event at 1 place; 1 of them in towns whose coordinates are known, drawn on the map. The grey dots are "
            "the large cities of the world."),
        ),
        [("Where events took place", [])],
        [("Lagos, Nigeria", 1)],
        [],
    ),
    second_hand: (
        (
            ("2 quotes of 5 (40\u00a0%) are told through another medium or person; 1 of them no article here has at "
            "first hand."),
        ),
        [],
        [("North Wire", "Nadia Verholt", "Harbour Times", 2)],
        [],
    ),
    voices: (
        (
            ("1 speaker with a name; a share is that of the words quoted, named speaker or not. What somebody holds "
            "without words of theirs is not counted."),
        ),
        [
            (
                "Number of quotes by outlet and speaker",
                [
                    ("Coast Herald", "Nadia Verholt", "–", 1),
                    ("Harbour Times", "Nadia Verholt", "–", 2),
                    ("(unknown: review.txt)", "Nadia Verholt", "–", 1),
                ],
            )
        ],
        [("Nadia Verholt", "foreign minister, Norway", "Coast Herald, Harbour Times and 1 more", "94\u00a0%", 4)],
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("section", EXPECTED, ids=lambda section: section.__name__)
def test_what_a_section_shows(con: DuckDBPyConnection, section: Callable[..., Section]) -> None:
    assert shown(section(con, Marks())) == EXPECTED[section]


def test_a_statement_is_shown_as_two_outlets_word_it(con: DuckDBPyConnection) -> None:
    notes, (variant,) = wordings(con)
    assert notes == ("Statements that several articles quote, in part only: 1.",)
    assert (variant.speaker, variant.said, variant.is_part) == ("Nadia Verholt", "2024-03-12", True)
    assert (variant.first.outlet, variant.first.pieces) == (
        "Coast Herald",
        (WordRun("We will lift the sanctions", True), WordRun(" without delay,", False)),
    )
    assert (variant.second.outlet, variant.second.pieces) == ("Harbour Times", (WordRun("without delay", False),))


def test_what_is_not_resolved_is_counted_with_its_reason(con: DuckDBPyConnection) -> None:
    assert [(gap.what, gap.count, gap.share, gap.why, gap.examples) for gap in gaps(con, Marks())] == [
        ("articles", 1, "33\u00a0%", "no day of publication is known", "A meeting in Oslo"),
        ("articles", 1, "33\u00a0%", "the outlet is not told", "A meeting in Oslo"),
        ("quotes given to nobody", 1, "20\u00a0%", "no words around it say whose it is", ""),
        ("quotes without a date", 1, "20\u00a0%", "neither the text nor the article nor its story tells one", ""),
        ("doubtful quotes", 1, "20\u00a0%", "read with a confidence under one half", ""),
        ("words in quotation marks that are no quote", 1, "", "title of a work", "“Nadia”"),
    ]


def test_the_head_tells_what_is_there(con: DuckDBPyConnection) -> None:
    told = contents(con)
    assert told.sentences == (
        (
            "3 articles of 2 outlets (and 1 whose outlet is not told), from 2024-03-12 to 2024-03-13, hold 5 quotes (1 "
            "speaker by name) and 4 events."
        ),
        (
            "1 event is reported by two or more independent origins; the most reported is “Nadia Verholt met Tomas "
            "Okafor” (2024-03-12, 2 articles)."
        ),
        "Most quoted is Nadia Verholt: 4 quotes in 3 articles.",
    )
    assert [f"{figure.number} {figure.what}" for figure in told.figures] == [
        "3 articles", "2 outlets", "5 quotes", "4 events", "2 people", "0 records rejected",
    ]  # fmt: skip
    assert told.notes == (
        "Read from 4 records of 4 files, 1 of them earlier versions of an article.",
        "Days of publication are known by a line that names it (2).",
        "Of 1 article the day of publication is not known.",
    )


def test_many_sides_are_a_matrix_of_countries_with_the_rest_as_one() -> None:
    con = many_meetings(20)
    (picture,) = meetings(con, Marks()).pictures
    sides = {side for row in picture.rows for side in row.cells}
    assert len(sides) == MOST_SIDES
    assert OTHERS in sides
    assert sum(row.count for row in picture.rows) == 20


def test_pairs_have_the_events_that_their_months_have(samples: Path) -> None:
    """Of two countries either way counts, and what both did to each other once."""
    with duckdb.connect(str(samples), read_only=True) as opened:
        ours = {
            (row["first_country"], row["second_country"], row["period"], row["side"]): row["event_count"]
            for row in asked(opened, "pair_periods", unit="month")
        }
        theirs = opened.execute(
            """
            select least(actor_country, recipient_country), greatest(actor_country, recipient_country), month_start,
                unnest(['cooperation', 'conflict']),
                unnest([
                    verbal_cooperation_count + material_cooperation_count,
                    verbal_conflict_count + material_conflict_count
                ]) as events
            from dyad_months
            """
        ).fetchall()
    ways = defaultdict[tuple[object, ...], list[int]](list)
    for *key, events in theirs:
        if events:
            ways[tuple(key)].append(events)
    assert ours.keys() == ways.keys()
    assert all(max(ways[key]) <= count <= sum(ways[key]) for key, count in ours.items())


def many_meetings(count: int) -> DuckDBPyConnection:
    """So many meetings, each of a minister of one country with one of the next."""
    countries = sorted(country.alpha_3 for country in pycountry.countries)[: count + 1]
    day = {"date_start": date(2024, 3, 12), "date_end": date(2024, 3, 12), "date_granularity": "day"}
    kind = {"event_type": "CONSULT", "status": "happened", "quad_class": "verbal cooperation"}
    return planted.warehouse(
        articles=[{"article_id": "a", "source_path": "a.txt", "body": "They met."}],
        events=[{"event_id": f"e{number}", "headline": "They met", **kind, **day} for number in range(count)],
        event_mentions=[
            {
                "event_mention_id": f"n{number}", "event_id": f"e{number}", "article_id": "a", "base_type": "CONSULT",
                "field": "body", "evidence_text": "They met.", "evidence_start": 0, "evidence_end": 9, **kind, **day,
            }
            for number in range(count)
        ],
        event_participants=[
            {
                "event_mention_id": f"n{number}", "role": role, "position": place, "kind": "person", "basis": "named",
                "name": f"Ada {countries[number + place].title()}", "text": "They",
                "country": countries[number + place],
            }
            for number in range(count)
            for place, role in enumerate(("actor", "recipient"))
        ],
    )  # fmt: skip

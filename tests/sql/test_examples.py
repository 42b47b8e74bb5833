"""The example queries, each on the small warehouse: the question, and the rows that answer it."""

from datetime import date

import pytest

from pipeline.database.schema import sql
from tests.sql import planted, small_news

TUESDAY = date(2024, 3, 12)
NO_OUTLET = "(unknown: review.txt)"
LAST_YEAR = date(2023, 3, 12)
MET = "Nadia Verholt met Tomas Okafor"
LIFT = "We will lift the sanctions without delay,"
BOTH = ["Coast Herald", "Harbour Times"]

ANSWERS: dict[str, list[tuple[object, ...]]] = {
    "accusations_and_denials": [
        (
            ["Nadia Verholt"], ["Nigeria"], "They kept us waiting.", ["Tomas Okafor"], "2024-03-12", "relative",
            ["Harbour Times"], "times.txt", 128, 194,
        ),
    ],
    "agencies_behind_reports": [
        ("North Wire", "Harbour Times", "Verholt in Nigeria", 2, 2, "2024-03-13", "labelled"),
    ],
    "announced_meetings": [
        ("Norway and Nigeria to meet", NO_OUTLET, None, "2024-05-20", "still ahead", None, None),
    ],
    "changes_of_articles": [
        (
            "Coast Herald", "Ministers meet in Lagos", None,
            small_news.BODIES["herald-2"].split("\n")[1:], [], small_news.BODIES["herald-2"].split("\n")[:1],
            [LIFT], ["Lagos"], ["REJECT (happened): Tomas Okafor"], [], 0.32, "herald.txt",
        ),
    ],
    "cooperation_and_conflict": [("NOR", "NGA", "2024-03", "relative", 1, 1, -0.5)],
    "corroborated_events": [(MET, "CONSULT", "2024-03-12", "relative", 2, BOTH)],
    "different_wordings": [
        (
            "Nadia Verholt", "Coast Herald", LIFT, "Harbour Times", "without delay", "part of", 0.286, "2024-03-12",
            "relative",
        ),
    ],
    "disagreements_of_outlets": [(MET, "place", "Abuja", ["Harbour Times"], "Lagos", ["Coast Herald"])],
    "formulas_that_recur": [("Nadia Verholt", "without delay", 2, "2023-03-12", "2024-03-12", 0.5, [NO_OUTLET, *BOTH])],
    "passages_of_quotes": [
        ("full", "herald-2", "herald.txt", 53, 94, LIFT, "Nadia Verholt", "named"),
        ("nobody", "review", "review.txt", 73, 77, "help", None, None),
        ("again", "review", "review.txt", 79, 92, "without delay", "Nadia Verholt", "named"),
        ("part", "times", "times.txt", 103, 116, "without delay", "Nadja Verholt", "named"),
        ("waiting", "times", "times.txt", 172, 193, "They kept us waiting.", "Nadja Verholt", "named"),
    ],
    "said_around_a_meeting": [
        (MET, "2024-03-12", "Nadia Verholt", LIFT, "2024-03-12", 0, "Coast Herald", "herald.txt", 53, 94),
        (MET, "2024-03-12", "Nadia Verholt", "without delay", "2024-03-12", 0, "Harbour Times", "times.txt", 103, 116),
        (
            MET, "2024-03-12", "Nadia Verholt", "They kept us waiting.", "2024-03-12", 0, "Harbour Times", "times.txt",
            172, 193,
        ),
    ],
    "sanctions_by_month_and_outlet": [
        (
            "Nadia Verholt", "2024-03", "Coast Herald", LIFT, "direct", "2024-03-12", "relative", "herald.txt", 53, 94,
        ),
    ],
    "secondhand_only": [
        (
            "Nadia Verholt", "They kept us waiting.", "North Wire", "2024-03-12", "Harbour Times", "times.txt", 172,
            193,
        ),
    ],
    "spellings_of_a_name": [
        ("Nadia Verholt", "Nadia Verholt", "Coast Herald", 5, "2024-03-12", "2024-03-12"),
        ("Nadia Verholt", "Nadja Verholt", "Harbour Times", 3, "2024-03-13", "2024-03-13"),
    ],
    "voices_of_outlets": [
        (NO_OUTLET, "Nadia Verholt", "NOR", 1, 2, None, 3, None, None),
        ("Coast Herald", "Nadia Verholt", "NOR", 1, 7, None, 7, "2024-03-12", "2024-03-12"),
        ("Harbour Times", "Nadia Verholt", "NOR", 2, 6, None, 6, "2024-03-13", "2024-03-13"),
    ],
    "what_is_not_known": [
        (
            "blatt.txt", "", "article",
            ("language de: quotes and events are read in English only; the outlet is not told; "
            "no publication date is known"),
        ),
        ("broken.txt", None, "rejected", "binary"),
        ("herald.txt", "1", "article", None),
        (
            "review.txt", "1", "article",
            ("the outlet is not told; no publication date is known; 1 of 2 quotes are given to nobody; "
            "1 of 2 quotes have no date"),
        ),
        ("times.txt", "1", "article", "1 of 2 quotes are doubtful"),
    ],
    "what_is_not_read": [
        ("language de: quotes and events are read in English only", 1, ["blatt.txt"]),
    ],
    "who_met_whom": [
        ("Nadia Verholt", "Tomas Okafor", "2024-03-12", "relative", "Lagos", "happened", BOTH, "herald.txt"),
        ("Norway", "Nigeria", "2024-05-20", "stated", "Oslo", "planned", [NO_OUTLET], "review.txt"),
    ],
    "words_anywhere": [
        (
            1, "Nadia Verholt", LIFT, "Coast Herald", "2024-03-12",
            ("… Verholt met Tomas Okafor in Lagos on Tuesday. “We will «lift» the «sanctions» without delay,” Verholt "
            "said. Okafor denied that his country had delayed the talks."),
            "herald.txt", 53, 94,
        ),
    ],
    "words_of_a_month": [
        ("Nadia Verholt", "NOR", "2023-03", "stated", NO_OUTLET, 1, 2),
        ("Nadia Verholt", "NOR", "2024-03", "relative", "Coast Herald", 1, 7),
        ("Nadia Verholt", "NOR", "2024-03", "relative", "Harbour Times", 2, 6),
    ],
}  # fmt: skip


@pytest.mark.parametrize("example", sql.examples(), ids=lambda example: example.name)
def test_an_example_answers_its_question(example: sql.SqlFile) -> None:
    con = small_news.warehouse()
    planted.insert(con, "rejects", [{"source_path": "broken.txt", "reason": "binary"}])
    planted.insert(con, "articles", [{"article_id": "de", "source_path": "blatt.txt", "language": "de"}])
    assert con.sql(example.text).fetchall() == ANSWERS[example.name]


def test_every_example_asks_a_question() -> None:
    assert [example.name for example in sql.examples() if not example.description.endswith("?")] == []


def test_every_answer_has_its_example() -> None:
    assert sorted(ANSWERS) == [example.name for example in sql.examples()]

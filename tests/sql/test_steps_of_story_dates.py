"""Steps that find undated articles in dated stories, and date them: given rows, expected rows."""

from datetime import UTC, date, datetime

import pytest

from tests.sql.step_cases import Case, Row

TUESDAY = date(2024, 3, 12)
NOON = datetime(2024, 3, 12, 12, tzinfo=UTC)
MIDNIGHT = datetime(2024, 3, 12, tzinfo=UTC)
UNDATED: Row = {"published_basis": "none"}
OF_THE_STORY: Row = {
    "published_at": MIDNIGHT,
    "published_utc_offset_minutes": 0,
    "published_granularity": "day",
    "published_basis": "story",
}
MENTION_DATES = (
    "select event_mention_id, date_start, date_end, date_granularity, date_basis from event_mentions order by all"
)
DATES = "select article_id, position, text, cue, value, granularity, basis, is_chosen from article_dates order by all"
ARTICLES = """
    select article_id, published_at, published_on, published_utc_offset_minutes, published_granularity, published_basis
    from articles order by article_id
"""


def dated(granularity: str, basis: str = "labelled") -> Row:
    return {"published_at": NOON, "published_granularity": granularity, "published_basis": basis}


def told(name: str, story: str, **columns: object) -> Row:
    return {"article_id": name, "document_id": name, "story_id": story, "text_id": name, **columns}


def deduced(name: str) -> Row:
    """A row of ``story_dates``."""
    return {
        "article_id": name,
        "from_article_id": "other",
        "relation": "same story",
        "date_text": "March 12",
        "published_at": MIDNIGHT,
        "published_on": TUESDAY,
    }


def mention(name: str, article_id: str, **columns: object) -> Row:
    return {"event_mention_id": name, "article_id": article_id, "date_basis": "none", **columns}


CASES = {
    "only stories are asked in which some have a day and some no date, all of their articles": Case(
        "tellings",
        given={
            "articles": [
                told("1 day", "mixed", **dated("day")),
                told("2 undated", "mixed", **UNDATED, superseded_by="1 day"),
                told("3 dated by story", "mixed", **OF_THE_STORY),
                told("4 month", "mixed", **dated("month")),
                told("5 year", "mixed", **dated("year"), updated_at=NOON),
                told("6", "all dated", **dated("time")),
                told("7", "all dated", **dated("month")),
                told("8", "no day", **dated("month")),
                told("9", "no day", **UNDATED),
            ],
            "article_dates": [
                {"article_id": "1 day", "position": 0, "text": "12 March", "is_chosen": True},
                {"article_id": "1 day", "position": 1, "text": "1999", "is_chosen": False},
                {"article_id": "3 dated by story", "text": "March 12", "basis": "story", "is_chosen": True},
            ],
            "event_mentions": [
                {"event_mention_id": str(number), "article_id": "2 undated", **columns}
                for number, columns in enumerate(
                    [
                        {"date_end": date(2024, 3, 9), "date_basis": "stated", "date_granularity": "day"},
                        {"date_end": date(2024, 3, 8), "date_basis": "stated", "date_granularity": "day"},
                        {
                            "date_end": date(2024, 4, 1),
                            "date_basis": "stated",
                            "date_granularity": "day",
                            "status": "planned",
                        },
                        {"date_end": date(2024, 4, 2), "date_basis": "relative", "date_granularity": "day"},
                        {"date_end": date(2024, 4, 3), "date_basis": "stated", "date_granularity": "month"},
                    ]
                )
            ],
        },
        expected=[
            ("1 day", "mixed", "1 day", None, TUESDAY, TUESDAY, "12 March", None, None),
            ("2 undated", "mixed", "2 undated", "1 day", None, None, None, None, date(2024, 3, 9)),
            ("3 dated by story", "mixed", "3 dated by story", None, None, None, None, None, None),
            ("4 month", "mixed", "4 month", None, TUESDAY, date(2024, 3, 31), None, None, None),
            ("5 year", "mixed", "5 year", None, TUESDAY, date(2024, 12, 31), None, TUESDAY, None),
        ],
    ),
    "undated articles have the date of the story, and lose it when the story has none": Case(
        "place_story_dates",
        given={
            "articles": [
                told("dated now", "s", **UNDATED),
                told("dated before", "s", **OF_THE_STORY),
                told("other day", "s", **{**OF_THE_STORY, "published_at": NOON}),
                told("other granularity", "s", **{**OF_THE_STORY, "published_granularity": "month"}),
                told("no longer", "s", **OF_THE_STORY),
                told("own date", "s", **dated("time", "markup"), published_utc_offset_minutes=60),
            ],
            "story_dates": [*map(deduced, ("dated now", "dated before", "other day", "other granularity"))],
        },
        expected={
            ARTICLES: [
                ("dated before", MIDNIGHT, TUESDAY, 0, "day", "story"),
                ("dated now", MIDNIGHT, TUESDAY, 0, "day", "story"),
                ("no longer", None, None, None, None, "none"),
                ("other day", MIDNIGHT, TUESDAY, 0, "day", "story"),
                ("other granularity", MIDNIGHT, TUESDAY, 0, "day", "story"),
                ("own date", NOON, TUESDAY, 60, "time", "markup"),
            ]
        },
    ),
    "the dates seen tell of which article the chosen one is, after the article's own": Case(
        "place_story_dates",
        given={
            "articles": [told(name, "s", **UNDATED) for name in ("dated now", "other cue", "no longer", "same")],
            "story_dates": [deduced("dated now"), deduced("other cue"), deduced("same")],
            "article_dates": [
                {"article_id": "dated now", "position": 0, "text": "March", "value": MIDNIGHT, "is_chosen": False},
                {"article_id": "dated now", "position": 1, "text": "2024", "value": MIDNIGHT, "is_chosen": False},
                *(
                    {
                        "article_id": name,
                        "text": "March 12",
                        "cue": f"same story as article {source}",
                        "value": MIDNIGHT,
                        "basis": "story",
                        "is_chosen": True,
                    }
                    for name, source in (("other cue", "gone"), ("no longer", "gone"), ("same", "other"))
                ),
            ],
        },
        expected={
            DATES: [
                ("dated now", 0, "March", "", MIDNIGHT, "day", "labelled", False),
                ("dated now", 1, "2024", "", MIDNIGHT, "day", "labelled", False),
                ("dated now", 2, "March 12", "same story as article other", MIDNIGHT, "day", "story", True),
                ("other cue", 0, "March 12", "same story as article other", MIDNIGHT, "day", "story", True),
                ("same", 0, "March 12", "same story as article other", MIDNIGHT, "day", "story", True),
            ]
        },
    ),
    "mentions whose words of time were not placed are asked for in articles that their stories date": Case(
        "unplaced_mentions",
        given={
            "articles": [
                told("undated", "s", **{**OF_THE_STORY, "published_granularity": "month"}),
                told("other", "s", **dated("day")),
            ],
            "story_dates": [deduced("undated")],
            "event_mentions": [
                mention("1", "undated", date_text="Tuesday"),
                mention("2", "undated", date_text="Tuesday", date_basis="stated"),
                mention("3", "undated"),
                mention("4", "other", date_text="Tuesday"),
                mention("5", "undated", date_text="May", date_basis="story", status="planned"),
                mention("6", "undated", date_text="May", withdrawn_by="Ada"),
            ],
        },
        expected=[
            ("1", "Tuesday", "happened", TUESDAY, date(2024, 3, 31), TUESDAY),
            ("5", "May", "planned", TUESDAY, date(2024, 3, 31), TUESDAY),
        ],
    ),
    "mentions have the dates that stories tell, and lose those that they no longer do": Case(
        "place_mention_dates",
        given={
            "event_mentions": [
                mention("1", "a", date_text="Tuesday"),
                mention("2", "a", date_text="May", date_basis="story", date_start=TUESDAY, date_end=TUESDAY),
                mention("3", "a", date_basis="stated", date_start=TUESDAY, date_end=TUESDAY),
            ],
        },
        held={
            "placed_mentions": [
                {
                    "event_mention_id": "1",
                    "date_start": TUESDAY,
                    "date_end": TUESDAY,
                    "date_granularity": "day",
                    "date_basis": "story",
                }
            ]
        },
        expected={
            MENTION_DATES: [
                ("1", TUESDAY, TUESDAY, "day", "story"),
                ("2", None, None, None, "none"),
                ("3", TUESDAY, TUESDAY, None, "stated"),
            ]
        },
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_step(case: Case) -> None:
    assert case.outcome() == case.expected

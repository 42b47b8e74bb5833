"""When undated articles were published, by the other articles of their story."""

from datetime import UTC, date, datetime, timedelta

import pytest

from pipeline.resolution.stories import StoryDate, Telling, story_dates


def telling(article_id: str, day: date | None = None, until: date | None = None, **values: object) -> Telling:
    own: dict[str, object] = {
        "story_id": "talks",
        "text_id": article_id,
        "superseded_by": None,
        "first_day": day,
        "last_day": until or day,
        "date_text": day and f"{day:%d %B}",
        "updated_on": None,
        "latest_told": None,
    }
    return Telling(article_id, **(own | values))  # type: ignore[arg-type]


def march(day: int) -> date:
    return date(2024, 3, day)


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        pytest.param([telling("b", march(12), text_id="a")], ("b", "same text", march(12), "day"), id="a copy"),
        pytest.param(
            [telling("b", march(12), superseded_by="a")], ("b", "same text", march(12), "day"), id="an older version"
        ),
        pytest.param(
            [telling("b", march(13), text_id="a"), telling("c", march(12), text_id="a")],
            ("c", "same text", march(1), "month"),
            id="copies of two days",
        ),
        pytest.param([telling("b", march(12))], ("b", "same story", march(1), "month"), id="another report"),
        pytest.param(
            [telling("b", march(2))], ("b", "same story", date(2024, 1, 1), "year"), id="by the end of a month"
        ),
        pytest.param([telling("b", date(2024, 1, 2))], None, id="by the end of a year"),
        pytest.param([telling("b", march(10)), telling("c", march(14))], None, id="reports far apart"),
        pytest.param(
            [telling("b", march(12)), telling("c", date(2021, 1, 1), date(2021, 12, 31))], None, id="another year"
        ),
        pytest.param([telling("b", march(1), march(31))], None, id="only a month is known"),
        pytest.param([telling("b")], None, id="nobody knows"),
    ],
)
def test_date_of_an_undated_article(others: list[Telling], expected: tuple[str, str, date, str] | None) -> None:
    found = [
        (one.from_article_id, one.relation, one.published_at.date(), one.published_granularity)
        for one in story_dates([*others, telling("a")])
        if one.article_id == "a"
    ]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    "values",
    [{"latest_told": march(12) + timedelta(days=9)}, {"updated_on": date(2024, 2, 1)}],
    ids=["tells a later day", "was changed before"],
)
def test_what_the_article_itself_tells_speaks_against_a_date(values: dict[str, object]) -> None:
    assert list(story_dates([telling("a", **values), telling("b", march(12))])) == []  # type: ignore[arg-type]


def test_every_undated_article_is_told_its_date_and_the_dated_ones_keep_theirs() -> None:
    story = [telling("c"), telling("b", march(12)), telling("a", text_id="b")]
    at = datetime(2024, 3, 12, tzinfo=UTC)
    assert list(story_dates(story)) == [
        StoryDate("a", "talks", "b", "same text", "12 March", 1, at, march(12), "day"),
        StoryDate("c", "talks", "b", "same story", "12 March", 1, at.replace(day=1), march(1), "month"),
    ]


@pytest.mark.parametrize("day", [date.min, date.max])
def test_story_at_the_end_of_the_calendar_dates_its_articles(day: date) -> None:
    values = {"latest_told": day, "updated_on": day}
    (found,) = story_dates([telling("a", **values), telling("b", day)])
    assert (found.published_on, found.published_granularity) == (day.replace(day=1), "month")

"""Dates of publication: which are seen, which is chosen, and on what basis."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from pipeline.dates import label_in, written_dates
from tests.articles.pages import DUMP, PARAGRAPHS, TITLE
from tests.articles.raw import parsed

NEW_YORK_WINTER = timezone(timedelta(hours=-5))


@pytest.mark.parametrize(
    ("text", "value", "granularity"),
    [
        ("16 Jan, 2024 12:44", datetime(2024, 1, 16, 12, 44, tzinfo=UTC), "time"),
        ("Tue, Mar 5, 2024", datetime(2024, 3, 5, tzinfo=UTC), "day"),
        ("12:20pm Jan 7, 2024", datetime(2024, 1, 7, 12, 20, tzinfo=UTC), "time"),
        ("June 30, 2026 - 4.34pm", datetime(2026, 6, 30, 16, 34, tzinfo=UTC), "time"),
        ("PUBLISHED: 10:48, Tue, Nov 19, 2019", datetime(2019, 11, 19, 10, 48, tzinfo=UTC), "time"),
        ("Nov 19, 2019 at 9:24 pm ET", datetime(2019, 11, 19, 21, 24, tzinfo=NEW_YORK_WINTER), "time"),
        ("2 minute readApril 25, 20232:26 PM GMT+2", datetime(2023, 4, 25, 12, 26, tzinfo=UTC), "time"),
        ("Published On 15 May 202416 May 2024", datetime(2024, 5, 15, tzinfo=UTC), "day"),
        ("May 14, Juche 113 (2024)", datetime(2024, 5, 14, tzinfo=UTC), "day"),
        ("2019-11-18T22:05:36Z Space", datetime(2019, 11, 18, 22, 5, 36, tzinfo=UTC), "time"),
        ("November 20th, 2019", datetime(2019, 11, 20, tzinfo=UTC), "day"),
        ("13/06/2014", datetime(2014, 6, 13, tzinfo=UTC), "day"),
        ("11.14.2019 09:00 AM", datetime(2019, 11, 14, 9, tzinfo=UTC), "time"),
        ("22 de outubro de 2010 às 20:13", datetime(2010, 10, 22, 20, 13, tzinfo=UTC), "time"),
        ("30. Juli 2018", datetime(2018, 7, 30, tzinfo=UTC), "day"),
        ("2013年04月09日", datetime(2013, 4, 9, tzinfo=UTC), "day"),
    ],
)
def test_a_written_date_gives_its_moment(text: str, value: datetime, granularity: str) -> None:
    assert [(found.value, found.granularity) for found in written_dates(text)] == [(value, granularity)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("05/10/2018", id="day and month could be swapped"),
        pytest.param("31 February 2019", id="no such day"),
        pytest.param("12 May 1956", id="history"),
        pytest.param("in May 2019", id="no day"),
        pytest.param("call 2019-555-0123", id="telephone"),
    ],
)
def test_what_is_no_full_date_gives_none(text: str) -> None:
    assert list(written_dates(text)) == []


def test_the_page_tells_how_to_read_figures() -> None:
    assert [found.value.date().isoformat() for found in written_dates("05/10/2018", day_first=True)] == ["2018-10-05"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Written: ", ("written", "published")),
        ("09:30Updated: ", ("updated", "updated")),
        ("Anna PetersenUpdated: ", ("updated", "updated")),
        ("First published: Tuesday, ", ("first published", "published")),
        ("Last modified on Mon ", ("last modified", "updated")),
        ("By Anna Petersen ", None),
    ],
)
def test_labels_before_a_date(text: str, label: tuple[str, str] | None) -> None:
    assert label_in(text) == label


def test_a_labelled_date_is_chosen_and_the_update_kept_apart() -> None:
    found = parsed(DUMP)
    assert (found.article.published_at, found.article.published_granularity, found.article.published_basis) == (
        datetime(2024, 5, 14, 9, 30, tzinfo=UTC),
        "time",
        "labelled",
    )
    assert found.article.updated_at == datetime(2024, 5, 14, 11, 5, tzinfo=UTC)
    assert [(DUMP[date.raw_start : date.raw_end], date.cue, date.is_chosen) for date in found.dates] == [
        ("14 May 2024 09:30", "published", True),
        ("14 May 2024 11:05", "updated", False),
    ]


def _page(*head: str, tail: tuple[str, ...] = ()) -> str:
    return "\n".join([*head, "", TITLE, "", *PARAGRAPHS, *tail])


def test_a_head_date_with_a_clock_beats_the_crawlers_line_of_the_same_day() -> None:
    found = parsed(_page("date 2024-05-14 icon searchicon menu", "14 May, 2024 08:15"))
    assert [(date.text, date.basis, date.is_chosen) for date in found.dates] == [
        ("14 May, 2024 08:15", "unlabelled", True),
        ("2024-05-14", "crawler", False),
    ]


def test_the_crawlers_line_is_a_source_when_the_page_has_none() -> None:
    article = parsed(_page("date 2024-05-14 icon searchicon menu")).article
    assert (article.published_at, article.published_granularity, article.published_basis) == (
        datetime(2024, 5, 14, tzinfo=UTC),
        "day",
        "crawler",
    )


def test_two_head_dates_without_labels_are_not_chosen_between() -> None:
    text = "\n".join([TITLE, "12 May 2024", "", "14 May 2024", "", *PARAGRAPHS])
    found = parsed(text)
    assert (found.article.published_at, found.article.published_basis, len(found.dates)) == (None, "none", 2)


def test_dates_inside_sentences_are_no_candidates() -> None:
    text = "\n".join(
        [TITLE, "", *PARAGRAPHS, "The breakwater was destroyed by a storm on 3 March 2019, the union said."]
    )
    found = parsed(text)
    assert (found.article.published_at, found.article.published_basis, found.dates) == (None, "none", ())


def test_a_date_that_has_not_come_is_not_believed() -> None:
    found = parsed(_page("Published: 14 May 2044"))
    assert found.article.published_at is None
    assert [(date.text, date.cue, date.is_chosen) for date in found.dates] == [
        ("14 May 2044", "published: has not come", False)
    ]


def test_the_address_of_the_page_is_a_source() -> None:
    article = parsed(_page(), url="https://coastaltimes.example/2024/05/14/harbour").article
    assert (article.published_at, article.published_basis) == (datetime(2024, 5, 14, tzinfo=UTC), "url")


def test_a_year_is_deduced_from_a_month_of_last_year_that_is_also_dated() -> None:
    tail = (
        "The fleets were last counted in a March 2017 survey that both countries signed.",
        "In March last year, a survey of the fleets found that half of the boats were older than their captains.",
    )
    found = parsed(_page(tail=tail))
    assert (found.article.published_at, found.article.published_granularity, found.article.published_basis) == (
        datetime(2018, 1, 1, tzinfo=UTC),
        "year",
        "deduced",
    )


def test_a_month_of_last_year_alone_deduces_nothing() -> None:
    found = parsed(_page(tail=("In March last year, a survey of the fleets found that half of the boats were old.",)))
    assert (found.article.published_at, found.article.published_basis) == (None, "none")

"""Dates that are told by the day on which a page was fetched."""

import pytest

from tests.articles.pages import PARAGRAPHS, TITLE
from tests.articles.raw import parsed


@pytest.mark.parametrize(
    ("crawled", "line", "text", "day"),
    [
        ("2024-05-14 03:00:00", "5 hours ago", "5 hours ago", "2024-05-13"),
        ("2024-05-14 13:00:00", "By Ann Lee 20 min ago", "20 min ago", "2024-05-14"),
        ("2024-05-14 05:30:00", "5 hours ago", "2024-05-14 05:30:00", "2024-05-14"),
        ("2024-05-14", "5 hours ago", "2024-05-14", "2024-05-14"),
        ("2024-05-14 03:00:00", "12 MAY, 11:20", "12 MAY, 11:20", "2024-05-12"),
        ("2024-01-03", "Dec 30", "Dec 30", "2023-12-30"),
        ("2024-05-14", "12 September", "2024-05-14", "2024-05-14"),
        ("2024-05-14", "12 May, 2023", "12 May, 2023", "2023-05-12"),
    ],
)
def test_a_line_of_the_head_is_counted_from_the_crawlers_line(crawled: str, line: str, text: str, day: str) -> None:
    found = parsed("\n".join([f"date {crawled}", "", TITLE, line, "", *PARAGRAPHS]))
    assert [(date.text, str(date.value.date())) for date in found.dates if date.is_chosen and date.value] == [
        (text, day)
    ]


@pytest.mark.parametrize("line", ["5 hours ago", "12 MAY, 11:20"])
def test_without_the_crawlers_line_nothing_is_known(line: str) -> None:
    found = parsed("\n".join([TITLE, line, "", *PARAGRAPHS]))
    assert (found.article.published_at, found.dates) == (None, ())


def test_two_days_that_differ_tell_nothing() -> None:
    found = parsed("\n".join(["date 2024-05-14 03:00:00", TITLE, "5 hours ago", "11 May", "", *PARAGRAPHS]))
    assert [date.text for date in found.dates] == ["2024-05-14 03:00:00"]

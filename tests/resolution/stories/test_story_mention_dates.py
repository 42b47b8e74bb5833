"""Words of time in undated articles, placed by the reports of their story."""

from datetime import date

import pytest

from pipeline.records import EventStatus
from pipeline.resolution.stories import UnplacedMention, placed

TUESDAY = date(2024, 3, 12)


@pytest.mark.parametrize(("words", "status", "start", "end", "granularity"), [
    ("Tuesday", "happened", TUESDAY, TUESDAY, "day"),
    ("Wednesday", "happened", date(2024, 3, 6), date(2024, 3, 6), "day"),
    ("Monday", "background", date(2024, 3, 11), date(2024, 3, 11), "day"),
    ("Tuesday", "planned", TUESDAY, TUESDAY, "day"),
    ("Friday", "planned", date(2024, 3, 15), date(2024, 3, 15), "day"),
    ("September last year", "background", date(2023, 9, 1), date(2023, 9, 30), "month"),
])  # fmt: skip
def test_words_are_placed_by_the_story(
    words: str, status: EventStatus, start: date, end: date, granularity: str
) -> None:
    mention = UnplacedMention("m", words, status, date(2024, 3, 1), date(2024, 3, 31), TUESDAY)
    when = placed(mention)
    assert when is not None
    assert (when.start, when.end, when.granularity, when.basis) == (start, end, granularity, "story")


@pytest.mark.parametrize(("words", "status"), [
    ("today", "planned"),
    ("yesterday", "happened"),
    ("Tuesday", "hypothetical"),
    ("soon", "planned"),
    ("Monday and Tuesday", "happened"),
])  # fmt: skip
def test_what_may_be_several_days_stays_undated(words: str, status: EventStatus) -> None:
    assert placed(UnplacedMention("m", words, status, date(2024, 3, 1), date(2024, 3, 31), TUESDAY)) is None


def test_without_a_day_of_report_a_weekday_stays_undated() -> None:
    assert placed(UnplacedMention("m", "Tuesday", "happened", date(2024, 3, 1), date(2024, 3, 31), None)) is None

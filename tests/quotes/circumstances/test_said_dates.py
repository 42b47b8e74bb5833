"""When something was said: the time beside the cue, not that of the words."""

from datetime import date

import pytest

from pipeline.quotes.circumstances.said_dates import inherited
from pipeline.records import Granularity, When
from tests.quotes.articles import quotes

TUESDAY = date(2024, 3, 12)
SPOKE = "“The port is open,” Amara Okafor said"


@pytest.mark.parametrize(
    ("text", "day", "basis"),
    [
        pytest.param(f"{SPOKE} on Tuesday.", "2024-03-12", "relative", id="behind the cue"),
        pytest.param("On Monday Amara Okafor said that the port was open.", "2024-03-11", "relative", id="before it"),
        pytest.param(f"{SPOKE} on 3 May 2021.", "2021-05-03", "stated", id="a date"),
        pytest.param(f"{SPOKE}.", None, "none", id="none"),
        pytest.param("Amara Okafor said the port would open on Friday.", None, "none", id="in the words alone"),
        pytest.param(
            "Amara Okafor said on Tuesday that the port would open on Friday.", "2024-03-12", "relative", id="in both"
        ),
        pytest.param(f"{SPOKE} ahead of a summit on 20 March 2024.", None, "none", id="a day to come"),
        pytest.param(f"{SPOKE} recently.", None, "none", id="no exact time"),
        pytest.param(f"{SPOKE} last year.", "2023-01-01", "relative", id="a year right behind the cue"),
        pytest.param(f"{SPOKE} of the harbour that was dredged last year.", None, "none", id="a year far behind"),
        pytest.param(f"{SPOKE} in April.", None, "none", id="a month that may be the next"),
        pytest.param("It rained on Monday. " + SPOKE + ".", None, "none", id="of another sentence"),
    ],
)
def test_day(text: str, day: str | None, basis: str) -> None:
    (quote,) = quotes(text, published="2024-03-14")
    assert (str(quote.said_on.start) if quote.said_on.start else None, quote.said_on.basis) == (day, basis)


@pytest.mark.parametrize(
    ("last", "granularity", "basis"),
    [
        pytest.param(TUESDAY, "day", "inherited", id="a day"),
        pytest.param(date(2024, 3, 18), "week", "inherited", id="a week"),
        pytest.param(date(2024, 4, 11), "month", "none", id="a month"),
    ],
)
def test_words_that_go_on_are_of_the_same_day_or_week(last: date, granularity: Granularity, basis: str) -> None:
    found = inherited(When(TUESDAY, last, granularity, "stated", "then"))
    assert (found.basis, found.start) == (basis, TUESDAY if basis == "inherited" else None)


def test_nothing_is_taken_from_words_without_a_date() -> None:
    assert inherited(When(None, None, None, "none", "Tuesday")) == When(None, None, None, "none")

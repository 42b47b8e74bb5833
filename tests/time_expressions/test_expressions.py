"""Which words are time expressions, and which of them belongs to an event."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.records import Span
from pipeline.time_expressions.expressions import expressions, nearest
from pipeline.time_expressions.resolving import resolved

NO_DATES = [
    "They may march on the capital.",
    "The prime minister, Clara May, resigned.",
    "May said so, and March agreed.",
    "April Duval spoke for June Okafor.",
    "Wait a second, said the Sun.",
    "He sat in the sun and read The Sunday Times.",
    "It meets every Monday and twice a week.",
    "They pray on Fridays.",
    "It was the first such meeting in 15 years.",
    "Talks lasted for three days.",
    "A two-day visit ended.",
    "Some 2,018 people and 2000 soldiers came.",
    "By 2000 troops were there.",
    "It fell to 2000 points.",
    "Shops hope for Black Friday and voters for Super Tuesday.",
    "After the 9/11 attacks the rules changed.",
    "An editor of Harbour Today resigned.",
    "At last the next speaker rose.",
    "She thinks many back the plan an hour and a half later.",
    "Call 555-2018 or write to room 1999.",
    "He was 45 years old.",
    "The price rose by $5 to $2018.",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_no_time_expression(text: str) -> None:
    assert [expression.text for expression in expressions(text)] == []


SEVERAL = [
    ("They met on Monday and on 3 May 2021.", ["Monday", "3 May 2021"]),
    ("After the summits of April 2019 and September last year", ["April 2019", "September last year"]),
    ("On May 3, 2021, and in 2022, they met.", ["May 3, 2021", "2022"]),
    ("On Wednesday (January 10) and at the weekend of 6-7 January", ["January 10", "6-7 January"]),
    ("Last week and in recent months", ["Last week", "recent months"]),
    ("on Tuesday\u00a0morning, March\u00a05", ["Tuesday\u00a0morning", "March\u00a05"]),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_in_order(text: str, expected: list[str]) -> None:
    assert [expression.text for expression in expressions(text)] == expected


WORDS = st.sampled_from(
    [
        *(
            "the",
            "on",
            "in",
            "of",
            "a",
            "last",
            "next",
            "this",
            "from",
            "between",
            "to",
            "and",
            "ago",
            "earlier",
            "later",
        ),
        *("Monday", "Tuesday", "May", "March", "3", "5th", "31", "2018", "2,000", "1990s", "12/10/2020", "Q1", "half"),
        *(
            "week",
            "days",
            "year",
            "years",
            "quarter",
            "first",
            "summer",
            "early",
            "mid-",
            "end",
            "the\u00a0same",
            "day",
        ),
        *(",", ".", "-", "–", "'", "“"),
    ]
)
TEXTS = st.lists(WORDS).map(" ".join) | st.text()


@given(TEXTS, st.sampled_from(["past", "present", "future"]), st.none() | st.dates())
def test_any_text_gives_spans_that_cut_out_their_words(text: str, tense: str, published_on: date | None) -> None:
    end = 0
    for expression in expressions(text):
        assert expression.span.start >= end
        assert expression.span.cut(text) == expression.text != ""
        end = expression.span.end
        when = resolved(expression, tense, published_on, anchor=published_on)  # type: ignore[arg-type]
        assert (when.basis == "none") == (when.start is None) == (when.end is None) == (when.granularity is None)
        assert when.start is None or when.end is None or when.start <= when.end


def span_of(text: str, part: str) -> Span:
    return Span(text.index(part), text.index(part) + len(part))


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("On Monday they met; the accord of 2015 was torn up.", "met", "Monday"),
        ("On Monday they met; the accord of 2015 was torn up.", "torn", "2015"),
        ("They met recently, and on Friday they spoke.", "met", "Friday"),
        ("They recently met.", "met", "recently"),
        ("They built it in three days.", "built", None),
        ("They met.", "met", None),
    ],
)
def test_nearest_expression_of_a_sentence(text: str, trigger: str, expected: str | None) -> None:
    found = nearest(expressions(text), Span(0, len(text)), span_of(text, trigger), "past")
    assert (found.text if found else None) == expected


@pytest.mark.parametrize("text", ["last ſpring", "two wee\u212as ago", "the firſt quarter of 2019", "earlier tonıght"])
def test_words_with_letters_of_no_english_word_tell_no_time(text: str) -> None:
    assert expressions(text) == ()

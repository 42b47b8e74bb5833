"""The forms of time expressions: each is found in an example, in the order that they are tried."""

import pytest

from pipeline.time_expressions import expressions
from pipeline.time_expressions.forms import FORMS, finder
from tests.time_expressions.test_expressions import NO_DATES, SEVERAL
from tests.time_expressions.test_placing import ANCHORED, CASES, UNDATED

EXAMPLES = [
    ("The Good Friday Agreement held.", []),
    ("The October Revolution and Black September were told again.", []),
    ("They fought between 1914 and 1918.", [("years", "between 1914 and 1918")]),
    ("A decree of 2023, May 4, was read.", [("day", "2023, May 4")]),
    ("They met the day before the vote.", [("beside", "the day before")]),
    ("They met two weeks ahead of the vote.", [("beside", "two weeks ahead of")]),
    ("They met just hours after the vote.", [("beside", "just hours after")]),
    ("They met a few days after the vote.", [("inexact", "a few days after")]),
    ("A few hours later they met.", [("same", "A few hours later")]),
    ("Years ago they met.", [("inexact", "Years ago")]),
    ("They had met two days before.", [("count", "two days before")]),
    ("They had met the week before.", [("same", "the week before")]),
    ("It was put off by March, or by April Duval.", [("month", "March")]),
    ("In 2019 and 2021, 2022 and 2023 it rained.", [("year", year) for year in ("2019", "2021", "2022", "2023")]),
]


@pytest.mark.parametrize(("text", "expected"), EXAMPLES)
def test_kind_and_words(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(found.kind, found.text) for found in expressions(text)] == expected


def test_no_form_is_without_an_example() -> None:
    texts = [
        *(text for text, _ in EXAMPLES),
        *(text for text, _ in SEVERAL),
        *NO_DATES,
        *(case.split(" | ")[0] for case in (*CASES, *UNDATED, *ANCHORED)),
        "on Easter\xa0Sunday\xa02019",
    ]
    seen = {
        group
        for text in texts
        for match in finder().finditer(text)
        for group, words in match.groupdict().items()
        if words
    }
    assert [form.pattern for number, form in enumerate(FORMS) if f"f{number}" not in seen] == []

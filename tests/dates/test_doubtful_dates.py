"""Dates that no article can have."""

from datetime import date

import pytest

from pipeline.dates import doubt, readings

LATEST = date(2024, 6, 1)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("1970-01-01", "stands for no date"),
        ("1970-01-01T01:00:00+01:00", "stands for no date"),
        ("1900-01-01 00:00:00", "stands for no date"),
        ("1899-12-30", "stands for no date"),
        ("1445-02-03", "before there were papers"),
        ("2024-06-03", "has not come"),
        ("2566", "has not come"),
        ("2024-06-02", None),
        ("1970-01-02", None),
        ("1970", None),
        ("1962-10-23", None),
    ],
)
def test_a_date_is_doubted(text: str, why: str | None) -> None:
    assert doubt(readings(text)[0].instant, LATEST) == why

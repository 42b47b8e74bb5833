"""The plain form of dates in all languages, and that any text has one or none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.dates.field_dates import readings
from pipeline.dates.plain_dates import plain_date


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Tuesday, May 4th, 2021 at 9:30 a.m. ET", ", M05 4 , 2021 9:30 am Z0"),
        ("mar 4 mai 2021", "4 M05 2021"),
        ("4 mar 2021", "4 M03 2021"),
        ("2021年5月4日 上午9:30", "2021 Y 5 N 4 D am 9:30"),
        ("10:00 am 4.5.2021", "10:00 am 4.5.2021"),
        ("Juche 110 (2021).5.4.", "2021.5.4."),
        ("am 4.5.2021 um 10 Uhr", "4.5.2021 10 h"),
        ("4 d\u2019abril de 2021", "4 M04 2021"),
        ("\u200f\u0664 \u0645\u0627\u064a\u0648 \u0662\u0660\u0662\u0661", "4 M05 2021"),
    ],
)
def test_a_date_in_plain_form(text: str, plain: str) -> None:
    found = plain_date(text)
    assert found is not None and found.text == plain


@pytest.mark.parametrize("text", ["4 May 2021 by Ann", "soon", "4 " * 100])
def test_a_word_that_has_no_place_in_a_date_makes_it_none(text: str) -> None:
    assert plain_date(text) is None


@given(st.text(alphabet="0123456789 ./-:,+TZapm'Mayeđ年月日午(", max_size=40) | st.text(max_size=60))
def test_any_text_is_read_or_not(text: str) -> None:
    assert isinstance(readings(text), tuple)

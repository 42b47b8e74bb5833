"""Pieces of pattern of time expressions."""

import pytest

from pipeline.time_expressions.form_pieces import after, as_written, compiled, one_of, without_parts


@pytest.mark.parametrize(
    ("pattern", "text", "fits"),
    [
        pytest.param("last week", "LAST week", True, id="either case"),
        pytest.param("last week", "last\u00a0week", True, id="no-break space"),
        pytest.param("last week", "last\tweek", False, id="other space"),
        pytest.param(as_written("May"), "MAY", True, id="name in capitals"),
        pytest.param(as_written("May"), "may", False, id="name in small letters"),
        pytest.param(one_of("a", "b") + "c", "bc", True, id="one of"),
    ],
)
def test_what_fits(pattern: str, text: str, fits: bool) -> None:
    assert (compiled(pattern).fullmatch(text) is not None) is fits


@pytest.mark.parametrize(("text", "place"), [("in May", 3), ("'s May", 3), ("within May", None)])
def test_the_place_behind_a_word(text: str, place: int | None) -> None:
    found = compiled(after("in", "'s") + "May").search(text)
    assert (found.start() if found else None) == place


def test_named_groups_are_made_anonymous() -> None:
    assert without_parts(r"(?P<day>\d) (?:of) (?P<last_month>May)") == r"(?:\d) (?:of) (?:May)"

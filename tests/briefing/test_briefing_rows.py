"""How numbers, names and shares are written."""

import pytest

from pipeline.briefing.briefing_rows import counted, country_label, listed, office, outlet_label, percent, shortened


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [(0, 0, "–"), (0, 9, "0 %"), (1, 2, "50 %"), (1, 1000, "under 1 %"), (999, 1000, "over 99 %"), (5, 5, "100 %")],
)
def test_a_share_is_never_rounded_to_nothing_or_all(part: float, whole: float, shown: str) -> None:
    assert percent(part, whole) == shown.replace(" ", "\u00a0")


@pytest.mark.parametrize(
    ("name", "title", "country", "shown"),
    [
        ("Nadia Verholt", "foreign minister", "NOR", "foreign minister, Norway"),
        ("Nadia Verholt", "president of Norway", "NOR", "president of Norway"),
        ("Norway", None, "NOR", ""),
        ("Nadia Verholt", None, None, ""),
    ],
)
def test_an_office_says_nothing_twice(name: str, title: str | None, country: str | None, shown: str) -> None:
    assert office(name, title, country) == shown


def test_names_are_listed_up_to_a_number() -> None:
    assert [listed(["a", "b", "c", "d"][:count]) for count in (1, 3, 4)] == ["a", "a, b, c", "a, b, c and 1 more"]


def test_things_are_counted_with_their_noun() -> None:
    assert [counted(1, "quote"), counted(2310, "quote"), counted(0, "event is", "events are")] == [
        "1 quote", "2,310 quotes", "0 events are",
    ]  # fmt: skip


def test_labels() -> None:
    assert outlet_label("(unknown: week.zip/monday/a.txt)") == "(unknown: a.txt)"
    assert outlet_label("Coast Herald") == "Coast Herald"
    assert [country_label("NOR"), country_label("ZZZ")] == ["Norway", "ZZZ"]
    assert [shortened("one two", 7), shortened("one two, three", 10)] == ["one two", "one two…"]

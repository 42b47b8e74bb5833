"""Addresses of pages: what is read of a query, what is written, and which filters a link keeps."""

import pytest

from pipeline.browser.page_address import MOST_LETTERS, PageAddress, from_values, read, written


@pytest.mark.parametrize(
    ("query", "address"),
    [
        pytest.param("", PageAddress(), id="the first page"),
        pytest.param("?view=event&id=a1", PageAddress("event", "a1"), id="a row"),
        pytest.param("view=event&id=a1", PageAddress("event", "a1"), id="without its mark"),
        pytest.param("?q=a+b%20%E2%80%9Cc%E2%80%9D", PageAddress(q="a b “c”"), id="letters"),
        pytest.param("?view=events&view=stories", PageAddress("stories"), id="the last of a name"),
        pytest.param("?view=events&link=x&__class__=y&outlet=", PageAddress("events"), id="unknown and empty"),
        pytest.param("?" + "a=1&" * 60, PageAddress(), id="too many"),
        pytest.param("?q=" + "a" * 9_000, PageAddress(q="a" * MOST_LETTERS), id="too long"),
    ],
)
def test_what_a_query_says(query: str, address: PageAddress) -> None:
    assert read(query) == address


def test_what_is_written_is_read_again() -> None:
    address = PageAddress("search", q="Ada & Lund=?", outlet="Küstenbote <1>", since="2024-01-01", country="NOR")
    assert read(written(address)) == address
    assert from_values({"view": ["event"], "id": ["a1"], "other": ["x"]}) == PageAddress("event", "a1")


def test_a_link_keeps_the_filters_and_nothing_else() -> None:
    address = PageAddress("event", "a1", q="x", page="4", outlet="Volga", basis="stated")
    assert address.link("article", id="b2") == "?view=article&id=b2&outlet=Volga&basis=stated"
    assert address.with_(page=2, outlet="") == "?view=event&id=a1&q=x&page=2&basis=stated"


@pytest.mark.parametrize(
    ("page", "number"), [("", 1), ("3", 3), ("0", 1), ("-2", 1), ("²", 1), ("x", 1), ("9" * 30, 10_000)]
)
def test_a_page_is_a_number_from_one(page: str, number: int) -> None:
    assert PageAddress(page=page).page_number == number


@pytest.mark.parametrize(
    ("start", "end", "passage"),
    [("3", "9", (3, 9)), ("9", "3", None), ("", "9", None), ("3", "", None), ("a", "b", None), ("1" * 20, "9", None)],
)
def test_a_passage_is_two_places_in_order(start: str, end: str, passage: tuple[int, int] | None) -> None:
    assert PageAddress(start=start, end=end).passage == passage

"""The publication behind a flat dump, from the lines in which a page speaks of itself (``own_names``)."""

import pytest

from pipeline.articles.facts.publishers.outlets import outlet
from pipeline.articles.lines import LineIndex
from tests.articles.looking import indexes, looked_at

STORM = "The storm that broke the harbour wall on Monday has left forty fishing boats on the rocks below the old town."


def outlet_of(above: list[str], below: list[str]) -> str | None:
    return outlet(looked_at(*above, STORM, *below), None, indexes(len(above)))


@pytest.mark.parametrize(
    ("above", "below", "name"),
    [
        pytest.param([], ["© 2024 Quay Herald. All rights reserved."], "Quay Herald", id="copyright"),
        pytest.param([], ["Copyright (c) 2019-2024 by Quay Herald"], "Quay Herald", id="copyright with years"),
        pytest.param([], ["© 2024 Maarten"], None, id="a copyright alone, no word of the press"),
        pytest.param([], ["© 2024 Quay Herald Publishing Ltd."], None, id="a company alone"),
        pytest.param(
            [], ["© 2024 Quay Herald Publishing Ltd.", "Subscribe to Quay Herald", "About Quay Herald"], "Quay Herald",
            id="a company and other lines",
        ),
        pytest.param(["Quay Herald | Politics"], [], "Quay Herald", id="masthead"),
        pytest.param(["QUAY HERALD"], [], "Quay Herald", id="masthead in capitals"),
        pytest.param(["Home", "Quay Herald"], [], None, id="a name below the first line"),
        pytest.param([], ["Read the Quay Herald privacy policy"], "Quay Herald", id="policy"),
        pytest.param([], ["Get the Quay Herald News app"], "Quay Herald", id="app"),
        pytest.param([], ["Follow Quay Herald on Facebook"], None, id="one weak line"),
        pytest.param([], ["About Maarten", "Follow Maarten on X", "Contact Maarten"], None, id="weak lines, no press"),
        pytest.param([], ["Maarten uses cookies", "See the Maarten privacy policy", "Get the Maarten app"], "Maarten",
            id="strong lines without a word of the press"),
        pytest.param([], ["Read the Privacy privacy policy"], None, id="no name"),
        pytest.param([], ["© Copyright 2025 - Quay Herald"], "Quay Herald", id="owner behind a dash"),
        pytest.param([], ["Quay Herald © All rights reserved"], "Quay Herald", id="owner before the sign"),
        pytest.param([], ["2019 Quay Herald, Inc. All Rights Reserved"], "Quay Herald", id="owner without a sign"),
        pytest.param([], ["© 2019 Maarten.com. All rights reserved."], "Maarten.com", id="an address owns itself"),
        pytest.param([], ["© 2019 Quay Herald and affiliated companies"], None, id="companies of a group"),
        pytest.param(
            [], ["About Maarten", "Write to desk@maarten.com.no"], "Maarten", id="a line and the host of its mail"
        ),
        pytest.param([], ["Quayside Times", "Write to desk@quaytimes.com.no"], "Quayside Times", id="a shortened host"),
        pytest.param([], ["Quayside Times", "Sources: www.quaytimes.com.no"], None, id="a host that is only named"),
        pytest.param([], ["Your QuayHerald is the voice of the harbour", "QuayHerald"], "QuayHerald", id="of itself"),
        pytest.param(
            [], ["About Maarten", "Maarten Jobs", "Maarten Bingo", "Maarten Events", "Maarten Travel"], None,
            id="a brand of menus alone",
        ),
        pytest.param(
            [], ["About Maarten", "Maarten", "Maarten Jobs", "Maarten Bingo", "Maarten Travel"], "Maarten",
            id="a brand, its own line and an invitation",
        ),
        pytest.param([], ["About Anna Berg", "Follow Anna Berg on X", "More from Anna Berg"], None, id="a writer"),
        pytest.param([], ["© 2019 Google", "About Google", "Get the Google app"], None, id="a network"),
        pytest.param(
            [], ["Anna Berg is a senior writer for Quay Herald.", "Quay Herald newsletters"], "Quay Herald", id="staff"
        ),
        pytest.param([], [], None, id="nothing"),
    ],
)  # fmt: skip
def test_outlet(above: list[str], below: list[str], name: str | None) -> None:
    assert outlet_of(above, below) == name


@pytest.mark.parametrize(
    ("window", "name"),
    [
        ("Fishing boats lie on the rocks | Quay Herald", "Quay Herald"),
        ("Fishing boats lie on the rocks - News - Quay Herald", "Quay Herald"),
        ("Fishing boats lie on the rocks | Maarten", None),
        ("Fishing boats lie on the rocks, Quay Herald", None),
    ],
)
def test_the_outlet_behind_the_title_of_the_window(window: str, name: str | None) -> None:
    page = looked_at(window, "Home", "Fishing boats lie on the rocks", STORM)
    assert outlet(page, LineIndex(2), indexes(3)) == name


@pytest.mark.parametrize(
    ("url", "lines", "name"),
    [
        ("https://www.rappler.com/a", [], "Rappler"),
        ("https://quayherald.no/a", ["Quay Herald"], "Quay Herald"),
        ("https://quayherald.no/a", ["Home"], None),
    ],
)
def test_the_outlet_by_the_address_of_the_page(url: str, lines: list[str], name: str | None) -> None:
    assert outlet(looked_at(STORM, *lines), None, indexes(0), url=url) == name


@pytest.mark.parametrize(
    ("line", "house", "name"),
    [(0, "CNN", "CNN"), (0, "Quay Herald", None), (2, "Quay Herald", "Quay Herald")],
    ids=["listed", "unknown", "signed below the text"],
)
def test_a_house_of_the_byline(line: int, house: str, name: str | None) -> None:
    page = looked_at("By Anna Berg", STORM, "Anna Berg")
    assert outlet(page, None, indexes(1), [(LineIndex(line), house)]) == name


def test_a_house_that_signs_is_the_part_of_the_outlet_that_speaks() -> None:
    page = looked_at("Quay Herald", STORM, "Anna Berg", "© 2024 Quay Herald Ltd. All rights reserved.")
    assert outlet(page, None, indexes(1)) == "Quay Herald"
    assert outlet(page, None, indexes(1), [(LineIndex(2), "Quay Herald Radio")]) == "Quay Herald Radio"


def test_an_outlet_that_sources_tell_something_is_named_by_its_notice() -> None:
    told = STORM.replace("The storm", "Fishermen told The Maarten that the storm")
    assert outlet(looked_at(told, "Stay informed with The Maarten – your source for news"), None, indexes(0)) == (
        "The Maarten"
    )


def test_an_agency_that_heads_the_page_is_its_outlet() -> None:
    assert outlet(looked_at("TASS Russian News Agency", "Politics", STORM), None, indexes(2)) == "TASS"


def test_a_picture_above_the_end_of_the_text_does_not_name_the_outlet() -> None:
    assert outlet_of(["© 2024 Quay Herald. All rights reserved."], []) is None

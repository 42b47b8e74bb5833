"""Outlet, date and title above the fields of a document, in the orders that sources have."""

import pytest

from pipeline.sources.exports.lexisnexis.document_heads import DocumentHead, head
from pipeline.sources.exports.lexisnexis.field_labels import Labelled
from pipeline.sources.exports.lexisnexis.line_blocks import Block

OUTLET = ("                              The Danube Post",)
DATE = ("                          March 15, 2023 Wednesday",)
FIELD = ("LENGTH: 12 words",)
BODY = ("The mill road is open.",)
SAID = "March 15, 2023 Wednesday"


def centred(*lines: str) -> Block:
    return tuple(" " * 12 + line for line in lines)


CASES: dict[str, tuple[list[Block], DocumentHead]] = {
    "usual": (
        [OUTLET, DATE, ("Mill road", "opens"), FIELD],
        DocumentHead("The Danube Post", SAID, "Mill road opens", (), 3),
    ),
    "edition_below_the_date": (
        [OUTLET, (*DATE, *centred("Edition 1;", "Scotland")), ("Road opens",), FIELD],
        DocumentHead("The Danube Post", SAID, "Road opens", (), 3),
    ),
    "no_title": ([OUTLET, DATE, FIELD, BODY], DocumentHead("The Danube Post", SAID, None, (), 2)),
    "title_above_the_date": (
        [OUTLET, ("LEADALL: Road",), DATE, BODY],
        DocumentHead("The Danube Post", SAID, "LEADALL: Road", (), 3),
    ),
    "author_without_a_label": (
        [OUTLET, ("Road opens",), DATE, ("Lena Kraus",), FIELD],
        DocumentHead("The Danube Post", SAID, "Road opens", (Labelled("authors", "Lena Kraus"),), 4),
    ),
    "rights_above_the_outlet": (
        [centred("Copyright 2023 Post B.V.", "All Rights Reserved"), OUTLET, DATE, centred("woensdag"), FIELD],
        DocumentHead("The Danube Post", SAID, None, (), 4),
    ),
    "outlet_below_rights": (
        [centred("Copyright 2023 Post", "The Danube Post"), DATE, ("Road",), FIELD],
        DocumentHead("The Danube Post", SAID, "Road", (), 3),
    ),
    "nobody_but_the_holder_of_rights": (
        [centred("Copyright 2023 Danube Media"), DATE, ("Road",), FIELD],
        DocumentHead("Danube Media", SAID, "Road", (), 3),
    ),
    "name_of_a_show": (
        [OUTLET, DATE, centred("SHOW: THE MILL HOUR 7:00 PM EST"), ("Road opens",), FIELD],
        DocumentHead("The Danube Post", SAID, "Road opens", (), 4),
    ),
    "no_date": ([OUTLET, ("Road opens",), FIELD], DocumentHead("The Danube Post", None, "Road opens", (), 2)),
    "subtitle_below_the_title": (
        [OUTLET, DATE, ("Road opens",), ("Farmers glad",), FIELD],
        DocumentHead("The Danube Post", SAID, "Road opens", (Labelled("subtitle", "Farmers glad"),), 4),
    ),
    "address_below_the_outlet": (
        [OUTLET, centred("https://danube.example/1"), DATE, ("Road",), ("12 words",), BODY],
        DocumentHead("The Danube Post", SAID, "Road", (Labelled("url", "https://danube.example/1"),), 4),
    ),
    "nothing": ([], DocumentHead(None, None, None, (), 0)),
}


@pytest.mark.parametrize(("document", "expected"), CASES.values(), ids=CASES)
def test_a_head_is_read_whatever_the_order(document: list[Block], expected: DocumentHead) -> None:
    assert head(document, True) == expected


def test_where_nothing_is_centred_what_stands_last_above_the_fields_is_the_title() -> None:
    flat = [("The Danube Post",), ("Not to be republished",), ("March 15, 2023",), ("FIRST EDITION",), ("Road",), FIELD]
    assert head(flat, False) == DocumentHead("The Danube Post", "March 15, 2023", "Road", (), 5)
    assert head([*flat[:1], ("Road",), *flat[2:3], FIELD], False).title == "Road"

"""What labelled fields say of an article."""

import pytest

from pipeline.sources.exports.lexisnexis.field_labels import Labelled
from pipeline.sources.exports.lexisnexis.field_values import address, record_fields


@pytest.mark.parametrize(
    ("written", "authors"),
    [
        ("Lena Kraus", ["Lena Kraus"]),
        ("PRUIM, FRED", ["PRUIM, FRED"]),
        ("Albrecht, Bernhard; Meyer, Tom", ["Albrecht, Bernhard", "Meyer, Tom"]),
        ("Lena Kraus; Danube correspondent", ["Lena Kraus; Danube correspondent"]),
        ("Tom Ode and Ann Lee", ["Tom Ode and Ann Lee"]),
        ("Tom Ode in New York and Ann Lee in Oslo", ["Tom Ode and Ann Lee"]),
        ("Report from The Harbour Post brought to you by a partner.", None),
    ],
)
def test_a_byline_is_kept_without_places(written: str, authors: list[str] | None) -> None:
    assert record_fields([Labelled("authors", written)]).get("authors") == authors


@pytest.mark.parametrize(
    ("written", "section"),
    [
        ("NEWS; Pg. 4", "NEWS"),
        ("POLITICS; Version:28", "POLITICS"),
        ("WORLD NEWS; Political", "WORLD NEWS; Political"),
        ("ECONOMIE; Blz. 9", "ECONOMIE"),
        ("S. 7 Ausg. 167", None),
    ],
)
def test_a_section_has_no_page(written: str, section: str | None) -> None:
    assert record_fields([Labelled("section", written)]).get("section") == section


def test_the_first_of_two_fields_counts_and_an_address_is_no_part_of_a_subtitle() -> None:
    fields = [
        Labelled("title", "No Headline In Original"),
        Labelled("subtitle", "The port is shut; https://harbour.example/a"),
        Labelled("dateline", "OSLO, May 4"),
        Labelled("language", "GERMAN; DEUTSCH"),
        Labelled("language", "ENGLISH"),
    ]
    assert record_fields(fields) == {
        "subtitle": "The port is shut",
        "dateline": "OSLO, May 4",
        "language": "GERMAN",
    }
    assert address(fields) == "https://harbour.example/a"

"""The number that a search found is compared with the articles of a file that can hold all of them."""

import pytest

from pipeline.sources.exports.factiva.search_summary import is_of_site, wrong_count

SUMMARY = (
    "Search Summary\nText road 66\nDate 01/03/2019 to 04/03/2019\nResults Found {}\nTimestamp 4 March 2019 09:15\n"
)


@pytest.mark.parametrize(
    ("said", "count", "is_wrong"),
    [
        ("1", 1, False),
        ("2", 1, True),
        ("2", 3, True),
        ("1,771", 100, False),
        ("1,771", 1_772, True),
        ("none", 2, False),
    ],
)
def test_a_wrong_count_is_told(said: str, count: int, is_wrong: bool) -> None:
    fault = wrong_count(SUMMARY.replace("road 66", "road").format(said), count)
    assert (fault.reason if fault else None) == ("export_count" if is_wrong else None)


def test_the_last_number_counts() -> None:
    assert wrong_count(SUMMARY.format(1), 1) is None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Page 2 of 9 © 2019 Factiva, Inc. All rights reserved.", True),
        ("Page2of9 ©2019Factiva,Inc.Allrightsreserved.", True),
        ("© 2019 Factiva, Inc. Alle Rechte vorbehalten.", True),
        ("Dow Jones bought Factiva, Inc. in 2006.", False),
    ],
)
def test_lines_of_the_site(line: str, expected: bool) -> None:
    assert is_of_site(line) is expected

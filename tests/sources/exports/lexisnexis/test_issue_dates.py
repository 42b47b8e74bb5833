"""The date in the head of a document, as written."""

import pytest

from pipeline.sources.exports.lexisnexis.issue_dates import issue_date

CASES = [
    ("                  March 15, 2023 Wednesday", "March 15, 2023 Wednesday"),
    ("January 20, 2009 Tuesday 8:27 PM AEST", "January 20, 2009 Tuesday 8:27 PM AEST"),
    ("December 19, 1991, Sunday, An Edition", "December 19, 1991, Sunday"),
    ("27. Februar 2012 Montag 9:50 PM GMT+1", "27. Februar 2012 Montag 9:50 PM GMT+1"),
    ("Mittwoch 31. August 2011", "Mittwoch 31. August 2011"),
    ("mardi 10 décembre 2019", "mardi 10 décembre 2019"),
    ("29 de marzo de 2012 jueves", "29 de marzo de 2012 jueves"),
    ("4 maja 2016", "4 maja 2016"),  # a month of no list
    ("2011-08-31", "2011-08-31"),
    ("January 2009", "January 2009"),
    ("Summer, 2008", "Summer, 2008"),
    ("Harbour news of May 4, 2016", None),
    ("In May 2016 the port was shut.", None),
    ("Port of 2000 gets 4, 5 more cranes", None),
    ("1 of 10 DOCUMENTS", None),
]


@pytest.mark.parametrize(("line", "date"), CASES)
def test_a_line_that_opens_with_a_date_holds_it_without_its_edition(line: str, date: str | None) -> None:
    assert issue_date(line) == date

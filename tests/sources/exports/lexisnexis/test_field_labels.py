"""Labels of fields in the languages of the interfaces, and notices of rights."""

import pytest

from pipeline.sources.exports.lexisnexis.field_labels import Labelled, is_rights, labelled, labelled_in_capitals, says


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("BYLINE: Lena Kraus", Labelled("authors", "Lena Kraus")),
        ("LÄNGE: 306 Wörter", Labelled("length", "306 Wörter")),
        ("Load-Date:\xa0May 5, 2016", Labelled("loaded", "May 5, 2016")),
        ("TEKST:", Labelled("body", "")),
        ("LEADALL: Port shut", None),
        ("Ann Lee: the port is shut", None),
        ("Section of the port", None),
    ],
)
def test_a_label_is_a_word_of_the_list_with_a_colon(line: str, field: Labelled | None) -> None:
    assert labelled(line) == field


def test_labels_of_the_old_layout_stand_in_capitals() -> None:
    assert (labelled_in_capitals("LENGTH: 3 words"), labelled_in_capitals("Length: 3 metres")) == (
        Labelled("length", "3 words"),
        None,
    )


@pytest.mark.parametrize(
    ("line", "is_notice"),
    [
        ("       Copyright 2016 The Harbour Post", True),
        ("(c) 2016 Harbour Media. Alle Rechte vorbehalten", True),
        ("Copyright The Harbour Post 2016", True),
        ("                Alle Rechte Vorbehalten", True),
        ("(c) the minister may shut a port", False),
        ("All human rights must be kept, the court said", False),
        ("Copyright law is to be changed, the minister said.", False),
    ],
)
def test_rights_are_told_from_what_is_said_of_rights(line: str, is_notice: bool) -> None:
    assert is_rights(line) is is_notice


def test_a_line_says_a_word_whatever_its_letters() -> None:
    assert says("end", " END OF DOCUMENT ")
    assert not says("end", "The end of document")

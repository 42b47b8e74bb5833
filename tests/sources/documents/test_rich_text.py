"""The text of rich text: code pages, characters by number, what is shown; odd input in linear time."""

import pytest

from pipeline.sources.documents.rich_text import rich_text
from pipeline.sources.reasons import Fault
from tests.yardstick import timed


def in_hex(text: str, encoding: str) -> str:
    return "".join(f"\\'{byte:02x}" for byte in text.encode(encoding))


def shown(body: str, head: str = "\\ansi\\ansicpg1252") -> str:
    return rich_text(("{\\rtf1" + head + "{}" + body + "}").encode("latin-1")).text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param(r"One.\par Two.\line Three.\tab 3", "One.\nTwo.\nThree.\t3", id="lines"),
        pytest.param("One\r\n line\\par\r\nTwo", "One line\nTwo", id="line ends of the file are none"),
        pytest.param(
            r"{\b Bold}, {\i\b both}, \{braces\}, \\, a\~space", "Bold, both, {braces}, \\, a\xa0space", id="signs"
        ),
        pytest.param(r"\ldblquote Yes,\rdblquote  he said\emdash no", "“Yes,” he said—no", id="named signs"),
        pytest.param(r"\'93Caf\'e9\'94", "“Café”", id="bytes of the code page"),
        pytest.param(r"\u1043?\u1072?v\u8212-- end", "Гаv—- end", id="characters by number"),
        pytest.param(r"\uc0\u1043\u1072 v {\uc2\u8212--x}\u8212 ?", "Гаv —x—?", id="none or two that stand in"),
        pytest.param(r"\u8220\'93One", "“One", id="a byte that stands in"),
        pytest.param(r"\u-10179?\u-8704?", "\U0001f600", id="two halves of a character"),
        pytest.param(
            "{\n\\header 3\n\\par }\\pard \n\\par One\n\\sect {\\*\\note 1}Two", "\nOne\n\nTwo", id="as Nexis writes"
        ),
        pytest.param(r"{\header 3}{\info{\title T}}{\*\generator W;}One{\footnote 1}", "One", id="what is not text"),
        pytest.param(r"{\pict\wmetafile8 0102ff}One", "One", id="a picture in hexadecimals"),
        pytest.param("{\\pict\\bin5 a}{\\z}One", "One", id="a picture in bytes"),
        pytest.param(
            r'The {\field{\*\fldinst{HYPERLINK "http://a.example"}}{\fldrslt{\ul port}}} opens',
            "The port opens",
            id="a link",
        ),
        pytest.param(r"\trowd\intbl One\cell Two\cell\row Three", "One\nTwo\n\nThree", id="a table"),
        pytest.param(r"One} out of it", "One", id="what follows the end"),
        pytest.param(r"One {\b never closed", "One never closed", id="a brace that never closes"),
        pytest.param(r"One\unknownword12 two\'zz", "Onetwozz", id="what is unknown"),
    ],
)
def test_text(body: str, text: str) -> None:
    assert shown(body) == text


@pytest.mark.parametrize(
    ("head", "body"),
    [
        pytest.param(r"\ansicpg1251", in_hex("Гавань", "cp1251"), id="of the document"),
        pytest.param(
            r"\ansicpg1251{\fonttbl{\f0\fcharset0 T;}}\f0", in_hex("Гавань", "cp1251"), id="a font without one"
        ),
        pytest.param(
            r"\ansicpg1252{\fonttbl{\f0\fcharset0 T;}{\f1\fnil\fcharset204 T;}}\f0",
            "{\\f1 " + in_hex("Гавань", "cp1251") + "}",
            id="of the font",
        ),
        pytest.param(r"\ansicpg1251", "Гавань".encode("cp1251").decode("latin-1"), id="bytes as they are"),
        pytest.param(r"\ansicpg65001", in_hex("Гавань", "utf-8"), id="UTF-8"),
    ],
)
def test_code_pages(head: str, body: str) -> None:
    assert shown(body, head) == "Гавань"


def test_the_code_page_of_old_systems_has_a_name() -> None:
    found = rich_text(rb"{\rtf1\mac caf\'8e}")
    assert (found.text, found.encoding) == ("café", "mac_roman")


def test_a_character_of_two_bytes_may_end_in_a_letter() -> None:
    assert shown(r"{\f1 \'83A}", r"\ansi{\fonttbl{\f1\fcharset128 G;}}") == b"\x83A".decode("cp932")


@pytest.mark.parametrize(
    "odd",
    [r"\ansicpg99999", r"\ansicpg", r"\uc", r"\uc-5", r"\u", r"\bin", r"{\fonttbl{\f\fcharset;}}", r"\f9999999999"],
)
def test_odd_words_cost_nothing(odd: str) -> None:
    assert shown("One", odd) == "One"


@pytest.mark.parametrize("data", [b"", b"One.", b"{\\rt", b"PK\x03\x04"])
def test_what_is_no_rich_text_is_a_fault(data: bytes) -> None:
    with pytest.raises(Fault, match="broken_document"):
        rich_text(data)


@pytest.mark.parametrize(
    "piece",
    [
        r"{\field{\*\fldinst{",
        r"{\fonttbl\f1",
        r"\f1\fcharset1 ",
        "{",
        "}{",
        r"\'",
        r"\bin9",
        r"\u1?",
        "\\",
        r"{\pict\bin",
    ],
)
def test_time_is_in_proportion_whatever_repeats(piece: str) -> None:
    data = b"{\\rtf1 " + piece.encode() * (200_000 // len(piece))
    _, seconds = timed(lambda: rich_text(data))
    assert seconds < 2

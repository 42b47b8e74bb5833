"""What the first bytes of data tell."""

import pytest

from pipeline.sources.reasons import Fault
from pipeline.sources.text.bytes_seen import check_is_text, wide_encoding

LATIN = "The harbour reopens."


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        pytest.param(LATIN.encode("utf-16-le"), "utf-16-le", id="two bytes, small end first"),
        pytest.param(LATIN.encode("utf-16-be"), "utf-16-be", id="two bytes, big end first"),
        pytest.param(LATIN.encode("utf-32-le"), "utf-32-le", id="four bytes, small end first"),
        pytest.param(LATIN.encode("utf-32-be"), "utf-32-be", id="four bytes, big end first"),
        pytest.param(LATIN.encode(), None, id="one byte"),
        pytest.param("Oil".encode("utf-16-le"), None, id="too short to tell"),
        pytest.param(LATIN.encode() + b"\x00" * 4, None, id="a few NULs behind text"),
        pytest.param(b"\x00" * 64, None, id="NULs alone"),
    ],
)
def test_wide_encoding(data: bytes, encoding: str | None) -> None:
    assert wide_encoding(data) == encoding


@pytest.mark.parametrize(
    ("data", "detail"),
    [
        pytest.param(b"%PDF-1.7\nstream", "a PDF", id="a known kind"),
        pytest.param(b"\x1f\x8b\x08", "gzip data", id="a packed file under a wrong name"),
        pytest.param(b"\x01\x02\x03\x04\x05" + b"a" * 95, "5 control bytes in the first 100", id="five in a hundred"),
        pytest.param(b"\x00" * 64, "64 control bytes in the first 64", id="zeros"),
    ],
)
def test_what_is_no_text_says_why(data: bytes, detail: str) -> None:
    with pytest.raises(Fault) as fault:
        check_is_text(data)
    assert (fault.value.reason, fault.value.detail) == ("binary", detail)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(LATIN.encode(), id="text"),
        pytest.param(b"", id="nothing"),
        pytest.param(LATIN.encode("utf-16"), id="a byte order mark"),
        pytest.param(LATIN.encode("utf-16-le"), id="two bytes a character"),
        pytest.param(b"\x01\x02\x03\x04 oil", id="four control bytes, however short the text"),
        pytest.param(b"\x01\x02\x03\x04\x05" + b"a" * 195, id="five in two hundred"),
        pytest.param(b"\t\n\x0b\x0c\r\x1b[0m" * 20, id="white space and colours of a terminal"),
    ],
)
def test_text_passes(data: bytes) -> None:
    check_is_text(data)


@pytest.mark.parametrize(("size", "is_text"), [(80, True), (79, False)])
def test_of_records_one_sound_line_is_enough(size: int, is_text: bool) -> None:
    data = b"\x00" * 500 + b"\n" + b"a" * size + b"\n"
    if is_text:
        check_is_text(data, is_of_records=True)
    else:
        with pytest.raises(Fault):
            check_is_text(data, is_of_records=True)

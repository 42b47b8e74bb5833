"""Bytes to text: which encoding is seen, what is repaired, and what stays as it is."""

import codecs

import ftfy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.sources.reasons import Fault
from pipeline.sources.text.decoding import Decoded, decoded
from pipeline.writing.tidying import REPAIR, repaired, tidied

ENGLISH = "“We don’t agree,” said Inés Núñez — again. The café’s owner, Mr O’Dowd, paid €5."
RUSSIAN = "Министр иностранных дел заявил на пресс-конференции, что переговоры завершились успешно."
JAPANESE = "外務大臣は記者会見で、会談は成功裏に終了したと述べた。双方は来月も協議を続ける。"
POLISH = "Minister powiedział, że rozmowy zakończyły się sukcesem i będą trwać. Żaden gość nie zgłosił sprzeciwu."


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        pytest.param(ENGLISH.encode(), ENGLISH, "utf-8", id="utf-8"),
        pytest.param(codecs.BOM_UTF8 + ENGLISH.encode(), ENGLISH, "utf-8", id="utf-8 with a mark"),
        pytest.param(ENGLISH.encode("utf-16"), ENGLISH, "utf-16-le", id="utf-16 with a mark"),
        pytest.param(codecs.BOM_UTF16_BE + ENGLISH.encode("utf-16-be"), ENGLISH, "utf-16-be", id="big-endian"),
        pytest.param(ENGLISH.encode("utf-16-le"), ENGLISH, "utf-16-le", id="utf-16 without a mark"),
        pytest.param(ENGLISH.encode("utf-16-be"), ENGLISH, "utf-16-be", id="big-endian without a mark"),
        pytest.param(ENGLISH.encode("utf-32"), ENGLISH, "utf-32-le", id="utf-32 with a mark"),
        pytest.param(ENGLISH.encode("utf-32-be"), ENGLISH, "utf-32-be", id="utf-32 without a mark"),
        pytest.param(ENGLISH.encode("cp1252"), ENGLISH, "cp1252", id="cp1252"),
        pytest.param(ENGLISH.encode("mac_roman"), ENGLISH, "mac-roman", id="Macintosh"),
        pytest.param(RUSSIAN.encode("cp1251"), RUSSIAN, "cp1251", id="Cyrillic"),
        pytest.param(RUSSIAN.encode("koi8-r"), RUSSIAN, "koi8-r", id="other Cyrillic"),
        pytest.param(JAPANESE.encode("shift_jis"), JAPANESE, "cp932", id="Japanese"),
        pytest.param(JAPANESE.encode("iso2022_jp"), JAPANESE, "iso2022_jp", id="Japanese as mail has it"),
        pytest.param(POLISH.encode("cp1250"), POLISH, "cp1250", id="Polish"),
        pytest.param("“Yes,” é “no” ".encode() + b"caf\xe9", "“Yes,” é “no” café", "utf-8+cp1252", id="a mixture"),
        pytest.param("“Yes,” é “no”".encode()[:-1], "“Yes,” é “no", "utf-8+cp1252", id="cut inside a character"),
        pytest.param(b"plain words", "plain words", "utf-8", id="ASCII"),
        pytest.param("â€œI donâ€™t,â€\x9d she said.".encode(), "“I don’t,” she said.", "utf-8+ftfy", id="mojibake"),
        pytest.param("\x93Yes,\x94 she said.".encode(), "“Yes,” she said.", "utf-8+ftfy", id="marks as controls"),
        pytest.param(b"one\r\ntwo\rthree\n\x0cfour", "one\ntwo\nthree\n\nfour", "utf-8", id="line ends"),
        pytest.param(b"one\x00 tw\x08o\x7f\tthree", "one two\tthree", "utf-8", id="controls"),
        pytest.param("one\u2028two\ufeff".encode(), "one\ntwo", "utf-8", id="separators"),
    ],
)  # fmt: skip
def test_bytes_become_text(data: bytes, text: str, encoding: str) -> None:
    assert decoded(data) == Decoded(text, encoding)


@pytest.mark.parametrize(
    ("data", "declared", "text", "encoding"),
    [
        pytest.param(POLISH.encode("iso8859-2"), "ISO-8859-2", POLISH, "iso8859-2", id="trusted where it fits"),
        pytest.param(ENGLISH.encode(), "windows-1251", ENGLISH, "utf-8", id="not against UTF-8"),
        pytest.param(b"caf\xe9 \x93x\x94", "iso-8859-1", "café “x”", "cp1252", id="Latin-1 means cp1252"),
        pytest.param(b"caf\xe9", "no-such-charset", "café", "cp1252", id="unknown"),
        pytest.param(b"caf\xe9s", "utf-16", "cafés", "cp1252", id="cannot be true"),
        pytest.param(b"caf\xe9", "unicode_escape", "café", "cp1252", id="no charset of pages"),
        pytest.param(b"caf\xe9", "hex", "café", "cp1252", id="no charset at all"),
    ],
)
def test_a_declared_charset_is_a_hint(data: bytes, declared: str, text: str, encoding: str) -> None:
    assert decoded(data, declared) == Decoded(text, encoding)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"%PDF-1.7\n1 0 obj", "binary", id="PDF"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary", id="picture"),
        pytest.param(bytes(range(256)) * 4, "binary", id="every byte"),
        pytest.param(codecs.BOM_UTF16_LE + b"\x01\xd8" * 50, "binary", id="a mark before no text"),
        pytest.param(b" \n\t\n", "no_text", id="white space"),
        pytest.param(b"--- *** ...", "no_text", id="signs alone"),
        pytest.param(bytes(range(0x81, 0xFF)), "unknown_encoding", id="high bytes alone"),
    ],
)
def test_what_is_no_text_is_told_apart(data: bytes, reason: str) -> None:
    with pytest.raises(Fault) as caught:
        decoded(data)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('‘Yes’, „ja“, «oui», 「はい」 and "plain" \' marks ´ `', id="quotation marks"),
        pytest.param("The ﬁnal ½ ﬀort… ™ №5 Å Ａ ǆ", id="ligatures and wide letters"),
        pytest.param("Fish &amp; chips &lt;b&gt;", id="entities"),
        pytest.param("Chое with Cyrillic letters", id="look-alikes"),
        pytest.param("cafe\u0301 and na\u00efve", id="combining marks"),
        pytest.param("ÀÉÎÕÜ SÃO PAULO Ó", id="accented capitals"),
    ],
)
def test_sound_text_is_left_alone(text: str) -> None:
    assert decoded(text.encode()) == Decoded(text, "utf-8")


@given(st.text())
def test_tidying_twice_is_tidying_once(text: str) -> None:
    once = tidied(text)
    assert tidied(once) == once


MOJIBAKE = st.text("aé“€ Œ", max_size=6).map(lambda text: text.encode("utf-8").decode("cp1252", "ignore"))


@given(st.text(st.characters(codec="utf-8")) | st.lists(st.text("aZ .é“°œ²", max_size=3) | MOJIBAKE).map("".join))
def test_repair_is_that_of_each_line_by_itself(text: str) -> None:
    tidy = tidied(text)
    assert repaired(tidy) == "\n".join(ftfy.fix_text(line, REPAIR) for line in tidy.split("\n"))

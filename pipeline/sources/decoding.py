"""Bytes to text: which encoding, what is no text at all, and the repair of text that was decoded wrongly before.

Order of trust: byte order mark; UTF-16 that shows by its NULs; strict UTF-8; UTF-8 with a few bytes of cp1252 in it;
the charset that the page or the server declares; cp1252 and its old rivals, when the result reads as a western
language; chardet. Words and layout are not judged here, and curly quotation marks stay as they are.
"""

import codecs
import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain, islice

import chardet
import ftfy
from ftfy.badness import is_bad

from pipeline.sources.reasons import Fault

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or office document"),
    (b"\x1f\x8b", "gzip data: let the name end in .gz"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"PAR1", "Parquet data"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
)
SAMPLE = 1 << 16  # bytes looked at to tell text from other data
CONTROL_SHARE = 0.03  # of bytes; random or packed data has 0.11, damaged pages of news under 0.01
FEW_CONTROLS = 4
SURE_ENOUGH = 0.2  # chardet's confidence: a sentence in its true encoding has 0.24 and more, noise under 0.1
FEW_ODD_BYTES = 0.02  # of bytes: a western text of which only the odd mark is in doubt
STRAY_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
LINE_END = re.compile("\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
UNTIDY = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
SURROGATE = re.compile("[\ud800-\udfff]")
PRINTABLE = bytes(range(0x20, 0x5C)) + bytes(range(0x5D, 0x7F)) + rb"\n"  # the last for codecs of escapes
HIGH_BYTE = re.compile(rb"[\x80-\xff]")
BEYOND_ASCII = re.compile(r"(?s)(?<=(.))?([^\x00-\x7f])(?=(.)?(.?))")
BEYOND_ASCII_RUN = re.compile(r"[^\x00-\x7f]+")
INNER_MARKS = "’–—·-"
OPENING_MARKS = "“‘„‚«"
CLOSING_MARKS = "”’»"
COMMON_SIGNS = "–—…•£€¥°§©®™½¼¾×·\xa0\xad´"
MOST_WEIGHED = 4_000  # characters beyond ASCII; more tell nothing new
READS_AS_WESTERN = 0.5  # Cyrillic, Greek, Polish, Japanese or Chinese read as cp1252 or Macintosh stay under 0.35
REPAIR = ftfy.TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    fix_surrogates=False,
    remove_control_chars=False,
    normalization=None,
    explain=False,
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and how it came about: a codec's name, 'utf-8+cp1252' for a mixture, '+ftfy' when mojibake was repaired."""

    text: str
    encoding: str


def decoded(data: bytes, declared: str | None = None) -> Decoded:
    """The text of the bytes: mojibake repaired, line ends '\\n', control characters but the tab removed.

    ``declared`` is the charset that the page or server names, trusted only where the bytes agree.
    Raises Fault ``binary`` or ``unknown_encoding``, ``no_text`` when no letter or digit is left.
    """
    check_is_text(data)
    found = _by_mark(data) or _by_nulls(data) or by_content(data, declared)
    text = repaired(found.text)
    encoding = found.encoding if text == found.text else f"{found.encoding}+ftfy"
    text = tidied(text)
    if not any(map(str.isalnum, text)):
        raise Fault("no_text", "no letter or digit in it")
    return Decoded(text, encoding)


def check_is_text(data: bytes) -> None:
    """Raise Fault ``binary`` when the start of the data shows that it is no text."""
    for magic, kind in MAGIC:
        if data.startswith(magic):
            raise Fault("binary", kind)
    if any(data.startswith(mark) for mark, _ in BYTE_ORDER_MARKS) or wide_encoding(data):
        return
    sample = data[:SAMPLE]
    controls = len(STRAY_CONTROL.findall(sample))
    if controls > FEW_CONTROLS and controls > CONTROL_SHARE * len(sample):
        raise Fault("binary", f"{controls} control bytes in the first {len(sample)}")


def wide_encoding(data: bytes) -> str | None:
    """The encoding of two or four bytes a character that the NULs of Latin text show; needs no byte order mark."""
    sample = data[: SAMPLE - SAMPLE % 4]
    if len(sample) < 8 or b"\x00" not in sample:
        return None
    shares = [part.count(0) / len(part) for part in (sample[place::4] for place in range(4))]
    filled = [share > 0.4 for share in shares]
    spare = [share < 0.1 for share in shares]
    if filled[1] and filled[2] and filled[3] and spare[0]:
        return "utf-32-le"
    if filled[0] and filled[1] and filled[2] and spare[3]:
        return "utf-32-be"
    if filled[1] and filled[3] and spare[0] and spare[2]:
        return "utf-16-le"
    if filled[0] and filled[2] and spare[1] and spare[3]:
        return "utf-16-be"
    return None


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            if encoding == "utf-8":
                return by_content(data[len(mark) :], encoding)
            return _wide(data[len(mark) :], encoding)
    return None


def _by_nulls(data: bytes) -> Decoded | None:
    encoding = wide_encoding(data)
    return _wide(data, encoding) if encoding else None


def _wide(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    sample = text[:SAMPLE]
    odd = sum(character == "\ufffd" or unicodedata.category(character) in ("Cn", "Co") for character in sample)
    if odd > 1 + len(sample) * CONTROL_SHARE:
        raise Fault("binary", f"{odd} of the first {len(sample)} characters are none in {encoding}")
    return Decoded(text.replace("\ufffd", ""), encoding)


def by_content(data: bytes, declared: str | None = None) -> Decoded:
    """The text of bytes that are known to be text, as it stands: nothing is repaired or removed.

    Raises Fault ``unknown_encoding``.
    """
    attempts = chain(_stateful(data), _strict(data, "utf-8"), _mixed(data), _single_byte(data, _codec(declared)))
    found = next(attempts, None)
    if found is None:
        raise Fault("unknown_encoding", "neither UTF-8 nor cp1252, and no other encoding gives readable text")
    return found


def _codec(declared: str | None) -> str | None:
    """Python's name of a declared charset; Latin-1 and ASCII stand for cp1252, as browsers have it.

    Null for what is unknown or cannot be true, since the declaration itself was read as ASCII: UTF-16, EBCDIC.
    """
    try:
        name = codecs.lookup((declared or "").strip()).name
        if PRINTABLE.decode(name) != PRINTABLE.decode("ascii"):
            return None
    except (LookupError, ValueError):
        return None
    return "cp1252" if name in ("iso8859-1", "ascii") else name


def _strict(data: bytes, encoding: str) -> Iterator[Decoded]:
    with suppress(UnicodeError, LookupError, ValueError):
        yield Decoded(data.decode(encoding), codecs.lookup(encoding).name)


def _stateful(data: bytes) -> Iterator[Decoded]:
    """Japanese as mail has it, which is ASCII to the eye."""
    if b"\x1b$" in data:
        yield from _strict(data, "iso2022_jp")


def _mixed(data: bytes) -> Iterator[Decoded]:
    """UTF-8 in which some bytes are of cp1252, as when pages are glued together; not where UTF-8 is the exception."""
    sound = sum(character > "\x7f" for character in data.decode("utf-8", "ignore"))
    odd = len(SURROGATE.findall(data.decode("utf-8", "surrogateescape")))
    if sound > odd:
        yield Decoded(data.decode("utf-8", "communique.cp1252_bytes"), "utf-8+cp1252")


def _cp1252_bytes(error: UnicodeError) -> tuple[str, int]:
    """What stands for bytes that are not UTF-8: their cp1252 characters, nothing for half a character."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    odd = error.object[error.start : error.end]
    return odd.decode("cp1252", "ignore") if len(odd) == 1 else "", error.end


codecs.register_error("communique.cp1252_bytes", _cp1252_bytes)


def _single_byte(data: bytes, declared: str | None) -> Iterator[Decoded]:
    """What the bytes can be when they are not UTF-8, the most trusted reading first."""
    if declared and declared != "utf-8":
        yield from _strict(data, declared)
    western = [found for encoding in ("cp1252", "mac_roman") for found in _strict(data, encoding)]
    likeliest = max(western, key=lambda found: western_fit(found.text), default=None)
    if likeliest and western_fit(likeliest.text) >= READS_AS_WESTERN:
        yield likeliest
    guess = chardet.detect(data, prefer_superset=True)
    if guess["encoding"] and guess["confidence"] >= SURE_ENOUGH:
        yield from _strict(data, guess["encoding"])
    if len(HIGH_BYTE.findall(data)) <= FEW_ODD_BYTES * len(data):
        yield Decoded(data.decode("cp1252", "ignore"), "cp1252")


def western_fit(text: str) -> float:
    """How well the characters beyond ASCII stand where western languages have them, -1 to 1; 1 when there are none.

    Wrong readings show words of accented letters only (Cyrillic), signs inside words (central Europe) or capitals
    behind small letters (Macintosh).
    """
    fits = [_fit(match) for match in islice(BEYOND_ASCII.finditer(text), MOST_WEIGHED)]
    return sum(fits) / len(fits) if fits else 1.0


def _fit(match: re.Match[str]) -> int:
    before, character, after = match.group(1) or "", match.group(2), match.group(3) or ""
    if character in INNER_MARKS and (before + after).isalpha():
        return 1
    if character in OPENING_MARKS:
        return -1 if before.isalpha() else 1
    if character in CLOSING_MARKS:
        return 1 if before and not before.isspace() else 0
    if not character.isalpha():
        return int(character in COMMON_SIGNS) if not (before.isalpha() and after.isalpha()) else -1
    if not (before + after).isascii():
        return 0
    if not before.isalpha() and not after.isalpha():
        return 0
    if character.islower():
        return -1 if after.isupper() else 1
    stands_first = not before.isalpha() and after.islower()
    in_capitals = (before + after).isupper() and not match.group(4).islower()
    return 1 if stands_first or in_capitals else -1


def repaired(text: str) -> str:
    """The text without mojibake, line by line; nothing else about it changes."""
    return text if text.isascii() else "\n".join(map(_repaired_line, text.split("\n")))


def _repaired_line(line: str) -> str:
    """The line as ftfy mends it; asked only where its test for mojibake strikes, which sees two neighbours at most.

    The test on whole pages took 8 of the 11 ms that a page of 57 kB took to read.
    """
    if line.isascii():
        return line
    odd_places = (line[max(0, run.start() - 2) : run.end() + 2] for run in BEYOND_ASCII_RUN.finditer(line))
    return ftfy.fix_text(line, REPAIR) if is_bad("\n".join(odd_places)) else line


def tidied(text: str) -> str:
    """The text with '\\n' for every line end and without controls; lone surrogates become U+FFFD."""
    if not UNTIDY.search(text):
        return text
    return storable(CONTROL.sub("", LINE_END.sub("\n", text)))


def storable(text: str) -> str:
    """The text with U+FFFD for lone surrogates, which no database takes; its length stays."""
    return SURROGATE.sub("\ufffd", text)

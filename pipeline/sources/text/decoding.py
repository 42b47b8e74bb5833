"""Bytes to text: which encoding they are in.

Order of trust: byte order mark; UTF-16 that shows by its NULs; strict UTF-8; UTF-8 with a few bytes of cp1252 in it;
the charset that the page or the server declares; cp1252 and its old rivals, when the result reads as a western
language; chardet. How text is mended afterwards is a matter of ``tidying``.
"""

import codecs
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain

import chardet

from pipeline.sources.reasons import Fault
from pipeline.sources.text.bytes_seen import BYTE_ORDER_MARKS, CONTROL_SHARE, SAMPLE, check_is_text, wide_encoding
from pipeline.sources.text.western import western_fit
from pipeline.writing import SURROGATE, repaired, tidied

SURE_ENOUGH = 0.2  # chardet's confidence: a sentence in its true encoding has 0.24 and more, noise under 0.1
FEW_ODD_BYTES = 0.02  # of bytes: a western text of which only the odd mark is in doubt
PRINTABLE = bytes(range(0x20, 0x5C)) + bytes(range(0x5D, 0x7F)) + rb"\n"  # the last for codecs of escapes
HIGH_BYTES = bytes(range(0x80, 0x100))
READS_AS_WESTERN = 0.5  # Cyrillic, Greek, Polish, Japanese or Chinese read as cp1252 or Macintosh stay under 0.35


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
    escaped = data.decode("utf-8", "surrogateescape")
    odd = len(escaped) - len(SURROGATE.sub("", escaped))
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
    if len(data) - len(data.translate(None, HIGH_BYTES)) <= FEW_ODD_BYTES * len(data):
        yield Decoded(data.decode("cp1252", "ignore"), "cp1252")

"""Bytes to text: which encoding, what is no text at all, and the repair of text that was decoded wrongly before.

Order of trust: byte order mark; UTF-16 that shows by its NULs; strict UTF-8; UTF-8 with a few bytes of cp1252 in it;
the charset that the page or the server declares; cp1252 and its old rivals, when the result reads as a western
language; chardet. Words and layout are not judged here, and curly quotation marks stay as they are.
"""

import codecs
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import chardet
import ftfy

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
SURE_ENOUGH = 0.3  # chardet's confidence; true guesses of a sentence or more have over 0.4
FEW_ODD_BYTES = 0.02  # of bytes: a western text of which only the odd mark is in doubt
STRAY_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
LINE_END = re.compile("\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
SURROGATE = re.compile("[\ud800-\udfff]")
ASCII_SAFE = re.compile(rb"[\x80-\xff]")
WORD = re.compile(r"[^\W\d_]+")
ALIEN_SIGN = re.compile(r"(?<=[A-Za-z])[¡-©«-¬®-¯±-¶¸-¹»-¿‚„†‡ˆ‰‹›•˜™€ƒ×÷…](?=[a-z])|[‚ƒ](?=[^\x00-\x7f])")
MISPLACED_CAPITAL = re.compile(r"[a-z][À-ÖØ-ÞŠŒŽŸ]|^[À-ÖØ-ÞŠŒŽŸ][A-Z][a-z]")
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
    odd = sum(unicodedata.category(character) in ("Cn", "Co") for character in text) + text.count("\ufffd")
    if odd > 1 + len(text) * CONTROL_SHARE:
        raise Fault("binary", f"{odd} of {len(text)} characters are none in {encoding}")
    return Decoded(text.replace("\ufffd", ""), encoding)


def by_content(data: bytes, declared: str | None = None) -> Decoded:
    """The text of bytes that are known to be text, as it stands: nothing is repaired or removed.

    Raises Fault ``unknown_encoding``.
    """
    codec = _codec(declared)
    attempts = (
        _strict(data, codec) if codec and codec.startswith(("iso2022", "hz")) else None,
        _strict(data, "utf-8"),
        _mixed(data),
    )
    for attempt in attempts:
        if attempt:
            return attempt
    found = next(_single_byte(data, codec), None)
    if found:
        return found
    raise Fault("unknown_encoding", "neither UTF-8 nor cp1252, and no other encoding gives readable text")


def _codec(declared: str | None) -> str | None:
    """Python's name of a declared charset; Latin-1 and ASCII stand for cp1252, as browsers have it."""
    try:
        name = codecs.lookup((declared or "").strip()).name
    except (LookupError, ValueError):
        return None
    return "cp1252" if name in ("iso8859-1", "ascii") else name


def _strict(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding)
    except (UnicodeError, LookupError, ValueError):
        return None


def _mixed(data: bytes) -> Decoded | None:
    """UTF-8 in which some bytes are of cp1252, as when pages are glued together; null when UTF-8 is the exception."""
    sound = sum(character > "\x7f" for character in data.decode("utf-8", "ignore"))
    text = data.decode("utf-8", "communique.cp1252_bytes")
    odd = len(SURROGATE.findall(data.decode("utf-8", "surrogateescape")))
    return Decoded(text, "utf-8+cp1252") if sound > odd else None


def _cp1252_bytes(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "ignore"), error.end


codecs.register_error("communique.cp1252_bytes", _cp1252_bytes)


def _single_byte(data: bytes, declared: str | None) -> Iterator[Decoded]:
    """What the bytes can be when they are not UTF-8, the most trusted reading first."""
    if declared and declared != "utf-8" and (found := _strict(data, declared)):
        yield found
    for encoding in ("cp1252", "mac_roman", "cp850"):
        found = _strict(data, encoding)
        if found and reads_as_western(found.text):
            yield found
    guess = chardet.detect(data, prefer_superset=True)
    if guess["encoding"] and guess["confidence"] >= SURE_ENOUGH and (found := _strict(data, guess["encoding"])):
        yield Decoded(found.text, guess["encoding"].lower())
    if len(ASCII_SAFE.findall(data)) <= FEW_ODD_BYTES * len(data):
        yield Decoded(data.decode("cp1252", "ignore"), "cp1252")


def reads_as_western(text: str) -> bool:
    """Whether the characters beyond ASCII stand where western languages have them.

    Wrong readings show words of accented letters only (Cyrillic), signs inside words (DOS) or capitals behind small
    letters (Macintosh); one such in three of all that is not ASCII fails the text.
    """
    if CONTROL.search(text.replace("\x00", "")) and re.search("[\x80-\x9f]", text):
        return False
    words = [word for word in WORD.findall(text) if not word.isascii()]
    signs = sum(not character.isalpha() for character in text if character > "\x7f")
    aliens = len(ALIEN_SIGN.findall(text)) + sum(map(_is_alien, words))
    return aliens * 3 <= len(words) + signs


def _is_alien(word: str) -> bool:
    accented = sum(character > "\x7f" for character in word)
    return bool((len(word) > 2 and accented * 4 >= len(word) * 3) or MISPLACED_CAPITAL.search(word))


def repaired(text: str) -> str:
    """The text without mojibake, line by line; nothing else about it changes."""
    return text if text.isascii() else ftfy.fix_text(text, REPAIR)


def tidied(text: str) -> str:
    """The text with '\\n' for every line end and without controls; lone surrogates become U+FFFD."""
    return storable(CONTROL.sub("", LINE_END.sub("\n", text)))


def storable(text: str) -> str:
    """The text with U+FFFD for lone surrogates, which no database takes; its length stays."""
    return SURROGATE.sub("\ufffd", text)

"""A value as its plain wording: of an object its name, of the text of a list its items, of "nan" nothing.

What a text, an author or a date is made of is not decided here.
"""

import ast
import json
import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from html import unescape
from math import isfinite

from pipeline.markup import elements, text_of
from pipeline.reference import any_of, listed
from pipeline.writing import storable

NAMING_KEYS = ("name", "title", "main", "original", "rendered", "value", "text", "#text", "full_name", "label", "$oid")
HOST_KEYS = ("domain", "uri", "url")  # by which an outlet can be known that has no name
LONGEST_LITERAL = 100_000  # characters; to read the text of a list takes some hundred times its size of memory
LONGEST_NOTHING = 12  # characters of a word that stands for no value
MOST_TAGS = 200_000  # of a text whose markup is read; each is an element of 2 kB
LITERAL = re.compile(r"\s*(?:\[.*\]|\{.*\})\s*", re.DOTALL)
ARRAY_GAP = re.compile(r"(?<=['\"])\s+(?=['\"])")  # between the items of an array as numpy prints it
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
TAG = re.compile(
    rf"</{any_of(elements('block') | elements('inline'))}\s*>|<(?:p|br|hr|img|div)\b[^<>]*>", re.IGNORECASE
)  # what no prose holds: an end of an element, or a paragraph or line break


def is_nothing(value: object) -> bool:
    """Whether a value is how an export writes that there is none: null, NaN, empty, "nan", "N/A", "[]"."""
    if isinstance(value, str):
        text = value.strip()
        return not text or (len(text) <= LONGEST_NOTHING and (text in _words() or text.lower() in _words()))
    if isinstance(value, list | tuple | Mapping):
        return all(map(_is_empty, value.values() if isinstance(value, Mapping) else value))
    return _is_empty(value)


def _is_empty(value: object) -> bool:
    return value is None or value == "" or value != value


@cache
def _words() -> frozenset[str]:
    return listed("values_of_nothing", "any")


def wording(value: object) -> str | None:
    """The value as text, outer space cut; of an object its name, of a list its items; null for what has no wording."""
    if is_nothing(value):
        return None
    if isinstance(value, str):
        read = literal(value)
        return storable(value).strip() or None if isinstance(read, str) else wording(read)
    if isinstance(value, Mapping):
        return _named_by(value, NAMING_KEYS)
    if isinstance(value, list | tuple):
        return ", ".join(dict.fromkeys(filter(None, map(wording, value)))) or None
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        return str(value) if isinstance(value, int) or isfinite(value) else None
    return None


def label(value: object) -> str | None:
    """The wording on one line, without markup: a title, the name of an outlet or section."""
    written = wording(value)
    if written is None or ("<" not in written and "&" not in written):
        return written
    shown = unescaped(written)
    return " ".join((text_of(shown) if is_markup(shown) else shown).split()) or None


def address(value: object) -> str | None:
    """The wording of an outlet's value; of an object without a name the host by which it is known."""
    if isinstance(value, str):
        value = literal(value)
    named = label(value)
    if named is None and isinstance(value, Mapping):
        named = _named_by(value, HOST_KEYS)
    return None if named is None or named.isdigit() else named


def _named_by(value: Mapping[str, object], keys: tuple[str, ...]) -> str | None:
    lowered = {str(key).lower(): item for key, item in value.items()}
    return next((text for key in keys if (text := wording(lowered.get(key)))), None)


def literal(value: str) -> object:
    """The list or object that a text spells in JSON or Python; the text itself when it spells none, or is very long."""
    if len(value) > LONGEST_LITERAL or value.lstrip()[:1] not in ("[", "{") or not LITERAL.fullmatch(value):
        return value
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        pass
    try:
        read = ast.literal_eval(ARRAY_GAP.sub(", ", value))
    except (ValueError, SyntaxError, MemoryError, RecursionError, TypeError):
        return value
    return value if isinstance(read, set) else read


def is_markup(text: str) -> bool:
    """Whether a text is plainly HTML: a lone "<" is text, and so is a word in angle brackets."""
    return TAG.search(text) is not None and text.count("<") <= MOST_TAGS


def unescaped(text: str) -> str:
    """The text with its entities as characters; a name without its semicolon ("AT&T") is none."""
    return ENTITY.sub(lambda match: unescape(match.group()), text) if "&" in text else text

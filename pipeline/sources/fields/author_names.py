"""The authors that a field names, one a name as it is written; who of them is a person is decided with the articles."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from pipeline.reference import any_of, rows
from pipeline.sources.fields.written_values import is_nothing, label, literal

LINES = re.compile(r"[\n\r;|]+")
SEPARATOR = re.compile(r",\s*+(?:and\s+)?|(?<=\s)and\s+|(?<=\s)&\s+", re.IGNORECASE)  # a blank before one is cut later
AND = re.compile(r"\s(?:and|&)\s", re.IGNORECASE)
FAMILY_NAME_FIRST = re.compile(r"[^\s,]+, [^\s,]+(?: [^\s,]+)?")
FULL_NAMES = re.compile(r"\s*[^\s,]+(?:\s[^\s,]+)+(?:,\s*[^\s,]+(?:\s[^\s,]+)+)*\s*")  # each of two words or more
BY = re.compile(r"^by\b:?\s*", re.IGNORECASE)
MAIL = re.compile(r"[(<\[]?(?:mailto:)?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}[)>\]]?")
HANDLE = re.compile(r"(?<!\S)\(?@\w{1,30}\)?")
WEB_ADDRESS = re.compile(r"\bhttps?://\S+|(?<!\S)www\.\S+")
NAME_SUFFIX = re.compile(r"(?i)^(jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d|esq)\.?$")
NAME_OF_BODY = re.compile(r"\b(of|for|the)\b")
NAME_KEYS = ("name", "full_name", "fullname", "display_name", "displayname", "author", "original", "rendered", "value")
NAME_PARTS = (("firstname", "middlename", "lastname"), ("first_name", "last_name"), ("given", "family"))
MOST_PEOPLE = 500  # of a field; a longer list is none of authors
LONGEST_FIELD = 20_000  # code points of a byline that are read


def author_names(value: object) -> list[str]:
    """The authors of a list, of an object, of the text of either, or of a byline, as written.

    Addresses and handles are no part of a name. Lines and semicolons part names, so that "Hale, Mary; Ek, Bo" are two;
    else " and " and a comma do, and not where that would tear a name: "Hale, Jr.", "Hale, Mary", "Ministry of Health
    and Welfare". So does the "and" of other languages between full names: "Ana Prado y Luis Mora" are two, "Juan Ortega
    y Gasset" is one.
    """
    if isinstance(value, str):
        value = literal(value)
    return list(dict.fromkeys(_names(value)))[:MOST_PEOPLE]


def _names(value: object) -> Iterator[str]:
    if is_nothing(value):
        return
    if isinstance(value, list | tuple):
        for item in value:
            yield from _listed_name(item)
    elif isinstance(value, Mapping):
        yield from _split(BY.sub("", _name(value)))
    elif isinstance(value, str):
        for line in LINES.split(value[:LONGEST_FIELD]):
            yield from _split(BY.sub("", _cleaned(line)))


def _listed_name(item: object) -> Iterator[str]:
    """The one name that an item of a list is; a byline in it is left whole for whoever knows houses and roles."""
    name = _name(item) if isinstance(item, Mapping) else _cleaned(item) if isinstance(item, str) else ""
    if name and not is_nothing(name):
        yield name


def _name(value: Mapping[str, object]) -> str:
    """The name of an object, put together where it has a first and a last one."""
    lowered = {str(key).lower(): item for key, item in value.items()}
    for keys in NAME_PARTS:
        parts = [part for key in keys if (part := label(lowered.get(key)))]
        if len(parts) > 1:
            return _cleaned(" ".join(parts))
    return next((name for key in NAME_KEYS if (name := _cleaned(label(lowered.get(key)) or ""))), "")


def _cleaned(text: str) -> str:
    text = text[:LONGEST_FIELD]
    for pattern in (WEB_ADDRESS, MAIL, HANDLE):
        text = pattern.sub(" ", text)
    shown = label(" ".join(text.split())) or ""
    return shown.strip(" ,;|/·•-–—") if any(map(str.isalpha, shown)) else ""


@cache
def _and() -> re.Pattern[str]:
    """The "and" of languages but English, and no word that means "in" in another of them."""
    return re.compile(rf"\s{any_of(row['word'] for row in rows('conjunctions'))}\s", re.IGNORECASE)


def _split(byline: str) -> list[str]:
    joined = _and().split(byline)
    if len(joined) > 1 and all(FULL_NAMES.fullmatch(piece) for piece in joined):
        return [name for piece in joined for name in _split(piece)]
    joined = AND.split(byline)
    if len(joined) > 1 and all(map(FAMILY_NAME_FIRST.fullmatch, joined)):  # "Hale, Mary and Ek, Bo"
        return joined
    pieces = [piece.strip() for piece in SEPARATOR.split(byline) if piece.strip()]
    is_pair = "," in byline and [len(piece.split()) for piece in pieces] == [1, 1]  # "Okafor, Ngozi"
    if is_pair or NAME_OF_BODY.search(byline):
        return [byline]
    names = list[list[str]]()
    for piece in pieces:
        if names and NAME_SUFFIX.match(piece):
            names[-1].append(piece)
        else:
            names.append([piece])
    return [", ".join(name) for name in names]

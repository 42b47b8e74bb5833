"""What the fields of an article say, in the names that records have."""

import re
from collections.abc import Iterable
from functools import cache

from pipeline.reference import rows
from pipeline.sources.exports.lexisnexis.field_labels import Labelled, pattern, says
from pipeline.word_lists import given_names

PAGE = re.compile(rf"(?:{pattern('page')}\b[.:]{{0,2}}\s?\w{{1,8}}\s*)+(?:,.*)?", re.IGNORECASE)
ADDRESS = re.compile(r"https?://[^\s;]+")
IN_A_PLACE = re.compile(r" in [A-Z][\w.'-]*(?: [A-Z][\w.'-]*)*(?=,| and |;|$)")
FAMILY_NAME_FIRST = re.compile(r"([^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*)?), ?([^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*)?)")
LONGEST_BYLINE = 300  # code points; a longer one is no list of names
MOST_WORDS = 6  # of a byline that ends as a sentence does
SENTENCE = re.compile(r"\w{4,}\.$")


def record_fields(fields: Iterable[Labelled]) -> dict[str, str | list[str]]:
    """The fields of a record; of two fields that say the same the first counts."""
    first: dict[str, str] = {}
    for sense, value in fields:
        if value:
            first.setdefault(sense, value)
    found: dict[str, str | list[str]] = {}
    for name in ("title", "subtitle"):
        if name in first and not says("no_title", first[name]):
            found[name] = _without_address(first[name])
    if section := _section(first.get("section", "")):
        found["section"] = section
    if authors := _authors(first.get("authors", "")):
        found["authors"] = authors
    if "language" in first:
        found["language"] = re.split(r"[;/,]", first["language"])[0].strip()
    return found


def address(fields: Iterable[Labelled]) -> str | None:
    """The address of an article on the web, where its fields name one."""
    for sense, value in fields:
        if sense in ("url", "subtitle") and (match := ADDRESS.search(value)):
            return match[0].rstrip(".,)")
    return None


def _without_address(text: str) -> str:
    return ADDRESS.sub("", text).strip(" ;")


def _section(value: str) -> str:
    """A section without its page, edition and version: "NEWS; Pg. 4" is "NEWS"."""
    pieces = (piece.strip() for piece in value.split(";"))
    return "; ".join(piece for piece in pieces if piece and not PAGE.fullmatch(piece))


def _authors(value: str) -> list[str]:
    """The byline as the list of its names or as one piece; what is a sentence and no list of names is left out."""
    if len(value) > LONGEST_BYLINE or (SENTENCE.search(value) and len(value.split()) > MOST_WORDS):
        return []
    plain = IN_A_PLACE.sub("", value).strip()
    pieces = [piece.strip() for piece in plain.split(";") if piece.strip()]
    turned = [_turned(piece) for piece in pieces]
    if turned and all(turned):
        return [name for name in turned if name]
    return [plain] if plain else []


def _turned(piece: str) -> str | None:
    """A name whose family name stands first ("PRUIM, FRED") as it is said; null for any other piece.

    Two single words are such a name even where the given name is not known: nobody else is named by one word.
    """
    match = FAMILY_NAME_FIRST.fullmatch(piece)
    if match is None or match[1].lower() in _agencies() or _is_given(match[1]):
        return None
    is_short = " " not in piece.replace(", ", ",") and match[1][0].isupper()
    return f"{match[2]} {match[1]}" if is_short or _is_given(match[2]) else None


def _is_given(name: str) -> bool:
    return name.split()[0].lower() in given_names()


@cache
def _agencies() -> frozenset[str]:
    return frozenset(row["written_as"].lower() for row in rows("agencies"))

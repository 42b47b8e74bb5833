"""The media, agencies and platforms that lists name: where a text names one, and the name that it goes by.

Whether words came through a medium is decided in ``circumstances``; what a medium without a listed name looks like,
in ``quote_sources``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from pipeline.language import Phrase, Word
from pipeline.quotes.vocabulary.quote_sources import without_article
from pipeline.records import ViaKind
from pipeline.reference import rows
from pipeline.writing import folded

POSSESSIVE: Final = re.compile(r"['’]s?$")
DOMAIN: Final = re.compile(
    r"(?:www\.)?[\w-]{2,}\.(?:com|org|net|ru|ua|by|kz|cn|uk|de|fr|tv|me|info|co\.uk)", re.IGNORECASE
)
SHORT_FORMS: Final = frozenset({"Globe", "Herald", "Journal", "Mail", "News", "Post", "Star", "Sun", "Telegraph", "Times", "Tribune"})  # fmt: skip # noqa: E501
SHORTEST_ACRONYM: Final = 3  # letters of an agency's name that is no word of another sense


@dataclass(frozen=True, slots=True)
class Medium:
    """A medium by the name that it goes by, and of what kind it is."""

    name: str
    kind: ViaKind


@dataclass(frozen=True, slots=True)
class NamedMedium:
    """A medium where a text names it."""

    medium: Medium
    phrase: Phrase


def media_in(words: list[Word], before: str) -> Iterator[NamedMedium]:
    """The media that words which follow each other name, in order; ``before`` is the text in front of them.

    "The Post" is the medium of that name that the text has named before, if there is one.
    """
    place = 0
    while place < len(words):
        found = _medium_at(words, place, before)
        if found is None:
            place += 1
            continue
        yield found
        place += len(found.phrase)


def medium_named(text: str, before: str = "") -> Medium | None:
    """The listed medium that a whole noun phrase names, the article and a possessive aside."""
    plain = POSSESSIVE.sub("", without_article(folded(text).strip()))
    if plain in SHORT_FORMS:
        return _named_before(plain, before) or _media().get(f"The {plain}")
    return _media().get(plain) or _media().get(f"The {plain}")


def _medium_at(words: list[Word], place: int, before: str) -> NamedMedium | None:
    first = words[place]
    if not first.text[0].isupper() and "." not in first.text:
        return None
    if DOMAIN.fullmatch(first.text):
        row = _domains().get(first.lower.removeprefix("www."))
        return NamedMedium(Medium(row, "outlet") if row else Medium(first.text, "outlet"), Phrase(first, first))
    text = first.tokens.source
    for name in _names_by_first_word().get(first.text.rstrip("."), ()):
        end = first.start + len(name)
        if not text.startswith(name, first.start) or text[end : end + 1].isalnum() or text[end : end + 1] == "-":
            continue
        last = first
        while last.end < end and last.next is not None:
            last = last.next
        return NamedMedium(_media()[name], Phrase(first, last))
    if first.text in SHORT_FORMS and first.lower_before == "the":
        medium = _named_before(first.text, before)
        return NamedMedium(medium, Phrase(first, first)) if medium is not None else None
    return None


def _named_before(short: str, before: str) -> Medium | None:
    """The medium of a longer name that was named last: "the Post" of the Denver Post."""
    found = max(((before.rfind(name), name) for name in _names_by_last_word().get(short, ())), default=(-1, ""))
    return _media()[found[1]] if found[0] >= 0 else None


@cache
def _media() -> dict[str, Medium]:
    """By spelling, as the lists write it and without the article that it may open with."""
    found: dict[str, Medium] = {}
    for row in rows("media"):
        kind: ViaKind = "platform" if row["kind"] == "platform" else "outlet"
        for spelling in (row["name"], row["alias"]):
            found.setdefault(spelling, Medium(row["name"], kind))
    for row in rows("broadcasts"):
        found.setdefault(row["name"], Medium(row["medium"], "platform" if row["kind"] == "platform" else "outlet"))
    for row in rows("agencies"):
        if len(row["written_as"]) >= SHORTEST_ACRONYM:
            same = found.get(row["agency"]) or Medium(row["agency"], "outlet")
            found.setdefault(row["written_as"], same)
    for row in rows("outlets"):
        for spelling in (row["outlet"], *row["also_written"].split("|")):
            plain = without_article(row["outlet"])
            same = found.get(row["outlet"]) or found.get(plain) or Medium(row["outlet"], "outlet")
            found.setdefault(spelling, same)
    found.pop("", None)
    for spelling in list(found):
        plain = without_article(spelling)
        if plain not in SHORT_FORMS and " " in plain:
            found.setdefault(plain, found[spelling])
    return found


@cache
def _domains() -> dict[str, str]:
    return {row["domain"]: medium_name(row["outlet"]) for row in rows("outlets")}


def medium_name(text: str) -> str:
    """The name that a medium goes by, the text itself when no list knows it."""
    medium = medium_named(text)
    return medium.name if medium is not None else text


@cache
def _names_by_first_word() -> dict[str, tuple[str, ...]]:
    """By the first token of a name, the longest name first."""
    found: dict[str, list[str]] = {}
    for name in _media():
        found.setdefault(re.split(r"[\s'’-]", name, maxsplit=1)[0], []).append(name)
        found.setdefault(name.split()[0], []).append(name)
    return {first: tuple(sorted(set(names), key=lambda name: (-len(name), name))) for first, names in found.items()}


@cache
def _names_by_last_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name in _media():
        *rest, last = name.split()
        if rest and last in SHORT_FORMS and rest != ["The"]:
            found.setdefault(last, []).append(name)
    return {last: tuple(names) for last, names in found.items()}

"""The language of an article: by its record's tag where it names one and the text does not belie it, else by the text.

Texts are told apart by py3langid, tags and names of languages by pycountry, which has the names in some hundred
languages. What is read in which language is not decided here.
"""

import gettext
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np
import pycountry
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from pipeline.reference import LANGUAGE, listed, rows
from pipeline.writing import unaccented

FEWEST_LETTERS = 40  # below, names and loan words decide
OPENINGS = ((100, 0.8), (300, 0.5))  # code points looked at, and how sure one must be of them; more changes no answer
PIECE = 300  # code points of a piece of text that speaks against a tag
MOST_PIECES = 2
LETTERS_AGAINST_TAG = 100  # of a piece
SURE_AGAINST_TAG = 0.9  # of 9,105 pieces of English news none was as surely of another language
LONGEST_TAG = 100  # code points
PARTS_OF_TAG = re.compile(r"[-_;,|/()\[\]'\"\s.:+&]+")
NAMED_PERIOD = re.compile(r"\s*\(.*|,.*")  # "Greek, Modern (1453-)"
CODE_LENGTHS = (2, 3)


def article_language(text: str, tag: str | None) -> str | None:
    """The language of a text that a record tags; null where neither tells.

    A tag of several languages is the one of the text among them, else the first. A text that is surely of another
    language, and of none close to the tag's, goes before the tag.
    """
    tagged = tagged_languages(tag or "")
    if not tagged:
        return language(text)
    told = _sure_language(text)
    if told in tagged or (told and not any(told == one or _are_close(told, one) for one in tagged)):
        return told
    return tagged[0]


def language(text: str) -> str | None:
    """The ISO 639-1 code of the language of a text, null for a text too short or too mixed to tell.

    A few words settle most texts: of 8,650 openings of news 93 % took the short one, and none of these another answer.
    """
    longest = OPENINGS[-1][0]
    if sum(map(str.isalpha, text[:longest])) < FEWEST_LETTERS:
        return None
    for length, enough in OPENINGS:
        code, confidence = _identifier().classify(text[:length])
        if confidence >= enough:
            return str(code)
        if len(text) <= length:
            break
    return None


def tagged_languages(tag: str) -> tuple[str, ...]:
    """The languages that a tag names, whatever its spelling ("en-US", "ENG", "Englisch", "en;fr"); none for "und".

    Codes of ISO 639-1, of ISO 639-3 for a language without one; region, script and quality values are cut off.
    """
    tag = tag.strip()[:LONGEST_TAG]
    whole = _named(tag)
    if whole:
        return (whole,)
    return tuple(dict.fromkeys(_in_parts(tag)))


def _in_parts(tag: str) -> Iterator[str]:
    """The languages of the parts of a tag; of subtags ("zh-Hant-TW") the first, of listed tags each."""
    for listed_tag in re.split(r"[;,|/&+\s]+", tag):
        subtags = [part for part in PARTS_OF_TAG.split(listed_tag) if part]
        if subtags and (code := _named(subtags[0])):
            yield code


def _named(word: str) -> str | None:
    """The code of a language by its code or its name in any language; null for what names none or says "unknown"."""
    key = unaccented(word)
    if not key or key in _unknown():
        return None
    if len(key) in CODE_LENGTHS and key.isascii():
        found = (
            pycountry.languages.get(alpha_2=key)
            or pycountry.languages.get(alpha_3=key)
            or pycountry.languages.get(bibliographic=key)
        )
        return getattr(found, "alpha_2", None) or getattr(found, "alpha_3", None)
    return _english_names().get(key) or _names().get(key)


@cache
def _unknown() -> frozenset[str]:
    return frozenset(map(unaccented, listed("values_of_nothing", "any") | listed("values_of_nothing", "language")))


@cache
def _english_names() -> dict[str, str]:
    """The English names of all languages, without case and accents, those of ISO 639-1 first."""
    found = dict[str, str]()
    for entry in sorted(pycountry.languages, key=lambda entry: not hasattr(entry, "alpha_2")):
        code = getattr(entry, "alpha_2", entry.alpha_3)
        for name in (entry.name, getattr(entry, "inverted_name", ""), getattr(entry, "common_name", "")):
            found.setdefault(unaccented(name), code)
            if hasattr(entry, "alpha_2"):
                found.setdefault(unaccented(NAMED_PERIOD.sub("", name)).removeprefix("modern "), code)
    return found


@cache
def _names() -> dict[str, str]:
    """The names of the languages of ISO 639-1 in each language that pycountry knows; they take a fifth of a second."""
    found = dict[str, str]()
    known = [(entry.name, entry.alpha_2) for entry in pycountry.languages if hasattr(entry, "alpha_2")]
    for place in sorted(Path(pycountry.LOCALES_DIR).iterdir()):
        names = gettext.translation("iso639-3", place.parent, languages=[place.name], fallback=True)
        for name, code in known:
            for written in re.split(r"[;,/]", NAMED_PERIOD.sub("", names.gettext(name))):
                found.setdefault(unaccented(written.strip()), code)
    return found


def _sure_language(text: str) -> str | None:
    """The language that each of the first pieces of a text is surely in; null for too little text, or none so sure."""
    found = set[str]()
    for start in range(0, PIECE * MOST_PIECES, PIECE):
        piece = text[start : start + PIECE]
        if sum(map(str.isalpha, piece)) < LETTERS_AGAINST_TAG:
            break
        code, confidence = _identifier().classify(piece)
        if confidence < SURE_AGAINST_TAG:
            return None
        found.add(str(code))
    return found.pop() if len(found) == 1 else None


def _are_close(one: str, other: str) -> bool:
    """Whether two languages are so close that who tagged a text knows better.

    One that py3langid does not know is close to all but the language that is read, which it tells from any.
    """
    if not {one, other} <= set(_identifier().labels):
        return LANGUAGE not in (one, other)
    return bool(_groups().get(one, frozenset()) & _groups().get(other, frozenset()))


@cache
def _groups() -> dict[str, frozenset[str]]:
    """Language to the groups of languages hard to tell apart that it is in."""
    groups = dict[str, frozenset[str]]()
    for row in rows("close_languages"):
        groups[row["language"]] = groups.get(row["language"], frozenset()) | {row["group"]}
    return groups


@cache
def _identifier() -> LanguageIdentifier:
    """Told to know the languages of ISO 639-1 alone: with others short English texts were Nigerian Pidgin ("pcm")."""
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([code for code in identifier.labels if len(code) == CODE_LENGTHS[0]])
    # Choosing among languages leaves the weights column by column; row by row a text takes half the time.
    identifier.nb_ptc = np.ascontiguousarray(identifier.nb_ptc)
    return identifier

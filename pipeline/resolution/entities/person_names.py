"""When two names are spellings of one name. Whether the persons are the same is decided in ``entity_groups``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from rapidfuzz.distance import Levenshtein

from pipeline.places import country_name
from pipeline.reference import rows
from pipeline.word_lists import family_names_first, given_names, name_particles, name_suffixes
from pipeline.writing import folded, unaccented

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
NICKNAME = re.compile(r"[“\"][^”\"]*[”\"]|\([^)]*\)")
SOUNDS = (  # the same sound in the usual romanisations of Cyrillic, Arabic, Korean and Chinese names
    (re.compile(r"(?:iy|yy|ij|ii|ey|ei|ej|y|j)$"), "i"),
    (re.compile(r"(?<=[aeiou])[yj]"), "i"),
    (re.compile(r"^(?:ie|ye)"), "e"),
    (re.compile(r"(?:ks|x)"), "x"),
    (re.compile(r"ph|ff$|v$|w$"), "f"),
    (re.compile(r"kh|gh"), "h"),
    (re.compile(r"ck|q|c(?![hiey])"), "k"),
    (re.compile(r"ou|oo|w"), "u"),
    (re.compile(r"(?<=.)[yj]"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"ie|ei"), "i"),
)
SHORTEST_CHANGED = 3  # letters of the shorter of two spellings that differ by a letter
LONG_WORD = 5  # letters of the shorter spelling that differs, in a name of two words
TWO_WORDS = 2  # a given name and a family name


@dataclass(frozen=True)
class PersonName:
    """A name in parts: lower-case words without accents, hyphens split; initials and what tells namesakes apart ("jr").

    ``sounds`` are the words with romanisations made alike, in order.
    """

    words: tuple[str, ...]
    initials: tuple[str, ...]
    suffix: str = ""

    @cached_property
    def sounds(self) -> tuple[str, ...]:
        return tuple(sound(word) for word in self.words)

    @cached_property
    def family_name(self) -> str:
        """The sound of the family name: the first word where family names come first, else the last."""
        if not self.words:
            return ""
        return self.sounds[0 if _family_comes_first(self.words) else -1]


@lru_cache(maxsize=20_000)
def person_name(text: str) -> PersonName:
    """Read a name: nicknames in marks and possessive endings are left out."""
    plain = unaccented(NICKNAME.sub(" ", folded(text)))
    parts = [word.removesuffix("'s").replace("'", "") for word in WORD.findall(plain)]
    return PersonName(
        tuple(word for word in parts if len(word) > 1 and word not in name_suffixes()),
        tuple(word for word in parts if len(word) == 1),
        next((word for word in parts[1:] if word in name_suffixes()), ""),
    )


@lru_cache(maxsize=100_000)
def sound(word: str) -> str:
    """A word with its romanisation made plain: Sergey and Sergei, Zelensky and Zelenskyy give one sound."""
    for pattern, plain in SOUNDS:
        word = pattern.sub(plain, word)
    return word


@lru_cache(maxsize=20_000)
def is_proper(text: str) -> bool:
    """Whether a text is a person's own name: every word capitalised, save particles ("bin", "van der").

    What opens with a nationality is a post ("Tarvan Foreign Minister").
    """
    words = [word for word in folded(text).split() if word[0].isalpha()]
    nation = country_name(words[0]) if words else None
    if nation is not None and nation.basis == "demonym" and words[0].lower() not in given_names():
        return False
    return bool(words) and all(word[0].isupper() or word.lower() in name_particles() or "-" in word for word in words)


def is_same_spelling(one: PersonName, other: PersonName) -> bool:
    """Whether two names sound the same word by word, however hyphened and in whichever order.

    A suffix that only one of both has is not looked at: see ``is_namesake``.
    """
    if not one.words or not other.words or not _initials_agree(one, other):
        return False
    return "".join(one.sounds) == "".join(other.sounds) or (
        len(one.words) > 1 and sorted(one.sounds) == sorted(other.sounds)
    )


def is_shorter_form(short: PersonName, full: PersonName) -> bool:
    """Whether one name is the other without some of its given names ("Clara Duval", "Clara Marie Duval")."""
    if not TWO_WORDS <= len(short.words) < len(full.words) or is_namesake(short, full):
        return False
    if not _initials_agree(short, full):
        return False
    following = iter(full.sounds)
    return short.family_name == full.family_name and all(sound in following for sound in short.sounds)


def is_prefixed(short: PersonName, full: PersonName) -> bool:
    """Whether one name is the other with words before it that are no given names ("Rival Clara Duval")."""
    extra = full.words[: -len(short.words)]
    return full.sounds[-len(short.sounds) :] == short.sounds and not any(map(is_given_name, extra))


def is_likely_variant(one: PersonName, other: PersonName) -> bool:
    """Whether two full names differ by one letter of one word, as careless romanisation does.

    A name of two words needs a long word that differs, and never two known given names (Maria, Mario): those are two
    persons.
    """
    if len(one.sounds) != len(other.sounds) or len(one.sounds) < TWO_WORDS or not _initials_agree(one, other):
        return False
    differing = [pair for pair in zip(one.sounds, other.sounds, strict=True) if pair[0] != pair[1]]
    if len(differing) != 1:
        return False
    first, second = differing[0]
    shortest = SHORTEST_CHANGED if len(one.sounds) > TWO_WORDS else LONG_WORD
    words = [pair for pair in zip(one.words, other.words, strict=True) if sound(pair[0]) != sound(pair[1])]
    return (
        Levenshtein.distance(first, second) == 1
        and min(len(first), len(second)) >= shortest
        and max(len(first), len(second)) > SHORTEST_CHANGED
        and not all(word in given_names() for word in words[0])
    )


def variants(name: PersonName) -> Iterator[str]:
    """Texts of which each likely variant has one, too: the name with a word as it sounds, or that without a letter."""
    shortest = SHORTEST_CHANGED if len(name.sounds) > TWO_WORDS else LONG_WORD
    for gap, word in enumerate(name.sounds):
        if len(word) >= shortest:
            rest = " ".join((*name.sounds[:gap], "-", *name.sounds[gap + 1 :]))
            yield f"{rest} {word}"
            yield from (f"{rest} {word[:letter]}{word[letter + 1 :]}" for letter in range(len(word)))


def _initials_agree(one: PersonName, other: PersonName) -> bool:
    """Whether the initials of two names may be one person's: "George H. Hall" may be "George H. W. Hall"."""
    short, full = sorted((one.initials, other.initials), key=len)
    return full[: len(short)] == short


def is_namesake(one: PersonName, other: PersonName) -> bool:
    """Whether a suffix tells two of one name apart, or may do so: "Howard Pell", "Howard Pell Jr."."""
    return one.suffix != other.suffix


def is_short_form(one: PersonName, other: PersonName) -> bool:
    """Whether two names differ only in that one has the short form of the other's given name (Dick, Richard)."""
    if one.words[1:] != other.words[1:] or len(one.words) < TWO_WORDS or not _initials_agree(one, other):
        return False
    first, second = one.words[0], other.words[0]
    return first in short_forms().get(second, ()) or second in short_forms().get(first, ())


@cache
def short_forms() -> dict[str, frozenset[str]]:
    """The short forms and other spellings of given names, all in lower case."""
    forms: dict[str, set[str]] = {}
    for row in rows("nicknames"):
        forms.setdefault(row["name"].lower(), set()).add(row["short_form"].lower())
    return {name: frozenset(own) for name, own in forms.items()}


@cache
def full_forms() -> dict[str, frozenset[str]]:
    """The given names that a short form or other spelling may stand for, all in lower case."""
    forms: dict[str, set[str]] = {}
    for name, own in short_forms().items():
        for form in own:
            forms.setdefault(form, set()).add(name)
    return {form: frozenset(names) for form, names in forms.items()}


def _family_comes_first(words: tuple[str, ...]) -> bool:
    """Whether a name opens with its family name; one that is a given name too ("Lee") does before two that are none."""
    known = family_names_first()
    if words[0] not in known or words[-1] in known:
        return False
    return words[0] not in given_names() or (len(words) > TWO_WORDS and words[1] not in given_names())


def is_given_name(word: str) -> bool:
    """Whether a word of a name is a known given name."""
    return word in given_names()

"""Names of countries, their regions, bodies and known leaders in a sentence: where they stand and what they stand for.

Which phrase they belong to, and who acts, is not decided here.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast, get_args

from pipeline.actors.party_words import party_words, sectors
from pipeline.language import Sentence, Word
from pipeline.places import country_names, plain_name
from pipeline.records import EntityKind, OrganisationCode, ParticipantBasis
from pipeline.reference import rows
from pipeline.rules import fired
from pipeline.writing import folded

KEY = 2  # characters; candidates are looked up by their first letters
LIKE_NAMES = frozenset({"al", "IS"})  # small words and short ones that open names


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name of the reference lists: a country, a body of a country or of none, or a leader."""

    spelling: str
    name: str
    kind: EntityKind
    country: str | None
    org_code: OrganisationCode | None
    sector: str | None
    basis: ParticipantBasis


@dataclass(frozen=True, slots=True)
class NameHit:
    """A known name from word ``first`` to ``last`` of a sentence.

    ``is_loose`` where the word only describes ("pro-Russian", "ethnic Albanian", "Russian-made"): no party.
    """

    first: Word
    last: Word
    known: KnownName
    is_loose: bool


LISTED: tuple[tuple[str, EntityKind], ...] = (("organisations", "organisation"), ("leaders", "person"))


@cache
def known_names() -> Mapping[str, tuple[KnownName, ...]]:
    """Every known name by its first characters, longest spelling first."""
    by_key: dict[str, list[KnownName]] = defaultdict(list)
    for spelling, country in country_names().items():
        known = KnownName(spelling, country.name, "country", country.country, None, None, country.basis)
        by_key[spelling[:KEY]].append(known)
    for row in rows("regions"):
        name = plain_name(row["country"])
        by_key[row["name"][:KEY]].append(KnownName(row["name"], name, "country", row["country"], None, None, "capital"))
    for listed_in, kind in LISTED:
        for row in rows(listed_in):
            for spelling in filter(None, [row["name"], *row["aliases"].split("|")]):
                by_key[spelling[:KEY]].append(_listed(row, spelling, kind))
    return {key: tuple(sorted(names, key=lambda known: -len(known.spelling))) for key, names in by_key.items()}


def _organisation_code(text: str) -> OrganisationCode | None:
    """The code of a body of no country; raises ValueError for one that the dictionary does not have."""
    for code in get_args(OrganisationCode):
        if code == text:
            return cast("OrganisationCode", code)
    if text:
        raise ValueError(f"organisations.csv: unknown code {text!r}; codes are in pipeline/records/enumerations.py")
    return None


def _listed(row: Mapping[str, str], spelling: str, kind: EntityKind) -> KnownName:
    code = _organisation_code(row["org_code"])
    return KnownName(spelling, row["name"], kind, row["country"] or None, code, row["sector"] or None, "named")


def names_in_context(title: str, body: str) -> Mapping[str, KnownName]:
    """Short names that an article's other words give a country ("the North" where North Korea is named)."""
    return {
        row["name"]: KnownName(row["name"], plain_name(row["country"]), "country", row["country"], None, None, "named")
        for row in rows("names_in_context")
        if any(spelling in body or spelling in title for spelling in row["context"].split("|"))
    }


def name_hits(sentence: Sentence, context: Mapping[str, KnownName]) -> list[NameHit]:
    """The known names of a sentence in text order, longest first where they overlap, never overlapping.

    ``context`` are the names that count after "the" in this article only.
    """
    text = folded(sentence.text)
    names = known_names()
    offset = sentence.span.start
    hits: list[NameHit] = []
    for word in sentence:
        if (hits and word <= hits[-1].last) or not (word.text[0].isupper() or word.text in LIKE_NAMES):
            continue
        if word.text in context and _stands_alone(word):
            hits.append(NameHit(word, word, context[word.text], is_loose=False))
            continue
        start = word.start - offset
        for known in names.get(text[start : start + KEY], ()):
            if text.startswith(known.spelling, start) and not _is_end_of_longer_name(word, known):
                last = _word_that_ends(word, word.start + len(known.spelling))
                if last is not None:
                    hits.append(NameHit(word, last, known, _is_loose(word, last, known)))
                    fired("known names", known.spelling)
                    break
    return hits


def _word_that_ends(first: Word, end: int) -> Word | None:
    """The word of the sentence, from the first of a name on, that ends at an offset; null when none does."""
    word: Word | None = first
    while word is not None and word.end < end:
        word = _next_in_sentence(word)
    return word if word is not None and word.end == end else None


def _is_end_of_longer_name(word: Word, known: KnownName) -> bool:
    """Whether a body of a country bears the name: "the National Security Council"."""
    before = word.previous if word.index > word.sentence.first else None
    return known.org_code == "IGO" and before is not None and before.text == "National"


def _stands_alone(word: Word) -> bool:
    """Whether "the North" is a whole name, not the start of a longer one."""
    following = _next_in_sentence(word)
    opens_name = following is not None and following.tag.startswith("N")
    return word.index > word.sentence.first and word.lower_before == "the" and not opens_name


def _next_in_sentence(word: Word) -> Word | None:
    return word.next if word.index < word.sentence.last else None


def _is_loose(first: Word, last: Word, known: KnownName) -> bool:
    loosening = party_words("before_loose_name")
    before = first.previous if first.index > first.sentence.first else None
    if before is not None and (before.lower in loosening or (before.lower == "-" and before.lower_before in loosening)):
        return True
    after = _next_in_sentence(last)
    joined = _next_in_sentence(after) if after is not None and after.lower == "-" else None
    if joined is not None and joined.text.islower():
        return joined.lower not in party_words("led_by_name")
    if known.basis == "demonym" and after is not None and after.lemma in party_words("of_no_party"):
        return True
    if known.kind != "country" or known.basis == "demonym":
        return False
    is_place_in_name = known.basis == "capital" or last.head.is_name
    return is_place_in_name and _starts_longer_name(last)


def _starts_longer_name(last: Word) -> bool:
    """Whether a capital only opens the name of something else ("Washington Post", "London School of Economics")."""
    following = _next_in_sentence(last)
    return (
        following is not None
        and following.is_name
        and following <= last.head
        and last.dep == "compound"
        and following.lemma not in sectors()
        and following.lower != "s"
    )


@cache
def known_leaders() -> Mapping[str, KnownName]:
    """Leaders by every spelling of their full name."""
    return {known.spelling: known for names in known_names().values() for known in names if known.kind == "person"}

"""Names of countries, their regions, bodies and known leaders in a sentence: where they stand and what they stand for.

Which phrase they belong to, and who acts, is not decided here.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pipeline.actors.sentences import Sentence
from pipeline.places import country_names, plain_name
from pipeline.records import EntityKind, OrganisationCode, ParticipantBasis
from pipeline.reference import rows
from pipeline.writing import folded

KEY = 2  # characters; candidates are looked up by their first letters
NOT_OF_PARTY = frozenset({"anti", "pro", "non", "ex", "ethnic", "mid", "trans", "new"})
HYPHENATED_PARTY = frozenset({"led", "owned", "run", "sponsored", "brokered", "mediated"})


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
    """A known name at tokens ``first`` to ``last`` of a sentence.

    ``is_loose`` where the word only describes ("pro-Russian", "ethnic Albanian", "Russian-made"): no party.
    """

    first: int
    last: int
    known: KnownName
    is_loose: bool


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
    for row in rows("organisations"):
        for spelling in filter(None, [row["name"], *row["aliases"].split("|")]):
            by_key[spelling[:KEY]].append(_body(row, spelling))
    for row in rows("leaders"):
        for spelling in filter(None, [row["name"], *row["aliases"].split("|")]):
            by_key[spelling[:KEY]].append(_leader(row, spelling))
    return {key: tuple(sorted(names, key=lambda one: -len(one.spelling))) for key, names in by_key.items()}


def _organisation_code(text: str) -> OrganisationCode | None:
    codes: dict[str, OrganisationCode] = {
        "IGO": "IGO",
        "NGO": "NGO",
        "IMG": "IMG",
        "ISM": "ISM",
        "NGM": "NGM",
        "MNC": "MNC",
    }
    return codes[text] if text else None


def _body(row: Mapping[str, str], spelling: str) -> KnownName:
    code = _organisation_code(row["org_code"])
    return KnownName(
        spelling, row["name"], "organisation", row["country"] or None, code, row["sector"] or None, "named"
    )


def _leader(row: Mapping[str, str], spelling: str) -> KnownName:
    code = _organisation_code(row["org_code"])
    return KnownName(spelling, row["name"], "person", row["country"] or None, code, row["sector"] or None, "named")


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
    ends = {end - offset: place for place, end in enumerate(sentence.ends)}
    hits: list[NameHit] = []
    free_from = 0
    for place, word in enumerate(sentence.words):
        if place < free_from or not (word[0].isupper() or word in ("al", "IS")):
            continue
        if word in context and _stands_alone(sentence, place):
            hits.append(NameHit(place, place, context[word], is_loose=False))
            continue
        start = sentence.starts[place] - offset
        for known in names.get(text[start : start + KEY], ()):
            if text.startswith(known.spelling, start):
                last = ends.get(start + len(known.spelling))
                if last is not None:
                    hits.append(NameHit(place, last, known, _is_loose(sentence, place, last, known)))
                    free_from = last + 1
                    break
    return hits


def _stands_alone(sentence: Sentence, place: int) -> bool:
    """Whether "the North" is a whole name, not the start of a longer one."""
    following = sentence.tags[place + 1] if place + 1 < len(sentence) else ""
    return place > 0 and sentence.lowers[place - 1] == "the" and not following.startswith("N")


def _is_loose(sentence: Sentence, first: int, last: int, known: KnownName) -> bool:
    lowers = sentence.lowers
    before = lowers[first - 1] if first else ""
    if before == "-" and first > 1 and lowers[first - 2] in NOT_OF_PARTY:
        return True
    if before in NOT_OF_PARTY:
        return True
    if last + 2 < len(lowers) and lowers[last + 1] == "-" and sentence.words[last + 2].islower():
        return lowers[last + 2] not in HYPHENATED_PARTY
    if known.basis == "demonym" and last + 1 < len(lowers) and sentence.lemmas[last + 1] in describing_nouns():
        return True
    if known.kind != "country" or known.basis == "demonym":
        return False
    is_place_in_name = known.basis == "capital" or sentence.tags[sentence.heads[last]] in ("NNP", "NNPS")
    return is_place_in_name and _starts_longer_name(sentence, last)


def _starts_longer_name(sentence: Sentence, last: int) -> bool:
    """Whether a capital only opens the name of something else ("Washington Post", "London School of Economics")."""
    following = last + 1
    return (
        following < len(sentence)
        and sentence.tags[following] in ("NNP", "NNPS")
        and sentence.heads[last] >= following
        and sentence.deps[last] == "compound"
        and sentence.lemmas[following] not in sectors()
        and sentence.lowers[following] != "s"
    )


@cache
def known_leaders() -> Mapping[str, KnownName]:
    """Leaders by every spelling of their full name."""
    return {one.spelling: one for names in known_names().values() for one in names if one.kind == "person"}


@cache
def describing_nouns() -> frozenset[str]:
    """Nouns before which a demonym names no party ("the Russian language", "Canadian dollars")."""
    return frozenset(row["word"] for row in rows("event_words") if row["sense"] == "of_no_party")


@cache
def body_nouns() -> frozenset[str]:
    """Nouns for bodies and groups; the other nouns of ``sectors.csv`` are for persons."""
    return frozenset(row["noun"] for row in rows("sectors") if row["kind"] == "organisation")


@cache
def sectors() -> Mapping[str, str]:
    """PLOVER sector of each noun of ``sectors.csv`` (lemma in lower case)."""
    return {row["noun"]: row["sector"] for row in rows("sectors")}

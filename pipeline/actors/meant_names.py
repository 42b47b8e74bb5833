"""What a known name means where it stands: a person's name, a town of its own, a sea, the American Georgia."""

from collections.abc import Iterable
from dataclasses import replace

from pipeline.actors.known_names import KnownName, NameHit
from pipeline.language import Sentence, Word
from pipeline.places import (
    GEORGIA,
    LONGEST_PROVINCE,
    Namesakes,
    country_of_province,
    is_american_office,
    is_area_of_river,
    is_water,
    namesake_words,
    plain_name,
)
from pipeline.rules import Rule, Table

NEAR = 4  # words between Georgia and an office of it


def as_meant(hits: Iterable[NameHit], sentence: Sentence, meant: Namesakes) -> list[NameHit]:
    """The hits as the article and their own place mean them; names of persons are left out."""
    kept = [_meant(hit, sentence, meant) for hit in hits]
    return [hit for hit in kept if hit is not None]


def _meant(hit: NameHit, sentence: Sentence, meant: Namesakes) -> NameHit | None:
    known = hit.known
    if known.kind != "country" or known.country is None:
        return hit
    if DESCRIBES.holds(hit):
        return replace(hit, is_loose=True)
    if known.basis == "demonym":
        return hit
    if known.spelling in meant.persons:
        return None
    country = _country_of_town(hit) or meant.country(known.spelling, known.country)
    if known.spelling == GEORGIA and _has_american_office(hit, sentence):
        country = "USA"
    return hit if country in (None, known.country) else replace(hit, known=_of(known, country))


def _of(known: KnownName, country: str | None) -> KnownName:
    return replace(known, name=plain_name(country or ""), country=country, basis="capital")


def _word_after(hit: NameHit) -> Word | None:
    return hit.last.next if hit.last.index < hit.last.sentence.last else None


def _is_sea(hit: NameHit) -> bool:
    words = hit.first.tokens.words
    before = words[max(hit.first.index - 2, hit.first.sentence.first) : hit.first.index]
    after = _word_after(hit)
    return is_water([word.text for word in before], after.text if after is not None else "")


def _is_area_of_other(hit: NameHit) -> bool:
    after = _word_after(hit)
    return after is not None and is_area_of_river(hit.known.spelling, after.text)


DESCRIBES: Table[NameHit, None] = Table(
    "name that only describes",
    (
        Rule("sea", _is_sea, None),
        Rule("area_of_another", _is_area_of_other, None),
    ),
)


def _country_of_town(hit: NameHit) -> str | None:
    """The country of a town that bears the name of a country or capital: "Lebanon, Pennsylvania", "London, Ontario"."""
    comma = _word_after(hit)
    following = comma.next if comma is not None and comma.text == "," else None
    if following is None or hit.known.spelling in namesake_words("province"):
        return None
    if following.text == GEORGIA and hit.known.basis == "named":
        return None  # a list of countries ("Armenia, Georgia and Turkey"), no town of the state
    words = following.tokens.words[following.index : following.sentence.last + 1]
    return country_of_province([word.text for word in words[:LONGEST_PROVINCE]])


def _has_american_office(hit: NameHit, sentence: Sentence) -> bool:
    """Whether the American state's office stands beside Georgia: "Georgia's governor", "a senator of Georgia"."""
    words = hit.last.tokens.words
    first, last = hit.first.index, hit.last.index
    after = words[last + 1 : min(last + NEAR, sentence.last + 1)]
    before = words[max(first - NEAR, sentence.first) : first]
    is_of = bool(before) and before[-1].lower in ("of", "from")
    around = [*after, *(before if is_of else ())]
    return any(word.text != "," and is_american_office(word.text) for word in _until_mark(around))


def _until_mark(words: Iterable[Word]) -> list[Word]:
    return [word for word in words if word.text not in (",", ";", "and")]

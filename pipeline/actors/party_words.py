"""Words that tell what a phrase can be as a party: nouns for bodies, sectors, prepositions."""

from collections.abc import Mapping
from functools import cache
from typing import Literal

from pipeline.reference import listed, rows

PartySense = Literal[
    "any_body",
    "before_general",
    "before_loose_name",
    "charitable",
    "charity",
    "chief",
    "determiner",
    "group",
    "head_of_state",
    "held_by_one",
    "led_by_name",
    "named_thing",
    "of_any_country",
    "of_elsewhere",
    "of_no_party",
    "own_preposition",
    "quantity",
    "roughly",
    "sent",
]


def party_words(sense: PartySense) -> frozenset[str]:
    """The words of ``party_words.csv`` in one sense, in lower case.

    Nouns that only say how many ("quantity": thousands; "group": a crowd), parties of no one country
    ("of_any_country") and any body at all ("any_body"); nouns after which a demonym names no party ("of_no_party": the
    Russian language); what makes a name loose before it ("before_loose_name": pro-Russian) or keeps it a party after it
    ("led_by_name": Russian-led); prepositions between a body and its country ("own_preposition"); offices that one
    person holds ("held_by_one"); titles of heads of state and of chiefs, whose sector the word before tells, and of
    those whom another country or body has sent.
    """
    return listed("party_words", sense)


@cache
def body_nouns() -> frozenset[str]:
    """Nouns for bodies and groups; the other nouns of ``sectors.csv`` are for persons."""
    return frozenset(row["noun"] for row in rows("sectors") if row["kind"] == "organisation")


@cache
def sectors() -> Mapping[str, str]:
    """PLOVER sector of each noun of ``sectors.csv`` (lemma in lower case)."""
    return {row["noun"]: row["sector"] for row in rows("sectors") if row["kind"] != "title"}


@cache
def title_sectors() -> Mapping[str, str]:
    """The sectors of nouns, and of words that tell one only in a title: "Sen.", "justice", "chair"."""
    return {row["noun"]: row["sector"] for row in rows("sectors")}


@cache
def sector_qualifiers() -> Mapping[str, str]:
    """The sector that a word before "leader" and the like tells ("rebel": REB)."""
    return {row["word"]: row["sector"] for row in rows("sector_qualifiers")}

"""A sentence with its parties and what the sentences before it left open."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.actors import SentenceParties, Surroundings
from pipeline.language import Sentence, Word, subject
from pipeline.places import plain_name
from pipeline.records import Party


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence and its parties; ``around`` is what the article as a whole tells.

    ``earlier`` are those of the event reported last before it, actors first.

    ``speaker`` is who says "we" in it, null outside speech; ``pairs`` are the two persons of each earlier event of
    two, latest first; ``is_next`` tells that the event before stands in the sentence right before; ``group`` are those
    who acted together in it; ``sides`` are the two bodies or countries of the latest event between two; ``doers`` are
    the names of who acts in the event whose recipients are sought, ``doer`` is the word for them: a pronoun for them
    tells of no other side.
    """

    sentence: Sentence
    parties: SentenceParties
    around: Surroundings
    earlier: tuple[Party, ...]
    speaker: Party | None
    pairs: tuple[tuple[Party, Party], ...] = ()
    is_next: bool = False
    group: tuple[Party, ...] = ()
    sides: tuple[Party, ...] = ()
    doers: frozenset[str] = frozenset()
    doer: Word | None = None


def pointing(party: Party, word: Word) -> Party:
    """The party as a pronoun or short phrase at ``word`` names it."""
    return replace(party, basis="coreference", text=word.text, span=word.span)


def as_country(party: Party) -> Party:
    """The country that a person or body belongs to."""
    country = party.country or ""
    return replace(party, name=plain_name(country), kind="country", sector=None, title=None)


def are_persons(parties: Sequence[Party]) -> bool:
    return all(party.kind == "person" for party in parties)


def distinct_parties(parties: Sequence[Party]) -> list[Party]:
    """The parties without those that stand in them already, by name and span."""
    kept: dict[tuple[object, object], Party] = {}
    for party in parties:
        kept.setdefault((party.name, party.span), party)
    return list(kept.values())


def subject_of_clause(word: Word) -> Word | None:
    """The subject of the nearest verb above a word."""
    verb = next((above for above in word.ancestors() if above.is_verb), None)
    return subject(verb) if verb is not None else None

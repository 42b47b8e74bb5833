"""A verb with what its clause tells of it: helpers, negation, the word that governs it."""

from collections.abc import Set
from dataclasses import dataclass

from pipeline.events.finding import Sense, words
from pipeline.language import DASHES, Word, auxiliaries, first_joined, governor, is_negated

PARTING = DASHES | {",", ";"}


@dataclass(frozen=True, slots=True)
class VerbInClause:
    """A verb with what tells whether its event happened; ``above`` governs its infinitive or participle, if any."""

    verb: Word
    helpers: Set[str]
    above: Word | None
    is_negated: bool

    @property
    def has_future(self) -> bool:
        return not words("future_helper").isdisjoint(self.helpers)

    @property
    def is_infinitive(self) -> bool:
        """Whether it is one, a passive one ("to be stationed") too."""
        return "to" in self.helpers and (self.verb.tag == "VB" or "be" in self.helpers)

    @property
    def is_factual(self) -> bool:
        """Whether what the verb above governs happens with it: "forced them to yield"."""
        return self.is_under("factual_control", "planning")

    def is_under(self, *senses: Sense) -> bool:
        """Whether the word above has one of some senses; no when there is none."""
        return self.above is not None and any(self.above.lemma in words(sense) for sense in senses)

    def is_below(self, *tags: str) -> bool:
        """Whether the word above has one of some tags; no when there is none."""
        return self.above is not None and self.above.tag in tags


def in_clause(verb: Word) -> VerbInClause:
    """A verb with its helpers and governor."""
    above = None if _is_set_off(verb) else governor(verb)
    helpers = auxiliaries(verb)
    if verb.tag == "VB" and helpers & {"'d", "’d"}:
        helpers = helpers | {"would"}
    return VerbInClause(verb, helpers, above, is_negated(verb))


def _is_set_off(verb: Word) -> bool:
    """Whether a mark parts a participle from the verb before it: "refused to vote, demanding talks instead"."""
    top = first_joined(verb)
    before = top.previous
    return top.tag == "VBG" and top.dep == "advcl" and before is not None and before.text in PARTING

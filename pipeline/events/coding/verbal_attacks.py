"""Attacks that are made with words: who attacks a plan, or a rival over a plan, criticises."""

from collections.abc import Iterator

from pipeline.actors import sectors
from pipeline.events.coding.figures_of_speech import is_idea, violence_words
from pipeline.events.finding import ARMED, TriggerMatch
from pipeline.events.grammar import doer_of_event
from pipeline.events.referents import Scene, phrase_parties
from pipeline.language import COMMON_NOUN_TAGS, MONTHS, WEEKDAYS, Word, things_after, undergoer
from pipeline.rules import Rule, Table

IN_WORDS = frozenset({"GOV", "LEG", "PTY", "OPP"})  # sectors whose people attack each other with words
ALWAYS_IN_WORDS = frozenset({"LEG", "PTY"})
TIMES = frozenset({"week", "weekend", "night", "day", "month", "year", "hour", "time", "period", "decade"}) | (
    WEEKDAYS | MONTHS
)


def is_attack_in_words(scene: Scene, match: TriggerMatch) -> bool:
    """Whether an attack, or a clash, is one of words: by what is attacked, by whom, for what, in what."""
    lemma = match.trigger.lemma
    if match.trigger.event_type != "ASSAULT" or lemma not in violence_words("attacking") | violence_words("clashing"):
        return False
    if match.word.is_noun:
        described = {child.lower for child in match.word.all_children("amod", "compound")}
        return lemma in violence_words("attacking") and not described.isdisjoint(violence_words("verbal"))
    attack = _VerbalAttack(scene, match.word)
    if lemma in violence_words("clashing"):
        return attack.is_over_something and not attack.is_armed
    return lemma in ("assault", "attack", "savage") and IN_WORDS_ONLY.holds(attack)


class _VerbalAttack:
    """A verb of attack with those who may attack each other with words."""

    def __init__(self, scene: Scene, verb: Word) -> None:
        self.verb = verb
        self.doer, self.object = doer_of_event(verb), undergoer(verb)
        self.actors, self.recipients = (phrase_parties(scene, side) for side in (self.doer, self.object))

    @property
    def is_armed(self) -> bool:
        return any(party.sector in ARMED or party.org_code == "IMG" for party in (*self.actors, *self.recipients))

    @property
    def is_by_thing(self) -> bool:
        """Whether arms or deeds of violence attack."""
        if self.doer is None or self.doer.tag not in COMMON_NOUN_TAGS or self.doer.lemma in sectors():
            return False
        return not self.actors or self.doer.lemma in violence_words("attacker")

    @property
    def are_persons(self) -> bool:
        sides = (self.actors, self.recipients)
        return all(own and all(party.kind == "person" and party.sector in IN_WORDS for party in own) for own in sides)

    @property
    def is_in_speech(self) -> bool:
        return any(thing.lemma in violence_words("speech") for thing in self._after("in", "on", "during", "at"))

    @property
    def is_over_something(self) -> bool:
        """Whether "over" or "for" tells why, not where or when: "attacked by the opposition over the budget"."""
        return any(
            thing.lower not in TIMES
            and thing.lemma not in TIMES | violence_words("area")
            and thing.tag not in ("NNP", "CD")
            for thing in self._after("over", "about")
        )

    @property
    def is_for_something(self) -> bool:
        reasons = list(self._after("for"))
        return any(thing.tag != "CD" and thing.lemma not in TIMES for thing in reasons) or any(
            child.lower == "for" and child.child("pcomp") is not None for child in self.verb.all_children("prep")
        )

    @property
    def is_as_something(self) -> bool:
        return any(
            child.lower == "as" and child.child("pobj", "amod", "acomp", "advmod") is not None
            for child in self.verb.all_children("prep")
        )

    def _after(self, *prepositions: str) -> Iterator[Word]:
        holders = [self.verb, *self.verb.all_children("dobj", "agent", "dative")]
        holders += [thing for agent in self.verb.all_children("agent") for thing in agent.all_children("pobj")]
        for holder in holders:
            yield from things_after(holder, *prepositions)


def _is_by_party(attack: _VerbalAttack) -> bool:
    """Whether parties and parliaments attack, or members of them, who have no arms."""
    return bool(attack.actors) and all(party.sector in ALWAYS_IN_WORDS for party in attack.actors)


def _has_reason(attack: _VerbalAttack) -> bool:
    """Whether people without arms attack people or a body for something."""
    if all(party.kind == "country" for party in attack.actors) and attack.actors:
        return attack.is_as_something
    return attack.is_over_something or attack.is_for_something or attack.is_as_something


IN_WORDS_ONLY: Table[_VerbalAttack, None] = Table(
    "attack in words",
    (
        Rule("goes_for_idea", lambda it: not it.is_by_thing and not it.is_armed and is_idea(it.object), None),
        Rule("between_politicians", lambda it: it.are_persons, None),
        Rule("by_a_party", lambda it: not it.is_armed and _is_by_party(it), None),
        Rule("in_a_speech", lambda it: not it.is_armed and not it.is_by_thing and it.is_in_speech, None),
        Rule("for_a_reason", lambda it: not it.is_armed and not it.is_by_thing and _has_reason(it), None),
    ),
)

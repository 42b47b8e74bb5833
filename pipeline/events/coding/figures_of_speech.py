"""Where words of violence tell of no violence: nature, mishap, economy, taste, law and sport use them too.

What they then mean, if it is an event (an attack in words), is decided in ``plover_types``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from pipeline.actors import party_words, sectors
from pipeline.events.finding import ARMED, PHYSICAL, TriggerMatch, triggers, words
from pipeline.events.grammar import doer_of_event
from pipeline.events.referents import Scene, phrase_parties
from pipeline.language import COMMON_NOUN_TAGS, WEEKDAYS, Word, agent, is_passive, things_after, undergoer
from pipeline.records import Party
from pipeline.reference import listed
from pipeline.rules import Rule, Table

ViolenceSense = Literal[
    "area",
    "arms",
    "attacker",
    "attacking",
    "bursting",
    "clashing",
    "conquest",
    "economy",
    "fighting",
    "foe",
    "idea",
    "market",
    "mishap",
    "mishap_of",
    "mishap_verb",
    "speech",
    "suppressing",
    "verbal",
    "warring",
    "with_words",
]
VIOLENT_COERCION = frozenset({"destroy", "seize"})  # modes; arrests and bans have laws and rulings as subjects
WITHOUT_ARMS = frozenset({"LEG", "PTY", "JUD", "BUS", "MED", "GOV"})


def violence_words(sense: ViolenceSense) -> frozenset[str]:
    """The lemmas of ``violence_words.csv`` in one sense.

    Who or what can attack (attacker), can be fought as an enemy (foe), bursts by mishap (mishap_of: gas), comes to
    grief (mishap_verb), hurts though nobody does it (mishap, economy); what is only hit in words or law (idea), is
    spoken (speech) or thrown at others in words (with_words); what makes a war one of words or money (verbal).
    Coercion that is as violent as an attack (suppressing); verbs that also tell attacks and clashes in words
    (attacking, clashing).
    """
    return listed("violence_words", sense)


@dataclass(frozen=True)
class Blow:
    """A trigger of violence in its sentence."""

    scene: Scene
    match: TriggerMatch

    @property
    def word(self) -> Word:
        return self.match.word

    @cached_property
    def doer(self) -> Word | None:
        return doer_of_event(self.word) if self.word.is_verb else None

    @cached_property
    def object(self) -> Word | None:
        return undergoer(self.word) if self.word.is_verb else None

    @cached_property
    def actors(self) -> Sequence[Party]:
        return phrase_parties(self.scene, self.doer)

    @property
    def is_armed(self) -> bool:
        return any(party.sector in ARMED for party in self.actors)

    @property
    def own(self) -> frozenset[str]:
        """The lemmas that describe an event noun, or the doer of a verb."""
        noun = self.word if self.word.is_noun else self.doer
        return frozenset(_described(noun)) if noun is not None else frozenset()


def is_no_violence(scene: Scene, match: TriggerMatch) -> bool:
    """Whether a word of violence is a figure of speech, or tells of nature and mishaps, who attack nobody."""
    trigger = match.trigger
    if trigger.event_type not in PHYSICAL:
        return False
    blow = Blow(scene, match)
    is_violent = (
        trigger.event_type == "ASSAULT"
        or trigger.mode in VIOLENT_COERCION
        or trigger.lemma in violence_words("suppressing")
    )
    return HURTS.holds(blow) or (is_violent and FIGURE.holds(blow))


def _described(noun: Word) -> Iterator[str]:
    """A noun's lemma and form with those of the words that describe it."""
    for word in (noun, *noun.all_children("compound", "amod", "nmod", "npadvmod")):
        yield word.lemma.lower()
        yield word.lower


def _causes(verb: Word) -> Iterator[Word]:
    """What a verb names as the cause: its subject or agent, and what stands after "in", "after" and the like."""
    doer = verb.child("nsubj"), agent(verb)
    prepositions = [child for child in verb.all_children("prep") if child.lower in words("cause") | {"by"}]
    things = (child.child("pobj") for child in prepositions)
    yield from (word for word in (*doer, *things) if word is not None)


def _is_mishap(noun: Word) -> bool:
    """Whether a noun or the words before it name what hurts without an attacker: "a bus crash", "a gas explosion"."""
    named = set(_described(noun))
    if named & (words("natural") | violence_words("mishap")):
        return not named & violence_words("attacker") - {"fire", noun.lemma}
    return noun.lemma in violence_words("bursting") and not named.isdisjoint(violence_words("mishap_of"))


def _is_natural(blow: Blow) -> bool:
    return blow.word.is_verb and any(_is_mishap(cause) for cause in _causes(blow.word))


def _is_burst(blow: Blow) -> bool:
    """Whether an event noun is a mishap: "a gas explosion", "a blast at a coal mine"."""
    noun = blow.word if blow.word.is_noun else blow.doer
    if noun is None or noun.lemma not in violence_words("bursting"):
        return False
    among = {*_described(noun), *(form for place in things_after(noun) for form in _described(place))}
    return not among.isdisjoint(violence_words("mishap_of")) and not among & violence_words("arms")


def _comes_to_grief(blow: Blow) -> bool:
    """Whether people are hurt as something sinks, crashes or falls: "a bus plunged …, killing", "when it capsized"."""
    verb = blow.word
    if not verb.is_verb:
        return False
    around = [*verb.all_children("advcl", "ccomp")]
    if verb.dep in ("advcl", "xcomp", "conj", "ccomp") and verb.head.is_verb:
        around.append(verb.head)
    return any(other.lemma in violence_words("mishap_verb") and not is_passive(other) for other in around)


HURTS: Table[Blow, None] = Table(
    "hurt by nobody",
    (
        Rule("nature_or_mishap", _is_natural, None),
        Rule("burst_by_mishap", _is_burst, None),
        Rule("comes_to_grief", _comes_to_grief, None),
    ),
)


def _cannot_attack(blow: Blow) -> bool:
    """Whether the doer is a thing that has no arms and is none: "the film bombed", "butter conquered the country"."""
    doer = blow.doer
    if doer is None or blow.is_armed:
        return False
    if doer.tag not in COMMON_NOUN_TAGS:
        return doer.index == doer.sentence.first and _hits_as_economy(doer)
    return not any(map(_may_attack, (*doer.conjuncts(), *filter(_is_violence, _above_relative(blow.word)))))


def _above_relative(verb: Word) -> Iterator[Word]:
    """The nouns that a relative clause may tell of as well: "an attack on the town that killed ten"."""
    if verb.dep in ("relcl", "acl"):
        yield from (word for word in verb.tokens.words[verb.sentence.first : verb.index] if word.is_noun)


def _hits_as_economy(doer: Word) -> bool:
    return doer.lower in violence_words("economy") | violence_words("mishap") | words("natural")


def _may_attack(noun: Word) -> bool:
    """Whether a common noun can be an attacker: people, bodies, arms, deeds of violence; of a "wave" what it is of."""
    lemma = noun.lemma
    if lemma in violence_words("attacker") or lemma in sectors() or noun.tag == "CD":
        return True
    if lemma in party_words("quantity") or lemma in party_words("group"):
        return True
    return _is_violence(noun)


def _is_violence(noun: Word) -> bool:
    return any(trigger.event_type == "ASSAULT" for trigger in triggers().get((noun.lemma, True), ()))


def is_idea(thing: Word | None) -> bool:
    """Whether what is struck is no person, place or thing but a bill, a price, a claim, a job."""
    return thing is not None and thing.tag != "NNP" and thing.lemma in violence_words("idea")


def _takes_market(blow: Blow) -> bool:
    thing = blow.object
    return (
        thing is not None
        and not blow.is_armed
        and thing.lemma in violence_words("market")
        and blow.match.trigger.lemma in violence_words("conquest")
    )


def _fights_no_foe(blow: Blow) -> bool:
    """Whether what is fought is no enemy: disease, fire, crime."""
    if blow.word.is_verb and blow.match.trigger.lemma in violence_words("fighting"):
        if is_passive(blow.word):
            return False
        misread = [clause.child("nsubj") for clause in blow.word.all_children("ccomp")]  # "battles a measles outbreak"
        things = [blow.object, *misread, *things_after(blow.word, "against")]
        fought = [thing for thing in things if thing is not None]
        return bool(fought) and not any(map(_may_be_foe, fought))
    is_named = blow.word.is_noun and blow.match.trigger.lemma in violence_words("warring")
    if not is_named and all(
        noun.lemma not in violence_words("warring") for noun in blow.match.used
    ):  # "declared war on poverty"
        return False
    holders = [blow.word, *(word for word in blow.match.used)]
    aims = [
        thing for holder in holders for thing in things_after(holder, "on", "against") if thing.lower not in WEEKDAYS
    ]
    return bool(aims) and not any(map(_may_be_foe, aims))


def _may_be_foe(noun: Word) -> bool:
    lemma = noun.lemma
    is_people = lemma in sectors() or lemma in violence_words("attacker")
    is_hit = lemma in words("facility") and lemma not in violence_words("idea")
    return noun.tag not in COMMON_NOUN_TAGS or is_people or is_hit or lemma in violence_words("foe")


def _hits_with_words(blow: Blow) -> bool:
    """Whether the blow is dealt with questions, letters, tariffs."""
    return any(thing.lemma in violence_words("with_words") for thing in things_after(blow.word, "with"))


def _flops(blow: Blow) -> bool:
    """Whether "bombed" has no object: what bombs so fails."""
    if not blow.word.is_verb or blow.match.trigger.text != "bomb":
        return False
    return blow.object is None and not is_passive(blow.word) and not blow.is_armed


def _kills_it(blow: Blow) -> bool:
    """Whether an empty "it" is the object: "the band killed it"."""
    thing = blow.object
    return thing is not None and thing.lower == "it" and not is_passive(blow.word) and blow.word.lemma == "kill"


def _is_war_of_words(blow: Blow) -> bool:
    """Whether a war or attack is one of prices or words: by what describes the noun."""
    if blow.word.is_noun:
        return not blow.own.isdisjoint(violence_words("verbal"))
    holders = [blow.word, *blow.word.all_children("dobj")]
    around = (thing for holder in holders for thing in things_after(holder, "in", "during"))
    wars = (
        noun for noun in (*blow.match.used, *around) if noun.lemma in violence_words("warring")
    )  # "started a price war"
    return any(not violence_words("verbal").isdisjoint(_described(war)) for war in wars)


def _fires_without_arms(blow: Blow) -> bool:
    """Whether somebody without arms fires or shoots: "the ministry fired back", "the firm fired the first shot"."""
    if blow.match.trigger.lemma not in ("fire", "shoot") or not blow.actors:
        return False
    is_answer = any(child.lower == "back" for child in blow.word.children)
    return all(_is_unarmed(party, is_answer=is_answer) for party in blow.actors)


def _is_unarmed(party: Party, *, is_answer: bool) -> bool:
    if party.kind == "country":
        return is_answer and party.basis != "demonym"
    if party.kind == "organisation":
        return party.sector in WITHOUT_ARMS or party.org_code in ("IGO", "MNC", "NGO")
    return is_answer and party.sector in WITHOUT_ARMS


FIGURE: Table[Blow, None] = Table(
    "figure of speech",
    (
        Rule("cannot_attack", _cannot_attack, None),
        Rule("goes_for_idea", lambda it: is_idea(it.object), None),
        Rule("takes_market", _takes_market, None),
        Rule("fights_no_foe", _fights_no_foe, None),
        Rule("hits_with_words", _hits_with_words, None),
        Rule("flops", _flops, None),
        Rule("kills_it", _kills_it, None),
        Rule("war_of_words", _is_war_of_words, None),
        Rule("fires_without_arms", _fires_without_arms, None),
    ),
)

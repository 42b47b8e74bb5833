"""Reports of sport, where countries beat, attack and meet each other and no public event takes place."""

import re
from typing import Literal

from pipeline.actors import sectors
from pipeline.events.coding.event_drafts import EventDraft
from pipeline.events.finding import TriggerMatch, words
from pipeline.events.grammar import doer_of_event
from pipeline.language import Word, things_after, undergoer
from pipeline.records import Article
from pipeline.reference import any_of, listed

FEWEST = 5  # different words of sport
SHARE = 0.012  # of all words; political news with a stadium or a team in it has far fewer
OPENING = 200  # code points in which a report tells the result
RESULT = re.compile(
    rf"\b{any_of(words('beating'))}(?:e?d|e?s)? (?:[A-Z][\w'’-]* ){{1,4}}(?:by )?\d[-–]\d\b"
)  # "thrashed Uganda 4-0"; courts and parliaments decide, and beat nobody
BEATING = frozenset({"beat", "batter", "crush"})  # of two countries by name, teams are meant
FEWEST_WEAK = 2  # words that are of sport beside one another: a goal, a lap, a trophy
MARKS = ".,;:!?()'\"“”‘’"


def is_sport(article: Article) -> bool:
    """Whether an article is a report of sport, by a result in its title or opening, or the words of sport in it."""
    if RESULT.search(article.title or "") or RESULT.search(article.body[:OPENING]):
        return True
    own = f"{article.title or ''} {article.body}".lower().split()
    sport = words("sport")
    played = [word for word in (word.strip(MARKS) for word in own) if word in sport]
    return len(played) >= SHARE * len(own) and len(set(played)) >= FEWEST


def is_play(draft: EventDraft) -> bool:
    """Whether an event of a report of sport is told by a word that players are told of."""
    return draft.match.trigger.lemma in words("sporting")


def is_told_of_play(match: TriggerMatch) -> bool:
    """Whether the sentence of a trigger tells it of players: they meet in a final, a side attacks from the whistle.

    Those who go for each other must have names or be players, and what is hit no people or place.
    """
    verb = match.word
    if not verb.is_verb or (verb.lemma not in words("sporting") and verb.lemma not in BEATING):
        return False
    sides = [side for side in (doer_of_event(verb), undergoer(verb)) if side is not None]
    if not sides or not all(map(_may_play, sides)):
        return False
    if match.trigger.event_type == "CONSULT":
        return _is_in_round(verb) or any(map(_is_described_as_player, sides))
    if match.trigger.event_type not in ("ASSAULT", "COERCE"):
        return False
    return _is_in_round(verb) or _tells_of_sport(verb) or _beats_by_name(verb, sides)


def _play(sense: Literal["play", "play_weak", "round"]) -> frozenset[str]:
    return listed("violence_words", sense)


def _may_play(side: Word) -> bool:
    is_named = side.is_name or side.tag in ("PRP", "JJ") or side.lemma in _play("play") | _play("play_weak")
    return is_named or side.lemma not in sectors() or side.lemma in ("side", "rival", "opponent", "wing")


def _is_in_round(verb: Word) -> bool:
    """Whether a phrase of the verb or its object names a round of a contest: "in the final", "in a shoot-out"."""
    things = (thing for holder in (verb, *verb.all_children("dobj")) for thing in things_after(holder, "in", "at"))
    return any(thing.lemma in _play("round") or _is_described_as_player(thing) for thing in things)


def _is_described_as_player(noun: Word) -> bool:
    own = {noun.lemma.lower(), *(child.lower for child in noun.all_children("compound", "amod", "nmod"))}
    return not own.isdisjoint(_play("play")) or not own.isdisjoint({"champion", "seed"})


def _tells_of_sport(verb: Word) -> bool:
    own = {form for word in verb.sentence for form in (word.lemma.lower(), word.lower)}
    return not own.isdisjoint(_play("play")) or len(own & _play("play_weak")) >= FEWEST_WEAK


def _beats_by_name(verb: Word, sides: list[Word]) -> bool:
    return verb.lemma in BEATING and len(sides) > 1 and all(side.tag == "NNP" for side in sides)

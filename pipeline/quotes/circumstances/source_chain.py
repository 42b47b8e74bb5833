"""The ways that words take beside their speaker: to whom they were said, and through whom the article has them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import itemgetter

from pipeline.language import Word, noun_phrase
from pipeline.people import People
from pipeline.quotes.circumstances.channels import told_medium
from pipeline.quotes.syntax import Attribution
from pipeline.quotes.vocabulary import is_medium, may_speak, verb_cues
from pipeline.reference import any_of, listed

SAYING_TO = {"say": "to", "tweet": "at", "write": "to"}  # by verb, the preposition before the one spoken to
NO_PERSONS = listed("quote_words", "no_addressee")
NEAR = 9  # tokens between a verb and the one spoken to
REMARKS = re.compile(
    rf"\bmade {any_of(listed('quote_words', 'before_remark'))} {any_of(listed('quote_words', 'remark'))}\b"
)


def addressee(verb: Word, people: People) -> str | None:
    """Whom the words were said to, of a person the full name; a medium that they were told to is none."""
    head = told_to(verb)
    if head is None or head.lower in NO_PERSONS or not may_speak(head):
        return None
    for name in (head, *head.all_children("appos")):
        mention = people.mention_at(name.tokens.field, name.start)
        if mention is not None:
            return mention.person.name
    if told_medium(head, people) is not None:
        return None
    return noun_phrase(head).text


def told_to(verb: Word) -> Word | None:
    """The object of "told", the noun of "said to" and "tweeted at"."""
    cue = verb_cues().get(verb.lower)
    if cue is None:
        return None
    if "telling" in cue.senses:
        return _told(verb)
    return _said_to(verb, SAYING_TO[cue.lemma]) if cue.lemma in SAYING_TO else None


def _told(verb: Word) -> Word | None:
    told = verb.all_children("dobj", "dative")
    return next((word for word in told if verb < word and word.index - verb.index < NEAR), None)


def _said_to(verb: Word, preposition: str) -> Word | None:
    for child in verb.all_children("prep", "dative"):
        if verb < child and child.lower == preposition:
            return child.child("pobj")
    return None


def enclosing(found: Sequence[Attribution]) -> dict[Word, Attribution | None]:
    """By the verb of each attribution, the one within whose content it stands, the narrowest if there are several."""
    contents = sorted(
        (content.first.index, content.last.index, number)
        for number, attribution in enumerate(found)
        for content in attribution.contents
    )
    longest = max((last - first for first, last, _ in contents), default=0)
    outer: dict[Word, Attribution | None] = {}
    for attribution in found:
        verb = attribution.verb
        start = bisect_left(contents, verb.index - longest, key=itemgetter(0))
        end = bisect_right(contents, verb.index, key=itemgetter(0))
        around = [
            (last - first, number)
            for first, last, number in contents[start:end]
            if verb.index <= last and found[number].verb is not verb
        ]
        outer[verb] = found[min(around)[1]] if around else None
    return outer


def source_is_medium(attribution: Attribution) -> bool:
    """Whether an attribution's source is a medium, which passes words on."""
    return attribution.source is not None and is_medium(attribution.source.text)

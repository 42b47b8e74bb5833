"""The ways that words take beside their speaker: to whom they were said, and through whom the article has them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import itemgetter

from pipeline.people import People, Tokens
from pipeline.quotes.syntax import Attribution, Run, noun_phrase, quote_phrases
from pipeline.quotes.vocabulary import is_medium, may_speak, verb_cues
from pipeline.records import Span

TELLING = frozenset({"tell", "inform", "remind", "assure", "warn", "ask", "urge"})
NO_PERSONS = frozenset({"it", "that", "this", "what", "them", "us", "you", "which", "questions", "question"})
REMARKS = re.compile(
    r"\bmade (?:the|these|those|his|her|its|their) (?:remarks?|comments?|statements?|announcements?|appeal|pledge)\b"
)


def text_of(paragraph: Tokens, run: Run, field_text: str) -> str:
    """The words of a run of tokens."""
    return Span(paragraph.begins[run[0]], paragraph.ends[run[1]]).cut(field_text)


def addressee(paragraph: Tokens, verb: int | None, field_text: str, people: People) -> str | None:
    """Whom the words were said to: the object of "told", the noun of "said to"; of a person the full name."""
    if verb is None:
        return None
    cue = verb_cues().get(paragraph.lower[verb])
    is_told = cue is not None and cue.lemma in TELLING
    head = _told(paragraph, verb) if is_told else _said_to(paragraph, verb)
    if head is None or paragraph.lower[head] in NO_PERSONS or not may_speak(paragraph, head):
        return None
    run = noun_phrase(paragraph, head)
    for place in (head, *(child for child in paragraph.children[head] if paragraph.dep[child] == quote_phrases.APPOS)):
        mention = people.mention_at(paragraph.field, paragraph.begins[place])
        if mention is not None:
            return mention.person.name
    return text_of(paragraph, run, field_text)


def _told(paragraph: Tokens, verb: int) -> int | None:
    return next(
        (
            child
            for child in paragraph.children[verb]
            if child > verb
            and paragraph.dep[child] in (quote_phrases.DOBJ, quote_phrases.DATIVE)
            and child - verb < NEAR
        ),
        None,
    )


NEAR = 9  # tokens between a verb and the one spoken to


def _said_to(paragraph: Tokens, verb: int) -> int | None:
    if paragraph.lower[verb] not in ("said", "says", "saying", "say", "wrote", "writes", "writing"):
        return None
    for child in paragraph.children[verb]:
        if (
            child > verb
            and paragraph.lower[child] == "to"
            and paragraph.dep[child] in (quote_phrases.PREP, quote_phrases.DATIVE)
        ):
            return next((one for one in paragraph.children[child] if paragraph.dep[one] == quote_phrases.POBJ), None)
    return None


def enclosing(found: Sequence[Attribution]) -> dict[int, Attribution | None]:
    """By the verb of each attribution, the one within whose content it stands, the narrowest if there are several."""
    contents = sorted((first, last, place) for place, one in enumerate(found) for first, last in one.contents)
    longest = max((last - first for first, last, _ in contents), default=0)
    outer: dict[int, Attribution | None] = {}
    for one in found:
        start = bisect_left(contents, one.verb - longest, key=itemgetter(0))
        end = bisect_right(contents, one.verb, key=itemgetter(0))
        around = [
            (last - first, place)
            for first, last, place in contents[start:end]
            if one.verb <= last and found[place].verb != one.verb
        ]
        outer[one.verb] = found[min(around)[1]] if around else None
    return outer


def source_is_medium(paragraph: Tokens, one: Attribution) -> bool:
    """Whether an attribution's source is a medium, which passes words on."""
    return one.source is not None and is_medium(" ".join(paragraph.text[one.source[0] : one.source[1] + 1]))

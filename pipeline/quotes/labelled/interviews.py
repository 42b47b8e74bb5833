"""Whom an article interviews, and interviews that print questions and answers as plain paragraphs, without labels."""

import re
from collections.abc import Sequence

from pipeline.language import Tokens
from pipeline.people import People, Person, PersonMention
from pipeline.quotes.circumstances import speaker_of
from pipeline.quotes.labelled.own_words import MARK, is_own
from pipeline.records import Speaker
from pipeline.reference import any_of, listed

ASIDE = r"(?:,[^,.;:\n]{1,90},|\s\([^()\n]{1,60}\))?"
ANSWERS = re.compile(rf"{ASIDE}\s(?:\w+ly\s)?{any_of(listed('quote_words', 'interviewed_subject'))}\b")
ASKED = re.compile(
    rf"\b{any_of(listed('quote_words', 'interviewed_object'))}\s(?:[\w'’-]+(?:\s[\w'’-]+){{0,3}}\s)?$", re.IGNORECASE
)
REPORTS = re.compile(rf"\b{any_of(listed('quote_words', 'interviewer_title'))}\b", re.IGNORECASE)
REACH = 80  # code points before a name in which the words of an interview must stand
OBJECT, SUBJECT, POST, REPORTER, LEAST = 4, 3, 2, -4, 3
LONGEST_QUESTION = 400  # code points
FEWEST_QUESTIONS = 2
ANSWERS_IN_FIRST_PERSON = 0.5


def interviewed(told: Sequence[Tokens], people: People) -> Person | None:
    """The person whom the paragraphs around an interview tell to be the one who answers; null where it is open."""
    scores: dict[str, int] = {}
    persons: dict[str, Person] = {}
    for paragraph in told:
        if not len(paragraph):
            continue
        for mention in people.mentions_in(paragraph.field, paragraph.span):
            score = _score(mention, paragraph.source)
            name = mention.person.name
            if score and score > scores.get(name, 0):
                scores[name], persons[name] = score, mention.person
    ranked = sorted(scores, key=lambda name: -scores[name])
    if not ranked or scores[ranked[0]] < LEAST:
        return None
    is_open = len(ranked) > 1 and scores[ranked[0]] == scores[ranked[1]]
    return None if is_open else persons[ranked[0]]


def _score(mention: PersonMention, text: str) -> int:
    """How much a mention looks like that of the one who is asked."""
    if mention.basis == "pronoun":
        return 0
    start, title = mention.titled.start, mention.person.title or ""
    before = text[max(0, start - REACH, text.rfind("\n", 0, start) + 1) : start]
    score = OBJECT if ASKED.search(before) else SUBJECT if ANSWERS.match(text, mention.span.end) else 0
    if not score:
        return 0
    return score + (REPORTER if REPORTS.search(title) else POST if title else 0)


def mention_of(person: Person, people: People) -> PersonMention | None:
    """The first place of the body that names a person."""
    own = (mention for mention in people.mentions if mention.field == "body" and mention.person == person)
    return next((mention for mention in own if mention.basis == "name"), None)


def plain_answers(paragraphs: Sequence[Tokens], asked: Sequence[int], people: People) -> dict[int, Speaker]:
    """The speaker of each paragraph that answers a question without a label, by the paragraph's number.

    ``asked`` are the numbers of paragraphs that a label makes questions; where there are none, those count that ask
    and quote nobody. An article that asks and answers by itself tells of no interview and speaks of nobody as "I".
    """
    questions = list(asked) or [number for number, paragraph in enumerate(paragraphs) if _asks(paragraph)]
    if len(questions) < FEWEST_QUESTIONS:
        return {}
    person = interviewed(paragraphs[: questions[0]], people)
    mention = mention_of(person, people) if person is not None else None
    if person is None or mention is None:
        return {}
    written = mention.titled.cut(paragraphs[questions[0]].source)
    speaker = speaker_of(person, written, mention.titled, "dialogue")
    blocks = [
        _block(paragraphs, start + 1, end)
        for start, end in zip(questions, [*questions[1:], len(paragraphs)], strict=True)
    ]
    answers = [block for block in blocks if block]
    own = sum(any(is_own(paragraphs[number].text) for number in block) for block in answers)
    if not answers or own < ANSWERS_IN_FIRST_PERSON * len(answers):
        return {}
    return {number: speaker for block in answers for number in block}


def _asks(paragraph: Tokens) -> bool:
    if paragraph.field != "body" or not len(paragraph):
        return False
    text = paragraph.text.rstrip("*_ ")
    return text.endswith("?") and len(text) <= LONGEST_QUESTION and MARK.search(text) is None


def _block(paragraphs: Sequence[Tokens], start: int, end: int) -> list[int]:
    """The paragraphs of one answer; behind the last question, only those that go on in the first person."""
    found: list[int] = []
    for number in range(start, end):
        paragraph = paragraphs[number]
        if paragraph.field != "body" or not len(paragraph):
            continue
        if end == len(paragraphs) and found and not is_own(paragraph.text):
            break
        found.append(number)
    return found

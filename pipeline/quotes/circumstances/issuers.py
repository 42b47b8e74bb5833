"""Who speaks through a statement, letter or report, and which body "the department" is: told beside it or before.

Looks back over a few paragraphs, and only where words ask for it. Whom a noun phrase names is told in ``speakers``.
"""

from collections.abc import Iterator, Sequence

from pipeline.language import Phrase, Tokens, Word, agent, doer_as_written, name_ending, noun_phrase, things_after
from pipeline.quotes.syntax import owner_phrase, sayer
from pipeline.quotes.vocabulary import verb_cues
from pipeline.reference import listed
from pipeline.word_lists import listed_bodies, speaker_nouns
from pipeline.writing import folded

ISSUED = listed("quote_words", "issued")
ISSUING = listed("quote_words", "issuing")
POINTING = frozenset({"the", "that", "this"})
BARE = 2  # tokens of "the statement"


def issuer(source: Phrase, head: Word, before: Sequence[Tokens]) -> Phrase | None:
    """Whose statement or letter speaks, null when nobody is told; ``before`` are the paragraphs before, in order."""
    if head.lower not in ISSUED:
        return None
    told = _told_issuer(head)
    if told is not None or source.first.lower not in POINTING or len(source) > BARE:
        return told
    earlier = (_told_issuer(word) for word in _earlier(head, before) if word.lower == head.lower)
    return next((phrase for phrase in earlier if phrase is not None), None)


def named_before(source: Phrase, head: Word, before: Sequence[Tokens]) -> Phrase | None:
    """The latest name that ends with the noun of "the department": "the Justice Department"; null for none."""
    if source.first.lower != "the" or len(source) > BARE or speaker_nouns().get(head.lower) != "body":
        return None
    if head.is_name and head.text in listed_bodies():
        return None
    names = (word for word in _earlier(head, before) if word.lower == head.lower and word.text[0].isupper())
    name = next((word for word in names if word.previous is not None and word.previous.is_name), None)
    return name_ending(name) if name is not None else None


def _earlier(word: Word, before: Sequence[Tokens]) -> Iterator[Word]:
    """The words before one, the latest first."""
    yield from reversed(word.tokens.words[: word.index])
    for paragraph in reversed(before):
        yield from reversed(paragraph.words)


def _told_issuer(noun: Word) -> Phrase | None:
    """Who issued a document by the words on its noun, or by the verb that the noun hangs on."""
    owner = noun.child("poss")
    if owner is not None:
        return owner_phrase(owner)
    named = _body_before(noun)
    if named is not None:
        return named
    by = next(things_after(noun, "from", "by"), None) or next(
        (doer for child in noun.all_children("acl") if (doer := agent(child)) is not None), None
    )
    if by is None:
        by = _doer_above(noun)
    return noun_phrase(by) if by is not None else None


def _body_before(noun: Word) -> Phrase | None:
    """The body whose name stands right before a noun: "the Justice Department report"."""
    last = noun.previous
    if last is None or not last.is_name or last.head is not noun:
        return None
    phrase = name_ending(last)
    is_body = last.text.isupper() or speaker_nouns().get(last.lower) == "body" or folded(phrase.text) in listed_bodies()
    return phrase if is_body else None


def _doer_above(noun: Word) -> Word | None:
    """Who issues it ("Okafor released a statement"), or speaks in it ("Okafor said in a statement")."""
    above = noun.head
    if noun.dep == "dobj" and above.lower in ISSUING:
        return doer_as_written(above)
    if noun.dep == "pobj" and above.lower == "in" and above.head.lower in verb_cues():
        return sayer(above.head)
    return None

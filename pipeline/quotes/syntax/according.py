"""What "according to the ministry" or "per the ministry" qualifies."""

from collections.abc import Iterator

from pipeline.language import LONGEST_SENTENCE, Phrase, Word, first_joined, noun_phrase, subtree
from pipeline.quotes.syntax.attribution import Attribution, piece
from pipeline.quotes.vocabulary import may_speak

CLAUSE_DEPS = frozenset({"ROOT", "ccomp", "conj", "advcl", "relcl"})
LONGEST_OPENING = 8  # tokens between the source and the comma after it
MOST_PHRASES = 5  # steps up the tree from the preposition to its clause


def according(word: Word) -> Attribution | None:
    """The attribution that "according" or "per" makes: what it qualifies is the rest of its clause."""
    preposition = word if word.lower == "per" else word.next
    if preposition is None or preposition.lower not in ("to", "per"):
        return None
    head = word.child("pobj") or preposition.child("pobj")
    if head is None or (preposition is word and (not may_speak(head) or _is_unit(head))):
        return None
    source, cue = noun_phrase(head), Phrase(word, preposition)
    contents = tuple(_after_comma(source) if word.is_root else rest_of_clause(word))
    return Attribution(cue, word, source, None, contents, "speech", "according") if contents else None


def _is_unit(noun: Word) -> bool:
    """Whether "per" counts by a noun ("per student") and cites nobody."""
    return noun.tag == "NN" and noun.child("det", "poss") is None


def rest_of_clause(word: Word) -> Iterator[Phrase]:
    """What a preposition qualifies: its clause without its own phrase."""
    own, clause = subtree(word), _clause_around(word)
    first, last = min(clause.first, word), max(clause.last, word)
    if first < word:
        yield from piece(word.tokens.phrase(first.index, word.index - 1))
    if own.last < last:
        yield from piece(word.tokens.phrase(own.last.index + 1, last.index))


def _after_comma(source: Phrase) -> Iterator[Phrase]:
    """After an opening "According to ..." that the parser cut off: from its comma to a full stop."""
    paragraph, start = source.first.tokens, source.last.index
    comma = next((word for word in paragraph.words[start + 1 : start + LONGEST_OPENING] if word.text == ","), None)
    if comma is None:
        return
    last = comma
    while last.next is not None and last.next.text not in (".", "!", "?"):
        last = last.next
        if last.index - comma.index > LONGEST_SENTENCE:
            return
    if comma < last:
        yield from piece(paragraph.phrase(comma.index + 1, last.index))


def _clause_around(word: Word) -> Phrase:
    """The clause that the word qualifies: the finite verb above it with all that hangs on it."""
    verb = word.head
    for _ in range(MOST_PHRASES):
        if verb.is_root or (verb.pos in ("VERB", "AUX") and verb.dep in CLAUSE_DEPS):
            break
        verb = verb.head
    return subtree(first_joined(verb) if word.lower_before == "," else verb)

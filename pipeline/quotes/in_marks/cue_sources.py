"""Whose words a cue beside a mark tells: its subject before or after it, as far as it stands outside the marks."""

from pipeline.language import (
    FINITE_TAGS,
    HELPER_DEPS,
    NOUN_TAGS,
    Phrase,
    Word,
    is_passive,
    name_ending,
    noun_phrase,
    trimmed,
    verb_group,
    words_before,
)
from pipeline.quotes.in_marks.evidence import Evidence
from pipeline.quotes.in_marks.marked_paragraph import MarkedParagraph
from pipeline.quotes.syntax import sayer, source_phrase, speaking_subject
from pipeline.quotes.vocabulary import verb_cues

CUE_TAGS = FINITE_TAGS | {"VBN", "VBG"}
NOMINAL_TAGS = NOUN_TAGS | {"PRP", "DT", "CD", "WP"}
MANNER = frozenset({"with", "in", "during", "after", "before", "on"})
INVERTED_TAGS = NOMINAL_TAGS | {"IN", "JJ", "POS", "HYPH", "CC", "PRP$"}


def is_cue(word: Word) -> bool:
    """Whether a word is a cue of the list, or the "put" of "as she put it"."""
    return word.lower in verb_cues() or (word.lower in ("put", "puts") and word.lower_after == "it")


def evidence_of_cue(paragraph: MarkedParagraph, verb: Word, rule: str) -> Evidence | None:
    """A cue with its subject; null for a passive or participle that names nobody."""
    head = sayer(verb)
    if head is not None and head.tag == "DT":
        head = speaking_subject(verb)
    if head is not None and head in paragraph.quoted:
        head = None
    if head is None and is_passive(verb):
        return None
    source = source_phrase(head, verb) if head is not None else name_before(paragraph, verb)
    source = source or _name_in_front(paragraph, verb)
    if source is None and verb.tag == "VBN":
        return None
    if source is not None:
        source = paragraph.outside(source, head)
        if paragraph.start is not None and source.last < paragraph.start:
            source = words_before(verb, paragraph.start)
    via = next((attribution.via for attribution in paragraph.index.of_verb(verb)), None)
    return Evidence(rule, source, verb_group(verb), verb, via)


def name_before(paragraph: MarkedParagraph, verb: Word) -> Phrase | None:
    """The words right before a verb that the parser gave no subject, when they are a name or pronoun."""
    last = verb.previous
    while last is not None and last.dep in HELPER_DEPS:
        last = last.previous
    if last is None or last in paragraph.quoted:
        return None
    if last.tag == "PRP":
        return Phrase(last, last)
    first: Word | None = None
    word: Word | None = last
    while word is not None and word.is_name and word not in paragraph.quoted:
        first, word = word, word.previous
    return Phrase(first, last) if first is not None else None


def _name_in_front(paragraph: MarkedParagraph, verb: Word) -> Phrase | None:
    """The name that opens a sentence, or stands between commas, before what is set off by commas from its verb.

    "Okafor, asked about the bridge, said": the parser often takes another verb for that of the sentence.
    """
    comma = verb_group(verb).first.previous
    if comma is None or comma.text != "," or verb.tag not in FINITE_TAGS:
        return None
    for word in comma.tokens.words[verb.sentence.first : comma.index]:
        last = word.previous
        if word.text == "," and last is not None and last.is_name and last not in paragraph.quoted:
            name = name_ending(last)
            before = name.first.previous
            if before is None or before.sentence is not last.sentence or before.text == ",":
                return name
    return None


def name_after(paragraph: MarkedParagraph, verb: Word, head: Word | None, end: int) -> Phrase | None:
    """The subject after its verb ("said Okafor"), before the token with the number ``end``."""
    if head is not None and verb < head and head.index < end:
        return _before_manner(paragraph.outside(noun_phrase(head), head))
    first = verb.next
    if first is None or first.index >= end or first.tag not in NOMINAL_TAGS:
        return None
    last = first
    while (after := last.next) is not None and after.index < end and after.text != "," and after.tag in INVERTED_TAGS:
        last = after
    return _before_manner(trimmed(Phrase(first, last)))


def _before_manner(source: Phrase) -> Phrase:
    """A name without how it is said ("added Okafor with a laugh")."""
    for word in source.words[1:]:
        if word.lower in MANNER and (before := word.previous) is not None and before.is_name:
            return Phrase(source.first, before)
    return source

"""Cues that stand apart from what they report: set off by commas, or parted from their "that" by a circumstance."""

from pipeline.language import FINITE_TAGS, Phrase, Word, noun_phrase, subtree, verb_group
from pipeline.quotes.syntax.attribution import Attribution, piece
from pipeline.quotes.vocabulary import cue_words

LONGEST_ADJUNCT = 8  # tokens between a cue and the comma after it
MODIFYING = frozenset({"relcl", "advcl", "acl", "pcomp"})


def late_clause(verb: Word) -> Phrase | None:
    """A "that" clause which a circumstance parts from its cue ("said on state television, where ..., that ...")."""
    if verb.tag not in FINITE_TAGS:
        return None
    for word in verb.tokens.phrase(verb.index, verb.sentence.last).words[1:]:
        if word.lower in cue_words() or word.text in (";", ":"):
            return None
        if word.lower == "that" and word.dep == "mark" and word < word.head:
            return Phrase(word, subtree(word.head).last)
        if word.pos == "VERB" and word.dep not in MODIFYING:
            return None
    return None


def aside(verb: Word) -> Attribution | None:
    """A cue set off by commas from what it reports ("The talks, she added, were over", "As she added, ...")."""
    head = next((child for child in verb.all_children("nsubj") if child < verb), None)
    has_own = any(verb < child for child in verb.all_children("dobj", "xcomp"))
    is_before_mark = verb.next is not None and verb.next.tag == "``"
    if head is None or has_own or is_before_mark or verb.tag not in FINITE_TAGS:
        return None
    source = noun_phrase(head)
    before = source.first.previous
    is_as = before is not None and before.lower == "as"
    if before is not None and is_as:
        before = before.previous
    opens = before is None or before.sentence is not verb.sentence
    if verb <= source.last or (opens and not is_as) or not (opens or (before is not None and before.text == ",")):
        return None
    paragraph, first, last = verb.tokens, verb.sentence.first, verb.sentence.last
    after = next((place for place in range(verb.index + 1, last + 1) if paragraph[place].text == ","), last)
    if any(word.pos == "VERB" and word.tag in FINITE_TAGS for word in paragraph.words[verb.index + 1 : after]):
        return None
    if not opens and paragraph[first].tag in ("VBN", "VBG"):
        return None
    contents: list[Phrase] = []
    if not opens and before is not None and before.index > first:
        contents.extend(piece(paragraph.phrase(first, before.index - 1)))
    if last > after + 1 and after - verb.index <= LONGEST_ADJUNCT:
        contents.extend(piece(paragraph.phrase(after + 1, last)))
    if not any(word.pos in ("VERB", "AUX") for content in contents for word in content):
        return None
    return Attribution(verb_group(verb), verb, source, None, tuple(contents), "speech", "clause")

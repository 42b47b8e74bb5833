"""Cues that stand apart from what they report: set off by commas, or parted from their "that" by a circumstance."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.language import FINITE_TAGS, Phrase, Word, noun_phrase, subtree, verb_group
from pipeline.quotes.syntax.attribution import Attribution, piece
from pipeline.quotes.vocabulary import cue_words
from pipeline.rules import Rule, Table

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


@dataclass(frozen=True, slots=True)
class Aside:
    """A cue with its subject before it; ``before`` is what stands before both, an "as" skipped, null when nothing does.

    ``comma`` is the comma that ends the aside, or the last word of its sentence.
    """

    verb: Word
    source: Phrase
    is_as: bool
    before: Word | None
    comma: Word

    @property
    def opens(self) -> bool:
        """Whether it opens its sentence."""
        return self.before is None or self.before.sentence is not self.verb.sentence

    def governs(self, *deps: str) -> bool:
        return any(self.verb < child for child in self.verb.all_children(*deps))


NO_ASIDE: Table[Aside, None] = Table(
    "what is no aside",
    (
        Rule("governs_words_of_its_own", lambda aside: aside.governs("dobj", "xcomp"), None),
        Rule("before_a_mark", lambda aside: aside.verb.next is not None and aside.verb.next.tag == "``", None),
        Rule("not_finite", lambda aside: aside.verb.tag not in FINITE_TAGS, None),
        Rule("source_reaches_its_verb", lambda aside: aside.verb <= aside.source.last, None),
        Rule("opens_without_as", lambda aside: aside.opens and not aside.is_as, None),
        Rule("no_comma_before", lambda aside: not aside.opens and _text(aside.before) != ",", None),
        Rule("another_verb_before_its_comma", lambda aside: _has_finite_verb(aside), None),
        Rule("after_a_participle", lambda aside: not aside.opens and _first(aside).tag in ("VBN", "VBG"), None),
    ),
)


def aside(verb: Word) -> Attribution | None:
    """A cue set off by commas from what it reports ("The talks, she added, were over", "As she added, ...")."""
    head = next((child for child in verb.all_children("nsubj") if child < verb), None)
    if head is None:
        return None
    case = _aside(verb, noun_phrase(head))
    if NO_ASIDE.holds(case):
        return None
    contents = tuple(_around(case))
    if not any(word.pos in ("VERB", "AUX") for content in contents for word in content):
        return None
    return Attribution(verb_group(verb), verb, case.source, None, contents, "speech", "clause")


def _aside(verb: Word, source: Phrase) -> Aside:
    before = source.first.previous
    is_as = before is not None and before.lower == "as"
    if before is not None and is_as:
        before = before.previous
    rest = verb.tokens.words[verb.index + 1 : verb.sentence.last + 1]
    comma = next((word for word in rest if word.text == ","), verb.sentence.words[-1])
    return Aside(verb, source, is_as, before, comma)


def _text(word: Word | None) -> str:
    return word.text if word is not None else ""


def _first(aside: Aside) -> Word:
    return aside.verb.sentence.words[0]


def _has_finite_verb(aside: Aside) -> bool:
    words = aside.verb.tokens.words[aside.verb.index + 1 : aside.comma.index]
    return any(word.pos == "VERB" and word.tag in FINITE_TAGS for word in words)


def _around(aside: Aside) -> Iterator[Phrase]:
    """What stands before and after the aside in its sentence."""
    paragraph, sentence, comma = aside.verb.tokens, aside.verb.sentence, aside.comma.index
    if not aside.opens and aside.before is not None and sentence.first < aside.before.index:
        yield from piece(paragraph.phrase(sentence.first, aside.before.index - 1))
    if sentence.last > comma + 1 and comma - aside.verb.index <= LONGEST_ADJUNCT:
        yield from piece(paragraph.phrase(comma + 1, sentence.last))

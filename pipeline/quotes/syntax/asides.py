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
    if not (_is_told(verb) or (verb.dep == "xcomp" and _is_told(verb.head))):
        return None
    for word in verb.tokens.phrase(verb.index, verb.sentence.last).words[1:]:
        if word.lower in cue_words() or word.text in (";", ":"):
            return None
        if word.lower == "that" and word < word.head and _opens_clause(word):
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
        Rule("not_finite", lambda aside: not _is_told(aside.verb), None),
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


def _opens_clause(that: Word) -> bool:
    """Whether "that" is a conjunction; the parser hangs "said in the morning that Okafor was out" on the morning."""
    if that.dep == "mark":
        return True
    verb = that.head
    return that.dep == "advmod" and verb.head.dep == "pobj" and verb.child("nsubj", "nsubjpass") is not None


def _is_told(verb: Word) -> bool:
    """Whether a verb is finite or has a finite helper; "advisers say," is often tagged as an infinitive, and
    "Okafor tweeted" as a participle.
    """
    if verb.tag == "VBN" and verb.is_root and verb.child("auxpass") is None:
        return verb.child("nsubj") is not None
    if verb.tag in FINITE_TAGS or any(helper.tag in FINITE_TAGS for helper in verb.all_children("aux")):
        return True
    return verb.tag == "VB" and verb.child("aux") is None and verb.child("nsubj") is not None


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
    last = _end(aside)
    if last > comma + 1 and comma - aside.verb.index <= LONGEST_ADJUNCT:
        yield from piece(paragraph.phrase(comma + 1, last))


def _end(aside: Aside) -> int:
    """Where what is reported ends: with its sentence, or with the condition that holds it ("If, as she says, ...")."""
    clause = aside.verb.head
    return subtree(clause).last.index if aside.is_as and clause.dep == "advcl" else aside.verb.sentence.last

"""Headlines whose verb stands in the bare present ("Oslo police arrest smugglers"), which the parser takes for nouns.

The capitals of headlines are put right in ``truecase``.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from pipeline.actors import body_nouns
from pipeline.events.finding.triggers import triggers
from pipeline.events.finding.word_senses import words
from pipeline.language import FINITE_TAGS, NOUN_TAGS, Paragraph, StandIn, Tokens, Word, parse, reread_with
from pipeline.places import country_name

MISREAD_TAGS = NOUN_TAGS | {"VB", "VBP", "VBZ", "JJ"}
PAST_TAGS = frozenset({"VBD", "VBN"})
DESCRIBING_TAGS = frozenset({"JJ", "POS"})
LONGEST_NAME = 4  # words
SUBJECT_DEPS = ("nsubj", "nsubjpass", "expl")
MARKS_OF_CLAUSES = frozenset({",", ";", ":", "-", "–"})


def reread_headline(headline: Tokens) -> Paragraph | None:
    """The headline with its verb read as one, where a word that agrees with the noun before it can be the only verb.

    The word is parsed as a past tense, which cannot be a noun, a comma between two countries as "and"; both are put
    back. Words and offsets stay. Null where the headline can stay as it is read.
    """
    verb = next(filter(_may_be_verb, headline), None)
    if verb is not None and _has_verb(headline, verb):
        verb = None
    stand_ins: dict[int, StandIn] = {}
    if verb is not None:
        present = "VBZ" if verb.text.endswith("s") else "VBP"
        stand_ins[verb.index] = StandIn(_past(_verb(verb) or ""), PAST_TAGS, present)
    comma = _joining_comma(headline)
    if comma is not None:
        stand_ins[comma.index] = StandIn("and")
    if not stand_ins:
        return None
    spaces = [word.next is not None and word.next.start > word.end for word in headline]
    texts = [word.text for word in headline]
    return reread_with(headline.field, headline.span.start, texts, spaces, stand_ins)


def _joining_comma(headline: Tokens) -> Word | None:
    """The comma that stands for "and" between two who open a headline ("Oslo, Rome sign accord")."""
    comma = next((word for word in headline.words[1:LONGEST_NAME] if word.text == ","), None)
    if comma is None or _are_two_doers(headline, comma):
        return comma
    after = headline.words[comma.index + 1 :]
    end = next((number for number, word in enumerate(after) if not word.text[0].isupper()), 0)
    names = (headline.words[: comma.index], after[:end])
    is_follow_up = 0 < end < LONGEST_NAME and after[end].pos != "PUNCT"
    return comma if is_follow_up and all(map(_is_country, names)) else None


def _are_two_doers(headline: Tokens, comma: Word) -> bool:
    """Whether a plural verb stands behind what a comma parts: "rebels, army clash", "Okafor, EU leaders agree"."""
    after = headline.words[comma.index + 1 : comma.index + 2 + LONGEST_NAME]
    verb = next((word for word in after if _may_be_plural_verb(word)), None)
    if verb is None or verb.previous is None or not verb.previous.is_noun:
        return False
    parted = (*headline.words[: comma.index], *headline.words[comma.index + 1 : verb.index])
    return all(word.is_noun or word.tag in DESCRIBING_TAGS for word in parted)


def _may_be_plural_verb(word: Word) -> bool:
    is_small = word.text.islower() and not word.text.endswith("s")
    return is_small and word.tag in MISREAD_TAGS and (word.lower, False) in triggers()


def _is_country(name: Sequence[Word]) -> bool:
    source = name[0].tokens.source
    return all(word.text[0].isupper() for word in name) and bool(country_name(source[name[0].start : name[-1].end]))


def _has_verb(headline: Tokens, verb: Word) -> bool:
    """Whether the main clause has a verb already; one after "as" or a comma may be that of another clause."""
    after = headline.words[verb.index :]
    joint = next(
        (word for word in after if word.text in MARKS_OF_CLAUSES or word.lower in words("headline_joint")), None
    )
    clause = headline.words[: joint.index] if joint is not None else headline.words
    return any((word.tag in FINITE_TAGS or word.tag == "MD") and _has_subject(word, verb) for word in clause)


def _has_subject(word: Word, verb: Word) -> bool:
    """Whether a verb has a subject; a bare plural verb is none ("Oslo and Rome sign deal", with "deal" as the verb)."""
    return any(child is not verb or child.lower.endswith("s") for child in word.all_children(*SUBJECT_DEPS))


def _may_be_verb(word: Word) -> bool:
    """Whether a small word after a noun can be a verb of the trigger list that agrees with that noun."""
    noun = word.previous
    if noun is None or word.next is None or not noun.is_noun or word.tag not in MISREAD_TAGS:
        return False
    if not word.text.islower() or _verb(word) is None:
        return False
    is_plural = noun.tag in ("NNS", "NNPS") or noun.lower in body_nouns() or _is_joined(noun)
    return word.text.endswith("s") != is_plural or noun.lower in body_nouns()


def _verb(word: Word) -> str | None:
    """The lemma of the verb of the trigger list that a word in the present tense can be, else null."""
    form = word.lower
    stems = (form, form.removesuffix("s"), form.removesuffix("es"), form.removesuffix("ies") + "y")
    return next((stem for stem in stems if (stem, False) in triggers()), None)


def _is_joined(noun: Word) -> bool:
    """Whether a noun is the last of a list: "Oslo and Rome"."""
    before = noun.tokens.words[: noun.index]
    return any(word.lower in ("and", "&") for word in before) or _joining_comma(noun.tokens) is not None


def _past(lemma: str) -> str:
    known = _irregular_pasts().get(lemma)
    if known is not None:
        return known
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return f"{lemma[:-1]}ied"
    return f"{lemma}d" if lemma.endswith("e") else f"{lemma}ed"


@cache
def _irregular_pasts() -> Mapping[str, str]:
    """The first past form of irregular verbs, from the lemmatizer's own exceptions."""
    forms: dict[str, list[str]] = defaultdict(list)
    table = parse.model().get_pipe("lemmatizer").lookups.get_table("lemma_exc")["verb"]  # type: ignore[attr-defined]
    for form, lemmas in table.items():
        if not form.endswith(("s", "ing")):
            forms[lemmas[0]].append(form)
    return {lemma: min(own) for lemma, own in forms.items()}

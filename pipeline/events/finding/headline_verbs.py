"""Headlines whose verb stands in the bare present ("Oslo police arrest smugglers"), which the parser takes for nouns.

The capitals of headlines are put right in ``truecase``.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from spacy.tokens import Doc, Token

from pipeline.actors import body_nouns
from pipeline.events.finding.triggers import triggers
from pipeline.language import parse
from pipeline.places import country_name

FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
MISREAD = frozenset({"NN", "NNS", "NNP", "NNPS", "VB", "VBP", "VBZ", "JJ"})
JOINTS = frozenset({"as", "after", "while", "when", "before", "since", "despite", ",", ";", ":", "-", "–"})
LONGEST_NAME = 4  # tokens
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})


def reparsed(doc: Doc) -> Doc:
    """The headline with its verb read as one, where a word that agrees with the noun before it can be the only verb.

    The word is parsed as a past tense, which cannot be a noun, a comma between two countries as "and"; both are put
    back. Words and offsets stay.
    """
    verb = next((token for token in doc if _may_be_verb(token)), None)
    if verb is not None and _has_verb(doc, verb):
        verb = None
    comma = _joining_comma(doc)
    if verb is None and comma is None:
        return doc
    read = [token.text for token in doc]
    if verb is not None:
        read[verb.i] = _past(_verb(verb) or "")
    if comma is not None:
        read[comma] = "and"
    probe = Doc(doc.vocab, words=read, spaces=[bool(token.whitespace_) for token in doc])
    for _, component in parse.model().pipeline:
        probe = component(probe)
    tags = [token.tag_ for token in probe]
    if verb is not None:
        if tags[verb.i] not in ("VBD", "VBN"):
            return doc
        tags[verb.i] = "VBZ" if verb.text.endswith("s") else "VBP"
    return Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        tags=tags,
        pos=[token.pos_ for token in probe],
        heads=[token.head.i for token in probe],
        deps=[token.dep_ for token in probe],
    )


def _joining_comma(doc: Doc) -> int | None:
    """The comma that stands for "and" between two names that open a headline ("Oslo, Rome sign accord")."""
    comma = next((token.i for token in doc[1:LONGEST_NAME] if token.text == ","), None)
    if comma is None or comma + 2 >= len(doc) or not all(token.text[0].isupper() for token in doc[:comma]):
        return None
    after = next((token for token in doc[comma + 1 :] if not token.text[0].isupper()), None)
    if after is None or after.i == comma + 1 or after.i > comma + LONGEST_NAME or after.is_punct:
        return None
    return comma if all(country_name(name.text) for name in (doc[:comma], doc[comma + 1 : after.i])) else None


def _has_verb(doc: Doc, verb: Token) -> bool:
    """Whether the main clause has a verb already; one after "as" or a comma may be that of another clause."""
    joints = [token.i for token in doc[verb.i :] if token.lower_ in JOINTS]
    end = joints[0] if joints else len(doc)
    return any(token.tag_ in FINITE and _has_subject(token, verb) for token in doc[:end])


def _has_subject(token: Token, verb: Token) -> bool:
    """Whether a verb has a subject; a bare plural verb is none ("Oslo and Rome sign deal", with "deal" as the verb)."""
    return any(child.dep_ in SUBJECTS and (child != verb or child.lower_.endswith("s")) for child in token.children)


def _may_be_verb(token: Token) -> bool:
    """Whether a small word after a noun can be a verb of the trigger list that agrees with that noun."""
    if token.i == 0 or not token.text.islower() or token.tag_ not in MISREAD or token.i + 1 == len(token.doc):
        return False
    before = token.nbor(-1)
    if before.tag_ not in NOUNS or _verb(token) is None:
        return False
    is_plural = before.tag_ in ("NNS", "NNPS") or before.lower_ in body_nouns() or _is_joined(before)
    return token.text.endswith("s") != is_plural or before.lower_ in body_nouns()


def _verb(token: Token) -> str | None:
    """The lemma of the verb of the trigger list that a word in the present tense can be, else null."""
    word = token.lower_
    stems = [word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ies") + "y"]
    return next((stem for stem in stems if (stem, False) in triggers()), None)


def _is_joined(noun: Token) -> bool:
    """Whether a noun is the last of a list: "Oslo and Rome"."""
    return any(token.lower_ in ("and", "&") for token in noun.doc[: noun.i]) or _joining_comma(noun.doc) is not None


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

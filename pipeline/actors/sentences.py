"""A parsed sentence as plain lists, cheap to walk: what parties and events are read from.

Made only of sentences that may hold an event, since making one costs about a microsecond a word.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from spacy.attrs import DEP, HEAD, IDX, LENGTH, LOWER, SENT_START, TAG
from spacy.tokens import Doc

from pipeline.language import parse
from pipeline.records import FieldName, Span

NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
SHORT_VERB = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
MAIN_CLAUSE = frozenset({"nsubj", "nsubjpass", "cop", "relcl", "parataxis", "ccomp"})  # signs of another reading
PARTICIPLES = frozenset(
    {"been", "done", "gone", "known", "seen", "taken", "given", "written", "born", "based", "aimed"}
)
LEFT_MODIFIERS = frozenset(
    {"det", "amod", "compound", "poss", "nmod", "nummod", "quantmod", "predet", "advmod", "case"}
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a field: parallel lists by token, counted from 0; ``heads[root] == root``.

    ``starts`` and ``ends`` are offsets in the field, ``span`` holds the sentence's own; ``lefts`` and ``rights`` are
    the first and last token of each token's subtree. ``lemmas`` are in lower case.
    """

    field: FieldName
    number: int
    span: Span
    text: str
    words: list[str]
    lowers: list[str]
    lemmas: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    children: list[list[int]]
    lefts: list[int]
    rights: list[int]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.words)

    def root(self) -> int:
        return next((token for token, head in enumerate(self.heads) if head == token), 0)

    def child(self, token: int, *deps: str) -> int | None:
        """The first child with one of the dependencies, else null."""
        return next((child for child in self.children[token] if self.deps[child] in deps), None)

    def all_children(self, token: int, *deps: str) -> list[int]:
        return [child for child in self.children[token] if self.deps[child] in deps]

    def ancestors(self, token: int) -> Iterator[int]:
        """The heads above a token, nearest first."""
        while self.heads[token] != token:
            token = self.heads[token]
            yield token

    def conjuncts(self, token: int) -> list[int]:
        """The token and those that are coordinated with it after it, in order."""
        found = [token]
        for one in found:
            found.extend(self.all_children(one, "conj"))
        return found

    def phrase_start(self, token: int) -> int:
        """The first token of a noun phrase: its head's left modifiers and theirs."""
        start = token
        for child in self.children[token]:
            if child < token and self.deps[child] in LEFT_MODIFIERS:
                start = min(start, self.phrase_start(child))
        return start

    def cut(self, span: Span) -> str:
        """The words of a span of the field that lies in the sentence."""
        return self.text[span.start - self.span.start : span.end - self.span.start]

    def text_span(self, first: int, last: int) -> Span:
        """The offsets in the field of tokens ``first`` to ``last``, both included."""
        return Span(self.starts[first], self.ends[last])


@dataclass(frozen=True, slots=True)
class SentenceTokens:
    """The codes of a paragraph's tokens and where its sentences lie, before any sentence is made.

    ``places`` and ``lengths`` cut the tokens out of the paragraph's text; ``sentences`` are half-open token ranges.
    """

    doc: Doc
    lowers: list[int]
    tags: list[int]
    heads: list[int]
    deps: list[int]
    places: list[int]
    lengths: list[int]
    sentences: list[tuple[int, int]]


def tokens_of(doc: Doc) -> SentenceTokens:
    """The token codes of a parsed paragraph and the first and last-plus-one token of each sentence."""
    codes = doc.to_array([LOWER, TAG, HEAD, DEP, IDX, LENGTH, SENT_START]).reshape(-1, 7)
    starts = np.flatnonzero(codes[:, 6] == 1).tolist()
    if not starts or starts[0] != 0:
        starts.insert(0, 0)
    bounds = list(zip(starts, [*starts[1:], len(doc)], strict=True))
    columns: list[list[int]] = codes.T.tolist()  # type: ignore[assignment]
    lowers, tags, _, deps, places, lengths, _ = columns
    heads = codes[:, 2].astype(np.int64).tolist()
    return SentenceTokens(doc, lowers, tags, heads, deps, places, lengths, bounds)


MOST_KEPT = 200_000  # words that a process remembers, some 30 MB
_STRINGS: dict[int, str] = {}
_LEMMAS: dict[tuple[int, int], str] = {}


def _string(code: int, doc: Doc) -> str:
    found = _STRINGS.get(code)
    if found is None:
        if len(_STRINGS) > MOST_KEPT:
            _STRINGS.clear()
        found = _STRINGS[code] = doc.vocab.strings[code] if code else ""
    return found


def lemma_at(tokens: SentenceTokens, place: int) -> str:
    """The lemma of a token of the paragraph, kept by word and tag."""
    key = (tokens.lowers[place], tokens.tags[place])
    found = _LEMMAS.get(key)
    if found is None:
        if len(_LEMMAS) > MOST_KEPT:
            _LEMMAS.clear()
        token = tokens.doc[place]
        lemma = parse.lemma(token)
        found = _LEMMAS[key] = _with_final_e(token.lower_, lemma) if token.tag_ in VERB_TAGS else lemma
    return found


def _with_final_e(word: str, lemma: str) -> str:
    """Give a short verb the final e that the model's lemmas lose: "staged" is "stage", as "stag" would be "stagged"."""
    is_regular = word in (f"{lemma}ed", f"{lemma}ing", f"{lemma}es")
    return f"{lemma}e" if is_regular and SHORT_VERB.fullmatch(lemma) else lemma


def span_of(tokens: SentenceTokens, bounds: tuple[int, int], offset: int) -> Span:
    """The offsets in the field of the tokens ``bounds`` (half-open)."""
    first, last = bounds[0], bounds[1] - 1
    return Span(tokens.places[first] + offset, tokens.places[last] + tokens.lengths[last] + offset)


def lower_at(tokens: SentenceTokens, place: int) -> str:
    return _string(tokens.lowers[place], tokens.doc)


def tag_at(tokens: SentenceTokens, place: int) -> str:
    return _string(tokens.tags[place], tokens.doc)


def sentence(
    tokens: SentenceTokens, text: str, bounds: tuple[int, int], field: FieldName, offset: int, number: int
) -> Sentence:
    """Make the sentence of tokens ``bounds`` (half-open) of a paragraph's ``text``, which starts at ``offset``."""
    first, last = bounds
    doc = tokens.doc
    size = last - first
    heads = [place + tokens.heads[first + place] for place in range(size)]
    heads = [head if 0 <= head < size else place for place, head in enumerate(heads)]
    tags = [_string(code, doc) for code in tokens.tags[first:last]]
    deps = [_string(code, doc) for code in tokens.deps[first:last]]
    places = list(zip(tokens.places[first:last], tokens.lengths[first:last], strict=True))
    words = [text[place : place + length] for place, length in places]
    starts = [place + offset for place, _ in places]
    if words[-1] in '.”"':
        _give_main_verb(words, tags, deps, heads)
    children: list[list[int]] = [[] for _ in range(size)]
    for place, head in enumerate(heads):
        if head != place:
            children[head].append(place)
    lefts, rights = _edges(heads)
    ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
    return Sentence(
        field=field,
        number=number,
        span=Span(starts[0], ends[-1]),
        text=text[starts[0] - offset : ends[-1] - offset],
        words=words,
        lowers=[_string(code, doc) for code in tokens.lowers[first:last]],
        lemmas=[lemma_at(tokens, place) for place in range(first, last)],
        tags=tags,
        deps=deps,
        heads=heads,
        children=children,
        lefts=lefts,
        rights=rights,
        starts=starts,
        ends=ends,
    )


def _give_main_verb(words: list[str], tags: list[str], deps: list[str], heads: list[int]) -> None:
    """Make a participle after the noun that heads a whole sentence its verb: the parser took a past tense for one.

    "Forty states called on Chad to …": without another verb the sentence would be none. Changes the lists in place.
    """
    root = next((place for place, head in enumerate(heads) if head == place), 0)
    below = [place for place, head in enumerate(heads) if head == root and place != root]
    verb = next(
        (place for place in below if deps[place] == "acl" and tags[place] in ("VBN", "VBD") and place > root), None
    )
    if tags[root] not in NOUN_TAGS or verb is None or any(deps[place] in MAIN_CLAUSE for place in below):
        return
    own = [place for place, head in enumerate(heads) if head == verb]
    if words[verb].lower() in PARTICIPLES or any(deps[place] in ("agent", "auxpass", "aux") for place in own):
        return
    tags[verb], deps[root], deps[verb] = "VBD", "nsubj", "ROOT"
    heads[root] = heads[verb] = verb
    for place in below:
        if place > verb:
            heads[place] = verb


def _edges(heads: list[int]) -> tuple[list[int], list[int]]:
    lefts, rights = list(range(len(heads))), list(range(len(heads)))
    for place, head in enumerate(heads):
        below = place
        while head != below:
            if place < lefts[head]:
                lefts[head] = place
            elif place > rights[head]:
                rights[head] = place
            below, head = head, heads[head]
    return lefts, rights

"""Attributions that the syntax of a sentence shows: a cue, whose words they are, and the words.

Works on one paragraph. Quotation marks play no part here; what stands in marks is attributed in ``marked``.
Frames follow the dependency patterns of Pareti et al. (2013, "Automatically detecting and attributing indirect
quotations") and of the Gender Gap Tracker, with the list of cues in place of learned classes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from pipeline.language import LONGEST_SENTENCE
from pipeline.people import Tokens, code
from pipeline.quotes.syntax.quote_phrases import (
    ACL,
    ADVCL,
    AUX,
    AUXILIARY,
    CCOMP,
    CLAUSES,
    CONJ,
    DOBJ,
    ENDS,
    FINITE,
    GERUND,
    LONGEST_CHAIN,
    NEG,
    NOUN,
    NSUBJ,
    OPRD,
    PARTICIPLE,
    PCOMP,
    POBJ,
    POSS,
    PREP,
    RELCL,
    ROOT,
    VERB,
    XCOMP,
    Run,
    agent,
    cue_run,
    dateline_end,
    is_infinitive,
    is_passive,
    noun_phrase,
    quoted_object,
    speaking_subject,
    subject,
    subtree,
    trimmed,
    words_before,
)
from pipeline.quotes.vocabulary import Cue, CueKind, may_speak, noun_cues, speaker_nouns, verb_cues


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue with what it governs: ``source`` is the noun phrase that speaks, null when the sentence names none.

    ``via`` is the noun phrase through which the words come ("the daily quoted her as saying").
    ``contents`` are the pieces of the reported clause in text order, cue and source cut out.
    ``probability`` is that of a weighed attribution, null for one that the list of cues gives.
    """

    cue: Run
    verb: int
    source: Run | None
    via: Run | None
    contents: tuple[Run, ...]
    kind: CueKind
    frame: str
    probability: float | None = None

    def is_performed(self, paragraph: Tokens) -> bool:
        """Whether the cue tells of words spoken, not of words to come or wished for ("will call for")."""
        return not any(
            paragraph.lower[child] in UNREAL and paragraph.dep[child] in (AUX, NEG)
            for child in paragraph.children[self.verb]
        )

    def is_denied(self, paragraph: Tokens) -> bool:
        """Whether the cue says that nothing was said ("did not say when")."""
        return self.kind == "speech" and any(paragraph.dep[child] == NEG for child in paragraph.children[self.verb])


UNREAL = frozenset(
    {"will", "would", "could", "should", "might", "may", "can", "must", "to", "not", "n't", "n’t", "never"}
)


def attributions(paragraph: Tokens) -> list[Attribution]:
    """All attributions of a paragraph, in order of their cues; those inside the contents of others are kept too."""
    found = sorted(_attributions(paragraph), key=lambda one: one.cue)
    start = dateline_end(paragraph) if found else 0
    joined = _joined(paragraph, found)
    found = [_before_next(paragraph, one, joined) for one in found]
    return [_after_dateline(paragraph, one, start) for one in found] if start else found


def _joined(paragraph: Tokens, found: list[Attribution]) -> dict[Run, list[Attribution]]:
    """The attributions whose cue goes on after another one, by their source."""
    joined: dict[Run, list[Attribution]] = {}
    for one in found:
        is_joined = paragraph.dep[one.verb] == CONJ or paragraph.lower[one.cue[0] - 1] in ("and", "but")
        if one.source is not None and is_joined:
            joined.setdefault(one.source, []).append(one)
    return joined


def _before_next(paragraph: Tokens, one: Attribution, joined: dict[Run, list[Attribution]]) -> Attribution:
    """The attribution without the part of its content that the same speaker's next cue opens ("... and urged")."""
    for other in joined.get(one.source, ()) if one.source is not None else ():
        for number, (first, last) in enumerate(one.contents):
            if first + 1 < other.cue[0] <= last:
                end = other.cue[0] - 1
                while end > first and paragraph.lower[end] in ("and", "but", ",", "then", "also"):
                    end -= 1
                return replace(one, contents=(*one.contents[:number], (first, end)))
    return one


def _after_dateline(paragraph: Tokens, one: Attribution, start: int) -> Attribution:
    """The attribution with source and contents cut where they reach into the dateline."""
    source = one.source
    if source is not None and source[0] < start:
        source = (start, source[1]) if source[1] >= start else words_before(paragraph, start, one.verb)
    contents = tuple((max(first, start), last) for first, last in one.contents if last >= start)
    return replace(one, source=source, contents=contents)


def _attributions(paragraph: Tokens) -> Iterator[Attribution]:
    words = cue_words()
    for place, word in enumerate(paragraph.lower):
        if word not in words:
            continue
        if word in ("according", "per"):
            yield from according(paragraph, place)
        elif paragraph.pos[place] == VERB and word in verb_cues():
            yield from _verb(paragraph, place, verb_cues()[word])
        elif paragraph.pos[place] == NOUN and word in noun_cues():
            yield from _noun(paragraph, place, noun_cues()[word])


@cache
def cue_words() -> frozenset[str]:
    """All words that may open an attribution, in lower case."""
    return frozenset({"according", "per", *verb_cues(), *noun_cues()})


def _verb(paragraph: Tokens, verb: int, cue: Cue) -> Iterator[Attribution]:
    contents = list(_verb_contents(paragraph, verb, cue))
    if not contents and cue.kind == "speech" and "clause" in cue.frames:
        late = _late_clause(paragraph, verb)
        contents = [("clause", late, verb)] if late is not None else []
    if not contents:
        aside = _aside(paragraph, verb) if cue.kind == "speech" and "clause" in cue.frames else None
        if aside is not None:
            yield aside
        return
    head = speaking_subject(paragraph, verb)
    frame, _, extended = contents[0]
    source = noun_phrase(paragraph, head) if head is not None else None
    if source is not None and source[0] <= verb <= source[1]:
        source = (head, head) if head is not None else None
    run = cue_run(paragraph, verb)
    pieces = [piece for _, content, _ in contents for piece in _pieces(paragraph, content, verb, run, source)]
    if pieces:
        yield Attribution(
            (run[0], max(run[1], extended)), verb, source, _via(paragraph, verb), tuple(sorted(pieces)), cue.kind, frame
        )


def _late_clause(paragraph: Tokens, verb: int) -> Run | None:
    """A "that" clause which a circumstance parts from its cue ("said on state television, where ..., that ...")."""
    if paragraph.tag[verb] not in FINITE:
        return None
    for place in range(verb + 1, len(paragraph)):
        is_other = paragraph.lower[place] in cue_words() or paragraph.text[place] in (";", ":")
        if is_other or paragraph.sentence[place] != paragraph.sentence[verb]:
            return None
        if paragraph.lower[place] == "that" and paragraph.dep[place] == MARK and paragraph.head[place] > place:
            return place, subtree(paragraph, paragraph.head[place])[1]
        if paragraph.pos[place] == VERB and paragraph.dep[place] not in (RELCL, ADVCL, ACL, PCOMP):
            return None
    return None


MARK = code("mark")


def _aside(paragraph: Tokens, verb: int) -> Attribution | None:
    """A cue set off by commas from what it reports ("The talks, she added, were over", "As she added, ...")."""
    head = next((child for child in paragraph.children[verb] if paragraph.dep[child] == NSUBJ and child < verb), None)
    has_own = any(paragraph.dep[child] in (DOBJ, XCOMP) and child > verb for child in paragraph.children[verb])
    is_before_mark = verb + 1 < len(paragraph) and paragraph.tag[verb + 1] == OPENING_MARK
    if head is None or has_own or is_before_mark or paragraph.tag[verb] not in FINITE:
        return None
    source = noun_phrase(paragraph, head)
    sentence = paragraph.sentence[verb]
    before = source[0] - 1
    before -= before >= 0 and paragraph.lower[before] == "as"
    opens = before < 0 or paragraph.sentence[before] != sentence
    if source[1] >= verb or (opens and before == source[0] - 1) or not (opens or paragraph.text[before] == ","):
        return None
    first, last = before + 1, verb
    while first and paragraph.sentence[first - 1] == sentence:
        first -= 1
    while last + 1 < len(paragraph) and paragraph.sentence[last + 1] == sentence:
        last += 1
    after = next((place for place in range(verb + 1, last + 1) if paragraph.text[place] == ","), last)
    if any(paragraph.pos[place] == VERB and paragraph.tag[place] in FINITE for place in range(verb + 1, after)):
        return None
    rest = [(after + 1, last)] if last > after + 1 and after - verb <= LONGEST_ADJUNCT else []
    if not opens and paragraph.tag[first] in (PARTICIPLE, GERUND):
        return None
    runs = [*([] if opens else [(first, before - 1)]), *rest]
    contents = tuple(piece for run in runs for piece in _piece(paragraph, run))
    if not any(paragraph.pos[place] in (VERB, AUXILIARY) for start, end in contents for place in range(start, end + 1)):
        return None
    return Attribution(cue_run(paragraph, verb), verb, source, None, contents, "speech", "clause")


OPENING_MARK = code("``")
LONGEST_ADJUNCT = 8  # tokens between a cue and the comma after it


def _verb_contents(paragraph: Tokens, verb: int, cue: Cue) -> Iterator[tuple[str, Run, int]]:
    """What a verb governs in one of its frames: frame, tokens, and the last token of the cue."""
    children = paragraph.children[verb]
    for child in children:
        dep = paragraph.dep[child]
        if dep in CLAUSES and "clause" in cue.frames and not _is_aside(paragraph, child, verb):
            yield "clause", _with_second_clause(paragraph, subtree(paragraph, child)), verb
            return
    asked = _asked(paragraph, verb, cue)
    if asked is not None:
        yield "clause", asked, verb
        return
    has_object = False
    for child in children:
        dep = paragraph.dep[child]
        if dep == DOBJ:
            has_object = True
        if dep == PREP and child > verb and paragraph.lower[child] in cue.frames and not has_object:
            break
        if dep == XCOMP and "to" in cue.frames and is_infinitive(paragraph, child):
            yield "to", subtree(paragraph, child), verb
            return
        if dep in (OPRD, XCOMP, CCOMP) and "predicate" in cue.frames:
            first, last = subtree(paragraph, child)
            objects = [
                one
                for one in children
                if paragraph.dep[one] == DOBJ and verb < one < child and paragraph.lower[one] != "what"
            ]
            if first < verb:
                continue
            yield "predicate", (subtree(paragraph, objects[0])[0] if objects else first, last), verb
            return
    yield from _nominal_contents(paragraph, verb, cue)


def _asked(paragraph: Tokens, verb: int, cue: Cue) -> Run | None:
    """The "if" or "whether" clause after a verb of asking, which the parser takes for a condition."""
    if cue.lemma not in ASKING:
        return None
    for child in paragraph.children[verb]:
        if child > verb and paragraph.dep[child] == ADVCL:
            run = subtree(paragraph, child)
            if paragraph.lower[run[0]] in ("if", "whether"):
                return run
    return None


ASKING = frozenset({"ask", "inquire", "question", "wonder"})


def _nominal_contents(paragraph: Tokens, verb: int, cue: Cue) -> Iterator[tuple[str, Run, int]]:
    children = paragraph.children[verb]
    objects = [child for child in children if paragraph.dep[child] == DOBJ and child > verb]
    for child in children:
        if paragraph.dep[child] == PREP and child > verb and paragraph.lower[child] in cue.frames:
            inner = [one for one in paragraph.children[child] if paragraph.dep[one] in (POBJ, PCOMP)]
            if not inner:
                continue
            if objects and "object" in cue.frames:
                first, _ = subtree(paragraph, objects[0])
                yield paragraph.lower[child], (first, subtree(paragraph, child)[1]), verb
            elif child - verb <= 2:
                yield paragraph.lower[child], _with_purpose(paragraph, verb, subtree(paragraph, inner[0])), child
            else:
                yield paragraph.lower[child], subtree(paragraph, inner[0]), verb
            return
    names_source = (
        bool(objects) and cue.lemma in CITING and speaker_nouns().get(paragraph.lower[objects[0]]) is not None
    )
    if objects and "object" in cue.frames and paragraph.lower[objects[0]] not in EMPTY_OBJECTS and not names_source:
        first, last = subtree(paragraph, objects[0])
        as_what = next((one for one in children if one > last and paragraph.lower[one] == "as"), None)
        if as_what is not None and paragraph.dep[as_what] == PREP and as_what == last + 1:
            last = subtree(paragraph, as_what)[1]
        yield "object", (first, last), verb


def _with_purpose(paragraph: Tokens, verb: int, run: Run) -> Run:
    """A content with the "to" clause right after it, which belongs to it wherever the parser hung it."""
    first, last = run
    for child in paragraph.children[verb]:
        if paragraph.dep[child] == XCOMP:
            start, end = subtree(paragraph, child)
            if start == last + 1:
                return first, end
    return run


CITING = frozenset({"cite", "quote", "reference"})
EMPTY_OBJECTS = frozenset({"what", "it", "that", "this", "which", "themselves", "himself", "herself", "itself"})


def _with_second_clause(paragraph: Tokens, run: Run) -> Run:
    """A reported clause with the one that "and that" or "but that" adds to it, up to the sentence's end."""
    first, last = run
    place = last + 1 + (paragraph.text[last + 1 : last + 2] == [","])
    if paragraph.lower[place : place + 2] not in (["and", "that"], ["but", "that"]):
        return run
    while place + 1 < len(paragraph) and paragraph.sentence[place + 1] == paragraph.sentence[last]:
        place += 1
    return first, place


def _is_aside(paragraph: Tokens, child: int, verb: int) -> bool:
    """A clause that the parser hung on a cue although it asks nothing of it: "if", "when" and the like after it."""
    first = subtree(paragraph, child)[0]
    return first > verb and paragraph.lower[first] in ("while", "although", "because", "unless")


def _pieces(paragraph: Tokens, content: Run, verb: int, cue: Run, source: Run | None) -> Iterator[Run]:
    """The content without cue and source, where these stand inside it ("The plan, she said, is dead")."""
    cuts = sorted([cue, (verb, verb), *([source] if source else [])])
    first, last = content
    for cut_first, cut_last in cuts:
        if cut_last < first or cut_first > last:
            continue
        if cut_first > first:
            yield from _piece(paragraph, (first, cut_first - 1))
        first = max(first, cut_last + 1)
    if first <= last:
        yield from _piece(paragraph, (first, last))


def _piece(paragraph: Tokens, run: Run) -> Iterator[Run]:
    first, last = trimmed(paragraph, run)
    if first < last or (paragraph.text[first] not in ENDS and paragraph.lower[first] not in EMPTY_PIECES):
        yield first, last


EMPTY_PIECES = frozenset({"which", "that", "who", "whom", "what", "overall", "but", "and", "so", "however"})


def _via(paragraph: Tokens, verb: int) -> Run | None:
    """The one who quotes, where the verb is the "saying" of "quoted Okafor as saying"."""
    if paragraph.dep[verb] != PCOMP:
        return None
    preposition = paragraph.head[verb]
    if quoted_object(paragraph, preposition) is None:
        return None
    quoting = paragraph.head[preposition]
    head = agent(paragraph, quoting) if is_passive(paragraph, quoting) else subject(paragraph, quoting)
    return noun_phrase(paragraph, head) if head is not None else None


def according(paragraph: Tokens, place: int) -> Iterator[Attribution]:
    """What "according to the ministry" qualifies: the rest of its clause."""
    is_short = paragraph.lower[place] == "per"
    if not is_short and (place + 1 >= len(paragraph) or paragraph.lower[place + 1] != "to"):
        return
    heads = [
        one
        for to in ((place,) if is_short else (place, place + 1))
        for child in paragraph.children[to]
        for one in ([child] if paragraph.dep[child] == POBJ else [])
    ]
    if not heads:
        return
    if is_short and not may_speak(paragraph, heads[0]):
        return
    source = noun_phrase(paragraph, heads[0])
    governor = paragraph.head[place]
    if governor == place:
        yield from _according_alone(paragraph, place, source)
        return
    own = subtree(paragraph, place)
    first, last = _clause_around(paragraph, governor, place)
    pieces = [*([(first, place - 1)] if first < place else []), *([(own[1] + 1, last)] if last > own[1] else [])]
    contents = tuple(piece for run in pieces for piece in _piece(paragraph, run))
    if contents:
        yield Attribution(
            (place, place if is_short else place + 1), place, source, None, contents, "speech", "according"
        )


def _according_alone(paragraph: Tokens, place: int, source: Run) -> Iterator[Attribution]:
    """An opening "According to ..." that the parser cut off: the content runs from its comma to a full stop."""
    reach = range(source[1] + 1, min(source[1] + LONGEST_ADJUNCT, len(paragraph)))
    comma = next((other for other in reach if paragraph.text[other] == ","), None)
    if comma is None:
        return
    last = comma
    while last + 1 < len(paragraph) and paragraph.text[last + 1] not in (".", "!", "?"):
        last += 1
        if last - comma > LONGEST_SENTENCE:
            return
    contents = tuple(_piece(paragraph, (comma + 1, last))) if last > comma else ()
    if contents:
        yield Attribution((place, place + 1), place, source, None, contents, "speech", "according")


def _clause_around(paragraph: Tokens, governor: int, cue: int) -> Run:
    """The clause that an "according to" qualifies: the finite verb above it with all that hangs on it."""
    place = governor
    for _ in range(LONGEST_CHAIN):
        if paragraph.pos[place] in (VERB, AUXILIARY) and paragraph.dep[place] in (ROOT, CCOMP, CONJ, ADVCL, RELCL):
            break
        if paragraph.head[place] == place:
            break
        place = paragraph.head[place]
    first, last = subtree(paragraph, place)
    return min(first, cue), max(last, cue)


def _noun(paragraph: Tokens, noun: int, cue: Cue) -> Iterator[Attribution]:
    """A noun cue with its owner and what it says: "Okafor's claim that ...", "her criticism of ..."."""
    owner = next((child for child in paragraph.children[noun] if paragraph.dep[child] == POSS), None)
    if owner is None:
        return
    for child in paragraph.children[noun]:
        dep = paragraph.dep[child]
        if child < noun:
            continue
        if dep == ACL and "acl" in cue.frames:
            content, last = subtree(paragraph, child), noun
        elif dep == PREP and paragraph.lower[child] in cue.frames:
            inner = [one for one in paragraph.children[child] if paragraph.dep[one] in (POBJ, PCOMP)]
            if not inner:
                continue
            content, last = subtree(paragraph, inner[0]), child
        else:
            continue
        first, end = subtree(paragraph, owner)
        if paragraph.lower[end] in ("'s", "’s", "'", "’") and end > first:
            end -= 1
        contents = tuple(_piece(paragraph, content))
        if contents:
            yield Attribution(
                (noun, last), noun, (first, end), None, contents, cue.kind, "acl" if dep == ACL else "noun"
            )
        return

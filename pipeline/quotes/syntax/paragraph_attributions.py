"""All attributions of a paragraph: the cues that its words are, each with what it governs, cut where another begins.

Works on one paragraph. Quotation marks play no part here; what stands in marks is attributed in ``in_marks``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.language import COMMON_NOUN_TAGS, Phrase, Tokens, Word, dateline_end, verb_group, words_before
from pipeline.quotes.syntax.according import according
from pipeline.quotes.syntax.asides import aside, late_clause
from pipeline.quotes.syntax.attribution import Attribution, pieces_around
from pipeline.quotes.syntax.owned_nouns import own_account, owned_noun
from pipeline.quotes.syntax.quoted_sources import quoting_source, source_phrase, speaking_subject
from pipeline.quotes.syntax.verb_frames import Governed, governed
from pipeline.quotes.vocabulary import Cue, according_words, cue_words, noun_cues, verb_cues
from pipeline.reference import listed
from pipeline.rules import fired

JOINTS = listed("quote_words", "joint")


def attributions(paragraph: Tokens) -> list[Attribution]:
    """All attributions of a paragraph, in order of their cues; those inside the contents of others are kept too."""
    found = sorted(_attributions(paragraph), key=lambda attribution: attribution.cue)
    if not found:
        return []
    joined = _joined(found)
    found = [_before_next(attribution, joined) for attribution in found]
    start = dateline_end(paragraph)
    return found if start is None else [_after_dateline(attribution, start) for attribution in found]


def _joined(found: Sequence[Attribution]) -> dict[Phrase, list[Attribution]]:
    """The attributions whose cue goes on after another one, by their source."""
    joined: dict[Phrase, list[Attribution]] = {}
    for attribution in found:
        is_joined = attribution.verb.dep == "conj" or attribution.cue.first.lower_before in ("and", "but")
        if attribution.source is not None and is_joined:
            joined.setdefault(attribution.source, []).append(attribution)
    return joined


def _before_next(attribution: Attribution, joined: dict[Phrase, list[Attribution]]) -> Attribution:
    """The attribution without the part of its content that the same speaker's next cue opens ("... and urged")."""
    for other in joined.get(attribution.source, ()) if attribution.source is not None else ():
        cue = other.cue.first
        for number, content in enumerate(attribution.contents):
            if content.first.index + 1 < cue.index <= content.last.index:
                end = cue.previous
                while end is not None and content.first < end and end.lower in JOINTS:
                    end = end.previous
                kept = attribution.contents[:number]
                return replace(attribution, contents=(*kept, Phrase(content.first, end or content.first)))
    return attribution


def _after_dateline(attribution: Attribution, start: Word) -> Attribution:
    """The attribution with source and contents cut where they reach into the dateline."""
    source = attribution.source
    if source is not None and source.first < start:
        source = Phrase(start, source.last) if start <= source.last else words_before(attribution.verb, start)
    reached = [content for content in attribution.contents if start <= content.last]
    contents = tuple(Phrase(max(content.first, start), content.last) for content in reached)
    return replace(attribution, source=source, contents=contents)


def _attributions(paragraph: Tokens) -> Iterator[Attribution]:
    cues = cue_words()
    for word in paragraph:
        if word.lower not in cues:
            continue
        attribution = None
        if word.lower in according_words():
            attribution = according(word)
        elif (word.pos == "VERB" or _is_verb(word)) and (cue := verb_cues().get(word.lower)):
            attribution = _counted(cue, _of_verb(word, cue))
        elif word.pos == "NOUN" and (cue := noun_cues().get(word.lower)):
            attribution = own_account(word) or _counted(cue, owned_noun(word, cue))
        if attribution is not None:
            yield attribution


def _is_verb(word: Word) -> bool:
    """Whether a word that is tagged as a noun is a verb with its subject and clause ("The team plans to build ...")."""
    return word.tag in COMMON_NOUN_TAGS and word.child("nsubj") is not None and word.child("xcomp", "ccomp") is not None


def _counted(cue: Cue, attribution: Attribution | None) -> Attribution | None:
    if attribution is not None:
        fired("cues", cue.lemma)
    return attribution


def _of_verb(verb: Word, cue: Cue) -> Attribution | None:
    says = governed(verb, cue)
    if says is None and cue.kind == "speech" and "clause" in cue.frames:
        apart = aside(verb) if verb.lower_after == "," else None
        late = late_clause(verb) if apart is None else None
        if late is None:
            return apart or aside(verb)
        says = Governed("clause", late, verb)
    if says is None:
        return None
    head = speaking_subject(verb)
    source = source_phrase(head, verb) if head is not None else None
    group = verb_group(verb)
    contents = tuple(sorted(pieces_around(says.content, [group, Phrase(verb, verb), *([source] if source else [])])))
    if not contents:
        return None
    whole = Phrase(group.first, max(group.last, says.cue_end))
    return Attribution(whole, verb, source, quoting_source(verb), contents, cue.kind, says.frame)

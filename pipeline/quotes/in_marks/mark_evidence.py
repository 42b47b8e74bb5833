"""Whose words each mark of a paragraph holds: by the narration next to it, by syntax, by the quotation before it.

Works on one paragraph with what the paragraphs before leave behind; no evidence gives no attribution.
"""

from dataclasses import replace

from pipeline.language import Phrase, phrase_head
from pipeline.quotes.in_marks.carried import with_carried
from pipeline.quotes.in_marks.clause_around import clause_around, clause_of_cue, verb_above
from pipeline.quotes.in_marks.cue_after import cue_after
from pipeline.quotes.in_marks.cue_before import colon, cue_before, label_inside
from pipeline.quotes.in_marks.cue_sources import evidence_of_cue, is_cue
from pipeline.quotes.in_marks.evidence import Evidence
from pipeline.quotes.in_marks.marked_paragraph import MarkedParagraph, PlacedMark, names_medium
from pipeline.reference import listed

PERSONS = listed("quote_words", "person")
PRONOUNS = PERSONS | {"it", "who"}


def mark_evidence(paragraph: MarkedParagraph) -> list[Evidence | None]:
    """What the paragraph itself shows for each of its marks, in order."""
    return with_carried(paragraph, [_own(paragraph, number) for number in range(len(paragraph.marks))])


def introduction(paragraph: MarkedParagraph) -> Evidence | None:
    """Who is introduced as speaking by a colon that ends the paragraph."""
    return colon(paragraph, paragraph.tokens.words[-1])


def _own(paragraph: MarkedParagraph, number: int) -> Evidence | None:
    mark = paragraph.marks[number]
    is_answered = paragraph.introduces_next(number)
    evidence = (
        label_inside(mark)
        or (cue_before(paragraph, mark) if is_answered else None)
        or cue_after(paragraph, mark)
        or cue_before(paragraph, mark)
        or clause_around(paragraph, mark)
        or verb_above(paragraph, mark)
    )
    if evidence is None:
        return None
    evidence = _named_in_front(paragraph, _with_fuller_source(paragraph, mark, evidence))
    evidence = _behind_teller(paragraph, mark, evidence)
    evidence = replace(evidence, clause=clause_of_cue(paragraph, mark, evidence) or evidence.clause)
    if evidence.via is not None or evidence.cue is None:
        return evidence
    return replace(evidence, via=paragraph.medium_beside(evidence.cue, evidence.source))


def _named_in_front(paragraph: MarkedParagraph, evidence: Evidence) -> Evidence:
    """Who is named as telling what the pronoun before the mark says: "Okafor said she recalled thinking, ..."."""
    source = evidence.source
    verb = evidence.verb
    if source is None or verb is None or verb.tag != "VBG" or source.first.lower not in PERSONS:
        return evidence
    above = next((word for word in verb.ancestors() if is_cue(word) and word < source.first), None)
    named = evidence_of_cue(paragraph, above, evidence.rule) if above is not None else None
    if named is None or named.source is None or not (phrase_head(named.source) or named.source.last).is_name:
        return evidence
    return replace(evidence, source=named.source)


def _behind_teller(paragraph: MarkedParagraph, mark: PlacedMark, evidence: Evidence) -> Evidence:
    """Where only a medium or "it" follows the mark, the speaker of the clause around it; a medium is the ``via``.

    So is read "Okafor called for “calm” in Lima, it added", of the ministry that reports it.
    """
    teller = evidence.source
    if evidence.rule != "after" or teller is None or not (_is_it(teller) or names_medium(teller)):
        return evidence
    speaking = cue_before(paragraph, mark) or clause_around(paragraph, mark, beside=evidence.verb)
    if speaking is None or speaking.source is None or _is_it(speaking.source) or names_medium(speaking.source):
        return evidence
    return speaking if _is_it(teller) else replace(speaking, via=teller)


def _is_it(source: Phrase) -> bool:
    return len(source) == 1 and source.first.lower == "it"


def _with_fuller_source(paragraph: MarkedParagraph, mark: PlacedMark, evidence: Evidence) -> Evidence:
    """Take the outer speaker where the inner one is a mere pronoun ("Okafor says she fears that ...")."""
    source = evidence.source
    if evidence.rule == "after" or evidence.verb is None or not (source is None or _is_pronoun(source)):
        return evidence
    outer = clause_around(paragraph, mark, beside=evidence.verb)
    if outer is None or outer.verb is None or evidence.verb < outer.verb or outer.source is None:
        return evidence
    if source is not None and _is_pronoun(outer.source) and source.first.lower in PERSONS:
        return replace(evidence, clause=outer.clause if evidence.clause is not None else None)
    return replace(outer, rule=evidence.rule)


def _is_pronoun(source: Phrase) -> bool:
    return len(source) == 1 and source.first.lower in PRONOUNS

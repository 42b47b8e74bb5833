"""Reported clauses that hold a mark, and cue verbs that the marked words hang on."""

from dataclasses import replace

from pipeline.language import Word, phrase_head, trimmed
from pipeline.quotes.in_marks.cue_sources import evidence_of_cue, is_cue
from pipeline.quotes.in_marks.evidence import Evidence
from pipeline.quotes.in_marks.marked_paragraph import MarkedParagraph, PlacedMark, names_medium

SAID_FRAMES = frozenset({"clause", "predicate", "as", "according"})
MOST_ABOVE = 5  # steps up the tree from marked words to their cue


def clause_around(paragraph: MarkedParagraph, mark: PlacedMark, beside: Word | None = None) -> Evidence | None:
    """The innermost reported clause that holds the mark; words come before views.

    With ``beside``, the cue of that word does not count.
    """
    around = [
        (attribution, content)
        for attribution, content in paragraph.index.around(trimmed(mark.phrase))
        if attribution.verb not in paragraph.quoted
        and attribution.verb is not beside
        and attribution.source is not None
    ]
    if not around:
        return None
    around.sort(key=lambda pair: len(pair[1]))
    said = [pair for pair in around if pair[0].frame in SAID_FRAMES and pair[0].kind == "speech"]
    said = [pair for pair in said if pair[0].is_performed()]
    own = (
        [pair for pair in said if not names_medium(pair[0].source)]
        or [pair for pair in reversed(around) if not names_medium(pair[0].source)]
        or around
    )
    chosen, content = own[0]
    media = (other.source for other, _ in around if other is not chosen and names_medium(other.source))
    return Evidence("clause", chosen.source, chosen.cue, chosen.verb, chosen.via or next(media, None), content)


def verb_above(paragraph: MarkedParagraph, mark: PlacedMark) -> Evidence | None:
    """The cue verb that the marked words hang on, a few steps up the tree."""
    marked = trimmed(mark.phrase)
    word = phrase_head(marked) or marked.first
    for _ in range(MOST_ABOVE):
        if word.is_root:
            return None
        word = word.head
        if word not in paragraph.quoted and word.pos == "VERB" and is_cue(word):
            evidence = evidence_of_cue(paragraph, word, "governed")
            if evidence is not None and evidence.source is not None:
                return replace(evidence, clause=marked)
    return None

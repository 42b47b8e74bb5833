"""Reported clauses that hold a mark, and cue verbs that the marked words hang on."""

from dataclasses import dataclass, replace

from pipeline.language import Phrase, Word, phrase_head, trimmed
from pipeline.quotes.in_marks.cue_sources import evidence_of_cue, is_cue
from pipeline.quotes.in_marks.evidence import Evidence
from pipeline.quotes.in_marks.marked_paragraph import STOPS, MarkedParagraph, PlacedMark, names_medium, text_before
from pipeline.quotes.syntax import Attribution
from pipeline.rules import Rule, Table, always

SAID_FRAMES = frozenset({"clause", "predicate", "as", "according"})
WITHOUT_CLAUSE = frozenset({"after", "colon", "governed"})  # rules that look at the mark alone
APART = frozenset({",", ":"})
MOST_ABOVE = 5  # steps up the tree from marked words to their cue


@dataclass(frozen=True, slots=True)
class Around:
    """A reported clause around a mark; ``is_outermost`` among those whose source is no medium."""

    attribution: Attribution
    content: Phrase
    is_of_medium: bool
    is_outermost: bool

    @property
    def is_said(self) -> bool:
        """Whether its words were really said, not held."""
        attribution = self.attribution
        return attribution.frame in SAID_FRAMES and attribution.kind == "speech" and attribution.is_performed()


PREFERRED: Table[Around, None] = Table(
    "clause around a mark",
    (
        Rule("said_by_no_medium", lambda around: around.is_said and not around.is_of_medium, None),
        Rule("outermost_of_no_medium", lambda around: around.is_outermost, None),
        Rule("innermost", always, None),
    ),
)


def clause_around(paragraph: MarkedParagraph, mark: PlacedMark, beside: Word | None = None) -> Evidence | None:
    """The innermost reported clause that holds the mark; words come before views.

    With ``beside``, the cue of that word does not count.
    """
    holding = [
        (attribution, content)
        for attribution, content in paragraph.index.around(trimmed(mark.phrase))
        if attribution.verb not in paragraph.quoted
        and attribution.verb is not beside
        and attribution.source is not None
    ]
    holding.sort(key=lambda pair: len(pair[1]))
    own = [pair for pair in holding if not names_medium(pair[0].source)]
    cases = [Around(*pair, pair not in own, pair in own[-1:]) for pair in holding]
    chosen = PREFERRED.best(cases)
    if chosen is None:
        return None
    says = chosen.attribution
    media = (case.attribution.source for case in cases if case.is_of_medium and case.attribution is not says)
    return Evidence("clause", says.source, says.cue, says.verb, says.via or next(media, None), chosen.content)


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


def clause_of_cue(paragraph: MarkedParagraph, mark: PlacedMark, evidence: Evidence) -> Phrase | None:
    """The reported clause that begins before its mark ("The summit did "too little," Okafor said").

    Null where the mark stands alone behind a comma, a colon or a full stop.
    """
    verb = evidence.verb
    if verb is None or evidence.rule not in WITHOUT_CLAUSE or any(verb < thing for thing in verb.all_children("dobj")):
        return None
    before = text_before(mark.opening)
    if before in APART or before in STOPS:
        return None
    for attribution in paragraph.index.of_verb(verb):
        for content in attribution.contents:
            if attribution.frame == "clause" and content.first < mark.opening <= content.last:
                return Phrase(content.first, max(content.last, mark.closing))
    return None

"""The last word on single lines of the best path: what cannot be an article's text, and what must be.

Each decision carries the name of its rule, which becomes the reason in ``article_lines``. What is taken out of the run
once it is known is in ``body_marking``.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from pipeline.articles.body.body_marking import HANDLE, INLINE, marked
from pipeline.articles.body.body_run import LinePart
from pipeline.articles.body.line_verdicts import LONG_SENTENCE, Verdict, body_lines
from pipeline.articles.lines import LineIndex, Look
from pipeline.records import LineRole

PARAGRAPH = 20  # words that no notice or caption has as a rule
LONGEST_CAPTION = 3 * LONG_SENTENCE  # words of a sentence that credits a picture
LONGEST_DATE_LINE = 14  # words
LONGEST_DATED_SENTENCE = 7  # words; "Published on 3 May 2024 at noon." is no text
LONG_IN_CAPITALS = 8  # words; fewer can be a heading inside the text
SHORT_LINE, SHORT_ITEM = 3, 6  # words of menu entries, the second in a list
LONGEST_HEADLINE = 25  # words
STAMPS_WITHIN = 12  # lines below the title in which its byline and date stand
REACH = 6  # lines below the run in which an article may go on
SAME_MATTER = 0.3  # of a paragraph's longer words that the run tells too
LITTLE_MATTER = 0.2  # the same of an opening paragraph
DASHES = "—–-"
OUTSIDE: Mapping[LinePart, str] = {
    "before": "above_article",
    "gap": "inside_article",
    "after": "below_article",
    "body": "in_article",
}

SHORT_LINES = {part: Verdict("navigation", f"short_line_{where}") for part, where in OUTSIDE.items()}
HEADLINES = {part: Verdict("teaser", f"headline_{where}") for part, where in OUTSIDE.items()}
TEXTS = {part: Verdict("other", f"text_{where}") for part, where in OUTSIDE.items()}
IN_BEST_RUN = Verdict("body", "best_run")
IN_A_GAP = Verdict("body", "sentence_inside_run")
CREDIT = Verdict("caption", "caption_mark")
CREDIT_BELOW = Verdict("notice", "copyright_or_credit_below")
BYLINE_FORM = Verdict("byline", "byline_form")
DATE_FORM = Verdict("date", "date_form")
CAPITALS = Verdict("teaser", "long_line_in_capitals")
NO_WORDS = Verdict("other", "no_words")
REPEATED_BY_OUTLET = Verdict("notice", "on_other_pages_of_outlet")


def verdicts(
    page: Sequence[Look],
    parts: Sequence[LinePart],
    title: LineIndex | None,
    boilerplate: frozenset[str] = frozenset(),
) -> list[Verdict]:
    """The role of each line of a page, given its part on the best path and which line is the title.

    Lines of ``boilerplate`` are on other pages of the outlet too and are no body.
    """
    draft = [
        REPEATED_BY_OUTLET if look.text in boilerplate else _verdict(look, part)
        for look, part in zip(page, parts, strict=True)
    ]
    if title is not None:
        _set_title(page, draft, title)
        _reach_up(page, draft, title)
    _reach_down(page, draft)
    return marked(page, draft)


def _verdict(look: Look, part: LinePart) -> Verdict:
    return (
        (_note(look, part) if look.is_staff_note or look.text[0] in DASHES else None)
        or _fixed_form(look, part)
        or (IN_BEST_RUN if part == "body" else None)
        or (IN_A_GAP if part == "gap" and _is_paragraph(look, LONG_SENTENCE) else None)
        or _outside(look, part)
    )


def _note(look: Look, part: LinePart) -> Verdict | None:
    """Who posted, reported or edited: lines that the writer's desk adds to a text."""
    if part in ("before", "after") and look.size > PARAGRAPH:
        return None
    if look.is_staff_note:
        return Verdict("byline", "staff_note")
    return Verdict("body" if part == "body" else "other", "post_signature") if HANDLE.match(look.text) else None


def _fixed_form(look: Look, part: LinePart) -> Verdict | None:
    """What a line is by its form alone: a credit, a fixed phrase, a byline, a date, a headline in capitals."""
    phrase, size, is_sentence = look.phrase, look.size, look.is_sentence
    if look.is_caption and not (is_sentence and size > LONGEST_CAPTION):
        is_notice = part == "after" or (phrase is not None and phrase.role == "notice")
        return CREDIT_BELOW if is_notice else CREDIT
    if phrase and (phrase.is_decisive or not (is_sentence and size > LONG_SENTENCE)):
        return by_phrase(phrase.role, phrase.text)
    if look.is_byline and not is_sentence:
        return BYLINE_FORM
    if look.is_dated and size <= LONGEST_DATE_LINE and not (is_sentence and size > LONGEST_DATED_SENTENCE):
        return DATE_FORM
    if size >= LONG_IN_CAPITALS and not is_sentence and look.text.isupper():
        return CAPITALS
    return NO_WORDS if not look.words else None


@cache
def by_phrase(role: LineRole, phrase: str) -> Verdict:
    """The verdict on a line that holds a fixed phrase, whose line has this role."""
    return Verdict("navigation" if role == "section" else role, f"phrase: {phrase}")


def _is_paragraph(look: Look, words: int) -> bool:
    return look.is_sentence and look.size > words and not look.line.is_listed


def _outside(look: Look, part: LinePart) -> Verdict:
    if look.size <= (SHORT_ITEM if look.line.is_listed else SHORT_LINE):
        return SHORT_LINES[part]
    if not look.is_sentence and look.size <= LONGEST_HEADLINE and (part != "before" or look.is_repeated):
        return HEADLINES[part]
    return TEXTS[part]


def _set_title(page: Sequence[Look], draft: list[Verdict], title: LineIndex) -> None:
    """The title, wherever the page repeats it, is not body."""
    words = page[title].words
    for line in [line for line, look in enumerate(page) if look.words == words and words]:
        draft[line] = Verdict("title", "title" if line == title else "title_repeated")


def _reach_up(page: Sequence[Look], draft: list[Verdict], title: LineIndex) -> None:
    """A long paragraph below the title and its byline and date is body, though offers or notices follow it.

    One that shares next to no words with the text is an offer itself.
    """
    kept = body_lines(draft)
    first = kept[0] if kept else 0
    stamps = [
        line for line in range(title, min(title + STAMPS_WITHIN, first)) if draft[line].role in ("byline", "date")
    ]
    below = range(max([*stamps, title + 1]) + 1, first)
    paragraphs = [line for line in below if draft[line].role == "other" and _is_paragraph(page[line], PARAGRAPH)]
    told = _words_told(page, kept) if paragraphs else frozenset()
    for line in paragraphs:
        if _tells(page[line], told, LITTLE_MATTER):
            draft[line] = Verdict("body", "paragraph_below_byline")


def _words_told(page: Sequence[Look], kept: Sequence[LineIndex]) -> frozenset[str]:
    return frozenset[str]().union(*(page[line].long_words for line in kept))


def _tells(look: Look, words: frozenset[str], share: float) -> bool:
    """Whether at least such a share of a line's longer words is among some words."""
    return len(look.long_words & words) >= share * len(look.long_words)


def _reach_down(page: Sequence[Look], draft: list[Verdict]) -> None:
    """A long paragraph on the same matter right below a teaser that follows the run carries the article on."""
    kept = body_lines(draft)
    is_teased = False
    for line in range(kept[-1] + 1, min(kept[-1] + REACH, len(page))) if kept else ():
        look = page[line]
        if look.phrase and INLINE.match(look.phrase.text):
            is_teased = True
        elif is_teased and _is_paragraph(look, PARAGRAPH) and _tells(look, _words_told(page, kept), SAME_MATTER):
            draft[line] = Verdict("body", "paragraph_below_teaser") if draft[line].role == "other" else draft[line]
        elif look.is_sentence or (look.phrase and look.phrase.ends_article):
            return

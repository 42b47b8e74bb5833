"""The last word on single lines of the best path: what cannot be an article's text, and what must be.

Each decision carries the name of its rule, which becomes the reason in ``article_lines``.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.articles.body.body_run import Place
from pipeline.articles.lines import Look
from pipeline.articles.values import signature
from pipeline.records import LineRole

LONG_SENTENCE = 12  # words; a shorter one that opens with a fixed phrase is no sentence of an article
PARAGRAPH = 20  # words that no notice or caption has as a rule
REACH = 6  # lines below the run in which an article may go on
SAME_MATTER = 0.3  # of a paragraph's longer words that the run tells too
TAIL = 4  # kept lines at the end in which an author's life is looked for
INLINE = re.compile(r"(?:read (?:more|also)|also read|see also|related|recommended|don t miss|more on|must read)\b")
MOST_BELOW_TEASERS = 0.25  # share of the run that may stand below a heading of other stories and still be cut off
MOST_BELOW_COMMENTS = 0.65
BIO = re.compile(
    r"(?:(?:[A-Z][\w.'’-]+ ){2,4}|(?:He|She|They|I) )(?:is|are|was|am|has been|can be|"
    r"joined|covers|writes|reports|works|serves|teaches)\b"
)
BIO_NOUN = re.compile(
    r"\b(?:reporter|writer|journalist|editor|correspondent|columnist|contributor|author|blogger|freelanc\w+|producer|"
    r"photographer|researcher|fellow|professor|lecturer|analyst|novelist|bureau chief|covers|writes about|reports on|"
    r"reporting on|staff|joined|twitter|follow|email|e-mail)\b",
    re.IGNORECASE,
)
PICTURED_OPENS = re.compile(
    r"pictured|in this (?:[\w.,]+ ){0,6}(?:photo|image|picture|frame|handout)|"
    r"a file (?:photo\w*|picture)|(?:file|stock) photo|above:",
    re.IGNORECASE,
)
PICTURED_INSIDE = re.compile(
    r", (?i:second |third |front |back |far |from |top |bottom )?(?i:left|right|cent(?:er|re)),"
    r"|\((?i:left|right|l|r|c|cent(?:er|re)|second left|second right|front|pictured)\)"
)
READER = re.compile(r"(?:Have|Do|Did|Are|Were|Would|Will|What do|How do|How would) you\b.{0,80}\?")
ADDRESS = re.compile(r"\w[.+-]*@[\w-]+\.[\w.]")
DASHES = "—–-"
HANDLE = re.compile(r"[—–-]{1,2} .*\(@\w+\)")
OUTSIDE = {"before": "above_article", "gap": "inside_article", "after": "below_article", "body": "in_article"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """The role of a line and the rule that gave it."""

    role: LineRole
    reason: str


SHORT_LINES = {place: Verdict("navigation", f"short_line_{where}") for place, where in OUTSIDE.items()}
HEADLINES = {place: Verdict("teaser", f"headline_{where}") for place, where in OUTSIDE.items()}
TEXTS = {place: Verdict("other", f"text_{where}") for place, where in OUTSIDE.items()}
IN_BEST_RUN = Verdict("body", "best_run")
CREDIT = Verdict("caption", "caption_mark")
CREDIT_BELOW = Verdict("notice", "copyright_or_credit_below")
BYLINE_FORM = Verdict("byline", "byline_form")
DATE_FORM = Verdict("date", "date_form")
CAPITALS = Verdict("teaser", "long_line_in_capitals")
NO_WORDS = Verdict("other", "no_words")
REPEATED_BY_OUTLET = Verdict("notice", "on_other_pages_of_outlet")


def verdicts(
    page: Sequence[Look], places: Sequence[Place], title: int | None, boilerplate: frozenset[str] = frozenset()
) -> list[Verdict]:
    """The role of each line of a page, given where the best path puts it and which line is the title.

    Lines of ``outlet_lines`` are on other pages of the outlet too and are no body.
    """
    found = [
        REPEATED_BY_OUTLET if look.text in boilerplate else _verdict(look, place)
        for look, place in zip(page, places, strict=True)
    ]
    if title is not None:
        _mark_title(page, found, title)
        _reach_up(page, found, title)
    _reach_down(page, found)
    kept = body_places(found)
    for mark in MARKING:
        mark(page, found, kept)
        kept = [place for place in kept if found[place].role == "body"]
    return found


def body_places(found: Sequence[Verdict]) -> list[int]:
    """The places of the lines that are body, in order."""
    return [place for place, verdict in enumerate(found) if verdict.role == "body"]


def _verdict(look: Look, place: Place) -> Verdict:
    return (
        (_note(look, place) if look.is_staff_note or look.text[0] in DASHES else None)
        or _fixed_form(look, place)
        or (IN_BEST_RUN if place == "body" else None)
        or (Verdict("body", "sentence_inside_run") if place == "gap" and _is_paragraph(look, LONG_SENTENCE) else None)
        or _outside(look, place)
    )


def _note(look: Look, place: Place) -> Verdict | None:
    """Who posted, reported or edited: lines that the writer's desk adds to a text."""
    if place in ("before", "after") and look.size > PARAGRAPH:
        return None
    if look.is_staff_note:
        return Verdict("byline", "staff_note")
    return Verdict("body" if place == "body" else "other", "post_signature") if HANDLE.match(look.text) else None


def _fixed_form(look: Look, place: Place) -> Verdict | None:
    """What a line is by its form alone: a credit, a fixed phrase, a byline, a date, a headline in capitals."""
    phrase, size, is_sentence = look.phrase, look.size, look.is_sentence
    if look.is_caption and not (is_sentence and size > 3 * LONG_SENTENCE):
        is_notice = place == "after" or (phrase is not None and phrase.role == "notice")
        return CREDIT_BELOW if is_notice else CREDIT
    if phrase and (phrase.is_decisive or not (is_sentence and size > LONG_SENTENCE)):
        return _by_phrase(phrase.role, phrase.text)
    if look.is_byline and not is_sentence:
        return BYLINE_FORM
    if look.is_dated and size <= 14 and not (is_sentence and size > 7):
        return DATE_FORM
    if size >= 8 and not is_sentence and look.text.isupper():
        return CAPITALS
    return NO_WORDS if not look.words else None


@cache
def _by_phrase(role: LineRole, phrase: str) -> Verdict:
    return Verdict("navigation" if role == "section" else role, f"phrase: {phrase}")


def _is_paragraph(look: Look, words: int) -> bool:
    return look.is_sentence and look.size > words and not look.line.is_listed


def _outside(look: Look, place: Place) -> Verdict:
    if look.size <= 3 or (look.line.is_listed and look.size <= 6):
        return SHORT_LINES[place]
    if not look.is_sentence and look.size <= 25 and (place != "before" or look.is_repeated):
        return HEADLINES[place]
    return TEXTS[place]


def _mark_title(page: Sequence[Look], found: list[Verdict], title: int) -> None:
    """The title, wherever the page repeats it, is not body."""
    words = page[title].words
    for place, look in enumerate(page):
        if look.words == words and words:
            found[place] = Verdict("title", "title" if place == title else "title_repeated")


def _reach_up(page: Sequence[Look], found: list[Verdict], title: int) -> None:
    """A long paragraph below the title and its byline and date is body, though offers or notices follow it."""
    first = next((place for place, verdict in enumerate(found) if verdict.role == "body"), 0)
    stamps = [place for place in range(title, min(title + 12, first)) if found[place].role in ("byline", "date")]
    for place in range(max([*stamps, title + 1]) + 1, first):
        if found[place].role == "other" and _is_paragraph(page[place], PARAGRAPH):
            found[place] = Verdict("body", "paragraph_below_byline")


def _reach_down(page: Sequence[Look], found: list[Verdict]) -> None:
    """A long paragraph on the same matter right below a teaser that follows the run carries the article on."""
    kept = body_places(found)
    told = frozenset[str]().union(*(page[place].long_words for place in kept))
    is_teased = False
    for place in range(kept[-1] + 1, min(kept[-1] + REACH, len(page))) if kept else ():
        look = page[place]
        words = look.long_words
        if look.phrase and INLINE.match(look.phrase.text):
            is_teased = True
        elif is_teased and _is_paragraph(look, PARAGRAPH) and len(words & told) >= SAME_MATTER * len(words):
            found[place] = Verdict("body", "paragraph_below_teaser") if found[place].role == "other" else found[place]
        elif look.is_sentence or (look.phrase and look.phrase.ends_article):
            return


def _mark_captions(page: Sequence[Look], found: list[Verdict], kept: Sequence[int]) -> None:
    """What a picture shows, and the line right above its credit."""
    for place in kept:
        look = page[place]
        if look.size <= 50 and tells_who_is_pictured(look.text):
            found[place] = Verdict("caption", "tells_who_is_pictured")
        below = page[place + 1] if place + 1 < len(page) else None
        if below and found[place + 1].role == "caption" and below.line.blank_before == 0 and below.size <= 8:
            found[place] = Verdict("caption", "above_credit_line")


def tells_who_is_pictured(text: str) -> bool:
    """Whether a text reads as what stands below a picture: "Ann Lee, left, and Bo Ek"."""
    return PICTURED_OPENS.match(text) is not None or PICTURED_INSIDE.search(text) is not None


def _mark_repeated(page: Sequence[Look], found: list[Verdict], kept: Sequence[int]) -> None:
    """A line that is no sentence and stands on the page twice is a menu entry, a label or another story's headline."""
    for place in kept:
        if page[place].is_repeated and not page[place].is_sentence:
            found[place] = Verdict("teaser", "repeated_on_page")


def _mark_teasers(page: Sequence[Look], found: list[Verdict], kept: Sequence[int]) -> None:
    """Headlines below "Read more", "Related" and their like, up to the next sentence, lead to other stories."""
    heading = None
    body = frozenset(kept)
    for place, look in enumerate(page):
        if found[place].role == "teaser" and look.phrase and look.size <= 8:
            heading = look.phrase.text
        elif heading and place in body:
            if look.is_sentence and not look.line.is_listed:
                heading = None
            else:
                found[place] = Verdict("teaser", f"below: {heading}")


def _cut_below_end_phrase(page: Sequence[Look], found: list[Verdict], kept: Sequence[int]) -> None:
    """Drop what follows a heading of other stories or comments when little of the run is left below it."""
    left = total = sum(page[place].size for place in kept if page[place].is_sentence)
    body = frozenset(kept)
    for place, look in enumerate(page):
        left -= look.size if place in body and look.is_sentence else 0.0
        phrase = look.phrase
        if not phrase or not phrase.ends_article or look.size > 8 or INLINE.match(phrase.text):
            continue
        if left < total * (MOST_BELOW_COMMENTS if phrase.role == "comment" else MOST_BELOW_TEASERS):
            for below in kept:
                if below > place:
                    found[below] = Verdict("teaser", f"below: {phrase.text}")
            return


def _mark_adverts(page: Sequence[Look], found: list[Verdict], kept: Sequence[int]) -> None:
    """A short cry right below "Advertisement" is the advertisement."""
    for place in kept:
        above = page[place - 1].phrase if place else None
        is_cry = page[place].size <= LONG_SENTENCE and page[place].text.endswith("!")
        if is_cry and above and above.role == "notice" and page[place - 1].size <= 4:
            found[place] = Verdict("notice", f"below: {above.text}")


def _mark_tail(page: Sequence[Look], found: list[Verdict], kept: Sequence[int]) -> None:
    """The last lines are no body when they ask the reader, give an address, or follow these in a few words."""
    is_tail = False
    for place in kept[-TAIL:]:
        look = page[place]
        asks = READER.match(look.text) is not None and place == kept[-1]
        if asks or (look.size <= LONG_SENTENCE and ADDRESS.search(look.text)):
            found[place] = Verdict("notice", "speaks_to_readers" if asks else "address")
            is_tail = True
        elif is_tail and look.size <= LONG_SENTENCE:
            found[place] = Verdict("notice", "below_address")


def _mark_sign_off(page: Sequence[Look], found: list[Verdict], kept: Sequence[int]) -> None:
    """A last line that is a name and its station ("Ann Lee, Example Radio News.") signs the report."""
    if kept and signature(page[kept[-1]].text):
        found[kept[-1]] = Verdict("byline", "signs_off")


def _trim_ends(page: Sequence[Look], found: list[Verdict], kept: Sequence[int]) -> None:
    """Headings, labels and list items before the first sentence of the run and after the last are not body."""
    for order, reason in ((kept, "before_first_sentence"), (kept[::-1], "after_last_sentence")):
        for place in order:
            if reads_as_text(page[place]):
                break
            found[place] = Verdict("other", reason)


def reads_as_text(look: Look) -> bool:
    """Whether a line reads as a sentence or a paragraph, so that an article can start or end with it."""
    text = look.text
    return (
        (look.is_sentence and look.size >= 3)
        or look.size >= LONG_SENTENCE + 3
        or HANDLE.match(text) is not None
        or (text[0] in '"“‘«' and look.size >= 5)
        or text.endswith((":", '?"', '!"', "…"))
    )


def _mark_summary(page: Sequence[Look], found: list[Verdict], kept: Sequence[int]) -> None:
    """Items of a list above the first paragraph sum the article up; they are not its text."""
    first = next((number for number, place in enumerate(kept) if not page[place].line.is_listed), 0)
    if len(kept) - first >= 4:
        for place in kept[:first]:
            found[place] = Verdict("subtitle", "list_above_first_paragraph")


def _mark_bios(page: Sequence[Look], found: list[Verdict], kept: Sequence[int]) -> None:
    for place in kept[3:][-TAIL:]:
        if BIO.match(page[place].text) and BIO_NOUN.search(page[place].text[:200]):
            found[place] = Verdict("bio", "author_bio")


MARKING = (
    _mark_captions,
    _mark_repeated,
    _mark_teasers,
    _cut_below_end_phrase,
    _mark_adverts,
    _mark_tail,
    _mark_sign_off,
    _trim_ends,
    _mark_summary,
    _mark_bios,
)  # in their order: each is told the places of the lines that those before it left as body

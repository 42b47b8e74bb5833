"""The title and subtitle of a flat dump: which of the lines above the first paragraph they are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.articles.lines import Look, function_words

FARTHEST = 60  # lines above the first paragraph in which a title is looked for
STAMP_WITHIN = 6  # lines below a title in which a byline or date speaks for it
FARTHEST_REPEAT = 6  # lines between the two appearances of a title
LONGEST_TITLE = 32  # words
NO_SUBTITLE = re.compile(
    r"@|\||\b(?:updated|published|posted|modified|min(?:ute)?s? read|ago)\b|^(?:above|below|pictured|in this|a file)\b"
    r"|: [^:]*image|image:",
    re.IGNORECASE,
)
DATE_OPENS = re.compile(r"\W*\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\b")
ADDRESSES = ("http", "www.", "@")
MOST_REPEATS = 5  # times that a page shows its title; rows of buttons come again more often
SEPARATORS = (" › ", " » ", " > ", "/ ")
LONG_FOR_A_TITLE = 14  # words; a longer line may be the subtitle
LEAST = 1.9  # score below which a page has no title
LEAST_SHARE = 0.15  # of a subtitle's longer words that the text tells too
SUBTITLE_WITHIN = 4  # lines below the title
MOST_DIGITS = 0.1  # share of a subtitle's characters


def first_paragraph(page: Sequence[Look], body: Sequence[int]) -> int | None:
    """The first of the body's lines that is a paragraph: an unlisted sentence of at least eight words."""
    for place in body:
        look = page[place]
        if look.is_sentence and look.size >= 8 and not look.line.is_listed:
            return place
    return body[0] if body else None


@dataclass(frozen=True, slots=True)
class _Head:
    """What is known of the head of a page: where its text starts, that text's words, where bylines and dates stand."""

    start: int
    first_of_body: int
    told: set[str]
    stamps: list[int]
    texts: list[str]


def title_place(page: Sequence[Look], body: Sequence[int]) -> int | None:
    """The place of the line that is the article's title, null when no line above the first paragraph reads as one."""
    start = first_paragraph(page, body)
    if start is None:
        return None
    stamps = [place for place in range(start) if page[place].is_byline or page[place].is_dated]
    head = _Head(start, body[0], _told(page, body), stamps, [look.text for look in page])
    scores = {place: _score(page, place, head) for place in range(max(0, start - FARTHEST), start)}
    best = max(scores, key=lambda place: (scores[place], place), default=None)
    if best is None or scores[best] < LEAST:
        return None
    return _first_of(page, _above_subtitle(page, scores, best))


def _first_of(page: Sequence[Look], title: int) -> int:
    """The title's first appearance when it stands again above a picture a few lines below."""
    places = range(max(0, title - FARTHEST_REPEAT), title)
    return next((place for place in places if page[place].words == page[title].words), title)


def _above_subtitle(page: Sequence[Look], scores: dict[int, float], best: int) -> int:
    """The title above a line that scores best because it sums the article up at more length."""
    is_doubtful = page[best].size > LONG_FOR_A_TITLE or page[best].line.is_listed
    for place in range(best - 1, max(-1, best - 4), -1) if is_doubtful else ():
        size, longest = page[place].size, max(page[best].size * 1.1, LONG_FOR_A_TITLE + 6)
        is_likely = scores.get(place, 0.0) >= max(LEAST, 0.6 * scores[best]) and not _is_item(page, place)
        if is_likely and max(4, 0.25 * longest) <= size <= longest:
            return place
    return best


def _score(page: Sequence[Look], place: int, head: _Head) -> float:
    """How much a line reads as the title of the text below the head."""
    look = page[place]
    text = look.text
    if not 2 <= look.size <= LONGEST_TITLE or len(text) < 8 or look.phrase or look.is_caption or look.is_byline:
        return 0.0
    long_words = _long_words(look)
    words = set(long_words)
    is_first = place <= 2 and place + 1 in (head.start, head.first_of_body)  # opens the page, right above the text
    score = -1.0 * (len(words) < len(long_words))  # menus say "Shop" twice, titles seldom
    score += 3.5 * len(words & head.told) / max(len(words), 3)
    score += min(look.size, 8) / 8
    score -= 0.02 * (head.start - place)
    score -= 1.5 * (look.is_dated and look.size < 12) + 2.0 * (DATE_OPENS.match(text) is not None)
    score -= 3.0 * _runs_on(page, place)
    score -= 2.0 * (look.is_sentence and text[-1] not in "?!'’\"”") + 2.0 * _is_item(page, place)
    score -= 0.06 * max(0.0, look.size - 16)
    score -= 1.5 * look.is_glued + 0.8 * (look.size < 4)
    score += (
        0.8 * look.is_repeated
        - 2.8 * (look.is_repeated and head.texts.count(text) > MOST_REPEATS)
        + 0.6 * is_first
        + 0.3 * (place == 0)
        + 0.3 * (look.line.blank_before > 0)
    )
    score -= 1.0 * any(map(text.__contains__, SEPARATORS)) + 2.0 * any(map(text.__contains__, ADDRESSES))
    score -= 1.0 * text.endswith((":", ",", "..."))
    return score + 0.8 * any(place < stamp <= place + STAMP_WITHIN for stamp in head.stamps)


def subtitle_place(page: Sequence[Look], title: int, body: Sequence[int]) -> int | None:
    """The place of the line below the title that sums the article up, null when there is none."""
    start = first_paragraph(page, body)
    if start is None:
        return None
    told = set(page[title].words)
    for place in range(title + 1, min(start, title + 1 + SUBTITLE_WITHIN)):
        look = page[place]
        if place in body or NO_SUBTITLE.search(look.text) or look.digit_share > MOST_DIGITS or look.is_title_case:
            continue
        if (
            look.phrase
            or look.is_caption
            or look.is_byline
            or look.is_dated
            or set(look.words) == told
            or look.line.is_listed
        ):
            continue
        is_framed = any(page[below].words == page[title].words for below in range(place + 1, min(place + 3, start)))
        is_told = is_framed or _share(look, page, body) >= LEAST_SHARE
        if look.size >= 6 and not look.is_repeated and not look.text.isupper() and is_told:
            return place
    return None


def _is_item(page: Sequence[Look], place: int) -> bool:
    """Whether a line is one of several in a list; a list of one is a heading set as a list."""
    if not page[place].line.is_listed:
        return False
    return any(look.line.is_listed for look in (*page[max(0, place - 1) : place], *page[place + 1 : place + 2]))


def _runs_on(page: Sequence[Look], place: int) -> bool:
    """Whether the line right below carries a line on in small letters, as in text that was wrapped."""
    below = page[place + 1] if place + 1 < len(page) else None
    return below is not None and below.line.blank_before == 0 and below.text[0].islower()


def _told(page: Sequence[Look], body: Sequence[int]) -> set[str]:
    """The longer words of the body's first lines."""
    return {word for place in body[:12] for word in _long_words(page[place])}


def _long_words(look: Look) -> list[str]:
    """The words of four letters or more that are no function words."""
    known = function_words()
    return [word for word in look.words if len(word) >= 4 and word not in known]


def _share(look: Look, page: Sequence[Look], body: Sequence[int]) -> float:
    """The share of a line's longer words that the body's first lines tell too."""
    words = set(_long_words(look))
    return len(words & _told(page, body)) / max(len(words), 1)


def section_place(page: Sequence[Look], title: int | None) -> int | None:
    """The rubric right above the title: a short unlisted line that is a usual name of a section; null for none."""
    if not title:
        return None
    above = page[title - 1]
    is_label = above.phrase is not None and above.phrase.role == "section" and above.size <= 3
    return title - 1 if is_label and not above.line.is_listed else None

"""The title and subtitle of a flat dump: which of the lines above the first paragraph they are.

Each line has a score, the sum of what it shares with the text and of the cues of ``CUES``; the best one is the title if
its score is high enough. The weights were set by hand on flat dumps of news pages whose titles are known.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.articles.lines import LineIndex, Look
from pipeline.articles.values import page_words
from pipeline.reference import any_of
from pipeline.rules import Rule, Table
from pipeline.word_lists import function_words

FARTHEST = 60  # lines above the first paragraph in which a title is looked for
LEAST = 1.9  # score below which a page has no title
SHORTEST_TITLE, LONGEST_TITLE = 2, 32  # words
FEWEST_CHARACTERS = 8  # of a title
SHORTEST_PARAGRAPH = 8  # words
FIRST_LINES = 12  # of the body, whose words a title or subtitle tells too
SHORTEST_LONG_WORD = 4  # letters

MATTER = 3.5  # for a title all of whose longer words stand in the text
FEWEST_WORDS = 3  # longer words; a title of fewer shares no more than its part of them
FULL_LENGTH = 8  # words of a title; each that it lacks costs an eighth of a point
LONG = 16  # words; a title that is longer loses for each
COST_OF_A_WORD, COST_OF_A_LINE = 0.06, 0.02  # of a word beyond these, of a line between title and text
LONG_FOR_A_DATE = 12  # words; a longer line that names a date can be a title
FEWEST_USUAL = 4  # words of a title as a rule
MOST_REPEATS = 5  # times that a page shows its title; rows of buttons come again more often
TOP_LINES = 2  # lines below the first
STAMP_WITHIN = 6  # lines below a title in which a byline or date speaks for it
DATE_OPENS = re.compile(r"\W*\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\b")
ADDRESSES = ("http", "www.", "@")
WIDE_GAP = re.compile(r"\S\s{3,}(?=\S)")
SEPARATORS = (" › ", " » ", " > ", "/ ")

FARTHEST_REPEAT = 6  # lines between the two appearances of a title
LONG_FOR_A_TITLE = 14  # words; a longer line may be the subtitle
ABOVE_SUBTITLE = 3  # lines in which its title stands
LONGEST_TO_SUBTITLE = 1.1  # length of a title, as a part of its subtitle's, or
WORDS_MORE = 6  # than ``LONG_FOR_A_TITLE``
SHORTEST_TO_SUBTITLE = 0.25
LEAST_TO_SUBTITLE = 0.6  # of the subtitle's score

SUBTITLE_WITHIN = 4  # lines below the title
SHORTEST_SUBTITLE = 6  # words
LEAST_SHARE = 0.15  # of a subtitle's longer words that the text tells too
MOST_DIGITS = 0.1  # share of a subtitle's characters
FRAMED_WITHIN = 2  # lines below a subtitle in which the title stands again
NO_SUBTITLE = re.compile(
    rf"@|\||\b{any_of(page_words('stamp'))}\b|\bmin(?:ute)?s? read\b|^{any_of(page_words('caption_opening'))}\b"
    r"|: [^:]*image|image:",
    re.IGNORECASE,
)
LONGEST_SECTION = 3  # words


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of the head of a page: where its text starts, that text's words, where bylines and dates stand."""

    page: Sequence[Look]
    start: int
    first_of_body: int
    told: set[str]
    stamps: list[int]
    texts: list[str]


@dataclass(frozen=True, slots=True)
class TitleCandidate:
    """A line of the head that may be the title, and its longer words."""

    head: Head
    line: int
    look: Look
    text: str
    long_words: list[str]


CUES: Table[TitleCandidate, float] = Table(
    "cues of a title",
    (
        Rule("says_a_word_twice", lambda at: len(set(at.long_words)) < len(at.long_words), -1.0),  # "Shop Shop All"
        Rule("short_and_dated", lambda at: at.look.is_dated and at.look.size < LONG_FOR_A_DATE, -1.5),
        Rule("opens_with_a_date", lambda at: DATE_OPENS.match(at.text) is not None, -2.0),
        Rule("runs_on_below", lambda at: _runs_on(at.head.page, at.line), -3.0),  # text that was wrapped
        Rule("ends_as_a_sentence", lambda at: at.look.is_sentence and at.text[-1] not in "?!'’\"”", -2.0),
        Rule("item_among_items", lambda at: _is_item(at.head.page, at.line), -2.0),  # of a menu
        Rule("glued_to_another_text", lambda at: at.look.is_glued, -1.5),
        Rule("of_few_words", lambda at: at.look.size < FEWEST_USUAL, -0.8),
        Rule("shown_again", lambda at: at.look.is_repeated, 0.8),  # above a picture, in a bar that follows the reader
        Rule("shown_often", lambda at: at.look.is_repeated and at.head.texts.count(at.text) > MOST_REPEATS, -2.8),
        Rule("first_lines_above_the_text", lambda at: at.line <= TOP_LINES and _is_right_above(at), 0.6),
        Rule("first_line", lambda at: at.line == 0, 0.3),
        Rule("below_a_blank_line", lambda at: at.look.line.blank_before > 0, 0.3),
        Rule("fields_side_by_side", lambda at: len(WIDE_GAP.findall(at.text)) > 1, -3.0),  # tags: "Rain   Ports   Fish"
        Rule("parts_of_a_path", lambda at: any(map(at.text.__contains__, SEPARATORS)), -1.0),  # "Home › World"
        Rule("holds_an_address", lambda at: any(map(at.text.__contains__, ADDRESSES)), -2.0),
        Rule("ends_open", lambda at: at.text.endswith((":", ",", "...")), -1.0),
        Rule("above_byline_or_date", lambda at: _is_above_stamp(at), 0.8),
    ),
)
"""What speaks for a line as the title or against it, in points; of a title ``LEAST`` are asked."""

MOST_IF_SHOWN_AGAIN, LEAST_IF_SHORT = (
    0.8,
    -0.8,
)  # of the cues above; most lines of a head are menus, whose best is not enough
MOST_BELOW = MOST_IF_SHOWN_AGAIN + 0.3 + 0.8  # that cues can add: below a blank line, above a byline
MOST_AT_TOP = MOST_BELOW + 0.6 + 0.3


def first_paragraph(page: Sequence[Look], body: Sequence[LineIndex]) -> LineIndex | None:
    """The first of the body's lines that is a paragraph: an unlisted sentence of at least eight words."""
    for line in body:
        look = page[line]
        if look.is_sentence and look.size >= SHORTEST_PARAGRAPH and not look.line.is_listed:
            return line
    return body[0] if body else None


def title_line(page: Sequence[Look], body: Sequence[LineIndex]) -> LineIndex | None:
    """The line that is the article's title, null when no line above the first paragraph reads as one."""
    start = first_paragraph(page, body)
    if start is None:
        return None
    stamps = [line for line in range(start) if page[line].is_byline or page[line].is_dated]
    head = Head(page, start, body[0], _told(page, body), stamps, [look.text for look in page])
    scores = {line: _score(line, head) for line in range(max(0, start - FARTHEST), start)}
    best = max(scores, key=lambda line: (scores[line], line), default=None)
    if best is None or scores[best] < LEAST:
        return None
    return LineIndex(_first_of(page, _above_subtitle(page, scores, best)))


def _first_of(page: Sequence[Look], title: int) -> int:
    """The title's first appearance when it stands again above a picture a few lines below."""
    above = range(max(0, title - FARTHEST_REPEAT), title)
    return next((line for line in above if page[line].words == page[title].words), title)


def _above_subtitle(page: Sequence[Look], scores: dict[int, float], best: int) -> int:
    """The title above a line that scores best because it sums the article up at more length."""
    is_doubtful = page[best].size > LONG_FOR_A_TITLE or page[best].line.is_listed or _is_stacked(scores, best)
    longest = max(page[best].size * LONGEST_TO_SUBTITLE, LONG_FOR_A_TITLE + WORDS_MORE)
    shortest = max(FEWEST_USUAL, SHORTEST_TO_SUBTITLE * longest)
    least = max(LEAST, LEAST_TO_SUBTITLE * scores[best])
    for line in range(best - 1, max(-1, best - ABOVE_SUBTITLE - 1), -1) if is_doubtful else ():
        is_likely = scores.get(line, 0.0) >= least and not _is_item(page, line)
        if is_likely and shortest <= page[line].size <= longest:
            return line
    return best


def _is_stacked(scores: dict[int, float], best: int) -> bool:
    """Whether just one line that could be the title stands right above the best one, as agencies set both."""
    above, farther = scores.get(best - 1, 0.0), scores.get(best - 2, 0.0)
    return above >= LEAST > farther


def _score(line: int, head: Head) -> float:
    """How much a line reads as the title of the text below the head."""
    look = head.page[line]
    if _is_no_title(look):
        return 0.0
    words = long_words(look)
    own = set(words)
    matter = MATTER * len(own & head.told) / max(len(own), FEWEST_WORDS)
    length = min(look.size, FULL_LENGTH) / FULL_LENGTH - COST_OF_A_WORD * max(0.0, look.size - LONG)
    score = matter + length - COST_OF_A_LINE * (head.start - line)
    hoped_for = (MOST_AT_TOP if line <= TOP_LINES else MOST_BELOW) - (0.0 if look.is_repeated else MOST_IF_SHOWN_AGAIN)
    if score + hoped_for + (LEAST_IF_SHORT if look.size < FEWEST_USUAL else 0.0) < LEAST:
        return 0.0
    return score + sum(CUES.every(TitleCandidate(head, line, look, look.text, words)))


def _is_no_title(look: Look) -> bool:
    """Whether a line is something else by its form, or far too short or long."""
    if not SHORTEST_TITLE <= look.size <= LONGEST_TITLE or len(look.text) < FEWEST_CHARACTERS:
        return True
    return look.phrase is not None or look.is_caption or look.is_byline


def _is_right_above(at: TitleCandidate) -> bool:
    return at.line + 1 in (at.head.start, at.head.first_of_body)


def _is_above_stamp(at: TitleCandidate) -> bool:
    return any(at.line < stamp <= at.line + STAMP_WITHIN for stamp in at.head.stamps)


def subtitle_line(page: Sequence[Look], title: int, body: Sequence[LineIndex]) -> LineIndex | None:
    """The line below the title that sums the article up, null when there is none."""
    start = first_paragraph(page, body)
    if start is None:
        return None
    words = page[title].words
    for line in range(title + 1, min(start, title + 1 + SUBTITLE_WITHIN)):
        look = page[line]
        if line in body or _is_no_subtitle(look) or set(look.words) == set(words):
            continue
        is_framed = any(page[below].words == words for below in range(line + 1, min(line + 1 + FRAMED_WITHIN, start)))
        if is_framed or _share(look, page, body) >= LEAST_SHARE:
            return LineIndex(line)
    return None


def _is_no_subtitle(look: Look) -> bool:
    """Whether a line is something else by its form, or too short to sum anything up."""
    is_label = look.size < SHORTEST_SUBTITLE or look.is_title_case or look.line.is_listed or look.text.isupper()
    is_stamp = look.is_byline or look.is_dated or look.digit_share > MOST_DIGITS or NO_SUBTITLE.search(look.text)
    return bool(is_label or is_stamp or look.is_repeated or look.phrase or look.is_caption)


def _is_item(page: Sequence[Look], line: int) -> bool:
    """Whether a line is one of several in a list; a list of one is a heading set as a list."""
    if not page[line].line.is_listed:
        return False
    return any(look.line.is_listed for look in (*page[max(0, line - 1) : line], *page[line + 1 : line + 2]))


def _runs_on(page: Sequence[Look], line: int) -> bool:
    """Whether the line right below carries a line on in small letters, as in text that was wrapped."""
    below = page[line + 1] if line + 1 < len(page) else None
    return below is not None and below.line.blank_before == 0 and below.text[0].islower()


def _told(page: Sequence[Look], body: Sequence[LineIndex]) -> set[str]:
    """The longer words of the body's first lines."""
    return {word for line in body[:FIRST_LINES] for word in long_words(page[line])}


def long_words(look: Look) -> list[str]:
    """The words of four letters or more that are no function words."""
    known = function_words()
    return [word for word in look.words if len(word) >= SHORTEST_LONG_WORD and word not in known]


def _share(look: Look, page: Sequence[Look], body: Sequence[LineIndex]) -> float:
    """The share of a line's longer words that the body's first lines tell too."""
    words = set(long_words(look))
    return len(words & _told(page, body)) / max(len(words), 1)


def section_line(page: Sequence[Look], title: int | None) -> LineIndex | None:
    """The rubric right above the title: a short unlisted line that is a usual name of a section; null for none."""
    if not title:
        return None
    above = page[title - 1]
    is_label = above.phrase is not None and above.phrase.role == "section" and above.size <= LONGEST_SECTION
    return LineIndex(title - 1) if is_label and not above.line.is_listed else None

"""The lines of a flat dump that tell who wrote its article: bylines in the head, a signature or sign-off below.

What a line names is read by ``values``; here it is decided which lines are read. A line without "by" must stand where
bylines do, beside a date, an age, a role or an address of the writer, and name nobody whom the article is about.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from pipeline.articles.lines import LineIndex, Look
from pipeline.articles.values import (
    Credits,
    credits_of,
    is_place,
    is_role,
    opens_as_name,
    page_words,
    signature,
)
from pipeline.dates import written_dates
from pipeline.reference import any_of

ABOVE_TITLE = 2  # lines above the title in which a byline is looked for
LONGEST_REST = 22  # letters beside the names in a bare byline: a role, a desk, an outlet
BELOW_BODY = 6  # lines below the article in which a signature is looked for
SIGN_OFF_BELOW = 3  # lines below the article, and its last, in which a sign-off is looked for
WITHOUT_TITLE = 8  # lines above the body that are its head where no title is known
LONGEST_BYLINE = 140  # code points
LONGEST_ALONE = 8  # words of a line that is names or an agency and nothing else
LONGEST_STAMP = 14  # words of a line that dates an article or says how old it is
LONGEST_WEEKDAY = 12  # code points before the date of a line that it opens: "Wednesday, "
STAMP_WITHIN = 2  # lines above and below names in which a date, an age or a reading time vouches for them
FIRST_LINES = 15  # of the body, in which those are named whom it is about
OPENING = any_of(page_words("by"))
BEFORE_BY = any_of(page_words("before_by") | page_words("before_by_in_credits"))
BYLINE_OPENS = re.compile(
    rf"\W*(?:(?:{BEFORE_BY}\s+)?{OPENING}\b|{any_of(page_words('byline_label'))}\s*: )",
    re.IGNORECASE,
)
BY_ALONE = re.compile(rf"\W*{any_of(page_words('byline_alone'))}\W*", re.IGNORECASE)
JOINING = frozenset({"and", "&", "with"})  # alone on a line between two names
SIGN_OFF = re.compile(
    rf"[^\w]{{0,3}}{any_of(page_words('desk_work'))}(?: and {any_of(page_words('desk_work'))})? by "
    r"(?P<names>[^;.()\[\]]{3,140})",
    re.IGNORECASE,
)
WORK_BEHIND = re.compile(rf",? (?:and )?(?:additional )?{any_of(page_words('desk_work'))} by\b.*", re.IGNORECASE)
NOT_OF_REPORTERS = re.compile(r"\W*(?:edit|translat|compil)", re.IGNORECASE)
TIME_TOLD = re.compile(rf"min(?:ute)?s? read|\d {any_of(page_words('unit_of_age'))}s?(?: ago\b|$)", re.IGNORECASE)
DAY_IN_FIGURES = re.compile(r"\b\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d\b")  # of whatever order of day and month
PRESS_WORD = re.compile(rf"\b{any_of(page_words('press'))}\b", re.IGNORECASE)
REACHED_AT = re.compile(r"(?<!\w)@\w{2,}|\w@\w")


@dataclass(frozen=True, slots=True)
class BylineLine:
    """A line that names authors, what it names, and whether it says so ("by") or stands below a line that does."""

    line: LineIndex
    credit: Credits
    is_told: bool


def byline_lines(page: Sequence[Look], title: LineIndex | None, body: Sequence[LineIndex]) -> Iterator[BylineLine]:
    """The lines that tell authors: bylines in the head, then a signature below; else the reporters of a sign-off."""
    if not body:
        return
    head = range(max(0, (title if title is not None else body[0] - WITHOUT_TITLE) - ABOVE_TITLE), body[0])
    is_named = False
    for found in (*_in_head(page, head, title, body), *_signed(page, body)):
        is_named |= bool(found.credit.people)
        yield found
    if not is_named:
        yield from _signed_off(page, body)


def _in_head(
    page: Sequence[Look], head: range, title: LineIndex | None, body: Sequence[LineIndex]
) -> Iterator[BylineLine]:
    is_announced = is_told = False
    stamps = frozenset(line for line in head if title is not None and line > title and _is_stamp(page[line]))
    for line in head:
        look = page[line]
        text = look.text
        if line == title or look.is_caption or len(text) > LONGEST_BYLINE:
            is_announced = False
            continue
        byline = _opened_byline(look)
        opens, text = byline is not None, byline or text
        if BY_ALONE.fullmatch(text) or (is_told and text.lower() in JOINING):
            is_announced = True
            continue
        is_expected = opens or is_announced
        may_be_bare = (
            not is_expected and title is not None and line > title and _may_be_bare(look, line, stamps, body[0])
        )
        credit = credits_of(text if is_expected else _undated(look)) if is_expected or may_be_bare else Credits()
        if is_expected and (credit.people or credit.agencies or (opens and (credit.outlets or credit.others))):
            yield BylineLine(LineIndex(line), credit, True)
            is_told |= bool(credit.people)
            continue
        if (credit.people or credit.agencies) and _is_bare(page, line, credit, body, is_told):
            yield BylineLine(LineIndex(line), credit, False)
            continue
        is_announced &= not any(map(str.isalpha, text))  # "…" between names hides some of them on a small screen


def _signed(page: Sequence[Look], body: Sequence[LineIndex]) -> Iterator[BylineLine]:
    kept = set(body)
    for line in range(body[-1] + 1, min(len(page), body[-1] + 1 + BELOW_BODY)):
        signed = signature(page[line].text)
        if line not in kept and signed:
            yield BylineLine(LineIndex(line), signed, True)
            return


def _signed_off(page: Sequence[Look], body: Sequence[LineIndex]) -> Iterator[BylineLine]:
    """The reporters of an agency's sign-off: "(Reporting by Ann Lee in Oslo and Bo Ek; Editing by Cy Om)"."""
    for line in range(body[-1], min(len(page), body[-1] + 1 + SIGN_OFF_BELOW)):
        match = SIGN_OFF.match(page[line].text)
        if match and not NOT_OF_REPORTERS.match(match[0]):
            parts = re.split(r",|\band\b", WORK_BEHIND.sub("", match["names"]))
            people = [name for part in parts for name in credits_of(re.sub(r"\bin [A-Z].*", "", part)).people]
            if people:
                yield BylineLine(LineIndex(line), Credits(tuple(dict.fromkeys(people))), True)
                return


def _opened_byline(look: Look) -> str | None:
    """The part of a line that opens as a byline does: all of it, or a piece between bars; null for none."""
    if look.is_sentence and not look.is_dated:  # "… on Monday, May 6th, 2024 at 11:08 a.m." only looks like one
        return None
    if BYLINE_OPENS.match(look.text):
        return look.text
    pieces = look.text.split("|") if "|" in look.text else ()
    return next((piece.strip() for piece in pieces if BYLINE_OPENS.match(piece)), None)


def _may_be_bare(look: Look, line: int, stamps: Collection[int], start: int) -> bool:
    """Whether a line below the title and without "by" stands by what vouches for its names, or ends a dated head."""
    is_near = any(near in stamps for near in range(line - STAMP_WITHIN, line + 1 + STAMP_WITHIN))
    if not (is_near or (stamps and line == start - 1)) or look.phrase or look.size > LONGEST_ALONE + LONGEST_STAMP:
        return False
    return look.size <= LONGEST_ALONE or len(_undated(look).split()) <= LONGEST_ALONE


def _undated(look: Look) -> str:
    """The text of a line up to its date, or behind a date that opens it."""
    dated = next(written_dates(look.text), None) if look.is_dated else None
    if dated is None:
        return look.text
    before = look.text[: dated.start]
    return before if len(before) > LONGEST_WEEKDAY else look.text[dated.end :].lstrip(" ,|•·–—-")


def _is_stamp(look: Look) -> bool:
    """Whether a line dates an article, says how old or long it is, what its writer is or where to be reached."""
    if look.size > LONGEST_STAMP:
        return False
    if look.is_dated or look.is_byline or is_role(look.text):
        return True
    return any(form.search(look.text) for form in (TIME_TOLD, DAY_IN_FIGURES, REACHED_AT))


def _is_bare(page: Sequence[Look], line: int, credit: Credits, body: Sequence[LineIndex], is_told: bool) -> bool:
    """Whether a line without "by" is nothing but the names found in it, and these are names of people or agencies.

    Where a byline has told people already only usual names are taken for further ones.
    """
    plain = REACHED_AT.sub("", TIME_TOLD.sub("", _undated(page[line])))
    names = "".join([*credit.people, *credit.agencies])
    rest = len(re.sub(r"\W|\band\b", "", plain)) - len(re.sub(r"\W", "", names))
    if rest > LONGEST_REST and not is_role(plain):
        return False
    told = "\n".join(page[below].text for below in body[:FIRST_LINES])
    usual = all(opens_as_name(name) for name in credit.people) if is_told else True
    return usual and all(_is_writer(name, page, line, body[0], told) for name in credit.people)


def _is_writer(name: str, page: Sequence[Look], line: int, start: int, told: str) -> bool:
    """Whether a name without "by" is a writer's: usual, or of no words that the text has and right beside a stamp."""
    if re.search(rf"\b{re.escape(name.split()[-1])}\b", told, re.IGNORECASE):
        return opens_as_name(name) and name not in told
    if opens_as_name(name):
        return True
    if page[line].is_repeated or is_place(name) or PRESS_WORD.search(name):
        return False
    words = re.findall(r"[^\W\d_]+", name.lower())
    if not page_words("not_in_bare_names").isdisjoint(words) or any(re.search(rf"\b{word}\b", told) for word in words):
        return False
    below = next((at for at in range(line + 1, start) if not credits_of(page[at].text).people), start)
    beside = [page[line - 1], page[line], page[min(line + 1, below)], page[below]]
    return any(map(_is_stamp, beside)) or line == start - 1

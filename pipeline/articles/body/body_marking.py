"""Which lines of the best run are no text of the article after all: captions, teasers, signatures, notices, bios.

What a line is by its form or its part of the page is decided before, in ``body_rules``.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from pipeline.articles.body.line_verdicts import LONG_SENTENCE, Verdict, body_lines
from pipeline.articles.lines import LineIndex, Look
from pipeline.articles.values import page_words, signature
from pipeline.reference import any_of
from pipeline.rules import Rule, Table, always, fired

LONGEST_CAPTION = 50  # words of a line that tells who is pictured
LONGEST_CREDIT = 8  # words of a credit right below its caption
LONGEST_HEADING = 8  # words of a heading of other stories or comments
SHORTEST_SENTENCE, SHORTEST_QUOTE = 3, 5  # words with which an article can start or end
SHORTEST_WITHOUT_END = LONG_SENTENCE + 3  # words of a paragraph whose end was lost
FEWEST_BELOW_SUMMARY = 4  # lines of body; with fewer the list is most of the article
FEWEST_ABOVE_BIO = 3  # lines of body
FEWEST_ABOVE_RIGHTS = 1  # lines of body
LONGEST_RIGHTS = 70  # words
BIO_WITHIN = 200  # code points in which a bio tells what its author is
TAIL = 4  # kept lines at the end in which an author's life, a question or an address is looked for
MOST_BELOW_TEASERS = 0.25  # share of the run that may stand below a heading of other stories and still be cut off
SAME_MATTER = 0.4  # of the longer words of what stands below; other stories share a tenth
MOST_BELOW_COMMENTS = 0.65
INLINE = re.compile(rf"{any_of(page_words('leads_aside'))}\b")
BIO = re.compile(rf"(?:(?:[A-Z][\w.'’-]+ ){{2,4}}|(?:He|She|They|I) ){any_of(page_words('bio_verb'))}\b")
BIO_NOUN = re.compile(rf"\b{any_of(page_words('bio_noun'))}\b", re.IGNORECASE)
PICTURED_OPENS = re.compile(
    rf"pictured|in this (?:[\w.,]+ ){{0,6}}{any_of(page_words('picture'))}"
    r"|a file (?:photo\w*|picture)|(?:file|stock) photo|above:",
    re.IGNORECASE,
)
SIDE = rf"(?i:(?:{any_of(page_words('before_side'))} )?{any_of(page_words('side_of_picture'))})"
PICTURED_BESIDE = re.compile(rf", {SIDE},")
PICTURED_IN_BRACKETS = re.compile(rf"\((?i:{any_of(page_words('pictured_in_brackets'))})\)")
PICTURED_FROM = re.compile(rf"\b[Ff]rom {SIDE}[,:]")
READER = re.compile(rf"{any_of(page_words('question_to_reader'))} you\b.{{0,80}}\?")
RIGHTS = re.compile(rf"\b{any_of(page_words('rights_notice'))}\b", re.IGNORECASE)
REQUEST = re.compile(rf"{any_of(page_words('request_to_reader'))}\b")  # before an address: "Email Ann Lee at …"
ADDRESS = re.compile(r"\w[.+-]*@[\w-]+\.[\w.]")
HANDLE = re.compile(r"[—–-]{1,2} .*\(@\w+\)")


@dataclass(frozen=True, slots=True)
class Run:
    """A page with what is decided so far, and the lines of it that are still body."""

    page: Sequence[Look]
    verdicts: Sequence[Verdict]
    kept: Sequence[LineIndex]


Marks = Iterator[tuple[int, Verdict]]


def marked(page: Sequence[Look], verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts after each rule of ``MARKING``; a later rule sees as body what those before it left."""
    made = list(verdicts)
    kept = body_lines(made)
    for rule in MARKING.rules:
        marks = list(rule.gives(Run(page, made, kept)))
        if marks:
            fired(MARKING.name, rule.name)
            for line, verdict in marks:
                made[line] = verdict
            kept = [line for line in kept if made[line].role == "body"]
    return made


def _captions(run: Run) -> Marks:
    """What a picture shows, and the line right above its credit."""
    page = run.page
    for line in run.kept:
        look = page[line]
        if look.size <= LONGEST_CAPTION and tells_who_is_pictured(look.text):
            yield line, Verdict("caption", "tells_who_is_pictured")
        below = page[line + 1] if line + 1 < len(page) else None
        if below and run.verdicts[line + 1].role == "caption" and _is_credit_below(below):
            yield line, Verdict("caption", "above_credit_line")


def _is_credit_below(look: Look) -> bool:
    return look.line.blank_before == 0 and look.size <= LONGEST_CREDIT


def tells_who_is_pictured(text: str) -> bool:
    """Whether a text reads as what stands below a picture: "Ann Lee, left, and Bo Ek".

    Patterns that open with one sign are found in a third of the time that one of them all takes.
    """
    return bool(
        PICTURED_OPENS.match(text)
        or PICTURED_BESIDE.search(text)
        or PICTURED_IN_BRACKETS.search(text)
        or ("rom " in text and PICTURED_FROM.search(text))
    )


def _repeated(run: Run) -> Marks:
    """A line that is no sentence and stands on the page twice is a menu entry, a label or another story's headline."""
    for line in run.kept:
        if run.page[line].is_repeated and not run.page[line].is_sentence:
            yield line, Verdict("teaser", "repeated_on_page")


def _teasers(run: Run) -> Marks:
    """Headlines below "Read more", "Related" and their like, up to the next sentence, lead to other stories."""
    heading = None
    body = frozenset(run.kept)
    for line, (look, verdict) in enumerate(zip(run.page, run.verdicts, strict=True)):
        if verdict.role == "teaser" and look.phrase and look.size <= LONGEST_HEADING:
            heading = look.phrase.text
        elif heading and line in body:
            if look.is_sentence and not look.line.is_listed:
                heading = None
            else:
                yield line, Verdict("teaser", f"below: {heading}")


def _below_end_phrase(run: Run) -> Marks:
    """What follows a heading of other stories or comments goes when little of the run is left below it."""
    sentences = [line for line in run.kept if run.page[line].is_sentence]
    above = [0.0, *accumulate(run.page[line].size for line in sentences)]
    total = above[-1]
    for line, look in enumerate(run.page):
        phrase = look.phrase
        if not phrase or not phrase.ends_article or look.size > LONGEST_HEADING or INLINE.match(phrase.text):
            continue
        left = total - above[bisect_right(sentences, line)]
        is_comment = phrase.role == "comment"
        if left < total * (MOST_BELOW_COMMENTS if is_comment else MOST_BELOW_TEASERS):
            if not is_comment and _is_of_same_matter(run, line):
                continue
            yield from ((below, Verdict("teaser", f"below: {phrase.text}")) for below in run.kept if below > line)
            return


def _is_of_same_matter(run: Run, heading: int) -> bool:
    """Whether the sentences below a heading use the words of those above it, as an article that goes on does."""
    above = frozenset[str]().union(*(run.page[line].long_words for line in run.kept if line < heading))
    below = [run.page[line] for line in run.kept if line > heading and run.page[line].is_sentence]
    words = [word for look in below for word in look.long_words]
    return sum(word in above for word in words) >= SAME_MATTER * len(words) > 0


def _tail(run: Run) -> Marks:
    """The last lines are no body when they ask the reader, give an address, or follow these in a few words."""
    is_tail = False
    for line in run.kept[-TAIL:]:
        look = run.page[line]
        asks = READER.match(look.text) is not None and line == run.kept[-1]
        is_address = look.size <= LONG_SENTENCE and ADDRESS.search(look.text) is not None
        if asks or is_address or ("@" in look.text and REQUEST.match(look.text)):
            yield line, Verdict("notice", "address" if is_address and not asks else "speaks_to_readers")
            is_tail = True
        elif is_tail and look.size <= LONG_SENTENCE:
            yield line, Verdict("notice", "below_address")


def _rights(run: Run) -> Marks:
    """Who may print the text, and where it stood first, among the last lines."""
    for line in run.kept[FEWEST_ABOVE_RIGHTS:][-TAIL:]:
        if run.page[line].size <= LONGEST_RIGHTS and RIGHTS.search(run.page[line].text):
            yield line, Verdict("notice", "rights")


def _sign_off(run: Run) -> Marks:
    """A last line that is a name and its station ("Ann Lee, Example Radio News.") signs the report."""
    if run.kept and signature(run.page[run.kept[-1]].text):
        yield run.kept[-1], Verdict("byline", "signs_off")


def _loose_ends(run: Run) -> Marks:
    """Headings, labels and list items before the first sentence of the run and after the last are not body."""
    for order, reason in ((run.kept, "before_first_sentence"), (run.kept[::-1], "after_last_sentence")):
        for line in order:
            if reads_as_text(run.page[line]):
                break
            yield line, Verdict("other", reason)


def reads_as_text(look: Look) -> bool:
    """Whether a line reads as a sentence or a paragraph, so that an article can start or end with it."""
    text = look.text
    return (
        (look.is_sentence and look.size >= SHORTEST_SENTENCE)
        or look.size >= SHORTEST_WITHOUT_END
        or HANDLE.match(text) is not None
        or (text[0] in '"“‘«' and look.size >= SHORTEST_QUOTE)
        or text.endswith((":", '?"', '!"', "…"))
    )


def _summary(run: Run) -> Marks:
    """Items of a list above the first paragraph sum the article up; they are not its text."""
    count = next((number for number, line in enumerate(run.kept) if not run.page[line].line.is_listed), 0)
    if len(run.kept) - count >= FEWEST_BELOW_SUMMARY:
        yield from ((line, Verdict("subtitle", "list_above_first_paragraph")) for line in run.kept[:count])


def _bios(run: Run) -> Marks:
    for line in run.kept[FEWEST_ABOVE_BIO:][-TAIL:]:
        text = run.page[line].text
        if BIO.match(text) and BIO_NOUN.search(text[:BIO_WITHIN]):
            yield line, Verdict("bio", "author_bio")


MARKING: Table[Run, Callable[[Run], Marks]] = Table(
    "marking of body lines",
    (
        Rule("captions", always, _captions),
        Rule("lines_shown_twice", always, _repeated),
        Rule("headlines_below_a_teaser", always, _teasers),
        Rule("below_a_heading_of_other_stories", always, _below_end_phrase),
        Rule("questions_and_addresses_at_the_end", always, _tail),
        Rule("rights_at_the_end", always, _rights),
        Rule("name_and_station_at_the_end", always, _sign_off),
        Rule("labels_at_both_ends", always, _loose_ends),
        Rule("list_above_the_first_paragraph", always, _summary),
        Rule("lives_of_authors", always, _bios),
    ),
)
"""In their order, each is asked of every page and fires on those where it takes a line out of the body."""

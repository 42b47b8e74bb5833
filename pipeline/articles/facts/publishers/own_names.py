"""The names in lines in which a page speaks of itself: copyright, policies, app, newsletters, "About", its staff.

A name in a menu or a headline is no evidence: pages carry the names of partners and of those they report on. How much
evidence makes an outlet is not decided here (``outlets``).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal, NamedTuple

from pipeline.articles.lines import Look
from pipeline.articles.values import outlet_named, page_words
from pipeline.reference import any_of
from pipeline.word_lists import function_words

WORD_OF_NAME = r"\d{0,2}[A-Z][\w&'’-]*(?:(?:\.com?)?\.[A-Za-z]{2,4}\b)?"
NAME = rf"{WORD_OF_NAME}(?: (?:of |the |and |& )?{WORD_OF_NAME}){{0,4}}"
COPYRIGHT = re.compile(
    r"(?:©|ⓒ|\(c\)|copyright)[\s:,]*(?:©|ⓒ|\(c\)|copyright)?[\s:,]*"
    r"(?:(?:19|20)\d\d\s*(?:[-–—,]{1,2}\s*(?:(?:19|20)\d\d|present)\s*)?)?(?:[,.]|\s*[-–—|•·])?\s*(?:by\s+)?",
    re.IGNORECASE,
)
OWNER = re.compile(rf"[\"“]?(?P<name>{NAME})")
OWNER_BEFORE = re.compile(rf"(?P<name>{NAME}) (?:©|\([Cc]\)|[Cc]opyright)")
OWNER_OF_RIGHTS = re.compile(rf"(?:19|20)\d\d (?P<name>{NAME})[,.].{{0,20}}\b[Rr]ights? [Rr]eserved")
COMPANY_FORM = re.compile(rf"\b{any_of(page_words('company_form'))}\b", re.IGNORECASE)
OF_COMPANY = re.compile(rf",? (?:and|&) (?:its )?{any_of(page_words('company_form'))}\b", re.IGNORECASE)
PRESS_WORD = re.compile(rf"\b{any_of(page_words('press'))}\b", re.IGNORECASE)
MASTHEAD = re.compile(r"[A-Z][\w&.'’-]*(?: (?:of|the|and|&|[A-Z][\w&.'’-]*))*")
ADDRESS_AS_NAME = re.compile(r"\w\.(?:[a-z]{2,4}|[A-Z]{2,4})$")

OWNED = 2.0  # weight of a name in a copyright line or on the first line
OWNED_BY_COMPANY = OWNED - 1.0  # with a company's form behind it: the company may own many papers
OWNED_AS_ADDRESS = OWNED + 1.0  # for an address ("Example.com"), which is a site and no company
ADDRESSED = 2.0  # of a name in what only its owner offers: policies, an app
INVITED = 1.5  # of a name behind "About", "Contact" and their like
EMPLOYS = 1.4  # of a name for which somebody below the article works; agencies and earlier houses stand there too
FOLLOWED = 0.9  # of a name to follow or subscribe to: partners stand there too
LONGEST_NAME = 5  # words
LONGEST_LABEL = 8  # words
LONGEST_LINE = 45  # words
LONGEST_INITIALS = 3  # letters of a short word that may be initials ("BBC")

Kind = Literal[
    "owner", "masthead", "suffix", "policy", "app", "offer", "invitation", "staff", "following", "byline", "host"
]


class OwnName(NamedTuple):
    """A name on a line, the kind of line, and its weight as the name of the page's outlet."""

    line: int
    name: str
    kind: Kind
    weight: float


@dataclass(frozen=True, slots=True)
class OwnLine:
    """A line in which a page speaks of itself: ``hint`` is a piece of text without which the pattern is not in it."""

    hint: str
    pattern: re.Pattern[str]
    kind: Kind
    weight: float


def _own_lines() -> Iterator[OwnLine]:
    """The kinds of such lines that are known by a piece of text anywhere in them."""
    policy, app = any_of(page_words("before_own_policy")), any_of(page_words("before_own_app"))
    noun, staff = any_of(page_words("house_noun")), any_of(page_words("bio_noun"))
    kinds: tuple[tuple[str, str, Kind, float], ...] = (
        (
            "olicy",
            rf"\b{policy} (?:the )?(?P<name>{NAME})(?:['’]s)? (?:[Pp]rivacy|[Cc]ookie) [Pp]olicy",
            "policy",
            ADDRESSED,
        ),
        ("policy of ", rf"\bpolicy of (?:the )?(?P<name>{NAME})", "policy", ADDRESSED),
        *(
            (f" {word}", rf"\b{app} the (?P<name>{NAME}?)(?: [Nn]ews| [Mm]obile)? {word}\b", "app", ADDRESSED)
            for word in ("App", "app")
        ),
        *((f" {word}", rf"^(?P<name>{NAME}) {word}$", "app", ADDRESSED) for word in ("App", "app")),
        (" cookies", rf"^(?P<name>{NAME}) (?:uses|and its partners use) cookies", "policy", ADDRESSED),
        *(
            (f" {words} ", rf"^(?P<name>{NAME}) {words} ", "offer", ADDRESSED)
            for words in ("is supported by its", "is where")
        ),
        *(
            (f" {words} ", rf"\b(?P<name>{NAME}) {words} (?:\w+ ){{0,3}}{noun}\b", "offer", ADDRESSED)
            for words in ("is your", "– your", "— your", "- your")
        ),
        (
            " is the ",
            rf"^(?:Your |The )?(?P<name>{NAME}) is the (?:\w+ ){{0,3}}{noun} (?:of|for)\b",
            "offer",
            ADDRESSED,
        ),
        (" may earn ", rf"\b(?P<name>{NAME}) may earn\b", "offer", ADDRESSED),
        ("pdates from ", rf"\bupdates from (?:the )?(?P<name>{NAME})", "offer", ADDRESSED),
        ("art of the ", rf"^Part of the (?P<name>{NAME})", "offer", INVITED),
        (" permission of ", rf"\bpermission of (?:the )?(?P<name>{NAME})", "offer", INVITED),
        (" is a", rf"\bis an? (?:[\w-]+ ){{0,4}}{staff} (?:for|at|with) (?:the )?(?P<name>{NAME})", "staff", EMPLOYS),
        (" is the ", rf"\bis the (?:founder|owner|publisher|editor)\b[\w -]* of (?P<name>{NAME})", "staff", EMPLOYS),
        ("ubscribe to ", rf"(?<=.)\b[Ss]ubscribe to (?P<name>{NAME})", "following", FOLLOWED),
    )
    yield from (OwnLine(hint, re.compile(pattern), kind, weight) for hint, pattern, kind, weight in kinds)


OWN_LINES = tuple(_own_lines())
INVITING, FOLLOWING = page_words("before_own_name"), page_words("before_name_to_follow")
OPENED = re.compile(
    rf"(?:(?P<inviting>{any_of(INVITING)})|{any_of(FOLLOWING)}) (?:the )?(?P<name>{NAME})"
    rf"(?P<more>['’]s\b.*| {any_of(page_words('after_own_name'))}| [a-z].*)?(?: [–—-] .*)?\W*"
)
CLOSED = re.compile(rf"(?P<name>{NAME}) {any_of(page_words('after_own_name'))}")
OPENINGS = frozenset(phrase.split()[0].lower() for phrase in INVITING | FOLLOWING)
ENDINGS = frozenset(phrase.split()[-1].lower() for phrase in page_words("after_own_name"))


def own_names(page: Sequence[Look], outside: Sequence[int], last: int) -> Iterator[OwnName]:
    """The names on the lines outside the body, which ends at ``last``, kind by kind."""
    if outside and not outside[0]:
        for name in _masthead(page[0]):
            yield OwnName(0, name, "masthead", OWNED)
    for line in outside[bisect_right(outside, last) :]:
        look = page[line]
        if look.is_caption or "opyright" in look.text or "eserved" in look.text:
            for name, weight in owners(look.text):
                yield OwnName(line, name, "owner", weight)
    asking = [
        line
        for line in outside
        if len(words := page[line].words) > 1 and (words[0] in OPENINGS or words[-1] in ENDINGS)
    ]
    for line in asking:
        if page[line].size <= LONGEST_LINE:
            yield from _on_short_line(line, page[line])
    yield from _hinted([page[line].text for line in outside], outside)


def _hinted(texts: Sequence[str], numbers: Sequence[int]) -> Iterator[OwnName]:
    """The names in lines that are known by a piece of text, which is looked for in all lines together."""
    text = "\n".join([*texts, ""])
    starts: list[int] = []
    for own in OWN_LINES:
        at = text.find(own.hint)
        while at >= 0:
            starts = starts or [0, *accumulate(len(line) + 1 for line in texts)]
            place = bisect_right(starts, at) - 1
            match = own.pattern.search(texts[place])
            if match:
                yield OwnName(numbers[place], _short(match["name"]), own.kind, own.weight)
            at = text.find(own.hint, starts[place + 1])


def _on_short_line(line: int, look: Look) -> Iterator[OwnName]:
    opened = OPENED.fullmatch(look.text) if look.words[0] in OPENINGS else None
    if opened:
        is_inviting = opened["inviting"] is not None and opened["more"] is None
        kind: Kind = "invitation" if is_inviting else "following"
        yield OwnName(line, _short(opened["name"]), kind, INVITED if is_inviting else FOLLOWED)
        return
    closed = CLOSED.fullmatch(look.text) if look.words[-1] in ENDINGS else None
    if closed:
        yield OwnName(line, _short(closed["name"]), "following", FOLLOWED)


def _short(name: str) -> str:
    """A name without "News" behind it, which often tells what is offered, unless it is listed so."""
    plain = name.removesuffix("'s").removesuffix("’s")
    return plain if outlet_named(plain) else plain.removesuffix(" News")


def _masthead(look: Look) -> Iterator[str]:
    """The name of a paper or station on the page's first line, without what follows a dash or bar."""
    if not look.line.is_listed and not look.phrase:
        name = re.split(r"\s+[|–—•·☰-]\s*", f"{look.text} ")[0].strip()
        if len(name.split()) <= LONGEST_NAME and MASTHEAD.fullmatch(name) and PRESS_WORD.search(name):
            yield _in_small_letters(name) if name.isupper() else name


def _in_small_letters(name: str) -> str:
    """A name in capitals as people write it; other short words than "the" and its like may be initials ("BBC")."""
    known = function_words()
    return " ".join(
        word.capitalize() if len(word) > LONGEST_INITIALS or word.lower() in known else word for word in name.split()
    )


def owners(text: str) -> Iterator[tuple[str, float]]:
    """The name in a copyright line, without the form of the company."""
    before = OWNER_BEFORE.match(text) or OWNER_OF_RIGHTS.match(text)
    mark = COPYRIGHT.search(text)
    for owner in (before, OWNER.match(text, mark.end()) if mark else None):
        if owner is None:
            continue
        is_address = ADDRESS_AS_NAME.search(owner["name"]) is not None
        form = None if is_address else COMPANY_FORM.search(owner["name"])
        name = (owner["name"][: form.start()] if form else owner["name"]).strip(" -–—'’")
        is_company = form is not None or OF_COMPANY.match(text, owner.end("name")) is not None
        yield name, OWNED_BY_COMPANY if is_company else OWNED_AS_ADDRESS if is_address else OWNED

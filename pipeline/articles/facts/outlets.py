"""The publication behind a flat dump, by the lines in which a page speaks of itself: copyright, policies, app, shop.

A name in a menu or a headline is no evidence: pages carry the names of partners and of those they report on.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from pipeline.articles.lines import LineIndex, Look
from pipeline.articles.values import agency_named, house_key, outlet_named, page_words
from pipeline.reference import any_of
from pipeline.word_lists import function_words

NAME = r"[A-Z][\w&'’-]*(?:\.[a-z]{2,3}\b)?(?: (?:of |the |and |& )?[A-Z][\w&'’-]*(?:\.[a-z]{2,3}\b)?){0,4}"
COPYRIGHT = re.compile(
    r"(?:©|ⓒ|\(c\)|copyright)[\s:,]*(?:©|ⓒ|\(c\)|copyright)?[\s:,]*"
    r"(?:(?:19|20)\d\d\s*(?:[-–,]\s*(?:(?:19|20)\d\d|present)\s*)?)?[,.]?\s*(?:by\s+)?",
    re.IGNORECASE,
)
OWNER = re.compile(rf"[\"“]?(?P<name>{NAME})")
COMPANY_FORM = re.compile(rf"\b{any_of(page_words('company_form'))}\b", re.IGNORECASE)
PRESS_WORD = re.compile(rf"\b{any_of(page_words('press'))}\b", re.IGNORECASE)
MASTHEAD = re.compile(r"[A-Z][\w&.'’-]*(?: (?:of|the|and|&|[A-Z][\w&.'’-]*))*")

ENOUGH = 3.0  # weight with which a name is believed: two kinds of evidence, or one and a place in the list
OWNED = 2.0  # weight of a name in a copyright line or on the first line
OWNED_BY_COMPANY = OWNED - 1.0  # with a company's form behind it: the company may own many papers
ADDRESSED = 2.0  # of a name in what only its owner offers: policies, an app
INVITED = 1.5  # of a name behind "About", "Contact" and their like
FOLLOWED = 1.0  # of a name to follow or subscribe to: partners stand there too
AGAIN = 0.5  # for each further line with the name
KNOWN = 1.5  # for a publication of the list
AS_PRESS = 1.0  # for a name with a word of the press in it
LONGEST_NAME = 5  # words
LONGEST_LABEL = 8  # words
FEWEST_LABELS = 4  # with an agency's name, on its own pages
LONGEST_LINE = 45  # words
LONGEST_INITIALS = 3  # letters of a short word that may be initials ("BBC")


@dataclass(frozen=True, slots=True)
class OwnLine:
    """A line in which a page speaks of itself: ``hint`` is a piece of text without which the pattern is not in it."""

    hint: str
    pattern: re.Pattern[str]
    weight: float


def _own_lines() -> Iterator[OwnLine]:
    """The kinds of such lines, the best evidence first."""
    policy, app = any_of(page_words("before_own_policy")), any_of(page_words("before_own_app"))
    kinds = (
        ("olicy", rf"\b{policy} (?:the )?(?P<name>{NAME})(?:['’]s)? (?:[Pp]rivacy|[Cc]ookie) [Pp]olicy", ADDRESSED),
        ("policy of ", rf"\bpolicy of (?:the )?(?P<name>{NAME})", ADDRESSED),
        (" the ", rf"\b{app} the (?P<name>{NAME}?)(?: [Nn]ews| [Mm]obile)? [Aa]pp\b", ADDRESSED),
        *((f" {word}", rf"^(?P<name>{NAME}) {word}$", ADDRESSED) for word in ("App", "app")),
        (" cookies", rf"^(?P<name>{NAME}) (?:uses|and its partners use) cookies", ADDRESSED),
        ("ubscribe to ", rf"\b[Ss]ubscribe to (?P<name>{NAME})", FOLLOWED),
        ("ollow ", rf"\b[Ff]ollow (?P<name>{NAME}) on\b", FOLLOWED),
        *((f"{word} ", rf"^{word} (?P<name>{NAME})$", INVITED) for word in sorted(page_words("before_own_name"))),
        *((f" {word}", rf"^(?P<name>{NAME}) {word}$", FOLLOWED) for word in sorted(page_words("after_own_name"))),
    )
    yield from (OwnLine(hint, re.compile(pattern), weight) for hint, pattern, weight in kinds)


OWN_LINES = tuple(_own_lines())


def outlet(page: Sequence[Look], body: Sequence[LineIndex]) -> str | None:
    """The publication that the page's lines outside the body name, as people write it; null without enough evidence."""
    kept = frozenset(body)
    outside = [line for line, look in enumerate(page) if line not in kept and look.size <= LONGEST_LINE]
    weights: defaultdict[str, float] = defaultdict(float)
    spelt: dict[str, str] = {}
    for _, name, weight in sorted(_names(page, outside, body[-1] if body else -1), key=itemgetter(0)):
        if not _is_name(name) or (agency_named(name) and not _is_at_home(name, page)):
            continue
        proper = outlet_named(name) or outlet_named(name.removesuffix(" News")) or name
        key = house_key(proper)
        weights[key] = max(weights[key], weight) + (AGAIN if weights[key] else 0.0)
        spelt.setdefault(key, proper)
    for key, proper in spelt.items():
        weights[key] += KNOWN * (outlet_named(proper) is not None) + AS_PRESS * (PRESS_WORD.search(proper) is not None)
    best = max(weights, key=lambda key: weights[key], default=None)
    return spelt[best] if best is not None and weights[best] >= ENOUGH else None


def _names(page: Sequence[Look], outside: Sequence[int], last: int) -> Iterator[tuple[int, str, float]]:
    """The names on the lines outside the body, which ends at ``last``: their line and weight, kind by kind."""
    if outside and not outside[0]:
        for name in _masthead(page[0]):
            yield 0, name, OWNED
    for line in outside:
        if line > last and (page[line].is_caption or "opyright" in page[line].text):
            for name, weight in _owners(page[line]):
                yield line, name, weight
    text = "\n".join([page[line].text for line in outside])
    for own in OWN_LINES:
        for line in outside if own.hint in text else ():
            match = own.pattern.search(page[line].text) if own.hint in page[line].text else None
            if match:
                name = match["name"]
                yield line, name if outlet_named(name) else name.removesuffix(" News"), own.weight


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


def _is_at_home(name: str, page: Sequence[Look]) -> bool:
    """Whether a page is an agency's own: its copy elsewhere names it once or twice, its own menus and notices more."""
    return sum(name in look.text for look in page if look.size <= LONGEST_LABEL) >= FEWEST_LABELS


def _owners(look: Look) -> Iterator[tuple[str, float]]:
    """The name in a copyright line, without the form of the company."""
    mark = COPYRIGHT.search(look.text)
    owner = OWNER.match(look.text, mark.end()) if mark else None
    if owner:
        form = COMPANY_FORM.search(owner["name"])
        name = owner["name"][: form.start()] if form else owner["name"]
        yield name.strip(" -–—'’"), OWNED_BY_COMPANY if form else OWNED


def _is_name(text: str) -> bool:
    words = re.findall(r"\w+", text.lower())
    labels = page_words("label")
    is_label = not words or labels.issuperset(words)
    return not is_label and words[-1] not in labels - page_words("label_that_ends_names")

"""The publication behind a flat dump, by the lines in which a page speaks of itself: copyright, policies, app, shop.

A name in a menu or a headline is no evidence: pages carry the names of partners and of those they report on.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from operator import itemgetter

from pipeline.articles.lines import Look, function_words
from pipeline.articles.values import agency_named, outlet_named

NAME = r"[A-Z][\w&'’-]*(?:\.[a-z]{2,3}\b)?(?: (?:of |the |and |& )?[A-Z][\w&'’-]*(?:\.[a-z]{2,3}\b)?){0,4}"
COPYRIGHT = re.compile(
    r"(?:©|ⓒ|\(c\)|copyright)[\s:,]*(?:©|ⓒ|\(c\)|copyright)?[\s:,]*"
    r"(?:(?:19|20)\d\d\s*(?:[-–,]\s*(?:(?:19|20)\d\d|present)\s*)?)?[,.]?\s*(?:by\s+)?",
    re.IGNORECASE,
)
OWNER = re.compile(rf"[\"“]?(?P<name>{NAME})")
CORPORATE = re.compile(
    r"\b(?:organi[sz]ation|corporation|corp|company|companies|holdings?|group|publishing|publications?|publishers?|"
    r"ventures|limited|ltd|llc|inc|plc|gmbh|pty|pvt|private|foundation|trust|partners|digital|rights|reserved|wordpress|"
    r"theme|all|affiliated|copyright|newspapers|media)\b",
    re.IGNORECASE,
)
PRESS_WORD = re.compile(
    r"\b(?:news|times|post|herald|tribune|journal|gazette|chronicle|observer|guardian|telegraph|daily|weekly|today|press|"
    r"star|sun|mirror|standard|independent|examiner|courier|monitor|bulletin|review|magazine|radio|tv|television|"
    r"broadcasting|bbc|mail|argus|ledger|digest|echo|reporter|bote|express|globe|citizen|advertiser|sentinel|dispatch|record|report|wire|world|insider)\b",
    re.IGNORECASE,
)
NAMED_BEHIND = (
    "About", "Advertise On", "Advertise on", "Advertise with", "Contact", "Follow", "MORE FROM", "More from",
    "Send Tips to", "Send tips to", "Shop", "Support", "Welcome to", "Write for",
)  # fmt: skip
NAMED_BEFORE = ("Newsletter", "Newsletters", "Homepage", "Features", "Shop", "Store")
OwnLine = tuple[str, re.Pattern[str], float]
OWN_LINES: tuple[OwnLine, ...] = tuple(
    (hint, re.compile(pattern), weight)
    for hint, pattern, weight in (
        (
            "olicy",
            rf"\b(?:[Rr]ead|[Ss]ee|of|with|to) (?:the )?(?P<name>{NAME})(?:['’]s)? (?:[Pp]rivacy|[Cc]ookie) [Pp]olicy",
            2.0,
        ),
        ("policy of ", rf"\bpolicy of (?:the )?(?P<name>{NAME})", 2.0),
        (
            " the ",
            rf"\b(?:[Dd]ownload|[Gg]et|[Ii]nstall|[Oo]pen) the (?P<name>{NAME}?)(?: [Nn]ews| [Mm]obile)? [Aa]pp\b",
            2.0,
        ),
        *((f" {word}", rf"^(?P<name>{NAME}) {word}$", 2.0) for word in ("App", "app")),
        (" cookies", rf"^(?P<name>{NAME}) (?:uses|and its partners use) cookies", 2.0),
        ("ubscribe to ", rf"\b[Ss]ubscribe to (?P<name>{NAME})", 1.0),
        ("ollow ", rf"\b[Ff]ollow (?P<name>{NAME}) on\b", 1.0),
        *((f"{opening} ", rf"^{opening} (?P<name>{NAME})$", 1.5) for opening in NAMED_BEHIND),
        *((f" {ending}", rf"^(?P<name>{NAME}) {ending}$", 1.0) for ending in NAMED_BEFORE),
    )
)  # a piece of text without which the pattern cannot be in a line, the pattern, and how much the name in it weighs
MASTHEAD = re.compile(r"[A-Z][\w&.'’-]*(?: (?:of|the|and|&|[A-Z][\w&.'’-]*))*")
LONGEST_NAME = 5  # words
OWNED = 2.0  # weight of a name in a copyright line
KNOWN = 1.5  # weight of being a publication of the list
ENOUGH = 3.0
LONGEST_LABEL = 8  # words
FEWEST_LABELS = 4
LONGEST_LINE = 45  # words
NO_NAMES = frozenset(
    {
        "about", "advertisement", "all", "and", "android", "app", "apple", "author", "breaking", "business", "channel",
        "company", "contact", "cookie", "daily", "digital", "editor", "email", "facebook", "free", "google",
        "instagram", "ios", "its", "latest", "linkedin", "live", "local", "me", "more", "my", "news", "newsletter",
        "newsletters", "of", "our", "page", "play", "podcast", "policy", "print", "privacy", "rss", "site", "special",
        "sports", "staff", "store", "team", "telegram", "terms", "the", "their", "this", "to", "top", "tv", "twitter",
        "us", "watch", "website", "weekly", "whatsapp", "world", "x", "your", "youtube",
    }
)  # fmt: skip
LAST_WORDS = frozenset(
    {"news", "world", "daily", "weekly", "live", "digital"}
)  # a name can end with these all the same


def outlet(page: Sequence[Look], body: Sequence[int]) -> str | None:
    """The publication that the page's lines outside the body name, as people write it; null without enough evidence."""
    kept = frozenset(body)
    outside = [place for place, look in enumerate(page) if place not in kept and look.size <= LONGEST_LINE]
    weights: defaultdict[str, float] = defaultdict(float)
    spelt: dict[str, str] = {}
    for _, name, weight in sorted(_names(page, outside, body[-1] if body else -1), key=itemgetter(0)):
        if not _is_name(name) or (agency_named(name) and not _is_at_home(name, page)):
            continue
        proper = outlet_named(name) or outlet_named(name.removesuffix(" News")) or name
        key = re.sub(r"\W", "", proper).lower().removeprefix("the")
        weights[key] = max(weights[key], weight) + (0.5 if weights[key] else 0.0)
        spelt.setdefault(key, proper)
    for key, proper in spelt.items():
        weights[key] += KNOWN * (outlet_named(proper) is not None) + 1.0 * (PRESS_WORD.search(proper) is not None)
    best = max(weights, key=lambda key: weights[key], default=None)
    return spelt[best] if best is not None and weights[best] >= ENOUGH else None


def _names(page: Sequence[Look], outside: Sequence[int], last: int) -> Iterator[tuple[int, str, float]]:
    """The names on the lines outside the body, which ends at ``last``: their place and weight, kind by kind."""
    if outside and not outside[0]:
        for name in _masthead(page[0]):
            yield 0, name, OWNED
    for place in outside:
        if place > last and (page[place].is_caption or "opyright" in page[place].text):
            for name, weight in _owners(page[place]):
                yield place, name, weight
    text = "\n".join([page[place].text for place in outside])
    for hint, pattern, weight in OWN_LINES:
        for place in outside if hint in text else ():
            match = pattern.search(page[place].text) if hint in page[place].text else None
            if match:
                yield (
                    place,
                    match["name"] if outlet_named(match["name"]) else match["name"].removesuffix(" News"),
                    weight,
                )


def _masthead(look: Look) -> Iterator[str]:
    """The name of a paper or station on the page's first line, without what follows a dash or bar."""
    if not look.line.is_listed and not look.phrase:
        name = re.split(r"\s+[|–—•·☰-]\s*", f"{look.text} ")[0].strip()
        if len(name.split()) <= LONGEST_NAME and MASTHEAD.fullmatch(name) and PRESS_WORD.search(name):
            yield _in_small_letters(name) if name.isupper() else name


def _in_small_letters(name: str) -> str:
    """A name in capitals as people write it; other short words than "the" and its like may be initials ("BBC")."""
    known = function_words()
    return " ".join(word.capitalize() if len(word) > 3 or word.lower() in known else word for word in name.split())


def _is_at_home(name: str, page: Sequence[Look]) -> bool:
    """Whether a page is an agency's own: its copy elsewhere names it once or twice, its own menus and notices more."""
    return sum(name in look.text for look in page if look.size <= LONGEST_LABEL) >= FEWEST_LABELS


def _owners(look: Look) -> Iterator[tuple[str, float]]:
    """The name in a copyright line, without the form of the company."""
    mark = COPYRIGHT.search(look.text)
    owner = OWNER.match(look.text, mark.end()) if mark else None
    if owner:
        form = CORPORATE.search(owner["name"])
        name = owner["name"][: form.start()] if form else owner["name"]
        yield name.strip(" -–—'’"), OWNED - (1.0 if form else 0.0)


def _is_name(text: str) -> bool:
    words = re.findall(r"\w+", text.lower())
    return bool(words) and not all(word in NO_NAMES for word in words) and words[-1] not in NO_NAMES - LAST_WORDS

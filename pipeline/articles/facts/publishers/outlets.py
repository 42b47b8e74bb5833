"""The publication behind a flat dump: which of the names by which the page speaks of itself it is.

Evidence adds up over the kinds of lines that a name stands on; a name of too little evidence is none. What the lines
are is told in ``own_names``, which hosts are the page's own in ``page_hosts``.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from pipeline.articles.facts.publishers.own_names import (
    LONGEST_LABEL,
    LONGEST_NAME,
    OWNED,
    PRESS_WORD,
    Kind,
    OwnName,
    own_names,
)
from pipeline.articles.facts.publishers.page_hosts import ENDING_OF_NAME, own_hosts, stands_for
from pipeline.articles.lines import LineIndex, Look
from pipeline.articles.values import (
    agency_named,
    host,
    host_label,
    house_key,
    opens_as_name,
    outlet_named,
    outlet_of_host,
    page_words,
)

ENOUGH = 3.0  # weight with which a name is believed: two kinds of evidence, or one and a place in the list
CREDITED = 1.5  # weight of a house that a byline in the head names: copies name that of their source
ADDRESS = 2.0  # of the name of the page's own address
AGAIN = 0.5  # for further lines with the name
KNOWN = 1.5  # for a publication of the list
AS_PRESS = 1.0  # for a name with a word of the press in it
ALONE = 1.0  # for a name that stands on a line of its own, where a host or the lines below vouch for it
AS_BRAND = 1.0  # for a name that opens several short lines: "Example Jobs", "Example Shop"
TOLD = 0.5  # for an outlet that sources in the text have told something
MOST_SUPPORT = ADDRESS + ALONE  # as a rule; names with less evidence of their own are not looked at any further
FEWEST_OF_BRAND = 3  # such lines
FEWEST_LABELS = 4  # with an agency's name, on its own pages
LONGEST_LOGO = 40  # code points of a line that is a name
SUFFIX = re.compile(r"\s+[|–—·»•-]\s+")
SUFFIX_LINES = 3  # at the top, where the title of the window may stand


@dataclass(slots=True)
class Candidate:
    """A name as it is written first, and the best evidence of each kind of line on which it stands."""

    name: str
    kinds: dict[Kind, float] = field(default_factory=dict)
    is_again: bool = False

    @property
    def weight(self) -> float:
        """The evidence of all kinds of lines together."""
        return sum(self.kinds.values()) + AGAIN * self.is_again


def outlet(
    page: Sequence[Look],
    title: LineIndex | None,
    body: Sequence[LineIndex],
    credited: Sequence[tuple[LineIndex, str]] = (),
    url: str | None = None,
) -> str | None:
    """The publication that the page's lines outside the body name, as people write it; null without enough evidence.

    ``credited`` are houses that bylines name, and their lines; one whose name opens as that of the page is the part of
    it that speaks ("Example World Radio" of "Example"). ``url`` is the address, null where it is not known.
    """
    listed = outlet_of_host(host(url))
    if listed:
        return listed
    kept = frozenset(body[:-1])  # the last line of a body may be the notice of its outlet
    outside = [line for line in range(len(page)) if line not in kept]
    texts = [page[line].text for line in outside]
    hosts = own_hosts(texts)
    if label := host_label(host(url)):
        hosts[label] = (host(url), ADDRESS)
    found = [
        *own_names(page, outside, body[-1] if body else -1),
        *(OwnName(line, name, "byline", CREDITED if body and line < body[0] else OWNED) for line, name in credited),
        *_behind_title(page, title),
        *_named_as_host(texts, hosts),
    ]
    shown = "\n".join(["", *texts, ""])
    weights = {
        candidate.name: candidate.weight + _support(candidate, page, shown, body, hosts)
        for candidate in _candidates(page, found)
    }
    best = max(weights, key=lambda name: weights[name], default=None)
    if best is None or weights[best] < ENOUGH:
        return None
    return next((name for _, name in credited if name in weights and name.startswith(f"{best} ")), best)


def _candidates(page: Sequence[Look], found: Sequence[OwnName]) -> Collection[Candidate]:
    candidates: dict[str, Candidate] = {}
    for _, name, kind, weight in sorted(found, key=itemgetter(0)):
        for part in _parts(name):
            if not _is_name(part) or (agency_named(part) and not _is_at_home(part, page)):
                continue
            plain = agency_named(part) or part.removesuffix(" News")
            proper = outlet_named(part) or outlet_named(plain) or part
            candidate = candidates.setdefault(house_key(proper), Candidate(proper))
            candidate.is_again |= kind in candidate.kinds
            candidate.kinds[kind] = max(weight, candidate.kinds.get(kind, 0.0))
    return candidates.values()


def _parts(name: str) -> Sequence[str]:
    """A name, or each of two that are named together where the first is known."""
    first, joined, second = name.partition(" and ")
    return (first, second) if joined and outlet_named(first) and not outlet_named(name) else (name,)


def _support(
    candidate: Candidate,
    page: Sequence[Look],
    shown: str,
    body: Sequence[LineIndex],
    hosts: Mapping[str, tuple[str, float]],
) -> float:
    """What speaks for a name beside the lines in which the page speaks of itself; ``shown`` are its other lines."""
    name, weight = candidate.name, candidate.weight
    sure = KNOWN * (outlet_named(name) is not None) + AS_PRESS * (PRESS_WORD.search(name) is not None)
    if weight + sure >= ENOUGH:
        return sure
    if candidate.kinds.keys() == {"following"} or weight + sure < ENOUGH - MOST_SUPPORT:
        return sure
    hosts_of_name = [] if "host" in candidate.kinds else [label for label in hosts if stands_for(label, name)]
    named = max((hosts[label][1] for label in hosts_of_name), default=0.0)
    brand = AS_BRAND * (shown.count(f"\n{name} ") >= FEWEST_OF_BRAND)
    told = TOLD * any(f"told {name}" in page[line].text for line in body)
    is_vouched = named or brand or told or not candidate.kinds.keys().isdisjoint(("offer", "host"))
    return sure + named + brand + told + ALONE * bool(is_vouched and f"\n{name}\n" in shown)


def _behind_title(page: Sequence[Look], title: LineIndex | None) -> Iterator[OwnName]:
    """The name behind the title where the top of the page is the title of the window: "Title | Example"."""
    for line in range(min(SUFFIX_LINES, len(page)) if title is not None else 0):
        text, own = page[line].text, page[title].text if title is not None else ""
        if len(text) > len(own) and text.startswith(own):
            *_, name = SUFFIX.split(text)
            if len(name.split()) <= LONGEST_NAME and SUFFIX.match(text, len(own)):
                yield OwnName(line, name, "suffix", OWNED)


def _named_as_host(texts: Sequence[str], hosts: Mapping[str, tuple[str, float]]) -> Iterator[OwnName]:
    """The names of a page's own hosts, from the list or as the page's short lines write them."""
    unlisted = dict[str, float]()
    for label, (own, weight) in hosts.items():
        if listed := outlet_of_host(own):
            yield OwnName(0, listed, "host", weight)
        else:
            unlisted[label] = weight
    initials = {label[0].upper() for label in unlisted}
    short = sorted({text for text in texts if text[0] in initials and len(text) <= LONGEST_LOGO} if initials else ())
    for label, weight in unlisted.items():
        written = next((text for text in short if stands_for(label, text)), None)
        if written:
            yield OwnName(0, written, "host", weight)


def _is_at_home(name: str, page: Sequence[Look]) -> bool:
    """Whether a page is an agency's own, which it heads; its copy elsewhere names it once or twice, its menus more."""
    named = sum(name in look.text for look in page if look.size <= LONGEST_LABEL)
    return named >= FEWEST_LABELS or page[0].text.startswith(name)


def _is_name(text: str) -> bool:
    """Whether words can name a publication: not labels of a menu, not a person's name."""
    words = re.findall(r"\w+", ENDING_OF_NAME.sub("", text.lower()))
    labels = page_words("label")
    is_label = not words or labels.issuperset(words) or house_key(text) in labels | page_words("foreign_host")
    is_label = is_label or words[-1] in labels - page_words("label_that_ends_names")
    is_person = len(words) > 1 and opens_as_name(text) and not PRESS_WORD.search(text)
    return not is_label and not is_person

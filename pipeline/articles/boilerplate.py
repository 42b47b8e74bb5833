"""The lines that an outlet prints on page after page: learned from the pages at hand, then no part of any body.

One page shows some of its menu by repeating it; the same outlet's other pages show the rest (slogans, appeals and
imprints in whole sentences, which no look at a single page can tell from the text). What is learned depends on the
set of pages alone, not on their order. So a build in instalments ends as one from nothing does if it learns from all
pages of an outlet again when one is added, and reads those pages anew whose outlet's lines have changed: the
``digest`` of what was learned belongs to the version under which a page was read.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pipeline.articles.lines import lines
from pipeline.ids import stable_id

FEWEST_PAGES = 3  # of an outlet, with different texts, that print a line
LEAST_SHARE = 0.3  # of the outlet's articles; headlines of other stories stand on fewer
LEAST_SHARE_OF_SENTENCES = 0.8  # reports on one matter share sentences of background
SENTENCE = 10  # words
FEWEST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class SeenPage:
    """A page of an outlet: its raw text, and its title, by which versions and copies of one article count once."""

    outlet: str
    title: str | None
    raw_text: str


def repeated_lines(pages: Iterable[SeenPage]) -> Mapping[str, frozenset[str]]:
    """For each outlet the lines that its pages share; an outlet of fewer than three articles has none."""
    articles: defaultdict[str, dict[str, set[str]]] = defaultdict(dict)
    for page in pages:
        told = {line.text for line in lines(page.raw_text) if sum(map(str.isalpha, line.text)) >= FEWEST_LETTERS}
        key = page.title or stable_id(page.raw_text)
        known = articles[page.outlet].get(key)
        articles[page.outlet][key] = told if known is None else known | told
    return {outlet: _shared(list(own.values())) for outlet, own in articles.items()}


def _shared(articles: list[set[str]]) -> frozenset[str]:
    counts = Counter(line for told in articles for line in told)
    fewest = max(FEWEST_PAGES, LEAST_SHARE * len(articles))
    fewest_of_sentences = max(FEWEST_PAGES, LEAST_SHARE_OF_SENTENCES * len(articles))
    return frozenset(
        line
        for line, count in counts.items()
        if count >= (fewest_of_sentences if len(line.split()) >= SENTENCE else fewest)
    )


def digest(shared: frozenset[str]) -> str:
    """An id of what was learned of an outlet: pages that were read with another one are to be read anew."""
    return stable_id("boilerplate", *sorted(shared))

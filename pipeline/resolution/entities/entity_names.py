"""A name in an article as the grouping of entities takes it, and its plain form. Who bears it is decided elsewhere."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from pipeline.records import EntityKind
from pipeline.reference import rows
from pipeline.writing import folded

POSSESSIVE = re.compile(r"['’]s?$")
SPACES = re.compile(r"\s+")

Key = tuple[str, ...]  # what mentions of one entity have in common; the last part is the article when it is of one only


class Naming(NamedTuple):
    """How somebody is named, in whatever articles of an outlet.

    ``name`` is the fullest form that the article gives; ``country`` an ISO 3166 alpha-3 code; ``title`` as the text
    gives it.
    """

    name: str
    kind: EntityKind
    outlet: str | None
    country: str | None = None
    sector: str | None = None
    title: str | None = None


class EntityMention(NamedTuple):
    """A name in an article, of a quote's speaker or an event's participant.

    ``mention_id`` is any key of the caller's own, ``mention_count`` how often the article has the name so; the other
    fields are as in ``Naming``.
    """

    mention_id: str
    article_id: str
    outlet: str | None
    name: str
    kind: EntityKind
    country: str | None = None
    sector: str | None = None
    title: str | None = None
    mention_count: int = 1

    @property
    def naming(self) -> Naming:
        return Naming(self.name, self.kind, self.outlet, self.country, self.sector, self.title)


def tidy(name: str) -> str:
    """The name as an entity shows it: look-alike letters folded, single blanks, no possessive ending."""
    return POSSESSIVE.sub("", SPACES.sub(" ", folded(name)).strip())


def plain(name: str) -> str:
    """The name for comparison: also without case and leading article."""
    return tidy(name).casefold().removeprefix("the ")


def spellings(namings: Mapping[Naming, int]) -> Counter[str]:
    """How often each form of a name is used, tidy."""
    counts: Counter[str] = Counter()
    for naming, count in namings.items():
        counts[tidy(naming.name)] += count
    return counts


def posts(namings: Iterable[Naming | EntityMention]) -> frozenset[str]:
    """The last words of the titles, which say what the post is ("foreign minister", "president")."""
    full = _full_posts()
    last = (title.casefold().split()[-1] for naming in namings if (title := (naming.title or "").strip()))
    return frozenset(full.get(word.strip(".,"), word.strip(".,")) for word in last)


@cache
def _full_posts() -> dict[str, str]:
    """The posts that shortened titles stand for."""
    return {row["title"].lower().rstrip("."): row["full"] for row in rows("person_titles") if row["full"]}

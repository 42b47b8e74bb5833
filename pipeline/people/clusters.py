"""Which of an article's names are one person: "Orlov", "Mr. Orlov", "Sergei Orlov" and "Sergey Orlov".

Only names of one article are compared here; persons of several articles are joined elsewhere.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from pipeline.actors.letters import folded
from pipeline.people.names import INITIAL, SUFFIX, NameMention, leaders_family_names, surname_first
from pipeline.people.persons import Gender, Person
from pipeline.people.titles import Title, given_names
from pipeline.records import FieldName, Span


@dataclass(slots=True)
class Cluster:
    """The mentions of one person while they are gathered; ``keys`` are the word tuples by which it is known."""

    keys: set[tuple[str, ...]] = field(default_factory=set)
    mentions: list[NameMention] = field(default_factory=list)

    @property
    def is_sure(self) -> bool:
        """Whether something shows that it is a person: see ``NameMention.is_sure``, or that the full name speaks."""
        return any(mention.is_sure or (mention.speaks and len(mention.words) > 1) for mention in self.mentions)


def clusters(mentions: Sequence[NameMention]) -> list[Cluster]:
    """Group the mentions by person, in order of first full mention; what nothing shows to be a person is left out.

    A full name is a person when title, given name or the like show it, or when it or its last word speaks.
    A name of one word joins the person whose family name it is, else the one whose given name it is (see ``_owner``).
    """
    found: list[Cluster] = []
    singles: list[NameMention] = []
    for mention in mentions:
        key = name_key(mention.words)
        if len(key) < 2:
            singles.append(mention)
            continue
        cluster = next((one for one in found if any(_same_full_name(key, own) for own in one.keys)), None)
        if cluster is None:
            cluster = Cluster()
            found.append(cluster)
        cluster.keys.add(key)
        cluster.mentions.append(mention)
    speaking = {name_key(mention.words) for mention in singles if mention.speaks}
    found = [one for one in found if one.is_sure or any((family_name(key),) in speaking for key in one.keys)]
    _join_singles(found, singles)
    for cluster in found:
        cluster.mentions.sort(key=lambda one: (one.field != "title", one.field != "subtitle", one.span.start))
    return found


def add_known_names(found: Sequence[Cluster], field: FieldName, line: str, start: int) -> None:
    """Add the mentions, in a line where capitals tell nothing, of persons known by full or family name."""
    taken: list[Span] = []
    matching = folded(line)
    for cluster in found:
        full = {" ".join(mention.words) for mention in cluster.mentions if len(mention.words) > 1}
        family = {mention.words[0] for mention in cluster.mentions if len(mention.words) == 1}
        for name in (*sorted(full, key=len, reverse=True), *sorted(family)):
            for place in _whole_words(matching, name):
                span = Span(start + place, start + place + len(name))
                if not any(span.overlaps(other) for other in taken):
                    taken.append(span)
                    words = tuple(name.split())
                    cluster.mentions.append(NameMention(field, span, span, words, None, None, False))


def _whole_words(text: str, name: str) -> Iterator[int]:
    """Where a name stands in a text as whole words."""
    place = text.find(name)
    while place >= 0:
        end = place + len(name)
        if not text[place - 1 : place].isalnum() and not text[end : end + 1].isalnum():
            yield place
        place = text.find(name, end)


def name_key(words: Iterable[str]) -> tuple[str, ...]:
    """A name's words for comparison: lower case, hyphens split, initials, suffixes and nicknames in marks left out."""
    plain = [word.strip("“”\"'’,").lower() for word in words if not INITIAL.match(word) and word[0] not in '“"']
    plain = [word for word in plain if not SUFFIX.match(word)]
    return tuple(part for word in plain for part in word.replace("‑", "-").replace("–", "-").split("-") if part)


def _same_full_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if one == other or "".join(one) == "".join(other):
        return True
    if len(one) != len(other):
        shorter, longer = sorted((one, other), key=len)
        return shorter[0] == longer[0] and shorter[-1] == longer[-1]
    distances = [Levenshtein.distance(a, b) for a, b in zip(one, other, strict=True)]
    return (
        sum(distances) <= 2
        and all(gap == 0 or len(a) > 2 for gap, a in zip(distances, one, strict=True))
        and (
            sum(gap > 0 for gap in distances) == 1
            and min(len(a) for a, gap in zip(one, distances, strict=True) if gap) > 2
        )
    )


def _join_singles(found: list[Cluster], singles: Sequence[NameMention]) -> None:
    """Give each one-word name to its person; a titled one that fits none is a person of its own."""
    full = [cluster for cluster in found if cluster.keys]
    for mention in singles:
        key = name_key(mention.words)
        if not key:
            continue
        cluster = _owner(mention, key[0], full) or next((one for one in found if key in one.keys), None)
        if (
            cluster is None
            and mention.is_proper
            and (mention.is_sure or (mention.speaks and key[0] in leaders_family_names()))
        ):
            cluster = Cluster({key})
            found.append(cluster)
        if cluster is not None:
            cluster.mentions.append(mention)


def _owner(mention: NameMention, word: str, full: Sequence[Cluster]) -> Cluster | None:
    """Whose name one word is: of several persons the one who spoke under the full name just before, else the first."""
    by_family = [one for one in full if any(word == family_name(key) for key in one.keys)]
    candidates = by_family or [one for one in full if any(word == key[0] for key in one.keys)]
    fitting = [one for one in candidates if _fits(mention, one)]
    near = [
        (own.span.start, -place)
        for place, one in enumerate(fitting)
        for own in one.mentions
        if own.speaks and len(own.words) > 1 and own.field == mention.field
        if mention.span.start - JUST_BEFORE < own.span.start < mention.span.start
    ]
    if near:
        return fitting[-max(near)[1]]
    return fitting[0] if fitting else None


JUST_BEFORE = 500  # code points


def _fits(mention: NameMention, cluster: Cluster) -> bool:
    gender = mention.title.gender if mention.title else None
    known = gender_of(cluster.mentions)
    return gender is None or known is None or gender == known


@lru_cache(maxsize=10_000)
def family_name(key: tuple[str, ...]) -> str:
    """The family name of a full name's key: the first word where family names come first, else the last."""
    if len(key) > 1 and key[0] in surname_first() and key[0] not in ("lee", "park") and key[0] not in given_names():
        return key[0]
    if len(key) > 2 and key[0] in surname_first() and len(key[-1]) < 5:
        return key[0]
    return key[-1]


def gender_of(mentions: Iterable[NameMention]) -> Gender | None:
    """The gender that forms of address and titles tell, else the one the given name tells."""
    mentions = list(mentions)
    told = [mention.title.gender for mention in mentions if mention.title and mention.title.gender]
    named = [mention.gender for mention in mentions if mention.gender]
    return next(iter(told or named), None)


def person(cluster: Cluster, pronoun_gender: Gender | None = None) -> Person:
    """What the mentions of a cluster tell of the person."""
    titles = [mention.title for mention in cluster.mentions if mention.title is not None]
    return Person(
        name=_fullest_name(cluster),
        title=_title_text(titles),
        country=next((title.country for title in titles if title.country), None),
        gender=gender_of(cluster.mentions) or pronoun_gender,
    )


def _fullest_name(cluster: Cluster) -> str:
    """The longest form; among equally long ones the most frequent, then the first."""
    counts = Counter(" ".join(mention.words) for mention in cluster.mentions)
    return max(counts, key=lambda name: (len(name_key(name.split())), counts[name], -list(counts).index(name)))


def _title_text(titles: Sequence[Title]) -> str | None:
    """The first title that is a post; a mere relation ("counterpart") or a form of address is none."""
    return next((title.text for title in titles if title.text and title.head not in NO_POSTS), None)


NO_POSTS = frozenset({"counterpart", "sir", "lord", "lady", "dame"})

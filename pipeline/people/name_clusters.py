"""Which of an article's names are one person: "Orlov", "Mr. Orlov", "Sergei Orlov" and "Sergey Orlov".

Only names of one article are compared here; persons of several articles are joined elsewhere.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from operator import itemgetter

from pipeline.people.known_people import Person
from pipeline.people.name_spellings import NameSpellings
from pipeline.people.person_mentions import INITIAL, SUFFIX, NameMention, leaders_family_names
from pipeline.people.person_titles import Title
from pipeline.records import FIELDS, FieldName, Span
from pipeline.reference import rows
from pipeline.word_lists import Gender, family_names_first, given_names, name_particles
from pipeline.writing import folded


@dataclass(slots=True)
class Cluster:
    """The mentions of one person while they are gathered; ``keys`` are the word tuples by which it is known."""

    keys: set[tuple[str, ...]] = field(default_factory=set)
    mentions: list[NameMention] = field(default_factory=list)
    is_junior: bool = False
    _told: Gender | None = None
    _named: Gender | None = None

    def add(self, mention: NameMention) -> None:
        self.mentions.append(mention)
        self.is_junior = self.is_junior or is_junior(mention.words)
        self._told = self._told or (mention.title.gender if mention.title else None)
        if len(mention.words) > 1 or len(self.mentions) == 1:
            self._named = self._named or mention.gender  # "Ahmed" beside "Ilham Ahmed" makes nobody a man

    @property
    def gender(self) -> Gender | None:
        """The gender that the mentions tell in the order in which they were added, see ``gender_of``."""
        return self._told or self._named

    @property
    def posts(self) -> frozenset[str]:
        """The heads of the titles beside the full names."""
        return frozenset(m.title.head for m in self.mentions if m.title is not None and len(m.words) > 1)

    @property
    def is_sure(self) -> bool:
        """Whether something shows that it is a person: see ``NameMention.is_sure``, or that the full name speaks."""
        return any(mention.is_sure or (mention.speaks and len(mention.words) > 1) for mention in self.mentions)


def clusters(mentions: Sequence[NameMention]) -> list[Cluster]:
    """Group the mentions by person, in order of first full mention; what nothing shows to be a person is left out.

    A full name is a person when title, given name or the like show it, or when it or its last word speaks.
    A name of one word joins the person whose family name it is, else the one whose given name it is (see ``_owner``);
    so does a family name that begins with a particle or has a hyphen. "Orlov Jr." is another than "Orlov".
    """
    persons: list[Cluster] = []
    names: dict[bool, NameSpellings] = defaultdict(NameSpellings)
    singles: list[NameMention] = []
    family_names = _with_particle(name_key(mention.words) for mention in mentions) | _with_hyphen(mentions)
    for mention in mentions:
        key = name_key(mention.words)
        if len(key) <= 1 or key in family_names:
            singles.append(mention)
            continue
        own = names[is_junior(mention.words)]
        number = own.bearer(key)
        if number is None:
            number = len(persons)
            persons.append(Cluster())
        if key not in persons[number].keys:
            own.add(key, number)
        persons[number].keys.add(key)
        persons[number].add(mention)
    speaking = {name_key(mention.words) for mention in singles if mention.speaks}
    persons = [
        person for person in persons if person.is_sure or any((family_name(key),) in speaking for key in person.keys)
    ]
    _join_singles(persons, singles)
    for cluster in persons:
        cluster.mentions.sort(key=_reading_order)
    return persons


def _with_particle(keys: Iterable[tuple[str, ...]]) -> frozenset[tuple[str, ...]]:
    """The ends of full names that begin with a particle: "de Mistura" of "Staffan de Mistura"."""
    particles = name_particles()
    return frozenset(
        key[index:]
        for key in keys
        for index in range(1, len(key) - 1)
        if key[index] in particles and key[index - 1] not in particles
    )


def _with_hyphen(mentions: Iterable[NameMention]) -> frozenset[tuple[str, ...]]:
    """The family names of full names that have a hyphen: "Holtz-Eakin" of "Douglas Holtz-Eakin"."""
    last = (mention.words[-1] for mention in mentions if len(mention.words) > 1)
    return frozenset(name_key([word]) for word in last if "-" in word)


def is_junior(words: Sequence[str]) -> bool:
    """Whether a name is that of a son who bears his father's."""
    return words[-1].rstrip(".").lower() == "jr"


def _reading_order(mention: NameMention) -> tuple[int, int]:
    return FIELDS.index(mention.field), mention.span.start


class KnownNames:
    """The full and family names of an article's persons, for lines in which capitals tell nothing."""

    def __init__(self, persons: Sequence[Cluster]) -> None:
        self._names: dict[tuple[str, str], list[tuple[int, int, str, Cluster]]] = defaultdict(list)
        for number, cluster in enumerate(persons):
            full = {" ".join(mention.words) for mention in cluster.mentions if len(mention.words) > 1}
            family = {mention.words[0] for mention in cluster.mentions if len(mention.words) == 1}
            for rank, name in enumerate((*sorted(full, key=lambda name: (-len(name), name)), *sorted(family))):
                runs = LETTERS.findall(name)
                self._names[runs[0], runs[-1]].append((number, rank, name, cluster))

    def add_mentions(self, field: FieldName, line: str, start: int) -> None:
        """Add the mentions in a line that starts at ``start``, those of the first persons and of long names first."""
        taken: list[Span] = []
        matching = folded(line)
        for _, _, name, cluster in self._likely(matching):
            for offset in _whole_words(matching, name):
                span = Span(start + offset, start + offset + len(name))
                if not any(span.overlaps(other) for other in taken):
                    taken.append(span)
                    cluster.add(NameMention(field, span, span, tuple(name.split()), None, None, False))

    def _likely(self, line: str) -> list[tuple[int, int, str, Cluster]]:
        """The names whose first and last words stand in a line near each other."""
        runs = LETTERS.findall(line)
        ends = {(first, last) for index, first in enumerate(runs) for last in runs[index : index + LONGEST_SPELLING]}
        return sorted((name for pair in ends for name in self._names.get(pair, ())), key=lambda name: name[:2])


LETTERS = re.compile(r"[^\W_]+")
LONGEST_SPELLING = 16  # runs of letters in a name


def _whole_words(text: str, name: str) -> Iterator[int]:
    """Where a name stands in a text as whole words."""
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
            yield start
        start = text.find(name, end)


def name_key(words: Iterable[str]) -> tuple[str, ...]:
    """A name's words for comparison: lower case, hyphens split, initials, suffixes and nicknames in marks left out."""
    plain = [word.strip("“”\"'’,").lower() for word in words if not INITIAL.match(word) and word[0] not in '“"']
    plain = [word for word in plain if not SUFFIX.match(word)]
    return tuple(part for word in plain for part in word.replace("‑", "-").replace("–", "-").split("-") if part)


def _join_singles(persons: list[Cluster], singles: Sequence[NameMention]) -> None:
    """Give each one-word name to its person; a titled one that fits none is a person of its own."""
    owners = _Owners(persons)
    alone: dict[str, Cluster] = {}
    for mention in singles:
        key = name_key(mention.words)
        if not key:
            continue
        leader = alone.get(key[0]) if mention.title is None and key[0] in leaders_family_names() else None
        cluster = leader or owners.owner(mention, key[-1]) or alone.get(key[0])
        if (
            cluster is None
            and mention.is_proper
            and (mention.is_sure or (mention.speaks and key[0] in leaders_family_names()))
        ):
            cluster = alone[key[0]] = Cluster({key})
            persons.append(cluster)
        if cluster is not None:
            cluster.add(mention)


class _Owners:
    """Persons of full name by the single words that may stand for them."""

    def __init__(self, persons: Sequence[Cluster]) -> None:
        self._by_family: dict[str, dict[int, Cluster]] = defaultdict(dict)
        self._by_given: dict[str, dict[int, Cluster]] = defaultdict(dict)
        self._spoken: dict[FieldName, list[tuple[int, int]]] = defaultdict(list)
        for number, cluster in enumerate(persons):
            for key in cluster.keys:
                for bearers in (self._by_family[family_name(key)], self._by_given[key[0]]):
                    if len(bearers) < MOST_NAMESAKES:
                        bearers[number] = cluster
            for mention in cluster.mentions:
                if mention.speaks and len(mention.words) > 1:
                    self._spoken[mention.field].append((mention.span.start, number))
        for spoken in self._spoken.values():
            spoken.sort()

    def owner(self, mention: NameMention, word: str) -> Cluster | None:
        """Whose name one word is: of several persons the one who spoke by full name just before, else the first.

        Null where it means a well-known person whom the article does not name in full ("President Duval" beside Marc
        Duval).
        """
        bearers = self._by_family.get(word) or self._by_given.get(word) or {}
        fitting = {number: bearer for number, bearer in bearers.items() if _fits(mention, bearer)}
        if len(fitting) > 1:
            fitting = _of_same_post(mention, fitting) or _of_same_generation(mention, fitting)
        if not fitting or _means_a_leader(mention, word, fitting.values()):
            return None
        spoken = self._spoken.get(mention.field, [])
        first = bisect_right(spoken, mention.span.start - JUST_BEFORE, key=itemgetter(0))
        last = bisect_left(spoken, mention.span.start, key=itemgetter(0))
        just_spoke = next((number for _, number in reversed(spoken[first:last]) if number in fitting), None)
        if just_spoke is not None:
            return fitting[just_spoke]
        return next(iter(fitting.values()))


MOST_NAMESAKES = 200  # persons of one family name, or of one given name, among whom the meant one is looked for
JUST_BEFORE = 500  # code points


def _fits(mention: NameMention, cluster: Cluster) -> bool:
    gender = mention.title.gender if mention.title else None
    return gender is None or cluster.gender is None or gender == cluster.gender


def _of_same_post(mention: NameMention, bearers: Mapping[int, Cluster]) -> dict[int, Cluster]:
    """Those who hold the post that stands before a name, none when none stands there."""
    if mention.title is None or mention.title.text is None:
        return {}
    return {number: bearer for number, bearer in bearers.items() if mention.title.head in bearer.posts}


def _of_same_generation(mention: NameMention, bearers: Mapping[int, Cluster]) -> dict[int, Cluster]:
    """Those who are a son by the name that they share with their father, where the mention is; else all.

    A bare surname tells no generation, but means the well-known one of them rather than his son.
    """
    is_son = is_junior(mention.words)
    own = {number: bearer for number, bearer in bearers.items() if bearer.is_junior == is_son}
    if is_son or any(bearer.keys & _leaders().keys() for bearer in own.values()):
        return own or dict(bearers)
    return dict(bearers)


def _means_a_leader(mention: NameMention, word: str, bearers: Iterable[Cluster]) -> bool:
    """Whether a surname with a post is a well-known person's and none of those who bear it here is such a one."""
    if mention.title is None or mention.title.text is None or word not in leaders_family_names():
        return False
    return not any(mention.title.head in bearer.posts or bearer.keys & _leaders().keys() for bearer in bearers)


@cache
def _leaders() -> dict[tuple[str, ...], str]:
    """The names of well-known leaders and their countries."""
    return {
        name_key(name.split()): row["country"]
        for row in rows("leaders")
        for name in (row["name"], *row["aliases"].split("|"))
        if name
    }


@lru_cache(maxsize=10_000)
def family_name(key: tuple[str, ...]) -> str:
    """The family name of a full name's key: the first word where family names come first, else the last."""
    if key[0] not in family_names_first():
        return key[-1]
    is_no_given_name = len(key) > 1 and key[0] not in EITHER_END and key[0] not in given_names()
    return key[0] if is_no_given_name or (len(key) > TWO_WORDS and len(key[-1]) <= SYLLABLE) else key[-1]


EITHER_END = ("lee", "park")  # family names of Korea, which stand first, and of the English-speaking world
TWO_WORDS = 2
SYLLABLE = 4  # letters, at most, of the last syllable of a given name in two words ("Kim Jong Un")


def gender_of(mentions: Iterable[NameMention]) -> Gender | None:
    """The gender that forms of address and titles tell, else the one the given name tells."""
    mentions = list(mentions)
    told = [mention.title.gender for mention in mentions if mention.title and mention.title.gender]
    full = [mention for mention in mentions if len(mention.words) > 1]
    named = [mention.gender for mention in full or mentions if mention.gender]
    return next(iter(told or named), None)


def person(cluster: Cluster, pronoun_gender: Gender | None = None) -> Person:
    """What the mentions of a cluster tell of the person."""
    titles = [mention.title for mention in cluster.mentions if mention.title is not None]
    return Person(
        name=_fullest_name(cluster),
        title=_title_text(titles),
        country=next((title.country for title in titles if title.country), None) or _country_of_leader(cluster),
        gender=gender_of(cluster.mentions) or pronoun_gender,
    )


def _country_of_leader(cluster: Cluster) -> str | None:
    return next((_leaders()[key] or None for key in sorted(cluster.keys) if key in _leaders()), None)


def _fullest_name(cluster: Cluster) -> str:
    """The longest form; among equally long ones the most frequent, then the first."""
    counts = Counter(" ".join(mention.words) for mention in cluster.mentions)
    return max(counts, key=lambda name: (len(name_key(name.split())), counts[name]))  # of equals the first


def _title_text(titles: Sequence[Title]) -> str | None:
    """The first title that is a post."""
    return next((title.text for title in titles if title.text), None)

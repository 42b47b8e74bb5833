"""What an article's other words say of bodies without a country of their own ("the police", "the ministry").

Which party lacks a country, and whether one may be lent to it, is decided in ``pipeline.events``.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from pipeline.actors.cities import city_country
from pipeline.actors.countries import POSSESSIVE, country_names, country_of
from pipeline.actors.letters import folded
from pipeline.actors.names import KnownName, NameHit, sectors
from pipeline.actors.parties import SentenceParties, is_coded
from pipeline.actors.sentences import NOUN_TAGS, Sentence
from pipeline.records import Party
from pipeline.reference import rows

LEAD = 400  # code points
LONGEST_NAME = 3  # words
MARKS = ".,;:!?()[]'\"“”‘’"
DOMINANCE = 2  # times the weight of the country that comes next
OFTEN = 4  # the least weight of namings with which a country outweighs others
FIRM, SLIGHT = 2, 1  # weight of a name and of a demonym
DETERMINERS = frozenset({"the", "this", "that", "these", "those", "both", "'s"})
LONG_NAME = 2  # words; from here the last word may stand for the whole


def home_country(dateline_place: str | None, title: str, body: str) -> str | None:
    """The country whose own police and ministers an article means where it names no other; null when two compete.

    It is the country that title and first words name and the article names far more than any other, else that of the
    dateline when the text names it too.
    """
    lead = dict(_namings(title.split() + body[:LEAD].split()))
    counts: Counter[str] = Counter()
    for country, weight in _namings(title.split() + body.split()):
        counts[country] += weight
    first, *others = counts.most_common(2) or [("", 0)]
    is_alone = not others or (first[1] >= OFTEN and first[1] > DOMINANCE * others[0][1])
    if first[0] in lead and is_alone:
        return first[0]
    dateline = country_of(dateline_place.title()) or city_country(dateline_place.title()) if dateline_place else None
    return dateline if dateline in counts else None


def _namings(words: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Each country that the words name, with the weight of that naming; in order, the longest spelling first."""
    known = country_names()
    for place, word in enumerate(words):
        if not word[0].isupper():
            continue
        for size in range(LONGEST_NAME, 0, -1):
            spelling = POSSESSIVE.sub("", folded(" ".join(words[place : place + size]).strip(MARKS)))
            if spelling in known:
                yield known[spelling].country, SLIGHT if known[spelling].basis == "demonym" else FIRM
                break


def short_names(named: Iterable[tuple[Sentence, list[NameHit]]]) -> Mapping[str, KnownName]:
    """The last words of the long names of bodies in an article ("the Union"), where only one body has it."""
    found: dict[str, KnownName] = {}
    shared: set[str] = set()
    for _, hits in named:
        for hit in hits:
            known = hit.known
            last = known.spelling.split()[-1]
            if known.kind != "organisation" or len(known.spelling.split()) < LONG_NAME or last.lower() not in sectors():
                continue
            if found.setdefault(last, known).name != known.name:
                shared.add(last)
    return {last: known for last, known in found.items() if last not in shared}


class Bodies:
    """The bodies of an article by their nouns, as its sentences name them with a country ("the Kenyan police").

    A noun that two countries or bodies share stands for none of them.
    """

    def __init__(self) -> None:
        self._by_noun: dict[str, Party | None] = {}

    def note(self, parties: SentenceParties) -> None:
        """Remember the bodies of a sentence."""
        for token, lemma in enumerate(parties.sentence.lemmas):
            if lemma in sectors() and parties.sentence.tags[token] in NOUN_TAGS:
                party = parties.party(token)
                if party is not None and party.kind == "organisation" and is_coded(party):
                    self._add(lemma, party)
        for hit in parties.hits:
            for noun in _nouns_of_bodies().get(hit.known.name, ()):
                party = parties.party(hit.last)
                if party is not None:
                    self._add(noun, party)

    def _add(self, noun: str, party: Party) -> None:
        known = self._by_noun.setdefault(noun, party)
        if known is not None and (known.country, known.org_code) != (party.country, party.org_code):
            self._by_noun[noun] = None

    def called(self, sentence: Sentence, head: int) -> Party | None:
        """The one body that a bare noun can mean in this article ("the ministry" after "Chad's Foreign Ministry")."""
        known = self._by_noun.get(sentence.lemmas[head])
        if known is None:
            return None
        own = {sentence.lowers[child] for child in sentence.children[head] if child < head}
        return known if own <= DETERMINERS | {word.lower() for word in known.name.split()} else None


@cache
def _nouns_of_bodies() -> Mapping[str, tuple[str, ...]]:
    """Nouns by which a text calls a body that does not bear them in its name: "the bloc", "the alliance"."""
    return {row["name"]: tuple(row["nouns"].split("|")) for row in rows("organisations") if row["nouns"]}

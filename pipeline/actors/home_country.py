"""What an article's other words say of bodies without a country of their own ("the police", "the ministry").

Which party lacks a country, and whether one may be lent to it, is decided in ``pipeline.events``.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.actors.known_names import KnownName, NameHit, known_names
from pipeline.actors.party_words import body_nouns, party_words, sectors
from pipeline.language import Word
from pipeline.places import (
    LONGEST_PROVINCE,
    POSSESSIVE,
    Namesakes,
    city_country,
    country_names,
    country_of,
    country_of_province,
    is_area_of_river,
    is_water,
    namesake_words,
    namesakes,
)
from pipeline.records import Article
from pipeline.reference import rows
from pipeline.word_lists import function_words
from pipeline.writing import folded

LEAD = 60  # words
LONGEST_NAME = 3  # words
LONGEST_BODY = 4  # words after a country
MARKS = ".,;:!?()[]'\"“”‘’"
DOMINANCE = 2  # times the weight of the country that comes next
OFTEN = 4  # the least weight of namings with which a country outweighs others
FIRM, SLIGHT = 2, 1  # weight of a name and of a demonym
HOLDING = frozenset({"of", "in", "from"})
LONG_NAME = 2  # words; from here the last word may stand for the whole


@dataclass(frozen=True, slots=True)
class CountryNaming:
    """A country at words ``first`` to ``last`` of a text, with the weight that this naming has."""

    first: int
    last: int
    country: str
    weight: int
    is_capital: bool


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What an article's words as a whole tell: its own country, its bodies by noun, null where two share one.

    ``countries`` are all that it names.
    """

    home: str | None
    bodies: Mapping[str, KnownName | None]
    countries: frozenset[str] = frozenset()

    def body_called(self, head: Word) -> KnownName | None:
        """The one body that a bare noun can mean in this article ("the ministry" beside "Chad's Foreign Ministry")."""
        known = self.bodies.get(head.lemma)
        is_other = head.lemma in body_nouns() and head.tag not in ("NN", "NNP")
        if known is None or is_other or head.dep == "appos":
            return None
        own = {child.lower for child in head.children if child < head}
        return known if own <= party_words("determiner") | {word.lower() for word in known.name.split()} else None


def surroundings(article: Article) -> Surroundings:
    """What the words of an article tell of its country and bodies."""
    title = (article.title or "").split()
    words = title + article.body.split()
    namings = list(_namings(words, namesakes(article.title or "", article.body)))
    bodies = _bodies_of_countries(words, namings)
    single = {word.strip(MARKS) for word in words if word[0].isupper()}
    for spelling, noun, body in _bodies_with_nouns():
        if spelling in single or (" " in spelling and spelling in article.body):
            _add(bodies, noun, body)
    lead = len(title) + LEAD
    home = _home_country(namings, lead, article.dateline_place)
    return Surroundings(home, bodies, frozenset(naming.country for naming in namings))


def _home_country(namings: Sequence[CountryNaming], lead: int, dateline_place: str | None) -> str | None:
    """The country whose own police and ministers an article means where it names no other; null when two compete.

    It is the country that the ``lead`` first words name and the article names far more than any other, or that they
    alone name and the article names most; else that of the dateline when the text names it too.
    """
    counts: Counter[str] = Counter()
    for naming in namings:
        counts[naming.country] += naming.weight
    first, *others = counts.most_common(2) or [("", 0)]
    leading = {naming.country for naming in namings if naming.first < lead}
    if len(namings) == 1 and namings[0].is_capital:
        return None  # "a judge in Oslo" alone makes nobody else of an article Norwegian
    is_ahead = not others or (first[1] >= OFTEN and first[1] >= DOMINANCE * others[0][1])
    if first[0] in leading and (is_ahead or (len(leading) == 1 and first[1] > others[0][1])):
        return first[0]
    dateline = country_of(dateline_place.title()) or city_country(dateline_place.title()) if dateline_place else None
    return dateline if dateline in counts else None


def _namings(words: Sequence[str], meant: Namesakes) -> Iterator[CountryNaming]:
    """Each country that the words name, in order, by the longest spelling; ``meant`` tells namesakes apart."""
    known = country_names()
    reached = 0
    for number, word in enumerate(words):
        if number < reached or not word[0].isupper():
            continue  # "Sudan" in "South Sudan" is no name of its own
        for size in range(LONGEST_NAME, 0, -1):
            spelling = POSSESSIVE.sub("", folded(" ".join(words[number : number + size]).strip(MARKS)))
            if spelling in known:
                reached = number + size
                country = _country_meant(words, number, size, meant.country(spelling, known[spelling].country))
                weight = SLIGHT if known[spelling].basis == "demonym" else FIRM
                is_capital = known[spelling].basis == "capital"
                if country is not None:
                    yield CountryNaming(number, number + size - 1, country, weight, is_capital)
                break


def _country_meant(words: Sequence[str], first: int, size: int, country: str | None) -> str | None:
    """The country that a name stands for where it stands: that of a town ("Peru, Indiana"), none in a water's name."""
    last = min(first + size, len(words)) - 1
    following = [word.strip(MARKS) for word in words[last + 1 : last + 1 + LONGEST_PROVINCE]]
    if following and is_water([word.strip(MARKS) for word in words[max(first - 2, 0) : first]], following[0]):
        return None
    if following and is_area_of_river(words[first], following[0]):
        return None
    is_town = words[last].endswith(",") and words[last][:-1] not in namesake_words("province")
    return (country_of_province(following) if is_town else None) or country


def _bodies_of_countries(words: Sequence[str], namings: Sequence[CountryNaming]) -> dict[str, KnownName | None]:
    """Bodies named beside their country: "Chad's foreign ministry", "Chadian rebels", "rebels in Chad"."""
    bodies: dict[str, KnownName | None] = {}
    for naming in namings:
        first = next((at for at in range(naming.first - 1, max(naming.first - 4, 0), -1) if words[at] in HOLDING), 0)
        noun = _noun_of_body(words[first - 1]) if first else None
        if noun is not None:
            _add(bodies, noun, _body(naming.country, noun, words[first - 1 : naming.last + 1]))
        is_owner = naming.weight == SLIGHT or bool(
            POSSESSIVE.search("".join(words[naming.last : naming.last + 1]).strip(MARKS))
        )
        for last in range(naming.last + 1, min(naming.last + LONGEST_BODY, len(words))):
            if words[last - 1][-1] in MARKS or words[last].lower() in function_words():
                break
            before = words[last - 1]
            if not is_owner and last > naming.last + 1 and before.islower():
                break  # "Chad shelled two farmers"
            if before in sectors() and before not in body_nouns():
                break  # "Chad's president met farmers"
            noun = _noun_of_body(words[last])
            if noun is not None:
                _add(bodies, noun, _body(naming.country, noun, words[naming.first : last + 1]))
                break
    return bodies


def _body(country: str, noun: str, words: Sequence[str]) -> KnownName:
    name = " ".join(words).strip(MARKS)
    return KnownName(name, name, "organisation", country, None, sectors()[noun], "named")


def _noun_of_body(word: str) -> str | None:
    """The lemma of a noun for a body, or of one in the plural for people; else null."""
    noun = word.strip(MARKS).lower()
    anybody = party_words("of_any_country")
    if noun in anybody | party_words("quantity") or noun.removesuffix("s") in anybody | party_words("any_body"):
        return None
    if noun in body_nouns():
        return noun
    return noun[:-1] if noun.endswith("s") and noun[:-1] in sectors() else None


def _add(bodies: dict[str, KnownName | None], noun: str, body: KnownName) -> None:
    known = bodies.setdefault(noun, body)
    if known is not None and (known.country, known.org_code) != (body.country, body.org_code):
        bodies[noun] = None


@cache
def _bodies_with_nouns() -> tuple[tuple[str, str, KnownName], ...]:
    """Spellings of bodies with the nouns by which texts also call them: "the bloc", "the alliance"."""
    nouns = {row["name"]: row["nouns"].split("|") for row in rows("organisations") if row["nouns"]}
    return tuple(
        (known.spelling, noun, known)
        for own in known_names().values()
        for known in own
        for noun in nouns.get(known.name, ())
    )


def short_names(named: Iterable[Sequence[NameHit]]) -> Mapping[str, KnownName]:
    """The last words of the long names of bodies in an article ("the Union"), where only one body has it."""
    short: dict[str, KnownName] = {}
    shared: set[str] = set()
    for hits in named:
        for hit in hits:
            known = hit.known
            last = known.spelling.split()[-1]
            if known.kind != "organisation" or len(known.spelling.split()) < LONG_NAME or last.lower() not in sectors():
                continue
            if short.setdefault(last, known).name != known.name:
                shared.add(last)
    return {last: known for last, known in short.items() if last not in shared}

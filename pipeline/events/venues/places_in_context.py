"""Where an event took place by what its article tells elsewhere.

An event without words of place of its own takes the place of the same event told before, of the event of the sentence
before that it goes on with, of the meeting that the article is about, or of the dateline if a party is at home there.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from pipeline.actors import code_of
from pipeline.places import city_among, city_country, country_of
from pipeline.records import Article, EventMention, Place, When

WORDS: Final = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN"})  # which a state utters from home
FORCE: Final = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT"})
SIGNED: Final = frozenset({"AGREE", "CONSULT", "COOPERATE", "SUPPORT"})
NEWS_SENTENCES: Final = 5  # in which what is about two countries is what the article is about
FRESH: Final = timedelta(days=3)  # before publication, of what a dateline may tell the place
PAIR: Final = 2

Event = tuple[str, frozenset[str]]  # base type and codes of the parties


@dataclass(frozen=True, slots=True)
class ToldPlace:
    """The event that a place was told of."""

    mention: EventMention
    place: Place
    codes: frozenset[str]


class ToldPlaces:
    """The places that an article has told so far: by event, of the last sentence that told any, of its meeting."""

    def __init__(self) -> None:
        self._same: dict[Event, ToldPlace] = {}
        self._by_sentence: dict[tuple[str, int], list[ToldPlace]] = defaultdict(list)
        self._of_day: dict[tuple[str, date], Place] = {}
        self._news: ToldPlace | None = None
        self._campaign: ToldPlace | None = None

    def add(self, mention: EventMention, place: Place) -> None:
        told = ToldPlace(mention, place, _codes(mention))
        self._same[mention.base_type, told.codes] = told
        self._by_sentence[mention.field, mention.sentence_number].append(told)
        for key in _whereabouts(mention):
            self._of_day[key] = place
        self._news = self._news or (told if _is_news(told) else None)
        self._campaign = self._campaign or (told if mention.base_type == "ASSAULT" and _is_early(mention) else None)

    def place_of(self, mention: EventMention) -> Place | None:
        """The place of an event by what was told before it."""
        codes = _codes(mention)
        same, news = self._same.get((mention.base_type, codes)), self._news
        if same is not None and _is_same(mention, same):
            return same.place
        for number in (mention.sentence_number, mention.sentence_number - 1):
            for near in reversed(self._by_sentence.get((mention.field, number), ())):
                if _goes_on(mention, codes, near):
                    return near.place
        there = [self._of_day.get(key) for key in _whereabouts(mention)] if mention.base_type in WORDS | SIGNED else []
        if there and there[0] is not None:
            return there[0]
        is_of_news = news is not None and bool(codes) and codes <= news.codes and _is_said_at(mention, news)
        if news is not None and is_of_news and mention.when.start is not None:
            return news.place
        fought = self._campaign
        is_of_it = fought is not None and mention.base_type == "ASSAULT" and bool(codes) and codes <= fought.codes
        return fought.place if fought is not None and is_of_it and _may_be_at_once(mention, fought) else None

    def place_anywhere(self, mention: EventMention) -> Place | None:
        """The place of an event as any sentence tells it; a title may name fewer parties."""
        codes = _codes(mention)
        place = self.place_of(mention)
        if place is not None or not codes or (mention.field == "body" and not _is_meeting(mention, codes)):
            return place
        for (base_type, other), later in self._same.items():
            if base_type == mention.base_type and codes <= other and _may_be_at_once(mention, later):
                return later.place
        return None


def placed_in_context(article: Article, mentions: Sequence[EventMention]) -> tuple[EventMention, ...]:
    """The mentions, which stand in text order, with the places that the rest of the article tells."""
    told = ToldPlaces()
    dateline = _place_of_dateline(article)
    places: list[Place | None] = []
    for mention in mentions:
        place = mention.place or told.place_of(mention) or _at_dateline(article, mention, dateline)
        if place is not None:
            told.add(mention, place)
        places.append(place)
    return tuple(
        mention if mention.place is not None else replace(mention, place=place or told.place_anywhere(mention))
        for mention, place in zip(mentions, places, strict=True)
    )


def _is_same(mention: EventMention, before: ToldPlace) -> bool:
    """Whether an event of the same kind and parties is the one told before: of two of them, at no other time."""
    return len(before.codes) >= PAIR and _may_be_at_once(mention, before)


def _goes_on(mention: EventMention, codes: frozenset[str], before: ToldPlace) -> bool:
    """Whether an event goes on with that of the sentence before, of its own parties: what was said at a meeting."""
    is_next = (
        mention.field == before.mention.field and 0 <= mention.sentence_number - before.mention.sentence_number <= 1
    )
    is_one = is_next and bool(codes) and (codes <= before.codes or before.codes <= codes)
    if not is_one:
        return False
    is_more = mention.base_type == before.mention.base_type and mention.base_type in FORCE
    return _is_said_at(mention, before) or (is_more and _may_be_at_once(mention, before))


def _is_said_at(mention: EventMention, before: ToldPlace) -> bool:
    """Whether an event is what came of a meeting, or what a person who took part said there."""
    if before.mention.base_type != "CONSULT" or not _may_be_at_once(mention, before):
        return False
    if mention.base_type in SIGNED:
        return True
    there = {side.party.name for side in before.mention.participants if side.party.kind == "person"}
    actors = {side.party.name for side in mention.participants if side.role == "actor"}
    return mention.base_type in WORDS and bool(actors) and actors <= there


def _may_be_at_once(mention: EventMention, before: ToldPlace) -> bool:
    """Whether two events have one status and no two times."""
    is_of_one_status = (mention.status == before.mention.status) or {mention.status, before.mention.status} <= {
        "happened",
        "ongoing",
    }
    one, other = _days(mention.when), _days(before.mention.when)
    return is_of_one_status and (one is None or other is None or (one[0] <= other[1] and other[0] <= one[1]))


def _days(when: When) -> tuple[date, date] | None:
    return (when.start, when.end or when.start) if when.start is not None else None


def _whereabouts(mention: EventMention) -> list[tuple[str, date]]:
    """The named persons who act on a day that is told: whoever speaks is where he met somebody that day."""
    when = mention.when
    is_there = mention.status == "happened" and mention.base_type not in FORCE
    if not is_there or when.start is None or when.start != when.end:
        return []
    parties = [side.party for side in mention.participants if side.role == "actor"]
    return [(party.name, when.start) for party in parties if party.kind == "person"]


def _is_early(mention: EventMention) -> bool:
    return mention.field != "body" or mention.sentence_number < NEWS_SENTENCES


def _is_meeting(mention: EventMention, codes: frozenset[str]) -> bool:
    return (
        mention.base_type == "CONSULT"
        and mention.status == "happened"
        and mention.when.start is not None
        and len(codes) >= PAIR
    )


def _is_news(before: ToldPlace) -> bool:
    """Whether an event is the meeting that the article is about: told first, of at least two parties."""
    mention = before.mention
    return (
        _is_early(mention)
        and mention.base_type == "CONSULT"
        and mention.status == "happened"
        and len(before.codes) >= PAIR
    )


def _place_of_dateline(article: Article) -> Place | None:
    """The city of the dateline, if it is one: by the country beside it, a capital or a large city."""
    name, _, beside = (article.dateline_place or "").title().partition(", ")
    country = country_of(beside) or country_of(name) or city_country(name)
    city = city_among(name, (country,)) if country is not None else None
    return Place(name, city.country, city.latitude, city.longitude, city.geonames_id) if city is not None else None


def _is_fresh(when: When, published_on: date | None) -> bool:
    """Whether an event is of the days before publication."""
    return when.start is not None and published_on is not None and published_on - when.start <= FRESH


def _at_dateline(article: Article, mention: EventMention, dateline: Place | None) -> Place | None:
    """The dateline for the meeting or the signing of two that is the news of the day, one of them at home there."""
    codes = _codes(mention)
    is_news = mention.status == "happened" and _is_fresh(mention.when, article.published_on)
    if dateline is None or not is_news or mention.base_type not in SIGNED or dateline.country not in codes:
        return None
    actors = [side.party for side in mention.participants if side.role == "actor"]
    if mention.base_type == "CONSULT" or len({party.country for party in actors}) >= PAIR:
        return dateline if len(codes) >= PAIR else None
    is_of_house = bool(actors) and all(party.sector == "LEG" and party.country == dateline.country for party in actors)
    return dateline if is_of_house else None


def _codes(mention: EventMention) -> frozenset[str]:
    """The codes of the parties, or their names."""
    return frozenset(
        code_of(side.party) or side.party.name for side in mention.participants if side.role in ("actor", "recipient")
    )

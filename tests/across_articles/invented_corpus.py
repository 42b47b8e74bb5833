"""Invented news of any size as rows: happenings, each told by one to five outlets in words of their own.

A happening is two persons who meet, one of them who accuses a third country, and two things that are said. It is made
of its number alone, so that a larger corpus begins with a smaller one. Some take up the one before (same persons, same
matter, days later), some persons repeat a phrase; some articles are copies, have no date or lose a speaker.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache

from pipeline.ids import stable_id
from tests.sql import planted

Row = dict[str, object]
Tables = Mapping[str, list[Row]]

TABLES = ("documents", "articles", "quotes", "event_mentions", "event_participants")
HAPPENINGS_A_DAY = 35  # some hundred articles
ARTICLES_A_HAPPENING = 3
FIRST_DAY = date(2020, 1, 6)
COUNTRIES = (
    *(("Norway", "NOR"), ("Nigeria", "NGA"), ("Chile", "CHL"), ("Japan", "JPN"), ("Poland", "POL"), ("Kenya", "KEN")),
    *(("Peru", "PER"), ("Italy", "ITA"), ("Egypt", "EGY"), ("India", "IND"), ("Spain", "ESP"), ("Ghana", "GHA")),
    *(("Oman", "OMN"), ("Latvia", "LVA"), ("Brazil", "BRA"), ("Vietnam", "VNM"), ("Austria", "AUT"), ("Mali", "MLI")),
    *(("Cuba", "CUB"), ("Iceland", "ISL"), ("Angola", "AGO"), ("Nepal", "NPL"), ("Ireland", "IRL"), ("Qatar", "QAT")),
)
CITIES = ("Oslo", "Lagos", "Santiago", "Osaka", "Krakow", "Nairobi", "Lima", "Turin", "Cairo", "Pune", "Accra", "Porto")
OUTLETS = ("Herald", "Times", "Review", "Post", "Tribune", "Courier", "Observer", "Gazette", "Mercury", "Chronicle")
PERSONS_A_COUNTRY = 6
WORDS = 6_000
PLAIN = (
    *("officials", "region", "week", "plan", "many", "new", "after", "during", "people", "since", "month", "first"),
    *("report", "early", "public", "local", "years", "support", "budget", "morning", "several", "under", "between"),
)
MET = ("met", "held talks with", "received", "sat down with")
ON_OTHERS = ("over", "about", "on the")
VERBS = ("blocking", "delaying", "breaking", "ignoring")
UNDATED, SPEAKERLESS, COPIED, FOLLOWS, REPEATS = 0.2, 0.15, 0.1, 0.15, 0.1  # shares
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    country: str
    code: str

    @property
    def surname(self) -> str:
        return self.name.split()[1]


@dataclass(frozen=True, slots=True)
class Happening:
    """What happened on a day, before anybody tells it."""

    number: int
    day: date
    persons: tuple[Person, Person]
    accused: tuple[str, str]
    city: str
    topic: tuple[str, ...]
    said: tuple[str, str]


def syllables(number: int) -> str:
    """A word of its own for each number."""
    found = ""
    while number or len(found) < 4:
        number, place = divmod(number, 60)
        found += "bdfgklmnprst"[place % 12] + "aeiou"[place // 12]
    return found


@cache
def persons(country: int) -> tuple[Person, ...]:
    name, code = COUNTRIES[country]
    numbers = range(country * PERSONS_A_COUNTRY, (country + 1) * PERSONS_A_COUNTRY)
    return tuple(Person(f"{syllables(9_000 + one)} {syllables(20_000 + one)}ov".title(), name, code) for one in numbers)


def _often_first(chance: random.Random, count: int) -> int:
    """A number below ``count``; the first ones come far more often, as in names and words of news."""
    return int(count ** chance.random()) - 1


def _topic(chance: random.Random) -> tuple[str, ...]:
    """Words of the matter: some of everyday news, some that few happenings have."""
    return tuple(syllables(100 + _often_first(chance, WORDS)) for _ in range(5)) + tuple(
        syllables(100 + chance.randrange(WORDS)) for _ in range(5)
    )


def _words(chance: random.Random, topic: Sequence[str], count: int) -> str:
    return " ".join(chance.choice(topic if chance.random() < 0.5 else PLAIN) for _ in range(count))


def happening(number: int) -> Happening:
    chance = random.Random(f"happening {number}")
    if number and chance.random() < FOLLOWS:
        before = happening(number - 1)
        return Happening(
            number=number,
            day=before.day + timedelta(chance.randrange(2, 9)),
            persons=before.persons,
            accused=before.accused,
            city=chance.choice(CITIES),
            topic=before.topic[:5] + _topic(chance)[5:],
            said=_said(chance, before.persons, before.topic),
        )
    first, second, third = chance.sample(
        sorted({_often_first(chance, len(COUNTRIES)) for _ in range(12)} | {0, 1, 2}), 3
    )
    two = tuple(persons(country)[_often_first(chance, PERSONS_A_COUNTRY)] for country in (first, second))
    topic = _topic(chance)
    return Happening(
        number=number,
        day=FIRST_DAY + timedelta(number // HAPPENINGS_A_DAY),
        persons=(two[0], two[1]),
        accused=COUNTRIES[third],
        city=chance.choice(CITIES),
        topic=topic,
        said=_said(chance, (two[0], two[1]), topic),
    )


def _said(chance: random.Random, two: tuple[Person, Person], topic: Sequence[str]) -> tuple[str, str]:
    phrase = (
        f"we shall never give up our {syllables(40_000 + len(two[1].name) + ord(two[1].name[0]))} rights by the sea"
    )
    first, second = (f"we {_words(chance, topic, chance.randrange(9, 16))}" for _ in range(2))
    return first, phrase if chance.random() < REPEATS else second


@dataclass(slots=True)
class Telling:
    """One article while it is written: its text so far, and the rows that point into it."""

    article_id: str
    body: str = ""
    rows: dict[str, list[Row]] = field(default_factory=lambda: {name: [] for name in TABLES})
    sentences: int = 0

    def write(self, text: str, ends_paragraph: bool = True) -> tuple[int, int]:
        """Append a sentence; gives where it stands."""
        start = len(self.body)
        self.body += text
        place = (start, len(self.body))
        self.body += "\n" if ends_paragraph else " "
        self.sentences += 1
        return place


def rows(first: int, end: int) -> Tables:
    """The rows of the happenings from a number to another, by table."""
    found: dict[str, list[Row]] = {name: [] for name in TABLES}
    for number in range(first, end):
        for told in _told(happening(number)):
            for name in TABLES:
                found[name].extend(told[name])
    return found


def _told(what: Happening) -> Iterator[Tables]:
    chance = random.Random(f"outlets {what.number}")
    outlets = chance.sample(OUTLETS, chance.randrange(1, 2 * ARTICLES_A_HAPPENING))
    first: Telling | None = None
    for outlet in outlets:
        telling = Telling(stable_id("article", what.number, outlet))
        if first and chance.random() < COPIED:
            seed = f"telling {what.number} {outlets[0]}"
        else:
            seed = f"telling {what.number} {outlet}"
        first = first or telling
        _write(telling, what, random.Random(seed))
        _finish(telling, what, outlet, chance)
        yield telling.rows


def _write(telling: Telling, what: Happening, chance: random.Random) -> None:
    one, other = what.persons
    day = WEEKDAYS[what.day.weekday()]
    lead = (
        f"{one.name} of {one.country} {chance.choice(MET)} {other.name} of {other.country} in {what.city} on {day} "
        f"{chance.choice(ON_OTHERS)} {what.topic[0]} {what.topic[5]}."
    )
    _event(telling, what, telling.write(lead), lead, "CONSULT", chance)
    parts = [_first_quote, _accusation, _second_quote]
    chance.shuffle(parts)
    for part in parts:
        part(telling, what, chance)
        telling.write(f"{_words(chance, what.topic, chance.randrange(12, 24)).capitalize()}.", ends_paragraph=False)
        telling.write(f"{_words(chance, what.topic, chance.randrange(12, 24)).capitalize()}.")


def _accusation(telling: Telling, what: Happening, chance: random.Random) -> None:
    text = (
        f"{what.persons[1].name} accused {what.accused[0]} of {chance.choice(VERBS)} {what.topic[6]} {what.topic[1]} "
        f"and {what.topic[7]}."
    )
    _event(telling, what, telling.write(text), text, "ACCUSE", chance)


def _first_quote(telling: Telling, what: Happening, chance: random.Random) -> None:
    """The same words in every outlet, or a part of them."""
    words = what.said[0].split()
    kept = " ".join(words if chance.random() < 0.6 else words[: chance.randrange(7, len(words) + 1)])
    speaker = None if chance.random() < SPEAKERLESS else what.persons[0]
    text = f"“{kept.capitalize()},” {speaker.surname if speaker else 'a source'} said."
    start, _ = telling.write(text)
    _quote(telling, (start + 1, kept.capitalize()), speaker, "direct")


def _second_quote(telling: Telling, what: Happening, chance: random.Random) -> None:
    """Reported in other words here and there."""
    words = [word if chance.random() < 0.9 else chance.choice(PLAIN) for word in what.said[1].split()]
    said = " ".join(words)
    start, _ = telling.write(f"{what.persons[1].surname} said that {said}.")
    _quote(telling, (start + len(f"{what.persons[1].surname} said that "), said), what.persons[1], "indirect")


def _quote(telling: Telling, passage: tuple[int, str], speaker: Person | None, kind: str) -> None:
    start, text = passage
    place = {"char_start": start, "char_end": start + len(text), "field_start": start, "field_end": start + len(text)}
    telling.rows["quotes"].append(
        planted.default_row("quotes")
        | place
        | {
            "quote_id": stable_id("quote", telling.article_id, start),
            "article_id": telling.article_id,
            "text": text,
            "kind": kind,
            "field": "body",
            "clause_start": start,
            "clause_end": start + len(text),
            "speaker": speaker and speaker.name,
            "speaker_as_written": speaker and speaker.surname,
            "speaker_basis": "named" if speaker else None,
            "speaker_title": None,
            "speaker_country": speaker and speaker.code,
            "cue": "said",
        }
    )


def _event(
    telling: Telling, what: Happening, place: tuple[int, int], text: str, kind: str, chance: random.Random
) -> None:
    mention = stable_id("mention", telling.article_id, place[0])
    is_dated = chance.random() < 0.7
    is_meeting = kind == "CONSULT"
    telling.rows["event_mentions"].append(
        planted.default_row("event_mentions")
        | {
            "event_mention_id": mention,
            "article_id": telling.article_id,
            "event_type": kind,
            "base_type": kind,
            "quad_class": "verbal cooperation" if is_meeting else "verbal conflict",
            "status": "happened",
            "field": "body",
            "trigger_text": "met" if is_meeting else "accused",
            "trigger_start": place[0],
            "trigger_end": place[0] + 3,
            "evidence_text": text,
            "evidence_start": place[0],
            "evidence_end": place[1],
            "sentence_number": telling.sentences - 1,
            "is_lead": telling.sentences == 1,
            "date_start": what.day if is_dated else None,
            "date_end": what.day if is_dated else None,
            "date_granularity": "day" if is_dated else None,
            "date_text": WEEKDAYS[what.day.weekday()] if is_meeting else None,
            "date_basis": "relative" if is_dated else "none",
            "place": what.city if is_meeting else None,
        }
    )
    one, other = what.persons
    sides = ((one, other) if is_meeting else (other, None)) if chance.random() < 0.8 else (None, None)
    countries = (one, other) if is_meeting else (other, None)
    for role, person, side in zip(("actor", "recipient"), sides, countries, strict=True):
        party = (
            {"name": person.name, "kind": "person", "country": person.code}
            if person
            else {"name": side.country, "kind": "country", "country": side.code}
            if side
            else {"name": what.accused[0], "kind": "country", "country": what.accused[1]}
        )
        telling.rows["event_participants"].append(
            planted.default_row("event_participants")
            | {"event_mention_id": mention, "role": role, "text": party["name"], **party}
        )


def _finish(telling: Telling, what: Happening, outlet: str, chance: random.Random) -> None:
    is_dated = chance.random() >= UNDATED
    day = what.day + timedelta(chance.randrange(2))
    one, other = what.persons
    topic = " ".join(chance.sample(what.topic[:8], 3))
    titles = (
        f"{one.surname} meets {other.surname} in {what.city}: {topic}",
        f"{other.surname}, {one.surname}: {topic}",
    )
    telling.rows["documents"].append(
        planted.default_row("documents")
        | {"document_id": telling.article_id, "source_path": f"{outlet}.jsonl", "record_id": telling.article_id}
    )
    telling.rows["articles"].append(
        planted.default_row("articles")
        | {
            "article_id": telling.article_id,
            "document_id": telling.article_id,
            "record_id": telling.article_id,
            "source_path": f"{outlet}.jsonl",
            "outlet": outlet,
            "title": chance.choice(titles),
            "published_at": datetime(day.year, day.month, day.day, tzinfo=UTC) if is_dated else None,
            "published_on": day if is_dated else None,
            "published_utc_offset_minutes": 0 if is_dated else None,
            "published_granularity": "day" if is_dated else None,
            "published_basis": "record" if is_dated else "none",
            "language": "en",
            "body": telling.body.rstrip(),
            "body_method": "given",
            "word_count": len(telling.body.split()),
            "text_id": None,
            "origin": telling.article_id,
        }
    )

"""Invented news of any size as raw files: some 350 words an article, told by one to four outlets of twelve.

Each happening has two persons of two countries who meet, a matter, things that are said, and one who accuses a third
country. It is made of its number alone, so that a larger archive begins with a smaller one; what each outlet tells
differs in title, in wording and in order. Four of five articles are records of JSON, the others pages of text with the
menu and the notices of their outlet.
"""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

ARTICLES_A_HAPPENING = 2.5
HAPPENINGS_A_DAY = 40
FIRST_DAY = date(2019, 1, 7)
PERSONS_A_COUNTRY = 40
COUNTRIES = (
    *(("Norway", "Norwegian", "Oslo"), ("Nigeria", "Nigerian", "Abuja"), ("Chile", "Chilean", "Santiago")),
    *(("Japan", "Japanese", "Tokyo"), ("Poland", "Polish", "Warsaw"), ("Kenya", "Kenyan", "Nairobi")),
    *(("Peru", "Peruvian", "Lima"), ("Italy", "Italian", "Rome"), ("Egypt", "Egyptian", "Cairo")),
    *(("India", "Indian", "New Delhi"), ("Spain", "Spanish", "Madrid"), ("Ghana", "Ghanaian", "Accra")),
    *(("Oman", "Omani", "Muscat"), ("Latvia", "Latvian", "Riga"), ("Brazil", "Brazilian", "Brasilia")),
    *(("Vietnam", "Vietnamese", "Hanoi"), ("Austria", "Austrian", "Vienna"), ("Mexico", "Mexican", "Mexico City")),
    *(("Cuba", "Cuban", "Havana"), ("Iceland", "Icelandic", "Reykjavik"), ("Angola", "Angolan", "Luanda")),
    *(("Nepal", "Nepalese", "Kathmandu"), ("Ireland", "Irish", "Dublin"), ("Qatar", "Qatari", "Doha")),
)
OUTLETS = (
    *("Harbour Herald", "Northern Times", "Meridian Review", "Evening Lantern", "Capital Tribune", "Coast Courier"),
    *(
        "Daily Observer of Tarn",
        "Valley Gazette",
        "Mercury Wire",
        "The Chronicle Post",
        "Lakeside News",
        "Star Dispatch",
    ),
)
GIVEN = (
    *("Anna", "Peter", "Maria", "Jonas", "Elena", "Victor", "Clara", "Samuel", "Laura", "Martin", "Irene", "Paul"),
    *("Diana", "Simon", "Teresa", "Oscar", "Nadia", "Felix", "Sonia", "Daniel"),
)
BEGINNINGS = (
    *("Ber", "Cal", "Dor", "Fal", "Gar", "Hal", "Kor", "Lin", "Mor", "Nar", "Pel", "Ros", "Sil", "Tor", "Val", "Wen"),
    *("Bra", "Cro", "Dre", "Fro", "Gri", "Kra", "Pru", "Tri", "Sto", "Ska", "Bul", "Dam", "Fen", "Gom", "Jas", "Lor"),
)
ENDINGS = ("dano", "lund", "vik", "mann", "ezzo", "owski", "antes", "oru", "imba", "elli", "stad", "agu")
OFFICES = ("Foreign Minister", "Prime Minister", "Trade Minister", "Defence Minister", "President")
KINDS = (
    *(
        "maritime",
        "agricultural",
        "digital",
        "military",
        "regional",
        "energy",
        "border",
        "railway",
        "fishery",
        "customs",
    ),
    *(
        "water",
        "nuclear",
        "grain",
        "visa",
        "aviation",
        "mining",
        "forest",
        "satellite",
        "steel",
        "vaccine",
        "tax",
        "data",
    ),
)
MATTERS = (
    *("agreement", "corridor", "dispute", "treaty", "pipeline", "fund", "blockade", "programme", "tariff", "exercise"),
    *("port", "bridge", "licence", "quota", "observatory", "laboratory", "loan", "summit", "reform", "inspection"),
    *(
        "shipment",
        "tunnel",
        "convoy",
        "harvest",
        "census",
        "archive",
        "refinery",
        "reservoir",
        "checkpoint",
        "archipelago",
    ),
)
SAID = (
    "We will not sign the {topic} before the autumn",
    "Nobody in {city} wants to see the {topic} fail",
    "The {topic} has to serve both of our peoples",
    "Our partners know that the {topic} cannot wait for another year",
    "There is no alternative to the {topic} as it was drafted",
    "I am ready to come back to {city} to finish the {topic}",
)
OPENINGS = (
    "{title_one} {one} met {title_two} {two} in {city} on {weekday} for talks on the {topic}, the ministry said.",
    "{title_two} {two} received {title_one} {one} in {city} on {weekday} to discuss the {topic}.",
    "{one}, the {demonym_one} {office_one}, held talks with {two} of {country_two} in {city} on {weekday}.",
)
SENTENCES = (  # of ``other``, ``count`` and ``year`` each sentence has its own
    "Delegations from both countries spent most of the {weekday} session on the text of the {topic}.",
    "The {topic} was first proposed {count} years ago, when {country_one} opened a new office in {city}.",
    "Trade between {country_one} and {country_two} grew by {count} percent last year, according to official figures.",
    "Businesses in {city} have waited for the {topic} since the spring, and many of them have put off investments.",
    "{surname_one} is expected to travel to {capital_two} next month for a second round.",
    "Opposition lawmakers in {country_two} criticised the {other} and asked for a debate in parliament.",
    "The two sides also exchanged views on the {other}, an official who asked not to be named said.",
    "Analysts say that the {other} remains the most difficult part of the negotiations.",
    "{country_one} signed a protocol on the {other} with {country_two} in {year}.",
    "About {count} hundred people gathered outside the building to protest against the {topic}.",
    "{country_two} rejected a similar proposal in {year}, citing the costs of the {other}.",
    "A joint commission will examine the {other} and report to both governments by the end of the year.",
    "Residents of the border region told reporters that the {topic} had changed little in their daily lives.",
    "Experts from {count} universities worked on the annexes, which run to more than {count} pages.",
    "The ministry in {capital_one} published a summary of the {topic} on its website shortly after the meeting.",
    "Officials in {capital_two} declined to comment on the {other}.",
    "Prices for transport across the region rose after the {other} was suspended in {year}.",
    "{surname_two} promised to provide {count} million dollars in aid for the {other}.",
)
MENU = ("Home", "World", "Business", "Culture", "Sport", "Subscribe", "Sign in")
WORDS = 350
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PAGES = 0.2  # share of articles that come as pages of text
LATE = 0.3  # share of articles that appear the day after


@dataclass(frozen=True, slots=True)
class RawArticle:
    """A raw file: its name, and what it holds."""

    name: str
    text: str


def archive(first: int, count: int) -> Iterator[RawArticle]:
    """``count`` articles of the happenings from a number on."""
    number, made = first, 0
    while made < count:
        for article in told(number):
            if made < count:
                yield article
                made += 1
        number += 1


def write(folder: Path, first: int, count: int) -> None:
    """Put articles into a folder, one a file, the files of a thousand happenings in a folder of their own."""
    for article in archive(first, count):
        path = folder / article.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(article.text, encoding="utf-8")


def told(number: int) -> Iterator[RawArticle]:
    """A happening as each of its outlets tells it."""
    chance = random.Random(f"happening {number}")
    words = _words(number, chance)
    said = [f"“{text.format(**words)},” {{speaker}} told reporters." for text in chance.sample(SAID, 3)]
    for outlet in chance.sample(OUTLETS, chance.randrange(1, int(2 * ARTICLES_A_HAPPENING))):
        own = random.Random(f"telling {number} {outlet}")
        day = _day(number) + timedelta(own.random() < LATE)
        title = own.choice(
            (
                "{surname_one} and {surname_two} discuss {topic} in {city}",
                "{country_one}, {country_two} hold talks on {topic}",
                "{city} talks on {topic} end without a date",
            )
        ).format(**words)
        body = "\n\n".join(_paragraphs(words, said, own))
        name = f"{number // 1_000:04}/{number:06}-{OUTLETS.index(outlet):02}"
        if own.random() < PAGES:
            yield RawArticle(f"{name}.txt", _page(outlet, title, day, body))
        else:
            record = {"id": name, "outlet": outlet, "title": title, "published_at": day.isoformat(), "text": body}
            yield RawArticle(f"{name}.jsonl", json.dumps(record, ensure_ascii=False) + "\n")


def _day(number: int) -> date:
    return FIRST_DAY + timedelta(number // HAPPENINGS_A_DAY)


def _words(number: int, chance: random.Random) -> dict[str, str]:
    """What the words of a happening are, by the slots that they fill."""
    (country_one, demonym_one, capital_one), (country_two, demonym_two, capital_two), (third, _, _) = chance.sample(
        COUNTRIES, 3
    )
    one, two = (_person(country, chance.randrange(PERSONS_A_COUNTRY)) for country in (country_one, country_two))
    office_one, office_two = chance.choice(OFFICES), chance.choice(OFFICES)
    return {
        "country_one": country_one, "country_two": country_two, "country_three": third,
        "demonym_one": demonym_one, "capital_one": capital_one, "capital_two": capital_two,
        "one": one, "two": two, "surname_one": one.split()[1], "surname_two": two.split()[1],
        "title_one": f"{demonym_one} {office_one}", "title_two": f"{demonym_two} {office_two}",
        "office_one": office_one.lower(), "city": chance.choice((capital_one, capital_two)),
        "topic": f"{chance.choice(KINDS)} {chance.choice(MATTERS)}",
        "weekday": WEEKDAYS[_day(number).weekday()],
    }  # fmt: skip


def _details(chance: random.Random) -> dict[str, str]:
    """What a sentence has of its own."""
    return {
        "other": f"{chance.choice(KINDS)} {chance.choice(MATTERS)}",
        "count": str(chance.randrange(3, 400)),
        "year": str(chance.randrange(1950, 2018)),
    }


def _person(country: str, number: int) -> str:
    chance = random.Random(f"person {country} {number}")
    return f"{chance.choice(GIVEN)} {chance.choice(BEGINNINGS)}{chance.choice(ENDINGS)}"


def _paragraphs(words: dict[str, str], said: list[str], own: random.Random) -> Iterator[str]:
    """An opening, and as many paragraphs as make ``WORDS`` words: what was said, whom one accuses, background."""
    parts = [
        own.choice(OPENINGS),
        said[0].replace("{speaker}", "{surname_one}"),
        said[1].replace("{speaker}", "{surname_two}"),
        "{surname_two} accused {country_three} of delaying the {topic}.",
        said[2].replace("{speaker}", "{surname_one}"),
    ]
    background = own.sample(SENTENCES, len(SENTENCES))
    count = 0
    while count < WORDS:
        paragraph = parts.pop(0) if parts else own.choice(SENTENCES)
        if background:
            paragraph = f"{paragraph} {background.pop().format(**words, **_details(own))}"
        told = paragraph.format(**words, **_details(own))
        count += len(told.split())
        yield told


def _page(outlet: str, title: str, day: date, body: str) -> str:
    """A page as a browser's text has it."""
    return "\n".join(
        [
            outlet,
            *MENU,
            title,
            f"Published {day:%B} {day.day}, {day.year}",
            body,
            f"Sign up for the {outlet} newsletter and never miss a story.",
            "Read more: ten places to visit this summer",
            f"© {day.year} {outlet}. All rights reserved.",
        ]
    )

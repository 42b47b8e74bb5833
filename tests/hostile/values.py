"""Spoiled fields of a record: what a title, a date, a URL or a list of authors can be, and is not."""

from random import Random

from tests.hostile.stories import Story
from tests.hostile.wording import ADDRESSES, WORDINGS

DATES = (
    *(
        "2024-04-05T08:30:00+99:99",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "2024-02-30",
        "2024-13-01",
    ),
    *(
        "0000-00-00",
        "10000-01-01",
        "99999-01-01",
        "-0044-03-15",
        "2024-04-05T25:61:61Z",
        "2024-04-05T08:30:60Z",
        "today",
    ),
    *(
        "2024-W99-9",
        "2024-366",
        "20240405",
        "1712302200",
        "1712302200000",
        "17123022000000000000",
        "-1",
        "1e400",
        "NaN",
    ),
    *(
        "Fri, 05 Apr 2024 08:30:00 +9999",
        "5 April",
        "April",
        "2024",
        "32 April 2024",
        "４月５日",
        "٥ أبريل ٢٠٢٤",
        "²024-04-05",
    ),
    *(
        "2024-04-05T08:30:00[Mars/Olympus]",
        "2024-04-05 08:30 XYZ",
        "2024-04-05T08:30:00.123456789012Z",
        "05/04/2024/06",
    ),
    *(
        "2024-04-05T08:30:00+",
        "2024-04-05T08:30:00+24:00",
        "2024-04-05T08:30:00-23:59:59.9",
        "2024--04",
        " ",
        "\n",
        "0",
        "T",
    ),
    *("Monday", "yesterday", "12:00", "Apr 5, 2024 at 8:30 a.m. EST CET UTC", "2024-04-05" * 50, "2024-04-05\x002024"),
)
URLS = (
    *ADDRESSES,
    *(
        "http://[",
        "http://]",
        "https://[::1]:port/",
        "http://\u2100.example/",
        "https://ex\nample.example/a",
        "?",
        "#",
        ".",
    ),
    *(
        "https://a.example/" + "x" * 10_000,
        "//a.example",
        "https://a.example:-1/",
        "https://.",
        "https://a..b/",
        "HTTP://A/",
    ),
    *(
        "https://xn--/",
        "https://\U0001f4a9.example/",
        "https://outlet.example/2024/99/99/x",
        "https://outlet.example/0000/00/00/",
    ),
    *(
        "https://a.example/%ff%00",
        "data:text/html,a",
        "https://①②.example",
        "http://1.2.3.4.5.6/",
        "https://a.example/9999/12/31",
    ),
)
AUTHORS = (
    *(
        "by " + "abc " * 500,
        "By",
        "by by by",
        ", , ;",
        "[",
        "['a",
        "['a', ['b']]",
        "[" * 300,
        "{'a': 1}",
        "and and and",
        "None",
    ),
    *(
        "Hale, Jr., Sr., III",
        "By A, B and C and D; E",
        "\n\n",
        "x" * 10_000,
        "“Ida”",
        "Ida Morrow\nJon Hale",
        "[1, 2, None]",
    ),
    *(
        "Ministry of the of the of",
        "https://[::1",
        "By Ida Morrow in Vienna, with Jon Hale (additional)",
        "@ida",
        "AFP/Reuters/AP",
    ),
)
LANGUAGES = ("xx", "EN-us", "english", "e", "", "zz" * 1_000, "en\n", "0", "null", "de_AT@euro", "ger", "de", "q\x00")
IDS = (
    *(
        "a\nb",
        "x" * 10_000,
        "",
        " ",
        "same",
        "0",
        "../../etc/passwd",
        "a\x00b",
        "story-1#2",
        "#2",
        "\u202eabc",
        "é",
        "e\u0301",
        "'",
    ),
    *("https://[::1", "a\tb", "null", "%s", "a" + "\u0301" * 500),
)
NAMES = (
    "",
    " ",
    "x" * 10_000,
    "A\nB",
    "Agency",
    "Reuters",
    "\u200b",
    "“Outlet”",
    "https://[::1",
    "a.b.c",
    "AP/AFP",
    "..",
    "[]",
    "'",
)
NESTED: list[object] = [[[[[[]]]]], {"name": {"name": {"name": "Ida"}}}, {}, [], [None, 1, "a", [2], {"name": "b"}]]
OTHER_TYPES: list[object] = [
    *(None, True, False, 0, -1, 1.5, float("nan"), float("inf"), float("-inf"), 10**30, -(10**400), 1e308),
    *(1712302200, 1712302200000, 2**63, *NESTED),
]
FIELDS = {
    "id": IDS,
    "title": NAMES,
    "outlet": NAMES,
    "authors": AUTHORS,
    "published_at": DATES,
    "updated_at": DATES,
    "url": URLS,
    "language": LANGUAGES,
}


def reworded(random: Random, story: Story) -> Story:
    """The story with its text, its title or both in spoiled words."""
    for name in random.choice((("text",), ("text",), ("title",), ("text", "title"))):
        for wording in random.sample(WORDINGS, random.randint(1, 3)):
            story = story.changed(**{name: wording(random, str(story.fields.get(name, "")))})
    return story


def odd_field(random: Random, story: Story) -> Story:
    name = random.choice(list(FIELDS))
    return story.changed(**{name: random.choice(FIELDS[name])})


def odd_type(random: Random, story: Story) -> Story:
    return story.changed(**{random.choice(list(story.fields)): random.choice(OTHER_TYPES)})


def odd_list(random: Random, story: Story) -> Story:
    return story.changed(authors=random.choices([*AUTHORS, *OTHER_TYPES, "Ida Morrow"], k=random.randint(0, 5)))


def field_lost(random: Random, story: Story) -> Story:
    gone = random.choice(list(story.fields))
    return Story(story.quote, {name: value for name, value in story.fields.items() if name != gone})


def field_twice_named(random: Random, story: Story) -> Story:
    """A second column for a field, of those that other corpora use."""
    others = {
        "headline": "title",
        "body": "text",
        "content": "text",
        "date": "published_at",
        "TEXT": "text",
        " url ": "url",
    }
    name = random.choice(list(others))
    return story.changed(**{name: random.choice((story.fields.get(others[name]), "Other words.", None, 7))})


SPOILERS = (reworded, reworded, reworded, odd_field, odd_field, odd_type, odd_list, field_lost, field_twice_named)

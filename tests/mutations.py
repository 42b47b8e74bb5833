"""Articles spoilt at random, the same ones for the same seed: what goes wrong with marks, paragraphs, titles and days.

For tests of what holds for any text. A change takes words or an article as they are and does one thing to them.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from random import Random

from pipeline.records import Article, PublishedGranularity

LONG = 25_000  # code points of a paragraph, more than are parsed together
MARKS = ('"', "“", "”", "„", "‟", "«", "»", "‘", "’", "'", "''", "``")
BLANKS = (" ", "  ", "\t", "\f", "\v", "\r", "\r\n", "\n", "\n\n", "\xa0", "\u202f", "\u2028", "\u2029", "\x85")
UNSEEN = (
    "\u200b",
    "\u200d",
    "\ufeff",
    "\u202e",
    "\u2066",
    "\u0301",
    "\u0308\u0323",
    "\x00",
    "\x1f",
    "\ufffd",
    "\ufffc",
)
LETTERS = (
    "\U0001f600",
    "\U0001f468\u200d\U0001f469",
    "\U0001f1f5\U0001f1ea",
    "שלום",
    "中国",
    "İ",
    "ß",
    "ﬁ",
    "①",
    "²",
    "٣",
)
SIGNS = (*"…–—-()[]{}/•*#|\\_=~^%$:;,.?!", "--", "...", "&amp;", "<b>", "@lima", "https://port.example/a", "'s")
WORDS = tuple("""
 said| he said| she told reporters| according to| that| added:|Okafor:|Q: |A: |OKAFOR: |ANCHOR: | made the remarks on
| quoted him as saying| who said| he| they| it| Mr.| President| the minister| in Willemstad| visited Nouméa| and| but
| the 22-Year-Old|SORRY – | the two countries' ministers| of| as| met| attacked| accused| signed| Peru| U.S.| Lima
| Amara Okafor| O'Brien| D’| Jr.| von| al-| Mrs| the| per| per the ministry| the United States
""".replace("\n", "").split("|"))  # fmt: skip
TIMES = tuple("""
 200 years ago| 9999 weeks ago| next 9999 weeks| 99999 days ago| in 99999999999999999999 years| on 31 November
| on February 30, 2021| on 2021-13-45| on 00/00/0000| in year 0000| in 9999| from 5 to 3 May 2020| from 2018 to 2014
| 2018-14| 1999-00| from Friday to Monday| from December to March| between March and February| on the 31st
| Easter Monday 9999| Easter\xa0Sunday| two days after the vote| a century ago| ten decades later| 12 months earlier
| two centuries from now| in three days| ²³ days ago| ٣ days ago| ①② weeks ago| 48 hours ago| the previous year
| the following week| last weekend| on January 1, 1500| in the '90s| Q4 2099| Feb. 29| on Tuesday, 29 February 2023
| last winter| the week of February 29| from May 30, 2024 to June 2, 2020| a year ago today| twenty-zero days ago
""".replace("\n", "").split("|"))  # fmt: skip
DAYS = (
    datetime(1, 1, 1, tzinfo=UTC),
    datetime(1, 1, 7, tzinfo=timezone(timedelta(hours=14))),
    datetime(4, 2, 29, tzinfo=UTC),
    datetime(9999, 12, 31, 23, 59, tzinfo=UTC),
    datetime(9999, 12, 25, tzinfo=timezone(timedelta(hours=-12))),
    datetime(2023, 12, 31, tzinfo=UTC),
    datetime(2024, 2, 29, 12, tzinfo=UTC),
)
GRANULARITIES: tuple[PublishedGranularity, ...] = ("time", "day", "month", "year")
ALIKE = {"i": "ı", "s": "ſ", "k": "\u212a", "I": "İ", "a": "а", "o": "ο", "e": "é"}  # letters that look or match alike

Change = Callable[[str, Random], str]


def mutations(articles: Sequence[Article], seed: int, count: int) -> Iterator[Article]:
    """So many spoilt articles, each with an id of its own."""
    random = Random(seed)
    for number in range(count):
        yield replace(_spoilt(random.choice(articles), random), article_id=f"{seed}-{number}")


def _spoilt(article: Article, random: Random) -> Article:
    """The article, or a piece of it, with one to four changes."""
    spoilt = replace(article, body=_piece(article.body, random)) if random.random() < 0.8 else article
    for _ in range(random.randint(1, 4)):
        place = random.random()
        if place < 0.7:
            spoilt = replace(spoilt, body=random.choice(CHANGES)(spoilt.body, random))
        elif place < 0.8:
            spoilt = replace(spoilt, title=random.choice(CHANGES)(spoilt.title or "", random))
        else:
            spoilt = random.choice(ARTICLE_CHANGES)(spoilt, random)
    return spoilt


def _piece(text: str, random: Random) -> str:
    """Up to 900 code points of a text, cut anywhere."""
    start = random.randint(0, max(0, len(text) - 300))
    return text[start : start + random.randint(1, 900)]


def _place(text: str, random: Random) -> int:
    """Beside a mark, at the start or end of a paragraph, or anywhere."""
    marks = [place + random.randint(0, 1) for place, sign in enumerate(text) if sign in MARKS]
    ends = [place + random.randint(0, 1) for place, sign in enumerate(text) if sign == "\n"]
    kind = random.choice([marks, [0, len(text), *ends], []])
    return random.choice(kind) if kind else random.randint(0, len(text))


def _with(text: str, place: int, added: str, taken: int = 0) -> str:
    return text[:place] + added + text[place + taken :]


def _insert(*pieces: str) -> Change:
    def change(text: str, random: Random) -> str:
        for _ in range(random.randint(1, 4)):
            text = _with(text, _place(text, random), random.choice(pieces))
        return text

    return change


def _swap(signs: Sequence[str], others: Sequence[str]) -> Change:
    def change(text: str, random: Random) -> str:
        share = random.random()
        return "".join(random.choice(others) if sign in signs and random.random() < share else sign for sign in text)

    return change


def _fill(*signs: str) -> Change:
    return lambda _, random: "".join(random.choices(signs, k=random.randint(0, 30)))


def _enclose(text: str, random: Random) -> str:
    place, length = _place(text, random), random.randint(0, 80)
    opening, closing = random.choice([*zip("“\"‘'«(", "”\"’'»)", strict=True)])
    return _with(text, place, f"{opening}{text[place : place + length]}{closing}", length)


def _cut_out(text: str, random: Random) -> str:
    return _with(text, _place(text, random), "", random.randint(1, 40))


def _repeat(text: str, random: Random) -> str:
    place = _place(text, random)
    return _with(text, place, text[place : place + random.randint(1, 120)])


def _lines(text: str, random: Random) -> str:
    """The lines shuffled, or each with the label of a transcript or list before it."""
    lines = text.split("\n")
    labels = random.choice([("Q: ", "A: "), ("OKAFOR: ", "SALAZAR: "), ("Okafor:", "“"), ("- ", "1. "), ("", "")])
    random.shuffle(lines)
    return "\n".join(labels[place % 2] + line for place, line in enumerate(lines))


def _one_line(text: str, random: Random) -> str:
    """All in one line, which is now and then too long for the parser."""
    line = " ".join(text.split()) or "a"
    return f"{line} " * (LONG // len(line) + 1) if random.random() < 0.03 else line


def _other_case(text: str, random: Random) -> str:
    return random.choice([str.upper, str.lower, str.title])(text)


def _other_letters(text: str, random: Random) -> str:
    return "".join(ALIKE.get(sign, sign) if random.random() < 0.1 else sign for sign in text)


def _digits_or_signs(text: str, random: Random) -> str:
    other = random.choice(["", "0", "5", "2020"])
    return "".join(other if sign.isalnum() else sign for sign in text)


CHANGES: tuple[Change, ...] = (
    *(_insert(*MARKS), _insert(*MARKS), _insert(*WORDS), _insert(*WORDS), _insert(*TIMES), _insert(*TIMES)),
    *(_insert(*SIGNS), _insert(*BLANKS), _insert(*UNSEEN, *LETTERS), _swap(MARKS, MARKS), _swap(MARKS, ("", '""'))),
    *(_swap(" ", BLANKS), _swap("\n", BLANKS), _fill(*MARKS, " ", "\n"), _fill(*SIGNS, *BLANKS), _fill("a", "“")),
    *(_enclose, _enclose, _cut_out, _repeat, _lines, _one_line, _other_case, _other_letters, _digits_or_signs),
)


def _line_as_title(article: Article, random: Random) -> Article:
    end = random.choice(["", ":", " -", " –", "“", '"', ",", ": Okafor", " – Amara Okafor", "?"])
    return replace(article, title=random.choice(article.body.split("\n")) + end)


def _line_as_subtitle(article: Article, random: Random) -> Article:
    return replace(article, subtitle=random.choice(article.body.split("\n")) + random.choice(["", ":", "“"]))


def _title_again(article: Article, random: Random) -> Article:
    return replace(article, body=f"{article.title or ''}{random.choice(['', '.', ':'])}\n\n{article.body}")


def _other_title(article: Article, random: Random) -> Article:
    ends = [":", " -", "“", '"', "'", ",", " said:", "“” : Amara Okafor"]
    return replace(article, title=random.choice(["", None, *BLANKS, *((article.title or "") + end for end in ends)]))


def _other_day(article: Article, random: Random) -> Article:
    granularity = random.choice(GRANULARITIES)
    return replace(article, published_at=random.choice(DAYS), published_granularity=granularity)


def _no_day(article: Article, _: Random) -> Article:
    return replace(article, published_at=None, published_granularity=None, published_basis="none")


def _other_origin(article: Article, random: Random) -> Article:
    place = random.choice([None, "", " ", "Lima", "—", "İ", "Lima, Peru (AP) —"])
    return replace(article, dateline_place=place, outlet=random.choice([None, "", "The Port Herald", "—"]))


ARTICLE_CHANGES: tuple[Callable[[Article, Random], Article], ...] = (
    *(_line_as_title, _line_as_title, _line_as_subtitle, _title_again, _other_title),
    *(_other_day, _other_day, _no_day, _other_origin),
)

"""Spoiled wording: functions from a text to one that no editor would print, or hardly."""

from collections.abc import Callable
from random import Random

Wording = Callable[[Random, str], str]

MARKS = "“”„‟«»‹›\"'‘’‚‛「」『』〝〞〟＂＇`´″′"
ENDS = (":", " –", " —", "-", ",", "…", ";", ":”", "“", "”:", " —“", "?!", "»", "(", " [")
BLANKS = (
    "\u00a0",
    "\u2028",
    "\u2029",
    "\u0085",
    "\x0b",
    "\x0c",
    "\t",
    "\u3000",
    "\u200a",
    "\r",
    "\r\n",
    "\n \n",
    "\n\n\n",
)
UNSEEN = (
    *("\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u202e", "\u202c", "\u2066", "\u0000", "\u0001", "\u001a"),
    *("\u001b[31m", "\u007f", "\u0098", "\ufffd", "\ufffe", "\uffff", "\ue000", "\u0301" * 40, "\ufe0f", "\U000e0041"),
)
CHARACTERS = (
    *("İ", "ß", "ŉ", "ﬁ", "ǰ", "ΐ", "Ǆ", "K", "Å", "\U0001d400", "Ⅷ", "²", "①", "٣", "०", "½", "㍿", "ͅ", "ſ", "ẞ"),
    *(
        "👩\u200d👩\u200d👧",
        "🇦🇹",
        "🏳️\u200d🌈",
        "\U0001f3fb",
        "שלום",
        "مرحبا",
        "你好",
        "こんにちは",
        "ไทย",
        "Й",
        "й",
        "а",
    ),
)
DATES = (
    *("on February 30, 2024", "on 31 April", "in 0000", "on 99/99/9999", "at 25:61", "on 2024-13-45", "on May 0"),
    *(
        "in 10000",
        "in 99999",
        "on January 1, 0001",
        "on December 31, 9999",
        "999999999 years ago",
        "in the 1st of 13th",
    ),
    *(
        "three weeks before January 1, 1",
        "the next 10000 decades",
        "on ② March",
        "in 20²4",
        "on ٣ مارس ٢٠٢٤",
        "in 1/1/1",
    ),
    *(
        "last year’s next Monday",
        "Monday Tuesday Friday",
        "on the 32nd",
        "from May 5 to May 2",
        "2024-2023",
        "since 9998",
    ),
    *(
        "between 3 and",
        "from to",
        "on Feb 29, 2023",
        "on 29 February",
        "in Q9 2024",
        "in week 54",
        "in the 1890s or 0s",
    ),
    *(
        "9,999,999 days ago",
        "in 1e9 weeks",
        "a hundred thousand centuries later",
        "½ a day ago",
        "two and a half months ago",
    ),
)
ADDRESSES = (
    *("http://[::1", "https://[v1.x]/a", "www.[a].b", "http://a.b:99999999/", "//[", "a@[1.2.3.4", "http://", "://x"),
    *("https://user:pass@[fe80::1%25en0]:80/", "file:///etc/passwd", "http://a b.example/%zz%", "javascript:alert(1)"),
)
CODE = (
    *(
        "%s %d {0} {x!r} $1",
        "'; drop table articles; --",
        "\\N \\x \\",
        "<b>",
        "</p></html>",
        "&amp;&#0;&#x110000;&bogus;",
    ),
    *(
        "<!--",
        "]]>",
        "<script>alert(1)</script>",
        "{{7*7}}",
        "${HOME}",
        "NULL",
        "nan",
        "[[",
        "| a | b |",
        "*a* _b_ `c`",
        "\\1",
    ),
)
PIECES = (
    *("said", "told reporters", "according to", "he said", "she said.", "Q:", "A:", "“", "”", "“Yes,”", "not", "will"),
    *(
        "accused",
        "met",
        "of",
        "in",
        "on Monday",
        "President",
        "Mr.",
        "Prime Minister",
        "Foreign Minister",
        "Jr.",
        "Sen.",
    ),
    *("Karl Brenner", "Brenner", "Szalai", "Russia", "the United States", "the U.N.", "NATO", "Vienna", "who", "that"),
    *(
        "whose",
        "and",
        "but",
        ",",
        ".",
        ":",
        "—",
        "-",
        "(",
        ")",
        "the ministry",
        "a spokesman",
        "his",
        "her",
        "they",
        "’s",
    ),
    *("adding", "as", "because", "if", "sanctions", "troops", "killed", "talks with", "visit to", "last week", "2024"),
    *(
        "arrested",
        "protest",
        "agreed to",
        "refused to",
        "threatened",
        "“no”",
        "‘",
        "’",
        "was",
        "had been",
        "by",
        "against",
    ),
)
UNITS = (
    "A-",
    "told reporters ",
    "“",
    "”",
    "' ",
    ". ",
    " ",
    "-",
    "said, ",
    "U.S. ",
    "(",
    "“a ",
    "Mr. ",
    "the ",
    "x",
    "’s",
    "é",
)
LEADS = ("By ", "VIENNA (Agency) — ", "(", "UPDATE 3-", "Q. ", "— ", "• ", "1. ", "Photo: ", "Read more: ", "©")


def marks_put_in(random: Random, text: str) -> str:
    for _ in range(random.randint(1, 6)):
        text = _put_in(random, text, random.choice(MARKS))
    return text


def marks_exchanged(random: Random, text: str) -> str:
    return "".join(random.choice(MARKS) if letter in MARKS else letter for letter in text)


def marks_dropped(random: Random, text: str) -> str:
    return "".join(letter for letter in text if letter not in MARKS or random.random() < 0.5)


def lines_closed_oddly(random: Random, text: str) -> str:
    return "\n".join(line.rstrip(".") + random.choice(ENDS) for line in text.split("\n"))


def lines_opened_oddly(random: Random, text: str) -> str:
    return "\n".join(random.choice((*ENDS, *LEADS)) + line for line in text.split("\n"))


def blanks(random: Random, text: str) -> str:
    return "".join(random.choice(BLANKS) if letter == " " and random.random() < 0.2 else letter for letter in text)


def empty_lines(random: Random, text: str) -> str:
    return random.choice(("\n", "\n\n\n", " \n\t\n", "\r")) + text.replace("\n", "\n \n\n") + "\n\n \n"


def unseen(random: Random, text: str) -> str:
    return _put_in(random, text, *random.choices(UNSEEN, k=random.randint(1, 8)))


def odd_characters(random: Random, text: str) -> str:
    return _put_in(random, text, *random.choices(CHARACTERS, k=random.randint(1, 12)))


def right_to_left(_: Random, text: str) -> str:
    return "\u202b" + text.replace(" the ", " האיש אמר ").replace("said", "قال") + "\u202c"


def odd_dates(random: Random, text: str) -> str:
    return _words_put_in(random, text, random.choices(DATES, k=random.randint(1, 5)))


def odd_addresses(random: Random, text: str) -> str:
    return _words_put_in(random, text, random.choices(ADDRESSES, k=2))


def code(random: Random, text: str) -> str:
    return _words_put_in(random, text, random.choices(CODE, k=3))


def shouted(random: Random, text: str) -> str:
    return random.choice((str.upper, str.lower, str.title, str.swapcase))(text)


def repeated_unit(random: Random, text: str) -> str:
    return _put_in(random, text, random.choice(UNITS) * random.choice((3, 30, 300, 3_000)))


def endless_word(random: Random, text: str) -> str:
    return _words_put_in(random, text, ["".join(random.choices("abcdeé’-", k=random.choice((100, 2_000, 20_000))))])


def salad(random: Random, text: str) -> str:
    return text + "\n" + " ".join(random.choices(PIECES, k=random.randint(5, 120)))


def only_salad(random: Random, _: str) -> str:
    return "\n".join(" ".join(random.choices(PIECES, k=random.randint(1, 20))) for _ in range(random.randint(1, 6)))


def words_shuffled(random: Random, text: str) -> str:
    words = text.split(" ")
    return " ".join(random.sample(words, len(words)))


def letters_lost(random: Random, text: str) -> str:
    return "".join(letter for letter in text if random.random() > 0.05)


def cut_off(random: Random, text: str) -> str:
    return text[: random.randint(0, len(text))]


def beginning_lost(random: Random, text: str) -> str:
    return text[random.randint(0, len(text)) :]


def questions(random: Random, text: str) -> str:
    asked = (
        "Q: Why now?",
        "A: " + text.split("\n")[0],
        "Q.",
        "A.",
        "Q",
        "– Why?",
        "– Because.",
        "BRENNER: No.",
        "Q: A: Q:",
    )
    return "\n".join(random.choices(asked, k=6)) + "\n" + text


def marks_only(random: Random, _: str) -> str:
    return "".join(random.choices(MARKS + " .,:;-\n", k=random.randint(1, 200)))


def nested_marks(random: Random, text: str) -> str:
    depth = random.choice((2, 5, 50))
    return "“‘" * depth + text + random.choice(("’”", "”’", "")) * depth


def many_numbers(random: Random, text: str) -> str:
    told = (
        str(10**40),
        "-0",
        "1,2,3,,4",
        "0x1F",
        "1.7.2024.5",
        "$$$5",
        "€-3",
        "12%%",
        "1/0",
        "٤٢",
        "1e999",
        "No. ",
        "#1#",
    )
    return _words_put_in(random, text, random.choices(told, k=6))


def doubled(_: Random, text: str) -> str:
    return f"{text}\n{text}\n{text}"


def emptied(random: Random, _: str) -> str:
    return random.choice(("", " ", "\n", "a", ".", "“”", "\u200b", "\ufeff", "1", "“a”", "said", "-", "\x00"))


WORDINGS: tuple[Wording, ...] = (
    *(
        marks_put_in,
        marks_exchanged,
        marks_dropped,
        lines_closed_oddly,
        lines_opened_oddly,
        blanks,
        empty_lines,
        unseen,
    ),
    *(odd_characters, right_to_left, odd_dates, odd_addresses, code, shouted, repeated_unit, endless_word, salad),
    *(only_salad, words_shuffled, letters_lost, cut_off, beginning_lost, questions, marks_only, nested_marks),
    *(many_numbers, doubled, emptied),
)


def _put_in(random: Random, text: str, *pieces: str) -> str:
    for piece in pieces:
        place = random.randint(0, len(text))
        text = text[:place] + piece + text[place:]
    return text


def _words_put_in(random: Random, text: str, words: list[str]) -> str:
    found = text.split(" ")
    for word in words:
        found.insert(random.randint(0, len(found)), word)
    return " ".join(found)

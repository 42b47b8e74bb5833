"""Titles, posts and forms of address: how a noun phrase before or after a name is read. Whose they are is elsewhere."""

import re
from dataclasses import dataclass
from functools import cache

from pipeline.places import GEORGIA, POSSESSIVE, country_name, is_american_office
from pipeline.reference import any_of, listed, rows
from pipeline.word_lists import Gender, function_words_of_no_name, gender

WORD = re.compile(r"[\w.&’'-]*\w\.?")
FORMER = re.compile(r"\b(?:ex|then)-")  # "ex-adviser", "then-Prime Minister"
LONGEST_COUNTRY = 3
LINKS = re.compile(rf"\s{any_of(listed('person_words', 'after_a_title'))}\s|\s[–—-]\s")
NO_TITLE = re.compile(rf"\b{any_of(listed('person_words', 'no_title'))}\b")
DETERMINERS = any_of(listed("person_words", "determiner"))
WHAT_FOLLOWS = re.compile(  # a relative clause, a participle with its object, another post or a mark of the person
    rf"\s(?:{any_of(listed('person_words', 'relative'))}|\w+ing\s{DETERMINERS}|(?:and|with)\san?)\s"
)
COUNTRY_STOP = re.compile(rf"\b{any_of(listed('person_words', 'addressed'))}\b")  # "envoy to Chile" is not Chilean
DETERMINER = re.compile(rf"^{DETERMINERS}\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TitleKind:
    """A title of ``person_titles.csv``: what kind, whose gender it tells, and more general nouns for its holder."""

    kind: str
    gender: Gender | None
    general: frozenset[str]


@cache
def title_kinds() -> dict[str, TitleKind]:
    """Titles in lower case, without a final full stop."""
    return {
        row["title"].lower().rstrip("."): TitleKind(
            row["kind"], gender(row["gender"]), frozenset(row["general"].split())
        )
        for row in rows("person_titles")
    }


@cache
def title_ends() -> frozenset[str]:
    """The last words of the titles."""
    return frozenset(title.split()[-1] for title in title_kinds())


@cache
def title_modifiers() -> frozenset[str]:
    """Words before a title's head that belong to the title, in lower case."""
    return frozenset(row["word"] for row in rows("title_modifiers"))


@cache
def shortened_titles() -> frozenset[str]:
    """Titles that are written with a full stop, in lower case."""
    return frozenset(row["title"].lower() for row in rows("person_titles") if row["title"].endswith("."))


@cache
def person_nouns() -> frozenset[str]:
    """Common nouns for people, in lower case."""
    return frozenset(row["noun"] for row in rows("speaker_nouns") if row["kind"] == "person")


@cache
def words_of_no_person() -> dict[str, str]:
    """Words that are no part of a person's name when they stand alone, in lower case, and why."""
    listed = {row["word"]: row["reason"] for row in rows("words_of_no_person")}
    return dict.fromkeys(function_words_of_no_name(), "function") | listed


@cache
def longest_title() -> int:
    """Words of the longest title."""
    return max(len(title.split()) for title in title_kinds())


NO_POSTS = frozenset({"honorific", "relation"})


@dataclass(frozen=True, slots=True)
class Title:
    """A title as the text has it: ``text`` without country and determiner, null for forms of address alone."""

    text: str | None
    country: str | None
    gender: Gender | None
    head: str


def title_length(words: list[str], end: int) -> int:
    """How many words that end before index ``end`` are one title of the list; 0 when they are none."""
    if not end or not may_end_title(words[end - 1]) or _is_kin_in_name(words[:end]):
        return 0
    for length in range(min(longest_title(), end), 0, -1):
        if _plain(words[end - length : end]) in title_kinds():
            return length
    return 0


def _is_kin_in_name(words: list[str]) -> bool:
    """Whether the last is a word of kinship that stands in a name ("Choe Son Hui"): a capital after a capital."""
    if len(words) == 1 or not (words[-2][:1].isupper() and words[-1][:1].isupper()):
        return False
    known = title_kinds().get(words[-1].lower())
    return known is not None and known.kind == "relation" and not words[-2].endswith(("’s", "'s"))


def may_end_title(word: str) -> bool:
    """Whether a title of the list ends in the word, an "ex-" before it aside."""
    return _plain([word]) in title_ends()


def _plain(words: list[str]) -> str:
    return FORMER.sub("", " ".join(words).lower().rstrip(".").replace("’", "'"))


def title_start(words: list[str]) -> int | None:
    """The index at which the title starts that the last of ``words`` end; null when they end no title.

    To the left of the title's head come modifiers ("former", "deputy foreign") and capitalised names of bodies.
    """
    length = title_length(words, len(words))
    if not length:
        return None
    start = len(words) - length
    while start and (_is_modifier(words[start - 1]) or title_length(words, start)):
        start -= 1
    return start


def _is_modifier(word: str) -> bool:
    if word.lower() in title_modifiers():
        return True
    return (
        word[0].isupper()
        and DETERMINER.match(word + " ") is None
        and words_of_no_person().get(word.lower()) != "function"
    )


def read_title(phrase: str) -> Title | None:
    """A noun phrase as a title ("the Kenyan foreign minister", "director of the space agency"), null when none."""
    if NO_TITLE.search(phrase):
        return None
    phrase = DETERMINER.sub("", WHAT_FOLLOWS.split(phrase.strip(" ,;:"), maxsplit=1)[0])
    if phrase.startswith("of "):  # "one of her last days as minister"
        phrase = phrase.rpartition(" as ")[2]
    head_part = LINKS.split(phrase, maxsplit=1)[0]
    words = WORD.findall(head_part)
    length = title_length(words, len(words))
    if not length:
        whole = WORD.findall(phrase)
        length = next(
            (size for size in range(min(longest_title(), len(whole)), 1, -1) if _plain(whole[:size]) in title_kinds()),
            0,
        )
        if not length:
            return _bare_noun(phrase, words)
        head = _plain(whole[:length])
    else:
        head = _plain(words[-length:])
    known = title_kinds()[head]
    country, rest = phrase_country(phrase)
    text = rest if rest.split()[-1].lower() in shortened_titles() else rest.rstrip(".")
    return Title(text if known.kind not in NO_POSTS else None, country, known.gender, head)


def _bare_noun(phrase: str, words: list[str]) -> Title | None:
    """A noun for people that is no post ("mother of three"): it shows a person and gives no title."""
    if not words or words[-1].lower() not in person_nouns() or len(words) > LONGEST_BARE_NOUN:
        return None
    return Title(None, phrase_country(phrase)[0], None, words[-1].lower())


LONGEST_BARE_NOUN = 5  # words


def _is_own(before: list[re.Match[str]]) -> bool:
    """Whether a country after these words of a title is its holder's: no place or time stands between."""
    links = [word.group() for word in before if word.group() in listed("person_words", "after_a_title")]
    return not links or links[-1] in OF_ITS_OWN


OF_ITS_OWN = ("of", "and", "from")


def phrase_country(phrase: str) -> tuple[str | None, str]:
    """The country whose title it is, named before any "to", "for" or "on", and its wording without a leading country.

    "Envoy of Chile" and "Chilean envoy" name it; an "officer killed in Chile" may be of any country.
    """
    limit = COUNTRY_STOP.search(phrase)
    words = list(WORD.finditer(phrase, 0, limit.start() if limit else len(phrase)))
    for first in range(len(words)):
        if not words[first].group()[0].isupper():
            continue
        for size in range(min(LONGEST_COUNTRY, len(words) - first), 0, -1):
            last = words[first + size - 1]
            name = phrase[words[first].start() : last.end()]
            country = country_name(name)
            is_new = first > 0 and words[first - 1].group() == "New"  # New England, New Mexico
            if country is None or is_new or not _is_own(words[:first]):
                continue
            code = "USA" if POSSESSIVE.sub("", name) == GEORGIA and is_american_office(phrase) else country.country
            is_adjective_or_owner = first == 0 and last.end() < len(phrase) and country.basis != "capital"
            rest = phrase[last.end() :].lstrip() if is_adjective_or_owner else phrase
            return code, re.sub(r"^['’]s?\s+", "", rest)
    return None, phrase

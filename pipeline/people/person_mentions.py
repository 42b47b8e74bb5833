"""Where a text names persons: runs of capitalised words, with the title before or after them.

Which of them are one and the same person is decided in ``name_clusters``; roles and pronouns are elsewhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from pipeline.people.person_titles import (
    LINKS,
    WORD,
    Title,
    may_end_title,
    phrase_country,
    read_title,
    shortened_titles,
    title_kinds,
    title_length,
    title_start,
    words_of_no_person,
)
from pipeline.places import country_names, country_of
from pipeline.records import FieldName, Span
from pipeline.reference import any_of, listed, rows
from pipeline.word_lists import Gender, given_names, listed_bodies, name_particles, name_suffixes
from pipeline.writing import folded

CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻŁŃŅŇŐŒŘŚŞŠŢŤŪŮŰŲŹŻŽ"
INITIALS = r"(?:[A-Z]\.){1,3}"
SHORTENED = any_of([*(title.capitalize() for title in shortened_titles()), "St.", "Jr.", "Sr."])
PLAIN = rf"[{CAPITAL}]\w*(?:['’](?!s\b)\w+|[-‑–]\w+)*"
PARTICLE = any_of(name_particles())
GLUED = rf"{any_of(name_particles())}[{CAPITAL}][a-z]\w+"  # "diGenova"
NAME_WORD = rf"(?:{INITIALS}|{SHORTENED}|{PLAIN}|\b{GLUED})"
RUN = re.compile(
    rf"{NAME_WORD}(?:[  ](?:{PARTICLE}[  ]){{0,2}}{NAME_WORD}|[  ][“\"][{CAPITAL}]\w+[”\"](?=[  ][{CAPITAL}]))*"
)
REACH_BEFORE = 90  # code points before a name in which its title must stand
LONGEST_TITLE = 7  # words
OTHER_SCRIPT = re.compile(r"[\u0370-\u052f]")  # Greek and Cyrillic: letters that may pass for Latin ones
SPACELESS = re.compile(r"\S+")
FULL_WORD = re.compile(r"[^\W\d_]{3,}\.")
OWNER = re.compile(r"['’]s?\b")
PUNCTUATION = frozenset(',;:!?()[]“”"«»–—')
APPOSED_AFTER = re.compile(
    rf",\s+((?:\b(?:{SHORTENED}|[A-Z]\.)(?= [A-Z])|[^,.;:?!“”\"()\n]|\.(?=\w)){{3,140}})(?=[,.;:)\n]|$)"
)
IS_OFFICE = re.compile(r"\sis\s((?:[^,.;:?!–—“”\"()\n]|\.(?=\w)){3,140})")
COUNTRY = any_of(name for name in country_names() if " " in name)  # "North Korea's"
APPOSED_BEFORE = re.compile(
    rf"(?:^|[\s“(])((?:{any_of(listed('person_words', 'apposition'))}|(?:{COUNTRY}|[A-Z]\w+)['’]s)"
    r"\s[^,.;:“”\"()\n]{3,140}),\s$",
    re.IGNORECASE,
)
AMERICAN = re.compile(r",? \(?(?:Rep\.|Dem\.|[DRI])[-‑–][A-Z]")  # "Sen. Lara Ode (D-Mass.)"
AGE = re.compile(r",\s\d{2}(?=[,.])")
RELATIVE = re.compile(r",?\swho\b")
INITIAL = re.compile(r"^(?:[A-Z]\.)+$")
SUFFIX = re.compile(rf"^{any_of(name_suffixes())}\.?$", re.IGNORECASE)
LONGEST_NAME = 5
TWO_WORDS = 2


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name of a person at one place: its words (without title), the title there, and how sure it is one.

    ``is_sure`` tells that title, form of address, apposition or given name make it a person; names that are not sure
    count only where the rest of the article bears them out. ``is_proper``: the tagger takes it for a name, too;
    ``speaks``: it is the subject of a verb of speech.
    """

    field: FieldName
    span: Span
    titled: Span
    words: tuple[str, ...]
    title: Title | None
    gender: Gender | None
    is_sure: bool
    is_proper: bool = True
    speaks: bool = False


def name_mentions(field: FieldName, text: str, start: int) -> Iterator[NameMention]:
    """The names that one paragraph may hold, in order; ``start`` is the paragraph's offset in the field."""
    matching = folded(text) if OTHER_SCRIPT.search(text) else text
    for run in RUN.finditer(matching):
        mention = _read_run(field, matching, run, start)
        if mention is not None:
            yield mention


def _read_run(field: FieldName, text: str, run: re.Match[str], offset: int) -> NameMention | None:
    words = _pieces(text, run.start(), run.end())
    posted, seat = _post_before(text, words) if len(words) > TWO_WORDS else ([], 0)
    while not seat and words and _opens_sentence(words[0][0], len(words)):
        words.pop(0)
    if not words:
        return None
    if seat:
        together, cut = posted + words, len(posted) + seat
    else:
        before = _words_before(text, words[0][1], [word for word, _ in words[:-1]])
        together = before + words
        cut = _name_start([word for word, _ in together], len(before))
    name = together[cut:]
    if not name or len(name) > LONGEST_NAME or not _may_be_name(tuple(word for word, _ in name)):
        return None
    start, end = name[0][1], name[-1][1] + len(name[-1][0])
    titled, title = _title_before(text, together[:cut], start, bool(posted and seat))
    sure_after, title_after = _after(text, end)
    apposed = None if OWNER.match(text, end) else _apposed_before(text, titled)
    title = title if title and title.text else title_after or apposed or title
    if title is not None and AMERICAN.match(text, end):
        title = replace(title, country="USA")
    given = name[0][0].lower()
    is_given = len(name) > 1 and given in given_names()
    is_body = len(name) == 1 and name[0][0] in listed_bodies()
    return NameMention(
        field=field,
        span=Span(offset + start, offset + end),
        titled=Span(offset + titled, offset + end),
        words=tuple(word for word, _ in name),
        title=title,
        gender=(title.gender if title else None) or given_names().get(given),
        is_sure=is_given or (not is_body and ((title is not None and title.head != "") or sure_after)),
    )


def _pieces(text: str, start: int, end: int) -> list[tuple[str, int]]:
    """What blanks part in a stretch of text, each piece with its start in the text."""
    return [(match.group(), match.start()) for match in SPACELESS.finditer(text, start, end)]


@lru_cache(maxsize=20_000)
def _opens_sentence(word: str, count: int) -> bool:
    """Whether a run's first word has its capital from the sentence: a function word, or a verb ("Said Okafor")."""
    lowered = word.lower().rstrip(".")
    is_verb = count > 1 and lowered in speech_verbs() and lowered not in given_names()
    return is_verb or (lowered in words_of_no_person() and not _is_address(word) and not INITIAL.match(word))


def _post_before(text: str, words: list[tuple[str, int]]) -> tuple[list[tuple[str, int]], int]:
    """The words of a post before its place and a name ("ambassador to Lima Amara Okafor"), with how many of the words
    are the place: 0 where a run is no such place with a name, no words where no title stands before it.
    """
    pieces = _pieces(text, max(0, words[0][1] - REACH_BEFORE), words[0][1])
    link = len(pieces) - 1 - (bool(pieces) and pieces[-1][0] == "the")
    if link < 0 or pieces[link][0] not in listed("person_words", "of_a_post"):
        return [], 0
    seat = _seat_length([word for word, _ in words])
    first = max(0, link - LONGEST_TITLE)
    start = title_start([piece for piece, _ in pieces[first:link]])
    return (pieces[first + start :] if start is not None else []), seat


def _seat_length(words: list[str]) -> int:
    """How many words before a name of two words or more are a place or body; 0 for none."""
    if words[0].lower() in given_names() or _is_address(words[0]):
        return 0
    for length in range(1, len(words) - 1):
        place = " ".join(words[:length])
        if words[length].lower() in given_names() or country_of(place) is not None or place in listed_bodies():
            return length
    return 0


def _is_address(word: str) -> bool:
    known = title_kinds().get(word.lower().rstrip("."))
    return known is not None and word[0].isupper()


def _name_start(words: list[str], least: int) -> int:
    """The index after the last title among the words, ``least`` when no title ends beyond it."""
    for end in range(len(words) - 1, least, -1):
        if title_length(words, end):
            return end
    return least


@lru_cache(maxsize=20_000)
def _may_be_name(words: tuple[str, ...]) -> bool:
    full = [word for word in words if not INITIAL.match(word)]
    if any(word.lower().rstrip(".") in words_of_no_person() for word in full):
        return False
    if not full or SUFFIX.match(words[0]) or (len(words) > 1 and " ".join(words) in listed_bodies()):
        return False
    if any(word.isupper() and len(word) > 1 and not SUFFIX.match(word) for word in full):
        return False
    if len(words) == 1 and len(words[0]) <= 1:
        return False
    return not _holds_place(words)


def _holds_place(words: tuple[str, ...]) -> bool:
    if country_of(" ".join(words)) is not None:
        return True
    return len(words) > 1 and country_of(words[0]) is not None and words[0].lower() not in given_names()


def _title_before(
    text: str, before: list[tuple[str, int]], name_start: int, is_post: bool = False
) -> tuple[int, Title | None]:
    """Where the title before a name starts and what it says; the name's own start and null when there is none.

    Of a post at a place (see ``_post_before``) the words before are all.
    """
    start = title_start([word for word, _ in before]) if not is_post else 0
    if start is None:
        return name_start, None
    first = before[start][1]
    phrase = text[first:name_start].strip()
    return first, read_title(phrase) or Title(phrase, phrase_country(phrase)[0], None, "")


def _words_before(text: str, run_start: int, run: list[str]) -> list[tuple[str, int]]:
    """The words before a run and where they start, back to punctuation; none when no title can end there."""
    lead = max(0, run_start - REACH_BEFORE)
    before = text[lead:run_start]
    if not before.strip() or not before[-1].isspace() or before[-2:-1] in PUNCTUATION:
        return []
    last = before.rsplit(None, 1)[-1]
    if not may_end_title(last) and last != "of" and not any(may_end_title(word) for word in run):
        return []
    pieces = _pieces(text, lead, run_start)[-LONGEST_TITLE:]
    breaks = [index for index, (piece, _) in enumerate(pieces) if _is_break(piece)]
    return pieces[breaks[-1] + 1 :] if breaks else pieces


def _is_break(piece: str) -> bool:
    """Whether a mark after the piece parts it from what follows; the full stop of a shortened word parts nothing."""
    if piece[-1] == ".":
        return FULL_WORD.fullmatch(piece) is not None and not _is_shortened(piece)
    return piece[-1] in PUNCTUATION and piece[-2:-1] != "."


@lru_cache(maxsize=20_000)
def _is_shortened(word: str) -> bool:
    return word.lower() in shortened_titles() or word[:-1].lower() in _abbreviations() or SUFFIX.match(word) is not None


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(row["abbreviation"] for row in rows("abbreviations"))


def _after(text: str, end: int) -> tuple[bool, Title | None]:
    """Whether what follows a name shows a person, and the title in apposition after it."""
    if text[end : end + 1] != ",":
        told = IS_OFFICE.match(text, end)
        office = read_title(told.group(1)) if told and _is_noun_phrase(told.group(1)) else None
        if office is not None and office.text:
            return True, office
        return RELATIVE.match(text, end) is not None, None
    if AGE.match(text, end) or RELATIVE.match(text, end):
        return True, None
    match = APPOSED_AFTER.match(text, end)
    title = read_title(match.group(1)) if match and _is_noun_phrase(match.group(1)) else None
    return title is not None, title


def _is_noun_phrase(phrase: str) -> bool:
    """A phrase that opens like one in apposition: a determiner, an owner, a title or a capital."""
    words = WORD.findall(LINKS.split(phrase, maxsplit=1)[0])
    first = phrase.split(" ", 1)[0]
    return (
        first.lower() in listed("person_words", "apposition")
        or first.endswith(("'s", "’s", "s'"))
        or title_start(words) == 0
    )


def _apposed_before(text: str, start: int) -> Title | None:
    if text[start - 2 : start] != ", ":
        return None
    match = APPOSED_BEFORE.search(text, max(0, start - 160), start)
    return read_title(match.group(1)) if match else None


@cache
def speech_verbs() -> frozenset[str]:
    """The forms of verbs of speech, in lower case."""
    verbs = (row for row in rows("cues") if row["part"] == "verb" and row["kind"] == "speech")
    return frozenset(form for row in verbs for form in row["forms"].split())


@cache
def leaders_family_names() -> frozenset[str]:
    """Family names by which the world knows heads of state and the like, in lower case."""
    return frozenset(row["name"].split()[-1].lower() for row in rows("leaders"))

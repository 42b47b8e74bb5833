"""The name of its own that a noun phrase gives: "Ana Sarn" of "Ana Sarn, a dentist who", nothing of "many voters".

What the words say, not whom they mean: that is told inside an article by ``pipeline.people``, across articles by
``pipeline.resolution``.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from pipeline.people import (
    leaders_family_names,
    person_nouns,
    speech_verbs,
    title_ends,
    title_length,
    title_start,
    words_of_no_person,
)
from pipeline.places import country_name
from pipeline.reference import listed
from pipeline.word_lists import given_names, listed_bodies, name_particles, name_suffixes, speaker_nouns
from pipeline.writing import folded

LEGAL_FORM = r"(?!\s*(?:Inc|LLC|LLP|Ltd|Corp|Co|PLC|plc|S\.A|N\.A|L\.P|Jr|Sr)\b)"
SMALL_LEGAL_FORM = re.compile(r",?\splc$")  # the only one in lower case
BREAK = re.compile(rf"\s*,{LEGAL_FORM}\s*|\s*[;:()“”\"\[\]]+\s*|\s+[-–—]+\s*|^[-–—]+\s*|\s*[–—]+$")
OPENING = re.compile(r"^(?!A [A-Z]\b)(?:the|a|an)\s+", re.IGNORECASE)
INDEFINITE = re.compile(r"^an?\s")
POSSESSIVE = re.compile(r"(?:['’]s|s['’])$")
DIGIT = re.compile(r"\d")
NICKNAME = re.compile(r"(?<=[a-z.]) [\"“(][A-Z]\w+[\"”)] (?=[A-Z])")
INITIALS = re.compile(r"(?:[A-Z]\.)+")
WEBSITE = re.compile(r"\w\.[a-z]{2,}$")
TWO_CAPITALS = re.compile(r"(?!Ma?c|De|Di|Du|Da|La|Le|Lo|Van|Von|Fitz|O['’]|St)[A-Z][a-z]+[A-Z]\w*")
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)$")
CLAUSE = re.compile(r"[a-z]{3,}(?:ing|ed)$")
IN_HEADLINES = frozenset({"After", "At", "By", "From", "In", "Over", "Who", "With"})  # capitals tell nothing there
HEAD_END = frozenset({"of", "for", "on", "at", "to"})
FEWEST_OF_PERSON = 2  # words of a name that may be a person's
LONGEST_PERSON = 4  # words of a name that is shown to be a person's by its given name alone
JOINED = " and "


@lru_cache(maxsize=50_000)
def own_name(phrase: str) -> str | None:
    """The name in a noun phrase, cut out as it is written; null when a role, a crowd or a thing is all it tells.

    What is in apposition, hangs on it by a relative or a preposition, or describes it stays outside. Of two that are
    joined, the first one that has a name counts. Names of the reference lists are theirs as they stand.
    """
    text = NICKNAME.sub(" ", " ".join(folded(phrase).split()))
    text = POSSESSIVE.sub("", SMALL_LEGAL_FORM.sub("", text)) if " " in text else text
    plain = OPENING.sub("", text)
    if _is_listed(plain):
        return plain
    segments = [segment for segment in BREAK.split(text) if segment]
    if not segments:
        return None
    name = _of_segment(segments[0])
    if name is None and len(segments) > 1 and _is_described(segments[0]):
        apposed = OPENING.sub("", segments[1])
        name = _of_segment(apposed) if apposed == segments[1] and apposed[0].isupper() else None
    return name


@lru_cache(maxsize=50_000)
def is_person_name(name: str) -> bool:
    """Whether a name's own words show that a person bears it: a given name before words that no body or role has."""
    words = [word for word in name.split() if word.rstrip(".").lower() not in name_suffixes()]
    words = [word for word in words if not INITIALS.fullmatch(word)]
    if not 1 < len(words) <= LONGEST_PERSON or name in listed_bodies():
        return False
    if any(not word[0].isupper() and word not in name_particles() for word in words):
        return False
    lowered = [word.lower().strip(".,'’") for word in words]
    is_given = lowered[0] in given_names() or (lowered[1] in given_names() and lowered[0] not in words_of_no_person())
    last = POSSESSIVE.sub("", lowered[-1])
    is_body = any(word in words_of_no_person() or _is_crowd(word) for word in lowered)
    return is_given and not is_body and POSSESSIVE.sub("", words[-1]) == words[-1] and last not in title_ends()


def is_body_name(name: str) -> bool:
    """Whether a name's form shows that no person bears it: an address ("hale.org"), capitals inside ("EgyptAir")."""
    return WEBSITE.search(name) is not None or TWO_CAPITALS.fullmatch(name) is not None


def _is_described(segment: str) -> bool:
    """Whether what stands before an apposition is an office or a kind of body: "the president's housing secretary"."""
    words = segment.split()
    last = words[-1]
    if title_length(words, len(words)) or last.lower() in person_nouns():
        return last.islower() or last.isupper()
    return speaker_nouns().get(last) == "body"


def _of_segment(segment: str) -> str | None:
    is_one_of_many = INDEFINITE.match(segment) is not None
    words = OPENING.sub("", segment).split()
    words = words[: _clause_start(words)]
    while words and _joins(words[-1]):
        words.pop()
    if (
        not words
        or (len(words) > 1 and POSSESSIVE.search(words[-1]))
        or words[0].lower() in listed("own_name_words", "ends")
    ):
        return None
    if not _is_name_word(words, len(words) - 1):
        return None if is_one_of_many else _body(words)
    start = _run_start(words)
    return _name(words[start:])


def _clause_start(words: Sequence[str]) -> int:
    """Where what hangs on a name starts: a preposition, relative or participle after its first word."""
    ends = listed("own_name_words", "ends")
    for index, word in enumerate(words[1:], start=1):
        following = words[index + 1] if index + 1 < len(words) else ""
        if _joins(word):
            if word in HEAD_END and (not _leads_to_name(words, index) or _is_of_a_body(words, index)):
                return index
            if word not in ("at", "to", "with") or word not in ends:
                continue
            return index
        if word in ends or word in IN_HEADLINES:
            return index
        if CLAUSE.fullmatch(word) and word not in listed("own_name_words", "describes") and not following[:1].isupper():
            return index
        if CLAUSE.fullmatch(word) and index > 1 and _is_name_word(words, index - 1):
            return index if not POSSESSIVE.search(words[index - 1]) else len(words)
    return len(words)


def _is_of_a_body(words: Sequence[str], index: int) -> bool:
    """Whether a person stands before a preposition, whose body behind it: "Oda Verholt of the Lima Institute"."""
    name = " ".join(words[:index])
    if is_person_name(name):
        return True
    is_plain = index == FEWEST_OF_PERSON and not any(word.lower() in words_of_no_person() for word in words[:index])
    last = words[-1].lower()
    return (
        is_plain
        and name not in listed_bodies()
        and (speaker_nouns().get(last) == "body" or words_of_no_person().get(last) == "body or place")
    )


def _leads_to_name(words: Sequence[str], index: int) -> bool:
    """Whether a name goes on after "of" and the like: "Department of the Interior"."""
    following = [word for word in words[index + 1 : index + 3] if word not in ("the", "an", "a")]
    if words[index] == "on" and following and _is_day(following):
        return False
    return bool(following) and following[0][:1].isupper() and words[index - 1][:1].isupper()


def _is_day(words: Sequence[str]) -> bool:
    """Whether words open with a day: "Monday", "July 20"."""
    return words[0] in listed("time_words", "weekday") or DIGIT.match(words[-1]) is not None


def _joins(word: str) -> bool:
    return word in listed("own_name_words", "joins") or word in name_particles()


def _is_name_word(words: Sequence[str], index: int) -> bool:
    """Whether a word is written as a name: a capital in it, or a number after one; no number word or adjective."""
    word = words[index]
    if not any(letter.isupper() for letter in word):
        if ORDINAL.match(word):
            return index + 1 < len(words) and words[index + 1][0].isupper()
        return bool(DIGIT.match(word)) and index > 0 and _is_name_word(words, index - 1)
    if re.match(r"(?:non|anti|pro|ex|former)-", word):
        return False
    return not (
        index == 0 and len(words) > 1 and words[1].islower() and word.lower() in listed("own_name_words", "no_owner")
    )


def _run_start(words: Sequence[str]) -> int:
    """Where the run of name words starts that ends a phrase, with the small words inside it."""
    start = len(words) - 1
    while start and (_is_name_word(words, start - 1) or _joins(words[start - 1])):
        start -= 1
    while start < len(words) - 1 and not _is_name_word(words, start):
        start += 1
    return start


def _body(words: Sequence[str]) -> str | None:
    """A body that a common noun ends: its owner's or country's name and what kind of body it is.

    A ministry needs no owner: what it is for tells which one it is in a country.
    """
    noun = words[-1]
    if noun not in listed("own_name_words", "body"):
        return None
    start = len(words) - 1
    while start and words[start - 1] in listed("own_name_words", "describes"):
        start -= 1
    owner = start
    while owner and (_is_name_word(words, owner - 1) or (_joins(words[owner - 1]) and owner > 1)):
        owner -= 1
    names = words[owner:start]
    if not names and start < len(words) - 1 and noun == "ministry":
        return " ".join(words[start:])
    if not names or names[0].lower() in listed("own_name_words", "no_owner") or DIGIT.match(names[0]):
        return None
    last = POSSESSIVE.sub("", names[-1]).lower()
    if (_is_crowd(last) and country_name(names[-1]) is None) or title_length([*names[:-1], last], len(names)):
        return None
    return " ".join(words[owner:])


def _name(words: list[str]) -> str | None:
    """The name that a run of name words is, without titles; null for a role, a crowd or a thing."""
    while words and words[0].lower() in QUANTITIES:
        words = words[1:]
    if not words:
        return None
    owned = next((index for index in range(len(words) - 1) if POSSESSIVE.search(words[index])), None)
    if owned is not None and is_person_name(" ".join(words[owned + 1 :])):
        words = words[owned + 1 :]
    joined = None if _is_listed(" ".join(words)) else _joined(words)
    if joined is not None:
        return _name(joined)
    if words[-1].lower() in speech_verbs() and is_person_name(" ".join(words[:-1])):
        words = words[:-1]  # a headline's verb: "Clara Duval Says"
    untitled = _without_title(words)
    name = " ".join(untitled)
    if _is_listed(name):
        return name
    nation = country_name(name) if name.lower() not in given_names() else None
    if nation is not None and nation.basis != "capital":  # "United States" ends in a noun for a crowd, and is none
        return None if nation.basis == "demonym" else name
    return None if _is_common(untitled) else name


def _is_common(words: Sequence[str]) -> bool:
    """Whether the head of a name is a noun for a role, a crowd or a thing, and no person's or union's name."""
    head = next((index for index, word in enumerate(words) if index and word in HEAD_END), len(words)) - 1
    noun = words[head].lower()
    is_role = title_length(list(words[: head + 1]), head + 1) > 0 or noun in person_nouns()
    is_union = noun.endswith("s") and head > 0 and (len(words) > head + 1 or words[0].lower() in UNIONS)
    if is_role and not is_union and not (len(words) > 1 and words[0].lower() in given_names()):
        return True
    if len(words) == 1 and (
        words_of_no_person().get(noun, "body or place") != "body or place"
        or noun in listed("own_name_words", "no_owner")
    ):
        return True
    return _is_crowd(noun) or noun in listed("own_name_words", "thing") or speaker_nouns().get(noun) == "document"


KEEPS_TITLE = listed("own_name_words", "keeps_title")
UNIONS = listed("own_name_words", "union")
QUANTITIES = frozenset(noun for noun, kind in speaker_nouns().items() if kind == "quantity") - {"third"}


def _joined(words: list[str]) -> list[str] | None:
    """The first of two names that are joined; null for one name with an "and" inside ("Health and Human Services")."""
    places = [index for index, word in enumerate(words) if word == "and" and index]
    for index in places:
        first, second = words[:index], words[index + 1 :]
        if not second:
            return first
        if len(first) == 1 and first[0].lower() in given_names() and is_person_name(" ".join(second)):
            return [*first, second[-1]]
        if len(first) == len(second) == 1 and {first[0].lower(), second[0].lower()} & leaders_family_names():
            return first
        is_acronym = len(first) == 1 and len(first[0]) > 1 and first[0].isupper()
        apart = second[0] == "the" or is_acronym or is_person_name(" ".join(_without_title(second)))
        if apart or is_person_name(" ".join(first)) or _is_listed(" ".join(first)) or country_name(" ".join(first)):
            return first
        if _is_crowd(second[-1].lower()) or (len(second) == 1 and _is_crowd(first[-1].lower())):
            return first
    return None


def _without_title(words: list[str]) -> list[str]:
    """A person's name without the offices before it: "Maria County Recorder Helen Hale" is Helen Hale."""
    for end in range(len(words) - 1, 0, -1):
        rest = words[end:]
        if not title_length(words, end) or _joins(rest[0]):
            continue
        if words[end - 1].lower() in KEEPS_TITLE and (len(rest) == 1 or rest[1].isupper()):
            return words[end - 1 :]
        if is_person_name(" ".join(rest)) or title_start(words[:end]) == 0:
            plain = [word.lower().rstrip(".") for word in rest if not INITIALS.fullmatch(word)]
            is_body = any(word in words_of_no_person() for word in plain)
            return words if is_body else rest
    is_titled = title_length(words, 1) > 0
    for start in range(1, len(words) - 1):
        rest = words[start:]
        is_office = is_titled or words[start - 1].lower().endswith(("er", "or"))
        if rest[0].lower() in given_names() and len(rest) in (2, 3) and is_office:
            return rest if is_person_name(" ".join(rest)) else words
    return words


def _is_listed(name: str) -> bool:
    """Whether the lists know a body by this name; members of a party that are called like it are none."""
    return name in listed_bodies() and not _is_crowd(name.lower())


def _is_crowd(noun: str) -> bool:
    """Whether a noun means people in number or one of them: voters, Democrats, Kenyans."""
    if noun in listed("own_name_words", "crowd"):
        return True
    singular = noun.removesuffix("s")
    nation = country_name(singular.capitalize()) if singular != noun else None
    return nation is not None and nation.basis == "demonym"

"""Who the labels of a conversation stand for: persons of the article, persons named by an earlier label, bodies."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.names import own_name
from pipeline.people import People, Person, read_title, title_start
from pipeline.places import country_of
from pipeline.quotes.labelled.line_labels import LineLabel
from pipeline.quotes.vocabulary import is_medium
from pipeline.records import Speaker, SpeakerBasis
from pipeline.reference import listed
from pipeline.word_lists import given_names, speaker_nouns

SMALL = listed("quote_words", "small_in_label")
ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
LONGEST_INITIALS = 3  # letters
QUESTIONERS = frozenset(word.lower() for word in listed("quote_words", "questioner_label"))


@dataclass(frozen=True, slots=True)
class LabelledSpeaker:
    """Whom a label names: ``name`` is null for one whom nothing names ("MODERATOR"). ``is_known``: surely a person."""

    name: str | None
    basis: SpeakerBasis
    title: str | None = None
    country: str | None = None
    is_known: bool = False

    def speaker(self, label: LineLabel) -> Speaker:
        return Speaker(self.name, label.text, label.who, self.basis, self.title, self.country)


UNNAMED = LabelledSpeaker(None, "dialogue")


class LabelSpeakers:
    """Reads the labels of one article in their order; a family name means whom an earlier label named in full."""

    def __init__(self, people: People) -> None:
        self._persons = _persons_by_label(people)
        self._by_post = _persons_by_post(people)
        self._named: dict[str, LabelledSpeaker] = {}

    def read(self, label: LineLabel) -> LabelledSpeaker:
        """Whom a label with a name or role stands for."""
        key = label.text.lower()
        if key not in self._named:
            self._named[key] = self._read(label)
        return self._named[key]

    def _read(self, label: LineLabel) -> LabelledSpeaker:
        plain = ARTICLE.sub("", label.text.lower())
        if plain in QUESTIONERS:
            return UNNAMED
        words = ARTICLE.sub("", _in_small(label.text)).split()
        start = _name_start(words)
        name, title = " ".join(words[start:]), " ".join(words[:start])
        if not name:
            holder = self._by_post.get(plain)
            return of_person(holder) if holder is not None else LabelledSpeaker(None, "dialogue", _in_small(plain))
        person = self._persons.get(name.lower()) or self._by_initials(label.text)
        earlier = self._named.get(name.lower())
        if person is None and earlier is not None:
            return earlier
        told = read_title(_in_small(label.role or "")) or read_title(title)
        if person is not None:
            return of_person(person)
        if told is None and _is_body(label.text, words):
            return LabelledSpeaker(_as_body(label.text), "organisation")
        is_known = told is not None or (len(words) > 1 and words[start].lower() in given_names())
        text, country = (told.text, told.country) if told is not None else (None, None)
        found = LabelledSpeaker(own_name(name), "dialogue", text or None, country, is_known)
        self._named.setdefault(name.lower(), found)
        if len(words) - start > 1:
            self._name_by_surname(words[-1].lower(), found)
        return found

    def _name_by_surname(self, surname: str, found: LabelledSpeaker) -> None:
        """Let a surname mean who was named in full; nobody once two of them bear it."""
        other = self._named.get(surname)
        self._named[surname] = found if other is None or other.name == found.name else UNNAMED

    def _by_initials(self, label: str) -> Person | None:
        letters = label.replace(".", "")
        if not 1 < len(letters) <= LONGEST_INITIALS or not letters.isupper():
            return None
        return self._persons.get(f"initials {letters.lower()}")


def of_person(person: Person) -> LabelledSpeaker:
    return LabelledSpeaker(own_name(person.name), "dialogue", person.title, person.country, is_known=True)


def _persons_by_label(people: People) -> dict[str, Person | None]:
    """The persons by family name, by full name and by initials, in lower case; null where several share it."""
    found: dict[str, Person | None] = {}
    for person in people.persons:
        words = person.name.lower().split()
        initials = "".join(word[0] for word in words)
        for label in {person.name.lower(), words[-1], f"initials {initials}"}:
            found[label] = None if label in found else person
    return found


def _persons_by_post(people: People) -> dict[str, Person | None]:
    """The persons by the words of their title; null where several share it."""
    found: dict[str, Person | None] = {}
    for person in people.persons:
        if person.title is not None:
            title = person.title.lower()
            found[title] = None if title in found else person
    return found


def _in_small(text: str) -> str:
    """Words in capitals as a text has them: "FOREIGN MINISTER OF PERU" as "Foreign Minister of Peru"."""
    return " ".join(_word_in_small(word) for word in text.split())


def _word_in_small(word: str) -> str:
    if word.lower() in SMALL:
        return word.lower()
    is_short = country_of(word) is not None and country_of(word.title()) is None  # "US"
    if is_short or is_medium(word):
        return word
    return word.title().replace("'S", "'s").replace("’S", "’s") if word.isupper() and len(word) > 1 else word


def _name_start(words: Sequence[str]) -> int:
    """The number of words of a title that open a label."""
    return next((end for end in range(len(words), 0, -1) if title_start(list(words[:end])) == 0), 0)


def _is_body(label: str, words: Sequence[str]) -> bool:
    """Whether a label is a medium or body: known, with an article, or with a word for a body at its end."""
    return is_medium(label) or ARTICLE.match(label) is not None or speaker_nouns().get(words[-1].lower()) == "body"


def _as_body(label: str) -> str:
    return ARTICLE.sub("", label) if label.isupper() else label

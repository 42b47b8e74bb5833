"""What is known of the persons of one article, and where the article mentions them. How it is found is elsewhere."""

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Literal

from pipeline.records import FIELDS, FieldName, Span
from pipeline.word_lists import Gender

MentionBasis = Literal["name", "role", "pronoun"]


@dataclass(frozen=True, slots=True)
class Person:
    """A person as one article tells of them.

    ``name`` is the fullest form in the article, without title. ``title`` is the article's own wording, without the
    country ("Foreign Minister", "director of the first Asian department"); ``country`` is the ISO 3166 alpha-3 code of
    the country that the wording of a title names. ``gender`` comes from forms of address, pronouns and given names.
    Each is null when the article does not tell.
    """

    name: str
    title: str | None
    country: str | None
    gender: Gender | None


@dataclass(frozen=True, slots=True)
class PersonMention:
    """One place that names a person: by name, by role ("the foreign minister") or by pronoun ("he", "his").

    ``span`` is the name, the role's noun phrase or the pronoun, in the article's ``field``; ``titled`` takes in the
    title before a name ("Austrian Foreign Minister Karl Brenner"), and equals ``span`` elsewhere.
    """

    person: Person
    field: FieldName
    span: Span
    titled: Span
    basis: MentionBasis


@dataclass(frozen=True, slots=True)
class People:
    """The persons of one article by first mention, and their mentions by field and place; mentions never overlap."""

    persons: tuple[Person, ...]
    mentions: tuple[PersonMention, ...]
    _starts: dict[FieldName, list[int]] = field(init=False, repr=False, compare=False)
    _by_field: dict[FieldName, list[PersonMention]] = field(init=False, repr=False, compare=False)
    _by_name: dict[str | None, Person] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_field: dict[FieldName, list[PersonMention]] = {name: [] for name in FIELDS}
        for mention in self.mentions:
            by_field[mention.field].append(mention)
        object.__setattr__(self, "_by_field", by_field)
        object.__setattr__(self, "_by_name", {person.name: person for person in reversed(self.persons)})
        object.__setattr__(
            self, "_starts", {name: [mention.span.start for mention in own] for name, own in by_field.items()}
        )

    def named(self, name: str | None) -> Person | None:
        """The person of this name, the first of several, else null."""
        return self._by_name.get(name)

    def mention_at(self, name: FieldName, offset: int) -> PersonMention | None:
        """The mention whose span holds an offset of the field, else null."""
        nearest = bisect_right(self._starts[name], offset) - 1
        if nearest < 0:
            return None
        mention = self._by_field[name][nearest]
        return mention if offset < mention.span.end else None

    def mentions_in(self, name: FieldName, span: Span) -> list[PersonMention]:
        """The mentions that lie wholly within ``span`` of the field, in text order."""
        first = bisect_right(self._starts[name], span.start - 1)
        last = bisect_right(self._starts[name], span.end - 1)
        return [mention for mention in self._by_field[name][first:last] if mention.span.end <= span.end]

"""What is known of the persons of one article, and where the article mentions them. How it is found is elsewhere."""

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Literal

from pipeline.records import FIELDS, FieldName, Span
from pipeline.word_lists import Gender

MentionBasis = Literal["name", "role", "pronoun"]


TWO = 2
SIDE_BY_SIDE = 40  # code points between the full names of a couple


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
    _by_family: dict[str, list[Person]] = field(init=False, repr=False, compare=False)
    _of_person: dict[str, list[PersonMention]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_field: dict[FieldName, list[PersonMention]] = {name: [] for name in FIELDS}
        for mention in self.mentions:
            by_field[mention.field].append(mention)
        by_family: dict[str, list[Person]] = {}
        for person in self.persons:
            by_family.setdefault(person.name.split()[-1], []).append(person)
        of_person: dict[str, list[PersonMention]] = {}
        for mention in self.mentions:
            if len(by_family[mention.person.name.split()[-1]]) > 1:
                of_person.setdefault(mention.person.name, []).append(mention)
        object.__setattr__(self, "_by_family", by_family)
        object.__setattr__(self, "_of_person", of_person)
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

    def is_either_of_a_couple(self, mention: PersonMention) -> bool:
        """Whether a family name alone may mean each of two who are named in full once, side by side.

        "John Archer and his wife Mary Archer ... Archer said".
        """
        family = mention.person.name.split()[-1]
        own = self._by_family.get(family, ())
        if len(own) < TWO or mention.basis != "name" or mention.span.end - mention.span.start != len(family):
            return False
        full = [
            other
            for person in own
            for other in self._of_person.get(person.name, ())
            if other.basis == "name" and other.span.end - other.span.start > len(family)
        ]
        is_pair = len(full) == len(own) == TWO and full[0].field == full[1].field
        return is_pair and full[0].span.distance(full[1].span) <= SIDE_BY_SIDE

    def mentions_in(self, name: FieldName, span: Span) -> list[PersonMention]:
        """The mentions that lie wholly within ``span`` of the field, in text order."""
        first = bisect_right(self._starts[name], span.start - 1)
        last = bisect_right(self._starts[name], span.end - 1)
        return [mention for mention in self._by_field[name][first:last] if mention.span.end <= span.end]

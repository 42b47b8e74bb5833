"""Whom a surname means that stands alone in its article."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from pipeline.resolution.entities.entity_names import EntityMention, Key, plain, posts
from pipeline.resolution.entities.full_names import Spelling, known_name, spelling
from pipeline.resolution.entities.known_leaders import known_by_surname, leader_name, only_leader
from pipeline.resolution.entities.person_names import person_name

KNOWN_BY_SURNAME = 3  # articles that name the only bearer of a surname in full, before that is who the surname means


@dataclass(slots=True)
class NamedPerson:
    """Somebody whom full names name, and the countries and posts that the texts give beside them.

    ``article_count`` is that of the articles with a full name.
    """

    key: Key
    countries: frozenset[str]
    posts: frozenset[str]
    article_count: int = 0


@dataclass(frozen=True, slots=True)
class KnownPersons:
    """Everybody whom full names name, by each spelling and by the sound of each surname."""

    by_spelling: dict[Spelling, NamedPerson] = field(default_factory=dict)
    by_surname: dict[str, list[NamedPerson]] = field(default_factory=dict)

    def person(self, name: str, country: str | None = None) -> NamedPerson:
        """Who bears a full name, given the country that the text tells; raises KeyError for an unknown one."""
        return self.by_spelling[spelling(name, country)]


@dataclass(frozen=True, slots=True)
class Surname:
    """All mentions of one article that give a surname alone."""

    sound: str
    mentions: tuple[EntityMention, ...]

    @property
    def countries(self) -> frozenset[str]:
        return frozenset(mention.country for mention in self.mentions if mention.country)

    @property
    def posts(self) -> frozenset[str]:
        return posts(self.mentions)

    @property
    def leader(self) -> str | None:
        """The well-known person whom surname and post mean."""
        return leader_name(person_name(self.mentions[0].name), self.posts)


def block_keys(name: str) -> Iterator[str]:
    """What a surname has in common with the full names that it may be of: its sound, and that of the well-known one."""
    surname = person_name(name)
    yield f"family {_sound(name)}"
    for well_known in (known_by_surname(surname), only_leader(surname)):
        if well_known:
            yield f"family {known_name(well_known).family_name}"


def surname_keys(
    bare: Sequence[EntityMention], here: Collection[Key], known: KnownPersons
) -> Iterator[tuple[Key, EntityMention]]:
    """Give the bare surnames of an article the keys of their persons; others are a person of the article, or of a post.

    ``here`` are the keys of those whom the article names in full.
    """
    for surname in _surnames(bare):
        owner = _owner(surname, here, known)
        key = owner.key if owner is not None else _surname_key(surname)
        yield from ((key, mention) for mention in surname.mentions)


def _surnames(bare: Sequence[EntityMention]) -> list[Surname]:
    same: dict[str, list[EntityMention]] = {}
    for mention in bare:
        same.setdefault(_sound(mention.name), []).append(mention)
    return [Surname(sound, tuple(mentions)) for sound, mentions in same.items()]


def _sound(name: str) -> str:
    sounds = person_name(name).sounds
    return sounds[0] if sounds else plain(name)


def _owner(surname: Surname, named_here: Collection[Key], known: KnownPersons) -> NamedPerson | None:
    """Who bears a surname: a leader by the post beside it, the only one in the article, or of its country and post.

    Where the article tells country or post only, or neither, the person must be the only bearer of all, and named in
    full in more than one article (neither: in three).
    """
    if leader := surname.leader:
        return known.by_spelling.get(spelling(leader, None))
    candidates = known.by_surname.get(surname.sound, [])
    here = [person for person in candidates if person.key in named_here]
    if here:
        famous = known_by_surname(person_name(surname.mentions[0].name))
        known_one = known.by_spelling.get(spelling(famous, None)) if famous else None
        return known_one or (here[0] if len(here) == 1 else None)
    fitting = [
        person
        for person in candidates
        if (not surname.countries or surname.countries & person.countries)
        and (not surname.posts or surname.posts & person.posts)
    ]
    if len(fitting) != 1:
        return None
    if surname.countries and surname.posts:
        return fitting[0]
    told = bool(surname.countries) + bool(surname.posts)
    is_known = fitting[0].article_count >= KNOWN_BY_SURNAME - told
    return fitting[0] if is_known and len(candidates) == 1 else None


def _surname_key(surname: Surname) -> Key:
    if surname.leader:
        return ("surname", surname.sound, surname.leader, "")
    if len(surname.countries) == 1 and surname.posts:
        return ("surname", surname.sound, min(surname.countries), min(surname.posts), "")
    return ("surname", surname.sound, surname.mentions[0].article_id)

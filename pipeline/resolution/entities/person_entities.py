"""Whom mentions of persons name: full names first (``full_names``), then surnames that stand alone (``surnames``)."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pipeline.resolution.entities import full_names, surnames
from pipeline.resolution.entities.entity_names import EntityMention, Key, Naming, plain, posts, spellings
from pipeline.resolution.entities.full_names import is_full, joined
from pipeline.resolution.entities.known_leaders import leader_country, leader_name
from pipeline.resolution.entities.person_names import is_given_name, is_proper, person_name
from pipeline.resolution.entities.surnames import KnownPersons, NamedPerson, surname_keys


def keyed(articles: Iterable[Sequence[EntityMention]]) -> Iterator[tuple[Key, EntityMention]]:
    """Give each mention of a person the key of who it is; those that give no name ("the Tarvan minister") by article.

    ``articles`` are the mentions of one article each, and are read several times. In memory are the names, not their
    mentions.
    """
    known = _known(articles)
    for own in articles:
        for person in {id(person): person for person in _named_in_full(own, known)}.values():
            person.article_count += 1
    for own in articles:
        here = set()
        for mention in own:
            if is_full(mention):
                here.add(key := known.person(mention.name, mention.country).key)
                yield key, mention
            elif not is_proper(mention.name):
                yield ("nameless", plain(mention.name), mention.article_id), mention
        bare = [mention for mention in own if is_proper(mention.name) and not is_full(mention)]
        yield from surname_keys(bare, here, known)


def block_keys(mention: EntityMention) -> Iterator[str]:
    """What a name has in common with all that may decide which person it is; no name of its own has nothing."""
    if is_full(mention):
        yield from full_names.block_keys(mention.name)
    elif is_proper(mention.name):
        yield from surnames.block_keys(mention.name)


def _named_in_full(own: Iterable[EntityMention], known: KnownPersons) -> Iterator[NamedPerson]:
    return (known.person(mention.name, mention.country) for mention in own if is_full(mention))


def _known(articles: Iterable[Sequence[EntityMention]]) -> KnownPersons:
    known = KnownPersons()
    for bearers in joined(articles):
        words, initials, suffix, country = bearers[0].spelling
        person = NamedPerson(
            key=("person", " ".join((*words, suffix)).strip(), " ".join(initials), country, ""),
            countries=frozenset[str]().union(*(bearer.told for bearer in bearers)),
            posts=frozenset[str]().union(*(bearer.posts for bearer in bearers)),
        )
        for bearer in bearers:
            known.by_spelling[bearer.spelling] = person
        for sound in sorted({bearer.name.family_name for bearer in bearers}):
            known.by_surname.setdefault(sound, []).append(person)
    return known


def country(namings: Mapping[Naming, int]) -> str | None:
    """The country that everybody knows a person to be of; null for persons whom not everybody knows."""
    spellings = [name(namings), *sorted(naming.name for naming in namings)]
    return next((code for spelling in spellings if (code := leader_country(spelling))), None)


def name(namings: Mapping[Naming, int]) -> str:
    """The most frequent full name, initials aside, without them where one is; of surnames the leader's they mean."""
    used = spellings(namings)
    full = {spelling: count for spelling, count in used.items() if " " in spelling and person_name(spelling).words}
    if not full:
        only = max(used, key=lambda spelling: (used[spelling], spelling))
        return leader_name(person_name(only), posts(namings)) or only
    counts: Counter[tuple[str, ...]] = Counter()
    for spelling, count in full.items():
        counts[person_name(spelling).words] += count
    words = _with_given_names(counts)
    alike = [spelling for spelling in full if person_name(spelling).words == words]
    return max(alike, key=lambda spelling: (not person_name(spelling).initials, used[spelling], spelling))


def _with_given_names(counts: Counter[tuple[str, ...]]) -> tuple[str, ...]:
    """The most frequent name, with the given names that other spellings put before it ("Ana Vargas Sarn")."""
    words = max(counts, key=lambda name: (counts[name], is_given_name(name[0]), len(name), name))
    own = len(words)
    fuller = [name for name in counts if name != words and name[-own:] == words]
    fuller = [name for name in fuller if all(map(is_given_name, name[:-own]))]
    if is_given_name(words[0]) or not fuller:
        return words
    return max(fuller, key=lambda name: (counts[name], name))

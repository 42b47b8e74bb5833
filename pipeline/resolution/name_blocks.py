"""Which names can have to do with each other: they share a key, or each shares one with a third.

What is decided of a name follows from the names of its block alone, so that only blocks with new, changed or gone names
need be decided anew. A key too many makes a block larger than need be; what is decided (``entity_groups``) is not told
by keys.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from pipeline.records import EntityKind
from pipeline.resolution.entities import EntityMention, body_entities, entity_groups, person_entities, plain
from pipeline.resolution.grouping import Groups, blocks

REMEMBERED = 50_000  # names whose keys are not found twice


class Name(NamedTuple):
    """A name as a text gives it, with what its keys follow from; the fields are those of ``EntityMention``."""

    name: str
    kind: EntityKind
    country: str | None


def name_keys(names: Collection[Name]) -> Mapping[Name, frozenset[str]]:
    """The keys of each name; none of words that name nobody.

    A name that some take for a person and others for a body has the keys of both, since all of them tell which it is.
    """
    kinds: dict[str, set[EntityKind]] = defaultdict(set)
    for name in names:
        if own := _own(name):
            kinds[plain(own.name)].add(own.kind)
    found = {}
    for name in names:
        own = _own(name)
        taken_for = kinds[plain(own.name)] if own else set()
        found[name] = _keys(name, "person" in taken_for, taken_for != {"person"}) if own else frozenset()
    return found


def blocks_of_keys(keys: Iterable[Collection[str]]) -> Mapping[str, str]:
    """The block of each key, called by the first of its keys, given the keys of each name."""
    groups = Groups[str]()
    every = set[str]()
    for own in keys:
        every.update(own)
        first = next(iter(own), "")
        for key in own:
            groups.join(first, key)
    return {key: members[0] for members in groups.lists(sorted(every)) for key in members}


def in_blocks(mentions: Iterable[EntityMention]) -> Iterator[list[EntityMention]]:
    """The mentions of each block of names, given all of them, which are read twice; what names nobody is in none."""
    keys = name_keys({Name(one.name, one.kind, one.country) for one in mentions})
    block_of = blocks_of_keys(keys.values())
    own = ((min(keys[Name(one.name, one.kind, one.country)], default=""), one) for one in mentions)
    return blocks((block_of[key], one) for key, one in own if key)


@lru_cache(maxsize=REMEMBERED)
def _own(name: Name) -> EntityMention | None:
    return entity_groups.by_own_name(EntityMention("", "", None, *name))


@lru_cache(maxsize=REMEMBERED)
def _keys(name: Name, may_be_person: bool, may_be_body: bool) -> frozenset[str]:
    own = _own(name)
    return frozenset(_found_keys(own, may_be_person, may_be_body)) if own else frozenset()


def _found_keys(own: EntityMention, may_be_person: bool, may_be_body: bool) -> Iterator[str]:
    """The name itself; of a person the last word, which may stand alone; what persons and bodies are compared by."""
    words = plain(own.name)
    yield f"name {words}"
    if own.kind == "person" and " " in own.name.strip():
        yield f"name {words.split()[-1]}"
    if may_be_person:
        yield from (f"person {key}" for key in person_entities.block_keys(own))
    if may_be_body or body_entities.known_body(own.name, None):
        yield from (f"body {key}" for key in body_entities.block_keys(own))

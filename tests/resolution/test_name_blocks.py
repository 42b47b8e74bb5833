"""Names that can have to do with each other are in one block, so that blocks are resolved one by one."""

import random

import pytest

from pipeline.records import EntityKind
from pipeline.resolution.entities.entity_groups import Resolved, resolve
from pipeline.resolution.entities.entity_names import EntityMention
from pipeline.resolution.name_blocks import Name, blocks_of_keys, in_blocks, name_keys

GIVEN = (
    "Mina",
    "Nina",
    "Jon",
    "John",
    "Johan",
    "Dick",
    "Richard",
    "Sergey",
    "Sergei",
    "Son Hui",
    "Son-hui",
    "Kim",
    "Li",
)
FAMILY = ("Okoro", "Okora", "Pell", "Pelle", "Lavrov", "Lavrow", "Choe", "Kim", "Trump", "Obama", "Bush", "Westmark")
BODIES = (
    *("Westmark", "Westmark Airlines", "Westmark Airlines PLC", "Foreign Ministry", "Russian Foreign Ministry", "MFA"),
    *("Ministry of Foreign Affairs", "Ministry of Foreign Affairs of Russia", "Department of Defense", "Supreme Court"),
    *("Kremlin", "Moscow", "U.S. Senate", "Senate", "United Nations", "UN", "Bush", "Mina Okoro", "Pell", "BBC"),
    *("Norwegian Harbour Authority", "NHA", "European Union", "EU", "Russia's Supreme Court", "House", "White House"),
)
SUFFIXES = ("", "", "", "", " Jr.", "'s")


def name(chance: random.Random) -> tuple[str, EntityKind]:
    given, family = chance.choice(GIVEN), chance.choice(FAMILY)
    person = chance.choice(
        [
            family,
            f"{given} {family}",
            f"{given} J. {family}",
            f"{given} {chance.choice(GIVEN)} {family}",
            f"{family} {given}",
        ]
    )
    kinds: tuple[tuple[str, EntityKind], ...] = (
        (person + chance.choice(SUFFIXES), "person"),
        (person + chance.choice(SUFFIXES), "person"),
        (chance.choice(BODIES), "organisation"),
        (chance.choice(BODIES), chance.choice(("person", "organisation"))),
    )
    return chance.choice(kinds)


def mentions(seed: int, count: int) -> list[EntityMention]:
    chance = random.Random(seed)
    found = []
    for number in range(count):
        text, kind = name(chance)
        country = chance.choice((None, None, "RUS", "USA", "NOR"))
        title = chance.choice((None, None, "President", "Foreign Minister", "Mayor"))
        article = f"a{chance.randrange(count // 3)}"
        found.append(EntityMention(f"{number:03}", article, None, text, kind, country, None, title))
    return found


def comparable(found: list[Resolved]) -> list[str]:
    return sorted(repr((entity, aliases, sorted(ids))) for entity, aliases, ids in found)


@pytest.mark.parametrize("seed", range(60))
def test_blocks_give_one_by_one_what_all_mentions_give_at_once(seed: int) -> None:
    given = mentions(seed, 10 + 2 * seed)
    parted = [one for block in in_blocks(given) for one in resolve(block)]
    assert comparable(parted) == comparable(list(resolve(given)))


@pytest.mark.parametrize("seed", range(5))
def test_mentions_of_an_article_that_are_alike_may_be_given_as_one(seed: int) -> None:
    given = mentions(seed, 60)
    several = [one for one in given for _ in range(1 + int(one.mention_id) % 3)]
    each = [one._replace(mention_id=f"{number:03}") for number, one in enumerate(several)]
    counted = [one._replace(mention_count=1 + int(one.mention_id) % 3) for one in given]
    assert sorted(map(repr, (found[:2] for found in resolve(each)))) == sorted(
        map(repr, (found[:2] for found in resolve(counted)))
    )


def test_names_with_nothing_in_common_are_in_blocks_of_their_own() -> None:
    names = [Name("Mina Okoro", "person", None), Name("Ilse Maarten", "person", "NOR"), Name("Harbour Board", "organisation", None)]  # fmt: skip # noqa: E501
    keys = name_keys(names)
    block_of = blocks_of_keys(keys.values())
    assert len({block_of[key] for own in keys.values() for key in own}) == len(names)
    assert all(len({block_of[key] for key in keys[name]}) == 1 for name in names)


def test_words_that_name_nobody_have_no_keys() -> None:
    assert name_keys([Name("officers", "person", None)]) == {Name("officers", "person", None): frozenset()}

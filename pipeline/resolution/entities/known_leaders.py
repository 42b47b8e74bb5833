"""Persons whom everybody knows, by ``leaders.csv``: a text's own word for their country may be a misreading."""

from functools import cache, lru_cache

from pipeline.reference import rows
from pipeline.resolution.entities.entity_names import plain
from pipeline.resolution.entities.person_names import PersonName, person_name


@lru_cache(maxsize=20_000)
def leader_country(name: str) -> str | None:
    """The country of a well-known person by full name, else null."""
    return _countries().get(plain(name))


@lru_cache(maxsize=20_000)
def leader_spelling(name: str) -> str:
    """A full name as the list has it when it is another spelling of a well-known person's, else the name itself."""
    return _listed_names().get(plain(name), name)


def leader_name(surname: PersonName, posts: frozenset[str]) -> str | None:
    """Whom a surname means with a leader's post beside it, when one well-known person bears it; else null."""
    return only_leader(surname) if posts & _posts_of_leaders() else None


def only_leader(surname: PersonName) -> str | None:
    """The well-known person of a surname when one bears it, else null."""
    bearers = _bearers().get(surname.family_name, ())
    return bearers[0] if len(bearers) == 1 else None


def known_by_surname(surname: PersonName) -> str | None:
    """Whom the world calls by a surname alone: "Obama" is no Malia Obama; null for other surnames."""
    return _surnames_alone().get(surname.family_name)


@cache
def _surnames_alone() -> dict[str, str]:
    return {person_name(row["known_as"]).family_name: row["name"] for row in rows("leaders") if row["known_as"]}


@cache
def _posts_of_leaders() -> frozenset[str]:
    return frozenset(row["title"] for row in rows("person_titles") if row["is_leader"])


@cache
def _listed_names() -> dict[str, str]:
    return {plain(alias): row["name"] for row in rows("leaders") for alias in row["aliases"].split("|") if " " in alias}


@cache
def _countries() -> dict[str, str]:
    return {
        plain(spelling): row["country"]
        for row in rows("leaders")
        for spelling in (row["name"], *row["aliases"].split("|"))
        if spelling and row["country"]
    }


@cache
def _bearers() -> dict[str, tuple[str, ...]]:
    """Full names of well-known persons by the sound of their family name."""
    bearers: dict[str, set[str]] = {}
    for row in rows("leaders"):
        bearers.setdefault(person_name(row["name"]).family_name, set()).add(row["name"])
    return {surname: tuple(sorted(names)) for surname, names in bearers.items()}

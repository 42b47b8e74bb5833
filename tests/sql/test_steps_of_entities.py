"""Steps that choose which names are resolved anew, and put what is found in place of what was: given, expected rows."""

import pytest

from tests.sql import planted
from tests.sql.step_cases import Case, Row


def found(naming_id: str, name: str = "Mina Okoro", mention_count: int = 1) -> Row:
    return {
        "naming_id": naming_id,
        "article_id": "a",
        "outlet": "Quay",
        "name": name,
        "kind": "person",
        "country": None if name == "Nobody" else "NGA",
        "sector": "GOV",
        "title": "Mayor",
        "mention_count": mention_count,
    }


def known(naming_id: str, block: str | None, mention_count: int = 1) -> Row:
    return {
        "naming_id": naming_id,
        "block": block,
        "entity_id": block and f"entity of {block}",
        "mention_count": mention_count,
    }


def anew(name: str, block: str | None) -> Row:
    return {"name": name, "kind": "person", "country": None if name == "Nobody" else "NGA", "block": block}


def entity(entity_id: str) -> Row:
    columns = dict.fromkeys(("country", "sector", "title", "wikidata_id", "corrected_by"))
    return columns | planted.default_row("entities") | {"entity_id": entity_id, "kind": "person"}


def spelling(entity_id: str) -> Row:
    return planted.default_row("entity_aliases") | {"entity_id": entity_id, "outlet": None}


CASES = {
    "blocks are anew of which a naming is gone, or is more mentions or fewer": Case(
        "changed_namings",
        given={
            "namings": [
                known("1", "same"),
                known("2", "more"),
                known("3", "gone"),
                known("4", "gone"),
                known("5", None),
            ]
        },
        held={"found_namings": [found("1"), found("2", mention_count=2), found("3"), found("6")]},
        expected={"from blocks_anew order by all": [("gone",), ("more",)]},
    ),
    "names are anew that are new or of a block that is": Case(
        "names_anew",
        given={"namings": [known("1", "same"), known("2", "more"), known("5", None)]},
        held={
            "found_namings": [
                found("1", "Ilse Maarten"),
                found("2", "Jon Maarten"),
                found("5", "Nobody"),
                found("6"),
                found("7"),
            ],
            "blocks_anew": [{"block": "more"}],
        },
        expected=[("Jon Maarten", "person", "NGA"), ("Mina Okoro", "person", "NGA")],
    ),
    "blocks that share a key with names anew are anew, too": Case(
        "reached_blocks",
        given={
            "name_keys": [
                {"key": "okoro", "block": "mina"},
                {"key": "mina", "block": "mina"},
                {"key": "maarten", "block": "ilse"},
                {"key": "sarn", "block": "more"},
            ]
        },
        held={
            "keys_anew": [{"key": "okoro", "block": "okoro"}, {"key": "sarn", "block": "okoro"}],
            "blocks_anew": [{"block": "more"}],
        },
        expected={"from blocks_anew order by all": [("mina",), ("more",)]},
    ),
    "namings of names anew come block by block, but for those of nobody": Case(
        "namings_anew",
        given={},
        held={
            "found_namings": [
                found("1"),
                found("2", "Ilse Maarten"),
                found("3"),
                found("4", "Nobody"),
                found("5", "Old"),
            ],
            "names_anew": [anew("Mina Okoro", "okoro"), anew("Ilse Maarten", "maarten"), anew("Nobody", None)],
        },
        expected={
            "from namings_anew order by place": [
                (1, "maarten", "2", "a", "Quay", "Ilse Maarten", "person", "NGA", "GOV", "Mayor", 1),
                (2, "okoro", "1", "a", "Quay", "Mina Okoro", "person", "NGA", "GOV", "Mayor", 1),
                (3, "okoro", "3", "a", "Quay", "Mina Okoro", "person", "NGA", "GOV", "Mayor", 1),
            ]
        },
    ),
    "all namings are told with what is known of each": Case(
        "all_namings",
        given={},
        held={"found_namings": [found("1", mention_count=2)]},
        expected=[("1", "a", "Quay", "Mina Okoro", "person", "NGA", "GOV", "Mayor", 2)],
    ),
    "of forgotten entities nothing is left": Case(
        "forget_entities",
        given={
            "entities": [{"entity_id": "e", "kind": "person"}],
            "entity_aliases": [{"entity_id": "e", "alias": "Okoro"}],
            "namings": [known("1", "okoro")],
            "name_keys": [{"key": "okoro", "block": "okoro"}],
        },
        expected={f"from {table}": [] for table in ("entities", "entity_aliases", "namings", "name_keys")},
    ),
    "what is found takes the place of what was in blocks anew; other blocks keep what is theirs": Case(
        "store_entities",
        given={
            "entities": [{"entity_id": f"entity of {block}", "kind": "person"} for block in ("kept", "old")],
            "entity_aliases": [{"entity_id": f"entity of {block}"} for block in ("kept", "old")],
            "namings": [known("1", "kept"), known("2", "old"), known("3", "old"), known("4", None)],
            "name_keys": [{"key": block, "block": block} for block in ("kept", "old")],
        },
        held={
            "blocks_anew": [{"block": "old"}],
            "found_namings": [found("1", "Kept"), found("2"), found("5"), found("6", "Nobody")],
            "name_mentions": [
                {"mention_id": f"quote {number}", "naming_id": number} for number in ("1", "2", "5", "6")
            ],
            "names_anew": [anew("Mina Okoro", "new"), anew("Nobody", None)],
            "keys_anew": [{"key": "new", "block": "new"}],
            "wanted_entities": [entity("mina")],
            "wanted_aliases": [spelling("mina")],
            "links": [{"key": "2", "value": "mina"}, {"key": "5", "value": "mina"}],
        },
        expected={
            "select entity_id from entities order by all": [("entity of kept",), ("mina",)],
            "select entity_id from entity_aliases order by all": [("entity of kept",), ("mina",)],
            "from name_keys order by all": [("kept", "kept"), ("new", "new")],
            "from namings order by all": [
                ("1", "kept", "entity of kept", 1),
                ("2", "new", "mina", 1),
                ("5", "new", "mina", 1),
                ("6", None, None, 1),
            ],
            "from links order by all": [("quote 1", "entity of kept"), ("quote 2", "mina"), ("quote 5", "mina")],
        },
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_step(case: Case) -> None:
    assert case.outcome() == case.expected

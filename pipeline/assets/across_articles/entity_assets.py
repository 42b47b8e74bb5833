"""From names to ``entities``: whom speakers and parties of events are."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import groupby
from operator import itemgetter
from typing import Any

import dagster as dg
from duckdb import DuckDBPyConnection

from pipeline.assets.housekeeping import (
    Stopwatch,
    code_version,
    corrected_by,
    materialized,
    names_of_ids,
    table_spec,
    told_rows,
    usable_corrections,
)
from pipeline.corrections import Change, CorrectedEntity, Correction, corrected_entities, names_apart
from pipeline.database import (
    AnyRow,
    hold,
    insert,
    mark,
    remembered,
    row_count,
    set_corrections,
    step,
    transaction,
    update,
)
from pipeline.resolution import entity_groups, name_blocks, with_items
from pipeline.resources import WarehouseFile
from pipeline.running import chunked

AT_A_TIME = 1_000  # entities, or names, that are written together
NAMINGS_AT_A_TIME = 20_000  # that are read together


@dg.multi_asset(
    specs=[
        table_spec("entities", "resolution", ["quotes", "event_participants", "corrections"]),
        table_spec("entity_aliases", "resolution", ["quotes", "event_participants", "corrections"]),
    ],
    description="Whom the names of speakers and parties name; names of which nothing changed stay as they are.",
)
def resolved_entities(warehouse: WarehouseFile) -> Iterator[dg.MaterializeResult[None]]:
    watch = Stopwatch()
    con = warehouse.con
    resolved = _resolve_names(con)
    counts = {
        "name mentions": row_count(con, "name_mentions"),
        "namings": row_count(con, "namings"),
        "namings resolved now": resolved,
    }
    yield materialized(con, "entities", watch, counts, ["name", "kind", "country", "sector", "title", "wikidata_id", "mention_count"])  # fmt: skip # noqa: E501
    yield materialized(con, "entity_aliases", watch, preview=["alias", "outlet", "mention_count"])


def _resolve_names(con: DuckDBPyConnection) -> int:
    """Resolve the names of which something changed, and link who speaks and acts; gives how many namings these are."""
    con.execute(step("name_mentions"))
    lines = usable_corrections(con, "entities")
    names = names_of_ids(con, (text for line in lines for text in (line.target, line.value)))
    with transaction(con):
        _forget_stale(con, lines)
        _find_names_anew(con)
        machine = with_items(_resolved(con, names_apart(lines, names)))
        changes = _hold(con, corrected_entities(machine, lines, names))
        resolved = row_count(con, "namings_anew")
        con.execute(step("store_entities"))
        set_corrections(con, told_rows(lines, changes))
    update(con, "quotes", step("link_speakers"))
    update(con, "event_participants", step("link_parties"))
    return resolved


def _forget_stale(con: DuckDBPyConnection, lines: Sequence[Correction]) -> None:
    """Forget all entities that other code resolved, or that corrections have a say in: a line may mean any of them."""
    version, digest = code_version("entities"), hashlib.sha256(repr(lines).encode()).hexdigest()
    if lines or remembered(con, "entities", version) != {"entities": digest}:
        con.execute(step("forget_entities"))
        mark(con, "entities", {"entities": digest}, version)


def _find_names_anew(con: DuckDBPyConnection) -> None:
    """Hold what is resolved anew: ``names_anew`` (with their blocks), ``keys_anew``, ``blocks_anew`` (as they were).

    That are the names with new, changed or gone namings, those of their blocks, and those of blocks that share a key
    with one of these.
    """
    con.execute(step("changed_namings"))
    reached = -1
    while reached < (reached := row_count(con, "blocks_anew")):
        asked = con.execute(step("names_anew")).fetchall()
        keys = name_blocks.name_keys([name_blocks.Name(*row) for row in asked])
        block_of = name_blocks.blocks_of_keys(keys.values())
        hold(con, "keys_anew", "name_keys", ({"key": key, "block": block} for key, block in block_of.items()))
        con.execute(step("reached_blocks"))
    _hold_names(con, keys, block_of)


def _hold_names(
    con: DuckDBPyConnection, keys: Mapping[name_blocks.Name, frozenset[str]], block_of: Mapping[str, str]
) -> None:
    con.execute("create or replace temp table names_anew (name text, kind text, country text, block text)")
    rows = ({**name._asdict(), "block": block_of.get(next(iter(own), ""))} for name, own in keys.items())
    for some in chunked(rows, AT_A_TIME):
        insert(con, "names_anew", some)


def _resolved(con: DuckDBPyConnection, apart: entity_groups.Apart) -> Iterator[entity_groups.Resolved]:
    con.execute(step("namings_anew"))
    for _, block in groupby(_namings_anew(con), itemgetter(0)):
        yield from entity_groups.resolve((entity_groups.EntityMention(*row[1:]) for row in block), apart)


def _namings_anew(con: DuckDBPyConnection) -> Iterator[tuple[Any, ...]]:
    """The namings that are resolved anew, as they are asked for, since other work on ``con`` goes on meanwhile."""
    asked = "select * exclude place from namings_anew where place between ? and ? order by place"
    for first in range(1, row_count(con, "namings_anew") + 1, NAMINGS_AT_A_TIME):
        yield from con.execute(asked, [first, first + NAMINGS_AT_A_TIME - 1]).fetchall()


def _hold(con: DuckDBPyConnection, found: Iterable[CorrectedEntity]) -> list[Change]:
    """Hold entities with spellings and namings for ``store_entities``; gives what lines of corrections changed."""
    changes: list[Change] = []
    hold(con, "wanted_entities", "entities", ())
    hold(con, "wanted_aliases", "entity_aliases", ())
    con.execute("create or replace temp table links (key text not null, value text not null)")
    for some in chunked(found, AT_A_TIME):
        insert(con, "wanted_entities", [_entity_row(one) for one in some])
        insert(con, "wanted_aliases", [asdict(alias) for one in some for alias in one.aliases])
        insert(con, "links", [{"key": key, "value": one.entity.entity_id} for one in some for key in one.mention_ids])
        changes += [change for one in some for change in one.changes]
    return changes


def _entity_row(found: CorrectedEntity) -> AnyRow:
    return asdict(found.entity) | {"corrected_by": corrected_by(found.changes)}

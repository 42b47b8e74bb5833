"""From names to ``entities``: whom speakers and parties of events are."""

from collections.abc import Iterator
from dataclasses import asdict

import dagster as dg

from pipeline.assets.housekeeping import (
    Stopwatch,
    corrected_by,
    materialized,
    names_of_ids,
    table_spec,
    told_rows,
    usable_corrections,
)
from pipeline.corrections import CorrectedEntity, corrected_entities, names_apart
from pipeline.database import AnyRow, records, replace, replace_groups, set_corrections, step, transaction, update
from pipeline.resolution import Spool, entity_groups, with_items
from pipeline.resources import WarehouseFile


@dg.multi_asset(
    specs=[
        table_spec("entities", "resolution", ["quotes", "event_participants", "corrections"]),
        table_spec("entity_aliases", "resolution", ["quotes", "event_participants", "corrections"]),
    ],
    description="Whom the names of speakers and parties name.",
)
def resolved_entities(warehouse: WarehouseFile) -> Iterator[dg.MaterializeResult[None]]:
    watch = Stopwatch()
    con = warehouse.con
    lines = usable_corrections(con, "entities")
    names = names_of_ids(con, (text for line in lines for text in (line.target, line.value)))
    mentions = records(con, step("name_mentions"), entity_groups.EntityMention)
    machine = with_items(entity_groups.resolve(mentions, names_apart(lines, names)))
    found = Spool(corrected_entities(machine, lines, names))
    with transaction(con):
        changed = replace_groups(con, "entities", "entity_id", ((_entity_row(one), one.mention_ids) for one in found))
        aliases = (asdict(alias) for one in found for alias in one.aliases)
        replace(con, "entity_aliases", aliases, "entity_id, alias, outlet")
        set_corrections(con, told_rows(lines, (change for one in found for change in one.changes)))
    update(con, "quotes", step("link_speakers"))
    update(con, "event_participants", step("link_parties"))
    counts = {"name mentions": sum(len(one.mention_ids) for one in found), "rows changed": changed}
    yield materialized(con, "entities", watch, counts, ["name", "kind", "country", "sector", "title", "wikidata_id", "mention_count"])  # fmt: skip # noqa: E501
    yield materialized(con, "entity_aliases", watch, preview=["alias", "outlet", "mention_count"])


def _entity_row(found: CorrectedEntity) -> AnyRow:
    return asdict(found.entity) | {"corrected_by": corrected_by(found.changes)}

"""From a folder of corrections to ``corrections``: what users say against the machine, set in the rows it found."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import dagster as dg
from duckdb import DuckDBPyConnection

from pipeline.assets.housekeeping.reporting import Stopwatch, materialized, table_spec
from pipeline.corrections import (
    ENTITY_ID,
    Change,
    Correction,
    FaultyLine,
    mention_fields,
    quote_fields,
    read,
    text_of,
)
from pipeline.database import (
    AnyRow,
    Row,
    row_count,
    rows_by_key,
    set_corrections,
    step,
    take_back_corrections,
    transaction,
)
from pipeline.resolution import entity_groups, name_blocks
from pipeline.resources import SourceFolder, WarehouseFile

NO_ROW = {
    "entities": "no entity, or none of its own, has these ids or names",
    "quotes": "no quote, or no entity that speaks, has this id",
    "events": "no event and no mention of one has this id",
}


@dg.multi_asset(
    specs=[table_spec("corrections", "resolution", ["quotes", "event_mentions"])],
    description="What users correct; of quotes and mentions of events it is set here, else in its own asset.",
)
def corrections(sources: SourceFolder, warehouse: WarehouseFile) -> dg.MaterializeResult[None]:
    watch = Stopwatch()
    con = warehouse.con
    folder = sources.corrections_folder()
    lines = list(read(folder)) if folder else []
    with transaction(con):
        con.execute(step("take_back_speakers"))
        take_back_corrections(con)
        told = _rows(con, lines)
        con.execute("delete from corrections")
        set_corrections(con, told)
    counts = {"lines": len(lines), "columns set": row_count(con, "corrections")}
    return materialized(con, "corrections", watch, counts, ["corrected_by", "correction", "target", "value", "trouble"])


def usable_corrections(con: DuckDBPyConnection, table: str) -> list[Correction]:
    """The corrections of a table that are not set in rows one by one, in order of file and line."""
    found = con.execute(step("usable_corrections")).fetchall()
    lines = (Correction(*cells) for cells in found)
    return [line for line in lines if line.table == table]


def told_rows(lines: Iterable[Correction], changes: Iterable[Change]) -> list[AnyRow]:
    """The rows of ``corrections`` that tell what became of these lines."""
    of_line: dict[tuple[str, int], list[Change]] = defaultdict(list)
    for change in changes:
        of_line[change.correction.source_path, change.correction.line_number].append(change)
    return [row for line in lines for row in _of_line(line, of_line[line.source_path, line.line_number])]


def corrected_by(changes: Iterable[Change]) -> str | None:
    """Who made these changes, as rows tell it; null for none."""
    return "; ".join(sorted({change.correction.corrected_by for change in changes})) or None


def names_of_ids(con: DuckDBPyConnection, texts: Iterable[str]) -> Mapping[str, str]:
    """The names of the entities that lines mean by their ids; for one that is no more, that of the run before."""
    asked = {text for text in texts if ENTITY_ID.fullmatch(text)}
    if not asked:
        return {}
    con.execute(step("name_mentions"))
    mentions = [entity_groups.EntityMention(*row) for row in con.execute(step("all_namings")).fetchall()]
    machine = (one for own in name_blocks.in_blocks(mentions) for one, _, _ in entity_groups.resolve(own))
    found = {one.entity_id: one.name for one in machine if one.entity_id in asked}
    before = con.execute(
        "select entity_id, name from entities where entity_id in (select unnest(?::text[]))", [list(asked)]
    )
    return dict(before.fetchall()) | found


def _rows(con: DuckDBPyConnection, lines: Sequence[Correction | FaultyLine]) -> list[AnyRow]:
    sound = [line for line in lines if isinstance(line, Correction)]
    changes = [*_quote_changes(con, sound), *_mention_changes(con, sound)]
    return [*(_faulty(line) for line in lines if isinstance(line, FaultyLine)), *told_rows(sound, changes)]


def _quote_changes(con: DuckDBPyConnection, lines: Sequence[Correction]) -> Iterator[Change]:
    """A speaker is that of all pieces of a quotation."""
    lines = [line for line in lines if line.table == "quotes"]
    if not lines:
        return
    speakers = [line.value for line in lines]
    name_of = names_of_ids(con, speakers)
    names = [name_of.get(text, text) for text in speakers]
    bodies = {name for (name,) in con.execute(step("names_of_bodies"), {"names": names}).fetchall()}
    pieces: dict[str, list[str]] = defaultdict(list)
    for target, quote_id in con.execute(
        step("pieces_of_quotations"), {"ids": [one.target for one in lines]}
    ).fetchall():
        pieces[target].append(quote_id)
    corrected = sorted({quote_id for own in pieces.values() for quote_id in own})
    quotes = {str(row["quote_id"]): row for row in rows_by_key(con, "quotes", "quote_id", corrected)}
    for line in lines:
        if ENTITY_ID.fullmatch(line.value) and line.value not in name_of:
            continue
        speaker = name_of.get(line.value, line.value)
        fields = quote_fields(line, speaker, speaker in bodies)
        for quote_id in pieces[line.target]:
            if line.correction == "speaker" or quote_id == line.target:
                yield from _changes(line, "quotes", quote_id, quotes[quote_id], fields)


def _mention_changes(con: DuckDBPyConnection, lines: Sequence[Correction]) -> Iterator[Change]:
    lines = [line for line in lines if line.table == "events"]
    found = (
        rows_by_key(con, "event_mentions", "event_mention_id", sorted({line.target for line in lines})) if lines else []
    )
    mentions = {str(row["event_mention_id"]): row for row in found}
    for line in lines:
        if line.target in mentions:
            yield from _changes(line, "event_mentions", line.target, mentions[line.target], mention_fields(line))


def _changes(
    line: Correction, table: str, row_id: str, row: Mapping[str, object], fields: Mapping[str, object]
) -> Iterator[Change]:
    for field, value in fields.items():
        yield Change(line, table, row_id, field, text_of(row[field]), text_of(value))


def _of_line(line: Correction, changes: Sequence[Change]) -> Iterator[Row]:
    cells: Row = {
        "source_path": line.source_path,
        "line_number": line.line_number,
        "correction": line.correction,
        "target": line.target,
        "value": line.value or None,
        "corrected_by": line.corrected_by,
    }
    if not changes:
        yield cells | _result(None, NO_ROW[line.table])
    for change in changes:
        yield cells | _result(change, None)


def _result(change: Change | None, trouble: str | None) -> Row:
    return {
        "table_name": change and change.table_name,
        "row_id": change and change.row_id,
        "field": change and change.field,
        "machine_value": change and change.machine_value,
        "corrected_value": change and change.corrected_value,
        "is_applied": change is not None,
        "trouble": trouble,
    }


def _faulty(line: FaultyLine) -> Row:
    cells: Row = {
        "source_path": line.source_path,
        "line_number": line.line_number,
        "correction": None,
        "target": line.cells.get("target") or None,
        "value": line.cells.get("value") or None,
        "corrected_by": line.cells.get("by") or f"{line.source_path} line {line.line_number}",
    }
    return cells | _result(None, line.trouble)

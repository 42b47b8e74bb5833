"""What every materialization tells: counts, seconds, a preview of the rows, and a version of the data."""

import re
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import dagster as dg
from duckdb import DuckDBPyConnection

from pipeline.database import columns, comment, content_hash, dictionary, row_count
from pipeline.runs import NO_ARTICLES

PREVIEW_ROWS = 6
PREVIEW_COLUMNS = 9
CELL_WIDTH = 60
MARKUP = {ord(mark): f"&#{ord(mark)};" for mark in "\\`*_[]<>!|~&#:@^${}"}
STARTS_LINK = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)|(?<=@)", re.IGNORECASE)
WORD_JOINER = "\u2060"  # has no width
NOT_ITS_OWN = {  # columns that tell of the run, or that a later asset fills
    "documents": ("last_seen_at",),
    "articles": (
        "story_id", "version_number", "is_latest", "superseded_by", "published_at", "published_on",
        "published_utc_offset_minutes", "published_granularity", "published_basis",
    ),
    "quotes": ("speaker_id", "statement_id", "corrected_by", "withdrawn_by"),
    "event_mentions": ("event_id", "corrected_by", "withdrawn_by"),
    "event_participants": ("entity_id",),
}  # fmt: skip
OWN_ROWS = {"article_dates": "basis <> 'story'"}  # the others a later asset adds


class Stopwatch:
    """Seconds since it was made."""

    def __init__(self) -> None:
        self._start = time.perf_counter()

    def seconds(self) -> float:
        return round(time.perf_counter() - self._start, 2)


def nothing_to_publish(con: DuckDBPyConnection, why: str, published: Path) -> dg.Failure:
    """The failure of a run that found no article, with the reasons for which it rejected what there was."""
    counts = con.execute(
        "select reason || ' ' || count(*) from rejects group by reason order by count(*) desc, reason limit 5"
    ).fetchall()
    rejected = f"rejected in this warehouse: {', '.join(count for (count,) in counts)}; " if counts else ""
    return dg.Failure(
        f"NO ARTICLES: {why} ({rejected}{published} stays as it was): give the folder, or the one file, of "
        "your raw news as SOURCES",
        metadata=NO_ARTICLES,
        allow_retries=False,
    )


def materialized(
    con: DuckDBPyConnection,
    table: str,
    watch: Stopwatch,
    counts: Mapping[str, int | str] | None = None,
    preview: Sequence[str] = (),
) -> dg.MaterializeResult[None]:
    """The result of an asset that wrote ``table``: rows, counts, seconds and the first rows as Markdown.

    ``preview`` names the columns that are shown (see ``markdown_preview``). Equal rows give an equal data version, so
    that a run that changed nothing leaves what is downstream up to date.
    """
    version = content_hash(con, table, NOT_ITS_OWN.get(table, ()), OWN_ROWS.get(table, "true"))
    return dg.MaterializeResult(
        asset_key=table,
        metadata={
            "dagster/row_count": row_count(con, table),
            **(counts or {}),
            "seconds": watch.seconds(),
            "preview": dg.MetadataValue.md(markdown_preview(con, table, preview)),
        },
        data_version=dg.DataVersion(version),
    )


def markdown_preview(con: DuckDBPyConnection, table: str, preview: Sequence[str] = ()) -> str:
    """The first rows of a table or view as a Markdown table, long cells cut; else the first columns that are no ids."""
    shown = list(preview) or _readable(con, table)
    rows = con.execute(f'select {", ".join(shown)} from "{table}" limit {PREVIEW_ROWS}').fetchall()
    return _shown_rows(shown, rows)


def counted_preview(con: DuckDBPyConnection, view: str) -> tuple[int, str]:
    """How many rows a view has, and its preview, which takes as long as to compute it once."""
    shown = _readable(con, view)
    rows = con.execute(f'select {", ".join(shown)}, count(*) over () from "{view}" limit {PREVIEW_ROWS}').fetchall()
    return (rows[0][-1] if rows else 0), _shown_rows(shown, [row[:-1] for row in rows])


def _readable(con: DuckDBPyConnection, table: str) -> list[str]:
    """The columns that a reader wants: ids lead back to other rows and say nothing by themselves."""
    return [name for name in columns(con, table) if not name.endswith(("_id", "_ids"))][:PREVIEW_COLUMNS]


def _shown_rows(names: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    return markdown_rows(names, rows) if rows else "*no rows*"


def markdown_rows(names: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Rows as a Markdown table under these column names, long cells cut."""
    lines = [list(names), ["---"] * len(names), *[[_cell(value) for value in row] for row in rows]]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def column_schema(table: str) -> dict[str, dg.TableSchema]:
    """The columns of a table or view as the data dictionary tells them, for the asset's page."""
    return {
        "dagster/column_schema": dg.TableSchema(
            [
                dg.TableColumn(column.name, column.type, description=comment(column))
                for column in dictionary.by_table()[table]
            ]
        )
    }


def table_spec(table: str, group: str, deps: Sequence[str]) -> dg.AssetSpec:
    """The asset of one table: its description is the grain that ``seeds/tables.csv`` states."""
    (described,) = (each for each in dictionary.tables() if each.name == table)
    return dg.AssetSpec(
        table,
        deps=deps,
        description=described.description,
        metadata=column_schema(table),
        group_name=group,
        kinds={"python", "duckdb"},
    )


def _cell(value: object) -> str:
    """The value as text that no Markdown reader takes for markup, since it may be anybody's.

    Marks are character references, also the pipe, which ends a cell even behind a backslash. The UI makes links of what
    looks like an address once those are resolved: addresses are parted by a character without width.
    """
    if value is None:
        return ""
    text = " ".join((", ".join(map(str, value)) if isinstance(value, list) else str(value)).split())
    text = text if len(text) <= CELL_WIDTH else text[: CELL_WIDTH - 1] + "…"
    return STARTS_LINK.sub(WORD_JOINER, text).translate(MARKUP)

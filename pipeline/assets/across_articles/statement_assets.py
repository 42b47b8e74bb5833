"""From ``quotes`` to ``statements``: which quotes are of one utterance, and whose; and what is said again."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict

import dagster as dg
from duckdb import DuckDBPyConnection

from pipeline.assets.housekeeping import Stopwatch, materialized, table_spec
from pipeline.database import AnyRow, link, records, replace, replace_groups, row_count, step, transaction, update
from pipeline.resolution import QuotedText, Statement, formulas, lent_speakers, utterance_groups
from pipeline.resources import WarehouseFile

SAID = ["quotes", "entities", "event_mentions", "stories", "story_dates", "articles"]


@dg.multi_asset(
    specs=[table_spec(table, "resolution", SAID) for table in ("lent_speakers", "statements", "formula_uses")],
    description="Which quotes are of one utterance, and who speaks where only another article of the story tells it.",
)
def grouped_statements(warehouse: WarehouseFile) -> Iterator[dg.MaterializeResult[None]]:
    watch = Stopwatch()
    con = warehouse.con
    update(con, "quotes", step("place_said_dates"))
    lent, voices = lent_speakers.spoken_for(_quoted_texts(con))
    with transaction(con):
        replace(con, "lent_speakers", map(asdict, lent), "quote_id")
        con.execute(step("lend_speakers"))
    found = utterance_groups.group(_quoted_texts(con), voices)
    with transaction(con):
        changed = replace_groups(con, "statements", "statement_id", _rows(found))
    link(con, "quotes", "quote_id", "statement_id")
    with transaction(con):
        uses = formulas.formula_uses(records(con, step("said_texts"), formulas.SaidText))
        replace(con, "formula_uses", map(asdict, uses), "speaker_id, formula, quote_id")
    counts = {"quotes": row_count(con, "quotes"), "rows changed": changed}
    yield materialized(con, "lent_speakers", watch, preview=["speaker", "shared_words", "own_basis"])
    yield materialized(con, "statements", watch, counts, ["speaker", "text", "said_on", "quote_count", "outlet_count", "has_firsthand"])  # fmt: skip # noqa: E501
    yield materialized(con, "formula_uses", watch, preview=["formula", "occasion_on", "rarity"])


def _quoted_texts(con: DuckDBPyConnection) -> Iterator[QuotedText]:
    return records(con, step("quoted_texts"), QuotedText)


def _rows(found: Iterable[tuple[Statement, Sequence[str]]]) -> Iterator[tuple[AnyRow, Sequence[str]]]:
    return ((asdict(group), members) for group, members in found)

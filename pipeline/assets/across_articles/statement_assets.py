"""From ``quotes`` to ``statements``: which quotes are of one utterance, and whose; and what is said again.

Only stories and speakers whose quotes have changed are read: who speaks is lent inside a story, utterances and formulas
are a speaker's own.
"""

from collections.abc import Iterable, Iterator
from dataclasses import asdict

import dagster as dg
from duckdb import DuckDBPyConnection

from pipeline.assets.housekeeping import Stopwatch, code_version, materialized, table_spec
from pipeline.database import (
    block_rows,
    delete,
    insert,
    regroup,
    row_count,
    settle,
    stale_blocks,
    step,
    take_rows,
    transaction,
    update,
)
from pipeline.resolution import QuotedText, formulas, lent_speakers, utterance_groups
from pipeline.resources import WarehouseFile

SAID = ["quotes", "entities", "event_mentions", "stories", "story_dates", "articles"]


@dg.multi_asset(
    specs=[table_spec(table, "resolution", SAID) for table in ("lent_speakers", "statements", "formula_uses")],
    description="Which quotes are of one utterance, and who speaks where only another article of the story tells it.",
)
def grouped_statements(warehouse: WarehouseFile) -> Iterator[dg.MaterializeResult[None]]:
    watch = Stopwatch()
    con = warehouse.con
    con.execute(step("take_back_speakers"))
    update(con, "quotes", step("place_said_dates"))
    stories = _lend(con)
    voices, changed = _group(con)
    speakers = _tell_formulas(con)
    lending = {"stories read": stories}
    grouping = {"quotes": row_count(con, "quotes"), "speakers read": voices, "rows changed": changed}
    yield materialized(con, "lent_speakers", watch, lending, ["speaker", "shared_words", "own_basis"])
    yield materialized(con, "statements", watch, grouping, ["speaker", "text", "said_on", "quote_count", "outlet_count", "has_firsthand"])  # fmt: skip # noqa: E501
    yield materialized(con, "formula_uses", watch, {"speakers read": speakers}, ["formula", "occasion_on", "rarity"])


def _lend(con: DuckDBPyConnection) -> int:
    """Lend speakers, anew inside stories whose quotes have changed; gives how many these are."""
    version = code_version("lent_speakers")
    take_rows(con, "story_quotes", step("quoted_texts"))
    stale = stale_blocks(con, "lent_speakers", version, "story_quotes", "story_id")
    with transaction(con):
        if stale:
            lent, voices = lent_speakers.spoken_for(_quotes(con, "story_quotes", "story_id", stale.digests))
            con.execute(
                "create or replace temp table stale_stories as select unnest(?::text[]) as story_id", [stale.names]
            )
            con.execute(step("forget_loans"))
            insert(con, "lent_speakers", sorted(map(asdict, lent), key=lambda row: str(row["quote_id"])))
            insert(con, "quote_voices", [{"quote_id": key, "voice": voices[key]} for key in sorted(voices)])
            settle(con, "lent_speakers", version, stale)
        con.execute(step("lend_speakers"))
    return len(stale.digests)


def _group(con: DuckDBPyConnection) -> tuple[int, int]:
    """Group the quotes of speakers of whom a quote has changed; gives how many speakers and how many statements."""
    version = code_version("statements")
    take_rows(con, "voiced_quotes", step("quoted_texts"))
    con.execute(step("voice_quotes"))
    unlinked = con.execute(step("voices_to_group")).fetchall()
    stale = stale_blocks(con, "statements", version, "voiced_quotes", "voice", (voice for (voice,) in unlinked))
    with transaction(con):
        voices = dict(con.execute("select quote_id, voice from quote_voices").fetchall())
        quotes = _quotes(con, "voiced_quotes", "voice", stale.digests)
        found = ((asdict(said), ids) for said, ids in utterance_groups.group(quotes, voices))
        affected = con.execute(step("quotes_to_group"), {"voices": list(stale.digests)}).fetchall()
        changed = regroup(
            con, "statements", "statement_id", ("quotes", "quote_id"), (quote_id for (quote_id,) in affected), found
        )
        settle(con, "statements", version, stale)
    return len(stale.digests), changed


def _tell_formulas(con: DuckDBPyConnection) -> int:
    """Tell the formulas of speakers of whom a text or occasion has changed; gives how many these are."""
    version = code_version("formulas")
    take_rows(con, "said_texts", step("said_texts"))
    stale = stale_blocks(con, "formulas", version, "said_texts", "speaker_id")
    with transaction(con):
        texts = block_rows(con, "said_texts", formulas.SaidText._fields, "speaker_id", stale.digests)
        uses = list(formulas.formula_uses(formulas.SaidText(*text) for text in texts))
        delete(con, "formula_uses", "speaker_id", stale.names)
        insert(con, "formula_uses", list(map(asdict, uses)))
        settle(con, "formulas", version, stale)
    return len(stale.digests)


def _quotes(con: DuckDBPyConnection, table: str, block: str, names: Iterable[str]) -> Iterator[QuotedText]:
    return (QuotedText(*row) for row in block_rows(con, table, QuotedText._fields, block, names))

"""From ``event_mentions`` to ``events``: which mentions report one real event.

Only blocks of mentions that are tied to one of an article that is new, has changed or is gone are grouped anew.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import chain, groupby
from operator import itemgetter

import dagster as dg
from duckdb import DuckDBPyConnection

from pipeline.assets.housekeeping import (
    Stopwatch,
    code_version,
    corrected_by,
    materialized,
    table_spec,
    told_rows,
    usable_corrections,
)
from pipeline.corrections import Change, Correction, corrected_events
from pipeline.database import (
    AnyRow,
    delete,
    hold,
    insert,
    regroup,
    row_count,
    rows_of,
    set_corrections,
    settle,
    stale_blocks,
    step,
    take_rows,
    transaction,
)
from pipeline.resolution import Spool, event_blocks, event_groups
from pipeline.resources import WarehouseFile


@dg.multi_asset(
    specs=[
        table_spec(
            table,
            "resolution",
            ["event_mentions", "event_participants", "entities", "articles", "stories", "story_dates", "corrections"],
        )
        for table in ("events", "event_pairs")
    ],
    description="Which mentions report one real event, and why.",
)
def grouped_events(warehouse: WarehouseFile) -> Iterator[dg.MaterializeResult[None]]:
    watch = Stopwatch()
    con = warehouse.con
    lines = usable_corrections(con, "events")
    con.execute(step("release_mentions"))
    take_rows(con, "reported_mentions", step("reported_events"))
    version = code_version("real_events")
    stale = stale_blocks(con, "real_events", version, "reported_mentions", "article_id", _articles_to_group(con, lines))
    with transaction(con):
        before, changed = _group(con, stale.names, lines) if stale else (0, 0)
        settle(con, "real_events", version, stale)
    counts = {"mentions": row_count(con, "event_mentions"), "mentions grouped": before, "rows changed": changed}
    yield materialized(con, "events", watch, counts, ["event_type", "status", "date_start", "date_basis", "place", "actors", "recipients", "origin_count", "headline"])  # fmt: skip # noqa: E501
    yield materialized(con, "event_pairs", watch, preview=["agree_on", "score"])


def _articles_to_group(con: DuckDBPyConnection, lines: Sequence[Correction]) -> list[str]:
    """Articles with a mention of no event, of a corrected one, or of one that lines of corrections mean."""
    found = {article_id for (article_id,) in con.execute(step("articles_to_group")).fetchall()}
    if lines:
        targets = {line.target for line in lines}
        mentions = con.execute("select distinct event_mention_id, article_id from reported_mentions").fetchall()
        found |= {article_id for mention_id, article_id in mentions if event_groups.event_id(mention_id) in targets}
    return sorted(found)


def _group(con: DuckDBPyConnection, articles: Sequence[str], lines: Sequence[Correction]) -> tuple[int, int]:
    """Group the blocks of the mentions of some articles; gives how many mentions these are, and events that change."""
    con.execute("create or replace temp table stale_articles as select unnest(?::text[]) as article_id", [articles])
    tied = event_blocks.TiedMentions()
    own = Spool(_reported_events(con, "article_id in (from stale_articles)"))
    tied.add(own)
    hold(con, "new_ties", "event_ties", ({"block": "", **tie._asdict()} for tie in tied.ties))
    con.execute(step("find_event_blocks"))
    others = Spool(_reported_events(con, "event_mention_id in (select event_mention_id from tied_mentions)"))
    tied.add(others)
    blocks = tied.blocks()
    names = {mention_id: block.name for block in blocks for mention_id, _ in block.members}
    kept = {tuple(ids): event_id for event_id, ids in con.execute(step("events_as_they_were")).fetchall()}
    groups = (group for group in event_blocks.grouped_blocks(chain(own, others), names) if _ids(group) not in kept)
    found = Spool(corrected_events(groups, lines))
    event_of: dict[str, str | None] = {mention_id: event_id for ids, event_id in kept.items() for mention_id in ids}
    for one in found:
        event_of |= dict.fromkeys(one.mention_ids, one.event.event_id if one.event else None)
    affected = [mention_id for one in found for mention_id in one.mention_ids]
    affected += [mention_id for (mention_id,) in con.execute(step("mentions_of_no_event")).fetchall()]
    con.execute(step("forget_event_blocks"))
    _remember(con, blocks, event_of)
    delete(con, "event_pairs", "first_event_mention_id", affected)
    events = ((_event_row(one.event, one.changes), one.mention_ids) for one in found if one.event)
    changed = regroup(con, "events", "event_id", ("event_mentions", "event_mention_id"), affected, events)
    con.execute(step("drop_event_pairs"))
    insert(con, "event_pairs", [asdict(pair) for one in found for pair in one.pairs])
    if lines:
        set_corrections(con, told_rows(lines, (change for one in found for change in one.changes)))
    return len(tied.ids), changed


def _ids(mentions: Sequence[event_groups.ReportedEvent]) -> tuple[str, ...]:
    return tuple(sorted(mention.event_mention_id for mention in mentions))


def _remember(
    con: DuckDBPyConnection, blocks: Sequence[event_blocks.EventBlock], event_of: Mapping[str, str | None]
) -> None:
    """Keep which mentions were grouped together, of which event each is, and what tied them."""
    members = [
        {
            "event_mention_id": mention_id,
            "article_id": article_id,
            "block": block.name,
            "event_id": event_of[mention_id],
        }
        for block in blocks
        for mention_id, article_id in block.members
    ]
    insert(con, "event_blocks", members)
    insert(con, "event_ties", [{"block": block.name, **tie._asdict()} for block in blocks for tie in block.ties])


def _event_row(event: event_groups.Event, changes: Sequence[Change]) -> AnyRow:
    return asdict(event) | {"corrected_by": corrected_by(changes)}


def _reported_events(con: DuckDBPyConnection, condition: str) -> Iterator[event_groups.ReportedEvent]:
    """Mentions with their parties, those of ``reported_mentions`` of which a condition holds."""
    width = len(event_groups.ReportedEvent._fields) - 1
    end = width + len(event_groups.ReportedParty._fields)
    for _, rows in groupby(
        rows_of(con, f"from reported_mentions where {condition} order by event_mention_id, role, position"),
        itemgetter(0),
    ):
        told = list(rows)
        parties = tuple(event_groups.ReportedParty(*row[width:end]) for row in told if row[width] is not None)
        yield event_groups.ReportedEvent(*[*told[0][:width], parties])

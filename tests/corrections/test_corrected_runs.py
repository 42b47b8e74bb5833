"""Corrections in whole runs: they hold, they are told, and they go."""

import csv
import re
from pathlib import Path

from pipeline.corrections import COLUMNS, read
from pipeline.paths import ROOT
from tests.runs import LAST_SEEN, rows, run, table_hashes
from tests.test_runs import story, write_lines

SAID = "select speaker, corrected_by from quotes where kind = 'direct' order by quote_id"
PAGE = (ROOT / "docs" / "corrections.md").read_text(encoding="utf-8")


def correct(sources: Path, *lines: tuple[str, ...]) -> None:
    (sources / "corrections").mkdir(exist_ok=True)
    with (sources / "corrections" / "own.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([COLUMNS, *lines])


def only(published: Path, query: str) -> str:
    return str(rows(published, query)[0][0])


def test_corrections_hold_through_new_articles_are_told_and_go_with_their_lines(sources: Path, published: Path) -> None:
    run(sources, published)
    before = table_hashes(published, LAST_SEEN)
    quote = only(published, "select min(quote_id) from quotes where kind = 'direct'")
    none = only(published, "select min(quote_id) from quotes where kind = 'indirect'")
    mention = only(published, "select min(event_mention_id) from event_mentions where trigger_text = 'holds'")
    event = only(published, "select min(event_id) from event_mentions where trigger_text = 'met'")
    correct(
        sources,
        ("speaker", quote, "Lena Arden", "anna"),
        ("not_a_quote", none, "", ""),
        ("type", mention, "REJECT", ""),
        ("date", mention, "2024-02", ""),
        ("not_an_event", event, "", "anna"),
        ("rename", "Karl Brenner", "Carl Brenner", ""),
        ("rename", "Nobody Known", "Somebody", ""),
        ("rename", "", "Somebody", ""),
    )
    run(sources, published)
    check_corrected(published, quote, none, mention)
    once = table_hashes(published, LAST_SEEN)
    run(sources, published)
    assert table_hashes(published, LAST_SEEN) == once
    write_lines(sources / "c.jsonl", story(4))
    run(sources, published)
    check_corrected(published, quote, none, mention)
    (sources / "c.jsonl").unlink()
    correct(sources)
    run(sources, published)
    assert rows(published, "select count(*) from corrections") == [(0,)]
    assert rows(published, "select count(*) from rejects") == [(0,)]
    assert rows(published, "select distinct speaker, corrected_by from quotes where kind = 'direct'") == [
        ("Karl Brenner", None)
    ]
    old = {name: rows(published, f"select count(*) from {name} where corrected_by is not null") for name in CORRECTED}
    assert old == {name: [(0,)] for name in CORRECTED}
    assert before.keys() == table_hashes(published, LAST_SEEN).keys()


CORRECTED = ("quotes", "event_mentions", "entities", "events")


def check_corrected(published: Path, quote: str, none: str, mention: str) -> None:
    """What users say stands in rows, groups and views, and the machine's value in ``corrections``."""
    assert rows(published, f"select speaker, speaker_title, corrected_by from quotes where quote_id = '{quote}'") == [
        ("Lena Arden", None, "anna")
    ]
    assert rows(published, "select distinct speaker from quote_overview where speaker is not null order by all") == [
        ("Carl Brenner",),
        ("Lena Arden",),
    ]
    assert rows(published, "select distinct speaker from statements where speaker is not null order by all") == [
        ("Carl Brenner",),
        ("Lena Arden",),
    ]
    withdrawn = f"select statement_id, withdrawn_by from quotes where quote_id = '{none}'"
    assert rows(published, withdrawn) == [(None, "corrections/own.csv line 3")]
    assert rows(published, f"select count(*) from quote_overview where quote_id = '{none}'") == [(0,)]
    assert rows(
        published,
        "select event_type, quad_class, date_start::text, date_granularity from event_mentions "
        f"where event_mention_id = '{mention}'",
    ) == [("REJECT", "verbal conflict", "2024-02-01", "month")]
    assert rows(published, "select distinct withdrawn_by from event_mentions where event_id is null") == [("anna",)]
    assert rows(
        published,
        f"select machine_value, corrected_value from corrections where row_id = '{quote}' and field = 'speaker'",
    ) == [("Karl Brenner", "Lena Arden")]
    assert rows(published, "select reason, record_id from rejects order by all") == [
        ("correction_malformed", "line 9"),
        ("correction_unmatched", "line 8"),
    ]
    assert rows(published, "select sum(corrected_count) > 3, sum(withdrawn_count) > 1 from quality") == [(True, True)]
    assert rows(published, "select count(*) from documents where source_path like 'corrections%'") == [(0,)]


def test_a_fresh_warehouse_and_one_that_was_corrected_later_hold_the_same(
    sources: Path, published: Path, tmp_path: Path
) -> None:
    run(sources, published)
    speaker = only(published, "select entity_id from entities where name = 'Eva Szalai'")
    quote = only(published, "select max(quote_id) from quotes where kind = 'direct'")
    event = only(published, "select min(event_id) from event_mentions where trigger_text = 'met'")
    joined = ("same", "Austria", "Eva Szalai", "")
    correct(sources, ("speaker", quote, speaker, ""), ("type", event, "REJECT", ""), joined)
    run(sources, published)
    assert rows(published, "select count(*) from corrections where not is_applied") == [(0,)]
    assert rows(published, "select event_type, corrected_by from events where corrected_by is not null") == [
        ("REJECT", "corrections/own.csv line 3")
    ]
    fresh = tmp_path / "fresh" / "news.duckdb"
    run(sources, fresh)
    assert table_hashes(fresh) == table_hashes(published)


def test_events_may_be_grouped_again_by_themselves(sources: Path, published: Path) -> None:
    run(sources, published)
    event = only(published, "select min(event_id) from event_mentions where trigger_text = 'met'")
    correct(sources, ("not_an_event", event, "", ""), ("rename", "Karl Brenner", "Carl Brenner", ""))
    run(sources, published)
    before = table_hashes(published, LAST_SEEN)
    run(sources, published, ["entities", "entity_aliases"])
    run(sources, published, ["events", "event_pairs", "published"])
    assert table_hashes(published, LAST_SEEN) == before


def test_the_lines_of_the_page_can_be_used(tmp_path: Path) -> None:
    (shown,) = re.findall(r"<!-- corrections: kept true by a test -->\n```csv\n(.*?)```", PAGE, re.DOTALL)
    (tmp_path / "own.csv").write_text(shown, encoding="utf-8")
    assert [getattr(line, "trouble", None) for line in read(tmp_path)] == [None] * (shown.count("\n") - 1)

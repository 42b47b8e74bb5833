"""Rows of one article that break a promise are left out, with what hangs on them, and each article is told why."""

import pytest

from pipeline.assets.housekeeping.leaving_out import LEFT_OUT, leave_out
from pipeline.database.schema import checks, violations
from tests.sql import planted
from tests.sql.bad_rows import BAD_ROWS

OF_ARTICLES = {check.key: check for check in checks() if check.is_of_article}
PLANTED = [key for key in OF_ARTICLES if key in BAD_ROWS]


def test_every_check_of_an_article_tells_which_rows_break_it() -> None:
    con = planted.warehouse()
    told = {key: con.sql(f"from ({check.sql}) limit 0").columns for key, check in OF_ARTICLES.items()}
    assert [key for key, check in OF_ARTICLES.items() if not set(LEFT_OUT[check.table].key) & set(told[key])] == []


@pytest.mark.parametrize("key", PLANTED)
def test_a_row_that_breaks_a_promise_is_left_out_and_told(key: str) -> None:
    check = OF_ARTICLES[key]
    rows, _ = BAD_ROWS[key]
    con = planted.warehouse(**rows)
    known = {article for (article,) in con.execute("select article_id from articles").fetchall()}
    planted.insert(con, "articles", [{"article_id": article} for article in {"", "a", "good", "bad"} - known])
    if "event_mentions" not in rows:
        planted.insert(con, "event_mentions", [{"event_mention_id": mention} for mention in ("good", "bad")])
    assert violations(con, check).count == 1
    told = leave_out(con, "extraction", [check.table])
    assert violations(con, check).count == 0
    found = con.execute("select stage, reason, count(*) from rejects group by all").fetchall()
    assert found == [("extraction", "broken_promise", told)]


def test_good_rows_stay_and_what_refers_to_a_bad_one_goes_with_it() -> None:
    body = "Anna Weiss said the mill “will open”."
    good = {"text": "will open", "field_start": 26, "field_end": 35, "char_start": 26, "char_end": 35}
    clause = {"clause_start": 26, "clause_end": 35, "article_id": "a"}
    evidence = {"evidence_text": "Anna", "evidence_start": 0, "evidence_end": 4, "trigger_start": 0, "trigger_end": 0}
    con = planted.warehouse(
        articles=[{"article_id": "a", "body": body, "source_path": "mill.txt", "record_id": "mill"}],
        quotes=[
            {"quote_id": "good"} | good | clause,
            {"quote_id": "bad"} | good | clause | {"text": "will close"},
            {"quote_id": "inside", "nested_in": "bad"} | good | clause,
        ],
        event_mentions=[{"event_mention_id": "told", "article_id": "a", "quote_id": "inside"} | evidence],
        event_participants=[{"event_mention_id": "told", "char_start": 0, "char_end": 0}],
    )
    leave_out(con, "extraction", ["quotes", "event_mentions", "event_participants"])
    assert con.execute("select quote_id from quotes").fetchall() == [("good",)]
    assert con.execute("select count(*) from event_mentions").fetchall() == [(0,)]
    assert con.execute("select count(*) from event_participants").fetchall() == [(0,)]
    assert con.execute("select detail from rejects order by detail").fetchall() == [
        ("1 of event_mentions: The quote that tells of an event is a quote of the same article. First: ",),
        ("1 of quotes: What a quote stands in or goes on from is a quote of the same article. First: will open",),
        ("1 of quotes: What field_start and field_end cut out of its field is text. First: will close",),
    ]


def test_without_a_broken_promise_nothing_is_told() -> None:
    con = planted.warehouse(articles=[{"article_id": "a", "body": "Fine."}])
    assert leave_out(con, "articles", list(LEFT_OUT)) == 0
    assert con.execute("select count(*) from articles").fetchall() == [(1,)]

"""The analysis views: given rows, expected rows."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime

import pytest
from duckdb import DuckDBPyConnection

from pipeline.database.schema import checks, sql, violations
from pipeline.database.schema.dictionary import by_table
from tests.sql import planted, small_news

Row = Mapping[str, object]

TUESDAY = date(2024, 3, 12)
WEDNESDAY = date(2024, 3, 13)
MARCH = date(2024, 3, 1)
OSLO_DAY = date(2024, 5, 20)
LAST_YEAR = date(2023, 3, 12)
NO_OUTLET = "(unknown: review.txt)"

EXPECTED: dict[str, list[tuple[object, ...]]] = {
    """
    select article_id, outlet, agency, status, version_number, quote_count, stance_count, event_mention_count,
        published, story, story_article_count
    from article_overview order by article_id
    """: [
        ("herald-2", "Coast Herald", None, "complete", 2, 1, 0, 2, "2024-03-12", "Ministers meet", 2),
        ("review", NO_OUTLET, None, "undated", 1, 2, 0, 1, None, "A meeting in Oslo", 1),
        ("times", "Harbour Times", "North Wire", "complete", 1, 2, 1, 2, "2024-03-13", "Ministers meet", 2),
    ],
    """
    select quote_id, speaker, outlet, kind, via, char_start, char_end, said, said_on_basis, month, published
    from quote_overview order by quote_id
    """: [
        ("again", "Nadia Verholt", NO_OUTLET, "partial", None, 79, 92, "2023-03-12", "stated", "2023-03", None),
        (
            "full", "Nadia Verholt", "Coast Herald", "direct", None, 53, 94, "2024-03-12", "relative", "2024-03",
            "2024-03-12",
        ),
        ("nobody", None, NO_OUTLET, "partial", None, 73, 77, None, "none", None, None),
        (
            "part", "Nadia Verholt", "Harbour Times", "partial", "North Wire", 103, 116, "2024-03-12", "relative",
            "2024-03", "2024-03-13",
        ),
        (
            "waiting", "Nadia Verholt", "Harbour Times", "direct", "North Wire", 172, 193, "2024-03-12", "relative",
            "2024-03", "2024-03-13",
        ),
    ],
    """
    select event_mention_id, outlet, actors, recipients, countries, place, snippet, char_start, char_end
    from event_mention_overview where event_id = 'met' order by event_mention_id
    """: [
        (
            "met-2", "Coast Herald", ["Nadia Verholt"], ["Tomas Okafor"], ["NGA", "NOR"], "Lagos",
            "Nadia Verholt met Tomas Okafor in Lagos on Tuesday.", 0, 51,
        ),
        (
            "met-3", "Harbour Times", ["Nadia Verholt"], ["Nigeria"], ["NGA", "NOR"], "Abuja",
            "Nadja Verholt met Okafor in Abuja on Tuesday, North Wire reported.", 0, 66,
        ),
    ],
    "from speaker_months order by month desc, outlet": [
        (
            "Nadia Verholt", "foreign minister", "NOR", "2024-03", "relative", "Coast Herald",
            1, 1, 0, 0, 1, 1, 7, MARCH, "month", "verholt",
        ),
        (
            "Nadia Verholt", "foreign minister", "NOR", "2024-03", "relative", "Harbour Times",
            2, 1, 1, 0, 2, 1, 6, MARCH, "month", "verholt",
        ),
        (
            "Nadia Verholt", "foreign minister", "NOR", "2023-03", "stated", NO_OUTLET,
            1, 0, 1, 0, 1, 1, 2, date(2023, 3, 1), "month", "verholt",
        ),
    ],
    """
    select event_id, event_mention_id, source_path, event_type, base_type, status, place, outlets, is_corroborated,
        date, date_basis
    from event_timeline order by date_start, event_id
    """: [
        (
            "accused", "accused", "times.txt", "ACCUSE", "ACCUSE", "happened", None, ["Harbour Times"], False,
            "2024-03-12", "relative",
        ),
        (
            "denied", "denied", "herald.txt", "REJECT", "REJECT", "happened", None, ["Coast Herald"], False,
            "2024-03-12", "relative",
        ),
        (
            "met", "met-2", "herald.txt", "CONSULT", "CONSULT", "happened", "Lagos",
            ["Coast Herald", "Harbour Times"], True, "2024-03-12", "relative",
        ),
        (
            "plan", "plan", "review.txt", "AGREE", "CONSULT", "planned", "Oslo", [NO_OUTLET], False, "2024-05-20",
            "stated",
        ),
    ],
    "from meetings order by date_start": [
        (
            "Nadia Verholt", "foreign minister", "NOR", "Tomas Okafor", "foreign minister", "NGA", None, "happened",
            "2024-03-12", "relative", "Lagos", "NGA", True, ["Coast Herald", "Harbour Times"],
            "Nadia Verholt met Tomas Okafor", "Nadia Verholt met Tomas Okafor in Lagos on Tuesday.",
            "herald.txt", "body", 0, 51, 2, 2, TUESDAY, TUESDAY, "day",
            "met", "met-2", "herald-2", "verholt", "okafor",
        ),
        (
            "Norway", None, "NOR", "Nigeria", None, "NGA", None, "planned",
            "2024-05-20", "stated", "Oslo", "NOR", False, [NO_OUTLET], "Norway and Nigeria to meet",
            "Norway and Nigeria are to meet in Oslo on 20 May. Verholt again promised help “without delay”.",
            "review.txt", "body", 0, 94, 1, 0, OSLO_DAY, OSLO_DAY, "day",
            "plan", "plan", "review", "norway", "nigeria",
        ),
    ],
    """
    select article_id, outlet, reasons, dropped_line_count, dropped_lines, unattributed_quote_count, unused_mark_count
    from quality order by article_id
    """: [
        ("herald-2", "Coast Herald", None, 0, {}, 0, 1),
        (
            "review", NO_OUTLET,
            ("the outlet is not told; no publication date is known; 1 of 2 quotes are given to nobody; "
            "1 of 2 quotes have no date"),
            0, {}, 1, 0,
        ),
        (
            "times", "Harbour Times", "1 of 2 quotes are doubtful", 3,
            {"navigation: short": 2, "notice: cookies": 1}, 0, 0,
        ),
    ],
    """
    select statement_id, first_outlet, second_outlet, first_text, second_text, first_kind, second_kind, relation,
        similarity, days_apart
    from statement_variants
    """: [
        (
            "lift", "Coast Herald", "Harbour Times", "We will lift the sanctions without delay,", "without delay",
            "direct", "partial", "part of", 0.286, 1,
        ),
    ],
    "select quote_id, speaker, via, quoted_by, outlet, has_firsthand from secondhand_quotes order by quote_id": [
        ("part", "Nadia Verholt", "North Wire", None, "Harbour Times", True),
        ("waiting", "Nadia Verholt", "North Wire", None, "Harbour Times", False),
    ],
    "from outlet_voices order by outlet": [
        (
            NO_OUTLET, "Nadia Verholt", "foreign minister", "NOR", 1, 2, None, 3, 1, 1,
            None, "none", None, "none", None, None, None, None, "verholt",
        ),
        (
            "Coast Herald", "Nadia Verholt", "foreign minister", "NOR", 1, 7, None, 7, 1, 1,
            "2024-03-12", "labelled", "2024-03-12", "labelled", TUESDAY, "time", TUESDAY, "time", "verholt",
        ),
        (
            "Harbour Times", "Nadia Verholt", "foreign minister", "NOR", 2, 6, None, 6, 1, 1,
            "2024-03-13", "labelled", "2024-03-13", "labelled", WEDNESDAY, "time", WEDNESDAY, "time", "verholt",
        ),
    ],
    """
    select event_id, outlets, agencies, origins, asserted_by, first_outlet, origin_count, is_corroborated,
        first_reported
    from event_corroboration order by event_id
    """: [
        (
            "accused", ["Harbour Times"], ["North Wire"], ["agency: North Wire"], ["North Wire"], "Harbour Times",
            1, False, "2024-03-13",
        ),
        ("denied", ["Coast Herald"], [], ["herald-2"], ["the outlet itself"], "Coast Herald", 1, False, "2024-03-12"),
        (
            "met", ["Coast Herald", "Harbour Times"], ["North Wire"], ["agency: North Wire", "herald-2"],
            ["the outlet itself"], "Coast Herald", 2, True, "2024-03-12",
        ),
        ("plan", [NO_OUTLET], [], ["review"], ["the outlet itself"], None, 1, False, None),
    ],
    """
    select event_id, field, first_value, second_value, first_outlets, second_outlets, first_source_path,
        first_char_start, first_char_end
    from event_conflicts
    """: [
        ("met", "place", "Abuja", "Lagos", ["Harbour Times"], ["Coast Herald"], "times.txt", 0, 66),
    ],
    "from dyad_months order by month, actor_country": [
        ("NOR", "NGA", "2024-03", "relative", 2, 1, 0, 1, 0, -0.5, 0, MARCH, "month"),
        ("NGA", "NOR", "2024-05", "stated", 0, 0, 0, 0, 0, None, 1, date(2024, 5, 1), "month"),
        ("NOR", "NGA", "2024-05", "stated", 0, 0, 0, 0, 0, None, 1, date(2024, 5, 1), "month"),
    ],
    """
    select event_id, announced_by, outcome, matched_event_id, announced, announced_basis, planned_for
    from planned_outcomes
    """: [
        ("plan", NO_OUTLET, "still ahead", None, None, "none", "2024-05-20"),
    ],
    "select accusers, accused, matter, rejected_by, rejection_event_ids, outlets from accusations": [
        (["Nadia Verholt"], ["Nigeria"], "They kept us waiting.", ["Tomas Okafor"], ["denied"], ["Harbour Times"]),
    ],
    """
    select first_article_id, second_article_id, first_title, second_title, quotes_added, quotes_removed,
        events_added, events_removed, sentences_added, sentences_removed, sentences_reworded, similarity
    from article_changes
    """: [
        (
            "herald-1", "herald-2", "Ministers meet", "Ministers meet in Lagos",
            ["We will lift the sanctions without delay,"], ["Lagos"], ["REJECT (happened): Tomas Okafor"], [],
            small_news.BODIES["herald-2"].split("\n")[1:], [], small_news.BODIES["herald-2"].split("\n")[:1], 0.32,
        ),
    ],
    """
    select name, alias, outlet, mention_count, differs_from_name, first_seen, last_seen
    from name_spellings where entity_id = 'verholt' order by alias
    """: [
        ("Nadia Verholt", "Nadia Verholt", "Coast Herald", 5, False, "2024-03-12", "2024-03-12"),
        ("Nadia Verholt", "Nadja Verholt", "Harbour Times", 3, True, "2024-03-13", "2024-03-13"),
    ],
    """
    select speaker, formula, quote_ids, outlets, occasion_count, first_said_on, last_said_on
    from recurring_formulas
    """: [
        (
            "Nadia Verholt", "without delay", ["again", "full", "part"], [NO_OUTLET, "Coast Herald", "Harbour Times"],
            2, LAST_YEAR, TUESDAY,
        ),
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def news() -> Iterator[DuckDBPyConnection]:
    """The small warehouse, for tests that only read it."""
    with small_news.warehouse() as con:
        yield con


@pytest.mark.parametrize("query", EXPECTED, ids=lambda query: query.partition("from ")[2].split()[0])
def test_a_view_gives_these_rows(news: DuckDBPyConnection, query: str) -> None:
    assert news.sql(query).fetchall() == EXPECTED[query]


def test_every_view_is_shown_rows() -> None:
    shown = {name for query in EXPECTED for name in sql.tables_read(query)}
    assert {view.name for view in sql.views()} - shown == set()


def test_a_sound_warehouse_breaks_no_promise(news: DuckDBPyConnection) -> None:
    found = {check.key: violations(news, check) for check in checks() if check.severity == "error"}
    assert {key: violations for key, violations in found.items() if violations.count} == {}


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/Los_Angeles"])
def test_no_view_depends_on_the_time_zone_of_the_session(zone: str) -> None:
    con = small_news.warehouse()
    con.execute("set timezone = 'UTC'")
    in_utc = {view.name: con.sql(f"from {view.name} order by all").fetchall() for view in sql.views()}
    con.execute(f"set timezone = '{zone}'")
    assert {view.name: con.sql(f"from {view.name} order by all").fetchall() for view in sql.views()} == in_utc


def views_with_a_passage() -> list[str]:
    needed = {"article_id", "char_start", "char_end", "snippet"}
    return [view.name for view in sql.views() if needed <= {column.name for column in by_table()[view.name]}]


@pytest.mark.parametrize("view", views_with_a_passage())
def test_the_passage_of_a_row_is_what_its_offsets_cut_out(news: DuckDBPyConnection, view: str) -> None:
    cut = "substring(articles.body, char_start + 1, char_end - char_start)"
    missed = news.sql(
        f"select {cut}, snippet from {view} as shown inner join articles on articles.article_id = shown.article_id"
        f" where not contains(snippet, {cut})"
    )
    assert missed.fetchall() == []


def quote(quote_id: str, **columns: object) -> Row:
    return {"quote_id": quote_id, "article_id": "a", "speaker_id": "verholt", "speaker": "Nadia Verholt", **columns}


def test_pieces_of_one_quotation_count_once() -> None:
    con = planted.warehouse(
        articles=[{"article_id": "a", "body": "“We will,” she said, “wait for it.”"}],
        quotes=[
            quote("1", text="We will,", field_start=1, field_end=9, statement_id="s"),
            quote("2", text="wait for it.", field_start=22, field_end=34, statement_id="s", continues_quote_id="1"),
        ],
    )
    query = "select quote_count, direct_count, statement_count, word_count from speaker_months"
    assert con.sql(query).fetchall() == [(1, 1, 1, 5)]


@pytest.mark.parametrize(
    ("granularity", "month", "said"),
    [
        ("day", "2024-03", "2024-03-01"),
        ("week", "2024-03", "about 2024-03-01 – 2024-03-07"),
        ("month", "2024-03", "2024-03"),
        ("season", "2024", "about 2024-03-01 – 2024-05-31"),
        ("quarter", "2024", "about 2024-03-01 – 2024-05-31"),
        ("year", "2024", "2024"),
    ],
)
def test_a_day_known_less_than_to_the_month_gives_its_year(granularity: str, month: str, said: str) -> None:
    con = planted.warehouse(
        articles=[{"article_id": "a"}],
        quotes=[
            quote(
                "1",
                said_on=date(2024, 1, 1) if granularity == "year" else MARCH,
                said_on_granularity=granularity,
                said_on_basis="stated",
            )
        ],
    )
    assert con.sql("select month, said from quote_overview").fetchall() == [(month, said)]
    assert con.sql("select month, month_basis from speaker_months").fetchall() == [(month, "stated")]


@pytest.mark.parametrize(
    ("published", "months"),
    [
        pytest.param({}, [("undated", None, "none")], id="never"),
        pytest.param({"published_granularity": "day"}, [("2024-03", "month", "publication")], id="on a day"),
        pytest.param({"published_granularity": "year"}, [("2024", "year", "publication")], id="in a year"),
    ],
)
def test_what_was_said_on_no_day_is_of_the_month_of_publication(
    published: Row, months: list[tuple[object, ...]]
) -> None:
    day: Row = {"published_at": datetime(2024, 3, 12, tzinfo=UTC)} if published else {}
    con = planted.warehouse(articles=[{"article_id": "a", **day, **published}], quotes=[quote("1")])
    assert con.sql("select month, month_granularity, month_basis from speaker_months").fetchall() == months


def test_a_share_is_of_all_that_an_outlet_quotes_and_none_of_a_few_words() -> None:
    con = planted.warehouse(
        articles=[{"article_id": "a", "outlet": "The Quay"}, {"article_id": "b", "outlet": "Kestrel News"}],
        quotes=[
            quote("1", text="wait " * 30),
            quote("2", text="wait " * 90, speaker=None, speaker_id=None),
            quote("3", text="wait " * 90, article_id="b"),
        ],
    )
    query = "select outlet, word_count, word_share, outlet_word_count from outlet_voices order by outlet"
    assert con.sql(query).fetchall() == [("Kestrel News", 90, None, 90), ("The Quay", 30, 0.25, 120)]


def test_outlets_that_are_not_known_are_apart() -> None:
    con = planted.warehouse(
        articles=[{"article_id": name, "source_path": f"{name}.txt"} for name in "ab"],
        quotes=[quote("1"), quote("2", article_id="b")],
        entities=[small_news.VERHOLT],
        entity_aliases=[{"entity_id": "verholt", "alias": "Nadia Verholt", "mention_count": 2}],
    )
    for view in ("speaker_months", "outlet_voices", "name_spellings"):
        assert con.sql(f"select outlet from {view} order by outlet").fetchall() == [
            ("(unknown: a.txt)",),
            ("(unknown: b.txt)",),
        ]


@pytest.mark.parametrize(
    ("body", "text", "snippet"),
    [
        pytest.param("She said “no” and left.", "no", "She said “no” and left.", id="short"),
        pytest.param("She said:\n“no”", "no", "She said: “no”", id="two paragraphs"),
        pytest.param(f"{'word ' * 40}“no” {'word ' * 40}", "no", f"… {'word ' * 15}“no” {'word ' * 15}…", id="long"),
    ],
)
def test_a_snippet_is_cut_between_words(body: str, text: str, snippet: str) -> None:
    start = body.index(text)
    con = planted.warehouse(
        articles=[{"article_id": "a", "body": body}],
        quotes=[quote("1", text=text, field_start=start, field_end=start + len(text))],
    )
    assert con.sql("select snippet from quote_overview").fetchall() == [(snippet,)]


@pytest.mark.parametrize(
    ("article", "rows", "because"),
    [
        ({"word_count": 90}, {"quotes": [quote("1")]}, None),
        ({"word_count": 90}, {"event_mentions": [{"article_id": "a"}]}, None),
        ({"language": "de"}, {}, "language de: quotes and events are read in English only"),
        ({"language": "en", "word_count": 90}, {}, "no quote and no event was found"),
        ({"language": None, "word_count": 9}, {}, "a text of under 50 words"),
        (
            {"source_path": "a.txt", "record_id": "1"},
            {
                "rejects": [
                    {"source_path": "a.txt", "record_id": "1", "stage": "extraction", "reason": "too_long_to_read"}
                ]
            },
            "reading failed: too_long_to_read",
        ),
    ],
)
def test_why_nothing_was_found_in_an_article(article: Row, rows: dict[str, list[Row]], because: str | None) -> None:
    con = planted.warehouse(articles=[{"article_id": "a", **article}], **rows)
    assert con.sql("select nothing_found_because from quality").fetchall() == [(because,)]


def test_a_quote_of_the_title_shows_the_title() -> None:
    con = planted.warehouse(
        articles=[{"article_id": "a", "title": "Minister: “no” to tariffs", "body": "Other words."}],
        quotes=[quote("1", text="no", field="title", field_start=11, field_end=13)],
    )
    assert con.sql("select snippet, char_start from quote_overview").fetchall() == [("Minister: “no” to tariffs", None)]


def test_a_quote_inside_another_names_who_quotes() -> None:
    con = planted.warehouse(
        articles=[{"article_id": "a"}],
        quotes=[
            quote("outer", speaker="Ivo Brandt", speaker_id="ivo"),
            quote("inner", nested_in="outer"),
            quote("own", nested_in="inner"),
            quote("she", nested_in="outer", speaker_basis="pronoun"),
            quote("around", speaker="Ivo Brandt", speaker_id="ivo", field_start=5, field_end=6),
            quote("beside", nested_in="around"),
            quote("unnamed", speaker=None, speaker_id=None, speaker_as_written="an aide", speaker_basis="nominal"),
            quote("other", nested_in="unnamed"),
        ],
    )
    query = "select quote_id, speaker, quoted_by, has_firsthand from secondhand_quotes order by quote_id"
    assert con.sql(query).fetchall() == [
        ("inner", "Nadia Verholt", "Ivo Brandt", None),
        ("other", "Nadia Verholt", "an aide", None),
    ]


@pytest.mark.parametrize(
    ("outlet", "via", "count"),
    [("Kestrel News", "North Wire", 1), ("Kestrel News", "Kestrel News", 0), ("The Kestrel", "Kestrel News", 0)],
)
def test_what_an_outlet_was_told_itself_is_first_hand(outlet: str, via: str, count: int) -> None:
    con = planted.warehouse(
        articles=[{"article_id": "a", "outlet": outlet}], quotes=[quote("1", via=via, via_kind="outlet")]
    )
    assert len(con.sql("from secondhand_quotes").fetchall()) == count


def meeting(participants: list[Row], **columns: object) -> list[tuple[object, ...]]:
    """The pairs of parties that the view gives for one mention of a meeting."""
    con = planted.warehouse(
        articles=[{"article_id": "a"}],
        events=[{"event_id": "e"}],
        event_mentions=[{"event_mention_id": "m", "event_id": "e", "article_id": "a", **columns}],
        event_participants=[{"event_mention_id": "m", **participant} for participant in participants],
    )
    return con.sql("select first_party, second_party from meetings order by all").fetchall()


def person(name: str, country: str, role: str, position: int = 0) -> Row:
    return {"name": name, "kind": "person", "country": country, "role": role, "position": position}


def crowd(name: str, code: str | None) -> Row:
    return {"name": name, "kind": "organisation", "country": code, "role": "recipient"}


def pointed(pronoun: str) -> Row:
    """A party that a pronoun of its mention stands for."""
    return {"basis": "coreference", "text": pronoun, "char_start": 5}


def country(name: str, code: str, role: str, position: int = 0) -> Row:
    return {"name": name, "kind": "country", "country": code, "role": role, "position": position}


@pytest.mark.parametrize(
    ("participants", "pairs"),
    [
        pytest.param(
            [person("Verholt", "NOR", "actor"), person("Okafor", "NGA", "recipient")],
            [("Verholt", "Okafor")],
            id="visitor first",
        ),
        pytest.param(
            [
                country("Norway", "NOR", "actor"),
                person("Verholt", "NOR", "actor", 1),
                person("Okafor", "NGA", "recipient"),
            ],
            [("Verholt", "Okafor")],
            id="persons stand for their countries",
        ),
        pytest.param(
            [
                country("Norway", "NOR", "actor"),
                country("Nigeria", "NGA", "actor", 1),
                country("Ghana", "GHA", "actor", 2),
            ],
            [("Nigeria", "Ghana"), ("Norway", "Ghana"), ("Norway", "Nigeria")],
            id="all with all",
        ),
        pytest.param(
            [country("Norway", "NOR", "actor"), country("Ghana", "GHA", "host")],
            [],
            id="a host does not meet",
        ),
        pytest.param([country("Norway", "NOR", "actor"), country("Norway", "NOR", "recipient")], [], id="itself"),
        pytest.param(
            [person("Ada Verholt", "NOR", "actor"), country("Norway", "NOR", "recipient")], [], id="its own country"
        ),
        pytest.param(
            [person("Ada Verholt", "NOR", "actor"), crowd("reporters in Oslo", "NOR")], [], id="a crowd somewhere"
        ),
        pytest.param([person("Ada Verholt", "NOR", "actor"), crowd("ferry owners", None)], [], id="a crowd"),
        pytest.param(
            [person("Ada Verholt", "NOR", "actor"), person("aide to Okafor", "NGA", "recipient")], [], id="a post"
        ),
        pytest.param(
            [person("Ada Verholt", "NOR", "actor"), {**crowd("Ghana Palace", "GHA"), "kind": "thing"}], [], id="a thing"
        ),
        pytest.param(
            [person("Ada Verholt", "NOR", "actor"), {**country("Ghana", "GHA", "recipient"), "basis": "inferred"}],
            [],
            id="a party that is inferred",
        ),
        pytest.param(
            [person("Ada Verholt", "NOR", "actor"), crowd("ministers of Ghana", "GHA")],
            [("Ada Verholt", "ministers of Ghana")],
            id="those of a country",
        ),
        pytest.param(
            [
                person("Ada Verholt", "NOR", "actor"),
                person("Ghana's minister", "GHA", "recipient"),
                person("Ama Okafor", "GHA", "recipient", 1),
            ],
            [("Ada Verholt", "Ama Okafor")],
            id="a minister who is also named",
        ),
        pytest.param(
            [
                {**person("Ada Verholt", "", "actor"), "country": None, "org_code": "IGO"},
                {**crowd("Harbour Union", None), "org_code": "IGO"},
            ],
            [],
            id="the head of a body and the body",
        ),
        pytest.param(
            [person("Ada Verholt", "NOR", "actor"), {**crowd("Ivo Brandt", None), "kind": "person"}],
            [("Ada Verholt", "Ivo Brandt")],
            id="a name without a country",
        ),
        pytest.param(
            [{**crowd("Ada Verholt", None), "role": "actor"}, {**crowd("Ivo Brandt", None), "kind": "person"}],
            [],
            id="two private persons",
        ),
        pytest.param(
            [person("Ada Verholt", "NOR", "actor"), {**crowd("Ghana Party", "GHA"), **pointed("they")}],
            [],
            id="one that they stands for",
        ),
        pytest.param(
            [{**person("Ada Verholt", "NOR", "actor"), **pointed("she")}, person("Okafor", "NGA", "recipient")],
            [("Ada Verholt", "Okafor")],
            id="a person that she stands for",
        ),
        pytest.param(
            [
                {**person("Ada Verholt", "NOR", "actor"), **pointed("they")},
                {**person("Okafor", "NGA", "actor", 1), **pointed("they")},
            ],
            [("Ada Verholt", "Okafor")],
            id="two that they stands for",
        ),
    ],
)
def test_who_met_whom(participants: list[Row], pairs: list[tuple[object, ...]]) -> None:
    assert meeting(participants) == pairs


@pytest.mark.parametrize(
    "told", [{"status": "hypothetical"}, {"status": "negated"}, {"event_type": "AGREE", "status": "happened"}]
)
def test_a_meeting_that_is_not_told_as_real_is_left_out(told: Row) -> None:
    assert meeting([person("Verholt", "NOR", "actor"), person("Okafor", "NGA", "recipient")], **told) == []


@pytest.mark.parametrize(
    "host",
    [
        {**crowd("Lagos Palace", "NGA"), "basis": "capital"},
        {**person("Tomas Okafor", "NGA", "recipient"), **pointed("his")},
    ],
    ids=["a building", "his visit"],
)
def test_a_visit_without_a_host_is_no_meeting(host: Row) -> None:
    assert meeting([person("Ada Verholt", "NOR", "actor"), host], mode="visit") == []


def test_a_letter_is_no_meeting() -> None:
    assert meeting([person("Verholt", "NOR", "actor"), person("Okafor", "NGA", "recipient")], mode="letter") == []


def test_a_plan_of_somebody_named_by_a_pronoun_alone_is_left_out() -> None:
    parties = [{**person("Ada Verholt", "NOR", "actor"), **pointed("she")}, person("Okafor", "NGA", "recipient")]
    assert meeting(parties, event_type="AGREE", status="planned") == []


def test_only_consulting_is_a_meeting() -> None:
    parties = [person("Verholt", "NOR", "actor"), person("Okafor", "NGA", "recipient")]
    assert meeting(parties, event_type="ACCUSE", base_type="ACCUSE") == []


def days(start: str, end: str | None = None, basis: str = "stated") -> Row:
    return {
        "date_start": date.fromisoformat(start),
        "date_end": date.fromisoformat(end or start),
        "date_granularity": "range" if end else "day",
        "date_basis": basis,
    }


@pytest.mark.parametrize(
    ("one", "other", "conflicts"),
    [
        pytest.param(days("2024-03-12"), days("2024-03-13"), [("date", "2024-03-12", "2024-03-13")], id="two days"),
        pytest.param(days("2024-03-12"), days("2024-03-01", "2024-03-31"), [], id="day in its month"),
        pytest.param(
            days("2024-02-12"), days("2024-03-01", "2024-03-31"),
            [("date", "2024-02-12", "about 2024-03-01 – 2024-03-31")], id="day outside the month",
        ),
        pytest.param(days("2024-03-12"), days("2024-03-14", basis="publication"), [], id="day of publication"),
        pytest.param(
            small_news.LAGOS, small_news.ABUJA, [("place", "Abuja", "Lagos")], id="two cities",
        ),
        pytest.param(
            small_news.LAGOS, {**small_news.LAGOS, "place": "Ikeja", "latitude": 6.6}, [], id="a suburb",
        ),
        pytest.param(
            small_news.LAGOS, {"place": "State House", "place_country": "NGA"}, [], id="a house that may be there",
        ),
        pytest.param(
            small_news.LAGOS, {"place": "Nigeria", "place_country": "NGA"}, [], id="city in its country",
        ),
        pytest.param(
            small_news.LAGOS, {"place": "Norway", "place_country": "NOR"},
            [("place", "Lagos", "Norway")], id="city in another country",
        ),
        pytest.param(small_news.LAGOS, {}, [], id="place not told"),
        pytest.param(
            {**small_news.LAGOS, **days("2024-03-12", basis="publication")},
            {**small_news.ABUJA, **days("2024-04-12")},
            [], id="places of other days",
        ),
        pytest.param(
            {"evidence_text": "Norway sent 1,200 tents."}, {"evidence_text": "It sent 900 tents and 3 planes."},
            [("number", "1,200 tents", "900 tents")], id="two numbers of one thing",
        ),
        pytest.param(
            {"evidence_text": "Norway sent 12 tents."}, {"evidence_text": "It sent 3 planes."},
            [], id="numbers of two things",
        ),
        pytest.param(
            {"evidence_text": "They met for 12 hours."}, {"evidence_text": "They met 3 hours late."},
            [], id="numbers of hours",
        ),
        pytest.param({"status": "happened"}, {"status": "negated"}, [("status", "happened", "negated")], id="denied"),
        pytest.param({"status": "happened"}, {"status": "planned"}, [], id="planned before"),
    ],
)  # fmt: skip
def test_where_outlets_disagree(one: Row, other: Row, conflicts: list[tuple[object, ...]]) -> None:
    con = planted.warehouse(
        articles=[{"article_id": "a"}, {"article_id": "b", "source_path": "b"}],
        events=[{"event_id": "e"}],
        event_mentions=[
            {"event_mention_id": "1", "event_id": "e", "article_id": "a", **one},
            {"event_mention_id": "2", "event_id": "e", "article_id": "b", **other},
        ],
        event_participants=[
            {"event_mention_id": "1", **country("Nigeria", "NGA", "actor")},
            {"event_mention_id": "1", **country("Norway", "NOR", "recipient")},
        ],
    )
    assert con.sql("select field, first_value, second_value from event_conflicts").fetchall() == conflicts


def test_two_days_in_one_article_are_no_conflict_with_another() -> None:
    told = {"1": ("a", "2024-03-12"), "2": ("a", "2024-03-14"), "3": ("b", "2024-03-14")}
    con = planted.warehouse(
        articles=[{"article_id": "a"}, {"article_id": "b", "source_path": "b"}],
        events=[{"event_id": "e"}],
        event_mentions=[
            {"event_mention_id": key, "event_id": "e", "article_id": article, **days(day)}
            for key, (article, day) in told.items()
        ],
    )
    assert con.sql("from event_conflicts").fetchall() == []


def test_parties_disagree_when_neither_side_holds_the_other() -> None:
    mentions = {"1": ("NOR", "NGA"), "2": ("NOR",), "3": ("NOR", "GHA")}
    con = planted.warehouse(
        articles=[{"article_id": key, "source_path": key} for key in mentions],
        events=[{"event_id": "e"}],
        event_mentions=[{"event_mention_id": key, "event_id": "e", "article_id": key} for key in mentions],
        event_participants=[
            {"event_mention_id": key, **country(code, code, "actor", position)}
            for key, codes in mentions.items()
            for position, code in enumerate(codes)
        ],
    )
    query = "select field, first_value, second_value from event_conflicts"
    assert con.sql(query).fetchall() == [("parties", "GHA, NOR", "NGA, NOR")]


def plan(outcome_rows: dict[str, list[Row]]) -> list[tuple[object, ...]]:
    """The outcome of a meeting planned for 20 March, with more rows of events and mentions."""
    parties: Row = {
        "actors": ["Norway"],
        "recipients": ["Ghana"],
        "actor_countries": ["NOR"],
        "recipient_countries": ["GHA"],
    }
    con = planted.warehouse(
        articles=[
            {"article_id": "a", "published_at": datetime(2024, 3, 12, tzinfo=UTC), "outlet": "Coast Herald"},
            {"article_id": "b", "published_at": datetime(2024, 4, 12, tzinfo=UTC), "source_path": "b"},
        ],
        events=[{"event_id": "plan", "status": "planned", **parties, **days("2024-03-20")}]
        + [{**parties, **event} for event in outcome_rows.get("events", [])],
        event_mentions=[
            {
                "event_mention_id": "plan",
                "event_id": "plan",
                "article_id": "a",
                "event_type": "AGREE",
                "status": "planned",
                **days("2024-03-20"),
                **next(iter(outcome_rows.get("plan", [])), {}),
            },
            *outcome_rows.get("event_mentions", []),
        ],
    )
    query = "select outcome, matched_event_id, announced_by, announced_on, took_place_on from planned_outcomes"
    return con.sql(query).fetchall()


@pytest.mark.parametrize(
    ("rows", "outcome"),
    [
        pytest.param({}, ("not reported", None, "Coast Herald", TUESDAY, None), id="nothing more"),
        pytest.param(
            {
                "events": [{"event_id": "met", **days("2024-03-21")}],
                "event_mentions": [{"event_mention_id": "met", "event_id": "met", "article_id": "b"}],
            },
            ("took place", "met", "Coast Herald", TUESDAY, date(2024, 3, 21)),
            id="another event",
        ),
        pytest.param(
            {
                "events": [{"event_id": "met", **days("2024-03-29")}],
                "event_mentions": [{"event_mention_id": "met", "event_id": "met", "article_id": "b"}],
            },
            ("not reported", None, "Coast Herald", TUESDAY, None),
            id="too late",
        ),
        pytest.param(
            {
                "events": [{"event_id": "met", **days("2024-03-20"), "recipient_countries": ["NGA"]}],
                "event_mentions": [{"event_mention_id": "met", "event_id": "met", "article_id": "b"}],
            },
            ("not reported", None, "Coast Herald", TUESDAY, None),
            id="other parties",
        ),
        pytest.param(
            {"plan": [{"date_start": None, "date_end": None, "date_granularity": None, "date_basis": "none"}]},
            ("undated", None, "Coast Herald", TUESDAY, None),
            id="no date",
        ),
        pytest.param({"plan": [days("2024-06-20")]}, ("still ahead", None, "Coast Herald", TUESDAY, None), id="later"),
        pytest.param(
            {"plan": [{"asserted_by": "the ministry"}]},
            ("not reported", None, "the ministry", TUESDAY, None),
            id="announced by another",
        ),
    ],
)
def test_what_came_of_a_plan(rows: dict[str, list[Row]], outcome: tuple[object, ...]) -> None:
    assert plan(rows) == [outcome]


@pytest.mark.parametrize(
    ("names", "dates", "count"),
    [
        pytest.param({"actors": ["Norway"]}, days("2024-03-20"), 1, id="one party and a day"),
        pytest.param({"actors": ["Norway"], "recipients": ["Ada Lund"]}, {}, 1, id="two names"),
        pytest.param({"actors": ["Norway"], "recipients": ["similar ferries"]}, {}, 0, id="one name"),
        pytest.param({}, days("2024-03-20"), 0, id="nobody"),
        pytest.param({"actors": ["similar ferries"]}, days("2024-03-20"), 0, id="nobody by name"),
        pytest.param({"actors": ["Norway", "Ada Lund"]}, {"base_type": "ASSAULT"}, 0, id="two names on one side"),
    ],
)
def test_a_plan_is_dated_or_between_two(names: Row, dates: Row, count: int) -> None:
    con = planted.warehouse(
        articles=[{"article_id": "a"}],
        events=[{"event_id": "e", "status": "planned", **names}],
        event_mentions=[{"event_mention_id": "1", "event_id": "e", "article_id": "a", "status": "planned", **dates}],
    )
    assert len(con.sql("from planned_outcomes").fetchall()) == count


def test_accusations_are_made_and_have_two_sides() -> None:
    told: list[Row] = [
        {"event_id": "a board", "actors": ["Ada Lund"], "recipients": ["board"]},
        {"event_id": "accuser", "actors": ["Ada Lund"]},
        {"event_id": "both", "actors": ["Ada Lund"], "recipients": ["Ghana"]},
        {"event_id": "inquiry", "actors": ["Ada Lund"], "recipients": ["Ghana"], "mode": "investigate"},
        {"event_id": "never made", "actors": ["Ada Lund"], "recipients": ["Ghana"], "status": "negated"},
        {"event_id": "nobody"},
    ]
    con = planted.warehouse(
        articles=[{"article_id": "a"}],
        events=[{"event_type": "ACCUSE", "status": "happened", **one} for one in told],
        event_mentions=[accusation(event_id=one["event_id"], event_mention_id=one["event_id"]) for one in told],
    )
    assert con.sql("select event_id from accusations").fetchall() == [("both",), ("a board",)]


def accusation(**columns: object) -> Row:
    return {"event_mention_id": "m", "event_id": "e", "article_id": "a", "event_type": "ACCUSE", **columns}


@pytest.mark.parametrize(
    ("sentence", "trigger", "matter"),
    [
        pytest.param("Lund accused Ghana of hiding its losses.", "accused", "hiding its losses", id="of"),
        pytest.param(
            "Lund accused Ghana of hiding its losses, which it denied.",
            "accused",
            "hiding its losses",
            id="up to which",
        ),
        pytest.param("Lund blamed Ghana for the delay.", "blamed", "the delay", id="for"),
        pytest.param("Lund complained that Ghana hid its losses.", "complained", "Ghana hid its losses", id="that"),
        pytest.param("Lund charged that Ghana hid its losses.", "charged", "Ghana hid its losses", id="charged that"),
        pytest.param("Lund criticised Ghana.", "criticised", None, id="nothing more"),
    ],
)
def test_the_matter_of_an_accusation_outside_quotes_is_in_its_sentence(
    sentence: str, trigger: str, matter: str | None
) -> None:
    con = planted.warehouse(
        articles=[{"article_id": "a"}],
        events=[{"event_id": "e", "event_type": "ACCUSE", "actors": ["Ada Lund"], "recipients": ["Ghana"]}],
        event_mentions=[accusation(evidence_text=sentence, trigger_text=trigger)],
    )
    assert con.sql("select matter from accusations").fetchall() == [(matter,)]


@pytest.mark.parametrize(
    ("speaker", "matter"), [("lund", "You hid them."), ("okafor", None)], ids=["of the accuser", "of another"]
)
def test_the_matter_of_an_accusation_is_in_words_of_the_accuser(speaker: str, matter: str | None) -> None:
    con = planted.warehouse(
        articles=[{"article_id": "a", "body": "You hid them."}],
        quotes=[{"quote_id": "q", "article_id": "a", "speaker_id": speaker, "text": "You hid them."}],
        events=[{"event_id": "e", "event_type": "ACCUSE", "actors": ["Ada Lund"], "recipients": ["Ghana"]}],
        event_mentions=[accusation(quote_id="q")],
        event_participants=[
            {"event_mention_id": "m", "entity_id": "lund", **person("Ada Lund", "NOR", "actor")},
            {"event_mention_id": "m", **country("Ghana", "GHA", "recipient")},
        ],
    )
    assert con.sql("select matter from accusations").fetchall() == [(matter,)]


@pytest.mark.parametrize(
    ("denial", "denier", "rejected_by"),
    [
        pytest.param({"trigger_text": "denied"}, "GHA", ["Ben Osei"], id="by a countryman"),
        pytest.param({"trigger_text": "denied", "article_id": "b"}, "GHA", ["Ben Osei"], id="in another article"),
        pytest.param({"trigger_text": "denied"}, "NGA", [], id="by a third"),
        pytest.param({"trigger_text": "declined"}, "GHA", [], id="a refusal to act"),
        pytest.param({"trigger_text": "denied", "status": "negated"}, "GHA", [], id="no denial"),
    ],
)
def test_who_denied_an_accusation(denial: Row, denier: str, rejected_by: list[str]) -> None:
    con = planted.warehouse(
        articles=[{"article_id": name, "story_id": "s", "source_path": name} for name in "ab"],
        events=[
            {"event_id": "e", "event_type": "ACCUSE", "actors": ["Ada Lund"], "recipients": ["Ghana"]},
            {"event_id": "d", "event_type": "REJECT", "actors": ["Ben Osei"]},
        ],
        event_mentions=[
            accusation(),
            {"event_mention_id": "d", "event_id": "d", "article_id": "a", "event_type": "REJECT", **denial},
        ],
        event_participants=[
            {"event_mention_id": "m", **person("Ada Lund", "NOR", "actor")},
            {"event_mention_id": "m", **country("Ghana", "GHA", "recipient")},
            {"event_mention_id": "d", **person("Ben Osei", denier, "actor")},
        ],
    )
    assert con.sql("select rejected_by from accusations").fetchall() == [(rejected_by,)]


ADA_LUND: Row = {"name": "Ada Lund", "text": "Ada Lund", "kind": "person", "country": "GHA"}


@pytest.mark.parametrize(
    ("accused", "count"),
    [
        pytest.param({"name": "Oslo Council", "country": "NOR", "kind": "organisation"}, 1, id="another"),
        pytest.param({"name": "Ghana", "country": "GHA", "kind": "country"}, 0, id="one's own country"),
        pytest.param({"name": "Ben Osei", "country": "GHA", "kind": "person"}, 1, id="a compatriot"),
        pytest.param(ADA_LUND, 0, id="oneself"),
        pytest.param(
            {"name": "Cai Mensah", "kind": "person", "text": "Ada Lund Fund chief Cai Mensah"}, 0, id="one's own head"
        ),
        pytest.param({"name": "leak", "kind": "thing"}, 0, id="a thing"),
        pytest.param({"name": "press", "kind": "organisation", "sector": "JRN"}, 0, id="the press"),
    ],
)
def test_an_accusation_is_against_another_party(accused: Row, count: int) -> None:
    con = planted.warehouse(
        articles=[{"article_id": "a"}],
        events=[{"event_id": "e", "event_type": "ACCUSE", "actors": ["Ada Lund"], "recipients": [accused["name"]]}],
        event_mentions=[{"event_mention_id": "m", "event_id": "e", "article_id": "a", "event_type": "ACCUSE"}],
        event_participants=[
            {"event_mention_id": "m", "role": "actor", **ADA_LUND},
            {"event_mention_id": "m", "role": "recipient", **accused},
        ],
    )
    assert len(con.sql("from accusations").fetchall()) == count


@pytest.mark.parametrize(
    ("recipient", "more", "count"),
    [
        pytest.param({"name": "Oslo Council", "country": "NOR", "kind": "organisation"}, {}, 1, id="another"),
        pytest.param({"name": "Ghana", "country": "GHA", "kind": "country"}, {}, 0, id="one's own country"),
        pytest.param({"name": "Volta", "kind": "organisation"}, {}, 0, id="a river"),
        pytest.param({"name": "Oslo Council", "kind": "organisation"}, {"base_type": "SUPPORT"}, 0, id="words"),
        pytest.param(
            {"name": "Oslo Council", "kind": "organisation"}, days("2024-03-01"), 0, id="before it was announced"
        ),
    ],
)
def test_a_plan_is_a_deed_to_come_to_another_party(recipient: Row, more: Row, count: int) -> None:
    con = planted.warehouse(
        articles=[{"article_id": "a", "published_at": datetime(2024, 3, 12, tzinfo=UTC)}],
        events=[{"event_id": "e", "status": "planned", "actors": ["Ada Lund"], "recipients": [recipient["name"]]}],
        event_mentions=[
            {"event_mention_id": "m", "event_id": "e", "article_id": "a", "status": "planned", **more},
        ],
        event_participants=[
            {"event_mention_id": "m", "role": "actor", **ADA_LUND},
            {"event_mention_id": "m", "role": "recipient", **recipient},
        ],
    )
    assert len(con.sql("from planned_outcomes").fetchall()) == count


@pytest.mark.parametrize(("text", "count"), [("the mayor", 1), ("she", 0)])
def test_a_plan_names_its_doer(text: str, count: int) -> None:
    doer: Row = {**ADA_LUND, "role": "actor", "basis": "coreference", "text": text}
    con = planted.warehouse(
        articles=[{"article_id": "a"}],
        events=[{"event_id": "e", "status": "planned", "actors": ["Ada Lund"], "recipients": ["Norway"]}],
        event_mentions=[{"event_mention_id": "m", "event_id": "e", "article_id": "a", "status": "planned"}],
        event_participants=[{"event_mention_id": "m", **doer}],
    )
    assert len(con.sql("from planned_outcomes").fetchall()) == count


def test_the_fullest_telling_of_an_article() -> None:
    con = planted.warehouse(
        articles=[{"article_id": "a", "title": "Talks"}],
        events=[{"event_id": "e"}],
        event_mentions=[
            {"event_mention_id": name, "event_id": "e", "article_id": "a", "field": field, "place": place}
            for name, field, place in [("title", "title", "Lagos"), ("text", "body", "Lagos"), ("later", "body", None)]
        ],
    )
    assert con.sql("select event_mention_id from event_mention_overview where is_fullest").fetchall() == [("text",)]


def deeds(*told: tuple[Row, Sequence[Row]]) -> list[tuple[object, ...]]:
    """The rows of dyad_months for events of one mention each, with their parties."""
    keys = [str(place) for place in range(len(told))]
    con = planted.warehouse(
        articles=[{"article_id": "a"}],
        events=[{"event_id": key, **one} for key, (one, _) in zip(keys, told, strict=True)],
        event_mentions=[
            {"event_mention_id": key, "event_id": key, "article_id": "a", "is_reciprocal": "is_mutual" in str(parties)}
            for key, (_, parties) in zip(keys, told, strict=True)
        ],
        event_participants=[
            {"event_mention_id": key, **{name: value for name, value in party.items() if name != "is_mutual"}}
            for key, (_, parties) in zip(keys, told, strict=True)
            for party in parties
        ],
    )
    query = "select actor_country, recipient_country, month, event_count from dyad_months order by all"
    return con.sql(query).fetchall()


NORWAY, GHANA = country("Norway", "NOR", "actor"), country("Ghana", "GHA", "recipient")


def test_undated_events_of_a_pair_are_a_row_after_its_months() -> None:
    told = deeds(({}, [NORWAY, GHANA]), (days("2024-03-20"), [NORWAY, GHANA]))
    assert told == [("NOR", "GHA", "2024-03", 1), ("NOR", "GHA", None, 1)]


@pytest.mark.parametrize(
    ("dates", "month"),
    [
        pytest.param(days("2024-03-12", "2024-03-18"), "2024-03", id="days of one month"),
        pytest.param(days("2024-03-28", "2024-04-03"), None, id="days of two months"),
    ],
)
def test_a_month_is_known_where_all_days_are_of_it(dates: Row, month: str | None) -> None:
    assert deeds((dates, [NORWAY, GHANA])) == [("NOR", "GHA", month, 1)]


@pytest.mark.parametrize(
    ("parties", "pairs"),
    [
        pytest.param([NORWAY, GHANA], [("NOR", "GHA")], id="one to the other"),
        pytest.param([{**NORWAY, "is_mutual": True}, GHANA], [("GHA", "NOR"), ("NOR", "GHA")], id="each to the other"),
        pytest.param(
            [{**NORWAY, "is_mutual": True}, {**GHANA, "role": "actor", "position": 1}],
            [("GHA", "NOR"), ("NOR", "GHA")],
            id="told of both together",
        ),
        pytest.param([NORWAY, {**GHANA, "basis": "inferred"}], [], id="an inferred country"),
        pytest.param([NORWAY, country("Oslo", "NOR", "recipient")], [], id="one country"),
    ],
)
def test_which_country_acts_on_which(parties: list[Row], pairs: list[tuple[str, str]]) -> None:
    assert [row[:2] for row in deeds(({}, parties))] == pairs


@pytest.mark.parametrize(
    ("status", "outcome"),
    [("happened", ("took place", "plan")), ("ongoing", ("took place", "plan")), ("negated", ("called off", None))],
)
def test_a_plan_whose_event_is_known_by_now(status: str, outcome: tuple[object, ...]) -> None:
    con = planted.warehouse(
        articles=[{"article_id": "a"}],
        events=[{"event_id": "plan", "status": status, "actors": ["Norway"], "recipients": ["Ghana"]}],
        event_mentions=[{"event_mention_id": "1", "event_id": "plan", "article_id": "a", "status": "planned"}],
    )
    assert con.sql("select outcome, matched_event_id from planned_outcomes").fetchall() == [outcome]


SAID_20_MAY: Row = {"said_on": OSLO_DAY, "said_on_granularity": "day", "said_on_basis": "stated"}


def test_a_formula_has_its_uses_of_known_days() -> None:
    con = planted.warehouse(
        articles=[{"article_id": "a"}],
        entities=[small_news.VERHOLT],
        quotes=[
            quote("1", text="act without delay", kind="partial", statement_id="one"),
            quote("2", text="without any delay", kind="indirect", statement_id="other"),
            quote("3", text="without delay", statement_id="undated"),
        ],
        statements=[
            {"statement_id": "one", **small_news.SAID_TUESDAY},
            {"statement_id": "other", **SAID_20_MAY},
            {"statement_id": "undated"},
        ],
        formula_uses=[
            {"formula": "without delay", "speaker_id": "verholt", "quote_id": quote_id, "occasion_on": day}
            for quote_id, day in (("1", TUESDAY), ("2", OSLO_DAY), ("3", OSLO_DAY))
        ],
    )
    query = "select formula, occasion_count, quote_ids, first_said_on, last_said_on from recurring_formulas"
    assert con.sql(query).fetchall() == [("without delay", 2, ["1", "2"], TUESDAY, OSLO_DAY)]


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        pytest.param("We will act, now!", "we will act now", "same", id="same but for marks"),
        pytest.param("We will act now and here", "“act now”", "part of", id="part"),
        pytest.param("We will act now and here", "They will soon act here", "reworded", id="reworded"),
        pytest.param("We will act now", "help is near", None, id="another passage"),
    ],
)
def test_how_two_wordings_relate(first: str, second: str, relation: str | None) -> None:
    con = planted.warehouse(
        articles=[{"article_id": "a", "outlet": "The Quay"}, {"article_id": "b", "outlet": "Kestrel News"}],
        quotes=[quote("1", text=first, statement_id="s"), quote("2", text=second, statement_id="s", article_id="b")],
        statements=[{"statement_id": "s", "article_count": 2}],
    )
    assert con.sql("select relation from statement_variants").fetchall() == ([(relation,)] if relation else [])


def test_words_of_older_versions_do_not_count() -> None:
    con = planted.warehouse(
        articles=[{"article_id": "a", "is_latest": False, "superseded_by": "b"}],
        quotes=[quote("1", via="North Wire", via_kind="outlet")],
        events=[{"event_id": "e"}],
        event_mentions=[{"event_mention_id": "m", "event_id": "e", "article_id": "a", "status": "planned"}],
        event_participants=[
            {"event_mention_id": "m", **country("Norway", "NOR", "actor")},
            {"event_mention_id": "m", **country("Ghana", "GHA", "recipient")},
        ],
    )
    assert {view.name: con.sql(f"from {view.name}").fetchall() for view in sql.views()} == {
        view.name: [] for view in sql.views()
    }


def test_copies_within_an_outlet_are_no_pairs_of_wordings() -> None:
    con = planted.warehouse(
        articles=[
            {"article_id": name, "outlet": outlet}
            for name, outlet in zip("abc", ("Quay", "Quay", "Kestrel"), strict=True)
        ],
        quotes=[quote(name, text="We will act", statement_id="s", article_id=name) for name in "abc"],
        statements=[{"statement_id": "s", "article_count": 2}],
    )
    assert con.sql("select first_article_id, second_article_id from statement_variants").fetchall() == [("a", "c")]

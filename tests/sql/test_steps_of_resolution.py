"""Steps that hand mentions to the grouping and take its groups back: given rows, expected rows."""

from datetime import UTC, date, datetime
from hashlib import md5

import pytest

from tests.sql.step_cases import Case, Row

TUESDAY = date(2024, 3, 12)
NOON = datetime(2024, 3, 12, 12, tzinfo=UTC)
OWN_DAY: Row = {"published_at": NOON, "published_granularity": "day", "published_basis": "labelled"}
OWN_MONTH: Row = {**OWN_DAY, "published_granularity": "month"}
DAY_OF_THE_STORY: Row = {**OWN_DAY, "published_basis": "story"}
PARTY: Row = {"event_mention_id": "m", "name": "Norway", "kind": "country"}
MET = (
    *("m", "a", "talks", "Quay", "a", "Talks", NOON),
    *("CONSULT", "CONSULT", "meet", "verbal cooperation", 1.0, "happened", True),
    *("met", "They met.", "body", 0, 1, TUESDAY, TUESDAY, "day", "Tuesday", "relative", "Oslo", "NOR", True),
)
UNKNOWN = (
    *(
        "n",
        "b",
        None,
        None,
        None,
        None,
        None,
        "CONSULT",
        "CONSULT",
        None,
        "verbal cooperation",
        -4.0,
        "happened",
        False,
    ),
    *("", "", "body", 0, 1, None, None, None, None, "none", None, None, False),
)


def body(name: str, kind: str = "organisation") -> Row:
    return {"event_mention_id": "m", "name": name, "kind": kind}


TOLD = "select * exclude wording_digest from told_articles order by article_id"


def told(article_id: str, wording_digest: str) -> Row:
    """A row of the temporary table of what stories are told apart by."""
    return {
        "article_id": article_id,
        "language": "en",
        "title": "Lock",
        "lead": "It leaks.",
        "parties": ["Norway"],
        "acts": ["ACCUSE: A, B"],
        "outlet": "Quay",
        "origin": article_id,
        "published_at": NOON,
        "first_day": TUESDAY,
        "last_day": TUESDAY,
        "latest_told": TUESDAY,
        "is_latest": True,
        "wording_digest": wording_digest,
    }


MENTIONS = (
    "select mention_id, article_id, outlet, name, kind, country, sector, title from name_mentions order by mention_id"
)

CASES = {
    "speakers and parties are namings, a speaker that is a body once is one, unless more often a person": Case(
        "name_mentions",
        given={
            "articles": [{"article_id": "a", "outlet": "Quay"}, {"article_id": "b"}],
            "quotes": [
                {
                    "quote_id": "1",
                    "article_id": "a",
                    "speaker": "Mina Okoro",
                    "speaker_basis": "named",
                    "speaker_title": "Mayor",
                    "speaker_country": "NGA",
                },
                {"quote_id": "2", "article_id": "a", "speaker": "Harbour Board", "speaker_basis": "organisation"},
                {"quote_id": "3", "article_id": "a", "speaker": "Harbour Board", "speaker_basis": "pronoun"},
                {"quote_id": "4", "article_id": "b", "speaker": "Harbour Board", "speaker_basis": "named"},
                {"quote_id": "5", "article_id": "a", "speaker": None},
                {"quote_id": "6", "article_id": "b", "speaker": "Okoro", "speaker_basis": "named"},
                {"quote_id": "7", "article_id": "b", "speaker": "Okoro", "speaker_basis": "named"},
                {"quote_id": "8", "article_id": "b", "speaker": "Okoro", "speaker_basis": "organisation"},
            ],
            "event_mentions": [{"event_mention_id": "m", "article_id": "a"}],
            "event_participants": [
                {**PARTY, "role": "recipient", "position": 2, "country": "NOR", "sector": "GOV", "title": "Kingdom"}
            ],
        },
        expected={
            MENTIONS: [
                ("party m recipient 2", "a", "Quay", "Norway", "country", "NOR", "GOV", "Kingdom"),
                ("quote 1", "a", "Quay", "Mina Okoro", "person", "NGA", None, "Mayor"),
                ("quote 2", "a", "Quay", "Harbour Board", "organisation", None, None, None),
                ("quote 3", "a", "Quay", "Harbour Board", "organisation", None, None, None),
                ("quote 4", "b", None, "Harbour Board", "person", None, None, None),
                *((f"quote {number}", "b", None, "Okoro", "person", None, None, None) for number in (6, 7, 8)),
            ],
            "select article_id, name, mention_count from found_namings order by all": [
                ("a", "Harbour Board", 2),
                ("a", "Mina Okoro", 1),
                ("a", "Norway", 1),
                ("b", "Harbour Board", 1),
                ("b", "Okoro", 3),
            ],
            "select count(*) from name_mentions inner join found_namings using (naming_id)": [(8,)],
        },
    ),
    "a party without a name of its own is nobody": Case(
        "name_mentions",
        given={
            "articles": [{"article_id": "a"}],
            "event_mentions": [{"event_mention_id": "m", "article_id": "a"}],
            "event_participants": [
                {**party, "position": position}
                for position, party in enumerate(
                    [
                        body("officers"),
                        body("Danish tanker", kind="thing"),
                        body("two Danish tourists"),
                        body("Danish border forces"),
                        body("Danish tourists", kind="person"),
                        body("Coast Guard"),
                    ]
                )
            ],
        },
        expected={
            MENTIONS: [
                ("party m actor 3", "a", None, "Danish border forces", "organisation", None, None, None),
                ("party m actor 4", "a", None, "Danish tourists", "person", None, None, None),
                ("party m actor 5", "a", None, "Coast Guard", "organisation", None, None, None),
            ]
        },
    ),
    "quotes point to the entities of their speakers, and to none that is gone": Case(
        "link_speakers",
        given={
            "quotes": [
                {"quote_id": "1", "speaker_id": None},
                {"quote_id": "2", "speaker_id": "before"},
                {"quote_id": "3", "speaker_id": "gone"},
                {"quote_id": "4", "speaker_id": "of the next row group"},
            ]
        },
        held={
            "links": [
                {"key": "quote 1", "value": "mina"},
                {"key": "quote 2", "value": "mina"},
                {"key": "party 3", "value": "mina"},
            ]
        },
        parameters={"first": 0, "last": 2},
        expected={
            "select quote_id, speaker_id from quotes order by all": [
                ("1", "mina"),
                ("2", "mina"),
                ("3", None),
                ("4", "of the next row group"),
            ]
        },
    ),
    "a quote without a date of its own has that of its meeting, else of publication or story": Case(
        "place_said_dates",
        given={
            "articles": [
                {
                    "article_id": "dated",
                    "published_on": date(2024, 5, 16),
                    "published_granularity": "time",
                    "published_basis": "labelled",
                },
                {
                    "article_id": "by story",
                    "published_on": date(2024, 5, 1),
                    "published_granularity": "month",
                    "published_basis": "story",
                },
                {"article_id": "undated"},
            ],
            "story_dates": [{"article_id": "by story", "from_article_id": "dated"}],
            "event_mentions": [
                {
                    "event_mention_id": "met",
                    "article_id": "dated",
                    "base_type": "CONSULT",
                    "status": "happened",
                    "evidence_start": 0,
                    "evidence_end": 90,
                    "trigger_start": 5,
                    "date_start": date(2024, 5, 14),
                    "date_granularity": "day",
                    "date_basis": "relative",
                },
            ],
            "event_participants": [{"event_mention_id": "met", "entity_id": "mina"}],
            "quotes": [
                {
                    "quote_id": "1",
                    "article_id": "dated",
                    "said_on": date(2024, 5, 2),
                    "said_on_granularity": "day",
                    "said_on_basis": "stated",
                    "said_on_text": "May 2",
                },
                {
                    "quote_id": "2",
                    "article_id": "dated",
                    "speaker_id": "mina",
                    "cue_start": 20,
                    "clause_start": 30,
                    "clause_end": 60,
                },
                {
                    "quote_id": "3",
                    "article_id": "dated",
                    "speaker_id": "lars",
                    "cue_start": 20,
                    "clause_start": 30,
                    "clause_end": 60,
                },
                {"quote_id": "4", "article_id": "by story", "said_on_text": "Tuesday"},
                {"quote_id": "5", "article_id": "by story"},
                {"quote_id": "6", "article_id": "undated", "said_on_text": "Tuesday"},
            ],
        },
        parameters={"first": 0, "last": 9},
        expected={
            "select quote_id, said_on, said_on_granularity, said_on_basis from quotes order by all": [
                ("1", date(2024, 5, 2), "day", "stated"),
                ("2", date(2024, 5, 14), "day", "inherited"),
                ("3", date(2024, 5, 16), "day", "publication"),
                ("4", date(2024, 5, 14), "day", "story"),
                ("5", date(2024, 5, 1), "month", "story"),
                ("6", None, None, "none"),
            ]
        },
    ),
    "a party is linked by mention, role and position": Case(
        "link_parties",
        given={
            "event_participants": [
                {**PARTY, "position": 1},
                {**PARTY, "position": 2, "entity_id": "before"},
                {**PARTY, "position": 1, "role": "host"},
                {**PARTY, "position": 3},
            ]
        },
        held={
            "links": [
                {"key": "party m actor 1", "value": "norway"},
                {"key": "party m actor 2", "value": "norway"},
                {"key": "party m actor 3", "value": "norway"},
            ]
        },
        parameters={"first": 0, "last": 2},
        expected={
            "select role, position, entity_id from event_participants order by all": [
                ("actor", 1, "norway"),
                ("actor", 2, "norway"),
                ("actor", 3, None),
                ("host", 1, None),
            ]
        },
    ),
    "an article's own day, month or year tells stories apart, a day of the story does not": Case(
        "hold_told_articles",
        given={
            "articles": [
                {"article_id": "d", "document_id": "4", "is_latest": False},
                {"article_id": "c", "document_id": "3", **DAY_OF_THE_STORY},
                {"article_id": "b", "document_id": "2", **OWN_MONTH},
                {"article_id": "a", "title": "Talks", "outlet": "Quay", "origin": "a", **OWN_DAY},
            ]
        },
        expected={
            TOLD: [
                ("a", None, "Talks", "", [], [], "Quay", "a", NOON, TUESDAY, TUESDAY, None, True),
                ("b", None, None, "", [], [], None, None, NOON, TUESDAY, date(2024, 3, 31), None, True),
                ("c", None, None, "", [], [], None, None, None, None, None, None, True),
                ("d", None, None, "", [], [], None, None, None, None, None, None, False),
            ],
            "select count(distinct wording_digest) from told_articles": [(2,)],
        },
    ),
    "an article comes with who acts and speaks in its beginning, what is done to whom, and the last day it tells": Case(
        "hold_told_articles",
        given={
            "articles": [{"article_id": "a", "subtitle": "Deal", "body": "Rain. " * 200}],
            "entities": [
                {"entity_id": "1", "name": "Norway"},
                {"entity_id": "2", "name": "Oslo Board"},
                {"entity_id": "3", "name": "Mina Okoro"},
                {"entity_id": "4", "name": "Late Voice"},
            ],
            "event_mentions": [
                {"event_mention_id": "m", "article_id": "a", "is_lead": True, "base_type": "CONSULT"},
                {
                    "event_mention_id": "n",
                    "article_id": "a",
                    "is_lead": False,
                    "date_end": TUESDAY,
                    "date_granularity": "day",
                    "date_basis": "stated",
                },
            ],
            "event_participants": [
                {"event_mention_id": "m", "role": "actor", "position": 1, "entity_id": "1"},
                {"event_mention_id": "m", "role": "recipient", "position": 1, "entity_id": "2"},
                {"event_mention_id": "n", "role": "actor", "position": 1, "entity_id": "4"},
            ],
            "quotes": [
                {"quote_id": "p", "article_id": "a", "speaker_id": "3", "field_start": 9},
                {"quote_id": "q", "article_id": "a", "speaker_id": "4", "field_start": 1100},
            ],
        },
        expected={
            TOLD: [
                (
                    *("a", None, None, "Deal\n" + ("Rain. " * 200)[:1000]),
                    *(["Mina Okoro", "Norway", "Oslo Board"], ["CONSULT: Norway, Oslo Board"]),
                    *(None, None, None, None, None, TUESDAY, True),
                )
            ]
        },
    ),
    "an article that is grouped comes with the words of its title and beginning": Case(
        "told_articles",
        given={"story_wordings": [{"wording_digest": "x", "words": ["fog", "lock"], "strengths": [1.0, 2.5]}]},
        held={"told_articles": [told("b", "x"), told("a", "x")]},
        expected=[
            (
                name,
                "en",
                "Lock",
                ["fog", "lock"],
                [1.0, 2.5],
                ["Norway"],
                "Quay",
                name,
                NOON,
                TUESDAY,
                TUESDAY,
                TUESDAY,
                True,
            )
            for name in "ab"
        ],
    ),
    "a title and beginning whose words are not known is read once": Case(
        "articles_without_wording",
        given={"story_wordings": [{"wording_digest": "x"}]},
        held={"told_articles": [told("a", "x"), told("b", "y"), told("c", "y")]},
        expected=[("y", "Lock", "It leaks.", ["Norway"], ["ACCUSE: A, B"])],
    ),
    "no article is in no story": Case(
        "stories_digest",
        given={},
        held={"told_articles": [told("gone", "x")]},
        expected=[(md5(b"0 ").hexdigest(),)],
    ),
    "copies of a text belong together, and versions of one article": Case(
        "articles_by_text",
        given={
            "articles": [
                {"article_id": "b", "text_id": "x"},
                {"article_id": "a", "text_id": "x"},
                {"article_id": "c", "text_id": "y", "superseded_by": "d"},
                {"article_id": "d", "text_id": "z"},
            ]
        },
        expected=[(["a", "b"],), (["c", "d"],)],
    ),
    "an utterance comes with its words in the clause, its speaker and its article's own day; a stance is none": Case(
        "quoted_texts",
        given={
            "articles": [
                {
                    "article_id": "a",
                    "title": "Rain will stay\nsays Okoro",
                    "body": "It rained.\nOn Friday Okoro said “it will stay”, Okoro added.",
                    "outlet": "Quay",
                    "story_id": "rain",
                    **OWN_DAY,
                },
                {"article_id": "b", "document_id": "2", "is_latest": False, **DAY_OF_THE_STORY},
                {"article_id": "c", "document_id": "3", "body": "It was wet.", **OWN_MONTH},
            ],
            "entities": [{"entity_id": "okoro", "name": "Mina Okoro", "kind": "person"}],
            "quotes": [
                {
                    "quote_id": "1",
                    "article_id": "a",
                    "speaker_basis": "named",
                    "text": "it will stay",
                    "field_start": 33,
                    "clause_start": 21,
                    "clause_end": 46,
                    "speaker_id": "okoro",
                    "said_on": TUESDAY,
                    "said_on_granularity": "day",
                    "said_on_basis": "stated",
                },
                {
                    "quote_id": "2",
                    "article_id": "b",
                    "text": "stay",
                    "kind": "partial",
                    "continues_quote_id": "1",
                    "speaker_id": "somebody else",
                    "via": "North Wire",
                    "via_kind": "outlet",
                },
                {
                    "quote_id": "3",
                    "article_id": "c",
                    "text": "wet",
                    "kind": "indirect",
                    "clause_start": 0,
                    "clause_end": 10,
                    "nested_in": "1",
                    "corrected_by": "anna",
                },
                {"quote_id": "4", "article_id": "c", "text": "wet", "kind": "stance"},
            ],
        },
        expected=[
            (
                *("1", "a", "Quay", None, 33, "it will stay", "Okoro said “it will stay”", "direct"),
                *("okoro", "Mina Okoro", TUESDAY, "day", "stated", TUESDAY, "rain", True, True),
                *("named", "person", False),
            ),
            (
                *("2", "b", None, "1", 0, "stay", "stay", "partial"),
                *("okoro", "Mina Okoro", None, None, "none", None, None, False, False),
                *(None, "person", False),
            ),
            (
                *("3", "c", None, None, 0, "wet", "It was wet", "indirect"),
                *(None, None, None, None, "none", None, None, False, True),
                *(None, None, True),
            ),
        ],
    ),
    "what a known speaker said comes with its clause and the day of the utterance, else of publication": Case(
        "said_texts",
        given={
            "articles": [
                {"article_id": "a", "body": "Okoro said “it will stay”.", **OWN_DAY},
                {"article_id": "b", "document_id": "2", "is_latest": False, **OWN_DAY},
                {"article_id": "c", "document_id": "3", **OWN_MONTH},
            ],
            "quotes": [
                {"quote_id": "1", "text": "it will stay", "clause_start": 0, "clause_end": 24}
                | {"article_id": "a", "speaker_id": "okoro", "statement_id": "told"},
                {"quote_id": "2", "text": "rain", "article_id": "a", "speaker_id": "okoro", "statement_id": "untold"},
                {"quote_id": "nobody", "article_id": "a", "speaker_id": None, "statement_id": "told"},
                {"quote_id": "old", "article_id": "b", "speaker_id": "okoro", "statement_id": "told"},
                {"quote_id": "no day", "article_id": "c", "speaker_id": "okoro", "statement_id": "untold"},
            ],
            "statements": [
                {"statement_id": "told", "said_on": date(2024, 5, 2), "said_on_granularity": "day"},
                {"statement_id": "untold"},
            ],
        },
        expected=[
            ("1", "okoro", "told", "Okoro said “it will stay", date(2024, 5, 2)),
            ("2", "okoro", "untold", "rain", TUESDAY),
        ],
    ),
    "a quote without a speaker has the one that its story lends": Case(
        "lend_speakers",
        given={
            "quotes": [{"quote_id": "1", "speaker_basis": "nominal"}, {"quote_id": "2"}],
            "lent_speakers": [{"quote_id": "1", "speaker_id": "mina", "speaker": "Mina Okoro"}],
        },
        expected={
            "select quote_id, speaker_id, speaker, speaker_basis from quotes order by all": [
                ("1", "mina", "Mina Okoro", "story"),
                ("2", None, None, None),
            ]
        },
    ),
    "only what stories lend that have not changed stays": Case(
        "forget_loans",
        given={
            "lent_speakers": [{"quote_id": "settled"}, {"quote_id": "changed"}, {"quote_id": "alone"}],
            "quote_voices": [{"quote_id": "settled"}, {"quote_id": "gone"}],
        },
        held={
            "story_quotes": [
                {"quote_id": "settled", "story_id": "talks"},
                {"quote_id": "changed", "story_id": "strike"},
                {"quote_id": "alone", "story_id": None},
            ],
            "stale_stories": [{"story_id": "strike"}],
        },
        expected={
            "select quote_id from lent_speakers": [("settled",)],
            "select quote_id from quote_voices": [("settled",)],
        },
    ),
    "a quote is of the voice of its first piece, else its speaker's, else nobody's": Case(
        "voice_quotes",
        given={"quote_voices": [{"quote_id": "1", "voice": "board"}]},
        held={
            "voiced_quotes": [
                {"quote_id": "1", "continues_quote_id": None, "speaker_id": "mina", "article_id": "a"},
                {"quote_id": "2", "continues_quote_id": "1", "speaker_id": "mina", "article_id": "a"},
                {"quote_id": "3", "continues_quote_id": None, "speaker_id": "mina", "article_id": "a"},
                {"quote_id": "4", "continues_quote_id": None, "speaker_id": None, "article_id": "a"},
            ]
        },
        expected={
            "select quote_id, voice from voiced_quotes order by quote_id": [
                ("1", "board"),
                ("2", "board"),
                ("3", "mina"),
                ("4", "unknown: a"),
            ]
        },
    ),
    "a voice is grouped again when a quote of it is of no statement": Case(
        "voices_to_group",
        given={"quotes": [{"quote_id": "1", "statement_id": "told"}, {"quote_id": "2", "statement_id": None}]},
        held={"voiced_quotes": [{"quote_id": "1", "voice": "mina"}, {"quote_id": "2", "voice": "jon"}]},
        expected=[("jon",)],
    ),
    "quotes of the voices asked for are grouped, and those that are no utterances any more": Case(
        "quotes_to_group",
        given={
            "quotes": [
                {"quote_id": "1", "statement_id": "told"},
                {"quote_id": "2", "statement_id": "other"},
                {"quote_id": "withdrawn", "statement_id": "other"},
                {"quote_id": "stance", "statement_id": None},
            ]
        },
        held={"voiced_quotes": [{"quote_id": "1", "voice": "mina"}, {"quote_id": "2", "voice": "jon"}]},
        parameters={"voices": ["mina"]},
        expected=[("1",), ("withdrawn",)],
    ),
    "a speaker that a story lent is taken back, one that was read since is not": Case(
        "take_back_speakers",
        given={
            "quotes": [
                {"quote_id": "1", "speaker_id": "mina", "speaker": "Mina Okoro", "speaker_basis": "story"},
                {"quote_id": "2", "speaker_id": "jon", "speaker": "Jon Dahl", "speaker_basis": "named"},
            ],
            "lent_speakers": [{"quote_id": "1", "own_basis": "nominal"}, {"quote_id": "2"}],
        },
        expected={
            "select quote_id, speaker_id, speaker, speaker_basis from quotes order by all": [
                ("1", None, None, "nominal"),
                ("2", "jon", "Jon Dahl", "named"),
            ]
        },
    ),
    "the blocks of stale articles and of what is tied to their mentions are grouped anew": Case(
        "find_event_blocks",
        given={
            "event_blocks": [
                {"event_mention_id": "1", "article_id": "a", "block": "1"},
                {"event_mention_id": "2", "article_id": "b", "block": "1"},
                {"event_mention_id": "3", "article_id": "b", "block": "3"},
                {"event_mention_id": "4", "article_id": "c", "block": "4"},
                {"event_mention_id": "5", "article_id": "c", "block": "5"},
            ],
            "event_ties": [
                {"block": "3", "tie": 7, "is_asking": False},
                {"block": "4", "tie": 7, "is_asking": True},
                {"block": "5", "tie": 8, "is_asking": False},
            ],
        },
        held={
            "stale_articles": [{"article_id": "a"}],
            "new_ties": [{"tie": 7, "is_asking": False}, {"tie": 8, "is_asking": True}],
        },
        expected={
            "select block from stale_event_blocks order by all": [("1",), ("4",), ("5",)],
            "select event_mention_id from tied_mentions order by all": [("2",), ("4",), ("5",)],
        },
    ),
    "an event whose mentions are all of articles as they were is told with them, gone ones too": Case(
        "events_as_they_were",
        given={
            "event_blocks": [
                {"event_mention_id": mention, "article_id": article, "block": block, "event_id": event}
                for mention, article, block, event in (
                    ("2", "a", "1", "x"),
                    ("1", "b", "1", "x"),
                    ("3", "a", "1", "y"),
                    ("4", "stale", "1", "y"),
                    ("5", "a", "1", None),
                    ("6", "a", "6", "z"),
                )
            ]
        },
        held={"stale_event_blocks": [{"block": "1"}], "stale_articles": [{"article_id": "stale"}]},
        expected=[("x", ["1", "2"])],
    ),
    "a block that is grouped anew goes with its ties": Case(
        "forget_event_blocks",
        given={
            "event_blocks": [{"event_mention_id": "1", "block": "1"}, {"event_mention_id": "2", "block": "2"}],
            "event_ties": [{"block": "1", "tie": 7}, {"block": "2", "tie": 7}],
        },
        held={"stale_event_blocks": [{"block": "1"}]},
        expected={
            "select event_mention_id from event_blocks": [("2",)],
            "select block from event_ties": [("2",)],
        },
    ),
    "why mentions were one event goes with the event": Case(
        "drop_event_pairs",
        given={
            "event_mentions": [
                {"event_mention_id": "1", "event_id": "there"},
                {"event_mention_id": "2", "event_id": "there"},
                {"event_mention_id": "3", "event_id": "other"},
            ],
            "event_pairs": [
                {"first_event_mention_id": "1", "second_event_mention_id": "2", "event_id": "there"},
                {"first_event_mention_id": "1", "second_event_mention_id": "3", "event_id": "there"},
                {"first_event_mention_id": "2", "second_event_mention_id": "4", "event_id": "there"},
                {"first_event_mention_id": "3", "second_event_mention_id": "4", "event_id": "gone"},
            ],
        },
        expected={"select second_event_mention_id from event_pairs": [("2",)]},
    ),
    "a mention that was withdrawn after it was grouped is of no event": Case(
        "mentions_of_no_event",
        given={
            "event_mentions": [
                {"event_mention_id": "1", "event_id": "talks"},
                {"event_mention_id": "2", "event_id": "talks", "withdrawn_by": "A user"},
                {"event_mention_id": "3", "event_id": None, "withdrawn_by": "A user"},
            ]
        },
        held={"reported_mentions": [{"event_mention_id": "1"}]},
        expected=[("2",)],
    ),
    "an article is grouped again when a mention of it is of no event or of a corrected one": Case(
        "articles_to_group",
        given={
            "events": [{"event_id": "found"}, {"event_id": "corrected", "corrected_by": "A user"}],
            "event_mentions": [
                {"event_mention_id": "1", "article_id": "settled", "event_id": "found"},
                {"event_mention_id": "2", "article_id": "corrected", "event_id": "corrected"},
                {"event_mention_id": "3", "article_id": "new", "event_id": None},
                {"event_mention_id": "4", "article_id": "withdrawn", "event_id": None, "withdrawn_by": "A user"},
            ],
        },
        expected=[("corrected",), ("new",)],
    ),
    "a mention comes with its parties, a row each, in their order; without parties it is one row": Case(
        "reported_events",
        given={
            "articles": [
                {"article_id": "a", "story_id": "talks", "outlet": "Quay", "origin": "a", "title": "Talks", **OWN_DAY},
                {"article_id": "b", "document_id": "2", "is_latest": False, **DAY_OF_THE_STORY},
            ],
            "entities": [
                {"entity_id": "norway", "name": "Norway", "kind": "country"},
                {"entity_id": "board", "name": "Harbour Board", "kind": "organisation"},
            ],
            "event_mentions": [
                {
                    "event_mention_id": "m",
                    "article_id": "a",
                    "mode": "meet",
                    "intensity": 1.0,
                    "is_lead": True,
                    "trigger_text": "met",
                    "evidence_text": "They met.",
                    "date_start": TUESDAY,
                    "date_end": TUESDAY,
                    "date_granularity": "day",
                    "date_text": "Tuesday",
                    "date_basis": "relative",
                    "place": "Oslo",
                    "place_country": "NOR",
                },
                {"event_mention_id": "n", "article_id": "b", "intensity": -4.0},
            ],
            "event_participants": [
                {**PARTY, "role": "recipient", "entity_id": "board", "kind": "organisation", "org_code": "NGO"},
                {**PARTY, "position": 2, "entity_id": "norway", "country": "NOR", "sector": "GOV"},
                {**PARTY, "position": 1, "entity_id": "board", "kind": "organisation"},
                {**PARTY, "position": 3, "name": "gunmen", "kind": "organisation", "entity_id": None},
            ],
        },
        expected=[
            (*MET, "actor", "board", "Harbour Board", "organisation", None, None, None, 1),
            (*MET, "actor", "norway", "Norway", "country", "NOR", None, "GOV", 2),
            (*MET, "actor", None, "gunmen", "organisation", None, None, None, 3),
            (*MET, "recipient", "board", "Harbour Board", "organisation", None, "NGO", None, 0),
            (*UNKNOWN, None, None, None, None, None, None, None, None),
        ],
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_step(case: Case) -> None:
    assert case.outcome() == case.expected

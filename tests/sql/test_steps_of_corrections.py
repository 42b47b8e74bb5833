"""What the statements of corrections and of tasks for annotators are given, and what comes of them."""

import pytest

from tests.sql.step_cases import Case

OWN = {"source_path": "corrections/own.csv", "corrected_by": "corrections/own.csv line 2"}
WITHDRAWN = {"table_name": "event_mentions", "field": "withdrawn_by", "is_applied": True}
OF_MENTION = OWN | WITHDRAWN | {"line_number": 2, "correction": "not_an_event", "target": "m", "row_id": "m"}
OF_EVENT = OWN | WITHDRAWN | {"line_number": 3, "correction": "not_an_event", "target": "e", "row_id": "n"}
UNUSED = OWN | {"line_number": 4, "is_applied": False}
MET = {"event_mention_id": "m", "article_id": "a", "trigger_start": 3, "trigger_end": 6}
SAID = {"quote_id": "q", "article_id": "a", "char_start": 1, "char_end": 4, "speaker": "Mina Okoro"}
CASES = {
    "lines of single mentions are set already, faulty ones say nothing, the others stand once": Case(
        "usable_corrections",
        given={
            "corrections": [
                *(OF_MENTION, OF_EVENT, OF_EVENT | {"row_id": "o"}, UNUSED | {"correction": None}),
                UNUSED
                | {"line_number": 5, "correction": "rename", "target": "A", "value": "B", "corrected_by": "anna"},
            ]
        },
        expected=[
            ("corrections/own.csv", 3, "not_an_event", "e", "", "corrections/own.csv line 2"),
            ("corrections/own.csv", 5, "rename", "A", "B", "anna"),
        ],
    ),
    "mentions withdrawn with their event count again, one withdrawn by itself does not": Case(
        "release_mentions",
        given={
            "event_mentions": [
                {"event_mention_id": name, "withdrawn_by": "anna", "corrected_by": "anna"} for name in ("m", "n")
            ],
            "corrections": [OF_MENTION, OF_EVENT],
        },
        expected={"select event_mention_id, withdrawn_by from event_mentions order by 1": [("m", "anna"), ("n", None)]},
    ),
    "the pieces of a quotation are those that continue its first": Case(
        "pieces_of_quotations",
        given={
            "quotes": [
                {"quote_id": "first", "continues_quote_id": None},
                {"quote_id": "later", "continues_quote_id": "first"},
                {"quote_id": "other", "continues_quote_id": None},
            ]
        },
        parameters={"ids": ["later", "other"]},
        expected=[("later", "first"), ("later", "later"), ("other", "other")],
    ),
    "lines that changed nothing are rejects, by what is wrong with them": Case(
        "faulty_corrections",
        given={
            "corrections": [
                OF_MENTION,
                UNUSED | {"correction": None, "target": None, "value": None, "trouble": "no name"},
                UNUSED
                | {"line_number": 5, "correction": "rename", "target": "A", "value": None, "trouble": "nobody is A"},
            ]
        },
        expected=[
            ("corrections/own.csv", "line 4", "corrections", "correction_malformed", "no name"),
            ("corrections/own.csv", "line 5", "corrections", "correction_unmatched", "A, rename: nobody is A"),
        ],
    ),
    "names of bodies are those that parties or speakers bear": Case(
        "names_of_bodies",
        given={
            "event_participants": [
                {"name": "Harbour Police", "kind": "organisation", "position": 0},
                {"name": "Mina Okoro", "kind": "person", "position": 1},
            ],
            "quotes": [{"quote_id": "q", "speaker": "Coast Guard", "speaker_basis": "organisation"}],
        },
        parameters={"names": ["Harbour Police", "Mina Okoro", "Coast Guard"]},
        expected=[("Coast Guard",), ("Harbour Police",)],
    ),
    "articles in English, or of no known language, become tasks": Case(
        "articles_to_label",
        given={
            "articles": [
                {"article_id": "en", "title": "Talks", "language": "en", "body": "Fine words.", "is_latest": True},
                {"article_id": "de", "source_path": "b", "language": "de", "is_latest": True},
                {"article_id": "old", "source_path": "c", "language": "en", "is_latest": False},
            ]
        },
        expected=[("en", "Talks", "Fine words.")],
    ),
    "quotes in the body become spans, those withdrawn do not": Case(
        "quotes_to_label",
        given={
            "articles": [{"article_id": "a", "is_latest": True}],
            "quotes": [
                SAID | {"withdrawn_by": None},
                SAID | {"quote_id": "none", "withdrawn_by": "anna"},
                SAID | {"quote_id": "in the title", "char_start": None, "char_end": None},
            ],
        },
        expected=[("a", "q", 1, 4, "Mina Okoro", None, None, None, None)],
    ),
    "mentions in the body become triggers with their parties, those withdrawn do not": Case(
        "events_to_label",
        given={
            "articles": [{"article_id": "a", "is_latest": True}],
            "event_mentions": [
                MET | {"event_type": "CONSULT", "withdrawn_by": None},
                MET | {"event_mention_id": "none", "withdrawn_by": "anna"},
                MET | {"event_mention_id": "in the title", "trigger_start": None, "trigger_end": None},
            ],
            "event_participants": [
                {"event_mention_id": "m", "role": "recipient", "char_start": 8, "char_end": 9},
                {"event_mention_id": "m", "role": "actor", "char_start": 0, "char_end": 2},
                {"event_mention_id": "m", "role": "host", "char_start": None, "char_end": None},
            ],
        },
        expected=[
            (
                *("a", "m", "CONSULT", 3, 6),
                [
                    {"party": "actor", "char_start": 0, "char_end": 2},
                    {"party": "recipient", "char_start": 8, "char_end": 9},
                ],
            )
        ],
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_step(case: Case) -> None:
    assert case.outcome() == case.expected

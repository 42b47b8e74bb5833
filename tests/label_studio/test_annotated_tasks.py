"""Tasks for annotators, and what comes back of them."""

import json
from collections.abc import Callable
from copy import deepcopy
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from pipeline.label_studio.annotated_tasks import answers
from pipeline.label_studio.labelling_tasks import LABELLING, FoundEvent, FoundParty, FoundQuote, task

BODY = "“We will pay,” Mina Okoro told Tomas Lind, who met her in Oslo. 👍 He nodded: “Good.”"
Result = list[dict[str, Any]]


def span(words: str) -> tuple[int, int]:
    start = BODY.index(words)
    return start, start + len(words)


QUOTES = [
    FoundQuote("a", "q1", *span("We will pay,"), "Mina Okoro", *span("Mina Okoro"), *span("told")),
    FoundQuote("a", "q2", *span("Good."), "Tomas Lind", *span("He"), None, None),
]
EVENTS = [FoundEvent("a", "e1", "CONSULT", *span("met"), (FoundParty("actor", *span("Tomas Lind")),))]
TASK: dict[str, Any] = task("a", "Talks in Oslo", BODY, QUOTES, EVENTS)


def exported(change: Callable[[Result], Result]) -> dict[str, Any]:
    """The task as an annotator leaves it who accepted the prediction and then changed it."""
    result = change(deepcopy(TASK["predictions"][0]["result"]))
    annotation = {"id": 1, "completed_by": {"id": 4, "email": "anna@ledger.example"}, "result": result}
    skipped = {"id": 2, "was_cancelled": True, "result": []}
    done: dict[str, Any] = json.loads(json.dumps({"id": 7, "data": TASK["data"], "annotations": [annotation, skipped]}))
    return done


def without(key: str) -> Callable[[Result], Result]:
    ends = ("id", "from_id", "to_id")
    return lambda result: [one for one in result if key not in [one.get(end) for end in ends]]


def renamed(result: Result) -> Result:
    for one in result:
        if one["type"] == "textarea" and one["id"] == "q1":
            one["value"]["text"] = ["Lena Arden"]
    return result


def tied_otherwise(result: Result) -> Result:
    for one in result:
        if one.get("from_id") == "q2":
            one["to_id"] = next(other["id"] for other in result if other.get("value", {}).get("text") == "Mina Okoro")
    return result


def retyped(result: Result) -> Result:
    for one in result:
        if one.get("id") == "e1":
            one["value"]["labels"] = ["AGREE"]
    return result


def test_spans_are_the_words_of_the_text_and_relations_tie_regions_there_are() -> None:
    result: Result = TASK["predictions"][0]["result"]
    regions = {one["id"]: one for one in result if one["type"] == "labels"}
    for one in regions.values():
        assert BODY[one["value"]["start"] : one["value"]["end"]] == one["value"]["text"]
    relations = [one for one in result if one["type"] == "relation"]
    ties = [(one["from_id"], regions[one["to_id"]]["value"]["text"], one["labels"]) for one in relations]
    assert ties == [
        ("q1", "Mina Okoro", ["said by"]),
        ("q1", "told", ["cue"]),
        ("q2", "He", ["said by"]),
        ("e1", "Tomas Lind", ["actor"]),
    ]


def test_every_label_and_control_of_a_task_is_in_the_configuration() -> None:
    tree = ET.fromstring(LABELLING)
    controls = {each.get("name") for each in tree.iter()}
    labels = {each.get("value") for each in tree.iter()}
    for one in TASK["predictions"][0]["result"]:
        assert one.get("from_name", "text") in controls
        if one["type"] != "textarea":
            assert set(one.get("labels") or one["value"]["labels"]) <= labels


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda result: result, []),
        (renamed, [("speaker", "q1", "Lena Arden")]),
        (tied_otherwise, [("speaker", "q2", "Mina Okoro")]),
        (without("q1"), [("not_a_quote", "q1", "")]),
        (without("e1"), [("not_an_event", "e1", "")]),
        (retyped, [("type", "e1", "AGREE")]),
    ],
    ids=["accepted", "another name", "another span", "no quote", "no event", "another type"],
)
def test_a_change_is_a_line(change: Callable[[Result], Result], expected: list[tuple[str, str, str]]) -> None:
    told = answers([exported(change)])
    assert told.lines == [(*line, "Label Studio, anna@ledger.example") for line in expected]
    assert (told.task_count, told.added_count) == (1, 0)


def test_what_is_added_is_counted_and_what_nobody_annotated_is_left_alone() -> None:
    value = {"start": 0, "end": 3, "text": "“We", "labels": ["Quote"]}
    new = {"id": "n", "from_name": "spans", "type": "labels", "value": value}
    other = {"data": {"text": "Another text."}, "annotations": []}
    told = answers([exported(lambda result: [*result, new]), TASK, other])
    assert (told.lines, told.task_count, told.added_count) == ([], 1, 1)

"""Records in what services and tools wrap them in, told by structure."""

import pytest

from pipeline.sources.json_records.held_records import held_records, holds_records
from pipeline.sources.reasons import Fault

ONE, TWO = {"title": "One", "text": "It reopens."}, {"title": "Two", "text": "At last."}


@pytest.mark.parametrize(
    "value",
    [
        pytest.param([ONE, TWO], id="a list"),
        pytest.param([[ONE], [TWO]], id="lists of pages"),
        pytest.param({"status": "ok", "totalResults": 2, "articles": [ONE, TWO]}, id="a list beside numbers"),
        pytest.param({"articles": {"results": [ONE, TWO], "page": 1}}, id="two levels"),
        pytest.param({"response": {"status": "ok", "docs": [ONE, TWO]}, "copyright": "Coast"}, id="beside words"),
        pytest.param([{"posts": [ONE]}, {"posts": [TWO]}], id="a list of answers"),
        pytest.param({"news": [ONE], "blogs": [TWO]}, id="two lists"),
        pytest.param({"17": ONE, "18": TWO}, id="by key"),
        pytest.param({"title": "Coast", "items": [ONE, TWO]}, id="a feed with a title"),
        pytest.param(
            {"title": {"0": "One", "1": "Two"}, "text": {"0": "It reopens.", "1": "At last."}}, id="by column"
        ),
        pytest.param({"title": ["One", "Two"], "text": ["It reopens.", "At last."]}, id="lists by column"),
        pytest.param(
            {"columns": ["title", "text"], "index": [0, 1], "data": [["One", "It reopens."], ["Two", "At last."]]},
            id="names and rows",
        ),
        pytest.param(
            {"range": "A1:B3", "values": [["title", "text"], ["One", "It reopens."], ["Two", "At last."]]},
            id="names in the first row",
        ),
        pytest.param({"schema": {"fields": [{"name": "title", "type": "string"}]}, "data": [ONE, TWO]}, id="a schema"),
    ],
)
def test_records_are_found_in_what_wraps_them(value: object) -> None:
    assert list(held_records(value)) == [ONE, TWO]


@pytest.mark.parametrize(
    "value",
    [
        pytest.param({"title": "One", "text": ["It reopens.", "At last."]}, id="paragraphs"),
        pytest.param({"title": "One", "text": None}, id="a null"),
        pytest.param({**ONE, "comments": [{"title": "Re", "text": "No."}]}, id="comments with titles"),
        pytest.param({"title": "One", "comments": [{"text": "No."}]}, id="comments of an article without text"),
        pytest.param({"title": "One", "images": [{"url": "https://coast.example/a.png"}]}, id="pictures"),
        pytest.param({"title": "One", "tags": []}, id="no tags"),
        pytest.param({"_id": "17", "_source": ONE}, id="an object that tells its text"),
        pytest.param({"text": "It.", "content": {"id": 1, "fields": ONE}}, id="beside a text"),
        pytest.param({"title": {"rendered": "One"}, "text": {"rendered": "It reopens."}, "id": 1}, id="objects"),
        pytest.param({"error": "no key"}, id="an error"),
        pytest.param({}, id="nothing"),
    ],
)
def test_an_object_that_holds_no_others_is_a_record(value: object) -> None:
    assert list(held_records(value)) == [value]


def test_a_name_of_texts_may_hold_the_records() -> None:
    article = {"id": 1, "fields": ONE}
    assert list(held_records({"status": "ok", "content": article})) == [article]
    assert list(held_records({"status": "ok", "content": [article, ONE]})) == [article, ONE]


def test_an_answer_without_a_record_holds_none() -> None:
    assert list(held_records({"status": "ok", "articles": []})) == []


def test_objects_without_text_are_told_one_by_one() -> None:
    bare = [{"url": "https://coast.example/1"}, {"url": "https://coast.example/2"}]
    assert list(held_records({"articles": bare, "total": 2})) == bare


def test_what_is_no_object_is_told_in_its_place() -> None:
    first, odd, last = held_records([ONE, 5, TWO])
    assert (first, last) == (ONE, TWO)
    assert isinstance(odd, Fault)
    assert odd.reason == "not_an_object"


def test_a_row_without_names_is_told_once() -> None:
    (odd,) = held_records(["Harbour", "It reopens.", 5])
    assert isinstance(odd, Fault)
    assert odd.detail == "a list of plain values, no object with fields"


@pytest.mark.parametrize(
    ("value", "expected"),
    [(ONE, True), ({"a": {"b": [ONE]}}, True), ({"a": {"b": [5]}}, False), ("text", False), ([], False)],
)
def test_whether_a_value_holds_records(value: object, expected: bool) -> None:
    assert holds_records(value) is expected

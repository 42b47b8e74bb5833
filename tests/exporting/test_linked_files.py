"""Annotations cut out the words that they are about, quotations say where they are printed; both can be embedded."""

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.exporting.linked_files import quotation, write_annotations, write_quotations
from tests.exporting import news_to_export


@pytest.fixture(params=["samples", "evil"])
def folder(request: pytest.FixtureRequest, samples: Path, tmp_path: Path) -> Path:
    """Both formats, of the samples and of texts that are hard to write."""
    with news_to_export.opened(samples) if request.param == "samples" else news_to_export.evil() as con:
        list(write_annotations(con, tmp_path))
        list(write_quotations(con, tmp_path))
    return tmp_path


def linked(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


def test_both_selectors_cut_the_words_out_of_the_text(folder: Path) -> None:
    lines = (folder / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    bodies = {one["id"]: one["body"] for one in map(json.loads, lines)}
    collection = linked(folder / "annotations.jsonld")
    items = collection["first"]["items"]
    assert collection["total"] == len(items) == len({item["id"] for item in items}) > 0
    for item in items:
        body = bodies[item["target"]["source"]["id"]]
        position, words = item["target"]["selector"]
        assert body[position["start"] : position["end"]] == words["exact"]
        around = words["prefix"] + words["exact"] + words["suffix"]
        assert body.startswith(around, position["start"] - len(words["prefix"]))


def test_annotations_are_shaped_as_the_model_says(folder: Path) -> None:
    collection = linked(folder / "annotations.jsonld")
    assert (collection["@context"], collection["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationCollection")
    assert collection["first"]["type"] == "AnnotationPage"
    for item in collection["first"]["items"]:
        assert set(item) == {"id", "type", "motivation", "body", "target"}
        assert item["type"] == "Annotation"
        assert item["motivation"] in ("classifying", "identifying")
        assert [one["type"] for one in item["target"]["selector"]] == ["TextPositionSelector", "TextQuoteSelector"]
        assert {"value" in body for body in item["body"] if body["type"] == "TextualBody"} == {True}
        assert {"source" in body for body in item["body"] if body["type"] == "SpecificResource"} <= {True}


def test_files_can_stand_in_a_script_element(folder: Path) -> None:
    for file in folder.iterdir():
        text = file.read_text(encoding="utf-8")
        assert [char for char in "<>&\u2028\u2029" if char in text] == []


def test_every_quote_in_marks_is_a_quotation_in_an_article(samples: Path, tmp_path: Path) -> None:
    with news_to_export.opened(samples) as con:
        list(write_quotations(con, tmp_path))
        stored = con.execute(
            "select quote_id, text, speaker from quote_overview where kind in ('direct', 'partial')"
        ).fetchall()
    graph = linked(tmp_path / "quotations.jsonld")["@graph"]
    told = [(one["@id"].split(":")[-1], one["text"], one.get("creator", {}).get("name")) for one in graph]
    assert sorted(told, key=repr) == sorted(stored, key=repr)
    assert {one["isPartOf"]["@type"] for one in graph} == {"NewsArticle"}


def test_a_quotation_says_who_and_where_and_leaves_out_what_is_not_known() -> None:
    row = {
        "quote_id": "q", "text": "We wait.", "speaker": "Nadia Verholt", "speaker_kind": "person",
        "speaker_title": "foreign minister", "wikidata_id": "Q1", "said": "2024-03", "via": "North Wire",
        "article_id": "a", "title": "Talks", "outlet": "Coast Herald", "authors": ["Eva Szalai"], "url": None,
        "language": "en", "published": "2024-03-12",
    }  # fmt: skip
    assert quotation(row) == {
        "@type": "Quotation",
        "@id": "urn:communique:quote:q",
        "text": "We wait.",
        "creator": {
            "@type": "Person",
            "name": "Nadia Verholt",
            "jobTitle": "foreign minister",
            "sameAs": "http://www.wikidata.org/entity/Q1",
        },
        "dateCreated": "2024-03",
        "isBasedOn": {"@type": "CreativeWork", "publisher": {"@type": "Organization", "name": "North Wire"}},
        "isPartOf": {
            "@type": "NewsArticle",
            "@id": "urn:communique:article:a",
            "headline": "Talks",
            "datePublished": "2024-03-12",
            "inLanguage": "en",
            "publisher": {"@type": "Organization", "name": "Coast Herald"},
            "author": [{"@type": "Person", "name": "Eva Szalai"}],
        },
    }
    unknown = dict.fromkeys(row) | {"quote_id": "q", "article_id": "a", "text": "We wait.", "authors": []}
    assert quotation(unknown) == {
        "@type": "Quotation",
        "@id": "urn:communique:quote:q",
        "text": "We wait.",
        "isPartOf": {"@type": "NewsArticle", "@id": "urn:communique:article:a"},
    }

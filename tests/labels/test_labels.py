"""The labels themselves: they quote their files, cover every sentence, and are as many as promised."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from pipeline.records import EventStatus, RawRecord
from pipeline.sources import input_files
from pipeline.sources.file_reading import records
from tests.labels.gold import FOLDER, LabelledArticle, labelled_articles
from tests.labels.scores import plain, sentence_starts

SAMPLES = Path(__file__).resolve().parents[2] / "seeds" / "articles"
TYPE = re.compile(
    "AGREE|CONSULT|SUPPORT|CONCEDE|COOPERATE|AID|RETREAT|REQUEST|"
    "ACCUSE|REJECT|THREATEN|PROTEST|SANCTION|MOBILIZE|COERCE|ASSAULT"
)
STATUSES = get_args(EventStatus)
LABELLED = labelled_articles()


def names() -> list[str]:
    return [path.stem for path in sorted(FOLDER.glob("*.json"))]


@pytest.fixture(scope="module")
def raw_texts() -> dict[tuple[str, str | None], str]:
    return dict(_raw_texts())


def _raw_texts() -> Iterator[tuple[tuple[str, str | None], str]]:
    for file in input_files(SAMPLES):
        for record in records(file):
            if isinstance(record, RawRecord):
                named = [str(record.fields.get(name, "")) for name in ("title", "subtitle", "authors")]
                text = plain("\n".join([*named, record.raw_text]))
                yield (record.source_path, record.record_id), text
                yield (record.source_path, None), text


@pytest.mark.parametrize("labels", LABELLED, ids=names())
def test_every_labelled_snippet_stands_in_its_file(
    labels: LabelledArticle, raw_texts: dict[tuple[str, str | None], str]
) -> None:
    text = raw_texts[labels.source_path, labels.record_id]
    snippets = [labels.title, labels.subtitle or "", labels.body_starts, labels.body_ends]
    snippets += [*labels.sentences, *labels.not_in_body, *labels.authors, *labels.marked_but_no_quote]
    assert [snippet for snippet in snippets if plain(snippet) not in text] == []


@pytest.mark.parametrize("labels", LABELLED, ids=names())
def test_the_sentences_are_the_whole_body(labels: LabelledArticle) -> None:
    body = " ".join(labels.sentences)
    assert body.startswith(labels.body_starts)
    assert body.endswith(labels.body_ends)
    assert [number for _, number in sentence_starts(labels.sentences, body)] == list(range(len(labels.sentences)))


@pytest.mark.parametrize("labels", LABELLED, ids=names())
def test_quotes_are_words_of_body_or_title(labels: LabelledArticle) -> None:
    body = plain(" ".join(labels.sentences)).replace('"', "")
    title = plain(labels.title).replace('"', "")
    assert [
        quote.text
        for quote in labels.quotes
        for piece in quote.text.split(" … ")
        if plain(piece).replace('"', "") not in (title if quote.in_title else body)
    ] == []


@pytest.mark.parametrize("labels", LABELLED, ids=names())
def test_events_have_known_codes_and_a_trigger_in_their_sentence(labels: LabelledArticle) -> None:
    fields = {"title": labels.title, "subtitle": labels.subtitle or ""}
    for event in labels.events:
        text = labels.sentences[event.sentence] if event.sentence is not None else fields[event.field]
        assert all(word.casefold() in text.casefold() for word in event.trigger.split()), event
        assert all(map(TYPE.fullmatch, event.types)), event
        assert set(event.statuses) <= set(STATUSES), event
        assert all(len(code) == 3 and code.isupper() for code in event.parties), event
        assert event.when is None or event.when.end is None or event.when.start is not None, event


def test_labels_hold_enough_events_and_enough_silence() -> None:
    assert sum(not event.is_optional for labels in LABELLED for event in labels.events) >= 120
    assert sum(len(labels.silent_sentences) for labels in LABELLED) >= 120


SHOW_FORMATS = ("exports/", "formats/")  # samples of how files are built; what is in them is measured elsewhere


def test_every_english_sample_is_labelled_but_those_that_show_formats() -> None:
    held = {record.source_path for file in input_files(SAMPLES) for record in records(file)}
    unlabelled = {
        "europe/2023-04-05-finnland-rheinwald-bote.txt",
        "europe/empty-download.txt",
        "europe/scan-of-fax.txt",
    }
    of_language = {path for path in held if not path.startswith(SHOW_FORMATS)}
    assert of_language - {labels.source_path for labels in LABELLED} == unlabelled


def test_label_files_name_each_key_once() -> None:
    for path in FOLDER.glob("*.json"):
        json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=_distinct)


def _distinct(pairs: list[tuple[str, object]]) -> dict[str, object]:
    keys = [key for key, _ in pairs]
    assert len(keys) == len(set(keys)), keys
    return dict(pairs)

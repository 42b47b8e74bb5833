"""Quotes, speakers and events as annotations of the articles, and quotations with where they are printed: JSON-LD.

The text is anybody's: what HTML would take for markup is escaped, so that the files can stand in a ``<script>``.
Sources: W3C Web Annotation Data Model (2017); schema.org, types Quotation and NewsArticle.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from duckdb import DuckDBPyConnection

from pipeline.exporting.exported_rows import ExportedFile, exported

Json = dict[str, Any]
Row = Mapping[str, Any]

URN = "urn:communique"
WIKIDATA = "http://www.wikidata.org/entity/"
ESCAPES = str.maketrans({char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"})
SPEAKS = {"person": "Person", "organisation": "Organization", "country": "Organization"}


def write_annotations(con: DuckDBPyConnection, folder: Path) -> Iterator[ExportedFile]:
    """``annotations.jsonld``, a collection of one page, and ``articles.jsonl``, the texts that it points into."""
    articles = (_text(row) for row in exported(con, "annotated_articles").records())
    yield ExportedFile("articles.jsonl", _write_lines(folder / "articles.jsonl", articles))
    head = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"{URN}:annotations",
        "type": "AnnotationCollection",
        "label": "Quotes, speakers and events of news articles",
    }
    page = {"id": f"{URN}:annotations:1", "type": "AnnotationPage", "startIndex": 0}
    file = folder / "annotations.jsonld"
    with file.open("w", encoding="utf-8") as lines:
        lines.write(f'{_json(head)[:-1]},\n"first": {_json(page)[:-1]}, "items": [\n')
        count = _write_items(lines, (annotation(row) for row in exported(con, "annotations").records()))
        lines.write(f'\n]}},\n"total": {count}}}\n')
    yield ExportedFile(file.name, count)


def write_quotations(con: DuckDBPyConnection, folder: Path) -> Iterator[ExportedFile]:
    """``quotations.jsonld``, a graph of schema.org's Quotation: words in marks, no indirect speech and no stances."""
    file = folder / "quotations.jsonld"
    with file.open("w", encoding="utf-8") as lines:
        lines.write('{"@context": "https://schema.org",\n"@graph": [\n')
        count = _write_items(lines, (quotation(row) for row in exported(con, "quotations").records()))
        lines.write("\n]}\n")
    yield ExportedFile(file.name, count)


def annotation(row: Row) -> Json:
    """A row of ``annotations.sql`` as an annotation; its selectors say one place twice, in code points and by words."""
    bodies: list[Json] = [_tag("classifying", row["label"])]
    if row["detail"]:
        bodies.append(_tag("classifying", row["detail"]))
    if row["name"]:
        bodies.append(_tag("describing" if row["annotation"] == "event" else "identifying", row["name"]))
    if row["entity_id"]:
        kind = "event" if row["annotation"] == "event" else "entity"
        bodies.append({"type": "SpecificResource", "purpose": "linking", "source": f"{URN}:{kind}:{row['entity_id']}"})
    if row["wikidata_id"]:
        source = f"{WIKIDATA}{row['wikidata_id']}"
        bodies.append({"type": "SpecificResource", "purpose": "identifying", "source": source})
    words = {"type": "TextQuoteSelector", "exact": row["exact"], "prefix": row["prefix"], "suffix": row["suffix"]}
    position = {"type": "TextPositionSelector", "start": row["char_start"], "end": row["char_end"]}
    source_of_text = _known(
        {"id": f"{URN}:article:{row['article_id']}", "type": "Text", "format": "text/plain", "via": row["url"]}
    )
    return {
        "id": f"{URN}:annotation:{row['annotation']}:{row['row_id']}",
        "type": "Annotation",
        "motivation": "identifying" if row["annotation"] == "speaker" else "classifying",
        "body": bodies,
        "target": {"source": source_of_text, "selector": [position, words]},
    }


def quotation(row: Row) -> Json:
    """A row of ``quotations.sql`` as a Quotation that is part of a NewsArticle; what is not known is left out."""
    article = {
        "@type": "NewsArticle",
        "@id": f"{URN}:article:{row['article_id']}",
        "headline": row["title"],
        "url": row["url"],
        "datePublished": row["published"],
        "inLanguage": row["language"],
        "publisher": _named("Organization", row["outlet"]),
        "author": [_named("Person", name) for name in row["authors"]] or None,
    }
    speaker = _named(SPEAKS.get(row["speaker_kind"], "Person"), row["speaker"])
    if speaker and row["speaker_kind"] in (None, "person") and row["speaker_title"]:
        speaker["jobTitle"] = row["speaker_title"]
    if speaker and row["wikidata_id"]:
        speaker["sameAs"] = f"{WIKIDATA}{row['wikidata_id']}"
    medium = _named("Organization", row["via"])
    return _known(
        {
            "@type": "Quotation",
            "@id": f"{URN}:quote:{row['quote_id']}",
            "text": row["text"],
            "creator": speaker,
            "dateCreated": row["said"],
            "isBasedOn": {"@type": "CreativeWork", "publisher": medium} if medium else None,
            "isPartOf": _known(article),
        }
    )


def _text(row: Row) -> Json:
    return {"id": f"{URN}:article:{row['article_id']}"} | {name: row[name] for name in row if name != "article_id"}


def _tag(purpose: str, value: str) -> Json:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def _named(kind: str, name: str | None) -> Json | None:
    return {"@type": kind, "name": name} if name else None


def _known(item: Json) -> Json:
    return {name: value for name, value in item.items() if value is not None}


def _json(item: Json) -> str:
    return json.dumps(item, ensure_ascii=False).translate(ESCAPES)


def _write_items(lines: Any, items: Iterable[Json]) -> int:
    count = 0
    for count, item in enumerate(items, start=1):
        lines.write((",\n" if count > 1 else "") + _json(item))
    return count


def _write_lines(file: Path, items: Iterable[Json]) -> int:
    with file.open("w", encoding="utf-8") as lines:
        return sum(1 for item in items if lines.write(_json(item) + "\n"))

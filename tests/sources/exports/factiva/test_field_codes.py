"""Factiva with field codes: each article with its own fields, however the codes stand to their values."""

import pytest

from pipeline.records import Span
from pipeline.sources.exports.exported_article import ExportedArticle
from pipeline.sources.exports.factiva.field_codes import coded_articles, is_seen
from pipeline.sources.reasons import Fault

FIRST = "QUAY000020190304ef3400001"
SECOND = "QUAY000020190305ef3500002"
ARTICLES = [
    [
        ("SE", "World"),
        ("HD", "Ferry talks open in Oslo"),
        ("BY", "By Vera Moll; Jon Wit"),
        ("WC", "21 words"),
        ("PD", "4 March 2019"),
        ("ET", "09:15"),
        ("SN", "The Quay"),
        ("SC", "QUAY"),
        ("LA", "English"),
        ("CY", "(c) 2019 The Quay"),
        ("LP", "Norway and Denmark opened talks."),
        ("TD", "They last two days."),
        ("NS", "gdip : International Relations"),
        ("AN", f"Document {FIRST}"),
    ],
    [
        ("HD", "Zweiter Tag"),
        ("WC", "7 Wörter"),
        ("PD", "5 März 2019"),
        ("SN", "Der Kai"),
        ("LA", "Deutsch"),
        ("TD", "Kein Ergebnis."),
        ("AN", f"Dokument {SECOND}"),
    ],
]
FIELDS = [
    {
        "title": "Ferry talks open in Oslo",
        "section": "World",
        "authors": ["Vera Moll", "Jon Wit"],
        "published_at": "4 March 2019 09:15",
        "outlet": "The Quay",
        "language": "English",
    },
    {"title": "Zweiter Tag", "published_at": "5 März 2019", "outlet": "Der Kai", "language": "Deutsch"},
]
BODIES = ["Norway and Denmark opened talks.\nThey last two days.", "Kein Ergebnis."]


def articles_in(text: str) -> list[ExportedArticle]:
    return [item for item in coded_articles(text) if isinstance(item, ExportedArticle)]


@pytest.mark.parametrize(
    "written",
    ["{}\n{}\n\n", "{}|{}|\n", "\t{}\t{}\n", "{}   {}\n", "{} {}\n"],
    ids=["own line", "bar", "tab", "blanks", "blank"],
)
def test_codes_part_the_fields_of_each_article(written: str) -> None:
    text = "\n\n".join("".join(written.format(*field) for field in article) for article in ARTICLES)
    assert is_seen(text)
    found = articles_in(text)
    assert [(article.record_id, dict(article.fields), article.text) for article in found] == [
        (FIRST, FIELDS[0], BODIES[0]),
        (SECOND, FIELDS[1], BODIES[1]),
    ]
    assert all(f"Document {FIRST}" in text[article.span.start : article.span.end] for article in found[:1])
    assert found[0].span.end <= found[1].span.start


def test_words_of_a_text_that_look_like_codes_stay_in_it() -> None:
    text = "HD Talks\nSN The Quay\nTD One.\nIN Oslo they met.\nSE trains wait.\nIN i76 : Shipping\nAN Document " + FIRST
    (article,) = articles_in(text)
    assert article == ExportedArticle(
        Span(0, len(text)),
        "One.\nIN Oslo they met.\nSE trains wait.",
        {"title": "Talks", "outlet": "The Quay"},
        FIRST,
    )


def test_an_article_without_its_number_ends_where_the_next_headline_begins() -> None:
    text = "HD\nOne\nSN\nThe Quay\nTD\nFirst.\nHD\nTwo\nSN\nThe Quay\nTD\nSecond.\n"
    assert [(article.fields["title"], article.text) for article in articles_in(text)] == [
        ("One", "First."),
        ("Two", "Second."),
    ]


def test_a_number_that_the_search_found_and_the_file_lacks_is_told() -> None:
    text = f"HD\nOne\nSN\nThe Quay\nTD\nFirst.\nAN\nDocument {FIRST}\nSearch Summary\nResults Found 3\n"
    assert [item.reason for item in coded_articles(text) if isinstance(item, Fault)] == ["export_count"]


@pytest.mark.parametrize("text", ["HD video is here. SN 7.", "HD\nTalks\nTD\nOne.", "", "HD\n"])
def test_other_texts_are_not_taken_for_codes(text: str) -> None:
    assert not is_seen(text)

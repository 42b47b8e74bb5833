"""ProQuest: labelled lines of many layouts and languages are articles, and what has no text is told."""

import pytest

from pipeline.sources.exports.exported_article import ExportedArticle
from pipeline.sources.exports.proquest import is_seen, proquest_articles
from pipeline.sources.reasons import Fault

RULE = "_" * 60
FERRY = """Ferry talks open: [FINAL Edition]

Author: Moll, Vera; Wit, Jon, Staff Writer

Publication info: The Quay ; Oslo, Norway [Oslo, Norway]04 Mar 2019: A.2.

https://proxy.example/login?url=https://www.proquest.example/docview/2190001

Abstract: None available.

Full text: Norway and Denmark opened talks.
Location: a ferry
They last two days.
CAPTION: The ferry.

Subject: Ferries; Treaties

Title: Ferry talks open: [FINAL Edition]

Publication title: The Quay, Late Edition (East Coast); Oslo

Publication date: Mar 4, 2019

Section: World

Language of publication: English

ProQuest document ID: 2190001

Copyright: (c) 2019 The Quay

Database: Quay Papers
"""
END = """Talks end
Full text:
No result.
Publication title: The Quay
Publicationdate: Mar 5, 2019
ProQuest documentID: 2190002"""
CITATIONS = "Bibliography\n\nCitation style: APA\n\nMoll, V.\n"
FIELDS = {
    "title": "Ferry talks open",
    "authors": ["Vera Moll", "Jon Wit"],
    "outlet": "The Quay",
    "published_at": "Mar 4, 2019",
    "section": "World",
    "language": "English",
}
BODY = "Norway and Denmark opened talks.\nLocation: a ferry\nThey last two days."


def articles_in(text: str) -> list[ExportedArticle]:
    return [item for item in proquest_articles(text) if isinstance(item, ExportedArticle)]


@pytest.mark.parametrize(
    "text",
    [
        f"{RULE}\n\n{FERRY}\n{RULE}\n\n{END}\n\n{RULE}\n\nContact us at: desk@proquest.example\n",
        f"{RULE}\n\nDocument 1 of 2\n\n{FERRY}\n{RULE}\n\nDocument 2 of 2\n\n{END}\n\n{CITATIONS}",
        f"{'*' * 50}\n{FERRY}\n{'*' * 50}\n{END}\n",
        f"{FERRY}\n{END}\nDatabase copyright 2019 ProQuest LLC. All rights reserved.\n",
    ],
    ids=["rules and terms", "numbers and citations", "asterisks", "nothing between"],
)
def test_each_article_has_its_own_fields(text: str) -> None:
    assert is_seen(text)
    assert [(item.record_id, item.url, dict(item.fields), item.text) for item in articles_in(text)] == [
        ("2190001", "https://www.proquest.example/docview/2190001", FIELDS, BODY),
        (
            "2190002",
            None,
            {"title": "Talks end", "outlet": "The Quay", "published_at": "Mar 5, 2019"},
            "No result.",
        ),
    ]
    assert not [item for item in proquest_articles(text) if isinstance(item, Fault)]


def test_the_line_of_publication_tells_outlet_and_day_where_nothing_else_does() -> None:
    kept = [line for line in FERRY.splitlines() if not line.startswith("Publication title") and "date" not in line]
    (article,) = articles_in("\n".join(kept))
    assert (article.fields["outlet"], article.fields["published_at"]) == ("The Quay", "04 Mar 2019")


def test_an_old_layout_with_the_text_last() -> None:
    (article,) = articles_in(
        "Document 1 of 1\nFerry talks open\nAuthor(s): Anonymous\nPublication title: The Quay\n"
        "ProQuest document ID: 2190001\nText Word Count: 9\nFull Text (9   words)\n"
        "(Copyright The Quay 2019)\nNorway met Denmark.\n----------------------------\nIt lasts two days.\n"
    )
    assert (dict(article.fields), article.text) == (
        {"title": "Ferry talks open", "outlet": "The Quay"},
        "Norway met Denmark.\n----------------------------\nIt lasts two days.",
    )


@pytest.mark.parametrize(
    ("labels", "language"),
    [
        (("Autor", "Volltext", "Publikationstitel", "Publikationsdatum", "ProQuest-Dokument-ID"), "German"),
        (
            (
                "Autor",
                "Texto completo",
                "Título de publicación",
                "Fecha de publicación",
                "ID del documento de ProQuest",
            ),
            "Spanish",
        ),
        (
            ("Auteur", "Texte intégral", "Titre de la publication", "Date de publication", "ID du document ProQuest"),
            "French",
        ),
    ],
)
def test_labels_of_other_interfaces(labels: tuple[str, ...], language: str) -> None:
    author, text, outlet, day, number = labels
    (article,) = articles_in(
        f"{RULE}\nTalks end\n{author}: Moll, Vera\n{text} : {language} words.\n"
        f"{outlet}: Kai\n{day}: 2019-03-05\n{number}: 2190002\n"
    )
    assert (dict(article.fields), article.text, article.record_id) == (
        {"title": "Talks end", "authors": ["Vera Moll"], "outlet": "Kai", "published_at": "2019-03-05"},
        f"{language} words.",
        "2190002",
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Title: Talks\nAuthor: V. Moll\nAbstract: Short.\nProQuest document ID: 2190003\n", "no_text"),
        ("Talks\nFull text: Not available.\nPublication title: Quay\nProQuest document ID: 2190003\n", "no_text"),
        ("Puhe\nKoko teksti: Sanoja.\nProQuest-asiakirjan tunnus: 2190003\n", "unknown_layout"),
        (f"{RULE}\nDocument 1 of 2\n{END}\n", "export_count"),
    ],
)
def test_what_is_lost_is_told(text: str, reason: str) -> None:
    assert is_seen(text)
    assert [item.reason for item in proquest_articles(text) if isinstance(item, Fault)] == [reason]


def test_a_text_about_the_database_is_not_an_export() -> None:
    assert not is_seen("Title: Searching\nProQuest is a database. Its document ID: see below.\n")

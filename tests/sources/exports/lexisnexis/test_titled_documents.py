"""The layout of Lexis Advance and Nexis Uni."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pipeline.records import Span
from pipeline.sources.exports.exported_article import ExportedArticle
from pipeline.sources.exports.lexisnexis import NEXIS_TEXT, NEXIS_UNI, NEXIS_UNKNOWN
from pipeline.sources.reasons import Fault

COVER = """
Date and Time: Friday, 5. July 2019 09:31:00 CEST
Job Number: 00000001
Documents (2)
1. Mill open
Client/Matter: -None-
Search Terms: mill

Content Type
News
Sources: The Danube Post; Content Type: News

2. Pier shut
Client/Matter: -None-
Search Terms: mill



"""
FIRST = """Mill open
The Danube Post
March 15, 2023 Wednesday 9:20 AM GMT


Copyright 2023 Danube Media All Rights Reserved


Section:\xa0NEWS; Version:2
Length:\xa04 words
Byline:\xa0Lena Kraus
Highlight:\xa0Farmers are glad
Body


The mill is open.
It grinds.

Graphic

\xa0

The mill, yesterday
Classification


Language:\xa0ENGLISH

Publication-Type:\xa0Newspaper

Load-Date:\xa0March 16, 2023


End of Document"""
SECOND = """



Pier shut

The Danube Post

15. März 2023 Mittwoch

Length: 3 words

Body

The pier is shut.

End of Document"""


def read(text: str) -> list[str]:
    """The titles of articles with their bodies, and the details of faults."""
    assert NEXIS_UNI.is_seen(text)
    found = NEXIS_UNI.articles(text)
    return [one.detail if isinstance(one, Fault) else f"{one.fields.get('title')}: {one.text}" for one in found]


def test_documents_follow_a_list_of_contents() -> None:
    text = COVER + FIRST + SECOND + "\n"
    start, middle = len(COVER), len(COVER + FIRST)
    assert NEXIS_UNI.is_seen(text)
    assert list(NEXIS_UNI.articles(text)) == [
        ExportedArticle(
            Span(start, middle),
            "The mill is open.\nIt grinds.",
            {
                "title": "Mill open",
                "subtitle": "Farmers are glad",
                "section": "NEWS",
                "authors": ["Lena Kraus"],
                "language": "ENGLISH",
                "outlet": "The Danube Post",
                "published_at": "March 15, 2023 Wednesday 9:20 AM GMT",
            },
        ),
        ExportedArticle(
            Span(middle, middle + len(SECOND)),
            "The pier is shut.",
            {"title": "Pier shut", "outlet": "The Danube Post", "published_at": "15. März 2023 Mittwoch"},
        ),
    ]


def test_a_list_that_names_more_documents_is_told() -> None:
    assert read(COVER + FIRST)[-1] == "the list of contents names 2 documents, the file holds 1"


def test_an_interface_in_german_is_read() -> None:
    german = (
        FIRST.replace("Section:", "Rubrik:")
        .replace("Length:", "Länge:")
        .replace("Byline:", "Autor:")
        .replace("\nBody\n", "\nTextkörper\n")
        .replace("Graphic", "Grafik")
        .replace("Classification", "Klassifizierung")
        .replace("Load-Date:\xa0March 16, 2023", "Ladedatum:\xa016. März 2023")
        .replace("End of Document", "Ende des Dokuments")
    )
    assert read(german) == ["Mill open: The mill is open.\nIt grinds."]


def test_a_line_that_ends_documents_in_a_language_of_no_list_is_found() -> None:
    text = (FIRST + SECOND).replace("End of Document", "Dokument kończy się")
    assert read(text) == ["Mill open: The mill is open.\nIt grinds.", "Pier shut: The pier is shut."]


def test_documents_without_an_end_begin_with_the_head_above_a_body() -> None:
    loaded = "\n\nLoad-Date: March 16, 2023\n\n"
    text = (FIRST + SECOND.replace("End of Document", loaded)).replace("End of Document", "")
    assert read(text) == ["Mill open: The mill is open.\nIt grinds.", "Pier shut: The pier is shut."]


def test_without_a_headline_or_an_outlet_there_is_none() -> None:
    assert read(FIRST.replace("Mill open", "No Headline In Original"))[0].startswith("None: ")
    (article,) = NEXIS_UNI.articles(FIRST.replace("The Danube Post\n", ""))
    assert isinstance(article, ExportedArticle)
    assert (article.fields["title"], "outlet" in article.fields) == ("Mill open", False)


def test_an_abstract_above_the_full_text_is_the_subtitle() -> None:
    text = FIRST.replace("Highlight:\xa0Farmers are glad\n", "").replace(
        "Body\n", "Body\n\nABSTRACT\nGlad.\nFULL TEXT\n"
    )
    (article,) = NEXIS_UNI.articles(text)
    assert isinstance(article, ExportedArticle)
    assert (article.fields["subtitle"], article.text) == ("Glad.", "The mill is open.\nIt grinds.")


def test_a_heading_of_notes_above_a_long_text_is_its_own() -> None:
    text = SECOND.replace("The pier is shut.", "Notes\n" + "The pier is shut.\n" * 40)
    assert read(text)[0].count("The pier is shut.") == 40


def test_a_picture_without_a_text_has_no_body() -> None:
    picture = "Mill open\nThe Danube Post\nMarch 15, 2023\n\nLength: 0 words\nGraphic\n\nThe mill\n\nEnd of Document\n"
    assert read(picture + SECOND) == ["Mill open: ", "Pier shut: The pier is shut."]


def test_words_behind_the_last_document_are_told() -> None:
    assert read(FIRST + "\n\n" + "word " * 30)[-1] == "30 words behind the last document belong to none"
    assert len(read(FIRST + "\n\nPage 3")) == 1


def test_a_list_of_contents_alone_is_an_unknown_layout() -> None:
    assert not NEXIS_UNI.is_seen(COVER)
    assert NEXIS_UNKNOWN.is_seen(COVER)
    (fault,) = NEXIS_UNKNOWN.articles(COVER)
    assert isinstance(fault, Fault)
    assert fault.reason == "unknown_layout"


def test_a_text_that_quotes_a_mark_is_no_export() -> None:
    assert not NEXIS_UNI.is_seen("Minutes\n\nThe clerk wrote\n\nEnd of Document\n\nand left.\n")
    assert not NEXIS_UNI.is_seen("Crane\n\nText\n\nLength: 19 metres\n\nThe crane is tall.\n")
    assert not NEXIS_UNKNOWN.is_seen("Job Number: 5\n\nThe harbour seeks a pilot.\n")


PIECES = st.sampled_from(
    [*COVER.split("\n"), *FIRST.split("\n"), *SECOND.split("\n"), "1 of 2 DOCUMENTS", "BYLINE:", " "]
)


@given(st.lists(PIECES, max_size=30).map("\n".join))
def test_no_text_is_lost_without_a_word_and_spans_follow_one_another(text: str) -> None:
    for layout in (NEXIS_UNI, NEXIS_TEXT):
        found = list(layout.articles(text))
        spans = [one.span for one in found if isinstance(one, ExportedArticle)]
        assert found
        assert all(0 <= span.start <= span.end <= len(text) for span in spans)
        assert all(one.end <= other.start for one, other in pairwise(spans))

"""A document's fields and body."""

import pytest

from pipeline.records import Span
from pipeline.sources.exports.lexisnexis.document_article import document_article
from pipeline.sources.exports.lexisnexis.line_blocks import blocks

HEAD = "            The Danube Post\n\n            March 15, 2023\n\nMill road opens\n\n"
PROSE = "LANGUAGE: the tongue of sailors, which is spoken in every port of the north sea"
INDEX = "\n\n".join(f"{name}: PORTS (90%)" for name in ("SUBJECT", "COMPANY", "TICKER", "INDUSTRY", "PERSON", "CITY"))
CASES = {
    "fields_above_and_below": (
        "LENGTH: 9 words\n\nOne.\n\nTwo.\n\nLOAD-DATE: May 1, 2023\n\nLANGUAGE: ENGLISH",
        "One.\nTwo.",
    ),
    "label_of_the_body": ("LENGTH: 9 words\n\nBODY:\n\n\nOne.\n\nTwo.\n\nPUB-TYPE: Paper", "One.\nTwo."),
    "body_beside_its_label": ("TEXT: One.\n\nTwo.\n\nLANGUAGE: ENGLISH", "One.\nTwo."),
    "fields_without_empty_lines": (
        "SECTION: A\nLENGTH: 9 words\n\nOne.\n\nLOAD-DATE: May 1, 2023\nLANGUAGE: ENGLISH",
        "One.",
    ),
    "fields_below_the_body": (
        "DATELINE: Oslo\n\nOne.\n\nSECTION: A\n\nLENGTH: 9 words\n\nLOAD-DATE: May 1, 2023",
        "One.",
    ),
    "who_speaks_is_no_field": (
        "LENGTH: 9 words\n\nHOST: Good evening.\n\nGUEST: Hello.\n\nLANGUAGE: ENGLISH",
        "HOST: Good evening.\nGUEST: Hello.",
    ),
    "a_paragraph_like_a_field": (
        f"LENGTH: 9 words\n\nUPDATE: the port is shut.\n\n{PROSE}\n\nOne.",
        f"UPDATE: the port is shut.\n{PROSE}\nOne.",
    ),
    "index_below_the_body": (
        "LENGTH: 9 words\n\nOne.\n\nSUBJECT: PORTS (90%)\n\nPERSON: ANN LEE (50%)\n\nLOAD-DATE: May 1, 2023",
        "One.",
    ),
    "long_index_below_the_body": (f"LENGTH: 9 words\n\nOne.\n\n{INDEX}\n\nLOAD-DATE: May 1, 2023", "One."),
    "rights_end_the_body": (
        "LENGTH: 9 words\n\nOne.\n\n        Copyright 2023 Danube Media\n        All Rights Reserved",
        "One.",
    ),
    "no_body": ("LENGTH: 9 words\n\nLOAD-DATE: May 1, 2023\n\nGRAPHIC: The mill\n\n      Copyright 2023 Danube", ""),
}


@pytest.mark.parametrize(("below", "body"), CASES.values(), ids=CASES)
def test_the_body_is_what_stands_between_fields(below: str, body: str) -> None:
    assert document_article(blocks(HEAD + below), Span(0, 9), 78).text == body


def test_a_value_may_stand_below_its_label() -> None:
    below = "SECTION:\n\nNEWS; Pg. 7A\n\nLENGTH: 9 words\n\nCHAPEAU:\n\nThe lead.\n\nARTICLE:\n\nOne.\n\n"
    below += "HIGHLIGHT: Late\n\nTAAL: Dutch / Nederlands"
    article = document_article(blocks(HEAD + below), Span(0, 9), 78)
    assert (article.text, article.fields) == (
        "One.",
        {
            "title": "Mill road opens",
            "subtitle": "The lead.",
            "section": "NEWS",
            "language": "Dutch",
            "outlet": "The Danube Post",
            "published_at": "March 15, 2023",
        },
    )


def test_lines_without_the_empty_ones_of_the_layout_are_read_one_by_one() -> None:
    dense = "The Danube Post\nMarch 15, 2023\nMill road opens\nLENGTH: 9 words\nOne.\nTwo.\n\n"
    dense += "LANGUAGE: ENGLISH\nCopyright 2023 Danube Media"
    article = document_article(blocks(dense), Span(0, 9), None)
    assert (article.text, article.fields["title"], article.fields["language"]) == (
        "One.\nTwo.",
        "Mill road opens",
        "ENGLISH",
    )

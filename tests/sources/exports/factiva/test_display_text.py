"""Factiva without field codes: heads of many shapes and interface languages, and what has no head."""

from collections.abc import Mapping

import pytest

from pipeline.sources.exports.exported_article import ExportedArticle
from pipeline.sources.exports.factiva.display_text import displayed_articles, head_fields, is_seen, titled
from pipeline.sources.reasons import Fault

FIRST = "QUAY000020190304ef3400001"
SECOND = "QUAY000020190305ef3500002"
HEADS = [
    ("21 words\n4 March 2019\n", "4 March 2019"),
    ("1,021 Wörter\n4 März 2019\n09:15\n", "4 März 2019 09:15"),
    ("1 021 mots\n4 mars 2019\n09:15 AM\n", "4 mars 2019 09:15 AM"),
    ("354 字\n2019 年 3 月 4 日\n", "2019 年 3 月 4 日"),
]
TALKS = ["Norway and Denmark opened talks.", "They last two days"]


def written(head: str, number: str, above: str = "World\nFerry talks open in Oslo\nVera Moll\n") -> str:
    rest = "The Quay\nQUAY\nMain; 2\n7\nEnglish\n(c) 2019 The Quay \n"
    return f"{above}{head}{rest}\n" + "\n\n".join(TALKS) + f"\n\nThe Quay Limited\n\nDocument {number}\n\n"


@pytest.mark.parametrize(("head", "published_at"), HEADS)
@pytest.mark.parametrize("break_", ["\n", "\n\n"], ids=["lines", "paragraphs"])
def test_head_text_and_number_of_each_article(head: str, published_at: str, break_: str) -> None:
    text = f"{written(head, FIRST)}{written(head, SECOND)}".replace("\n", break_)
    assert is_seen(text)
    last = list(displayed_articles(text))[1]
    assert isinstance(last, ExportedArticle)
    assert (dict(last.fields), last.text, last.record_id) == (
        {
            "title": "Ferry talks open in Oslo",
            "section": "World",
            "authors": ["Vera Moll"],
            "published_at": published_at,
            "outlet": "The Quay",
            "language": "English",
        },
        "\n".join(TALKS),
        SECOND,
    )


def test_lines_around_the_articles_are_of_none() -> None:
    text = f"Factiva\nDow Jones\n{written(HEADS[0][0], FIRST)}© 2019 Factiva, Inc. All rights reserved.\n"
    (article,) = displayed_articles(text)
    assert isinstance(article, ExportedArticle)
    assert text[article.span.start : article.span.end].startswith("World\nFerry")
    assert text[article.span.start : article.span.end].endswith(f"Document {FIRST}")


def test_a_blank_line_between_headline_and_byline() -> None:
    (article,) = displayed_articles(written(HEADS[0][0], FIRST, "Ferry talks open in Oslo\n\nBy Vera Moll\n"))
    assert isinstance(article, ExportedArticle)
    assert (article.fields["title"], article.fields["authors"]) == ("Ferry talks open in Oslo", ["Vera Moll"])


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Talks open in Oslo"], ("Talks open in Oslo", None, [])),
        (["3) Talks open in Oslo"], ("Talks open in Oslo", None, [])),
        (["Talks open in Oslo", "By Vera Moll"], ("Talks open in Oslo", None, ["Vera Moll"])),
        (["World", "Talks open in Oslo"], ("Talks open in Oslo", "World", [])),
        (
            ["Talks open in Oslo and two more towns", "that wait for it", "Vera Moll"],
            ("Talks open in Oslo and two more towns that wait for it", None, ["Vera Moll"]),
        ),
        ([], (None, None, [])),
    ],
)
def test_what_stands_above_the_words(lines: list[str], expected: tuple[str | None, str | None, list[str]]) -> None:
    assert titled(lines, 3) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["9 words", "4 March 2019", "The Quay", "QUAY", "English", "(c) 2019 The Quay", "Text."], ("English", 6)),
        (["9 words", "4 March 2019", "The Quay", "QUAY", "English", "The Quay 2019", "Text."], ("English", 6)),
        (["9 words", "4 March 2019", "The Quay", "QUAY", "Text is here."], (None, 4)),
        (["9 words", "4 March 2019", "The Quay", "OTHER", "Text is here."], (None, 3)),
    ],
)
def test_a_head_ends_with_language_and_copyright(lines: list[str], expected: tuple[str | None, int]) -> None:
    told: Mapping[str, str]
    told, length = head_fields(lines, FIRST)
    assert (told.get("language"), length) == expected


def test_articles_without_numbers_and_texts_between_keep_apart() -> None:
    found = list(
        displayed_articles(f"9 words\n4 March 2019\n9 words\n5 March 2019\nThe Quay\nIt ends.\nDocument {FIRST}")
    )
    assert [(dict(item.fields), item.text) for item in found if isinstance(item, ExportedArticle)] == [
        ({"published_at": "4 March 2019"}, ""),
        ({"published_at": "5 March 2019", "outlet": "The Quay"}, "It ends."),
    ]


def test_a_number_without_a_head_is_told() -> None:
    found = list(displayed_articles(f"Some words.\n\nDocument {FIRST}\n\n{written(HEADS[0][0], SECOND)}"))
    assert [item.reason if isinstance(item, Fault) else item.record_id for item in found] == ["unknown_layout", SECOND]


def test_a_text_that_tells_of_one_number_is_no_export() -> None:
    assert not is_seen(f"The archive\n\nIts last line is:\n\nDocument {FIRST}\n\nSo it ends.")
    assert is_seen(written(HEADS[0][0], FIRST))


def test_an_article_that_has_lost_its_number_is_kept() -> None:
    lost = written(HEADS[0][0], FIRST).replace(f"Document {FIRST}", "")
    found = list(displayed_articles(lost + written(HEADS[0][0], SECOND)))
    assert [(item.record_id, item.text) for item in found if isinstance(item, ExportedArticle)] == [
        (None, "\n".join(TALKS)),
        (SECOND, "\n".join(TALKS)),
    ]


def test_a_number_that_the_search_found_and_the_file_lacks_is_told() -> None:
    text = f"{written(HEADS[0][0], FIRST)}Search Summary\nResults Found 2\n"
    assert [item.reason for item in displayed_articles(text) if isinstance(item, Fault)] == ["export_count"]

"""Flat dumps of pages: which lines are the article, and what the others say of it."""

from textwrap import fill

import pytest

from pipeline.articles.article_reading import parsed_article
from pipeline.records import Reject
from tests.articles.pages import DUMP, MENU, PARAGRAPHS, TEASERS, TITLE
from tests.articles.raw import LATEST, parsed, record, roles


def test_body_is_the_paragraphs_and_nothing_else() -> None:
    assert parsed(DUMP).article.body == "\n".join(PARAGRAPHS)


def test_what_the_page_says_of_its_article() -> None:
    article = parsed(DUMP).article
    assert (article.title, article.subtitle, article.section, article.authors, article.outlet, article.language) == (
        TITLE,
        "Fishing crews on both sides have waited years for the harbour treaty",
        "Politics",
        ("Anna Petersen", "Mark Oduya"),
        "Coastal Times",
        "en",
    )


@pytest.mark.parametrize(
    ("line", "role"),
    [
        pytest.param(TITLE, "title", id="title above a picture too"),
        pytest.param(
            "Ilse Maarten, left, and Peder Holm in the harbour. (Photo: Coast Press)", "caption", id="caption"
        ),
        pytest.param("Read more", "teaser", id="teaser cue"),
        pytest.param(TEASERS[0], "teaser", id="headline of another story"),
        pytest.param("- Advertisement -", "notice", id="advertisement"),
        pytest.param("Anna Petersen is a reporter who covers the coast.", "bio", id="author's life"),
        pytest.param("Subscribe to our newsletter", "notice", id="newsletter"),
        pytest.param("By Anna Petersen and Mark Oduya", "byline", id="byline"),
        pytest.param("Culture", "navigation", id="menu"),
    ],
)
def test_lines_outside_the_body_say_what_they_are(line: str, role: str) -> None:
    assert roles(parsed(DUMP))[line] == role


def test_every_line_is_kept_with_the_place_it_was_read_from() -> None:
    found = parsed(DUMP)
    assert [DUMP[line.raw_start : line.raw_end] for line in found.lines] == [line.text for line in found.lines]
    assert [line.strip().removeprefix("• ") for line in DUMP.split("\n") if line.strip()][:8] == [
        line.text for line in found.lines
    ][:8]


def test_subheads_and_lists_inside_the_text_are_body() -> None:
    text = "\n\n".join(
        [
            TITLE,
            PARAGRAPHS[0],
            PARAGRAPHS[1],
            "What the treaty says",
            PARAGRAPHS[2],
            PARAGRAPHS[3],
            PARAGRAPHS[4],
        ]
    )
    assert "What the treaty says" in parsed(text).article.body.split("\n")


def test_a_second_article_below_is_not_body() -> None:
    second = (
        "Ferry line to open in spring",
        "The ferry between the two coasts will open in the spring, the line said.",
    )
    text = "\n\n".join([TITLE, *PARAGRAPHS, "Most popular", *second])
    assert parsed(text).article.body == "\n".join(PARAGRAPHS)


def test_a_teaser_above_the_last_paragraph_does_not_end_the_article() -> None:
    text = "\n\n".join([TITLE, *PARAGRAPHS[:4], "Read more", TEASERS[0], PARAGRAPHS[4]])
    assert parsed(text).article.body == "\n".join(PARAGRAPHS)


def test_the_first_line_of_a_wrapped_paragraph_is_no_title() -> None:
    text = "\n\n".join([TITLE, *(fill(paragraph, 72) for paragraph in PARAGRAPHS)])
    assert parsed(text).article.title == TITLE


@pytest.mark.parametrize(
    ("head", "title"),
    [
        pytest.param(
            ["Harbour Shop Support the Harbour", "Harbour", f"{TITLE}, after years of talks with the fishing crews"],
            f"{TITLE}, after years of talks with the fishing crews",
            id="menu row above a long title",
        ),
        pytest.param(
            [
                "Maarten: treaty with Norlandia this month",
                "“We have waited long enough for this treaty,” Ilse Maarten told reporters in the port city on Tuesday",
            ],
            "Maarten: treaty with Norlandia this month",
            id="short title above a quotation",
        ),
        pytest.param([TITLE, "14/05/2024 - Harbour desk - treaty, minister, Norlandia, ships"], TITLE, id="date first"),
        pytest.param(
            [TITLE, "Treaty and minister: write to harbour treaty desk, www.coast.example"], TITLE, id="address"
        ),
        pytest.param([TITLE, *["Treaty   Harbour   Minister   Ships"] * 6], TITLE, id="row of buttons"),
        pytest.param(["  • Who pays for us", "  • Suggest a treaty", "  • Donate"], None, id="items of a menu"),
    ],
)
def test_which_line_above_the_text_is_the_title(head: list[str], title: str | None) -> None:
    assert parsed("\n\n".join([*MENU, *head, *PARAGRAPHS])).article.title == title


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        pytest.param("Have you sailed from the harbour? Tell us in the forum.", "speaks_to_readers", id="question"),
        pytest.param("Corrections: desk@coastaltimes.example", "address", id="address"),
    ],
)
def test_calls_to_readers_end_no_article(line: str, reason: str) -> None:
    found = parsed("\n\n".join([TITLE, *PARAGRAPHS, line]))
    assert (found.article.body, found.lines[-1].reason) == ("\n".join(PARAGRAPHS), reason)


def test_the_masthead_names_the_outlet() -> None:
    text = "\n\n".join(["THE HARBOUR ARGUS", "Shipping · Weather · Markets", TITLE, *PARAGRAPHS])
    assert parsed(text).article.outlet == "The Harbour Argus"


def test_comments_below_the_article_are_not_body() -> None:
    text = "\n\n".join([TITLE, *PARAGRAPHS, "No comments:", "Post a Comment"])
    found = parsed(text)
    assert (found.article.body, roles(found)["Post a Comment"]) == ("\n".join(PARAGRAPHS), "comment")


def test_title_right_above_the_text_is_not_body() -> None:
    found = parsed("\n".join(["'Treaty Will Be Signed This Month': Ilse Maarten", *PARAGRAPHS]))
    assert (found.article.title, found.article.body) == (
        "'Treaty Will Be Signed This Month': Ilse Maarten",
        "\n".join(PARAGRAPHS),
    )


def test_a_report_is_signed_off_by_its_author_and_station() -> None:
    found = parsed("\n\n".join([TITLE, *PARAGRAPHS, "Bo Lind, Coast World Radio News."]))
    assert (found.article.authors, found.article.outlet, found.article.body) == (
        ("Bo Lind",),
        "Coast World Radio",
        "\n".join(PARAGRAPHS),
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("Home\nWorld\nSport\n", id="menu only"),
        pytest.param(" \n\t\n", id="white"),
    ],
)
def test_a_page_without_sentences_holds_no_article(text: str) -> None:
    found = parsed_article(record(text), LATEST)
    assert isinstance(found, Reject)
    assert (found.stage, found.reason, found.source_path) == ("articles", "no_body", "inbox/page.txt")


def test_a_page_of_one_long_line_twice_is_read_to_its_end() -> None:
    line = (
        "Kenyan Foreign Minister Peter Wanjala met his Chilean counterpart Rosa Fuentes in Nairobi on Monday for talks."
    )
    found = parsed_article(record(line + 10 * " \n" + line), LATEST)
    assert isinstance(found, Reject)

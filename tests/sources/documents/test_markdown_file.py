"""Markdown files: one record each, its fields from front matter or the first heading."""

from pathlib import Path

from pipeline.articles.article_reading import parsed_article
from pipeline.records import RawRecord, Reject
from tests.sources.writing import outcomes, read

HEAD = """---
title: Port opens
authors: [Ida Roth]
published_at: 2024-03-05
outlet: The Kallo Log
url: https://log.example/port
---
"""
BODY = (
    "The port of Kallo opened on Monday after a winter of storms, said **Ida Morrow**, who keeps its light.\n\n"
    "The council of the town had voted for the work in June, and [the mayor](http://kallo.example) thanked the crews."
)


def test_front_matter_tells_of_the_article(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"{HEAD}# A heading\n\n{BODY}")
    (found,) = read(tmp_path)
    assert isinstance(found, RawRecord)
    article = parsed_article(found)
    assert not isinstance(article, Reject)
    told = article.article
    assert (told.title, told.authors, told.outlet, told.url) == (
        "Port opens",
        ("Ida Roth",),
        "The Kallo Log",
        "https://log.example/port",
    )
    assert (str(told.published_at)[:10], told.published_basis) == ("2024-03-05", "record")
    assert told.body == (
        "The port of Kallo opened on Monday after a winter of storms, said Ida Morrow, who keeps its light.\n"
        "The council of the town had voted for the work in June, and the mayor thanked the crews."
    )


def test_the_first_heading_is_the_title(tmp_path: Path) -> None:
    (tmp_path / "a.markdown").write_text(f"# Port opens\n\n{BODY}")
    (found,) = read(tmp_path)
    assert isinstance(found, RawRecord)
    assert (found.format, found.fields, found.raw_text[:12]) == (
        "markdown",
        {"title": "Port opens", "told": []},
        "Port opens\n\n",
    )
    article = parsed_article(found)
    assert not isinstance(article, Reject)
    assert (article.article.title, article.article.body[:8]) == ("Port opens", "The port")


def test_marks_alone_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\na: b\n---\n![a](b)\n\n***")
    assert outcomes(tmp_path) == [(None, "no_text")]

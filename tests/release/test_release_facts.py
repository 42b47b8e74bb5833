"""What a release is made of: digests that do not depend on order, and the line to cite it by."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pipeline.release import Release, SourceFile, content_digest, source_digest, with_citation

RELEASE = Release(
    released_at=datetime(2024, 3, 12, 9, 30, tzinfo=UTC),
    content_digest="c0ffee",
    source_count=2,
    source_digest="beef",
    schema_version="5c4e",
    project_version="1.2.0",
    python_version="3.11.7",
    citation="",
    license=None,
    table_rows={"quotes": 7, "articles": 1_200},
    table_digests={"quotes": "q", "articles": "a"},
    code_versions={"quotes": "v"},
    word_lists={"cues": "w"},
    libraries={"spacy": "3.8"},
)
FILES = [SourceFile("a.txt", "11", 5), SourceFile("b/c.zip", "22", 9)]


def test_digests_do_not_depend_on_order_and_change_with_what_they_are_of() -> None:
    assert content_digest({"a": "1", "b": "2"}) == content_digest({"b": "2", "a": "1"})
    assert content_digest({"a": "1", "b": "2"}) != content_digest({"a": "2", "b": "1"})
    assert source_digest(FILES) == source_digest(FILES[::-1])
    assert source_digest(FILES) != source_digest([FILES[0], replace(FILES[1], path="c.zip")])


@pytest.mark.parametrize(
    ("version", "rows", "citation"),
    [
        (
            "1.2.0",
            {"articles": 1_200},
            "1,200 news articles of 2 source files, processed with communique 1.2.0. Content c0ffee.",
        ),
        (None, {"articles": 1}, "1 news article of 2 source files, processed with communique. Content c0ffee."),
    ],
    ids=["of a version", "of no known version"],
)  # fmt: skip
def test_a_release_is_cited_by_its_content(version: str | None, rows: dict[str, int], citation: str) -> None:
    assert with_citation(replace(RELEASE, project_version=version, table_rows=rows)).citation == citation

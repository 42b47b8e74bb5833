"""What holds for any text at all."""

from datetime import UTC
from textwrap import wrap
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from pipeline.articles.article_reading import first_reading, parsed_article
from pipeline.records import Format, RawRecord, Reject
from tests.articles.pages import DUMP, HTML, PARAGRAPHS
from tests.articles.raw import LATEST, is_unwrapped, parsed, record

LINES = st.sampled_from(
    [
        *DUMP.split("\n"),
        *wrap(" ".join(PARAGRAPHS), 60),
        "quar-",
        "\t",
        "\r",
        "2024-05-14",
        "By",
        "(",
        "©",
        "…",
        "—",
        "\u2028",
        "1 2 3",
        "İ ß ﬁ",
    ]
)
PAGES = st.lists(st.one_of(LINES, st.text(max_size=60)), max_size=40).map("\n".join)


@given(PAGES)
def test_spans_cut_out_their_lines(text: str) -> None:
    found = parsed_article(record(text), LATEST)
    if isinstance(found, Reject):
        return
    body = found.article.body
    told = [line for line in found.lines if line.role == "body"]
    assert all(is_unwrapped(text[line.raw_start : line.raw_end], line.text) for line in found.lines)
    assert [body[line.body_start : line.body_end] for line in told] == [line.text for line in told]
    assert "\n".join(line.text for line in told) == body
    assert sum(date.is_chosen for date in found.dates) == (found.article.published_at is not None)
    assert all(is_unwrapped(text[date.raw_start : date.raw_end], date.text) for date in found.dates)


ODD = st.sampled_from(
    [
        "2024-05-14T10:00:00+99:99", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59-12:00", "2024-02-30", "\x00",
        "Tue, 14 May 2024 24:61 +9999", "1715671800000000000", "http://[::1", "//a.org/0000/00/00/", "\ud800", "(" * 99,
        "<b>" * 300, "<!--", "</html>", "<p a=", "&#x110000;", "OSLO, +99:99 —", "by " * 50, "<ta<p>", "\u202e", "]]>",
        '<script type="application/ld+json">{"@type": "Report", "author": "\\ud800\\u0000"}</script>',
    ]
)  # fmt: skip
VALUES = st.one_of(ODD, st.text(max_size=30))
FIELDS = st.dictionaries(
    st.sampled_from(["title", "subtitle", "section", "outlet", "authors", "published_at", "updated_at", "language"]),
    st.one_of(VALUES, st.lists(VALUES, max_size=3)),
)


@st.composite
def _records(draw: st.DrawFn) -> RawRecord:
    """A page, cut and with odd pieces put in, in any format and with any fields."""
    text = draw(st.sampled_from([HTML, DUMP, ""]))
    for piece in draw(st.lists(VALUES, max_size=4)):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + piece + text[at + draw(st.integers(0, 40)) :]
    kind: Format = draw(st.sampled_from(get_args(Format)))
    return RawRecord("a", "a", kind, len(text), "utf-8", draw(st.none() | VALUES), text, draw(FIELDS))


@given(_records())
def test_no_record_raises_and_spans_cut_out_their_text(given_record: RawRecord) -> None:
    found = first_reading(given_record).parsed
    if isinstance(found, Reject):
        return
    raw, body = given_record.raw_text, found.article.body
    for line in found.lines:
        assert line.raw_start is None or is_unwrapped(raw[line.raw_start : line.raw_end], line.text)
        assert line.body_start is None or body[line.body_start : line.body_end] == line.text
    for date in found.dates:
        assert date.raw_start is None or is_unwrapped(raw[date.raw_start : date.raw_end], date.text)
        assert date.value is None or 1000 <= date.value.astimezone(UTC).year < 9999


def test_the_same_record_gives_the_same_article() -> None:
    assert parsed(DUMP) == parsed(DUMP)


def test_other_words_are_another_document() -> None:
    first, second = parsed(DUMP).article, parsed(DUMP.replace("harbour", "port")).article
    assert first.document_id != second.document_id
    assert first.article_id != second.article_id

"""What holds for any text at all."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.articles import parsed_article
from pipeline.records import Reject
from tests.articles.pages import DUMP
from tests.articles.raw import LATEST, parsed, record

LINES = st.sampled_from(
    [*DUMP.split("\n"), "\t", "\r", "2024-05-14", "By", "(", "©", "…", "—", "\u2028", "1 2 3", "İ ß ﬁ"]
)
PAGES = st.lists(st.one_of(LINES, st.text(max_size=60)), max_size=40).map("\n".join)


@settings(max_examples=60, deadline=None)
@given(PAGES)
def test_spans_cut_out_their_lines(text: str) -> None:
    found = parsed_article(record(text), LATEST)
    if isinstance(found, Reject):
        return
    body = found.article.body
    told = [line for line in found.lines if line.role == "body"]
    assert [text[line.raw_start : line.raw_end] for line in found.lines] == [line.text for line in found.lines]
    assert [body[line.body_start : line.body_end] for line in told] == [line.text for line in told]
    assert "\n".join(line.text for line in told) == body
    assert sum(date.is_chosen for date in found.dates) == (found.article.published_at is not None)
    assert [text[date.raw_start : date.raw_end] for date in found.dates] == [date.text for date in found.dates]


def test_the_same_record_gives_the_same_article() -> None:
    assert parsed(DUMP) == parsed(DUMP)


def test_other_words_are_another_document() -> None:
    first, second = parsed(DUMP).article, parsed(DUMP.replace("harbour", "port")).article
    assert first.document_id != second.document_id
    assert first.article_id != second.article_id

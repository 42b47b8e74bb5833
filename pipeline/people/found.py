"""From a parsed article to its people: the steps in their order."""

from collections.abc import Sequence

from pipeline.marks import MarkedSpan, marked_spans
from pipeline.parse import Paragraph
from pipeline.people.clusters import Cluster, clusters
from pipeline.people.names import name_mentions
from pipeline.people.persons import People
from pipeline.people.references import resolved
from pipeline.people.tokens import Tokens, code, tokens
from pipeline.records import Article, FieldName

PROPER = frozenset({code("NNP"), code("NNPS")})
FIELDS: tuple[FieldName, ...] = ("title", "subtitle", "body")


def people(article: Article, paragraphs: Sequence[Paragraph]) -> People:
    """The persons that the article names, and their mentions in title, subtitle and body.

    ``paragraphs`` are the article's own, as ``pipeline.parse.paragraphs`` gives them.
    """
    columns = [tokens(paragraph) for paragraph in paragraphs]
    marks = {field: marked_spans(article.field(field)) for field in FIELDS}
    return people_of(paragraphs, columns, marks)


def people_of(
    paragraphs: Sequence[Paragraph], columns: Sequence[Tokens], marks: dict[FieldName, tuple[MarkedSpan, ...]]
) -> People:
    """As ``people``, for callers that hold token columns and marked spans already."""
    return resolved(_clusters(paragraphs, columns), columns, marks)


def _clusters(paragraphs: Sequence[Paragraph], columns: Sequence[Tokens]) -> list[Cluster]:
    return clusters(
        [
            mention
            for paragraph, own in zip(paragraphs, columns, strict=True)
            for mention in name_mentions(paragraph.field, paragraph.doc.text, paragraph.start)
            if len(mention.words) > 1 or mention.span.start in _proper_starts(own)
        ]
    )


def _proper_starts(paragraph: Tokens) -> set[int]:
    """Where the tokens start that are tagged as names."""
    return {start for start, tag in zip(paragraph.begins, paragraph.tag, strict=True) if tag in PROPER}

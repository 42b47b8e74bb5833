"""From a parsed article to its people: the steps in their order."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.marks import MarkedSpan, marked_spans
from pipeline.parse import Paragraph
from pipeline.people.clusters import Cluster, clusters
from pipeline.people.names import NameMention, name_mentions, speech_verbs
from pipeline.people.persons import People
from pipeline.people.references import resolved
from pipeline.people.tokens import Tokens, code, tokens
from pipeline.records import Article, FieldName

SUBJECT = code("nsubj")
PROPER = frozenset({code("NNP"), code("NNPS")})
FIELDS: tuple[FieldName, ...] = ("title", "subtitle", "body")


def people(article: Article, paragraphs: Sequence[Paragraph]) -> People:
    """The persons that the article names, and their mentions in title, subtitle and body.

    ``paragraphs`` are the article's own, as ``pipeline.parse.paragraphs`` gives them.
    """
    columns = [tokens(paragraph, article.field(paragraph.field)) for paragraph in paragraphs]
    marks = {field: marked_spans(article.field(field)) for field in FIELDS}
    return people_of(article, columns, marks)


def people_of(article: Article, columns: Sequence[Tokens], marks: dict[FieldName, tuple[MarkedSpan, ...]]) -> People:
    """As ``people``, for callers that hold token columns and marked spans already."""
    return resolved(_clusters(article, columns), columns, marks)


def _clusters(article: Article, columns: Sequence[Tokens]) -> list[Cluster]:
    return clusters([mention for paragraph in columns if len(paragraph) for mention in _names(article, paragraph)])


def _names(article: Article, paragraph: Tokens) -> Iterator[NameMention]:
    """The names of a paragraph; a word that stands alone must be tagged as a name."""
    speaking = _speaking_starts(paragraph)
    start = paragraph.begins[0]
    text = article.field(paragraph.field)[start : paragraph.ends[-1]]
    proper: set[int] | None = None
    for mention in name_mentions(paragraph.field, text, start):
        if len(mention.words) == 1:
            proper = _proper_starts(paragraph) if proper is None else proper
            if mention.span.start not in proper:
                continue
        last = mention.span.end - len(mention.words[-1])
        yield replace(mention, speaks=True) if last in speaking else mention


def _speaking_starts(paragraph: Tokens) -> set[int]:
    """Where the subjects of verbs of speech start."""
    verbs = speech_verbs()
    return {
        paragraph.begins[place]
        for place, dep in enumerate(paragraph.dep)
        if dep == SUBJECT and paragraph.lower[paragraph.head[place]] in verbs
    }


def _proper_starts(paragraph: Tokens) -> set[int]:
    """Where the tokens start that are tagged as names."""
    return {start for start, tag in zip(paragraph.begins, paragraph.tag, strict=True) if tag in PROPER}

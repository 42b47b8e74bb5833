"""From a parsed article to its people: the steps in their order."""

from collections.abc import Sequence

from pipeline.parse import Paragraph
from pipeline.people.persons import People
from pipeline.records import Article


def people(article: Article, paragraphs: Sequence[Paragraph]) -> People:  # noqa: ARG001
    """The persons that the article names, and their mentions in title, subtitle and body.

    ``paragraphs`` are the article's own, as ``pipeline.parse.paragraphs`` gives them.
    """
    return People((), ())

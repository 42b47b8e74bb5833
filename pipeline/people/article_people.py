"""From a parsed article to its people: the steps in their order."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.language import Paragraph
from pipeline.people.known_people import People
from pipeline.people.name_clusters import Cluster, KnownNames, clusters
from pipeline.people.person_mentions import NameMention, name_mentions, speech_verbs
from pipeline.people.person_references import resolved
from pipeline.people.tokens import Tokens, code, tokens
from pipeline.records import Article, FieldName
from pipeline.writing import MarkedSpan, marked_spans

SUBJECT = code("nsubj")
PROPER = frozenset({code("NNP"), code("NNPS")})
FIELDS: tuple[FieldName, ...] = ("title", "subtitle", "body")


def people(article: Article, paragraphs: Sequence[Paragraph]) -> People:
    """The persons that the article names, and their mentions in title, subtitle and body.

    ``paragraphs`` are the article's own, as ``pipeline.language.parse.paragraphs`` gives them.
    """
    columns = [tokens(paragraph, article.field(paragraph.field)) for paragraph in paragraphs]
    marks = {field: marked_spans(article.field(field)) for field in FIELDS}
    return people_of(article, columns, marks)


def people_of(article: Article, columns: Sequence[Tokens], marks: dict[FieldName, tuple[MarkedSpan, ...]]) -> People:
    """As ``people``, for callers that hold token columns and marked spans already."""
    return resolved(_clusters(article, columns), columns, marks)


def _clusters(article: Article, columns: Sequence[Tokens]) -> list[Cluster]:
    """The persons of an article by their names; lines in title case only name persons that other lines name."""
    plain = [paragraph for paragraph in columns if len(paragraph) and not _is_title_case(paragraph)]
    headlines = [paragraph for paragraph in columns if len(paragraph) and _is_title_case(paragraph)]
    found = clusters([mention for paragraph in plain for mention in _names(article, paragraph)])
    known = KnownNames(found)
    for paragraph in headlines:
        known.add_mentions(paragraph.field, _line(article, paragraph), paragraph.begins[0])
    return found


def _line(article: Article, paragraph: Tokens) -> str:
    return article.field(paragraph.field)[paragraph.begins[0] : paragraph.ends[-1]]


def _is_title_case(paragraph: Tokens) -> bool:
    """Whether most words of a short line have capitals, as in many headlines."""
    if len(paragraph) > LONGEST_HEADLINE:
        return False
    words = [word for word in paragraph.text if word[0].isalpha() and len(word) > SHORT_WORD]
    return len(words) >= FEWEST_WORDS and sum(word[0].isupper() for word in words) > TITLE_CASE * len(words)


LONGEST_HEADLINE = 30  # tokens
SHORT_WORD = 3  # letters of words that headlines leave in lower case
FEWEST_WORDS = 6  # longer ones, by which a line is judged
TITLE_CASE = 0.85  # share of words with a capital


def _names(article: Article, paragraph: Tokens) -> Iterator[NameMention]:
    """The names of a paragraph, with what its parse tells of them."""
    speaking = _speaking_starts(paragraph)
    proper: set[int] | None = None
    for mention in name_mentions(paragraph.field, _line(article, paragraph), paragraph.begins[0]):
        is_proper = True
        if len(mention.words) == 1:
            proper = _proper_starts(paragraph) if proper is None else proper
            is_proper = mention.span.start in proper
        last = mention.span.end - len(mention.words[-1])
        yield (
            mention
            if is_proper and last not in speaking
            else replace(mention, is_proper=is_proper, speaks=last in speaking)
        )


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

"""From a parsed article to its people: the steps in their order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from pipeline.language import Tokens
from pipeline.people.known_people import People
from pipeline.people.name_clusters import Cluster, KnownNames, clusters
from pipeline.people.person_mentions import NameMention, name_mentions, speech_verbs
from pipeline.people.person_references import resolved
from pipeline.records import FieldName
from pipeline.writing import MarkedSpan


def people_of(paragraphs: Sequence[Tokens], marks: Mapping[FieldName, Sequence[MarkedSpan]]) -> People:
    """The persons that an article names, and their mentions in title, subtitle and body.

    ``paragraphs`` are the article's own, as ``pipeline.language.article_tokens`` gives them, ``marks`` the marked spans
    of each field.
    """
    return resolved(_clusters(paragraphs), paragraphs, marks)


def _clusters(paragraphs: Sequence[Tokens]) -> list[Cluster]:
    """The persons of an article by their names; lines in title case only name persons that other lines name."""
    plain = [paragraph for paragraph in paragraphs if len(paragraph) and not _is_title_case(paragraph)]
    headlines = [paragraph for paragraph in paragraphs if len(paragraph) and _is_title_case(paragraph)]
    persons = clusters([mention for paragraph in plain for mention in _names(paragraph)])
    known = KnownNames(persons)
    for paragraph in headlines:
        known.add_mentions(paragraph.field, paragraph.text, paragraph.span.start)
    return persons


def _is_title_case(paragraph: Tokens) -> bool:
    """Whether most words of a short line have capitals, as in many headlines, and no full stop makes it a sentence.

    A lead may be all names: "Peruvian President Amara Okafor met Foreign Minister Lars Lindqvist in Lima on Monday."
    """
    if len(paragraph) > LONGEST_HEADLINE or paragraph[-1].text == ".":
        return False
    words = [word.text for word in paragraph if word.text[0].isalpha() and len(word.text) > SHORT_WORD]
    return len(words) >= FEWEST_WORDS and sum(word[0].isupper() for word in words) > TITLE_CASE * len(words)


LONGEST_HEADLINE = 30  # tokens
SHORT_WORD = 3  # letters of words that headlines leave in lower case
FEWEST_WORDS = 6  # longer ones, by which a line is judged
TITLE_CASE = 0.85  # share of words with a capital


def _names(paragraph: Tokens) -> Iterator[NameMention]:
    """The names of a paragraph, with what its parse tells of them."""
    speaking = {word.start for word in paragraph if word.dep == "nsubj" and word.head.lower in speech_verbs()}
    proper = {word.start for word in paragraph if word.is_name}
    for mention in name_mentions(paragraph.field, paragraph.text, paragraph.span.start):
        is_proper = len(mention.words) > 1 or mention.span.start in proper
        speaks = mention.span.end - len(mention.words[-1]) in speaking
        yield replace(mention, is_proper=is_proper, speaks=speaks) if speaks or not is_proper else mention

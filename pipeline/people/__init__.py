"""Who the persons of an article are, and every place that names them: by name, by role or by pronoun.

Countries and bodies are not here (``pipeline.actors``), nor what persons say or do.
"""

from pipeline.people.article_people import people_of
from pipeline.people.known_people import People, Person, PersonMention
from pipeline.people.person_mentions import leaders_family_names, speech_verbs
from pipeline.people.person_titles import (
    person_nouns,
    phrase_country,
    read_title,
    title_ends,
    title_length,
    title_start,
    words_of_no_person,
)

__all__ = [
    "People",
    "Person",
    "PersonMention",
    "leaders_family_names",
    "people_of",
    "person_nouns",
    "phrase_country",
    "read_title",
    "speech_verbs",
    "title_ends",
    "title_length",
    "title_start",
    "words_of_no_person",
]

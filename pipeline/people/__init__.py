"""Who the persons of an article are, and every place that names them: by name, by role or by pronoun.

Countries and bodies are not here (``pipeline.actors``), nor what persons say or do.
"""

from pipeline.people.found import people
from pipeline.people.persons import Gender, MentionBasis, People, Person, PersonMention

__all__ = ["Gender", "MentionBasis", "People", "Person", "PersonMention", "people"]

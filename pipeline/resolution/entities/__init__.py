"""Which names are one person, country or body: spellings, surnames, known leaders, bodies.

Does not belong here: who is meant inside one article (``pipeline.people``).
"""

from pipeline.resolution.entities import body_entities, entity_groups, person_entities
from pipeline.resolution.entities.body_entities import known_body
from pipeline.resolution.entities.entity_names import EntityMention, plain
from pipeline.resolution.entities.known_leaders import leader_spelling
from pipeline.resolution.entities.person_names import is_proper

__all__ = [
    "EntityMention",
    "body_entities",
    "entity_groups",
    "is_proper",
    "known_body",
    "leader_spelling",
    "person_entities",
    "plain",
]

"""Which names are one person, country or body: spellings, surnames, known leaders, bodies.

Does not belong here: who is meant inside one article (``pipeline.people``).
"""

from pipeline.resolution.entities import entity_groups
from pipeline.resolution.entities.entity_names import plain
from pipeline.resolution.entities.person_names import is_proper

__all__ = ["entity_groups", "is_proper", "plain"]

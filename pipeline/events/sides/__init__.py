"""Who acts on whom, and where: actors and recipients, what pronouns stand for, sides left open, the place.

Does not belong here: the type that follows from them (``coding``).
"""

from pipeline.events.sides.open_sides import completed, hosted
from pipeline.events.sides.party_roles import MEDIATION, WELCOME, Roles, is_guest, roles
from pipeline.events.sides.phrase_parties import phrase_parties
from pipeline.events.sides.scene import Scene

__all__ = [
    "MEDIATION",
    "WELCOME",
    "Roles",
    "Scene",
    "completed",
    "hosted",
    "is_guest",
    "phrase_parties",
    "roles",
]

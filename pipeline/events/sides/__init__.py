"""Who acts on whom: actors and recipients, sides left open, who is host.

Does not belong here: the type that follows from them (``coding``).
"""

from pipeline.events.sides.open_sides import completed, hosted
from pipeline.events.sides.party_roles import MEDIATION, WELCOME, Roles, guests_in, roles

__all__ = [
    "MEDIATION",
    "WELCOME",
    "Roles",
    "completed",
    "guests_in",
    "hosted",
    "roles",
]

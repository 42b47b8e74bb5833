"""Which names of one article are one body, and what of a name tells only its legal form or line of business.

Does not belong here: the name in a phrase (``pipeline.names``), bodies of several articles (``pipeline.resolution``),
persons (``pipeline.people``).
"""

from pipeline.bodies.body_forms import business_stem, has_organ, without_legal_form
from pipeline.bodies.named_bodies import with_bodies_named

__all__ = ["business_stem", "has_organ", "with_bodies_named", "without_legal_form"]

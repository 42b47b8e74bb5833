"""Who can be a party: countries, bodies, persons. What the parties do is coded in ``pipeline.events``."""

from pipeline.actors.countries import country_of

__all__ = ["country_of"]

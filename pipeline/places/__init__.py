"""Countries and cities: which names, demonyms and capitals stand for them, and where they are. Offline.

Belongs here: what a gazetteer knows. Does not: which of them takes part in something (``pipeline.actors``).
"""

from pipeline.places.cities import cities, city_country
from pipeline.places.countries import POSSESSIVE, country_name, country_names, country_of, plain_name

__all__ = ["POSSESSIVE", "cities", "city_country", "country_name", "country_names", "country_of", "plain_name"]

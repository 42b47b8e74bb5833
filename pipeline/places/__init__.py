"""Countries and cities: which names, demonyms and capitals stand for them, and where they are. Offline.

Belongs here: what a gazetteer knows. Does not: which of them takes part in something (``pipeline.actors``).
"""

from pipeline.places.cities import (
    City,
    american_state_ids,
    cities,
    city_among,
    city_country,
    country_geonames_ids,
    fips_codes,
)
from pipeline.places.countries import POSSESSIVE, capital_of, country_name, country_names, country_of, plain_name
from pipeline.places.namesakes import (
    GEORGIA,
    LONGEST_PROVINCE,
    Namesakes,
    country_of_province,
    is_american_office,
    is_area_of_river,
    is_water,
    namesake_words,
    namesakes,
)
from pipeline.places.sites import sites

__all__ = [
    "GEORGIA",
    "LONGEST_PROVINCE",
    "POSSESSIVE",
    "City",
    "Namesakes",
    "american_state_ids",
    "capital_of",
    "cities",
    "city_among",
    "city_country",
    "country_geonames_ids",
    "country_name",
    "country_names",
    "country_of",
    "country_of_province",
    "fips_codes",
    "is_american_office",
    "is_area_of_river",
    "is_water",
    "namesake_words",
    "namesakes",
    "plain_name",
    "sites",
]

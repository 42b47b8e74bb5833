"""Places that are no city, region or country: seas and straits, borders, seats and camps where politics takes place."""

from collections.abc import Mapping
from functools import cache

from pipeline.reference import rows


@cache
def sites() -> Mapping[str, str | None]:
    """The country (ISO 3166 alpha-3) of each site of ``sites.csv`` by name, null where it has none or several."""
    return {row["name"]: row["country"] or None for row in rows("sites")}

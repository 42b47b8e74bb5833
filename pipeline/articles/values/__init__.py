"""Values that mean the same wherever a page states them: datelines, bylines, hosts, language.

Belongs here: from a piece of text to a value. Does not: which of the values of a page is the article's own (``facts``).
"""

from pipeline.articles.values.addresses import host, host_label, site
from pipeline.articles.values.bylines import (
    NAME,
    Credits,
    agency_named,
    bare_names,
    credits_of,
    house_key,
    is_role,
    natural_order,
    opens_as_name,
    outlet_named,
    outlet_of_host,
    signature,
    written_name,
)
from pipeline.articles.values.datelines import Dateline, credited_agency, is_place, lone_dateline, opening_dateline
from pipeline.articles.values.page_words import page_words
from pipeline.articles.values.text_language import article_language

__all__ = [
    "NAME",
    "Credits",
    "Dateline",
    "agency_named",
    "article_language",
    "bare_names",
    "credited_agency",
    "credits_of",
    "host",
    "host_label",
    "house_key",
    "is_place",
    "is_role",
    "lone_dateline",
    "natural_order",
    "opening_dateline",
    "opens_as_name",
    "outlet_named",
    "outlet_of_host",
    "page_words",
    "signature",
    "site",
    "written_name",
]

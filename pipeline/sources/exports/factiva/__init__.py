"""Exports of Factiva: its articles with field codes, as text without them, as saved pages and as XML.

Belongs here: a module for each form. Does not: other databases, whose modules stand beside this folder.
"""

from pipeline.sources.exports.factiva.display_text import DISPLAY_TEXT
from pipeline.sources.exports.factiva.factiva_page import FACTIVA_PAGE
from pipeline.sources.exports.factiva.factiva_xml import FACTIVA_XML
from pipeline.sources.exports.factiva.field_codes import FIELD_CODES

__all__ = ["DISPLAY_TEXT", "FACTIVA_PAGE", "FACTIVA_XML", "FIELD_CODES"]

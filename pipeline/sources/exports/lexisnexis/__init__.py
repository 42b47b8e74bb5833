"""Exports of LexisNexis under all its names: Nexis, Nexis UK, LexisNexis Academic, Lexis Advance, Nexis Uni.

Belongs here: its layouts. Does not: how a Word file or a text becomes text; other databases, which stand beside this
folder. The labels of fields in the languages of its interfaces are ``seeds/reference/lexisnexis_words.csv``.
"""

from pipeline.sources.exports.lexisnexis.numbered_documents import NEXIS_PAGE, NEXIS_TEXT
from pipeline.sources.exports.lexisnexis.titled_documents import NEXIS_UNI, NEXIS_UNKNOWN

__all__ = ["NEXIS_PAGE", "NEXIS_TEXT", "NEXIS_UNI", "NEXIS_UNKNOWN"]

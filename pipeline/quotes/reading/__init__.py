"""From evidence to quotes: an article read paragraph by paragraph, with what earlier quotes tell of later ones.

Does not belong here: how evidence is found within a paragraph (``in_marks``, ``labelled``, ``syntax``, ``stances``).
"""

from pipeline.quotes.reading.quote_reader import Reader

__all__ = ["Reader"]

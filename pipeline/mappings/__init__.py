"""What worker processes do with batches of rows: records from rows, what is made of them, rows of tables from that.

Does not belong here: where they do it (``pipeline.engines``), and anything that they need not load: Dagster, assets.
"""

from pipeline.mappings.article_mapping import FIRST_READING, REPEATED, SECOND_READING
from pipeline.mappings.extraction_mapping import EXTRACTION

__all__ = ["EXTRACTION", "FIRST_READING", "REPEATED", "SECOND_READING"]

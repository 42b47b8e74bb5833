"""Records with named fields: separated values, JSON lines, Parquet, Excel; which field is which.

Does not belong here: bytes to text and lines (``text``), and what the values mean for an article.
"""

from pipeline.sources.tables import csv_table, json_lines, parquet_table, xlsx_table

__all__ = ["csv_table", "json_lines", "parquet_table", "xlsx_table"]

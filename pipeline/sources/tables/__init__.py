"""Records with named fields: separated values, JSON lines, Parquet; which field is which."""

from pipeline.sources.tables import csv_table, json_lines, parquet_table

__all__ = ["csv_table", "json_lines", "parquet_table"]

"""Files of JSON: lines, arrays, answers of services and what tables are written as, to records with named fields.

Does not belong here: which field is which and what its value means (``tables.record_columns``).
"""

from pipeline.sources.json_records import json_file

__all__ = ["json_file"]

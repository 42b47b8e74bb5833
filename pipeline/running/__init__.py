"""Work on many records by worker processes, each record's failure its own: pools, workers, processes, faults.

Does not belong here: what is done with a record, and Dagster.
"""

from pipeline.running.faults import SHOWN_TEXT, Undone, internal_error, undone
from pipeline.running.pool import attempted, chunked, dismiss, each, portions
from pipeline.running.processes import end_after, end_with, is_there

__all__ = [
    "SHOWN_TEXT",
    "Undone",
    "attempted",
    "chunked",
    "dismiss",
    "each",
    "end_after",
    "end_with",
    "internal_error",
    "is_there",
    "portions",
    "undone",
]

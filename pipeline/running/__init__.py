"""Work on many records by worker processes, each record's failure its own: pools, workers, faults, shares of a machine.

Does not belong here: what is done with a record, and Dagster.
"""

from pipeline.running.faults import SHOWN_TEXT, Undone, internal_error, undone
from pipeline.running.pool import (
    PORTION_CHARACTERS,
    PORTION_ITEMS,
    Task,
    answers,
    attempted,
    chunked,
    dismiss,
    each,
    portions,
)
from pipeline.running.processes import end_after, end_with, is_there
from pipeline.running.shares import Shares, UnusableSettingError, setting, shares
from pipeline.running.workers import results

__all__ = [
    "PORTION_CHARACTERS",
    "PORTION_ITEMS",
    "SHOWN_TEXT",
    "Shares",
    "Task",
    "Undone",
    "UnusableSettingError",
    "answers",
    "attempted",
    "chunked",
    "dismiss",
    "each",
    "end_after",
    "end_with",
    "internal_error",
    "is_there",
    "portions",
    "results",
    "setting",
    "shares",
    "undone",
]

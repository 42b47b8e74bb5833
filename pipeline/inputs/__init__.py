"""What the rows of a warehouse follow from: files, corrections, settings, code; and whether any of it has changed.

A command asks it before anything heavy is loaded, so nothing heavy is imported here. Does not belong here: what the
files hold, and what a run does.
"""

from pipeline.inputs.input_listing import (
    CORRECTIONS,
    correction_files,
    corrections_folder,
    follows_links_outside,
    source_files,
)
from pipeline.inputs.last_run import PublishedRun, as_published, forget, is_forced, last_published, stamp
from pipeline.inputs.run_inputs import Inputs, inputs

__all__ = [
    "CORRECTIONS",
    "Inputs",
    "PublishedRun",
    "as_published",
    "correction_files",
    "corrections_folder",
    "follows_links_outside",
    "forget",
    "inputs",
    "is_forced",
    "last_published",
    "source_files",
    "stamp",
]

"""Runs as Dagster records them and as the command line shows them: progress, failures, records, the closing summary.

Does not belong here: what a run does (``pipeline.assets``), and what a command does before it needs Dagster
(``pipeline.commands``).
"""

from pipeline.runs.run_progress import NO_ARTICLES, failures, has_no_articles, instance_of_commands, progress
from pipeline.runs.run_records import close_abandoned, note_process
from pipeline.runs.run_summary import article_count, summary

__all__ = [
    "NO_ARTICLES",
    "article_count",
    "close_abandoned",
    "failures",
    "has_no_articles",
    "instance_of_commands",
    "note_process",
    "progress",
    "summary",
]

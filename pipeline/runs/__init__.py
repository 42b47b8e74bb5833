"""Runs as Dagster records them and as the command line shows them: progress, failures, records, the closing summary.

Does not belong here: what a run does (``pipeline.assets``), and what a command does before it needs Dagster
(``pipeline.commands``).
"""

from pipeline.runs.run_history import keep_history, note_told, told_before
from pipeline.runs.run_launch import LAUNCHED_BY, launched
from pipeline.runs.run_progress import NO_ARTICLES, failures, has_no_articles, instance_of_commands, progress
from pipeline.runs.run_records import PROCESS, close_abandoned, this_process
from pipeline.runs.run_summary import article_count, summary

__all__ = [
    "LAUNCHED_BY",
    "NO_ARTICLES",
    "PROCESS",
    "article_count",
    "close_abandoned",
    "failures",
    "has_no_articles",
    "instance_of_commands",
    "keep_history",
    "launched",
    "note_told",
    "progress",
    "summary",
    "this_process",
    "told_before",
]

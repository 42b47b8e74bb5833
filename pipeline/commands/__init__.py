"""What a user's command needs around a run: how it ends, what it says, where it may read and write.

Does not belong here: the work itself.
"""

from pipeline.commands import interruption, trouble
from pipeline.commands.roots import OutsideRootsError, allowed
from pipeline.commands.run_progress import NO_ARTICLES, failures, has_no_articles, instance_of_commands, progress
from pipeline.commands.run_records import close_abandoned, note_process
from pipeline.commands.run_summary import article_count, summary

__all__ = [
    "NO_ARTICLES",
    "OutsideRootsError",
    "allowed",
    "article_count",
    "close_abandoned",
    "failures",
    "has_no_articles",
    "instance_of_commands",
    "interruption",
    "note_process",
    "progress",
    "summary",
    "trouble",
]

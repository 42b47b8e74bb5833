"""What a user's command needs before and after a run: how it ends, what it says, where it may read and write.

It is imported before anything large is, so that a command that cannot start says so at once. Does not belong here:
whatever knows Dagster (``pipeline.runs``).
"""

from pipeline.commands import interruption, trouble
from pipeline.commands.querying import TO_TRY, how_to_query
from pipeline.commands.roots import OutsideRootsError, allowed

__all__ = ["TO_TRY", "OutsideRootsError", "allowed", "how_to_query", "interruption", "trouble"]

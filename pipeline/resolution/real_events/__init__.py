"""Which mentions report one real event, and what is known of it from all of them.

Does not belong here: how one article tells its events (``pipeline.events``), and stories.
"""

from pipeline.resolution.real_events import event_blocks, event_groups

__all__ = ["event_blocks", "event_groups"]

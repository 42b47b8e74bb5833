"""Which mentions report one real event, and what is known of it from all of them."""

from pipeline.resolution.real_events import event_groups

__all__ = ["event_groups"]

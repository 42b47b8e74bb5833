"""Events that an article reports: who did what to whom, when, where, and whether it happened.

Coding follows the PLOVER manual of 2021. Grouping mentions across articles is not done here.
"""

from pipeline.events.mentions import event_mentions

__all__ = ["event_mentions"]

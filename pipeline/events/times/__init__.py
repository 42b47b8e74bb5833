"""When an event took place: by its own clause, by its sentence, by the sentences around.

What the expressions mean is known in ``pipeline.time_expressions``.
"""

from pipeline.events.times.background import DatedEvent, is_aside, is_lasting, is_of_today, with_background
from pipeline.events.times.own_times import DAYS
from pipeline.events.times.times_in_context import EventInContext, dated_as_told, event_times
from pipeline.events.times.told_times import ToldTimes

__all__ = [
    "DAYS",
    "DatedEvent",
    "EventInContext",
    "ToldTimes",
    "dated_as_told",
    "event_times",
    "is_aside",
    "is_lasting",
    "is_of_today",
    "with_background",
]

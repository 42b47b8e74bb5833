"""The briefing: what a published warehouse tells, as one HTML file for readers, with every number's passages.

It reads the published file alone, and only through the queries of ``sql/briefing``. Does not belong here: how rows
come about.
"""

from pipeline.briefing.briefing_page import BriefingError, picture, write_briefing

__all__ = ["BriefingError", "picture", "write_briefing"]

"""The sections of the briefing: each asks its queries and gives what the page shows, with the marks that it makes.

Does not belong here: HTML, and how a chart is drawn.
"""

from pipeline.briefing.sections.contents import contents, gaps
from pipeline.briefing.sections.event_sections import corroboration, country_pairs, places, timeline
from pipeline.briefing.sections.meeting_sections import meetings, plans
from pipeline.briefing.sections.section_parts import Section
from pipeline.briefing.sections.voice_sections import Variant, second_hand, voices, wordings

__all__ = [
    "Section",
    "Variant",
    "contents",
    "corroboration",
    "country_pairs",
    "gaps",
    "meetings",
    "places",
    "plans",
    "second_hand",
    "timeline",
    "voices",
    "wordings",
]

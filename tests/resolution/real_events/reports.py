"""Mentions of events with the parties, dates and articles that a case names."""

from datetime import date

from pipeline.records import ParticipantRole
from pipeline.resolution.real_events.reported_events import ReportedEvent, ReportedParty

DUVAL = ("Clara Duval", "FRA")
CONTI = ("Mario Conti", "ITA")
OKAFOR = ("June Okafor", "NGA")
FRANCE = ("France", "FRA")
ITALY = ("Italy", "ITA")
COUNTRIES = ("France", "Italy", "Nigeria")


def party(role: ParticipantRole, named: tuple[str, str]) -> ReportedParty:
    name, country = named
    return ReportedParty(role, name, name, "country" if name in COUNTRIES else "person", country)


def mention(
    mention_id: str,
    actors: tuple[tuple[str, str], ...] = (DUVAL,),
    recipients: tuple[tuple[str, str], ...] = (CONTI,),
    on: date | tuple[date, date] | None = None,
    **values: object,
) -> ReportedEvent:
    start, end = on if isinstance(on, tuple) else (on, on)
    length = (end - start).days if start and end else 0
    own: dict[str, object] = {
        "article_id": f"article {mention_id}",
        "story_id": None,
        "outlet": f"Outlet {mention_id}",
        "origin": f"article {mention_id}",
        "title": f"Title {mention_id}",
        "published_at": None,
        "event_type": "CONSULT",
        "base_type": "CONSULT",
        "mode": None,
        "quad_class": "verbal cooperation",
        "intensity": 2.1,
        "status": "happened",
        "is_lead": True,
        "trigger_text": "met",
        "evidence_text": f"The sentence of {mention_id}.",
        "field": "body",
        "sentence_number": 0,
        "sentence_rank": 1,
        "date_start": start,
        "date_end": end,
        "date_granularity": None if start is None else "day" if not length else "month",
        "date_text": None,
        "date_basis": "stated" if start else "none",
        "place": None,
        "place_country": None,
        "is_latest": True,
        "parties": (
            *(party("actor", actor) for actor in actors),
            *(party("recipient", recipient) for recipient in recipients),
        ),
    }
    return ReportedEvent(mention_id, **(own | values))  # type: ignore[arg-type]

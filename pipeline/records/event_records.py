"""What is done in an article: events with their parties, place and time."""

from dataclasses import dataclass
from typing import Annotated

from pipeline.records.enumerations import (
    EventStatus,
    FieldName,
    OrganisationCode,
    ParticipantBasis,
    ParticipantRole,
    PartyKind,
)
from pipeline.records.quote_records import When
from pipeline.records.spans import Called, Span


@dataclass(frozen=True, slots=True)
class Party:
    """What a noun phrase stands for as a party to an event: a country, a body or a person, and on what basis.

    A thing that is acted upon stands as the text names it ("army camp"), and for nobody.

    ``country`` is an ISO 3166 alpha-3 code, ``org_code`` is given instead for bodies of no country; both are null
    for parties whose country the text does not tell. ``sector`` is a PLOVER sector (GOV MIL LEG JUD OPP ...).
    """

    name: str
    text: str
    span: Annotated[Span, Called("char")]
    kind: PartyKind
    country: str | None
    org_code: OrganisationCode | None
    sector: str | None
    title: str | None
    basis: ParticipantBasis


@dataclass(frozen=True, slots=True)
class Participant:
    """A party in its role; ``position`` counts from 0 within the role, in order of appearance."""

    role: ParticipantRole
    position: int
    party: Annotated[Party, Called("")]


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event took place; coordinates in degrees, null when the place is a country or ambiguous.

    ``geonames_id`` is its number in GeoNames, null for what the gazetteer lacks and for what is ambiguous.
    """

    name: Annotated[str, Called("place")]
    country: Annotated[str | None, Called("place_country")]
    latitude: float | None
    longitude: float | None
    geonames_id: Annotated[int | None, Called("place_geonames_id")] = None


@dataclass(frozen=True, slots=True)
class EventMention:
    """One event as one article reports it (PLOVER manual of 2021).

    ``base_type`` is what would happen, ``event_type`` PLOVER's coding of the mention (a future CONSULT is AGREE).
    ``trigger`` and ``evidence`` (the sentence) are spans of the article's ``field``. ``sentence_number`` counts
    sentences of the field from 0; ``sentence_rank`` orders the mentions of a sentence from 1, main event first.
    """

    event_mention_id: str
    article_id: str
    event_type: str
    base_type: str
    mode: str | None
    cameo_code: str | None
    quad_class: str
    intensity: float
    is_reciprocal: bool
    status: EventStatus
    field: FieldName
    trigger: Span
    trigger_text: str
    evidence: Span
    evidence_text: str
    sentence_number: int
    sentence_rank: int
    is_lead: bool
    when: Annotated[When, Called("date")]
    place: Annotated[Place | None, Called("")]
    asserted_by: str | None
    quote_id: str | None
    confidence: float
    rule: str
    participants: Annotated[tuple[Participant, ...], Called()]

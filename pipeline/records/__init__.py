"""The records that pass between the stages: what the pure functions take and give.

They give the rows of the tables: a field is a column (see ``database.schema.rows``). Ids that only grouping across
articles can know (speaker, statement, event, story) are not here. No behaviour beyond what follows from the fields.
All offsets are half-open and count Unicode code points.
"""

from pipeline.records.article_records import Article, ArticleDate, ArticleLine, SeenPage
from pipeline.records.enumerations import (
    FIELDS,
    BodyMethod,
    CorrectionKind,
    DateBasis,
    EntityKind,
    EventStatus,
    FieldName,
    Format,
    Granularity,
    LineRole,
    OrganisationCode,
    ParticipantBasis,
    ParticipantRole,
    PartyKind,
    PublishedBasis,
    PublishedGranularity,
    QuoteKind,
    SpeakerBasis,
    Stage,
    ViaKind,
)
from pipeline.records.event_records import EventMention, Participant, Party, Place
from pipeline.records.quote_records import Quote, QuoteCandidate, Speaker, When
from pipeline.records.raw_records import RawRecord, Reject
from pipeline.records.spans import Span

__all__ = [
    "FIELDS",
    "Article",
    "ArticleDate",
    "ArticleLine",
    "BodyMethod",
    "CorrectionKind",
    "DateBasis",
    "EntityKind",
    "EventMention",
    "EventStatus",
    "FieldName",
    "Format",
    "Granularity",
    "LineRole",
    "OrganisationCode",
    "Participant",
    "ParticipantBasis",
    "ParticipantRole",
    "Party",
    "PartyKind",
    "Place",
    "PublishedBasis",
    "PublishedGranularity",
    "Quote",
    "QuoteCandidate",
    "QuoteKind",
    "RawRecord",
    "Reject",
    "SeenPage",
    "Span",
    "Speaker",
    "SpeakerBasis",
    "Stage",
    "ViaKind",
    "When",
]

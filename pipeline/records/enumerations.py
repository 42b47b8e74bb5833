"""What columns with few values may hold; the values of a name here are those of the column in the tables."""

from typing import Literal

Format = Literal[
    "txt", "markdown", "docx", "rtf", "pdf", "html", "warc", "wet",
    "jsonl", "json", "csv", "parquet", "xlsx", "feed", "nitf", "newsml", "factiva",
]  # fmt: skip
Stage = Literal["ingest", "articles", "extraction", "changes", "corrections"]
FieldName = Literal["body", "title", "subtitle"]
FIELDS: tuple[FieldName, ...] = ("title", "subtitle", "body")  # as they are read
Granularity = Literal["time", "day", "week", "month", "season", "quarter", "year", "range"]
DateBasis = Literal["stated", "relative", "inherited", "publication", "story", "none"]
PublishedGranularity = Literal["time", "day", "month", "year"]
PublishedBasis = Literal[
    "record", "manifest", "markup", "labelled", "unlabelled", "dateline", "crawler", "url", "deduced", "story", "none"
]
BodyMethod = Literal["given", "summary", "html", "text_finder"]
LineRole = Literal[
    "title", "subtitle", "section", "byline", "date", "dateline", "body", "subhead", "caption", "credit", "teaser",
    "navigation", "notice", "bio", "comment", "other",
]  # fmt: skip
QuoteKind = Literal["direct", "partial", "indirect", "stance"]
SpeakerBasis = Literal["named", "role", "nominal", "organisation", "pronoun", "carried", "dialogue", "story"]
ViaKind = Literal["outlet", "platform", "person"]
EntityKind = Literal["person", "country", "organisation"]
PartyKind = Literal["person", "country", "organisation", "thing"]
OrganisationCode = Literal["IGO", "NGO", "IMG", "ISM", "NGM", "MNC"]
EventStatus = Literal["happened", "ongoing", "planned", "hypothetical", "negated", "background"]
ParticipantRole = Literal["actor", "recipient", "host", "mediator", "beneficiary"]
ParticipantBasis = Literal["named", "demonym", "capital", "title", "coreference", "inferred"]
CorrectionKind = Literal[
    "same",
    "different",
    "rename",
    "kind",
    "country",
    "wikidata",
    "speaker",
    "not_a_quote",
    "not_an_event",
    "type",
    "date",
]

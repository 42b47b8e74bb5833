"""The hand labels of the sample articles: what each page says, read by a person and not taken from the pipeline.

Belongs here: reading ``articles/*.json`` into records. Does not: comparing them with anything (``scores``).

A label file holds one article: its metadata, the first and last words of its body, pieces of lines that are no body,
its quotes, and every sentence of the body with the events that it reports, in the article's order. Rules of labelling:
PLOVER's manual of 2021; the visitor is the actor of a CONSULT; a future event is an AGREE (or THREATEN); plain
statements are no events. Where two codings can be defended all are listed, the preferred one first. An ``optional``
event may be found or left out.
"""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from pipeline.records import FieldName, QuoteKind

FOLDER = Path(__file__).resolve().parent / "articles"
UNSCORED: Literal["unscored"] = "unscored"


@dataclass(frozen=True, slots=True)
class LabelledDate:
    """First and last day of an event; both null when the text cannot place it; ``end`` alone null: still going on."""

    start: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class LabelledEvent:
    """An event as the text reports it.

    ``sentence`` is the number of the body's sentence, null in title and subtitle. ``actors`` and ``recipients`` are
    country or organisation codes. ``when`` and ``places`` are null where the text leaves them open to more than one
    reading; ``places`` is empty where the event has none.
    """

    field: FieldName
    sentence: int | None
    types: tuple[str, ...]
    statuses: tuple[str, ...]
    trigger: str
    actors: frozenset[str]
    recipients: frozenset[str]
    when: LabelledDate | None
    places: tuple[str, ...] | None
    is_optional: bool

    @property
    def parties(self) -> frozenset[str]:
        return self.actors | self.recipients


@dataclass(frozen=True, slots=True)
class LabelledQuote:
    """A quote: its words (for indirect speech the reported clause), the speaker by name or role, the medium between."""

    kind: QuoteKind
    text: str
    speaker: str
    via: str | None
    in_title: bool


@dataclass(frozen=True, slots=True)
class LabelledArticle:
    """All labels of one article; ``published_on`` is a day, a year ("2019") or null, as the page lets one know."""

    source_path: str
    record_id: str | None
    title: str
    subtitle: str | None
    outlet: str | None
    agency: str | None
    authors: tuple[str, ...]
    published_on: str | None
    published_basis: str
    body_starts: str
    body_ends: str
    not_in_body: tuple[str, ...]
    marked_but_no_quote: tuple[str, ...]
    sentences: tuple[str, ...]
    quotes: tuple[LabelledQuote, ...]
    events: tuple[LabelledEvent, ...]

    @property
    def silent_sentences(self) -> tuple[int, ...]:
        """Numbers of the sentences that report no event at all, not even an optional one."""
        eventful = {event.sentence for event in self.events}
        return tuple(number for number in range(len(self.sentences)) if number not in eventful)


def labelled_articles() -> tuple[LabelledArticle, ...]:
    """Every labelled article, in the order of the file names."""
    return tuple(_article(json.loads(path.read_text(encoding="utf-8"))) for path in sorted(FOLDER.glob("*.json")))


def _article(raw: dict[str, Any]) -> LabelledArticle:
    return LabelledArticle(
        source_path=raw["source_path"],
        record_id=raw["record_id"],
        title=raw["title"],
        subtitle=raw["subtitle"],
        outlet=raw["outlet"],
        agency=raw["agency"],
        authors=tuple(raw["authors"]),
        published_on=raw["published_on"],
        published_basis=raw["published_basis"],
        body_starts=raw["body_starts"],
        body_ends=raw["body_ends"],
        not_in_body=tuple(raw["not_in_body"]),
        marked_but_no_quote=tuple(raw["marked_but_no_quote"]),
        sentences=tuple(sentence["text"] for sentence in raw["sentences"]),
        quotes=tuple(
            LabelledQuote(quote["kind"], quote["text"], quote["speaker"], quote["via"], quote.get("in_title", False))
            for quote in raw["quotes"]
        ),
        events=tuple(_events(raw)),
    )


def _events(raw: dict[str, Any]) -> list[LabelledEvent]:
    events = [_event("title", None, event) for event in raw["title_events"]]
    events += [_event("subtitle", None, event) for event in raw["subtitle_events"]]
    for number, sentence in enumerate(raw["sentences"]):
        events += [_event("body", number, event) for event in sentence["events"]]
    return events


def _event(field: FieldName, sentence: int | None, raw: dict[str, Any]) -> LabelledEvent:
    return LabelledEvent(
        field=field,
        sentence=sentence,
        types=tuple(raw["types"]),
        statuses=tuple(raw["statuses"]),
        trigger=raw["trigger"],
        actors=frozenset(raw["actors"]),
        recipients=frozenset(raw["recipients"]),
        when=_when(raw["date"]),
        places=None if raw["place"] == UNSCORED else tuple(raw["place"] or ()),
        is_optional=raw.get("optional", False),
    )


def _when(raw: Any) -> LabelledDate | None:
    if raw == UNSCORED:
        return None
    start, end = raw or (None, None)
    return LabelledDate(start and date.fromisoformat(start), end and date.fromisoformat(end))

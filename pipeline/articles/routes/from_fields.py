"""Records whose text is the body as it stands, with metadata in fields of their own."""

import re
from datetime import date

from pipeline.articles.lines import lines
from pipeline.articles.publication_dates import record_dates
from pipeline.articles.routes.article_draft import ArticleDraft, given_text
from pipeline.articles.values import (
    Dateline,
    credited_agency,
    credits_of,
    host,
    is_role,
    natural_order,
    opening_dateline,
    outlet_of_host,
    page_words,
)
from pipeline.records import RawRecord

HOST = re.compile(r"(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}")
WEB_ADDRESS = re.compile(r"(?:https?:)?//", re.IGNORECASE)
NO_AUTHORS = page_words("no_author") | {"", "-"}


def draft(record: RawRecord, latest: date) -> ArticleDraft:
    """The article of a record of fields; a field that is absent or empty gives null, never a guess from the text.

    Of the text only its dateline is read, and the agency that it credits. No date after ``latest`` is believed.
    """
    authors, agency = _authors(record)
    found = lines(record.raw_text)
    text = given_text(record.raw_text, found, "given_as_body")
    paragraph = found[0].text if found else ""
    dateline = opening_dateline(paragraph) or _dateline_beside(record, paragraph)
    wired = credited_agency(paragraph, dateline)
    dates = record_dates(record, latest)
    return ArticleDraft(
        lines=text.lines,
        dates=dates.candidates,
        body=text.body,
        body_method="summary" if _field(record, "text_is") == "summary" else "given",
        body_confidence=1.0,
        title=_field(record, "title"),
        subtitle=_field(record, "subtitle"),
        section=_field(record, "section"),
        authors=authors,
        agency=agency or wired,
        dateline_place=dateline.place if dateline else None,
        outlet=_outlet(record),
        updated_at=dates.updated_at,
        url=record.url,
        language=_field(record, "language"),
    )


def _dateline_beside(record: RawRecord, paragraph: str) -> Dateline | None:
    """The dateline that the record has in a field of its own, read as if it stood before the first paragraph."""
    given = _field(record, "dateline")
    return opening_dateline(f"{given.rstrip(' -–—')} - {paragraph}") if given else None


def _field(record: RawRecord, name: str) -> str | None:
    value = record.fields.get(name)
    if isinstance(value, list):
        value = ", ".join(value)
    return value.strip() or None if value else None


def _outlet(record: RawRecord) -> str | None:
    """The outlet as the record names it, by its name where it gives an address; else the listed one at its URL."""
    written = _field(record, "outlet")
    if not written:
        return outlet_of_host(host(record.url))
    named = host(written) if WEB_ADDRESS.match(written) else written if HOST.fullmatch(written) else ""
    return (outlet_of_host(named) or named.removeprefix("www.")) if named else written


def _authors(record: RawRecord) -> tuple[tuple[str, ...], str | None]:
    """The people among the record's authors, and the first agency; what reads as neither is kept as it stands."""
    value = record.fields.get("authors") or []
    people: list[str] = []
    agencies: list[str] = []
    for written in [value] if isinstance(value, str) else value:
        name = natural_order(written.strip())
        credit = credits_of(name)
        is_person = name.lower() not in NO_AUTHORS and not (credit.agencies or credit.outlets or is_role(name))
        people.extend(credit.people or ((name,) if is_person else ()))
        agencies.extend(credit.agencies)
    return tuple(dict.fromkeys(people)), next(iter(agencies), None)

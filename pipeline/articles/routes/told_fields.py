"""What a manifest tells of a file's article, over what its page tells.

What stands in a record's own field is never overruled: those that it lacks are filled in when it is read
(``sources.manifests``), and named in its field ``told``.
"""

from dataclasses import replace
from datetime import date, datetime, tzinfo

from pipeline.articles.routes import from_fields
from pipeline.articles.routes.article_draft import ArticleDraft
from pipeline.dates import UNZONED
from pipeline.dates import zone as zone_of
from pipeline.records import ArticleDate, RawRecord


def completed(draft: ArticleDraft, record: RawRecord, latest: date) -> ArticleDraft:
    """The draft with the fields that a manifest gives; a date of its own has the basis ``manifest`` and is chosen.

    Clocks beside which no zone is written are in the zone that the manifest gives (field ``time_zone``).
    """
    told = from_fields.draft(record, latest)
    is_given = draft.body_method in ("given", "summary")
    own = () if is_given else draft.dates
    stated = tuple(day for day in told.dates if is_given or day.basis == "record")
    zone = zone_of(str(record.fields.get("time_zone", "")))
    dates = _dates(stated, own, "published_at" in record.fields["told"])
    return replace(
        draft,
        dates=tuple(replace(day, value=_in_zone(day.value, zone)) for day in dates),
        title=told.title or draft.title,
        subtitle=told.subtitle or draft.subtitle,
        section=told.section or draft.section,
        authors=told.authors or draft.authors,
        outlet=told.outlet or draft.outlet,
        agency=draft.agency or told.agency,
        updated_at=_in_zone(told.updated_at or draft.updated_at, zone),
        url=told.url or draft.url,
        language=told.language or draft.language,
    )


def _dates(
    told: tuple[ArticleDate, ...], own: tuple[ArticleDate, ...], is_of_manifest: bool
) -> tuple[ArticleDate, ...]:
    """The candidates with those that are told first; of the others none is chosen where one of these is."""
    is_settled = any(day.is_chosen for day in told)
    first = [replace(day, basis="manifest") if is_of_manifest and day.basis == "record" else day for day in told]
    others = [replace(day, is_chosen=day.is_chosen and not is_settled) for day in own]
    return tuple(replace(day, position=number) for number, day in enumerate([*first, *others]))


def _in_zone(value: datetime | None, zone: tzinfo | None) -> datetime | None:
    return value.replace(tzinfo=zone) if value and zone and value.tzinfo is UNZONED else value

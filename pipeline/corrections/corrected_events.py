"""Events as users want them: what they say of an event by its id holds for all mentions that tell it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from pipeline.corrections.corrected_fields import event_fields, mention_fields
from pipeline.corrections.correction_lines import Change, Correction, text_of
from pipeline.resolution import event_groups


class CorrectedEvent(NamedTuple):
    """An event, null for one that is none, its event_mention_ids, why they are one, and what was changed."""

    event: event_groups.Event | None
    mention_ids: list[str]
    pairs: list[event_groups.EventPair]
    changes: list[Change]


def corrected_events(
    groups: Iterable[Sequence[event_groups.ReportedEvent]], corrections: Sequence[Correction]
) -> Iterator[CorrectedEvent]:
    """The event of each group of mentions.

    The id of an event is that of one of its mentions, so that a line still finds it when other mentions have joined.
    """
    wanted = {correction.target for correction in corrections}
    for mentions in groups:
        ids = [mention.event_mention_id for mention in mentions]
        known = wanted and wanted.intersection(event_groups.event_id(mention_id) for mention_id in ids)
        said = [correction for correction in corrections if correction.target in known] if known else []
        yield _corrected(mentions, ids, said) if said else _machine(mentions, ids)


def _machine(mentions: Sequence[event_groups.ReportedEvent], ids: list[str]) -> CorrectedEvent:
    event = event_groups.event(mentions)
    return CorrectedEvent(event, ids, list(event_groups.event_pairs(event.event_id, mentions)), [])


def _corrected(
    mentions: Sequence[event_groups.ReportedEvent], ids: list[str], said: Sequence[Correction]
) -> CorrectedEvent:
    for none in (correction for correction in said if correction.correction == "not_an_event"):
        changes = [
            Change(none, "event_mentions", mention_id, field, None, text_of(value))
            for mention_id in ids
            for field, value in mention_fields(none).items()
        ]
        return CorrectedEvent(None, ids, [], changes)
    machine = event_groups.event(mentions)
    edited = list(mentions)
    changes = []
    for correction in said:
        fields = event_fields(correction)
        edited = [mention._replace(**fields) for mention in edited]
        changes += [
            Change(correction, "events", machine.event_id, field, text_of(getattr(machine, field)), text_of(value))
            for field, value in fields.items()
        ]
    pairs = list(event_groups.event_pairs(machine.event_id, mentions))
    return CorrectedEvent(event_groups.event(edited), ids, pairs, changes)

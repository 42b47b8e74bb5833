"""Which mentions report one real event.

What is known of an event from its mentions is told in ``event_rows``.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from pipeline.resolution.grouping import blocks
from pipeline.resolution.real_events.agreements import EventPair, event_pairs, score
from pipeline.resolution.real_events.event_rows import Event, event, event_id
from pipeline.resolution.real_events.reported_events import (
    BOTH_SIDES,
    Clusters,
    Report,
    ReportedEvent,
    ReportedParty,
    agree,
    common_persons,
    hints,
    overlap,
)
from pipeline.resolution.real_events.retellings import retellings, trigger_stems
from pipeline.resolution.real_events.story_events import story_events

__all__ = [
    "Event",
    "EventPair",
    "ReportedEvent",
    "ReportedParty",
    "event",
    "event_id",
    "event_pairs",
    "group",
    "grouped_mentions",
]

MOST_COMPARED = 60  # reports of one pair of countries and day, or of one article, that a report is compared with
ALIKE_COMPARED = 3  # reports of one event that tell the same days, places and sides
LEAST_ACROSS = 10  # see ``agreements``: of a report of a month or year with one of a day in another story
LEAST_HINTS = 2  # see ``hints``: the month; or two of weekday, place and being the article's own news


def group(mentions: Iterable[ReportedEvent]) -> Iterator[tuple[Event, list[str]]]:
    """Each event with its event_mention_ids."""
    for own in grouped_mentions(mentions):
        yield event(own), [mention.event_mention_id for mention in own]


def grouped_mentions(mentions: Iterable[ReportedEvent]) -> Iterator[list[ReportedEvent]]:
    """Group mentions by event; every mention is in one, alone if need be.

    First what one article tells again is put together (``retellings``). Then mentions of the same kind and parties join
    when they are of one day; those with a month or year, or no date, join the one event that they can mean, and stay
    apart when there are several. Without a date, persons on both sides must agree and more as well (``hints``).
    Hypothetical and negated mentions join only their like. Mentions of other blocks (``event_blocks``) change nothing.
    """
    same = list(blocks((content(mention), mention) for mention in mentions))
    for own in same:
        own.sort(key=lambda mention: mention.event_mention_id)
    reports = [_report(number, own) for number, own in enumerate(same)]
    clusters = Clusters(reports)
    for of_article in blocks((article_id, report) for report in reports for article_id in report.article_ids):
        for fullest, other in retellings(of_article):
            clusters.join(fullest, other)
    for of_story in blocks((report.first.story_id, report) for report in reports if report.first.story_id):
        for one, other in story_events(_told(of_story, clusters)):
            clusters.join(one, other)
    for block in _blocks(reports, pairs):
        _join_days(block, clusters)
    _join_chosen(_of_long_periods(reports, clusters), clusters)
    _join_chosen(_of_persons(reports, clusters), clusters)
    events: dict[int, list[ReportedEvent]] = defaultdict(list)
    for number, own in enumerate(same):
        events[clusters.root(number)].extend(own)
    yield from events.values()


def _told(reports: Iterable[Report], clusters: Clusters) -> list[list[Report]]:
    """The reports of a story by happening, as their articles tell it."""
    told: dict[int, list[Report]] = defaultdict(list)
    for report in reports:
        told[clusters.root(report.number)].append(report)
    return list(told.values())


def content(mention: ReportedEvent) -> str:
    """What equal mentions of the copies of a text have in common; undated ones of few persons go by article."""
    persons = {party.key for party in mention.parties if party.kind == "person"}
    parties = {f"{party.role} {party.key} {party.country}" for party in mention.parties}
    key = (
        *(mention.base_type, mention.mode, mention.status, mention.trigger_text, mention.evidence_text),
        *(mention.date_start, mention.date_end, mention.date_text, mention.date_basis, mention.place),
        *sorted(parties),
        "" if mention.date_start or len(persons) >= BOTH_SIDES else mention.article_id,
    )
    return repr(key)


def _report(number: int, mentions: Sequence[ReportedEvent]) -> Report:
    return Report(number, mentions[0], tuple(sorted({mention.article_id for mention in mentions})))


def _blocks(reports: Iterable[Report], ties: Callable[[Report], Iterable[tuple[str, ...]]]) -> Iterator[list[Report]]:
    """The reports of one kind that share a tie, each block in order of number."""
    return blocks((repr((report.kind, tie)), report) for report in reports for tie in ties(report))


def pairs(report: Report) -> list[tuple[str, ...]]:
    """The pairs of codes by which other reports of the event are looked for; the only code where there is one."""
    codes = sorted(report.codes)
    return [(code,) for code in codes] if len(codes) == 1 else list(combinations(codes, 2))


def pairs_of_persons(report: Report) -> list[tuple[str, ...]]:
    return list(combinations(sorted(frozenset[str]().union(*report.cast.persons.values())), 2))


def _join_days(block: Sequence[Report], clusters: Clusters) -> None:
    """Join the reports of one day; the day before or after counts where persons on both sides agree.

    Reports with persons in common go first. One that names none joins the one event of the day that it can mean, and
    stays apart where there are two.
    """
    of_day = list(_pairs_of_a_day(block))
    for one, other in of_day:
        if common_persons(one, other):
            clusters.join(one.number, other.number)
    meant: dict[int, set[int]] = defaultdict(set)
    for one, other in of_day:
        for report, near in ((one, other), (other, one)):
            if near.cast.persons:
                meant[report.number].add(clusters.root(near.number))
    for one, other in of_day:
        if all(len(meant[report.number]) <= 1 or report.cast.persons for report in (one, other)):
            clusters.join(one.number, other.number)


def _pairs_of_a_day(block: Sequence[Report]) -> Iterable[tuple[Report, Report]]:
    of_day: dict[int, list[Report]] = defaultdict(list)
    for report in block:
        if report.days is None or not report.is_exact:
            continue
        near = {other.number: other for day in days_of(report, slack=1) for other in of_day[day][-MOST_COMPARED:]}
        yield from ((other, report) for _, other in sorted(near.items()) if _is_one_day(other, report))
        for day in days_of(report, slack=0):
            of_day[day].append(report)


def days_of(report: Report, slack: int) -> Iterable[int]:
    first, last = report.days or (0, -1)
    return range(first - slack, last + slack + 1)


def _is_one_day(one: Report, other: Report) -> bool:
    persons = common_persons(one, other)
    return persons is not None and agree(one, other) and overlap(one, other, slack=int(persons >= BOTH_SIDES))


class Choice(NamedTuple):
    """A report that no day ties to an event: the dated reports that it may belong to, and others like itself.

    Reports are given by number. ``rivals`` have a number that says how much speaks for them; ``peers`` count only where
    there are no rivals.
    """

    report: int
    rivals: tuple[tuple[int, int], ...]
    peers: tuple[int, ...]


def _in_order(choice: Choice) -> str:
    """Sorts as the number of the report does: the order of choices is one that other blocks do not change."""
    return f"{choice.report:010}"


def _join_chosen(choices: Iterable[Choice], clusters: Clusters) -> None:
    """Join each report to the event that its best rivals are of, when that is one; without rivals, to its peers.

    All choices are weighed before any is carried out, so that their order does not matter.
    """
    joins: list[tuple[int, int]] = []
    for choice in choices:
        best = max((score for score, _ in choice.rivals), default=None)
        events = {clusters.root(other): other for score, other in choice.rivals if score == best}
        joins.extend((other, choice.report) for other in (events.values() if len(events) == 1 else ()))
        if not choice.rivals:
            joins.extend((other, choice.report) for other in choice.peers)
    for other, own in joins:
        clusters.join(other, own)


def _of_long_periods(reports: Iterable[Report], clusters: Clusters) -> Iterator[Choice]:
    """The choices of each report of a long period, among reports of its parties, and of one of them and its verb."""
    by_tie = blocks((repr(tie), report) for report in reports for tie in period_ties(report))
    for own in blocks((_in_order(choice), choice) for block in by_tie for choice in _of_periods(block, clusters)):
        yield Choice(
            own[0].report,
            tuple(sorted({rival for choice in own for rival in choice.rivals})),
            tuple(sorted({peer for choice in own for peer in choice.peers})),
        )


def period_ties(report: Report) -> Iterator[tuple[str, ...]]:
    base_type, _, status = report.kind
    yield from ((base_type, status, *pair) for pair in pairs(report))
    yield from ((base_type, status, "verb", code, stem) for code in report.codes for stem in trigger_stems(report))


def _meant(report: Report, other: Report) -> int:
    """How much speaks for a report of a long period being of an event of a day in it, 0 when not enough does."""
    is_sure = report.kind == other.kind and common_persons(report, other) is not None and agree(report, other)
    found = score(report, other) or 0
    return max(found, LEAST_ACROSS) if is_sure else (found if found >= LEAST_ACROSS else 0)


def _of_periods(block: Sequence[Report], clusters: Clusters) -> Iterable[Choice]:
    """For each report of a long period (a month, a year): the events of its parties within it, and its like."""
    exact = sorted(_thinned((report for report in block if report.is_exact), clusters), key=_last_day)
    last_days = [_last_day(report) for report in exact]
    same: dict[tuple[int, int], list[Report]] = defaultdict(list)
    for report in block:
        if report.days is None or report.is_exact:
            continue
        near = exact[bisect_left(last_days, report.days[0]) : bisect_right(last_days, report.days[1])]
        weighed = [(_meant(report, other), other.number) for other in near] if len(near) <= MOST_COMPARED else []
        peers = [other.number for other in same[report.days] if _is_like(report, other)]
        same[report.days] = [*same[report.days], report][-MOST_COMPARED:]
        yield Choice(report.number, tuple(rival for rival in weighed if rival[0]), tuple(peers))


def _is_like(report: Report, other: Report) -> bool:
    return report.kind == other.kind and (common_persons(report, other) or 0) >= BOTH_SIDES


def _last_day(report: Report) -> int:
    return report.days[1] if report.days else 0


def _thinned(reports: Iterable[Report], clusters: Clusters) -> list[Report]:
    """A few reports of each event that are alike in what ``hints`` and ``common_persons`` look at."""
    alike: dict[tuple[object, ...], list[Report]] = defaultdict(list)
    for report in reports:
        first, cast = report.first, report.cast
        told = (report.days, report.weekday, report.month, first.place, first.is_lead, cast.actors, cast.recipients)
        alike[(clusters.root(report.number), *told)].append(report)
    return [report for own in alike.values() for report in own[:ALIKE_COMPARED]]


def _of_persons(reports: Iterable[Report], clusters: Clusters) -> Iterator[Choice]:
    """For each undated report: reports of any article with the same persons on both sides and hints in common."""
    choices = (choice for block in _blocks(reports, pairs_of_persons) for choice in _of_pair(block, clusters))
    for own in blocks((_in_order(choice), choice) for choice in choices):
        rivals = sorted({rival for choice in own for rival in choice.rivals})
        peers = sorted({peer for choice in own for peer in choice.peers})
        yield Choice(own[0].report, tuple(rivals), tuple(peers))


def _of_pair(block: Sequence[Report], clusters: Clusters) -> Iterator[Choice]:
    """For each undated report of two persons: the reports of both with hints in common, dated and undated."""
    compared = list(_some_of_each_article(_thinned(block, clusters)))
    for report in block:
        if report.days is None:
            hinted = _hinted(report, [other for other in compared if other.number != report.number])
            rivals = tuple((score, other.number) for score, other in hinted if other.days is not None)
            peers = tuple(other.number for _, other in hinted if other.days is None)
            yield Choice(report.number, rivals, peers)


def _some_of_each_article(reports: Iterable[Report]) -> Iterator[Report]:
    """The reports, but for those of an article beyond as many as are compared within it."""
    counts: Counter[str] = Counter()
    for report in reports:
        counts[report.article_ids[0]] += 1
        if counts[report.article_ids[0]] <= MOST_COMPARED:
            yield report


def _hinted(report: Report, others: Sequence[Report]) -> list[tuple[int, Report]]:
    """The reports that an undated one may be of, with how much they have in common.

    Without hints, what an article of no date tells may be the meeting that others look back on.
    """
    same = [
        (common, other)
        for other in others
        if (common := hints(report, other)) is not None
        and (common_persons(report, other) or 0) >= BOTH_SIDES
        and agree(report, other)
    ]
    hinted = [(common, other) for common, other in same if common >= LEAST_HINTS]
    is_looked_back_on = any(other.first.status == "background" and not other.is_exact for _, other in same)
    if hinted or report.first.published_at is not None or not is_looked_back_on:
        return hinted
    return [(1, other) for _, other in same if not _are_two_countries(report, other)]


def _are_two_countries(one: Report, other: Report) -> bool:
    countries = {one.first.place_country, other.first.place_country} - {None}
    return len(countries) > 1

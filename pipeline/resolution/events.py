"""Which mentions report one real event, and what is known of it: rows of ``events``.

What articles disagree on stays in their mentions; an event takes the finest date, the latest status and the place that
most of its articles give.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from pipeline.ids import stable_id
from pipeline.records import DateBasis, EventStatus, Granularity
from pipeline.resolution.clusters import Clusters
from pipeline.resolution.joining import Groups
from pipeline.resolution.reported import Party, Report, ReportedEvent, agree, common_persons, hints, overlap

__all__ = ["Event", "GroupedEvents", "Party", "ReportedEvent", "group"]

STATUSES: Final[tuple[EventStatus, ...]] = ("happened", "ongoing", "background", "planned", "hypothetical", "negated")
GRANULARITIES: Final = ("time", "day", "week", "range", "month", "season", "quarter", "year", None)
BASES: Final = ("stated", "relative", "inherited", "story", "publication", "none")
MOST_COMPARED = 60  # reports of one pair of countries and day that a report is compared with
ALIKE_COMPARED = 3  # reports of one event that tell the same days, places and sides
BOTH_SIDES = 2  # parties with common persons
LEAST_HINTS = 2  # see ``hints``: the month; or two of weekday, place and being the article's own news


@dataclass(frozen=True, slots=True)
class Event:
    """One real event. Lists are sorted; a country is left out of ``actors`` and ``recipients`` beside its own persons.

    Counts are of latest versions of articles unless there are none. ``origin_count`` counts independent origins:
    copies of one text and articles of one outlet are one. ``headline`` is the title of the first report whose own news
    the event is, else a phrase made of the event's parts.
    """

    event_id: str
    event_type: str
    mode: str | None
    status: EventStatus
    date_start: date | None
    date_end: date | None
    date_granularity: Granularity | None
    date_basis: DateBasis
    place: str | None
    place_country: str | None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    actor_countries: tuple[str, ...]
    recipient_countries: tuple[str, ...]
    quad_class: str
    intensity: float
    mention_count: int
    article_count: int
    outlet_count: int
    origin_count: int
    is_corroborated: bool
    first_reported_at: datetime | None
    headline: str


@dataclass(frozen=True, slots=True)
class GroupedEvents:
    """Events in order of event_id; ``event_of`` gives each event_mention_id its event_id."""

    events: tuple[Event, ...]
    event_of: Mapping[str, str]


def group(mentions: Iterable[ReportedEvent], origins: Mapping[str, str]) -> GroupedEvents:
    """Group mentions by event; every mention is in one, alone when nothing else reports it.

    ``origins`` gives each article_id its origin (``copies.origins``). Mentions of the same kind and parties join when
    they are of one day; then those with a month or year, or no date, join the one event that they can mean, and stay
    apart when there are several. Without a date, persons on both sides must agree and more as well (``hints``);
    within one article the same parties are enough. Hypothetical and negated mentions join only their like.
    """
    reports = _reports(sorted(mentions, key=lambda mention: mention.event_mention_id))
    clusters = Clusters(reports)
    blocks: dict[tuple[object, ...], list[Report]] = defaultdict(list)
    for report in reports:
        for pair in report.pairs:
            blocks[(report.kind, pair)].append(report)
    for block in blocks.values():
        _join_days(block, clusters)
    _join_chosen(_of_periods(blocks, clusters), clusters)
    _join_chosen(_of_articles(reports), clusters)
    _join_chosen(_of_persons(reports, clusters), clusters)
    events: list[Event] = []
    event_of: dict[str, str] = {}
    for cluster in clusters.lists():
        own = [mention for report in cluster for mention in report.mentions]
        event = _event(own, origins)
        events.append(event)
        event_of |= {mention.event_mention_id: event.event_id for mention in own}
    return GroupedEvents(tuple(sorted(events, key=lambda event: event.event_id)), event_of)


def _reports(mentions: Sequence[ReportedEvent]) -> list[Report]:
    """The mentions with equal ones of the copies of a text put together; undated ones of few persons by article."""
    same: dict[tuple[object, ...], list[ReportedEvent]] = {}
    for mention in mentions:
        persons = {party.entity_id for party in mention.parties if party.kind == "person"}
        own = "" if mention.date_start or len(persons) >= BOTH_SIDES else mention.article_id
        key = (
            *(mention.base_type, mention.mode, mention.status, mention.trigger_text, mention.evidence_text),
            *(mention.date_start, mention.date_end, mention.date_text, mention.date_basis, mention.place),
            frozenset((party.role, party.entity_id, party.country) for party in mention.parties),
            own,
        )
        same.setdefault(key, []).append(mention)
    return [Report(number, tuple(equal)) for number, equal in enumerate(same.values())]


def _join_days(block: Sequence[Report], clusters: Clusters) -> None:
    """Join the reports of one day; the day before or after counts where persons on both sides agree.

    Reports with persons in common go first. One that names none joins the one event of the day that it can mean, and
    stays apart where there are two.
    """
    pairs = list(_pairs_of_a_day(block))
    for one, other in pairs:
        if common_persons(one, other):
            clusters.join(one, other)
    meant: dict[int, set[int]] = defaultdict(set)
    for one, other in pairs:
        for report, event in ((one, other), (other, one)):
            if event.persons:
                meant[report.number].add(clusters.root(event))
    for one, other in pairs:
        if all(len(meant[report.number]) < 2 or report.persons for report in (one, other)):
            clusters.join(one, other)


def _pairs_of_a_day(block: Sequence[Report]) -> Iterable[tuple[Report, Report]]:
    of_day: dict[int, list[Report]] = defaultdict(list)
    for report in block:
        if report.days is None or not report.is_exact:
            continue
        near = {other.number: other for day in _days(report, slack=1) for other in of_day[day][-MOST_COMPARED:]}
        yield from ((other, report) for _, other in sorted(near.items()) if _is_one_day(other, report))
        for day in _days(report, slack=0):
            of_day[day].append(report)


def _days(report: Report, slack: int) -> Iterable[int]:
    first, last = report.days or (0, -1)
    return range(first - slack, last + slack + 1)


def _is_one_day(one: Report, other: Report) -> bool:
    persons = common_persons(one, other)
    return persons is not None and agree(one, other) and overlap(one, other, slack=int(persons >= BOTH_SIDES))


@dataclass(frozen=True, slots=True)
class Choice:
    """A report that no day ties to an event: the dated reports that it may belong to, and others like itself.

    ``rivals`` have a number that says how much speaks for them; ``peers`` count only where there are no rivals.
    """

    report: Report
    rivals: Sequence[tuple[int, Report]]
    peers: Sequence[Report]


def _join_chosen(choices: Iterable[Choice], clusters: Clusters) -> None:
    """Join each report to the event that its best rivals are of, when that is one; without rivals, to its peers.

    All choices are weighed before any is carried out, so that their order does not matter.
    """
    joins: list[tuple[Report, Report]] = []
    for choice in choices:
        best = max((score for score, _ in choice.rivals), default=None)
        events = {clusters.root(other): other for score, other in choice.rivals if score == best}
        joins.extend((other, choice.report) for other in (events.values() if len(events) == 1 else ()))
        if not choice.rivals:
            joins.extend((other, choice.report) for other in choice.peers)
    for other, own in joins:
        clusters.join(other, own)


def _of_periods(blocks: Mapping[tuple[object, ...], Sequence[Report]], clusters: Clusters) -> Iterable[Choice]:
    """For each report of a long period (a month, a year): the events of its parties within it, and its like."""
    for block in blocks.values():
        exact = sorted(_thinned((report for report in block if report.is_exact), clusters), key=_last_day)
        last_days = [_last_day(report) for report in exact]
        same: dict[tuple[int, int], list[Report]] = defaultdict(list)
        for report in block:
            if report.days is None or report.is_exact:
                continue
            near = exact[bisect_left(last_days, report.days[0]) : bisect_right(last_days, report.days[1])]
            rivals = [
                (1, other) for other in near if common_persons(report, other) is not None and agree(report, other)
            ]
            peers = [other for other in same[report.days] if (common_persons(report, other) or 0) >= BOTH_SIDES]
            same[report.days] = [*same[report.days], report][-MOST_COMPARED:]
            yield Choice(report, rivals, peers)


def _last_day(report: Report) -> int:
    return report.days[1] if report.days else 0


def _thinned(reports: Iterable[Report], clusters: Clusters) -> list[Report]:
    """A few reports of each event that are alike in what ``hints`` and ``common_persons`` look at."""
    alike: dict[tuple[object, ...], list[Report]] = defaultdict(list)
    for report in reports:
        first = report.first
        told = (report.days, report.weekday, report.month, first.place, first.is_lead, report.actors, report.recipients)
        alike[(clusters.root(report), *told)].append(report)
    return [report for own in alike.values() for report in own[:ALIKE_COMPARED]]


def _of_articles(reports: Sequence[Report]) -> Iterable[Choice]:
    """For each undated report: the other reports of its article and kind with the same parties."""
    by_article: dict[tuple[object, ...], list[Report]] = defaultdict(list)
    for report in reports:
        for article_id in sorted({mention.article_id for mention in report.mentions}):
            by_article[(article_id, report.kind)].append(report)
    for own in by_article.values():
        for place, report in enumerate(own):
            if report.days is None and not report.counts_from_another_day:
                dated = [(1, other) for other in own if other.days is not None and _may_be_one(report, other)]
                yield Choice(report, dated, [other for other in own[:place] if _may_be_one(report, other)])


def _may_be_one(one: Report, other: Report) -> bool:
    return common_persons(one, other) is not None and agree(one, other) and hints(one, other) is not None


def _of_persons(reports: Sequence[Report], clusters: Clusters) -> Iterable[Choice]:
    """For each undated report: reports of any article with the same persons on both sides and hints in common."""
    by_persons: dict[tuple[object, ...], list[Report]] = defaultdict(list)
    for report in reports:
        for key in _person_keys(report):
            by_persons[key].append(report)
    for key, own in by_persons.items():
        by_persons[key] = _thinned(own, clusters)
    for report in reports:
        if report.days is not None:
            continue
        others = {other.number: other for key in _person_keys(report) for other in by_persons[key]}
        hinted = _hinted(report, [other for number, other in sorted(others.items()) if number != report.number])
        rivals = [(score, other) for score, other in hinted if other.days is not None]
        yield Choice(report, rivals, [other for _, other in hinted if other.days is None])


def _person_keys(report: Report) -> list[tuple[object, ...]]:
    persons = sorted(frozenset().union(*report.persons.values()) if report.persons else frozenset[str]())
    return [(report.kind, one, other) for place, other in enumerate(persons) for one in persons[:place]]


def _hinted(report: Report, others: Sequence[Report]) -> list[tuple[int, Report]]:
    return [
        (common, other)
        for other in others
        if (common := hints(report, other) or 0) >= LEAST_HINTS
        and (common_persons(report, other) or 0) >= BOTH_SIDES
        and agree(report, other)
    ]


# Rows


def _event(mentions: Sequence[ReportedEvent], origins: Mapping[str, str]) -> Event:
    latest = [mention for mention in mentions if mention.is_latest] or list(mentions)
    status = min((mention.status for mention in latest), key=STATUSES.index)
    event_type, mode, quad_class, intensity = _most(
        (mention.event_type, mention.mode or "", mention.quad_class, mention.intensity)
        for mention in latest
        if mention.status == status
    )
    dated = _best_dated(latest)
    place, place_country = _place(latest)
    actors, recipients = _sides(latest)
    origin_count = independent_origins(latest, origins)
    first = min(latest, key=_reporting_order)
    return Event(
        event_id=stable_id("event", min(mention.event_mention_id for mention in mentions)),
        event_type=event_type,
        mode=mode or None,
        status=status,
        date_start=dated.date_start,
        date_end=dated.date_end,
        date_granularity=dated.date_granularity,
        date_basis=dated.date_basis,
        place=place,
        place_country=place_country,
        actors=_names(actors),
        recipients=_names(recipients),
        actor_countries=_countries(actors),
        recipient_countries=_countries(recipients),
        quad_class=quad_class,
        intensity=intensity,
        mention_count=len(latest),
        article_count=len({mention.article_id for mention in latest}),
        outlet_count=len({mention.outlet for mention in latest if mention.outlet}),
        origin_count=origin_count,
        is_corroborated=origin_count > 1,
        first_reported_at=first.published_at,
        headline=_headline(latest) or _phrase(_names(actors), _names(recipients), event_type, place),
    )


def _most(values: Iterable[tuple[str, str, str, float]]) -> tuple[str, str, str, float]:
    counts = Counter(values)
    return max(counts, key=lambda value: (counts[value], value))


def _best_dated(mentions: Sequence[ReportedEvent]) -> ReportedEvent:
    """The mention with the finest date, most surely told, that most mentions give; the earliest of equals."""
    counts = Counter((mention.date_start, mention.date_end) for mention in mentions)
    return min(
        mentions,
        key=lambda mention: (
            GRANULARITIES.index(mention.date_granularity if mention.date_start else None),
            BASES.index(mention.date_basis),
            -counts[mention.date_start, mention.date_end],
            mention.date_start or date.max,
            mention.event_mention_id,
        ),
    )


def _place(mentions: Sequence[ReportedEvent]) -> tuple[str | None, str | None]:
    """The place that most articles give; the first in the alphabet of equals."""
    told = {(mention.article_id, mention.place, mention.place_country) for mention in mentions if mention.place}
    counts = Counter((place, country) for _, place, country in told)
    return min(counts, key=lambda one: (-counts[one], str(one[0]), str(one[1])), default=(None, None))


def _sides(mentions: Sequence[ReportedEvent]) -> tuple[list[Party], list[Party]]:
    """The parties of either side; a country, and who is of it, stands on the side where most mentions have it."""
    parties = [party for mention in mentions for party in mention.parties if party.role in ("actor", "recipient")]
    is_domestic = len({party.code for party in parties}) < BOTH_SIDES
    balance: Counter[str] = Counter()
    for party in parties:
        balance[party.entity_id if is_domestic else party.code] += 1 if party.role == "actor" else -1
    sides: tuple[dict[str, Party], dict[str, Party]] = ({}, {})
    for party in parties:
        weight = balance[party.entity_id if is_domestic else party.code]
        sides[weight < 0][party.entity_id] = party
    return list(sides[0].values()), list(sides[1].values())


def _names(parties: Sequence[Party]) -> tuple[str, ...]:
    named = {party.country for party in parties if party.kind == "person"}
    return tuple(sorted({party.name for party in parties if party.kind != "country" or party.country not in named}))


def _countries(parties: Sequence[Party]) -> tuple[str, ...]:
    return tuple(sorted({code for party in parties if (code := party.country or party.org_code)}))


def independent_origins(mentions: Iterable[ReportedEvent], origins: Mapping[str, str]) -> int:
    """How many articles are independent of each other: copies of one text, and articles of one outlet, count once."""
    articles = {mention.article_id: mention.outlet for mention in mentions}
    groups = Groups(sorted(articles))
    first_of: dict[tuple[str, str], str] = {}
    for article_id, outlet in sorted(articles.items()):
        groups.join(first_of.setdefault(("origin", origins[article_id]), article_id), article_id)
        if outlet:
            groups.join(first_of.setdefault(("outlet", outlet), article_id), article_id)
    return len(groups.lists())


def _reporting_order(mention: ReportedEvent) -> tuple[float, str, str]:
    """Dated articles first, in order of publication."""
    published = mention.published_at.timestamp() if mention.published_at else float("inf")
    return (published, mention.article_id, mention.event_mention_id)


def _headline(mentions: Sequence[ReportedEvent]) -> str | None:
    own_news = [mention for mention in mentions if mention.is_lead and mention.title]
    return min(own_news, key=_reporting_order).title if own_news else None


def _phrase(actors: Sequence[str], recipients: Sequence[str], event_type: str, place: str | None) -> str:
    sides = " – ".join(", ".join(side) for side in (actors, recipients) if side) or "Unknown parties"
    return f"{sides}: {event_type.lower()}{f' in {place}' if place else ''}"

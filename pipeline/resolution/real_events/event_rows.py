"""What is known of one real event from the mentions that report it: rows of ``event_groups``.

What articles disagree on stays in their mentions; an event takes the finest date, the latest status and the place that
most of its articles give.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from pipeline.ids import stable_id
from pipeline.records import DateBasis, EventStatus, Granularity, ParticipantRole
from pipeline.resolution.grouping import Groups, date_rank
from pipeline.resolution.real_events.event_headlines import Told, sentence
from pipeline.resolution.real_events.reported_events import BOTH_SIDES, ReportedEvent, ReportedParty

STATUSES: Final[tuple[EventStatus, ...]] = ("happened", "ongoing", "background", "planned", "hypothetical", "negated")
OPENING_MARKS: Final = frozenset("\"“'‘«„")


@dataclass(frozen=True, slots=True)
class Event:
    """One real event. Lists are sorted; a country is left out of ``actors`` and ``recipients`` beside its own persons.

    Counts are of latest versions of articles unless there are none. ``origin_count`` counts independent origins:
    copies of one text and articles of one outlet are one. ``headline`` is the first title that tells the event with all
    sides that are known, else a sentence made of the event's parts.
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


def event_id(first_mention_id: str) -> str:
    """The id of the event whose first mention, in order of their ids, is this one."""
    return stable_id("event", first_mention_id)


def event(mentions: Sequence[ReportedEvent]) -> Event:
    """The row of one event, from all mentions of it."""
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
    origin_count = independent_origins(latest)
    first = min(latest, key=_reporting_order)
    return Event(
        event_id=event_id(min(mention.event_mention_id for mention in mentions)),
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
        headline=_title(latest, status, bool(actors), bool(recipients))
        or sentence(_told(latest, event_type, status, _shown(actors), _shown(recipients), place)),
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
            date_rank(mention.date_start, mention.date_granularity, mention.date_basis),
            -counts[mention.date_start, mention.date_end],
            mention.date_start or date.max,
            mention.event_mention_id,
        ),
    )


def _place(mentions: Sequence[ReportedEvent]) -> tuple[str | None, str | None]:
    """The place that most articles give; of equals that of the mention with most parties, then of the alphabet."""
    told = {(mention.article_id, mention.place, mention.place_country) for mention in mentions if mention.place}
    counts = Counter((place, country) for _, place, country in told)
    parties: dict[tuple[str | None, str | None], int] = {}
    for mention in mentions:
        place = (mention.place, mention.place_country)
        parties[place] = max(parties.get(place, 0), len({party.key for party in mention.parties}))
    return min(
        counts,
        key=lambda place: (-counts[place], -parties[place], str(place[0]), str(place[1])),
        default=(None, None),
    )


def _sides(mentions: Sequence[ReportedEvent]) -> tuple[list[ReportedParty], list[ReportedParty]]:
    """The parties of either side; a country, and who is of it, stands on the side where most mentions have it.

    Those of a country that one mention has on both sides are told apart by name.
    """
    parties = [party for mention in mentions for party in mention.parties if party.role in ("actor", "recipient")]
    at_home = {code for mention in mentions for code in _codes(mention, "actor") & _codes(mention, "recipient")}
    if len({party.code for party in parties if party.code}) < BOTH_SIDES:
        at_home |= {party.code for party in parties if party.code}
    weighed = [(party.name if party.code is None or party.code in at_home else party.code, party) for party in parties]
    balance: Counter[str] = Counter()
    for key, party in weighed:
        balance[key] += 1 if party.role == "actor" else -1
    sides: tuple[dict[str, ReportedParty], dict[str, ReportedParty]] = ({}, {})
    for key, party in weighed:
        sides[balance[key] < 0][party.key] = party
    return list(sides[0].values()), list(sides[1].values())


def _codes(mention: ReportedEvent, role: ParticipantRole) -> set[str]:
    return {party.code for party in mention.parties if party.role == role and party.code}


def _shown(parties: Sequence[ReportedParty]) -> list[ReportedParty]:
    """The parties without a country beside its own persons, and without a noun that takes up another of them."""
    persons_of = {party.country for party in parties if party.kind == "person"}
    return [
        party
        for party in parties
        if not (party.kind == "country" and party.country in persons_of) and not _takes_up(party, parties)
    ]


def _takes_up(party: ReportedParty, parties: Sequence[ReportedParty]) -> bool:
    """Whether a bare noun ("the agency") or an office ("Norway's minister") stands beside who is known by name."""
    others = [other for other in parties if other != party]
    if _is_office(party):
        return any(other.country == party.country and _is_named_person(other) for other in others)
    is_noun = party.entity_id is None and " " not in party.name
    return is_noun and any(other.entity_id is not None or party.name in other.name.split() for other in others)


def _is_office(party: ReportedParty) -> bool:
    """Whether a person of a country is known by an office alone: "Norwegian minister", "Norway's minister"."""
    return party.kind == "person" and party.country is not None and not _is_named_person(party)


def _is_named_person(party: ReportedParty) -> bool:
    words = party.name.split()
    is_whose = any(word.endswith(("'s", "’s")) for word in words)
    return party.kind == "person" and words[0][0].isupper() and words[-1][0].isupper() and not is_whose


def _names(parties: Sequence[ReportedParty]) -> tuple[str, ...]:
    return tuple(sorted({party.name for party in _shown(parties)}))


def _countries(parties: Sequence[ReportedParty]) -> tuple[str, ...]:
    return tuple(sorted({code for party in parties if (code := party.country or party.org_code)}))


def independent_origins(mentions: Iterable[ReportedEvent]) -> int:
    """How many articles are independent of each other: copies of one text, and articles of one outlet, count once."""
    articles = {mention.article_id: mention for mention in mentions}
    groups = Groups[str]()
    first_of: dict[tuple[str, str], str] = {}
    for article_id, mention in sorted(articles.items()):
        groups.join(first_of.setdefault(("origin", mention.origin), article_id), article_id)
        if mention.outlet:
            groups.join(first_of.setdefault(("outlet", mention.outlet), article_id), article_id)
    return len(groups.lists(articles))


def _reporting_order(mention: ReportedEvent) -> tuple[float, str, str]:
    """Dated articles first, in order of publication."""
    published = mention.published_at.timestamp() if mention.published_at else float("inf")
    return (published, mention.article_id, mention.event_mention_id)


def _title(mentions: Sequence[ReportedEvent], status: str, has_actors: bool, has_recipients: bool) -> str | None:
    """The first title whose main event this is, with parties on all sides on which the event has some.

    Words of somebody in quotation marks before a name (“We will talk”: Duval) are no sentence of an event.
    """
    titles = [
        mention
        for mention in mentions
        if mention.field == "title" and mention.sentence_rank == 1 and mention.status == status
        if _has_side(mention, "actor") >= has_actors and _has_side(mention, "recipient") >= has_recipients
        if mention.title and mention.title.strip()[:1] not in OPENING_MARKS
    ]
    return " ".join((min(titles, key=_reporting_order).title or "").split()) if titles else None


def _has_side(mention: ReportedEvent, role: ParticipantRole) -> bool:
    return any(party.role == role for party in mention.parties)


def _told(
    mentions: Sequence[ReportedEvent],
    event_type: str,
    status: EventStatus,
    actors: Sequence[ReportedParty],
    recipients: Sequence[ReportedParty],
    place: str | None,
) -> Told:
    """The base type and mode that most mentions of the event's type and status have, and the verb of the first."""
    alike = [mention for mention in mentions if (mention.event_type, mention.status) == (event_type, status)]
    kinds = Counter((mention.base_type, mention.mode or "") for mention in alike)
    base_type, mode = max(kinds, key=lambda kind: (kinds[kind], kind))
    first = min((mention for mention in alike if mention.base_type == base_type), key=_reporting_order)
    return Told(event_type, base_type, mode or None, first.trigger_text, status, actors, recipients, place)

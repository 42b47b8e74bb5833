"""Which mentions inside one article tell one happening: title, lead and body, arrival, talks and departure.

Stricter than across articles where an article tells history beside its news, and bolder where it tells its news again
in other words. Does not belong here: what reports of several articles have in common (``event_groups``).
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final, NamedTuple

from pipeline.places import country_name
from pipeline.resolution.entities import is_proper
from pipeline.resolution.grouping import same_words
from pipeline.resolution.real_events.reported_events import (
    BOTH_SIDES,
    LEAST_SHARED,
    MUTUAL,
    WORDS_ONLY,
    Report,
    ReportedEvent,
    ReportedParty,
    clash,
    hints,
    overlap,
)
from pipeline.rules import Rule, Table, always

MOST_GROUPS: Final = 30  # happenings of one type that a mention is compared with
MOST_TELLINGS: Final = 6  # tellings of one happening that it is compared with, fullest first
LONGEST_JOURNEY: Final = 7  # days from arrival to departure
MOSTLY: Final = 0.5  # of the shorter sentence's words with meaning, where only one side is told
LEAD: Final = 3  # sentences of the body that tell the title again
MOST_WORDS: Final = 4  # in common that count
# how surely the parties of a side are the same, as they count
SAME, LIKELY, NAMED, MAYBE, UNTOLD, APART = 4, 3, 2, 1, 0, -1
OTHERS: Final = re.compile(r"(?i)(?:an)?other\b")
FIELDS: Final = ("title", "subtitle", "body")
MANY_MODES: Final = frozenset({"ASSAULT", "CONSULT"})  # one bombing kills and destroys, one visit is for talks


def retellings(own: Sequence[Report]) -> Iterator[tuple[int, int]]:
    """The reports of one article that tell one happening, two by two, as numbers: the fullest telling and another.

    Whoever joins contradicts none of the tellings before, and has enough in common with one of them; of several
    happenings that it can mean it joins the one with most in common, then the nearest in the text.
    """
    told: dict[str, list[list[Report]]] = defaultdict(list)
    for report in sorted(own, key=fullest_first):
        groups = told[report.first.base_type]
        chosen = max(groups[-MOST_GROUPS:], key=lambda group: _likeness(report, group), default=None)
        if chosen is None or _likeness(report, chosen)[0] == 0:
            groups.append([report])
        else:
            chosen.append(report)
            yield chosen[0].number, report.number


def fullest_first(report: Report) -> tuple[int, bool, bool, bool, int, int]:
    """Most parties, then place, date and body; then the order of the text."""
    first = report.first
    acting = {party.key for party in first.parties if party.role in ("actor", "recipient")}
    undated, in_head = first.date_start is None, first.field != "body"
    return (-len(acting), first.place is None, undated, in_head, first.sentence_number, report.number)


def _likeness(report: Report, group: Sequence[Report]) -> tuple[int, int]:
    """How much speaks for one happening, 0 where something speaks against it, and how near it is told."""
    compared = group[:MOST_TELLINGS]
    if any(contradict(report, other) for other in compared):
        return (0, 0)
    distance = min(abs(report.first.sentence_number - other.first.sentence_number) for other in group[:1])
    return (max(in_common(report, other) for other in compared), -distance)


def contradict(one: Report, other: Report) -> bool:
    """Whether kind, status, parties, times or places of two tellings in one article cannot be of one happening."""
    first, second = one.first, other.first
    modes = {first.mode, second.mode} - {None}
    is_other_mode = ("phone" in modes and first.mode != second.mode) or (
        len(modes) > 1 and first.base_type not in MANY_MODES
    )
    if is_other_mode or _statuses_differ(one, other) or _are_two_acts(first, second):
        return True
    if clash(one.cast, other.cast) or matched_sides(one, other) == 0:
        return True
    return _times_differ(one, other) or places_differ(one, other)


def _statuses_differ(one: Report, other: Report) -> bool:
    """Whether one is real and the other is not, or one news and the other history or a plan of another day.

    What shall be done may be said to be wanted elsewhere, where both sides are told.
    """
    statuses = {one.first.status, other.first.status}
    if statuses == {"planned", "hypothetical"} and matched_sides(one, other) == BOTH_SIDES:
        return False
    if one.kind[::2] != other.kind[::2]:
        return True
    is_other_time = len(statuses) > 1 and not statuses.isdisjoint({"background", "planned"})
    return is_other_time and (not overlap(one, other) or _is_news_beside_history(one.first, other.first))


def _is_news_beside_history(one: ReportedEvent, other: ReportedEvent) -> bool:
    """Whether one is of the day of publication, for want of another, and the other of a longer time before it."""
    news, history = sorted((one, other), key=lambda told: told.status == "background")
    return (
        history.status == "background"
        and news.date_basis == "publication"
        and news.date_start is not None
        and history.date_start is not None
        and history.date_end is not None
        and history.date_start < history.date_end < news.date_start
    )


def _are_two_acts(one: ReportedEvent, other: ReportedEvent) -> bool:
    """Whether one sentence tells both, as "expelled … and closed …" does, and not "slammed …, accusing …"."""
    is_same_sentence = (one.field, one.sentence_number) == (other.field, other.sentence_number)
    is_said_on = any(told.trigger_text.endswith("ing") for told in (one, other))
    return is_same_sentence and one.base_type != "CONSULT" and not is_said_on


def _times_differ(one: Report, other: Report) -> bool:
    is_journey = "visit" in (one.first.mode, other.first.mode)
    if one.days is not None and other.days is not None:
        return not overlap(one, other, slack=LONGEST_JOURNEY if is_journey else 0)
    if any(report.days is None and report.counts_from_another_day for report in (one, other)):
        return True
    return not is_journey and hints(one, other) is None


def places_differ(one: Report, other: Report) -> bool:
    """Whether two places are told that cannot hold each other, of what is not one journey or meeting of a day.

    A country holds its places; what is of no country ("the border with Mexico") may be anywhere.
    """
    first, second = one.first, other.first
    if first.place is None or second.place is None or first.place == second.place:
        return False
    if first.base_type in MUTUAL and ("visit" in (first.mode, second.mode) or overlap(one, other)):
        return False
    countries = {first.place_country, second.place_country}
    if None in countries or len(countries) > 1:
        return None not in countries
    return not any(map(_is_country, (first.place, second.place)))


def _is_country(place: str) -> bool:
    known = country_name(place)
    return known is not None and known.basis == "named"


def in_common(one: Report, other: Report) -> int:
    """How much speaks for one happening of two tellings that do not contradict each other; 0 when not enough does."""
    sides = matched_sides(one, other)
    is_retold = _is_title_and_text(one, other)
    same_trigger = bool(trigger_stems(one) & trigger_stems(other))
    shared = same_words.shared(one.sense, other.sense)
    same_day = one.first.date_basis not in ("publication", "none") and one.is_exact and one.days == other.days
    words = len(one.sense & other.sense)
    has_words = shared >= LEAST_SHARED
    if sides < BOTH_SIDES:
        is_enough = is_retold or (shared >= MOSTLY and words > 1) or (same_trigger and (has_words or same_day))
    elif one.first.base_type in WORDS_ONLY:
        is_enough = is_retold or has_words or (same_trigger and same_day)
    else:
        is_enough = one.first.base_type == "CONSULT" or is_retold or has_words or same_trigger or same_day
    return 8 * sides + 4 * is_retold + 2 * (same_trigger + same_day) + min(words, MOST_WORDS) if is_enough else 0


def _is_title_and_text(one: Report, other: Report) -> bool:
    """Whether a title is told again by the line below it, or by the lead of the text."""
    first, second = sorted((one.first, other.first), key=lambda told: FIELDS.index(told.field))
    return first.field != "body" and (second.field != first.field) and second.sentence_number < LEAD


def trigger_stems(report: Report) -> frozenset[str]:
    return same_words.content_stems(same_words.words(report.first.trigger_text))


def matched_sides(one: Report, other: Report) -> int:
    """On how many sides two tellings have a party in common; 0 where the parties of a side are others, or none are.

    A side that one of them does not tell contradicts nothing. Of mutual events the sides are the countries, persons and
    bodies that take part, wherever they stand; all that the one names must be among those of the other, surely so where
    more take part in the other.
    """
    if one.first.base_type in MUTUAL:
        fewer, more = sorted((acting(one), acting(other)), key=len)
        sides, others = ({party.code or party.key for party in parties} for parties in (fewer, more))
        is_same = may_be_one if sides == others else _is_surely_one
        met = {party.code or party.key for party in fewer if any(is_same(party, meeting) for meeting in more)}
        return min(len(met), BOTH_SIDES) if met == sides else 0
    matched = 0
    for role in ("actor", "recipient"):
        mine, theirs = ([party for party in acting(report) if party.role == role] for report in (one, other))
        if any(may_be_one(party, other_party) for party, other_party in product(mine, theirs)):
            matched += 1
        elif mine and theirs and not _is_taken_up(one, other, (mine, theirs)):
            return 0
    return 0 if are_turned(one, other) else matched


def _is_taken_up(one: Report, other: Report, sides: Sequence[Sequence[ReportedParty]]) -> bool:
    """Whether a sentence goes on about a party by a noun alone: "slammed the harbour board, accusing the agency"."""
    is_same_sentence = (one.first.field, one.first.sentence_number) == (other.first.field, other.first.sentence_number)
    return is_same_sentence and any(party.code is None and " " not in party.name for side in sides for party in side)


def _is_surely_one(one: ReportedParty, other: ReportedParty) -> bool:
    kinds = {one.kind, other.kind}
    return one.key == other.key or (one.country is not None and one.country == other.country and "country" in kinds)


def are_turned(one: Report, other: Report) -> bool:
    """Whether who acts in the one telling is acted upon in the other."""
    mine, theirs = ({(party.role, party.key) for party in acting(report)} for report in (one, other))
    turned = {("recipient" if role == "actor" else "actor", key) for role, key in mine}
    return bool((turned - mine) & theirs)


def acting(report: Report) -> list[ReportedParty]:
    return [party for party in report.first.parties if party.role in ("actor", "recipient")]


def may_be_one(one: ReportedParty, other: ReportedParty) -> bool:
    """Whether two parties may be one: the same; a country and who acts for it; a name and a part of it.

    Two persons of a country with names of their own are two, and so are two bodies of it that share no word; a person
    and a body are one where both belong to its government, army or whatever sector it is.
    """
    if one.key == other.key:
        return True
    if one.country and other.country:
        if one.country != other.country:
            return False
        kinds = {one.kind, other.kind}
        if "country" in kinds or (len(kinds) > 1 and one.sector is not None and one.sector == other.sector):
            return True
        if kinds == {"person"}:
            return not (is_proper(one.name) and is_proper(other.name)) and _is_many(one) == _is_many(other)
    return bool(_name_words(one) & _name_words(other))


def _is_many(party: ReportedParty) -> bool:
    """Whether the words stand for several ("presidents")."""
    return not is_proper(party.name) and party.name.endswith("s")


def _name_words(party: ReportedParty) -> frozenset[str]:
    """The stems of a party's name, without words that tell its nation only."""
    said = [word for word in party.name.split() if country_name(word) is None]
    return same_words.content_stems(same_words.words(" ".join(said)))


class Parties(NamedTuple):
    """A party of either telling."""

    one: ReportedParty
    other: ReportedParty

    @property
    def proper(self) -> list[ReportedParty]:
        """Those with a name of their own."""
        return [party for party in self if is_proper(party.name)]


def party_likeness(one: ReportedParty, other: ReportedParty) -> int:
    """How surely two parties are one; bolder than ``may_be_one`` where one is told by a noun."""
    return PARTIES.first(Parties(one, other))


def _is_one_name(two: Parties) -> bool:
    return two.one.key == two.other.key or two.one.name.casefold() == two.other.name.casefold()


def _is_other_country(two: Parties) -> bool:
    return None not in (two.one.country, two.other.country) and two.one.country != two.other.country


def _is_other_name(two: Parties) -> bool:
    """Whether both have a name, as two persons or a country and somebody else have."""
    kinds = {party.kind for party in two.proper}
    return len(two.proper) == BOTH_SIDES and (kinds == {"person"} or "country" in kinds)


def _is_other_sector(two: Parties) -> bool:
    """Whether an army and a court, both of no known country, are what the two belong to."""
    sectors = {two.one.sector, two.other.sector}
    return None not in sectors and len(sectors) > 1 and two.one.country is None and two.other.country is None


def _is_name_and_noun(two: Parties) -> bool:
    """Whether one has a name and the other may mean it ("the agency"), as a crowd or a case cannot mean a person."""
    kinds = {two.one.kind, two.other.kind}
    is_crowd = len(kinds) > 1 and [party.kind for party in two.proper] == ["person"]
    return bool(two.proper) and not is_crowd and "thing" not in kinds


PARTIES: Final[Table[Parties, int]] = Table(
    "whether two parties are one",
    (
        Rule("one_name", _is_one_name, SAME),
        Rule("others", lambda two: any(OTHERS.match(party.name) for party in two), UNTOLD),
        Rule("may_be_one", lambda two: may_be_one(two.one, two.other), LIKELY),
        Rule("other_country", _is_other_country, APART),
        Rule("other_name", _is_other_name, APART),
        Rule("other_sector", _is_other_sector, APART),
        Rule("name_and_noun", _is_name_and_noun, MAYBE),
        Rule("two_nouns", always, UNTOLD),
    ),
)

"""Which mentions of one article tell one happening, and which telling leads."""

from datetime import date
from typing import Any

import pytest

from pipeline.resolution.real_events.reported_events import Report, ReportedEvent, ReportedParty
from pipeline.resolution.real_events.retellings import contradict, in_common, matched_sides, may_be_one, retellings
from tests.resolution.real_events.reports import CONTI, DUVAL, FRANCE, ITALY, OKAFOR, mention, party

TUESDAY = date(2024, 1, 16)
FRIDAY = date(2024, 1, 19)
TITLE: dict[str, Any] = {"field": "title"}
ATTACK: dict[str, Any] = {"event_type": "ASSAULT", "base_type": "ASSAULT", "trigger_text": "shelled"}
ACCUSATION: dict[str, Any] = {"event_type": "ACCUSE", "base_type": "ACCUSE", "trigger_text": "accused"}
EXPULSION: dict[str, Any] = {"event_type": "SANCTION", "base_type": "SANCTION", "trigger_text": "expelled"}


def told(*mentions: ReportedEvent) -> list[tuple[str, str]]:
    """The fullest telling and each other one of the same happening, by mention_id."""
    reports = [Report(number, one, ("article",)) for number, one in enumerate(mentions)]
    return [
        (mentions[first].event_mention_id, mentions[other].event_mention_id) for first, other in retellings(reports)
    ]


def sentence(number: int, text: str, **values: Any) -> dict[str, Any]:
    return {"sentence_number": number, "evidence_text": text, **values}


ONE = {
    "title and lead, one side told": (
        mention("a", (FRANCE,), (ITALY,), TUESDAY, **ACCUSATION),
        mention("b", (FRANCE,), (), **ACCUSATION | TITLE | {"trigger_text": "blames"}),
    ),
    "arrival and talks": (
        mention("a", place="Sarn", **sentence(1, "Duval met Conti.")),
        mention("b", (DUVAL,), (ITALY,), TUESDAY, mode="visit", **sentence(5, "Duval arrived.")),
    ),
    "planned in the title, wanted in the lead": (
        mention("a", (FRANCE,), (ITALY,), event_type="AGREE", status="hypothetical", place="Sarn"),
        mention("b", (FRANCE,), (ITALY,), event_type="AGREE", status="planned", **TITLE),
    ),
    "arrival and departure": (
        mention("a", (DUVAL,), (ITALY,), TUESDAY, mode="visit"),
        mention("b", (DUVAL,), (ITALY,), FRIDAY, mode="visit", **sentence(7, "Duval left.")),
    ),
    "the army and its country": (
        mention("a", (FRANCE,), (ITALY,), place="Sarn", **ATTACK),
        mention("b", (("French guns", "FRA"),), (ITALY,), **ATTACK | sentence(4, "French guns fired.")),
    ),
    "a participle that goes on": (
        mention("a", (DUVAL,), (ITALY,), **ACCUSATION | sentence(2, "Duval slammed Italy, accusing it of theft.")),
        mention(
            "b",
            (DUVAL,),
            (),
            **ACCUSATION | sentence(2, "Duval slammed Italy, accusing it of theft.", trigger_text="accusing"),
        ),
    ),
    "a party taken up by a noun": (
        mention("a", (DUVAL,), (ITALY,), place="Sarn", **ACCUSATION | sentence(2, "Duval slammed an empty ferry.")),
        mention(
            "b",
            parties=(party("actor", DUVAL), ReportedParty("recipient", None, "board", "organisation", None)),
            **ACCUSATION | sentence(2, "Duval slammed an empty ferry.", trigger_text="calling"),
        ),
    ),
}  # fmt: skip


@pytest.mark.parametrize("mentions", ONE.values(), ids=ONE)
def test_one_happening(mentions: tuple[ReportedEvent, ...]) -> None:
    assert told(*mentions) == told(*reversed(mentions)) == [("a", "b")]


APART = {
    "two acts of one sentence": (
        mention("a", (FRANCE,), (ITALY,), **EXPULSION | sentence(3, "Paris expelled envoys and closed an office.")),
        mention(
            "b",
            (FRANCE,),
            (ITALY,),
            **EXPULSION | sentence(3, "Paris expelled envoys and closed an office.", trigger_text="closed"),
        ),
    ),
    "history and news": (
        mention("a", status="background"),
        mention("b", on=TUESDAY, **sentence(4, "They met.")),
    ),
    "history of a month and news of the day of publication": (
        mention("a", on=(date(2023, 12, 1), date(2023, 12, 31)), status="background"),
        mention("b", on=date(2024, 1, 1), date_basis="publication", **sentence(4, "They met.")),
    ),
    "planned and possible, one side told": (
        mention("a", (FRANCE,), (), event_type="AGREE", status="hypothetical"),
        mention("b", event_type="AGREE", status="planned", **TITLE),
    ),
    "plan without a date and news": (
        mention("a", on=TUESDAY),
        mention("b", event_type="AGREE", status="planned", **sentence(4, "They will meet.")),
    ),
    "having agreed to meet and meeting": (
        mention("a", on=TUESDAY),
        mention("b", event_type="AGREE", on=TUESDAY, **sentence(1, "They agreed to meet.")),
    ),
    "two days": (mention("a", on=TUESDAY), mention("b", on=FRIDAY, **sentence(1, "They met again."))),
    "a call and a visit": (mention("a", mode="phone"), mention("b", mode="visit", **sentence(1, "Duval came."))),
    "two persons of a country": (mention("a"), mention("b", (("Marc Roux", "FRA"),), (CONTI,))),
    "who accuses is accused": (
        mention("a", (DUVAL,), (FRANCE,), **ACCUSATION | sentence(1, "Duval accused France of theft.")),
        mention("b", (FRANCE,), (DUVAL,), **ACCUSATION | sentence(2, "France accused Duval of theft.")),
    ),
    "more who may be others": (
        mention("a", (DUVAL, OKAFOR), (("Italian officials", "ITA"),)),
        mention("b", (DUVAL,), (CONTI,), **sentence(1, "Duval met Conti.")),
    ),
    "two places": (
        mention("a", (FRANCE,), (ITALY,), place="Sarn", place_country="ITA", **ATTACK),
        mention("b", (FRANCE,), (ITALY,), place="Port Elin", place_country="ITA", **ATTACK | sentence(1, "Shells.")),
    ),
    "one side told, nothing else in common": (
        mention("a", (FRANCE,), (ITALY,), **ACCUSATION | sentence(1, "Paris accused Rome of hiding boats.")),
        mention("b", (FRANCE,), (), **ACCUSATION | sentence(9, "Paris blamed the weather.", trigger_text="blamed")),
    ),
}  # fmt: skip


@pytest.mark.parametrize("mentions", APART.values(), ids=APART)
def test_several_happenings(mentions: tuple[ReportedEvent, ...]) -> None:
    assert told(*mentions) == told(*reversed(mentions)) == []


def test_fullest_telling_leads() -> None:
    title = mention("title", (FRANCE,), (ITALY,), TUESDAY, **TITLE)
    dated = mention("dated", (FRANCE,), (ITALY,), TUESDAY, **sentence(6, "They met."))
    placed = mention("placed", (FRANCE,), (ITALY,), TUESDAY, place="Sarn", **sentence(8, "They met in Sarn."))
    assert told(title, dated, placed) == [("placed", "dated"), ("placed", "title")]


@pytest.mark.parametrize(
    ("place", "country", "differs"),
    [("Italy", "ITA", False), ("Elin", "ITA", True), ("Elin", "NGA", True), ("border with Nigeria", None, False)],
)
def test_places_that_differ(place: str, country: str | None, differs: bool) -> None:
    town = Report(0, mention("a", place="Sarn", place_country="ITA", **ATTACK), ())
    other = Report(1, mention("b", place=place, place_country=country, **ATTACK | sentence(3, "Shells.")), ())
    assert contradict(town, other) is contradict(other, town) is differs


def test_a_telling_joins_the_happening_with_most_in_common() -> None:
    morning = mention(
        "morning",
        (FRANCE,),
        (ITALY,),
        place="Sarn",
        place_country="ITA",
        **ATTACK | sentence(2, "Guns hit the harbour of Sarn."),
    )
    night = mention(
        "night",
        (FRANCE,),
        (ITALY,),
        place="Elin",
        place_country="ITA",
        **ATTACK | sentence(3, "Guns hit a school in Elin."),
    )
    again = mention("again", (FRANCE,), (ITALY,), **ATTACK | sentence(9, "Guns had hit the harbour."))
    assert told(morning, night, again) == [("morning", "again")]


def test_matched_sides() -> None:
    three = Report(0, mention("a", (DUVAL, OKAFOR), (CONTI,)), ())
    two = Report(1, mention("b", (FRANCE,), (ITALY,)), ())
    other = Report(2, mention("c", (FRANCE,), (("Spain", "ESP"),)), ())
    assert [matched_sides(three, two), matched_sides(three, other), in_common(three, two) > 0] == [2, 0, True]


def person(name: str, sector: str | None = None, kind: Any = "person") -> ReportedParty:
    return ReportedParty("actor", name, name, kind, "FRA", None, sector)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (person("Clara Duval"), person("Clara Duval"), True),
        (person("Clara Duval"), person("Marc Roux"), False),
        (person("Clara Duval"), person("French minister"), True),
        (person("Clara Duval"), person("French ministers"), False),
        (person("Clara Duval", "GOV"), person("foreign ministry", "GOV", "organisation"), True),
        (person("Clara Duval", "GOV"), person("Harbour Party", "OPP", "organisation"), False),
        (person("harbour police", "COP", "organisation"), person("police of Brest", "COP", "organisation"), True),
        (person("French army", "MIL", "organisation"), person("French navy", "MIL", "organisation"), False),
    ],
)
def test_who_may_be_one(one: ReportedParty, other: ReportedParty, expected: bool) -> None:
    assert may_be_one(one, other) is may_be_one(other, one) is expected

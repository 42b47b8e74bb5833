"""Which mentions report one event, and what is known of it."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.records import EventStatus
from pipeline.resolution.real_events import retellings
from pipeline.resolution.real_events.event_groups import Event, ReportedEvent, group
from pipeline.resolution.real_events.reported_events import Report, ReportedParty
from pipeline.resolution.real_events.retellings import contradict
from tests.resolution.real_events.reports import CONTI, DUVAL, FRANCE, ITALY, OKAFOR, mention


def groups(*mentions: ReportedEvent) -> list[list[str]]:
    """The mention_ids by event, in order of the first one given."""
    place = {one.event_mention_id: number for number, one in enumerate(mentions)}
    return sorted(
        (sorted(own, key=lambda one: place[one]) for _, own in group(mentions)), key=lambda own: place[own[0]]
    )


TUESDAY = date(2024, 1, 16)
THURSDAY = date(2023, 10, 19)
JANUARY = (date(2024, 1, 1), date(2024, 1, 31))
ATTACK: dict[str, Any] = {
    "event_type": "ASSAULT",
    "base_type": "ASSAULT",
    "trigger_text": "shelled",
    "quad_class": "material conflict",
}
ACCUSATION: dict[str, Any] = {"event_type": "ACCUSE", "base_type": "ACCUSE", "trigger_text": "accused"}

ONE_EVENT = {
    "same day, sides turned": (mention("a", on=TUESDAY), mention("b", (CONTI,), (DUVAL,), TUESDAY)),
    "persons and their countries": (mention("a", on=TUESDAY), mention("b", (FRANCE,), (ITALY,), TUESDAY)),
    "person without a name": (mention("a", on=TUESDAY), mention("b", (("French minister", "FRA"),), (CONTI,), TUESDAY)),
    "places that differ": (
        mention("a", on=TUESDAY, place="Sarn"),
        mention("b", on=TUESDAY, place="Port Elin"),
    ),
    "planned and happened": (mention("a", on=TUESDAY, status="planned", event_type="AGREE"), mention("b", on=TUESDAY)),
    "the day after, both persons": (mention("a", on=TUESDAY), mention("b", on=date(2024, 1, 17))),
    "publication day stands for the day before": (
        mention("a", (FRANCE,), (ITALY,), on=TUESDAY),
        mention("b", (FRANCE,), (ITALY,), on=date(2024, 1, 17), date_basis="publication"),
    ),
    "month of the only meeting": (mention("a", on=TUESDAY), mention("b", on=JANUARY)),
    "same month": (mention("a", on=JANUARY), mention("b", on=JANUARY)),
    "undated, weekday in common": (mention("a", on=TUESDAY), mention("b", date_text="Tuesday")),
    "undated, month in common": (mention("a", on=TUESDAY), mention("b", date_text="January last year")),
    "undated, place in common": (mention("a", on=TUESDAY, place="Sarn"), mention("b", place="Sarn")),
    "looked back on, in an article without a date": (
        mention("a", on=JANUARY, status="background"),
        mention("b", place="Sarn", place_country="ITA", mode="visit"),
    ),
    "what was agreed at it, looked back on": (
        mention("a", on=TUESDAY),
        mention("b", on=JANUARY, status="background", event_type="AGREE", base_type="AGREE"),
    ),
    "month of another story, one side told": (
        mention("a", (FRANCE,), (ITALY,), TUESDAY, story_id="x", place="Sarn", **ATTACK),
        mention("b", (FRANCE,), (), JANUARY, story_id="y", status="background", place="Sarn", **ATTACK),
    ),
    "visit to a person": (mention("a", on=TUESDAY, mode="visit"), mention("b", on=TUESDAY)),
    "both undated, place in common": (mention("a", place="Sarn"), mention("b", place="Sarn")),
    "undated, one article": (
        mention("a", on=TUESDAY, article_id="x"),
        mention("b", (FRANCE,), (ITALY,), article_id="x"),
    ),
    "more parties": (mention("a", on=TUESDAY), mention("b", (DUVAL, OKAFOR), (CONTI,), TUESDAY)),
    "attack of a day": (
        mention("a", (FRANCE,), (ITALY,), TUESDAY, place="Sarn", **ATTACK),
        mention("b", (FRANCE,), (ITALY,), TUESDAY, **ATTACK),
    ),
}


@pytest.mark.parametrize("mentions", ONE_EVENT.values(), ids=ONE_EVENT)
def test_one_event(mentions: tuple[ReportedEvent, ...]) -> None:
    assert groups(*mentions) == [["a", "b"]]


APART = {
    "another day": (mention("a", on=TUESDAY), mention("b", on=THURSDAY)),
    "another person of one side": (mention("a", on=TUESDAY), mention("b", (("Marc Roux", "FRA"),), (CONTI,), TUESDAY)),
    "another country": (mention("a", on=TUESDAY), mention("b", (DUVAL,), (OKAFOR,), TUESDAY)),
    "one country of two": (mention("a", on=TUESDAY), mention("b", (FRANCE,), (), TUESDAY)),
    "looked back on, in another country": (
        mention("a", on=JANUARY, status="background", place="Sarn", place_country="ITA"),
        mention("b", place="Port Elin", place_country="FRA", is_lead=False),
    ),
    "what was agreed that day": (
        mention("a", on=TUESDAY),
        mention("b", on=TUESDAY, event_type="AGREE", base_type="AGREE"),
    ),
    "visit to a country": (mention("a", (DUVAL,), (ITALY,), TUESDAY, mode="visit"), mention("b", on=TUESDAY)),
    "days later, one article": (
        mention("a", on=TUESDAY, article_id="x"),
        mention("b", date_text="two days later", article_id="x"),
    ),
    "undated, place in common beside other news": (
        mention("a", on=TUESDAY, place="Sarn"),
        mention("b", place="Sarn", is_lead=False),
    ),
    "both before a third": (
        mention("a", (DUVAL,), (CONTI,), TUESDAY),
        mention("b", (DUVAL, CONTI), (("Marc Roux", "FRA"),), TUESDAY),
    ),
    "another type": (mention("a", on=TUESDAY), mention("b", on=TUESDAY, base_type="ACCUSE")),
    "negated": (mention("a", on=TUESDAY), mention("b", on=TUESDAY, status="negated")),
    "hypothetical": (mention("a", on=TUESDAY), mention("b", on=TUESDAY, status="hypothetical")),
    "undated, nothing in common": (mention("a", on=TUESDAY), mention("b")),
    "undated, another weekday": (
        mention("a", on=TUESDAY, place="Sarn"),
        mention("b", date_text="Friday", place="Sarn"),
    ),
    "undated, countries alone": (
        mention("a", (FRANCE,), (ITALY,), TUESDAY),
        mention("b", (FRANCE,), (ITALY,), date_text="Tuesday"),
    ),
    "attack turned": (
        mention("a", (FRANCE,), (ITALY,), TUESDAY, **ATTACK),
        mention("b", (ITALY,), (FRANCE,), TUESDAY, **ATTACK),
    ),
    "attacks on two places": (
        mention("a", (FRANCE,), (ITALY,), TUESDAY, place="Sarn", **ATTACK),
        mention("b", (FRANCE,), (ITALY,), TUESDAY, place="Port Elin", **ATTACK),
    ),
    "accusations of two matters": (
        mention("a", on=TUESDAY, evidence_text="Duval accused Conti of spying on the harbour police.", **ACCUSATION),
        mention("b", on=TUESDAY, evidence_text="Duval accused Conti of dumping cheap olive oil.", **ACCUSATION),
    ),
    "inside one country": (
        mention("a", (FRANCE,), (FRANCE,), TUESDAY, evidence_text="Judges met over pensions."),
        mention("b", (FRANCE,), (FRANCE,), TUESDAY, evidence_text="Farmers met about milk."),
    ),
}


@pytest.mark.parametrize("mentions", APART.values(), ids=APART)
def test_several_events(mentions: tuple[ReportedEvent, ...]) -> None:
    assert groups(*mentions) == [["a"], ["b"]]


def test_month_with_two_meetings_stays_apart() -> None:
    assert groups(mention("a", on=date(2024, 1, 3)), mention("b", on=TUESDAY), mention("c", on=JANUARY)) == [
        ["a"],
        ["b"],
        ["c"],
    ]


def test_undated_mention_joins_the_meeting_with_more_in_common() -> None:
    october = mention("a", on=THURSDAY, place="Sarn")
    january = mention("b", on=TUESDAY, place="Sarn")
    assert groups(october, january, mention("c", place="Sarn", date_text="Tuesday")) == [["a"], ["b", "c"]]
    assert groups(october, january, mention("c", place="Sarn")) == [["a"], ["b"], ["c"]]


def test_countries_alone_do_not_tie_two_meetings_of_a_day_together() -> None:
    others = (("Marc Roux", "FRA"),), (("Ada Bruni", "ITA"),)
    meetings = mention("a", on=TUESDAY), mention("c", *others, TUESDAY)
    assert groups(*meetings, mention("b", (FRANCE,), (ITALY,), TUESDAY)) == [["a"], ["c"], ["b"]]


def test_countries_alone_do_not_tie_two_undated_meetings_of_an_article_together() -> None:
    others = (("Marc Roux", "FRA"),), (("Ada Bruni", "ITA"),)
    meetings = mention("a", article_id="x"), mention("c", *others, article_id="x")
    found = groups(*meetings, mention("b", (FRANCE,), (ITALY,), article_id="x"))
    assert ["a", "c"] not in [group[:2] for group in found]


def test_undated_mentions_of_three_articles_are_one_event() -> None:
    assert groups(*(mention(name, place="Sarn") for name in "abc")) == [["a", "b", "c"]]


def at(day: int) -> datetime:
    return datetime(2024, 1, day, 9, tzinfo=UTC)


def test_event_takes_best_date_latest_status_and_most_given_place() -> None:
    mentions = [
        mention("a", on=TUESDAY, place="Sarn", place_country="FRA", published_at=at(17), outlet="The Sarn Post"),
        mention(
            "b",
            (FRANCE,),
            (ITALY,),
            TUESDAY,
            place="Port Elin",
            place_country="ITA",
            published_at=at(16),
            origin="wire",
            field="title",
        ),
        mention("c", (CONTI,), (DUVAL,), TUESDAY, place="Sarn", place_country="FRA", outlet="The Sarn Post"),
        mention(
            "d", on=JANUARY, origin="wire", status="planned", event_type="AGREE", published_at=at(2), is_lead=False
        ),
        mention("e", on=TUESDAY, place="Sarn", place_country="FRA", is_latest=False, outlet="Old"),
    ]
    ((event, _),) = group(mentions)
    assert event == Event(
        event_id=event.event_id,
        event_type="CONSULT",
        mode=None,
        status="happened",
        date_start=TUESDAY,
        date_end=TUESDAY,
        date_granularity="day",
        date_basis="stated",
        place="Sarn",
        place_country="FRA",
        actors=("Clara Duval",),
        recipients=("Mario Conti",),
        actor_countries=("FRA",),
        recipient_countries=("ITA",),
        quad_class="verbal cooperation",
        intensity=2.1,
        mention_count=4,
        article_count=4,
        outlet_count=3,
        origin_count=2,
        is_corroborated=True,
        first_reported_at=at(2),
        headline="Title b",
    )


def test_nobody_in_particular_ties_no_articles_together() -> None:
    gunmen = ReportedParty("actor", None, "gunmen", "organisation", None)
    farmers = ReportedParty("recipient", None, "farmers", "organisation", None)
    reports = [mention(name, on=TUESDAY, parties=(gunmen, farmers), **ATTACK) for name in "ab"]
    assert groups(*reports) == [["a"], ["b"]]


STATUSES: list[EventStatus] = ["happened", "planned", "negated"]
MENTIONS = st.tuples(
    st.sampled_from([(DUVAL,), (FRANCE,), (DUVAL, OKAFOR), ()]),
    st.sampled_from([(CONTI,), (ITALY,), ()]),
    st.sampled_from([None, TUESDAY, date(2024, 1, 17), date(2024, 1, 3), JANUARY]),
    st.fixed_dictionaries(
        {
            "status": st.sampled_from(STATUSES),
            "place": st.sampled_from([None, "Sarn", "Port Elin"]),
            "date_text": st.sampled_from([None, "Tuesday", "January"]),
            "article_id": st.sampled_from(["x", "y", "z"]),
            "base_type": st.sampled_from(["CONSULT", "ASSAULT"]),
        }
    ),
)


@given(st.lists(MENTIONS, max_size=9), st.randoms())
def test_events_do_not_depend_on_order(values: list[tuple[object, ...]], random: object) -> None:
    mentions = [
        mention(f"{number:02}", actors, recipients, on, **others)  # type: ignore[arg-type]
        for number, (actors, recipients, on, others) in enumerate(values)
    ]
    expected = list(group(mentions))
    random.shuffle(mentions)  # type: ignore[attr-defined]
    assert list(group(mentions)) == expected
    assert sorted(name for _, own in expected for name in own) == sorted(one.event_mention_id for one in mentions)


@pytest.mark.parametrize("base_type", ["CONSULT", "ACCUSE"])
def test_reports_of_one_article_are_compared_with_a_part_of_them(
    monkeypatch: pytest.MonkeyPatch, base_type: str
) -> None:
    """Those of meetings join; what consists of words is one event only where they agree, and most stay apart."""
    compared = 0

    def counted(one: Report, other: Report) -> bool:
        nonlocal compared
        compared += 1
        return contradict(one, other)

    monkeypatch.setattr(retellings, "contradict", counted)
    told = [
        mention(f"{number:04}", article_id="one", base_type=base_type, evidence_text=f"Harbour{number} closed{number}")
        for number in range(1_000)
    ]
    assert (len(list(group(told))) == 1) == (base_type == "CONSULT")
    assert compared <= 1_000 * 3 * retellings.MOST_GROUPS * retellings.MOST_TELLINGS

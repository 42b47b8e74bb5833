"""What is known of one event from its mentions."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from pipeline.resolution.real_events.event_rows import event, independent_origins
from pipeline.resolution.real_events.reported_events import ReportedEvent, ReportedParty
from tests.resolution.real_events.reports import CONTI, DUVAL, FRANCE, ITALY, OKAFOR, mention

TUESDAY, WEDNESDAY = date(2024, 1, 16), date(2024, 1, 17)
JANUARY = (date(2024, 1, 1), date(2024, 1, 31))


def titled(name: str, *sides: Any, **values: Any) -> ReportedEvent:
    return mention(name, *sides, field="title", **values)


def at(day: int) -> datetime:
    return datetime(2024, 1, day, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        pytest.param([JANUARY, TUESDAY], TUESDAY, id="the finest"),
        pytest.param([WEDNESDAY, TUESDAY, WEDNESDAY], WEDNESDAY, id="of most mentions"),
        pytest.param([WEDNESDAY, TUESDAY], TUESDAY, id="the earliest of equals"),
        pytest.param([None, JANUARY], JANUARY[0], id="one before none"),
        pytest.param([None], None, id="none"),
    ],
)
def test_date(dates: list[Any], expected: date | None) -> None:
    assert event([mention(str(number), on=on) for number, on in enumerate(dates)]).date_start == expected


def test_a_date_that_is_told_goes_before_the_day_of_publication() -> None:
    found = event([mention("a", on=WEDNESDAY, date_basis="publication"), mention("b", on=TUESDAY)])
    assert (found.date_start, found.date_basis) == (TUESDAY, "stated")


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        (["planned", "happened"], "happened"),
        (["negated", "hypothetical", "planned"], "planned"),
        (["background", "ongoing"], "ongoing"),
        (["negated"], "negated"),
    ],
)
def test_the_latest_status(statuses: list[str], expected: str) -> None:
    assert event([mention(str(number), status=status) for number, status in enumerate(statuses)]).status == expected


def test_the_type_is_that_of_most_mentions_of_the_latest_status() -> None:
    planned: dict[str, Any] = {"status": "planned", "event_type": "AGREE", "intensity": 1.5}
    found = event([mention("a"), mention("b", **planned), mention("c", **planned)])
    assert (found.event_type, found.intensity, found.mode) == ("CONSULT", 2.1, None)


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        (["Sarn", "Port Elin", "Sarn"], "Sarn"),
        (["Sarn", "Port Elin"], "Port Elin"),
        ([None, "Sarn"], "Sarn"),
        ([None], None),
    ],
)
def test_the_place_that_most_articles_give(places: list[str | None], expected: str | None) -> None:
    assert event([mention(str(number), place=place) for number, place in enumerate(places)]).place == expected


def test_an_article_counts_once_for_a_place() -> None:
    twice = [mention(name, place="Sarn", article_id="x") for name in "ab"]
    assert event([*twice, mention("c", place="Port Elin")]).place == "Port Elin"


@pytest.mark.parametrize(
    ("sides", "actors", "recipients"),
    [
        pytest.param([((DUVAL,), (CONTI,))], ("Clara Duval",), ("Mario Conti",), id="as told"),
        pytest.param(
            [((DUVAL,), (CONTI,)), ((CONTI,), (DUVAL,)), ((FRANCE,), (ITALY,))], ("Clara Duval",), ("Mario Conti",),
            id="the side of most mentions, by country",
        ),
        pytest.param([((FRANCE,), (ITALY,))], ("France",), ("Italy",), id="countries without persons"),
        pytest.param(
            [((DUVAL,), (("Marc Roux", "FRA"),)), ((DUVAL,), (("Marc Roux", ""),))],
            ("Clara Duval",),
            ("Marc Roux",),
            id="two persons of one country",
        ),
        pytest.param([((DUVAL, FRANCE), (ITALY,))], ("Clara Duval",), ("Italy",), id="a country beside its person"),
    ],
)  # fmt: skip
def test_sides(sides: list[tuple[Any, Any]], actors: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    found = event([mention(str(number), *side) for number, side in enumerate(sides)])
    assert (found.actors, found.recipients) == (actors, recipients)


@pytest.mark.parametrize(
    ("articles", "count"),
    [
        pytest.param([("a", "x", "Quay"), ("b", "y", "Kestrel")], 2, id="two"),
        pytest.param([("a", "x", "Quay"), ("b", "x", "Kestrel")], 1, id="one text"),
        pytest.param([("a", "x", "Quay"), ("b", "y", "Quay")], 1, id="one outlet"),
        pytest.param([("a", "x", "Quay"), ("b", "y", "Quay"), ("c", "y", "Kestrel")], 1, id="tied by both"),
        pytest.param([("a", "x", None), ("b", "y", None)], 2, id="outlets that are not known"),
        pytest.param([("a", "x", "Quay"), ("a", "x", "Quay")], 1, id="one article"),
    ],
)
def test_independent_origins(articles: list[tuple[str, str, str | None]], count: int) -> None:
    mentions = [
        mention(str(number), article_id=article, origin=origin, outlet=outlet)
        for number, (article, origin, outlet) in enumerate(articles)
    ]
    assert independent_origins(mentions) == count


@pytest.mark.parametrize(
    ("mentions", "headline"),
    [
        pytest.param([titled("a", published_at=at(3)), titled("b", published_at=at(2))], "Title b", id="the first"),
        pytest.param([titled("a"), titled("b", published_at=at(2))], "Title b", id="a dated report before others"),
        pytest.param(
            [mention("a", published_at=at(1)), titled("b", published_at=at(2))], "Title b", id="a title that tells it",
        ),
        pytest.param([mention("a", (DUVAL, OKAFOR))], "Clara Duval and June Okafor met Mario Conti", id="no title"),
        pytest.param([titled("a", (DUVAL,), ()), mention("b")], "Clara Duval met Mario Conti", id="half in the title"),
        pytest.param([titled("a", sentence_rank=2)], "Clara Duval met Mario Conti", id="not the title's main event"),
        pytest.param([titled("a", title="Duval  meets Conti")], "Duval meets Conti", id="a title with spaces"),
        pytest.param(
            [titled("a", title="'We met as friends': Duval")], "Clara Duval met Mario Conti", id="words of somebody",
        ),
        pytest.param([mention("a", (), (), place="Sarn")], "Talks in Sarn", id="nobody"),
    ],
)  # fmt: skip
def test_headline(mentions: list[Any], headline: str) -> None:
    assert event(mentions).headline == headline


def test_older_versions_count_only_where_there_is_no_latest() -> None:
    old = mention("a", is_latest=False, place="Port Elin")
    assert (event([old, mention("b", place="Sarn")]).place, event([old, mention("b")]).mention_count) == ("Sarn", 1)
    assert (event([old]).place, event([old]).mention_count) == ("Port Elin", 1)


def test_who_is_nobody_in_particular_is_shown_by_the_words_of_the_text() -> None:
    def crowd(role: Any, name: str) -> ReportedParty:
        return ReportedParty(role, None, name, "organisation", None)

    parties = (crowd("actor", "gunmen"), crowd("recipient", "board"), crowd("recipient", "harbour board"))
    found = event([mention("a", parties=parties, event_type="ASSAULT", base_type="ASSAULT")])
    assert (found.actors, found.recipients, found.headline) == (
        ("gunmen",), ("harbour board",), "Gunmen attacked harbour board",
    )  # fmt: skip


def test_one_name_at_home_stands_on_one_side_though_two_entities_bear_it() -> None:
    rossi, sister = (ReportedParty("actor", key, "Ada Rossi", "person", "ITA") for key in ("one", "other"))
    told = [
        mention("a")._replace(parties=(rossi._replace(role="recipient"),)),
        mention("b")._replace(parties=(sister._replace(role="recipient"),)),
        mention("c")._replace(parties=(sister,)),
    ]
    found = event(told)
    assert (found.actors, found.recipients) == ((), ("Ada Rossi",))


def test_an_office_is_not_shown_beside_who_is_known_by_name_in_his_country() -> None:
    def person_of(name: str, country: str) -> ReportedParty:
        return ReportedParty("recipient", name, name, "person", country)

    minister, named = person_of("Chad’s foreign minister", "TCD"), person_of("Ama Deby", "TCD")
    met = event([mention("a", parties=(*mention("a").parties[:1], minister)), mention("b", parties=(named,))])
    assert met.recipients == ("Ama Deby",)
    assert event([mention("a", parties=(minister, person_of("June Hale", "OMN")))]).recipients == (
        "Chad’s foreign minister",
        "June Hale",
    )

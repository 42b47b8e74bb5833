"""What a field of an article has told of time so far."""

from datetime import date

from pipeline.events.times.told_times import ToldTimes, codes_of, is_a_day, is_short
from pipeline.records import When
from tests.events.articles import mentions

TUESDAY = date(2024, 3, 12)
FIRST = mentions("Chad met Togo on Tuesday.", published="2024-03-14")
LATER = mentions("It rained.\nIt rained.\nIt rained.\nPeru attacked Chad in May 2021.", published="2024-03-14")


def test_the_first_event_of_a_day_is_the_news() -> None:
    told = ToldTimes()
    assert (told.last, told.news, told.time_near(0)) == (None, None, None)
    told.add(FIRST, is_aside=False)
    assert (told.last, told.news, told.is_aside) == (FIRST[0], FIRST[0], False)
    told.add(LATER, is_aside=True)
    assert (told.last, told.news, told.is_aside) == (LATER[0], FIRST[0], True)


def test_a_time_is_near_for_three_sentences() -> None:
    told = ToldTimes()
    told.add(FIRST, is_aside=False)
    assert [told.time_near(number) for number in (3, 4)] == [FIRST[0].when, None]


def test_the_time_of_an_event_is_known_by_type_and_parties() -> None:
    told = ToldTimes()
    told.add(FIRST, is_aside=False)
    assert codes_of(FIRST[0]) == {"TCD", "TGO"}
    assert told.time_of("CONSULT", frozenset({"TCD", "TGO"})) == FIRST[0].when
    assert told.time_of("CONSULT", frozenset({"TCD"})) is None
    assert told.time_of("ASSAULT", frozenset({"TCD", "TGO"})) is None


def test_how_long_a_time_is() -> None:
    day, week = When(TUESDAY, TUESDAY, "day", "stated"), When(TUESDAY, date(2024, 3, 18), "week", "stated")
    month = When(date(2024, 3, 1), date(2024, 3, 31), "month", "stated")
    assert [is_a_day(when) for when in (day, week, month)] == [True, False, False]
    assert [is_short(when) for when in (day, week, month)] == [True, True, False]

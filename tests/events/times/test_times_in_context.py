"""When an event took place by what the sentences around tell."""

from datetime import date

import pytest

from pipeline.records import When
from tests.events.articles import mentions
from tests.events.times.dates import of_trigger, value

# words before | words | trigger | date | basis; published on Thursday 16 May 2030
OF_ITS_NEIGHBOURS = """
Togo and Chad met on Monday. | They signed a border treaty. | signed | 2030-05-13 | inherited
Togo and Chad met on Monday. | On Tuesday they signed a border treaty. | signed | 2030-05-14 | relative
Togo and Chad met on Monday. | They signed a border treaty the following day. | signed | 2030-05-14 | inherited
Togo and Chad first met in 2018. | They signed a border treaty. | signed | none | none
Togo invaded Chad in April. | Chad then expelled two Togolese diplomats. | expelled | 2030-04-01/2030-04-30 | inherited
Togo had invaded Chad in 2009. | Benin praised Togo. | praised | 2030-05-16 | publication
The leaders of Togo and Chad met on Wednesday. | Togo praised Chad. | praised | 2030-05-15 | inherited
The leaders of Togo and Chad met on Wednesday. | Benin praised Ghana. | praised | 2030-05-16 | publication
In 2018 rain fell in Chad. | The leaders of Togo condemned Benin. | condemned | none | none
Togo and Benin met on Monday. | The day before, Togo had closed its border with Benin. | closed | 2030-05-12 | inherited
In 2021 Togo shut a port. | Benin expelled Togolese envoys that year. | expelled | 2021-01-01/2021-12-31 | inherited
In 2021 Togo shut its port. | Benin recalled its envoy from Togo two days later. | recalled | “two days later” | none
Togo invaded Chad on Monday. | Hours later, Benin condemned Togo. | condemned | 2030-05-13 | inherited
""".strip().splitlines()


@pytest.mark.parametrize("case", OF_ITS_NEIGHBOURS)
def test_time_of_an_event_by_its_neighbours(case: str) -> None:
    before, text, trigger, expected, basis = case.split(" | ")
    (mention,) = of_trigger(trigger, f"{before} {text}", None, "2030-05-16")
    assert (value(mention.when), mention.when.basis) == (expected, basis)


def test_title_takes_the_day_that_the_body_tells() -> None:
    body = "The president of Chad met the president of Togo in Kara on Tuesday."
    title, told = mentions(body, "Chad's president meets president of Togo", "2030-05-16")
    assert (title.field, title.when) == (
        "title",
        When(date(2030, 5, 14), date(2030, 5, 14), "day", "inherited", "Tuesday"),
    )
    assert told.when.basis == "relative"


def test_a_month_gives_way_to_the_day_of_the_same_event() -> None:
    text = "Peru signed the treaty with Chad in April. Rain fell. Peru signed the treaty with Chad on April 2."
    first, second = (mention.when for mention in mentions(text, published="2030-05-16"))
    assert (first.start, first.granularity, first.text, first.basis) == (date(2030, 4, 2), "day", "April", "inherited")
    assert (second.start, second.text, second.basis) == (date(2030, 4, 2), "April 2", "relative")


def test_what_the_first_sentences_date_is_not_of_the_day_of_publication() -> None:
    text = "Peru's president thanked Chad's president. Peru's president thanked Chad's president in Lima on Tuesday."
    assert {mention.when.start for mention in mentions(text, published="2030-05-16")} == {date(2030, 5, 14)}


def test_what_the_other_side_did_in_return_has_a_day_of_its_own() -> None:
    text = "Peru recalled its ambassador from Chad, which expelled two diplomats of Peru on Monday."
    days = [mention.when.start for mention in mentions(text, published="2030-05-16")]
    assert days == [date(2030, 5, 16), date(2030, 5, 13)]


def test_a_week_gives_way_to_the_day_of_the_same_refusal() -> None:
    text = "Peru vetoed an extension last week. Rain fell. Peru vetoed the UN draft resolution on May 7."
    first, _ = (mention.when for mention in mentions(text, published="2030-05-16"))
    assert (first.start, first.granularity) == (date(2030, 5, 7), "day")


def test_an_attack_of_a_month_is_not_that_of_a_day() -> None:
    text = "Peru attacked Chad in April. Rain fell. Peru attacked Chad on April 2."
    assert [mention.when.granularity for mention in mentions(text, published="2030-05-16")] == ["month", "day"]


def test_an_act_of_force_late_in_a_text_has_no_day_of_its_own() -> None:
    text = "Peru praised Chad. Norway praised Togo. Mali praised Benin. Togo attacked Denmark. Togo condemned Denmark."
    whens = {mention.trigger_text: mention.when.basis for mention in mentions(text, published="2030-05-16")}
    assert (whens["attacked"], whens["condemned"]) == ("none", "publication")


def test_what_was_reported_to_have_been_agreed_is_of_the_days_news() -> None:
    text = "Chad's president met Togo's president on Wednesday. A newspaper said Chad and Togo had agreed to trade."
    told = [(mention.trigger_text, mention.when.start) for mention in mentions(text, published="2030-05-16")]
    assert told == [("met", date(2030, 5, 15)), ("agreed", date(2030, 5, 15))]

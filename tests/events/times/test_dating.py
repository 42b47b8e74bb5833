"""When events took place: short articles in, the dates of one of their events out."""

from datetime import date

import pytest

from pipeline.records import EventMention, When
from tests.events.articles import mentions


def value(when: When) -> str:
    """A day as 2030-05-16, other periods as first/last day, the words alone for what has no date, else "none"."""
    if when.start is None:
        return f"“{when.text}”" if when.text else "none"
    return f"{when.start}" if when.start == when.end else f"{when.start}/{when.end}"


def of_trigger(trigger: str, body: str, title: str | None, published: str | None) -> list[EventMention]:
    return [one for one in mentions(body, title, published) if one.trigger_text == trigger]


# words | trigger | date | basis; published on Thursday 16 May 2030
OF_ITS_SENTENCE = """
Chad has blockaded Togo since it seized the port on April 3. | blockaded | 2030-04-03/2030-05-16 | relative
Chad has criticised Togo since 2028. | criticised | 2028-01-01/2030-05-16 | relative
Chad has exchanged prisoners with Togo twice since the war, most recently on May 9. | exchanged | 2030-05-09 | relative
Chad expelled two diplomats; Togo recalled its ambassador on Tuesday. | expelled | 2030-05-16 | publication
Togo recalled its ambassador on Tuesday; Chad expelled two diplomats. | expelled | 2030-05-14 | inherited
Chad criticised Tuesday's accord. | criticised | 2030-05-16 | publication
Chad tore up the 2025 accord. | tore | 2030-05-16 | publication
Chad invaded Togo in 2021 and 2022. | invaded | 2021-01-01/2022-12-31 | stated
Ties were cool until March, when Chad expelled two Togolese diplomats. | expelled | 2030-03-01/2030-03-31 | relative
Togo recalled its envoy on Tuesday, a day after Chad expelled two of its diplomats. | expelled | 2030-05-13 | inherited
The step came two days after Chad expelled two Danish diplomats. | expelled | 2030-05-14 | inherited
Togo quit the union in May 2022, a month after Chad had invaded it. | invaded | 2022-04-01/2022-04-30 | inherited
Chad accused Togo hours after Benin expelled two Danish envoys. | expelled | 2030-05-16 | inherited
Chad accused Togo almost a week after Benin expelled two Danish envoys. | expelled | “a week after” | none
Chad's army killed 30 rebels on Wednesday, hours after a bomb struck Togo. | struck | 2030-05-15 | inherited
Chad praised Togo this month, two years after Togo expelled its envoy. | expelled | 2028-01-01/2028-12-31 | inherited
Chad has not held talks with Togo since March. | held | 2030-03-01/2030-05-16 | relative
Togo freed nine Chadian prisoners on Tuesday, state media reported on Wednesday. | freed | 2030-05-14 | relative
Chad's troops fought Togo in 1992 and in 1993. | fought | 1992-01-01/1993-12-31 | stated
The accord was signed by Chad and Togo during a visit to Kara in April. | signed | 2030-04-01/2030-04-30 | relative
Chad and Togo discussed the results of a summit of their leaders in April. | discussed | 2030-05-16 | publication
Two days after the vote on Monday, Chad expelled two Danish diplomats. | expelled | 2030-05-15 | inherited
Chad closed the port on 14 May. Three days earlier, Togo had expelled two Danes. | expelled | 2030-05-11 | inherited
Ghana and Togo signed an accord on the sidelines of last month's summit. | signed | 2030-04-01/2030-04-30 | relative
Danish officials said on Wednesday that Chad had invaded Togo. | invaded | none | none
Chad froze its participation in the pact with Togo, its premier said last week. | froze | none | none
Chad's army killed 12 Togolese rebels, the army said on Monday. | killed | 2030-05-13 | relative
Chad condemned the raid, which killed four Togolese soldiers on Sunday. | condemned | 2030-05-16 | publication
Chad condemned the raid, which killed four Togolese soldiers on Sunday. | killed | 2030-05-12 | relative
Chad on Wednesday condemned Togo for arresting two envoys last week. | condemned | 2030-05-15 | relative
Chad and Togo, which signed an accord in 2018, exchanged fire on Tuesday. | exchanged | 2030-05-14 | relative
After Togo recalled its envoy on Friday, Chad closed its embassy in Togo. | closed | 2030-05-16 | publication
Chad and Togo agreed to meet next month. | agreed | 2030-05-16 | publication
In a statement released on Tuesday, Chad condemned the arrests in Togo. | condemned | 2030-05-14 | relative
Chad expelled two Danish envoys for the first time since 2024. | expelled | 2030-05-16 | publication
Until last week Chad had refused to send aid to Togo. | refused | none | none
Chad and Togo met to carry out accords from the summit of their two leaders in May 2019 and in April last year. | met | 2030-05-16 | publication
Chad has accused Togo of arming rebels for years. | accused | none | none
Togo praised envoys expelled by Chad. | expelled | none | none
Togo signed the accord with Chad in 2024; Chad ratified it a year later. | ratified | 2025-01-01/2025-12-31 | inherited
""".strip().splitlines()  # noqa: E501


@pytest.mark.parametrize("case", OF_ITS_SENTENCE)
def test_time_of_an_event_in_its_sentence(case: str) -> None:
    text, trigger, expected, basis = case.split(" | ")
    (mention,) = of_trigger(trigger, text, None, "2030-05-16")
    assert (value(mention.when), mention.when.basis) == (expected, basis)


def test_times_apart_are_two_mentions() -> None:
    found = of_trigger("met", "The leaders of Chad and Togo met in April 2019 and in June 2023.", None, "2030-05-16")
    assert [value(one.when) for one in found] == ["2019-04-01/2019-04-30", "2023-06-01/2023-06-30"]
    assert len({one.event_mention_id for one in found}) == 2


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


# words | trigger | date | basis; when it was published is not known
UNDATED = """
Togo and Chad met on Monday. | met | “Monday” | none
Togo and Chad met on Monday. They signed a border treaty. | signed | “Monday” | none
Togo and Chad met on June 3, 2019. | met | 2019-06-03 | stated
Togo has criticised Chad since 2028. | criticised | “since 2028” | none
""".strip().splitlines()


@pytest.mark.parametrize("case", UNDATED)
def test_undated_articles_keep_the_words(case: str) -> None:
    text, trigger, expected, basis = case.split(" | ")
    (mention,) = of_trigger(trigger, text, None, None)
    assert (value(mention.when), mention.when.basis) == (expected, basis)


@pytest.mark.parametrize(
    ("text", "published", "status"),
    [
        pytest.param("Togo had expelled two Danish diplomats on Wednesday.", "2030-05-16", "happened", id="day before"),
        pytest.param(
            "Togo had expelled two Danish diplomats on April 2.", "2030-05-16", "background", id="weeks before"
        ),
        pytest.param("Togo had expelled two Danish diplomats on Monday.", None, "happened", id="weekday, undated"),
        pytest.param("Togo expelled two Danish diplomats last April.", None, "background", id="month, undated"),
    ],
)
def test_what_was_long_ago_is_background(text: str, published: str | None, status: str) -> None:
    assert mentions(text, published=published)[0].status == status

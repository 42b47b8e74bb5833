"""When an event took place by the words of its own sentence."""

import pytest

from tests.events.times.dates import of_trigger, value

# words | trigger | date | basis; published on Thursday 16 May 2030
OF_ITS_SENTENCE = """
Chad invaded Togo in 2021 and 2022. | invaded | 2021-01-01/2022-12-31 | stated
Togo recalled its envoy on Tuesday, a day after Chad expelled two of its diplomats. | expelled | 2030-05-13 | inherited
The step came two days after Chad expelled two Danish diplomats. | expelled | 2030-05-14 | inherited
Togo quit the union in May 2022, a month after Chad had invaded it. | invaded | 2022-04-01/2022-04-30 | inherited
Chad accused Togo hours after Benin expelled two Danish envoys. | expelled | 2030-05-16 | inherited
Chad accused Togo almost a week after Benin expelled two Danish envoys. | expelled | “a week after” | none
Chad's army killed 30 rebels on Wednesday, hours after a bomb struck Togo. | struck | 2030-05-15 | inherited
Chad praised Togo this month, two years after Togo expelled its envoy. | expelled | 2028-01-01/2028-12-31 | inherited
Two days after the vote on Monday, Chad expelled two Danish diplomats. | expelled | 2030-05-15 | inherited
Chad closed the port on 14 May. Three days earlier, Togo had expelled two Danes. | expelled | 2030-05-11 | inherited
Chad has accused Togo of arming rebels for years. | accused | none | none
Togo signed the accord with Chad in 2024; Chad ratified it a year later. | ratified | 2025-01-01/2025-12-31 | inherited
""".strip().splitlines()


@pytest.mark.parametrize("case", OF_ITS_SENTENCE)
def test_time_of_an_event_in_its_sentence(case: str) -> None:
    text, trigger, expected, basis = case.split(" | ")
    (mention,) = of_trigger(trigger, text, None, "2030-05-16")
    assert (value(mention.when), mention.when.basis) == (expected, basis)


def test_times_apart_are_two_mentions() -> None:
    found = of_trigger("met", "The leaders of Chad and Togo met in April 2019 and in June 2023.", None, "2030-05-16")
    assert [value(one.when) for one in found] == ["2019-04-01/2019-04-30", "2023-06-01/2023-06-30"]
    assert len({one.event_mention_id for one in found}) == 2


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

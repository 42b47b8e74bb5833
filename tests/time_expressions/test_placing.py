"""What time expressions mean: one row a sentence, its tense, the publication day and the value expected."""

from datetime import date
from typing import Any

import pytest

from pipeline.records import Span, When
from pipeline.time_expressions import Tense
from pipeline.time_expressions.expressions import TimeExpression, expressions
from pipeline.time_expressions.resolving import resolved
from tests.corpora import SHARED, records

EXPRESSIONS = "eval/dates/expressions.jsonl"
THURSDAY = "2023-10-19"


def value(when: When) -> str | None:
    """A day as 2023-10-19, a week as 2023-W42, a weekend as 2023-W42-WE, a month as 2023-10, otherwise first/last."""
    if when.start is None or when.end is None:
        return None
    year, week, _ = when.start.isocalendar()
    is_weekend = when.granularity == "range" and when.start.weekday() == 5 and (when.end - when.start).days == 1
    shown = {
        "day": str(when.start),
        "week": f"{year}-W{week:02}",
        "month": f"{when.start:%Y-%m}",
        "year": f"{when.start:%Y}",
        "weekend": f"{year}-W{week:02}-WE",
    }
    return shown.get("weekend" if is_weekend else str(when.granularity), f"{when.start}/{when.end}")


def only(text: str) -> TimeExpression:
    found = expressions(text)
    assert len(found) == 1, found
    return found[0]


def placed(case: dict[str, Any]) -> When:
    """What the expression of a case of the evaluation set means to us."""
    return resolved(only(case["text"]), case["tense"], date.fromisoformat(case["published_on"]))


def accepted(case: dict[str, Any]) -> list[str]:
    """The values that count as right: a weekend may be told as its week."""
    return [*case["value"], *(f"{week}-WE" for week in case["value"])]


@pytest.mark.corpus(EXPRESSIONS)
def test_every_expression_of_the_evaluation_set() -> None:
    for case in records(SHARED / EXPRESSIONS):
        when = placed(case)
        assert value(when) in accepted(case), (case, when)


# sentence | expression | tense | value | basis; published on Thursday 19 October 2023
CASES = """
The envoys met on Monday in Tarvo. | Monday | past | 2023-10-16 | relative
The envoys met on Thursday in Tarvo. | Thursday | past | 2023-10-19 | relative
Thursday's talks were short. | Thursday | past | 2023-10-19 | relative
The envoys met on Friday. | Friday | past | 2023-10-13 | relative
They will meet on Thursday. | Thursday | future | 2023-10-26 | relative
They will meet on Friday. | Friday | future | 2023-10-20 | relative
They meet on Saturday. | Saturday | present | 2023-10-21 | relative
Minister meets envoy on Wednesday | Wednesday | present | 2023-10-18 | relative
They met last Thursday. | last Thursday | past | 2023-10-12 | relative
They meet next Thursday. | next Thursday | future | 2023-10-26 | relative
They met this Tuesday. | this Tuesday | past | 2023-10-17 | relative
They will meet this Saturday. | this Saturday | future | 2023-10-21 | relative
They will meet this coming Monday. | this coming Monday | future | 2023-10-23 | relative
They met this past Sunday. | this past Sunday | past | 2023-10-15 | relative
It happened late on Monday. | late on Monday | past | 2023-10-16 | relative
It happened early Sunday morning. | early Sunday morning | past | 2023-10-15 | relative
They met on Tuesday last week. | Tuesday last week | past | 2023-10-10 | relative
They met on Friday of last week. | Friday of last week | past | 2023-10-13 | relative
They will meet on Wednesday next week. | Wednesday next week | future | 2023-10-25 | relative
They met last week on Monday. | last week on Monday | past | 2023-10-09 | relative
They met on Fri. afternoon. | Fri. | past | 2023-10-13 | relative
TUESDAY TALKS ENDED | TUESDAY | past | 2023-10-17 | relative
They spoke yesterday. | yesterday | past | 2023-10-18 | relative
They spoke yesterday evening. | yesterday evening | past | 2023-10-18 | relative
They will speak tomorrow morning. | tomorrow morning | future | 2023-10-20 | relative
They spoke earlier today. | earlier today | past | 2023-10-19 | relative
They will speak tonight. | tonight | future | 2023-10-19 | relative
Shells fell last night. | last night | past | 2023-10-18 | relative
He landed this morning. | this morning | past | 2023-10-19 | relative
He landed the day before yesterday. | the day before yesterday | past | 2023-10-17 | relative
He leaves the day after tomorrow. | the day after tomorrow | future | 2023-10-21 | relative
Drones struck overnight. | overnight | past | 2023-10-18/2023-10-19 | relative
Two days ago the port closed. | Two days ago | past | 2023-10-17 | relative
The port closed 10 days ago. | 10 days ago | past | 2023-10-09 | relative
The port closed a week ago. | a week ago | past | 2023-10-12 | relative
The port closed three weeks ago. | three weeks ago | past | 2023-09-28 | relative
The port closed two months ago. | two months ago | past | 2023-08 | relative
The port closed twenty-five years ago. | twenty-five years ago | past | 1998 | relative
The port closed about six years ago. | six years ago | past | 2017 | relative
The port closed 48 hours ago. | 48 hours ago | past | 2023-10-17 | relative
A year ago today the port closed. | A year ago today | past | 2022-10-19 | relative
The port closed ten years ago this month. | ten years ago this month | past | 2013-10 | relative
The port closed a week ago on Tuesday. | a week ago on Tuesday | past | 2023-10-10 | relative
The port closed three days earlier. | three days earlier | past | 2023-10-16 | relative
The vote is two weeks from now. | two weeks from now | future | 2023-11-02 | relative
The vote will be held in three days. | three days | future | 2023-10-22 | relative
The bridge was built in three days. | three days | past | none | none
The vote will be held in two weeks' time. | two weeks' time | future | 2023-11-02 | relative
The vote will be held in a month. | a month | future | 2023-11 | relative
They met last week. | last week | past | 2023-W41 | relative
They will meet next week. | next week | future | 2023-W43 | relative
They met earlier this week. | earlier this week | past | 2023-W42 | relative
They met the week before last. | the week before last | past | 2023-W40 | relative
They met in the week of October 2. | the week of October 2 | past | 2023-W40 | relative
They met at the weekend. | the weekend | past | 2023-W41-WE | relative
They will meet at the weekend. | the weekend | future | 2023-W42-WE | relative
They met last weekend. | last weekend | past | 2023-W41-WE | relative
They will meet this weekend. | this weekend | future | 2023-W42-WE | relative
They will meet later in the week. | later in the week | future | 2023-W42 | relative
They met last month. | last month | past | 2023-09 | relative
They will meet early next month. | early next month | future | 2023-11 | relative
They met later this month. | later this month | future | 2023-10 | relative
They met at the end of last month. | the end of last month | past | 2023-09 | relative
They will meet by the end of the month. | the end of the month | future | 2023-10 | relative
They met in August. | August | past | 2023-08 | relative
They met in December. | December | past | 2022-12 | relative
They will meet in December. | December | future | 2023-12 | relative
They will meet in October. | October | future | 2023-10 | relative
They met last October. | last October | past | 2022-10 | relative
They will meet next May. | next May | future | 2024-05 | relative
They met this March. | this March | past | 2023-03 | relative
They met in May. | May | past | 2023-05 | relative
They met in early September. | early September | past | 2023-09 | relative
They met in mid-July. | mid-July | past | 2023-07 | relative
They met at the end of May. | the end of May | past | 2023-05 | relative
They met in November last year. | November last year | past | 2022-11 | relative
They met in April this year. | April this year | past | 2023-04 | relative
They will meet in March next year. | March next year | future | 2024-03 | relative
They met in late June of last year. | late June of last year | past | 2022-06 | relative
They met in April 2019. | April 2019 | past | 2019-04 | stated
They met in Sept. 2021. | Sept. 2021 | past | 2021-09 | stated
They met in October, 2018. | October, 2018 | past | 2018-10 | stated
They met last year. | last year | past | 2022 | relative
They met earlier this year. | earlier this year | past | 2023 | relative
They will meet next year. | next year | future | 2024 | relative
They met in 2018. | 2018 | past | 2018 | stated
The 2015 accord was torn up. | 2015 | past | 2015 | stated
The Tarvo accord (2015) was torn up. | 2015 | past | 2015 | stated
They met in late 2019. | late 2019 | past | 2019 | stated
They met in mid-2014. | mid-2014 | past | 2014 | stated
They met by the end of 2020. | the end of 2020 | past | 2020 | stated
They met on 13 September 2023. | 13 September 2023 | past | 2023-09-13 | stated
They met on September 13, 2023. | September 13, 2023 | past | 2023-09-13 | stated
They met on Tuesday, 16 January 2024. | Tuesday, 16 January 2024 | past | 2024-01-16 | stated
They met on Mon. Sept. 4. | Mon. Sept. 4 | past | 2023-09-04 | relative
They met on the 3rd of May. | the 3rd of May | past | 2023-05-03 | relative
They met on May 3rd. | May 3rd | past | 2023-05-03 | relative
They met on Aug. 2. | Aug. 2 | past | 2023-08-02 | relative
They met on OCTOBER 5 | OCTOBER 5 | past | 2023-10-05 | relative
They met on 5 Oct in Tarvo. | 5 Oct | past | 2023-10-05 | relative
They met on October 19. | October 19 | past | 2023-10-19 | relative
They met on October 20. | October 20 | past | 2022-10-20 | relative
They will meet on October 20. | October 20 | future | 2023-10-20 | relative
They will meet on January 5. | January 5 | future | 2024-01-05 | relative
They meet on November 2. | November 2 | present | 2023-11-02 | relative
They met on February 29. | February 29 | past | 2020-02-29 | relative
They met on Monday, October 17. | Monday, October 17 | past | 2022-10-17 | relative
They met on June 12 last year. | June 12 last year | past | 2022-06-12 | relative
They met on 12 June of this year. | 12 June of this year | past | 2023-06-12 | relative
They will meet on 5 May next year. | 5 May next year | future | 2024-05-05 | relative
They met on the 4th of this month. | the 4th of this month | past | 2023-10-04 | relative
They met on the 28th of last month. | the 28th of last month | past | 2023-09-28 | relative
The statement was issued on the 15th. | the 15th | past | 2023-10-15 | relative
The statement was issued on 2023-10-17. | 2023-10-17 | past | 2023-10-17 | stated
The statement was issued on 2023/10/07. | 2023/10/07 | past | 2023-10-07 | stated
The statement was issued on 17.10.2023. | 17.10.2023 | past | 2023-10-17 | stated
The statement was issued on 10/17/2023. | 10/17/2023 | past | 2023-10-17 | stated
The statement was issued on 5/5/2023. | 5/5/2023 | past | 2023-05-05 | stated
The statement was issued on 4/5/2023. | 4/5/2023 | past | none | none
They met on 31 February 2020. | 31 February 2020 | past | none | none
They met from 3 to 5 May. | from 3 to 5 May | past | 2023-05-03/2023-05-05 | relative
They met on 3-5 May 2021. | 3-5 May 2021 | past | 2021-05-03/2021-05-05 | stated
They met on May 3-5, 2021. | May 3-5, 2021 | past | 2021-05-03/2021-05-05 | stated
They will meet on October 30 and 31. | October 30 and 31 | future | 2023-10-30/2023-10-31 | relative
They met between May 30 and June 2. | between May 30 and June 2 | past | 2023-05-30/2023-06-02 | relative
They met from 28 December to 3 January. | from 28 December to 3 January | past | 2022-12-28/2023-01-03 | relative
They met from Monday to Wednesday. | from Monday to Wednesday | past | 2023-10-16/2023-10-18 | relative
They will meet from Monday to Wednesday. | from Monday to Wednesday | future | 2023-10-23/2023-10-25 | relative
They met between Friday and Sunday. | between Friday and Sunday | past | 2023-10-13/2023-10-15 | relative
They fought from March to May 2022. | from March to May 2022 | past | 2022-03-01/2022-05-31 | stated
They fought between November and February. | between November and February | past | 2022-11-01/2023-02-28 | relative
They fought from 2014 to 2018. | from 2014 to 2018 | past | 2014-01-01/2018-12-31 | stated
The 2014-18 war ended. | 2014-18 | past | 2014-01-01/2018-12-31 | stated
They fought over the past two weeks. | the past two weeks | past | 2023-10-05/2023-10-19 | relative
They fought over the past year. | the past year | past | 2022-10-19/2023-10-19 | relative
They talked this past week. | this past week | past | 2023-10-12/2023-10-19 | relative
They will talk this coming week. | this coming week | future | 2023-W43 | relative
They met in April and May. | April and May | past | 2023-04-01/2023-05-31 | relative
They met in February and May. | February and May | past | none | none
They met five or six weeks ago. | five or six weeks ago | past | none | none
They met half a year ago. | half a year ago | past | none | none
They will talk over the next ten days. | the next ten days | future | 2023-10-19/2023-10-29 | relative
They met last summer. | last summer | past | 2023-06-01/2023-08-31 | relative
They met in the summer of 2021. | the summer of 2021 | past | 2021-06-01/2021-08-31 | stated
They will meet this winter. | this winter | future | 2023-12-01/2024-02-29 | relative
They met in the spring. | spring | past | 2023-03-01/2023-05-31 | relative
They met in autumn last year. | autumn last year | past | 2022-09-01/2022-11-30 | relative
Output fell in the first quarter of 2023. | the first quarter of 2023 | past | 2023-01-01/2023-03-31 | stated
Output fell in Q2 2022. | Q2 2022 | past | 2022-04-01/2022-06-30 | stated
Output fell last quarter. | last quarter | past | 2023-07-01/2023-09-30 | relative
Output fell in the second half of last year. | the second half of last year | past | 2022-07-01/2022-12-31 | relative
They fought in the early 1990s. | the early 1990s | past | 1990-01-01/1999-12-31 | stated
They fought in the '80s. | the '80s | past | 1980-01-01/1989-12-31 | stated
They met on Christmas Eve. | Christmas Eve | past | 2022-12-24 | relative
They met on Good Friday 2022. | Good Friday 2022 | past | 2022-04-15 | stated
They met on Thanksgiving Day. | Thanksgiving Day | past | 2022-11-24 | relative
They met recently. | recently | past | none | none
Tension rose in recent weeks. | recent weeks | past | none | none
They met a few days ago. | a few days ago | past | none | none
They met more than two years ago. | more than two years ago | past | none | none
They will meet in the coming days. | the coming days | future | none | none
They met two days after the vote. | two days after | past | none | none
They met on the eve of the vote. | the eve of | past | none | none
They met that day. | that day | past | none | none
""".strip().splitlines()


@pytest.mark.parametrize("case", CASES)
def test_value_on_a_thursday_in_october(case: str) -> None:
    sentence, text, tense, expected, basis = (cell.strip() for cell in case.split(" | "))
    when = resolved(only(sentence), tense_named(tense), date.fromisoformat(THURSDAY))
    assert (when.text, value(when) or "none", when.basis) == (text, expected, basis)


def tense_named(name: str) -> Tense:
    return {"past": "past", "present": "present", "future": "future"}[name]  # type: ignore[return-value]


# expression | value when the publication day is not known
UNDATED = """
on Tuesday | none
three days ago | none
June 12 last year | none
in September | none
from 3 to 5 May | none
June 12, 2018 | 2018-06-12
in April 2019 | 2019-04
in 2018 | 2018
the summer of 2021 | 2021-06-01/2021-08-31
from 3 to 5 May 2020 | 2020-05-03/2020-05-05
the 1990s | 1990-01-01/1999-12-31
""".strip().splitlines()


@pytest.mark.parametrize("case", UNDATED)
def test_value_without_a_publication_day(case: str) -> None:
    text, expected = case.split(" | ")
    found = only(text)
    when = resolved(found, "past", None)
    assert (value(when) or "none", when.basis) == (expected, "none" if expected == "none" else "stated")
    assert (when.text, when.text_span) == (found.text, found.span)


# expression | value when only the year of publication is known, 2019
YEAR_KNOWN = """
June 12 last year | 2018-06-12
in September this year | 2019-09
the middle of last year | 2018
two years ago | 2017
June 12 | none
on Tuesday | none
last month | none
""".strip().splitlines()


@pytest.mark.parametrize("case", YEAR_KNOWN)
def test_value_when_the_year_of_publication_is_known(case: str) -> None:
    text, expected = case.split(" | ")
    when = resolved(only(text), "past", (date(2019, 1, 1), date(2019, 12, 31)))
    assert (value(when) or "none", when.basis) == (expected, "none" if expected == "none" else "relative")


# expression | day last spoken of | value
ANCHORED = """
the same day | 2022-03-10 | 2022-03-10
later that day | 2022-03-10 | 2022-03-10
the following day | 2022-03-10 | 2022-03-11
the next morning | 2022-03-10 | 2022-03-11
the previous day | 2022-03-10 | 2022-03-09
a day earlier | 2022-03-10 | 2022-03-09
two days later | 2022-03-10 | 2022-03-12
the following week | 2022-03-10 | 2022-W11
that month | 2022-03-10 | 2022-03
a month later | 2022-03-10 | 2022-04
the following year | 2022-03-10 | 2023
in May of the same year | 2022-03-10 | 2022-05
two years later | 2022-03-10 | 2024
""".strip().splitlines()


@pytest.mark.parametrize("case", ANCHORED)
def test_value_from_the_day_last_spoken_of(case: str) -> None:
    text, anchor, expected = case.split(" | ")
    when = resolved(only(text), "past", date(2023, 10, 19), anchor=date.fromisoformat(anchor))
    assert (value(when), when.basis) == (expected, "inherited")


def test_words_and_offsets_are_kept() -> None:
    text = "In Tarvo, they met on June 12, 2018."
    assert resolved(only(text), "past", None) == When(
        date(2018, 6, 12), date(2018, 6, 12), "day", "stated", "June 12, 2018", Span(22, 35)
    )


def test_holidays_are_known_by_no_break_spaces_too() -> None:
    assert value(resolved(only("on Easter\xa0Sunday\xa02019"), "past", None)) == "2019-04-21"

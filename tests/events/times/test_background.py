"""What lies so long before an article that it is background."""

import pytest

from pipeline.events.times.background import BACKGROUND
from tests.events.articles import mentions


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


NEWS = "Peru praised Norway. Norway praised Peru. "


@pytest.mark.parametrize(
    ("rule", "text", "status"),
    [
        ("looking_back", "Togo had expelled two Danish diplomats on April 2.", "background"),
        ("long_ago", "Togo expelled two Danish diplomats in 1998.", "background"),
        ("old", "Togo expelled two Danish diplomats on April 2.", "background"),
        ("explaining", NEWS + "Rebels who bombed Kenya's army left.", "background"),
        ("done_before", NEWS + "Togo has attacked Denmark twice.", "background"),
        ("done_before", NEWS + "Rebels have been responsible for bombing Kenya's army.", "background"),
        ("news", NEWS + "Togo has blockaded Denmark.", "happened"),
        ("long_ago", NEWS + "Togo attacked Denmark twice in recent years.", "background"),
        ("since", "Togo is poor since it attacked Denmark.", "background"),
        ("beside_history", NEWS + "The war of 1998 ended when Togo attacked Denmark.", "background"),
        ("news", NEWS + "Togo attacked Denmark.", "happened"),
        ("news", NEWS + "Togo is in talks with Denmark after the war of 1998.", "happened"),
        ("news", NEWS + "Togo commands troops stationed in Denmark.", "happened"),
        ("news", NEWS + "Togo has long fought Denmark.", "happened"),
        ("news", NEWS + "Rebels who bombed Kenya's army on Tuesday left.", "happened"),
        ("news", "Rebels who bombed Kenya's army left.", "happened"),
        ("news", NEWS + "Togo has accused Denmark of treason.", "happened"),
    ],
)
def test_history_is_background(rule: str, text: str, status: str) -> None:
    assert rule in {rule.name for rule in BACKGROUND.rules}
    assert mentions(text, published="2030-05-16")[-1].status == status


@pytest.mark.parametrize("text", ["Togo disputes the claim of Denmark.", "Oman accuses Denmark of treason."])
def test_what_holds_on_any_day_is_not_of_the_day_of_publication(text: str) -> None:
    assert mentions(NEWS + text, published="2030-05-16")[-1].when.start is None
    assert mentions(text, published="2030-05-16")[-1].when.start is not None


def test_what_holds_now_does_not_go_on_with_the_history_before_it() -> None:
    text = NEWS + "Oman attacked Denmark in 1998. Oman accuses Denmark of treason."
    assert [mention.status for mention in mentions(text, published="2030-05-16")][-2:] == ["background", "happened"]


def test_a_plan_of_which_only_a_day_long_past_is_told_is_background() -> None:
    text = NEWS + "Togo decided on April 2 to expel two Danish diplomats."
    assert mentions(text, published="2030-05-16")[-1].status == "background"

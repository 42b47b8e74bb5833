"""What an article's other words say of bodies without a country of their own."""

import pytest

from pipeline.actors.home_country import surroundings
from tests.invented import article

FAR = "It rained. " * 40


@pytest.mark.parametrize(
    ("body", "title", "home"),
    [
        pytest.param("Police in Chad arrested two men.", None, "TCD", id="one country"),
        pytest.param("Police arrested two men.", "Chad in the rain", "TCD", id="in the title"),
        pytest.param("Police arrested two men.", None, None, id="none"),
        pytest.param("Chad met Togo.", None, None, id="two that are named as often"),
        pytest.param("Chad met Togo. Chad said so. Chad left. Chad slept.", None, "TCD", id="far more than the other"),
        pytest.param("Chad met Togo. Chad left. Togo slept. Chad wept.", None, None, id="a little more than the other"),
        pytest.param(f"Chad left. Chad slept. {FAR}Togo left.", None, "TCD", id="alone in the lead and most named"),
        pytest.param(f"Chad left. {FAR}Togo left. Togo slept.", None, None, id="alone in the lead and less named"),
        pytest.param(f"{FAR}{FAR}Chad left.", None, None, id="named late"),
    ],
)
def test_home(body: str, title: str | None, home: str | None) -> None:
    assert surroundings(article(body, title)).home == home


@pytest.mark.parametrize(
    ("body", "noun", "country"),
    [
        pytest.param("Chad's foreign ministry met.", "ministry", "TCD", id="owner"),
        pytest.param("Chadian rebels met.", "rebel", "TCD", id="nation"),
        pytest.param("The army of Chad met.", "army", "TCD", id="of"),
        pytest.param("Chad's ministry met Togo's ministry.", "ministry", None, id="two"),
        pytest.param("Chad's ministry met Chad's foreign ministry.", "ministry", "TCD", id="two of one country"),
        pytest.param("NATO met.", "alliance", "IGO", id="noun of a known body"),
    ],
)
def test_bodies_by_noun(body: str, noun: str, country: str | None) -> None:
    found = surroundings(article(body)).bodies[noun]
    assert (found.country or found.org_code if found else None) == country


def test_a_noun_that_no_body_has_is_not_known() -> None:
    assert "ministry" not in surroundings(article("Chad left. The ministry met.")).bodies

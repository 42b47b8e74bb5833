"""What lies so long before an article that it is background."""

import pytest

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

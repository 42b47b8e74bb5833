"""What stands around a line of a page, as features."""

import pytest

from pipeline.articles.body.surroundings import surrounding_features
from pipeline.articles.lines import lines
from pipeline.articles.lines.appearance import looks
from pipeline.articles.lines.line_shapes import shapes

STORM = "The storm that broke the harbour wall on Monday has left forty fishing boats on the rocks below the old town."
CREWS = "Fishing crews from both shores have worked through the night to save what is left of the harbour wall."


def features_of(*texts: str, line: int) -> dict[str, float]:
    """The features of the line that hold."""
    page = lines("\n".join(texts))
    seen = shapes(page)
    found = surrounding_features(looks(page, seen), seen)
    return {name: round(float(values[line]), 3) for name, values in found.items() if values[line]}


def test_a_short_line_far_from_prose_has_but_one_feature() -> None:
    assert features_of("Home", "World", "Sport", line=1) == {"far_from_prose": 1}


@pytest.mark.parametrize(
    ("texts", "line", "holding", "missing"),
    [
        pytest.param(
            [STORM, "", "The crews", "", CREWS], 1, {"own_line_between_prose", "short_between_prose"},
            {"no_line_between", "list_above"}, id="a subhead",
        ),
        pytest.param(
            [STORM, "  • Boats", "  • Walls", CREWS], 1, {"listed", "listed_without_end", "indented", "list_below"},
            {"list_above", "own_line_between_prose", "listed_and_long"}, id="an item of a list",
        ),
        pytest.param([STORM, "", "", "", CREWS], 1, {"wide_gap_above", "prose_above"}, {"prose_below"}, id="wide gap"),
        pytest.param(["By Anna Petersen", STORM, CREWS], 1, {"just_below_stamp"}, {"below_stamp"}, id="below a byline"),
        pytest.param(
            [STORM, *["And so on."] * 3, "14 May 2024"], 0, {"above_stamp"}, {"just_above_stamp"}, id="above a date"
        ),
        pytest.param(
            [STORM, CREWS, "Add a comment", "Choir Of Children Sings"], 3,
            {"just_below_end", "title_case_below_end", "no_sentence_below_end"}, {"below_end", "listed_below_end"},
            id="below the end",
        ),
        pytest.param([STORM, "Add a comment"], 0, {"just_above_end"}, {"just_below_end"}, id="above the end"),
        pytest.param([STORM, CREWS], 1, {"sentence_of_shared_words"}, {"no_shared_words"}, id="shared words"),
        pytest.param(
            [STORM, CREWS, "Seven choirs sing tomorrow"], 2, {"no_shared_words"}, {"shared_words"}, id="other words"
        ),
        pytest.param(
            [STORM, CREWS, "Choir Of Children Sings", "Ferry Line To Open", "Lighthouse Keepers On Strike"], 3,
            {"headline_run", "prose_in_3_above"}, set(), id="headlines in a row",
        ),
        pytest.param(
            [STORM, CREWS, "Ferry Line To Open", "Lighthouse Keepers On Strike"], 3, {"prose_near"}, {"headline_run"},
            id="two headlines are no row",
        ),
        pytest.param([STORM, "Subscribe now", CREWS], 2, {"notices_near"}, {"headline_run"}, id="near a notice"),
        pytest.param(["Home", STORM, CREWS, "Home"], 3, {"repeated"}, {"prose_at_the_start"}, id="shown twice"),
    ],
)  # fmt: skip
def test_features_that_hold(texts: list[str], line: int, holding: set[str], missing: set[str]) -> None:
    found = features_of(*texts, line=line)
    assert holding - found.keys() == set()
    assert missing & found.keys() == set()


def test_shares_and_lines_count_from_the_head_of_the_page() -> None:
    first, last = (features_of(STORM, STORM, line=line) for line in (0, 1))
    assert (first.get("share_above"), first.get("place_on_page")) == (None, None)
    assert (last["share_above"], last["share_above_squared"], last["place_on_page"]) == (0.5, 0.25, 0.5)

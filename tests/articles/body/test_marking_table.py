"""What is taken out of a found body: for each rule of the table a run in which it, and nothing else, fires."""

import pytest

from pipeline.articles.body.body_marking import MARKING, marked, reads_as_text, tells_who_is_pictured
from pipeline.articles.body.line_verdicts import Verdict
from pipeline.records import LineRole
from pipeline.rules import counting
from tests.articles.looking import looked_at

STORM = "The storm that broke the harbour wall on Monday has left forty fishing boats on the rocks below the old town."
CREWS = "Fishing crews from both shores have worked through the night to save what is left of the harbour wall."
MAYOR = "The mayor of the old town said that the harbour would be closed to fishing boats until the wall stands again."
COSTS = "Engineers who looked at the harbour wall said that mending it would cost more than the town earns in a year."
TEXT = (STORM, CREWS, MAYOR, COSTS)

CASES: dict[str, tuple[list[tuple[str, LineRole]], dict[int, str]]] = {
    "captions": ([(STORM, "body"), ("Ann Lee, left, and Bo Ek.", "body")], {1: "tells_who_is_pictured"}),
    "lines_shown_twice": (
        [(STORM, "body"), ("Harbour in the dark", "body"), (CREWS, "body"), ("Harbour in the dark", "other")],
        {1: "repeated_on_page"},
    ),
    "headlines_below_a_teaser": (
        [(STORM, "body"), ("Read more", "teaser"), ("Choir of children", "body"), (CREWS, "body")],
        {2: "below: read more"},
    ),
    "below_a_heading_of_other_stories": (
        [*((text, "body") for text in TEXT), ("Most read", "teaser"), ("It rained all day.", "body")],
        {5: "below: most read"},
    ),
    "questions_and_addresses_at_the_end": (
        [(STORM, "body"), ("Write to wall@quay.example now.", "body"), ("We read it all.", "body")],
        {1: "address", 2: "below_address"},
    ),
    "rights_at_the_end": (
        [(STORM, "body"), ("The town has all rights reserved to its own songs.", "body")],
        {1: "rights"},
    ),
    "name_and_station_at_the_end": ([(STORM, "body"), ("Ann Lee, Quay Radio.", "body")], {1: "signs_off"}),
    "labels_at_both_ends": (
        [("Storm at sea", "body"), (STORM, "body"), ("Harbour in the dark", "body")],
        {0: "before_first_sentence", 2: "after_last_sentence"},
    ),
    "list_above_the_first_paragraph": (
        [("  • The wall of the harbour broke.", "body"), *((text, "body") for text in TEXT)],
        {0: "list_above_first_paragraph"},
    ),
    "lives_of_authors": (
        [*((text, "body") for text in TEXT), ("Ann Lee is a reporter in the old town.", "body")],
        {4: "author_bio"},
    ),
}


def test_each_rule_has_a_case() -> None:
    assert list(CASES) == [rule.name for rule in MARKING.rules]


@pytest.mark.parametrize("name", CASES)
def test_a_rule_takes_lines_out_of_the_run(name: str) -> None:
    given, changed = CASES[name]
    page = looked_at(*(text for text, _ in given))
    before = [Verdict(role, "best_run") for _, role in given]
    with counting() as fires:
        after = marked(page, before)
    assert {line: verdict.reason for line, verdict in enumerate(after) if verdict != before[line]} == changed
    assert fires == {(MARKING.name, name): 1}
    assert [verdict.reason for verdict in before] == ["best_run"] * len(given)


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Ann Lee, second left, and Bo Ek on the wall", True),
        ("Ann Lee (right) on the wall", True),
        ("In this old and grey photo the wall stands", True),
        ("A file photograph of the wall", True),
        ("Pictured: Ann Lee", True),
        ("Ann Lee left the wall on Monday", False),
        ("The wall, right or wrong, is closed", False),
    ],
)
def test_who_is_pictured(text: str, is_told: bool) -> None:
    assert tells_who_is_pictured(text) is is_told


@pytest.mark.parametrize(
    ("text", "can_open"),
    [
        ("It was late.", True),
        ("Late.", False),
        ("“The wall is not", False),
        ("“The wall is not what", True),
        ("What she said of it:", True),
        ("Storm breaks harbour wall", False),
        (" ".join(["wall"] * 15), True),
        (" ".join(["wall"] * 14), False),
    ],
)
def test_an_article_opens_and_ends_with_what_reads_as_text(text: str, can_open: bool) -> None:
    assert reads_as_text(looked_at(text)[0]) is can_open

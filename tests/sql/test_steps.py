"""Every statement of ``sql/steps`` has a case: given rows, expected rows."""

from pipeline.database.schema import sql
from tests.sql import (
    test_steps_of_articles,
    test_steps_of_corrections,
    test_steps_of_entities,
    test_steps_of_extraction,
    test_steps_of_ingest,
    test_steps_of_outlet_lines,
    test_steps_of_resolution,
    test_steps_of_search,
    test_steps_of_story_dates,
)

CASES = (
    *test_steps_of_articles.CASES.values(),
    *test_steps_of_corrections.CASES.values(),
    *test_steps_of_entities.CASES.values(),
    *test_steps_of_extraction.CASES.values(),
    *test_steps_of_ingest.CASES.values(),
    *test_steps_of_outlet_lines.CASES.values(),
    *test_steps_of_resolution.CASES.values(),
    *test_steps_of_search.CASES.values(),
    *test_steps_of_story_dates.CASES.values(),
)


def test_no_step_is_without_a_case() -> None:
    assert {file.name for file in sql.folder("steps")} == {case.step for case in CASES}

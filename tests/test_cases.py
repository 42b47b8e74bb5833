"""Small inputs out of reports, each with what must hold of the warehouse that is built of it, by kind.

Measured when pinned: all of these kinds hold whole. Other kinds of the file are faults that are known and not mended.
"""

from collections import Counter
from functools import cache
from pathlib import Path

import duckdb
import pytest

from tests import corpora
from tests.runs import run

CASES = corpora.SHARED / "cases" / "reports.jsonl"
KINDS = (
    "agency_format",
    "crash",
    "event_meaning",
    "export",
    "formats",
    "guard",
    "hard_wrap",
    "language_field",
    "names_that_are_countries",
    "page_date",
    "places_and_victims",
    "record_date",
    "record_fields",
    "violence_metaphor_sport_disaster",
)
pytestmark = pytest.mark.corpus("cases/reports.jsonl", "cases/check.py", digest="0723b24acd07")


@cache
def failed(folder: Path) -> dict[str, dict[str, list[str]]]:
    """By kind, what does not hold of a case, by its id; all cases are built in one run."""
    check = corpora.scorer("check", "cases")
    cases = [case for case in check.read_cases(str(CASES), None) if case["kind"] in KINDS]
    check.write_sources(cases, folder / "sources")
    run(folder / "sources", folder / "news.duckdb")
    found: dict[str, dict[str, list[str]]] = {kind: {} for kind in KINDS}
    with duckdb.connect(str(folder / "news.duckdb"), read_only=True) as con:
        con.execute("set timezone = 'UTC'")
        for case in cases:
            if told := check.failures(case, con):
                found[case["kind"]][case["id"]] = told
    assert set(Counter(case["kind"] for case in cases)) == set(KINDS)
    return found


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cases")


@pytest.mark.parametrize("kind", KINDS)
def test_every_case_of_a_kind_holds(built: Path, kind: str) -> None:
    assert failed(built)[kind] == {}

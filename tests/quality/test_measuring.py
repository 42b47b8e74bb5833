"""How figures are had: of a warehouse as it is, and of one that keeps the values of a single basis."""

from pathlib import Path

import duckdb
import pytest

from tests.quality import __main__ as command
from tests.quality.bases import BasisShare, Judged, shares
from tests.quality.corpora import Corpus, Figure, Measure
from tests.quality.expressions import is_right
from tests.quality.measuring import figures, printed

SCORER = """
import sys, duckdb
with duckdb.connect(sys.argv[1], read_only=True) as con:
    speakers = [name for (name,) in con.sql("select speaker from quotes where speaker is not null").fetchall()]
right, given = speakers.count("Ana Holm"), len(speakers)
print(f"SPEAKER {right}/{given} {right / given:.3f}", *sys.argv[2:])
"""
CORPUS = Corpus(
    name="three",
    title="Three quotes",
    about="Written for this test.",
    sources=None,
    scorer=("-c", SCORER, "WAREHOUSE"),
    measures=(Measure("speaker right", r"SPEAKER \S+ (\S+)$"),),
)
JUDGED = Judged(
    "quotes",
    "speaker_basis",
    "speaker",
    CORPUS.name,
    "update quotes set speaker = null where speaker_basis is distinct from $basis",
    r"SPEAKER (?P<right>\d+)/(?P<given>\d+)",
)


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    path = tmp_path / "three.duckdb"
    with duckdb.connect(str(path)) as con:
        con.execute("create table quotes (speaker text, speaker_basis text)")
        con.execute("insert into quotes values ('Ana Holm', 'named'), ('Bo Lind', 'pronoun'), ('Ana Holm', 'pronoun')")
    path.chmod(0o444)
    return path


def test_a_figure_is_of_all_that_the_warehouse_holds(warehouse: Path) -> None:
    assert figures(CORPUS, warehouse) == {"speaker right": Figure(66.7)}


def test_a_half_is_asked_of_the_scorer(warehouse: Path) -> None:
    assert printed(CORPUS, warehouse, "held") == "SPEAKER 2/3 0.667 --half held\n"


def test_each_basis_is_scored_by_itself_and_the_warehouse_stays(warehouse: Path) -> None:
    before = warehouse.read_bytes()
    assert list(shares(JUDGED, CORPUS, warehouse)) == [
        BasisShare(JUDGED, "pronoun", 1, 2),
        BasisShare(JUDGED, "named", 1, 1),
    ]
    assert warehouse.read_bytes() == before


def test_without_corpora_the_page_is_left_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = command.PAGE.read_bytes()
    monkeypatch.setattr(command, "EVALUATION", tmp_path / "eval")
    monkeypatch.setattr("sys.argv", ["quality"])
    with pytest.raises(SystemExit, match=r"eval is not here: docs/quality.md is left as it is"):
        command.main()
    assert command.PAGE.read_bytes() == before


def test_an_expression_may_have_several_right_values() -> None:
    case = {"text": "They met on Monday.", "tense": "past", "published_on": "2023-10-19", "value": ["2023-10-16"]}
    assert is_right(case)
    assert is_right({**case, "value": ["2023-10-09", "2023-10-16"]})
    assert not is_right({**case, "value": ["2023-10-09"]})

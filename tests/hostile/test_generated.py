"""Two hundred generated bad inputs: nothing raises, every record is an article or a reject, healthy ones survive."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.sources.files import storable_name
from tests.hostile.generator import HostileFile, hostile_file
from tests.hostile.reading import outcome
from tests.runs import rows, run

SEED = 2026
COUNT = 200
UNFORESEEN = ("internal_error", "too_slow", "broken_promise")


@pytest.fixture(scope="module")
def files() -> list[HostileFile]:
    return [hostile_file(SEED, number) for number in range(COUNT)]


def test_a_number_makes_the_same_file_always(files: list[HostileFile]) -> None:
    assert [hostile_file(SEED, number) for number in range(20)] == files[:20]
    assert hostile_file(SEED + 1, 0) != files[0]


@pytest.mark.parametrize("numbers", [range(start, start + 25) for start in range(0, COUNT, 25)], ids=str)
def test_each_file_is_read_to_its_end(files: list[HostileFile], numbers: range, tmp_path: Path) -> None:
    found = [outcome(files[number], tmp_path) for number in numbers]
    assert [(one.file.number, one.wrong, one.lost) for one in found if not one.is_sound] == []


@pytest.fixture(scope="module")
def published(files: list[HostileFile], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    for file in files:
        file.write(folder / "sources")
    run(folder / "sources", folder / "news.duckdb")
    return folder / "news.duckdb"


def test_a_run_over_all_of_them_publishes_and_nothing_is_unforeseen(published: Path) -> None:
    asked = f"select source_path, stage, reason, detail from rejects where reason in {UNFORESEEN}"
    assert rows(published, asked) == []


def test_no_file_vanishes_from_a_run(files: list[HostileFile], published: Path) -> None:
    told = rows(published, "select source_path from documents union select source_path from rejects")
    assert {_stored(file) for file in files} - {str(path) for (path,) in told} == set()


def test_healthy_stories_are_quotes_after_a_run(files: list[HostileFile], published: Path) -> None:
    told = rows(published, "select source_path, text from quotes inner join articles using (article_id)")
    assert list(_unquoted(files, told)) == []


def _unquoted(files: list[HostileFile], told: list[tuple[object, ...]]) -> Iterator[tuple[int, str]]:
    for file in files:
        texts = [str(text) for path, text in told if path == _stored(file)]
        yield from ((file.number, words) for words in file.quotes if not any(words in text for text in texts))


def _stored(file: HostileFile) -> str:
    return storable_name(Path(os.path.normpath(file.name)).as_posix())

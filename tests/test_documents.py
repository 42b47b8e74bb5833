"""What the documents name is there: every path, every name that is said to stand in a file, every target of make."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.paths import ROOT

DOCUMENTS = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    *sorted((ROOT / "docs").glob("*.md")),
    ROOT / "seeds/README.md",
    ROOT / "sql/examples/README.md",
]
FENCED = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
CODE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\((?!\w+:)([^)#]+)\)")  # relative links
PATH = re.compile(r"[\w.<>*-]+(?:/[\w.<>*-]*)*")
OURS = ("pipeline/", "sql/", "seeds/", "tests/", "docs/", ".github/", ".ci/")
NAME_IN_FILE = re.compile(r"`(\w+)`(?:,? (?:and|or) `(\w+)`)? (?:in|of) `([\w/.-]+\.py)`")
ROW_OF_LIST = re.compile(r"`(seeds/[\w./-]+\.csv)`\s+\(`([^`]+)`")


def text(document: Path) -> str:
    return FENCED.sub("", document.read_text(encoding="utf-8"))


def named_paths(document: Path) -> Iterator[str]:
    """Paths in code marks that begin with a folder of ours, and the targets of links."""
    for code in CODE.findall(text(document)):
        if PATH.fullmatch(code) and code.startswith(OURS):
            yield code
    for target in LINK.findall(text(document)):
        yield (document.parent / target).resolve().relative_to(ROOT).as_posix()


def is_there(path: str) -> bool:
    """Whether it is; ``<name>`` and ``*`` stand for any name."""
    return any(ROOT.glob(re.sub(r"<[^>]+>", "*", path.rstrip("/"))))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_path_that_is_named_is_there(document: Path) -> None:
    assert [path for path in named_paths(document) if not is_there(path)] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_name_that_is_said_to_stand_in_a_file_stands_there(document: Path) -> None:
    told = [(name, path) for *names, path in NAME_IN_FILE.findall(text(document)) for name in names if name]
    assert [
        (name, path) for name, path in told if not re.search(rf"\b{name}\b", (ROOT / path).read_text("utf-8"))
    ] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_target_of_make_is_there(document: Path) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"(?:^|`)make ([a-z]+)", document.read_text(encoding="utf-8"), re.MULTILINE))
    assert [target for target in named if not re.search(rf"^{target}:", makefile, re.MULTILINE)] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_row_that_is_shown_has_the_cells_of_its_list(document: Path) -> None:
    for path, shown in ROW_OF_LIST.findall(text(document)):
        header, row = csv.reader([(ROOT / path).read_text(encoding="utf-8").partition("\n")[0], shown])
        assert len(row) == len(header), f"{shown} in {document.name}: the columns of {path} are {', '.join(header)}"

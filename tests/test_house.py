"""The house: which folder stands on which, what a folder shows, how large its rooms are, names that are said once."""

import ast
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import takewhile
from pathlib import Path

import pytest

from pipeline.paths import ROOT

FLOORS: dict[str, tuple[str, ...]] = {
    "pipeline": (
        "paths records rules",
        "reference",
        "word_lists",
        "ids writing running commands guard time_expressions dates markup release",
        "language engines",
        "places sources articles database",
        "inputs",
        "people runs",
        "names",
        "bodies",
        "actors quotes resolution ui",
        "events corrections",
        "extraction browser label_studio machine briefing",
        "mappings resources exporting",
        "assets",
        "definitions",
        "__main__",
        "command_line",
    ),
    "pipeline.actors": (
        "party_words",
        "known_names",
        "offices sentence_names home_country meant_names",
        "noun_parties",
        "parties",
    ),
    "pipeline.articles": (
        "values",
        "lines",
        "body outlet_lines",
        "facts publication_dates",
        "routes",
        "article_reading",
    ),
    "pipeline.assets": (
        "housekeeping catalog",
        "article_places",
        "across_articles ingest_assets article_assets extraction_assets view_assets releasing",
        "publication_assets briefing_assets",
    ),
    "pipeline.bodies": ("body_words", "body_forms", "article_bodies", "named_bodies"),
    "pipeline.database": (
        "schema",
        "published_files row_reading",
        "row_writing build_lock",
        "row_corrections stale_blocks build_file",
        "warehouse",
    ),
    "pipeline.events": (
        "finding",
        "grammar",
        "venues referents",
        "sides",
        "coding",
        "speech times headlines",
        "reporting_sentences",
        "mentions",
    ),
    "pipeline.exporting": (
        "exported_rows",
        "table_files coded_files graph_files linked_files",
        "workbook",
        "export_formats",
    ),
    "pipeline.quotes": (
        "vocabulary",
        "syntax",
        "circumstances",
        "stances in_marks labelled",
        "reading",
        "article_quotes",
    ),
    "pipeline.resolution": (
        "grouping",
        "versions entities",
        "name_blocks real_events statements stories wikidata_ids",
    ),
    "pipeline.sources": (
        "reasons",
        "packings zipped",
        "files",
        "text fields",
        "tables exports",
        "pages manifests",
        "archives containers documents news_xml json_records date_columns",
        "file_kinds every_format",
        "file_reading",
    ),
}
"""By folder, from the ground up: what stands on one floor does not know its neighbours, and nothing that is above."""

MOST_MODULES = 8  # of a folder, those of the package itself aside
MOST_LINES = 350  # of a module


@cache
def modules() -> dict[str, Path]:
    """Every module by its dotted name; a package is its ``__init__``."""
    found = {}
    for file in sorted((ROOT / "pipeline").rglob("*.py")):
        found[".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")] = file
    return found


def is_package(name: str) -> bool:
    return name in modules() and modules()[name].name == "__init__.py"


PACKAGES = sorted(name for name in modules() if is_package(name))


@cache
def imports(name: str) -> tuple[tuple[str, str], ...]:
    """(a, b) of every ``from a import b`` of the project in a module."""
    return tuple(_imports(name))


def _imports(name: str) -> Iterator[tuple[str, str]]:
    for node in ast.walk(ast.parse(modules()[name].read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.partition(".")[0] == "pipeline":
            yield from ((node.module, shown.name) for shown in node.names)
        if isinstance(node, ast.Import):
            assert not [shown.name for shown in node.names if shown.name.startswith("pipeline")], name


def ways(name: str) -> Iterator[tuple[str, str, str, str]]:
    """For every import of a module: the folder both are in, whose part imports, whose is imported, and from where."""
    for source, shown in imports(name):
        target = f"{source}.{shown}" if f"{source}.{shown}" in modules() else source
        ours, theirs = name.split("."), target.split(".")
        common = sum(1 for _ in takewhile(lambda parts: parts[0] == parts[1], zip(ours, theirs, strict=False)))
        if common < min(len(ours), len(theirs)):
            yield ".".join(ours[:common]), ours[common], theirs[common], source


@pytest.mark.parametrize("name", sorted(set(modules()) - set(PACKAGES)))
def test_nothing_is_imported_from_above_or_past_a_face(name: str) -> None:
    for folder, ours, theirs, source in ways(name):
        if folder in FLOORS:
            assert floor(folder, theirs) < floor(folder, ours), f"{folder}: {ours} imports {theirs}, which is above"
        assert not source.startswith(f"{folder}.{theirs}."), f"{name} imports past a face: {source}"


def floor(folder: str, part: str) -> int:
    return next(number for number, parts in enumerate(FLOORS[folder]) if part in parts.split())


@pytest.mark.parametrize("package", [name for name in PACKAGES if name != "pipeline"])
def test_a_face_says_what_belongs_and_shows_what_others_import(package: str) -> None:
    tree = ast.parse(modules()[package].read_text(encoding="utf-8"))
    assert len(ast.get_docstring(tree) or "") > 40
    brought = sorted(shown for _, shown in imports(package))
    (shown,) = [ast.literal_eval(node.value) for node in tree.body if isinstance(node, ast.Assign)] or [[]]
    assert sorted(shown) == brought
    asked = {part for name in modules() for source, part in imports(name) if source == package}
    asked |= {part for name in modules() for source, part in imports(name) if f"{source}.{part}" in modules()}
    assert set(shown) <= asked, "shown, but nobody asks for it"


def test_folders_and_modules_are_small() -> None:
    sizes = Counter(name.rpartition(".")[0] for name in modules() if not is_package(name))
    del sizes["pipeline"]
    assert {folder: size for folder, size in sizes.items() if size > MOST_MODULES} == {}
    lengths = {name: len(file.read_text(encoding="utf-8").splitlines()) for name, file in modules().items()}
    assert {name: length for name, length in lengths.items() if length > MOST_LINES} == {}


def test_no_two_modules_or_classes_have_one_name() -> None:
    names = Counter(name.rpartition(".")[2] for name in modules() if not name.endswith("__main__"))
    assert [name for name, count in names.items() if count > 1] == []
    classes = Counter(
        node.name
        for file in modules().values()
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    )
    assert [name for name, count in classes.items() if count > 1] == []


FEWEST_DECISIONS = 5  # branches and comparisons from which a module has rules that need cases of their own
RUN_WHOLE = (
    "pipeline.assets",
    "pipeline.ui",
    "pipeline.__main__",
)  # conductors: the tests of runs and of the UI run them


def test_every_module_with_rules_is_named_by_a_test() -> None:
    named = set(shown_to_tests())
    assert [name for name in modules() if name not in named and decisions(name) >= FEWEST_DECISIONS] == []


def decisions(name: str) -> int:
    """How many branches and comparisons a module makes; none counts where whole runs are the test."""
    if name.startswith(RUN_WHOLE):
        return 0
    nodes = list(ast.walk(ast.parse(modules()[name].read_text(encoding="utf-8"))))
    conditions = sum(len(node.ifs) for node in nodes if isinstance(node, ast.comprehension))
    return conditions + sum(
        isinstance(node, ast.If | ast.IfExp | ast.Match | ast.BoolOp | ast.Compare) for node in nodes
    )


def shown_to_tests() -> Iterator[str]:
    """The modules that a test is named after, in the same folder, or imports something of, also through a face."""
    homes = {
        (package, shown): source for package in PACKAGES for source, shown in imports(package) if source != package
    }
    for file in (ROOT / "tests").rglob("*.py"):
        *folder, name = file.relative_to(ROOT / "tests").with_suffix("").parts
        yield ".".join(["pipeline", *folder, name.removeprefix("test_")])
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("pipeline"):
                for shown in node.names:
                    source = node.module
                    while (source, shown.name) in homes:
                        source = homes[source, shown.name]
                    yield source
                    yield f"{source}.{shown.name}"

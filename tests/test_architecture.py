"""What ``docs/architecture.md`` draws is what runs."""

import re
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import dagster as dg

from pipeline.definitions import defs
from tests.test_house import FLOORS

PAGE = (Path(__file__).resolve().parent.parent / "docs" / "architecture.md").read_text(encoding="utf-8")
DRAWING = PAGE.partition("```mermaid\n")[2].partition("```")[0]
VIEWS, LAST, AFTER = "the views", "published", "briefing"
NAMES = re.compile(r"`(\w+)`")


def drawn_boxes() -> Mapping[str, frozenset[str]]:
    """The tables of each box, by the name that arrows use."""
    found = re.findall(r"^ +(\w+)[\[(]+\"([^\"]+)\"[\])]+$", DRAWING, re.MULTILINE)
    return {name: frozenset(tables.split("<br>")) for name, tables in found}


def drawn_arrows() -> set[tuple[frozenset[str], frozenset[str]]]:
    boxes = drawn_boxes()
    return {(boxes[start], boxes[end]) for start, end in re.findall(r"^ +(\w+) --> (\w+)$", DRAWING, re.MULTILINE)}


def running_boxes() -> Mapping[dg.AssetKey, frozenset[str]]:
    """The box of each asset: what one step writes; the views are one box."""
    graph = defs.resolve_asset_graph()
    by_key = {}
    for assets in graph.assets_defs:
        if assets.keys == {dg.AssetKey(AFTER)}:
            continue
        tables = frozenset(key.to_user_string() for key in assets.keys)
        for key in assets.keys:
            by_key[key] = frozenset([VIEWS]) if assets.group_names_by_key[key] == "analysis" else tables
    return by_key


def running_arrows() -> set[tuple[frozenset[str], frozenset[str]]]:
    graph, boxes = defs.resolve_asset_graph(), running_boxes()
    arrows = {(boxes[parent], boxes[key]) for key in boxes for parent in graph.get(key).parent_keys}
    return {(start, end) for start, end in arrows if start != end}


def test_each_box_is_drawn_with_its_tables() -> None:
    assert set(drawn_boxes().values()) == set(running_boxes().values()) - {frozenset([LAST])}


def test_each_arrow_is_drawn() -> None:
    assert drawn_arrows() == {(start, end) for start, end in running_arrows() if end != {LAST}}


def test_publication_waits_for_all() -> None:
    parents = defaultdict(set)
    for start, end in running_arrows():
        parents[end].add(start)
    waited_for = set[frozenset[str]]()
    new = {frozenset([LAST])}
    while new:
        new = set().union(*(parents[box] for box in new)) - waited_for
        waited_for |= new
    assert waited_for == set(running_boxes().values()) - {frozenset([LAST])}


def test_the_briefing_follows_publication_by_a_run_of_its_own() -> None:
    graph = defs.resolve_asset_graph()
    assert graph.get(dg.AssetKey(AFTER)).parent_keys == {dg.AssetKey(LAST)}
    jobs = {
        name: defs.resolve_job_def(name).asset_layer.executable_asset_keys
        for name in ("build_warehouse", "make_briefing")
    }
    assert jobs["make_briefing"] == {dg.AssetKey(AFTER)}
    assert jobs["build_warehouse"] == graph.executable_asset_keys - {dg.AssetKey(AFTER)}


def test_the_floors_of_the_house_are_told() -> None:
    """From the ground up, those of the package in its table and those of each folder in one item of a list."""
    rooms = re.findall(r"^\| \d+ \| ([^|]+) \|", PAGE, re.MULTILINE)
    told = {"pipeline": tuple(" ".join(NAMES.findall(cell)) for cell in rooms)}
    for folder, inside in re.findall(r"^- `(pipeline/\w+)`: ([^-#]+?)(?=\n- |\n\n)", PAGE, re.MULTILINE):
        told[folder.replace("/", ".")] = tuple(" ".join(NAMES.findall(floor)) for floor in re.split(r" <\s", inside))
    assert told == FLOORS

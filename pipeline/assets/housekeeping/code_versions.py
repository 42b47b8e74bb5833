"""The version of the code behind each stage: a digest of all that its results follow from.

That is the modules that its entry modules lead to by their imports, the word lists that these read, the versions of the
libraries that they import, of what those require, the statements that a stage's rows come from and the promises that
leave some out. Nobody has to remember to name a module or to raise a number: an edit makes what depends on it stale,
and only that.
"""

import hashlib
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, PackageNotFoundError, distribution, packages_distributions
from importlib.util import find_spec
from pathlib import Path

from packaging.requirements import Requirement

from pipeline import reference
from pipeline.database import checks, dictionary, sql
from pipeline.paths import CODE

IMPORT = re.compile(r"^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import[ \t]+(\([^)]*\)|.+)|import[ \t]+(.+))", re.MULTILINE)
LIST_NAME = re.compile(r"""["'](\w+)["']""")
MODEL = re.compile(r"""["'](en_core_web_\w+)["']""")  # a package that spaCy loads by its name


@dataclass(frozen=True, slots=True)
class StageCode:
    """Where the code of a stage begins.

    ``enters`` are followed through their imports. ``conducts`` are modules that several stages share and that lead to
    all of them, so that their own text counts and not what they import. ``steps`` are statements of ``sql/steps`` that
    choose what is read; those that decide what is pending show in the digest of a record's input, and those that run
    over all rows every time leave nothing stale.
    """

    enters: tuple[str, ...]
    conducts: tuple[str, ...]
    steps: tuple[str, ...] = ()


LIMITS = ("pipeline.running.faults", "pipeline.running.pool")  # by which a record is rejected, and then counts as read
ROWS = (*LIMITS, "pipeline.database.schema.rows", "pipeline.database.schema.arrow_rows")
EXTRACTION = (*ROWS, "pipeline.mappings.extraction_mapping", "pipeline.extraction")
STAGES = {
    "documents": StageCode(
        ("pipeline.sources.file_reading",), ("pipeline.running.faults", "pipeline.database.schema.rows")
    ),
    "articles": StageCode(
        ("pipeline.articles.article_reading",),
        (*ROWS, "pipeline.mappings.article_mapping"),
        ("texts_repeated_on_pages",),
    ),
    "outlet_lines": StageCode(
        ("pipeline.articles.outlet_lines",), (), ("page_lines", "learn_outlet_lines", "find_repeated_lines")
    ),
    "quotes": StageCode(
        ("pipeline.language.parse", "pipeline.quotes.article_quotes", "pipeline.bodies.named_bodies"), EXTRACTION
    ),
    "events": StageCode(
        ("pipeline.language.parse", "pipeline.events.mentions", "pipeline.bodies.named_bodies"), EXTRACTION
    ),
    "versions": StageCode(
        ("pipeline.resolution.versions.article_versions", "pipeline.resolution.versions.copies"),
        ("pipeline.assets.article_places",),
        ("versioned_articles", "meeting_texts", "find_places", "place_articles"),
    ),
    "stories": StageCode(
        ("pipeline.resolution.stories.story_groups",),
        ("pipeline.assets.across_articles.story_assets",),
        ("hold_told_articles", "articles_without_wording", "told_articles", "articles_by_text"),
    ),
    "entities": StageCode(
        ("pipeline.resolution.name_blocks", "pipeline.resolution.wikidata_ids"), (), ("namings_anew",)
    ),
    "changes": StageCode(("pipeline.resolution.versions.sentence_changes",), LIMITS, ("version_bodies",)),
    "real_events": StageCode(
        ("pipeline.resolution.real_events.event_blocks", "pipeline.corrections.corrected_events"), ()
    ),
    "lent_speakers": StageCode(("pipeline.resolution.statements.lent_speakers",), ()),
    "statements": StageCode(("pipeline.resolution.statements.utterance_groups",), ()),
    "formulas": StageCode(("pipeline.resolution.statements.formulas",), ()),
}


@cache
def code_version(stage: str) -> str:
    """Twelve hexadecimal digits that change when something does that the stage's results follow from.

    Rows that the stage reads and that break a promise are left out, so that these promises count.
    Raises KeyError for a stage without code.
    """
    told = STAGES[stage]
    modules = closure(told.enters) | {name: _module(name) for name in told.conducts}
    digest = hashlib.sha256()
    for file in (*(modules[name] for name in sorted(modules)), *_lists(modules)):
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    for step in told.steps:
        digest.update(sql.step(step).encode())
    read = {table.name for table in dictionary.tables() if table.read_by == stage}
    for check in checks():
        if check.is_of_article and check.table in read:
            digest.update(check.sql.encode())
    for library in libraries(modules.values()):
        digest.update(library.encode())
    return digest.hexdigest()[:12]


def versions_of_stages() -> dict[str, str]:
    """The version of the code behind every stage, by stage."""
    return {stage: code_version(stage) for stage in sorted(STAGES)}


def libraries_of_stages() -> dict[str, str]:
    """The version of every library that some stage uses, by library."""
    modules = closure(name for stage in STAGES.values() for name in stage.enters)
    return dict(library.split(" ", 1) for library in libraries(modules.values()))


def closure(enters: Iterable[str]) -> dict[str, Path]:
    """The project's modules that these lead to by imports, themselves and their packages included, by name.

    What is imported from a package leads to the module behind its face and not to all that the face shows.
    """
    found: dict[str, Path] = {}
    waiting = list(enters)
    while waiting:
        name = waiting.pop()
        path = _module(name)
        if name not in found and path.exists():
            found[name] = path
            waiting += _packages(name)
            if path.name != "__init__.py":
                waiting += (_behind(*names) for names in _imported(path) if names[0].partition(".")[0] == "pipeline")
    return found


def _module(name: str) -> Path:
    path = CODE.parent.joinpath(*name.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def _packages(name: str) -> Iterator[str]:
    """The packages around a module: importing it executes them."""
    while name := name.rpartition(".")[0]:
        yield name


def _behind(source: str, name: str) -> str:
    """The module that ``from source import name`` or ``import source`` leads to, through the faces of packages."""
    if _module(f"{source}.{name}").exists():
        return f"{source}.{name}"
    if _module(source).name == "__init__.py":
        for inner, shown in _imported(_module(source)):
            if shown == name and inner.startswith(f"{source}."):
                return _behind(inner, shown)
    return source


@cache
def _imported(path: Path) -> frozenset[tuple[str, str]]:
    """What a module may import, anywhere in it: (a, b) of ``from a import b``, (a, "") of ``import a``.

    Read by the form that the formatter gives to imports, a tenth of the time of a parse; a line of a docstring that
    has that form names no module.
    """
    names: set[tuple[str, str]] = set()
    for source, parts, plain in IMPORT.findall(path.read_text(encoding="utf-8")):
        names.update((source, part) for part in _names(parts))
        names.update((name, "") for name in _names(plain))
    return frozenset(names)


def _names(listed: str) -> Iterator[str]:
    """The names of an import's list, without what they are called here and without comments."""
    for part in re.sub(r"#.*", "", listed).strip(" ()\n").split(","):
        if part.strip():
            yield part.split()[0]


def _lists(modules: dict[str, Path]) -> list[Path]:
    """The word lists that these modules name, if they can read any."""
    named = {
        name
        for path in modules.values()
        if any("reference" in (part, source.rpartition(".")[2]) for source, part in _imported(path))
        for name in LIST_NAME.findall(path.read_text(encoding="utf-8"))
    }
    return [file for file in reference.files() if file.stem in named]


def libraries(modules: Iterable[Path]) -> list[str]:
    """The libraries that these modules import or load, and what those require, each with its version, by name."""
    named: set[str] = set()
    for path in modules:
        named.update(name.partition(".")[0] for name, _ in _imported(path))
        named.update(MODEL.findall(path.read_text(encoding="utf-8")))
    found: dict[str, str] = {}
    waiting = [one for name in sorted(named - sys.stdlib_module_names - {"pipeline"}) for one in _distributions(name)]
    while waiting:
        one = waiting.pop()
        if one.name not in found:
            found[one.name] = one.version
            waiting += _required(one.name)
    return [f"{name} {version}" for name, version in sorted(found.items())]


@cache
def _distributions(package: str) -> tuple[Distribution, ...]:
    """What is installed of an import's name; most libraries have one name for both, and the map of all is slow."""
    if find_spec(package) is None:
        return ()
    try:
        return (distribution(package),)
    except PackageNotFoundError:
        return tuple(distribution(name) for name in packages_distributions().get(package, ()))


@cache
def _required(library: str) -> tuple[Distribution, ...]:
    """What a library requires on this system, without its extras."""
    lines = map(Requirement, distribution(library).requires or ())
    names = [line.name for line in lines if line.marker is None or line.marker.evaluate({"extra": ""})]
    return tuple(found for name in names for found in _installed(name))


def _installed(name: str) -> Iterator[Distribution]:
    with suppress(PackageNotFoundError):  # left out of a lock on purpose
        yield distribution(name)

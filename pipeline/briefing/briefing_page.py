"""The briefing as one HTML file: sections in their order, the passages that marks lead to, and what draws the charts.

The page asks nothing of any network. Text of articles is anybody's: the template escapes it, and in the JSON for the
script no character stands that could end it.
"""

import json
import os
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import vl_convert
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from pipeline.briefing.charts import Spec, inked
from pipeline.briefing.passages import MOST_PASSAGES, Marks, Passage, passages
from pipeline.briefing.sections import (
    Section,
    Variant,
    contents,
    corroboration,
    country_pairs,
    gaps,
    meetings,
    places,
    plans,
    second_hand,
    timeline,
    voices,
    wordings,
)

HERE = Path(__file__).parent
TITLES = (
    ("timeline", "Timeline"),
    ("meetings", "Who met whom"),
    ("pairs", "Cooperation and conflict"),
    ("voices", "Who is quoted by whom"),
    ("wordings", "Worded differently"),
    ("plans", "Plans"),
    ("corroboration", "Corroborated, second-hand"),
    ("places", "Where"),
    ("gaps", "Not resolved"),
)
GENERATOR = "communique briefing of "
HELD = (
    "quote_overview",
    "event_mention_overview",
    "event_timeline",
)  # beneath the other views: asked once, not ten times
HEAD = 2_000  # bytes in which a file of ours says that it is one
PICTURE_WIDTH = 640  # pixels, of a picture that stands alone
IN_SCRIPT = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"}


class BriefingError(RuntimeError):
    """No briefing was written; the message is one line that says why and what to do."""


@dataclass(frozen=True, slots=True)
class Briefing:
    """A page, and the specifications of its charts by name."""

    html: str
    charts: Mapping[str, Spec]


@dataclass(frozen=True, slots=True)
class WrittenBriefing:
    """Where a page was written, how large it is, and its charts by name."""

    path: Path
    size_bytes: int
    charts: Mapping[str, Spec]


def write_briefing(published: Path, file: Path | None = None) -> WrittenBriefing:
    """Write the briefing of a published warehouse, in place of one of the same warehouse that is there.

    Without ``file`` it is ``briefing.html`` beside the warehouse, or ``<warehouse>-briefing.html`` where that is
    another's. Raises BriefingError for a warehouse that cannot be read and a file that is no briefing or cannot be
    written.
    """
    file = file or beside(published)
    if file.is_dir() or (file.exists() and not _is_briefing(file)):
        raise BriefingError(f"{file} is no briefing and stays as it is: name another file, or move it away")
    try:
        with duckdb.connect(str(published), read_only=True) as con:
            con.execute("set timezone = 'UTC'")
            made = briefing(con, published.name)
    except duckdb.Error as error:
        raise BriefingError(f"{published} cannot be read: {' '.join(str(error).split())}") from error
    content = made.html.encode()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside_it = file.with_name(f".{file.name}.{os.getpid()}")
        beside_it.write_bytes(content)
        beside_it.replace(file)
    except OSError as error:
        raise BriefingError(f"{file} cannot be written ({error.strerror})") from error
    return WrittenBriefing(file, len(content), made.charts)


def beside(published: Path) -> Path:
    """Where the briefing of a warehouse is written unless somebody says otherwise."""
    usual = published.with_name("briefing.html")
    if not usual.exists() or _is_briefing(usual, published.name):
        return usual
    return published.with_name(f"{published.stem}-briefing.html")


def briefing(con: duckdb.DuckDBPyConnection, name: str) -> Briefing:
    """The page of an open warehouse that is called ``name``; the same rows give the same page, to the byte."""
    with ThreadPoolExecutor(1) as beside_us:
        vega = beside_us.submit(_vega)  # two seconds of another engine, while the queries run
        return _page(con, name, vega)


def _page(con: duckdb.DuckDBPyConnection, name: str, vega: Future[str]) -> Briefing:
    for view in HELD:
        con.execute(f"create or replace temp table {view} as from main.{view}")
    marks = Marks()
    sections: dict[str, Section] = {
        "timeline": timeline(con, marks),
        "meetings": meetings(con, marks),
        "pairs": country_pairs(con, marks),
        "voices": voices(con, marks),
        "plans": plans(con, marks),
        "corroboration": corroboration(con, marks),
        "second_hand": second_hand(con, marks),
        "places": places(con, marks),
    }
    wording_notes, variants = wordings(con)
    open_ends = gaps(con, marks)
    charts = {picture.name: picture.spec for section in sections.values() for picture in section.pictures}
    kept = marks.within(MOST_PASSAGES)
    in_lists = _ids_of_lines(sections.values(), variants)
    examples = [gap.example_id for gap in open_ends if gap.example_id]
    found = passages(con, [*in_lists, *examples, *(passage_id for mark in kept for passage_id in mark.passage_ids)])
    html = _template().render(
        name=name,
        generator=GENERATOR + name,
        titles=TITLES,
        contents=contents(con),
        wording_notes=wording_notes,
        variants=variants,
        gaps=open_ends,
        passages=found,
        has_charts=bool(charts),
        css=Markup(_text("briefing.css")),
        script=Markup(_text("briefing.js")),
        vega=Markup(vega.result()) if charts else "",
        data=Markup(script_json(_data(kept, found, charts))),
        **sections,
    )
    return Briefing(html, charts)


def picture(spec: Spec) -> bytes:
    """A chart of a briefing as a PNG for light ground, drawn without a browser."""
    drawn: bytes = vl_convert.vegalite_to_png(inked(spec, PICTURE_WIDTH), scale=1)
    return drawn


def script_json(value: Any) -> str:
    """The value as JSON that may stand in a script element: no character of it is markup."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(IN_SCRIPT)


def _data(marks: tuple[Any, ...], found: Mapping[str, Passage], charts: Mapping[str, Spec]) -> dict[str, Any]:
    """What the script reads: marks with the numbers of their passages, these as lists of texts, the charts."""
    used = sorted({passage_id for mark in marks for passage_id in mark.passage_ids if passage_id in found})
    number = {passage_id: place for place, passage_id in enumerate(used)}
    return {
        "marks": {
            mark.key: [mark.label, mark.count, [number[each] for each in mark.passage_ids if each in number]]
            for mark in marks
        },
        "passages": [_texts(found[passage_id]) for passage_id in used],
        "charts": charts,
    }


def _texts(one: Passage) -> list[str]:
    return [
        one.about, one.outlet, one.published, one.title, one.source_path, one.field, one.before, one.marked, one.after,
    ]  # fmt: skip


def _ids_of_lines(sections: Any, variants: tuple[Variant, ...]) -> list[str]:
    ids = [
        passage_id
        for section in sections
        for line in section.lines
        for passage_id in (line.passage_id, line.second_passage_id)
        if passage_id
    ]
    return [*ids, *(side.passage_id for variant in variants for side in (variant.first, variant.second))]


def _is_briefing(file: Path, of: str = "") -> bool:
    try:
        with file.open("rb") as opened:
            head = opened.read(HEAD).decode("utf-8", "replace")
    except OSError:
        return False
    return f'content="{Markup.escape(GENERATOR + of)}{chr(34) if of else ""}' in head


@cache
def _template() -> Any:
    environment = Environment(
        loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("briefing.html.jinja")


@cache
def _text(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


@cache
def _vega() -> str:
    """The JavaScript of Vega, Vega-Lite and Vega-Embed, as it may stand in a script element."""
    bundle: str = vl_convert.javascript_bundle()  # type: ignore[call-arg] # its types ask for a snippet
    return bundle.replace("</script", "<\\/script").replace("<!--", "<\\!--")

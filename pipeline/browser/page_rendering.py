"""Pages as HTML: templates that escape whatever a file says, around the rows of ``page_contents``.

The text of articles is anybody's: no template marks any of it as safe, and no Markdown is made of it.
"""

from functools import cache, lru_cache
from pathlib import Path
from urllib.parse import urlsplit

import duckdb
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from pipeline.browser.marked_text import found_words
from pipeline.browser.page_address import PageAddress, written
from pipeline.browser.page_contents import PAGES, Contents
from pipeline.browser.published_rows import NoFileError, Shown, opened, rows, stamp
from pipeline.browser.user_sql import MOST_ROWS, one_line
from pipeline.places import country_names

TEMPLATES = Path(__file__).resolve().parent / "templates"
PAGES_REMEMBERED = 64
VIEWS_OF_IDS = {
    "article_id": "article", "event_id": "event", "story_id": "story", "entity_id": "speaker", "speaker_id": "speaker",
}  # fmt: skip
MOST_CHOICES = 80  # values that a filter offers; all others can be asked by the address


def page(published: Path, address: PageAddress) -> str:
    """The page of an address as HTML, to stand in a document; what cannot be shown is told on it in one line.

    Pages of the file that stands there now are remembered for a while.
    """
    return _page(published, address, stamp(published))


@lru_cache(maxsize=PAGES_REMEMBERED)
def _page(published: Path, address: PageAddress, _stamp: str) -> str:
    view = address.view if address.view in PAGES else ""
    try:
        with opened(published, address) as con:
            choices = rows(con, "choices")
            contents = PAGES[view](con, address)
    except NoFileError as trouble:
        return _rendered("nothing", address, {"title": "Nothing to show yet", "trouble": str(trouble)}, [])
    except duckdb.Error as error:
        told = f"This page cannot be read from {published.name}: {one_line(error)}"
        return _rendered("nothing", address, {"title": "Nothing to show", "trouble": told}, [])
    template = "nothing" if "trouble" in contents and len(contents) == len(("title", "trouble")) else view or "first"
    return _rendered(template, address, contents, choices)


def head() -> str:
    """What the document's head needs: style, and the script that keeps address and page together."""
    style = (TEMPLATES / "browser.css").read_text(encoding="utf-8")
    script = (TEMPLATES / "browser.js").read_text(encoding="utf-8")
    return f"<style>\n{style}</style>\n<script>\n{script}</script>"


def _rendered(template: str, address: PageAddress, contents: Contents, choices: list[Shown]) -> str:
    return _environment().get_template(f"{template}.html").render(
        contents,
        address=address,
        query=written(address),
        choices={
            name: _offered([choice["value"] for choice in choices if choice["filter"] == name], getattr(address, name))
            for name in ("outlet", "country", "basis")
        },
    )  # fmt: skip


def _offered(values: list[str], chosen: str) -> list[str]:
    """The most frequent values by name, and the one that is chosen."""
    return sorted({*values[:MOST_CHOICES], *filter(None, [chosen])}, key=str.lower)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, trim_blocks=True, lstrip_blocks=True,
        undefined=StrictUndefined,
    )  # fmt: skip
    environment.globals |= {"most_rows": MOST_ROWS, "views_of_ids": VIEWS_OF_IDS}
    environment.filters |= {
        "found_words": found_words,
        "country": _country,
        "plain": lambda text: str(text).replace("_", " "),
        "web_address": _web_address,
        "number": lambda count: f"{count:,}",
    }
    return environment


def _country(code: str) -> str:
    """The name of a country by its code; the code where it is of none."""
    return _names_by_code().get(code, code)


@cache
def _names_by_code() -> dict[str, str]:
    return {known.country: known.name for known in country_names().values()}


def _web_address(url: str | None) -> str | None:
    """The address, if it is one of the web: others (``javascript:``) are no links."""
    try:
        return url if url and urlsplit(url).scheme in ("http", "https") else None
    except ValueError:
        return None

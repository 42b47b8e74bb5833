"""The pictures of the briefing in the README: ``python -m tests.briefing.picture [WAREHOUSE]`` writes both into docs.

``briefing.png`` is the top of the page, ``briefing-passages.png`` who met whom with the passages of a cell opened. The
warehouse is that of the sample articles, as ``make run`` publishes it.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.briefing import write_briefing
from pipeline.paths import DEFAULTS, ROOT
from tests.chromium import opened

DOCS = ROOT / "docs"
CELL = "[data-chart=matrix] path[aria-roledescription='rect mark']"
SIZE = (1280, 1180)  # CSS pixels: the head, the timeline and the first events


def main(published: Path) -> None:
    with TemporaryDirectory() as folder:
        page_file = write_briefing(published, Path(folder) / "briefing.html").path
        with opened(page_file.as_uri(), SIZE) as seen:
            seen.page.wait_for_function("document.documentElement.dataset.drawn === 'yes'")
            seen.page.screenshot(path=DOCS / "briefing.png")
            seen.page.evaluate("document.documentElement.style.scrollBehavior = 'auto'")
            seen.page.locator("#meetings").evaluate("section => section.scrollIntoView()")
            seen.page.locator(CELL).first.click(position={"x": 6, "y": 6})
            seen.page.set_viewport_size({"width": SIZE[0], "height": 860})
            seen.page.screenshot(path=DOCS / "briefing-passages.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else ROOT / DEFAULTS["WAREHOUSE"])

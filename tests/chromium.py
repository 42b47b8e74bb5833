"""Pages in the system's Chromium, headless: what they ask of the network, what their console says, what axe-core finds.

No browser is fetched: where the system has none, continuous integration fails and other machines skip.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page, sync_playwright

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
LOCAL = {"localhost", "127.0.0.1", ""}
WIDE, PHONE = (1280, 900), (390, 844)  # CSS pixels
GRAVE = {"serious", "critical"}


@dataclass(frozen=True, slots=True)
class Seen:
    """A page that is open, with the errors it has told and the addresses it has asked for, in order."""

    page: Page
    errors: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    @property
    def asked_elsewhere(self) -> list[str]:
        """Addresses beyond this machine; those of data and blobs are the page's own."""
        return [url for url in self.asked if (urlsplit(url).hostname or "") not in LOCAL]


@contextmanager
def opened(url: str, size: tuple[int, int] = WIDE, scheme: str = "light") -> Iterator[Seen]:
    """A page of its own browser, loaded; ``scheme`` is what the reader prefers, light or dark."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        missing = f"none of {', '.join(PROGRAMS)} is installed (apt install chromium)"
        pytest.fail(missing) if os.environ.get("CI") else pytest.skip(missing)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(QUIET))
        try:
            page = browser.new_page(
                viewport={"width": size[0], "height": size[1]},
                color_scheme="dark" if scheme == "dark" else "light",
            )
            seen = Seen(page)

            def hear(message: ConsoleMessage) -> None:
                if message.type == "error":
                    seen.errors.append(message.text)

            page.on("console", hear)
            page.on("pageerror", lambda error: seen.errors.append(str(error)))
            page.on("request", lambda request: seen.asked.append(request.url))
            page.goto(url)
            yield seen
        finally:
            browser.close()


def grave_faults(page: Page) -> list[str]:
    """What axe-core holds for a serious or critical fault of accessibility: rule, help and the first element."""
    found = Axe().run(page).response["violations"]
    return [
        f"{fault['id']}: {fault['help']}: {fault['nodes'][0]['html']}" for fault in found if fault["impact"] in GRAVE
    ]


def overflow(page: Page) -> int:
    """By how many CSS pixels the page is wider than the window; 0 where nobody has to scroll sideways."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))

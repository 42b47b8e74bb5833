"""The page as readers see it: drawn without a request or error, readable by all, each mark opening its passages."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pipeline.briefing import write_briefing
from pipeline.briefing.briefing_page import TITLES
from tests.chromium import PHONE, WIDE, Seen, grave_faults, opened, overflow

BAR = "[data-chart=timeline] path[aria-roledescription='rect mark']"
CHARTS = ["timeline", "matrix", *(f"pair-{number}" for number in range(6)), "voices", "map"]


@pytest.fixture(scope="module")
def page_of_samples(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_briefing(samples, tmp_path_factory.mktemp("briefing") / "briefing.html").path


@contextmanager
def drawn(file: Path, size: tuple[int, int] = WIDE, scheme: str = "light") -> Iterator[Seen]:
    with opened(file.as_uri(), size, scheme) as seen:
        seen.page.wait_for_function("document.documentElement.dataset.drawn === 'yes'")
        yield seen


@pytest.mark.parametrize(("size", "scheme"), [(WIDE, "light"), (WIDE, "dark"), (PHONE, "light"), (PHONE, "dark")])
def test_it_is_readable_by_all_and_asks_for_nothing(page_of_samples: Path, size: tuple[int, int], scheme: str) -> None:
    with drawn(page_of_samples, size, scheme) as seen:
        assert (seen.errors, seen.asked) == ([], [page_of_samples.as_uri()])
        assert overflow(seen.page) == 0
        assert grave_faults(seen.page) == []
        assert seen.page.locator("section").evaluate_all("all => all.map(one => one.id)") == [
            name for name, _ in TITLES
        ]
        charts = seen.page.locator("[data-chart]:has(svg)")
        assert charts.evaluate_all("all => all.map(one => one.dataset.chart)") == CHARTS


def test_a_bar_opens_its_passages_with_their_words_marked(page_of_samples: Path) -> None:
    with drawn(page_of_samples) as seen:
        page = seen.page
        page.locator(BAR).last.click()
        dialog = page.locator("dialog[open]")
        assert dialog.locator("h2").inner_text() == "Verbal cooperation, 2025"
        assert dialog.locator("mark").all_inner_texts() == [
            (
                "Kyrgyz President Sadyr Japarov and his Tajik counterpart Emomali Rahmon signed a treaty in Bishkek on "
                "Thursday that fixes the border between their countries."
            )
        ]
        assert grave_faults(page) == []
        page.keyboard.press("Escape")
        assert page.locator("dialog[open]").count() == 0


def test_a_number_is_reached_and_opened_by_the_keyboard(page_of_samples: Path) -> None:
    with drawn(page_of_samples) as seen:
        page = seen.page
        button = page.locator("#voices .bars button").first
        button.focus()
        page.keyboard.press("Enter")
        assert page.locator("dialog[open] mark").count() > 1
        page.keyboard.press("Escape")
        assert button.evaluate("one => one === document.activeElement")


def test_lists_open_their_passages_without_a_script(page_of_samples: Path) -> None:
    with opened(page_of_samples.as_uri()) as seen:
        context = seen.page.context.browser.new_context(java_script_enabled=False)  # type: ignore[union-attr]
        page = context.new_page()
        page.goto(page_of_samples.as_uri())
        page.locator("#timeline .lines summary").first.click()
        assert page.locator("#timeline .lines mark").first.is_visible()


def test_paper_has_ink_on_white_passages_and_no_buttons_to_press(page_of_samples: Path) -> None:
    with drawn(page_of_samples, scheme="dark") as seen:
        seen.page.emulate_media(media="print", color_scheme="dark")
        style = "getComputedStyle(document.body)"
        assert seen.page.evaluate(f"[{style}.color, {style}.backgroundColor]") == [
            "rgb(27, 31, 36)",
            "rgb(255, 255, 255)",
        ]
        assert not seen.page.locator("nav").is_visible()
        seen.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert seen.page.locator("#timeline .lines mark").first.is_visible()
        assert not seen.page.locator(".figures").first.is_visible()

"""The page of figures: what it says of a measurement, and that the one in ``docs`` keeps what the floors promise."""

import re
from collections.abc import Iterator

import pytest

from pipeline.paths import ROOT
from tests.quality.bases import BasisShare, Judged
from tests.quality.corpora import Corpus, Figure, Measure, corpora
from tests.quality.floors import Floor, floors
from tests.quality.page import BASES_HEAD, HEAD, Measured, page

PAGE = (ROOT / "docs" / "quality.md").read_text(encoding="utf-8")
# Floors of quotes are held on texts alone; the page's figures are of rows, to which titles, dates and other articles
# contribute: of 1,900 rows some 20 differ.
BETWEEN_TEXTS_AND_ROWS = 0.5


def figures() -> Iterator[tuple[tuple[str, str], dict[str, str]]]:
    """Cells by column, of each corpus and measure of the page."""
    for corpus in corpora():
        section = PAGE.partition(f"## {corpus.title}\n")[2].partition("\n## ")[0]
        header, _, *rows = [cells(line) for line in section.splitlines() if line.startswith("|")]
        for row in rows:
            yield (corpus.name, row[0]), dict(zip(header, row, strict=True))


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def percent(cell: str) -> float:
    """The figure of a cell, before its interval."""
    return float(re.findall(r"[\d.]+", cell)[0])


ON_THE_PAGE = dict(figures())


@pytest.mark.parametrize("floor", list(floors()), ids=lambda floor: f"{floor.corpus}: {floor.measure}")
def test_the_page_tells_each_floor_and_a_figure_that_keeps_it(floor: Floor) -> None:
    row = ON_THE_PAGE[floor.corpus, floor.measure]
    slack = BETWEEN_TEXTS_AND_ROWS if floor.corpus == "quotes" else 0
    assert row["floor"] == str(floor), "write it there, or have make quality write the page anew"
    reached = percent(row["communique"])
    assert floor.holds(reached - slack if floor.is_most else reached + slack)


def test_the_readme_tells_the_figures_of_the_page() -> None:
    readme = " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())
    quotes, bodies = ON_THE_PAGE["quotes", "found and speaker right, F1"], ON_THE_PAGE["dumps", "body, F1 of 4-grams"]
    others = max(float(quotes[system]) for system in ("[textacy]", "[Citron]", "[Gender Gap Tracker]"))
    right = f"{percent(quotes['communique']):.0f} of 100 quotations are found with the right speaker"
    assert f"{right}, where the next best system reaches {others:.0f};" in readme
    assert f"bodies of flat dumps score {percent(bodies['communique']):.0f} (F1)" in readme


def test_the_page_has_every_measure_of_every_corpus() -> None:
    assert list(ON_THE_PAGE) == [(corpus.name, measure.name) for corpus in corpora() for measure in corpus.measures]


CORPUS = Corpus(
    name="event_sentences",
    title="Two sentences",
    about="Written for this test.",
    sources=None,
    scorer=("two.py",),
    measures=(Measure("type right", r"TYPE (\S+)"), Measure("date right", r"DATE (\S+) CI (\S+)-(\S+)")),
    has_halves=True,
)


def test_a_figure_is_found_in_what_the_scorer_prints() -> None:
    printed = "TYPE 0.5\nDATE 0.75 CI 0.5-1.0\n"
    assert [measure.of(printed) for measure in CORPUS.measures] == [Figure(50.0), Figure(75.0, 50.0, 100.0)]


def test_a_figure_that_is_not_printed_is_told_by_its_name() -> None:
    with pytest.raises(ValueError, match="no 'type right' in what the scorer printed"):
        CORPUS.measures[0].of("no events")


def test_figures_stand_beside_halves_floors_and_other_systems() -> None:
    alone = {"type right": Figure(92.25), "date right": Figure(75, 50, 100)}
    half = {"type right": Figure(90), "date right": Figure(80)}
    judged = Judged("event_mentions", "date_basis", "date", CORPUS.name, "", "")
    written = page([Measured(CORPUS, alone, {"held": half})], [BasisShare(judged, "stated", 3, 4)])
    assert (
        written
        == f"""{HEAD}

## Two sentences

Written for this test.

|  | communique | held | floor | [UniversalPetrarch] | 430 words and [spaCy]'s parse |
|---|---|---|---|---|---|
| type right | **92.2** | 90.0 | 91.5 | 41 | 76 |
| date right | **75.0 (50.0–100.0)** | 80.0 |  |  |  |
{BASES_HEAD}
| value | basis | right | of | corpus |
|---|---|---|---|---|
| date (`event_mentions.date_basis`) | `stated` | 75.0 | 4 | Two sentences |

[spaCy]: https://github.com/explosion/spaCy
[UniversalPetrarch]: https://github.com/openeventdata/UniversalPetrarch
"""
    )

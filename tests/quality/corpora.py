"""What is measured: each corpus with the raw files that a run reads, its scorer and the figures that are taken of it.

A figure is found in what the scorer prints, so that the page shows what anybody sees who calls the scorer by hand.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.paths import ROOT
from tests.corpora import EVALUATION
from tests.labels.test_floors import FLOORS

FLOAT = r"(\d+(?:\.\d+)?)"
INTERVAL = rf"{FLOAT}\s+95% CI {FLOAT}-{FLOAT}"
OF_THREE = r"\S+\s+\S+\s+"  # precision and recall, where F1 follows


@dataclass(frozen=True, slots=True)
class Figure:
    """A share in percent; ``low`` and ``high`` are its 95 % interval, where the scorer tells one."""

    percent: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of a scorer. The groups of ``pattern`` are the figure and, where there are three, its interval."""

    name: str
    pattern: str
    factor: float = 100  # from what is printed to percent

    def of(self, printed: str) -> Figure:
        found = re.search(self.pattern, printed)
        if found is None:
            raise ValueError(f"no {self.name!r} in what the scorer printed; its pattern is in {__file__}:\n{printed}")
        percent, *interval = (self.factor * float(value) for value in found.groups())
        return Figure(percent, *interval)


@dataclass(frozen=True, slots=True)
class Corpus:
    """One set of texts with gold; ``sources`` is None where its scorer reads no warehouse.

    ``scorer`` holds the arguments of Python that print the figures, WAREHOUSE standing for the built file. Of a corpus
    that ``has_halves`` rules are made on one half and only measured on the other.
    """

    name: str
    title: str
    about: str
    sources: Path | None
    scorer: tuple[str, ...]
    measures: tuple[Measure, ...]
    has_halves: bool = False


def _given(name: str) -> str:
    return rf"{name}\s+right {FLOAT}"


def _wrong(name: str) -> str:
    return rf"{name}\s+right .*WRONG {FLOAT}"


def _scorer(script: str, split: str) -> tuple[str, ...]:
    return (str(EVALUATION / script), "WAREHOUSE", str(EVALUATION / split))


def _pages(split: str, shown: str) -> Corpus:
    fields = ("title", "date", "authors", "outlet")
    return Corpus(
        name=f"pages_{split}",
        title=f"News pages, {shown}",
        about="43 pages of 28 publishers, with what rules written by hand for each publisher read from them.",
        sources=EVALUATION / "pages" / "dev" / split,
        scorer=_scorer("pages.py", "pages/dev"),
        measures=(
            *(Measure(f"{field} right", _given(field.upper())) for field in fields),
            *(Measure(f"{field} wrong, of given", _wrong(field.upper())) for field in fields),
            Measure("body, F1 of 4-grams", rf"BODY\s+P R F1 {OF_THREE}{FLOAT}"),
        ),
    )


SAMPLES = Corpus(
    name="samples",
    title="The sample articles",
    about="35 invented articles of `seeds/articles`, every event and quote labelled by hand in `tests/labels`. These "
    "figures can be repeated anywhere: `python -m tests.labels.scores seeds/articles --misses`.",
    sources=ROOT / "seeds" / "articles",
    scorer=("-m", "tests.labels.scores", "WAREHOUSE"),
    measures=tuple(Measure(name, rf"(?m)^{re.escape(name)}\s+{FLOAT}$") for name in FLOORS),
)
QUOTES = Corpus(
    name="quotes",
    title="Quotes",
    about="84 articles of US political news of [PolNeAR], every attribution marked by people. Quotations of three "
    "words and more; who told whom what somebody said has no gold, and a pronoun is right as a mention, not a person.",
    sources=EVALUATION / "quotes" / "dev",
    scorer=("-m", "tests.quotes.scores", "WAREHOUSE"),
    measures=(
        Measure("quotation found, F1", rf"quotation found, F1\s+{FLOAT}", 1),
        Measure("found and speaker right, F1", rf"found and speaker right, F1\s+{INTERVAL}", 1),
        Measure("speaker right, of found", rf"speaker right, of found\s+{FLOAT}", 1),
        Measure("speaker right, of given", rf"speaker right, of given\s+{FLOAT}", 1),
        Measure("pronoun speakers right, of all", rf"pronoun speakers right, of all\s+{FLOAT}", 1),
        Measure("nominal speakers right, of all", rf"nominal speakers right, of all\s+{FLOAT}", 1),
        Measure("attributed words, F1", rf"attributed words, F1\s+{FLOAT}", 1),
        Measure("words of sources, F1", rf"words of sources, F1\s+{FLOAT}", 1),
        Measure("words of cues, F1", rf"words of cues, F1\s+{FLOAT}", 1),
    ),
)
EVENT_SENTENCES = Corpus(
    name="event_sentences",
    title="Events: gold sentences",
    about="166 sentences of [PLOVER] with type, actors and recipients of the main event; no dates, no status, and no "
    "sentence without an event.",
    sources=EVALUATION / "events" / "dev",
    scorer=_scorer("events.py", "events/dev"),
    measures=(
        Measure("type right", rf"TYPE\s+accuracy {FLOAT}"),
        Measure("codes of the source, F1", rf"source\s+codes P R F1 {OF_THREE}{FLOAT}"),
        Measure("codes of the target, F1", rf"target\s+codes P R F1 {OF_THREE}{FLOAT}"),
        Measure("both sides exact", rf"both exact {FLOAT}"),
        Measure("type and both sides, F1", rf"TRIPLE\s+P R F1 {OF_THREE}{INTERVAL}"),
    ),
    has_halves=True,
)
EVENT_SPANS = Corpus(
    name="event_spans",
    title="Events: sentences with the words of source and target",
    about="931 sentences of 2010 to 2019, coded by people with the [PLOVER] of that time.",
    sources=EVALUATION / "events" / "spans",
    scorer=_scorer("event_spans.py", "events/spans"),
    measures=(
        Measure("answered", rf"answered {FLOAT}"),
        Measure("type right", rf"TYPE {FLOAT}"),
        Measure("source right", rf"SOURCE {FLOAT}"),
        Measure("target right", rf"TARGET {FLOAT}"),
        Measure("all three right", rf"ALL {FLOAT}"),
        Measure("sides exchanged", rf"SWAPPED {FLOAT}"),
    ),
    has_halves=True,
)
EVENT_ROWS = Corpus(
    name="event_rows",
    title="Events: whole articles",
    about="24 articles, every event labelled by one careful reader: what stands on no list counts as false.",
    sources=EVALUATION / "events" / "articles",
    scorer=_scorer("event_rows.py", "events/articles"),
    measures=(
        Measure("rows right", rf"ROWS\s+right \d+/\d+ {FLOAT}"),
        Measure("rows right or part", rf"ROWS .*right or part \d+/\d+ {FLOAT}"),
        Measure("rows false", rf"false \d+/\d+ {FLOAT}"),
        Measure("events found, right or part", rf"FOUND .*right or part \d+/\d+ {FLOAT}"),
        Measure("main events found", rf"main \d+/\d+ {FLOAT}"),
        Measure("rows and events, F1", rf"strict {FLOAT} \(95% CI {FLOAT}-{FLOAT}\)"),
        Measure("rows and events in part, F1", rf"lenient {FLOAT}"),
        Measure("countries right, of given", rf"COUNTRY right \d+/\d+ {FLOAT}"),
        Measure("status right", rf"STATUS \d+/\d+ {FLOAT}"),
        Measure("date right, of given", rf"DATE right of given \d+/\d+ {FLOAT}"),
        Measure("date given, of dated", rf"given of dated \d+/\d+ {FLOAT}"),
        Measure("place right, of given", rf"PLACE right of given \d+/\d+ {FLOAT}"),
        Measure("place given, of placed", rf"PLACE .* given \d+/\d+ {FLOAT}"),
    ),
    has_halves=True,
)
DUMPS = Corpus(
    name="dumps",
    title="Bodies of flat dumps",
    about="92 dumps of all visible text of a page, the body marked by hand.",
    sources=EVALUATION / "articles" / "dev",
    scorer=_scorer("articles.py", "articles/dev"),
    measures=(Measure("body, F1 of 4-grams", rf"BODY\s+P R F1 {OF_THREE}{INTERVAL}"),),
)
ENTITIES = Corpus(
    name="entities",
    title="Entities",
    about="60 articles of [MEANTIME]: persons, organisations and places, with chains across articles.",
    sources=EVALUATION / "entities" / "dev",
    scorer=_scorer("entities.py", "entities/dev"),
    measures=(
        Measure("same entity, precision of pairs", rf"SAME\s+P R F1\s+{FLOAT}"),
        Measure("same entity, recall of pairs", rf"SAME\s+P R F1\s+\S+ {FLOAT}"),
        Measure("kind right", rf"KIND\s+right\s+{FLOAT}"),
    ),
)
PAIRS = (
    Measure("pairs, precision", rf"PAIRS\s+P R F1\s+{FLOAT}"),
    Measure("pairs, recall", rf"PAIRS\s+P R F1\s+\S+ {FLOAT}"),
    Measure("B³, F1", rf"B3\s+P R F1\s+{OF_THREE}{FLOAT}"),
)
BASIL = Corpus(
    name="stories_dated",
    title="Stories, dated",
    about="45 happenings of [BASIL], each told by three outlets; dated, with titles. *tf-idf and days*: average-link "
    "groups of title (three times) and body at a cosine of .25, at most three days apart.",
    sources=EVALUATION / "stories" / "triples",
    scorer=_scorer("stories.py", "stories/triples"),
    measures=PAIRS,
    has_halves=True,
)
ECB = Corpus(
    name="stories_undated",
    title="Stories, undated",
    about="982 short texts of 86 happenings of [ECB+], two look-alike ones a topic; without dates and outlets.",
    sources=EVALUATION / "stories" / "ecb",
    scorer=_scorer("stories.py", "stories/ecb"),
    measures=PAIRS,
    has_halves=True,
)
DATES = Corpus(
    name="dates",
    title="Time expressions",
    about="30 expressions in sentences, with tense and publication day.",
    sources=None,
    scorer=("-m", "tests.quality.expressions", str(EVALUATION / "dates" / "expressions.jsonl")),
    measures=(Measure("value right", rf"RIGHT {FLOAT}"),),
)


def corpora() -> Iterator[Corpus]:
    """All, in the order of the page."""
    yield from (SAMPLES, QUOTES, EVENT_SENTENCES, EVENT_SPANS, EVENT_ROWS, DUMPS)
    yield _pages("html", "as HTML")
    yield _pages("text", "as flat dumps of their visible text")
    yield from (ENTITIES, BASIL, ECB, DATES)

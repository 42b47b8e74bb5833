"""The comparison itself, on labels and findings small enough to count by hand."""

from dataclasses import replace
from datetime import date

import pytest

from tests.labels.found import FoundArticle, FoundEvent, FoundQuote
from tests.labels.gold import LabelledArticle, LabelledDate, LabelledEvent, LabelledQuote
from tests.labels.scores import Score, article_score, matches, report, sentence_starts, total

SENTENCES = ("Norway praised Peru on Monday.", "Fog hid the harbour.", "“We are glad,” said Ana Quispe-Holm.")
LABEL = LabelledEvent(
    field="body",
    sentence=0,
    types=("SUPPORT", "AGREE"),
    statuses=("happened",),
    trigger="praised",
    actors=frozenset({"NOR"}),
    recipients=frozenset({"PER"}),
    when=LabelledDate(date(2024, 5, 6), date(2024, 5, 6)),
    places=(),
    is_optional=False,
)
EVENT = FoundEvent(
    field="body",
    offset=7,
    event_type="SUPPORT",
    status="happened",
    trigger="praised",
    actors=frozenset({"NOR"}),
    recipients=frozenset({"PER"}),
    start=date(2024, 5, 6),
    end=date(2024, 5, 6),
    place=None,
)
LABELS = LabelledArticle(
    source_path="fjord.txt",
    record_id=None,
    title="Warm words for Lima",
    subtitle=None,
    outlet="Fjord Daily",
    agency=None,
    authors=(),
    published_on="2024-05-07",
    published_basis="labelled",
    body_starts="Norway praised",
    body_ends="Quispe-Holm.",
    not_in_body=("Cookies help us",),
    marked_but_no_quote=(),
    sentences=SENTENCES,
    quotes=(LabelledQuote("direct", "We are glad", "Ana Quispe-Holm", None, False),),
    events=(LABEL,),
)
FOUND = FoundArticle(
    source_path="fjord.txt",
    record_id="fjord",
    title="Warm words for Lima",
    subtitle=None,
    outlet="Fjord Daily",
    agency=None,
    authors=(),
    published_on="2024-05-07",
    published_basis="labelled",
    body="\n\n".join(SENTENCES),
    quotes=(FoundQuote("direct", "We are glad", "We are glad", "Ana Quispe-Holm Quispe-Holm", None, False),),
    events=(EVENT,),
)


def figures(score: Score) -> dict[str, float]:
    return {name: value for name, value in score.figures.items() if value != 1}


def test_labels_met_in_full_give_full_marks() -> None:
    score = article_score(LABELS, FOUND)
    assert figures(score) == {"quote recall, indirect": 0, "via right": 0}
    assert score.misses == ()


@pytest.mark.parametrize(
    ("event", "kinds"),
    [
        pytest.param(
            replace(EVENT, event_type="ACCUSE"),
            {"event missed: type differs", "event too many: type or party"},
            id="type",
        ),
        pytest.param(
            replace(EVENT, actors=frozenset({"CHL"}), recipients=frozenset()),
            {"event missed: parties differ", "event too many: type or party"},
            id="no party in common",
        ),
        pytest.param(replace(EVENT, recipients=frozenset()), {"parties"}, id="one party in common"),
        pytest.param(replace(EVENT, status="planned"), {"status"}, id="status"),
        pytest.param(replace(EVENT, start=None, end=None), {"date"}, id="date"),
        pytest.param(replace(EVENT, place="Lima"), {"place"}, id="place where there is none"),
        pytest.param(
            replace(EVENT, offset=40),
            {"event missed: nothing found", "event too many: none there"},
            id="another sentence",
        ),
    ],
)
def test_each_fault_is_told_by_its_kind(event: FoundEvent, kinds: set[str]) -> None:
    assert {miss.kind for miss in article_score(LABELS, replace(FOUND, events=(event,))).misses} == kinds


def test_a_second_mention_of_one_event_is_one_too_many() -> None:
    score = article_score(LABELS, replace(FOUND, events=(EVENT, EVENT)))
    assert (score.counts["events_right"], score.counts["events_judged"]) == (1, 2)
    assert [miss.kind for miss in score.misses] == ["event too many: second mention"]


def test_an_optional_event_counts_neither_way() -> None:
    labels = replace(LABELS, events=(replace(LABEL, is_optional=True),))
    for events in ((), (EVENT,)):
        score = article_score(labels, replace(FOUND, events=events))
        assert (score.counts["events_judged"], score.counts["events_labelled"]) == (0, 0)


def test_a_required_event_is_matched_before_an_optional_one() -> None:
    optional = replace(LABEL, is_optional=True)
    assert matches([optional, LABEL], [EVENT]) == [(1, 0)]


def test_an_open_end_is_met_by_any_end() -> None:
    labels = replace(LABELS, events=(replace(LABEL, when=LabelledDate(date(2024, 5, 6), None)),))
    assert article_score(labels, FOUND).counts["date_right"] == 1


def test_sentences_are_found_across_changed_white_space_and_lost_lines() -> None:
    assert sentence_starts(SENTENCES, "Norway praised  Peru\non Monday.\n“We are glad,” said Ana Quispe-Holm.") == [
        (0, 0),
        (32, 2),
    ]


def test_a_speaker_of_another_name_is_wrong_and_a_scare_quote_costs_precision() -> None:
    quotes = (
        replace(FOUND.quotes[0], speaker="Bo Lind"),
        FoundQuote("partial", "Fog", "Fog", "", None, False),
    )
    score = article_score(LABELS, replace(FOUND, quotes=quotes))
    assert figures(score) == {
        "quote recall, indirect": 0,
        "quote precision, marked": 0.5,
        "speaker right": 0,
        "via right": 0,
    }


def test_an_article_that_is_missing_counts_as_empty() -> None:
    score = total([LABELS], [])
    assert (score.counts["events_labelled"], score.counts["events_right"]) == (1, 0)
    assert score.figures["body recall"] == 0


def test_the_report_gives_each_figure_and_each_kind_of_miss() -> None:
    lines = list(report(article_score(LABELS, replace(FOUND, title="Home"))))
    assert "title                          0.000" in lines
    assert lines[-1] == "     1 title"

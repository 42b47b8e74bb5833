"""Mentions that can have a say in each other's events are of one block; blocks apart give what all together give."""

from collections.abc import Sequence
from datetime import date
from itertools import product
from typing import Any

import pytest

from pipeline.resolution.real_events import event_blocks, event_groups
from pipeline.resolution.real_events.reported_events import ReportedEvent
from tests.resolution.real_events.reports import CONTI, DUVAL, FRANCE, ITALY, OKAFOR, mention

MONDAY, TUESDAY, THURSDAY = date(2024, 5, 6), date(2024, 5, 7), date(2024, 5, 9)
MAY = (date(2024, 5, 1), date(2024, 5, 31))
OTHERS: dict[str, Any] = {"base_type": "ACCUSE", "event_type": "ACCUSE", "trigger_text": "accused"}


def together(*mentions: ReportedEvent) -> list[list[str]]:
    tied = event_blocks.TiedMentions()
    tied.add(mentions)
    return sorted(sorted(mention_id for mention_id, _ in block.members) for block in tied.blocks())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(mention("1", on=MONDAY), mention("2", on=MONDAY), id="of one day and pair"),
        pytest.param(mention("1", on=MONDAY), mention("2", on=TUESDAY), id="of two persons, a day apart"),
        pytest.param(mention("1", on=MONDAY), mention("2", on=MAY), id="of a month, and a day in it"),
        pytest.param(mention("1", on=MONDAY), mention("2"), id="of two persons, one without a date"),
        pytest.param(
            mention("1", story_id="talks"), mention("2", (FRANCE,), (ITALY,), story_id="talks", on=MONDAY),
            id="of a story, with a country in common",
        ),
        pytest.param(
            mention("1", article_id="a", on=MONDAY), mention("2", (OKAFOR,), (), article_id="a"), id="of an article"
        ),
        pytest.param(
            mention("1", (), (), evidence_text="Same.", on=MONDAY),
            mention("2", (), (), evidence_text="Same.", on=MONDAY),
            id="in the same words",
        ),
    ],
)  # fmt: skip
def test_what_may_join_is_of_one_block(one: ReportedEvent, other: ReportedEvent) -> None:
    assert together(one, other) == [["1", "2"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(mention("1", on=MONDAY), mention("2", on=THURSDAY), id="days apart"),
        pytest.param(
            mention("1", (FRANCE,), (ITALY,), on=MONDAY), mention("2", (FRANCE,), (ITALY,), on=TUESDAY),
            id="a day apart without persons",
        ),
        pytest.param(mention("1", on=MONDAY), mention("2", recipients=(OKAFOR,), on=MONDAY), id="of other parties"),
        pytest.param(
            mention("1", article_id="a", on=MONDAY), mention("2", article_id="a", on=MONDAY, **OTHERS),
            id="of another type in an article",
        ),
    ],
)  # fmt: skip
def test_what_cannot_join_is_not_tied(one: ReportedEvent, other: ReportedEvent) -> None:
    assert together(one, other) == [["1"], ["2"]]


def test_dated_mentions_of_two_persons_are_tied_by_one_without_a_date() -> None:
    dated = [mention("1", on=MONDAY), mention("2", on=THURSDAY)]
    assert together(*dated) == [["1"], ["2"]]
    assert together(*dated, mention("3")) == [["1", "2", "3"]]


def test_blocks_keep_the_ties_by_which_other_mentions_would_belong_to_them() -> None:
    tied = event_blocks.TiedMentions()
    tied.add([mention("1", on=MONDAY), mention("2", on=THURSDAY)])
    undated = event_blocks.TiedMentions()
    undated.add([mention("3")])
    asked = {tie.tie for tie in undated.ties if tie.is_asking}
    assert all(asked & {tie.tie for tie in block.ties} for block in tied.blocks())


def groups(found: Sequence[Sequence[ReportedEvent]]) -> list[list[str]]:
    return sorted(sorted(one.event_mention_id for one in own) for own in found)


def test_blocks_apart_give_the_events_that_all_mentions_together_give() -> None:
    days = (MONDAY, TUESDAY, THURSDAY, MAY, None)
    sides = ((DUVAL, CONTI), (FRANCE, ITALY), (OKAFOR, ("Ana Lobo", "PRT")))
    mentions = [
        mention(f"{number:02}", (one,), (other,), on=day, story_id=f"story {number // 3 % 2} {number % 3}")
        for number, (day, (one, other)) in enumerate(product(days, sides))
    ]
    tied = event_blocks.TiedMentions()
    tied.add(mentions)
    names = {mention_id: block.name for block in tied.blocks() for mention_id, _ in block.members}
    apart = list(event_blocks.grouped_blocks(mentions, names))
    assert groups(apart) == groups(list(event_groups.grouped_mentions(mentions)))
    assert len(set(names.values())) > 1

"""Which happenings that the articles of one story tell are one."""

from datetime import date
from itertools import permutations

import pytest

from pipeline.resolution.real_events.event_groups import grouped_mentions
from pipeline.resolution.real_events.reported_events import Report, ReportedEvent
from pipeline.resolution.real_events.story_events import MOST_COMPARED, story_events
from tests.resolution.real_events.reports import CONTI, DUVAL, FRANCE, ITALY, mention

TUESDAY = date(2024, 1, 16)
PLANNED = mention("plan", status="planned", event_type="AGREE", story_id="talks")
HAPPENED = mention("news", on=TUESDAY, story_id="talks", trigger_text="talks")
LOOKED_BACK = mention("back", (FRANCE,), (ITALY,), status="background", story_id="talks", trigger_text="talks")


def groups(mentions: list[ReportedEvent]) -> list[list[str]]:
    return sorted(sorted(one.event_mention_id for one in own) for own in grouped_mentions(mentions))


def test_planned_happened_and_looked_back_on_meet_in_a_story() -> None:
    assert groups([PLANNED, HAPPENED, LOOKED_BACK]) == [["back", "news", "plan"]]


def test_they_stay_apart_in_several_stories() -> None:
    alone = [one._replace(story_id=f"story {one.event_mention_id}") for one in (PLANNED, HAPPENED, LOOKED_BACK)]
    assert groups(alone) == [["back"], ["news"], ["plan"]]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_articles_does_not_matter(order: tuple[int, ...]) -> None:
    mentions = [
        mention("a", on=TUESDAY, story_id="talks"),
        mention("b", (FRANCE,), (ITALY,), story_id="talks"),
        mention("c", (DUVAL,), (ITALY,), TUESDAY, story_id="talks"),
    ]
    assert groups([mentions[place] for place in order]) == [["a", "b", "c"]]


def test_two_persons_of_a_country_do_not_meet_through_the_country() -> None:
    mentions = [
        mention("a", on=TUESDAY, story_id="talks"),
        mention("b", (FRANCE,), (ITALY,), TUESDAY, story_id="talks"),
        mention("c", (("Marc Roux", "FRA"),), (CONTI,), TUESDAY, story_id="talks"),
    ]
    assert not any({"a", "c"} <= set(own) for own in groups(mentions))


def test_what_one_article_keeps_apart_stays_apart() -> None:
    first, second = (date(2024, 1, day) for day in (10, 16))
    mentions = [
        mention("a", on=first, article_id="x", story_id="talks"),
        mention("b", on=second, article_id="x", story_id="talks"),
        mention("c", article_id="y", story_id="talks"),
    ]
    assert ["a", "b", "c"] not in groups(mentions)


def test_a_large_story_is_compared_in_part(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []
    monkeypatch.setattr(
        "pipeline.resolution.real_events.story_events.score", lambda one, other: compared.append((one, other))
    )
    size = 4 * MOST_COMPARED
    reports = [Report(place, mention(f"{place:03}", story_id="talks"), (f"article {place}",)) for place in range(size)]
    assert list(story_events([report] for report in reports)) == []
    assert len(compared) < size * MOST_COMPARED * 2

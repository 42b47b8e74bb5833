"""Copies of one text, origins and stories."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from pipeline.resolution import stories
from pipeline.resolution.stories import OwnNews, Story, ToldArticle
from pipeline.resolution.versions import copies

AGENCY_TEXT = (
    "The foreign ministers of Tarvo and Lindhal met in the port of Sarn on Monday and agreed to reopen the railway "
    "that has been closed since the war, officials of both ministries said after four hours of talks at the old "
    "customs house. They will meet again in May to settle how the costs of the bridge are shared."
)
OTHER_TEXT = (
    "Growers in the hills above Sarn expect the poorest olive harvest for a decade, after a spring without rain and "
    "a summer of fires that burnt a third of the groves; prices at the mill have doubled and several presses stay shut."
)


def near_copies(bodies: list[tuple[str, str]]) -> list[list[str]]:
    return sorted(copies.near_copies(bodies, dict(bodies).__getitem__))


def article(article_id: str, **values: object) -> ToldArticle:
    own: dict[str, object] = {
        "title": f"Title {article_id}",
        "outlet": f"Outlet {article_id}",
        "origin": article_id,
        "published_at": None,
        "published_on": None,
    }
    return ToldArticle(article_id, **(own | values))  # type: ignore[arg-type]


def published(article_id: str, day: int, **values: object) -> ToldArticle:
    at = datetime(2024, 3, day, 12, tzinfo=UTC)
    return article(article_id, published_at=at, published_on=at.date(), **values)


def test_shortened_and_edited_copies_are_one_text() -> None:
    shortened = AGENCY_TEXT.rsplit(".", 2)[0]
    edited = AGENCY_TEXT.replace("officials of both ministries said", "it was announced")
    bodies = [("a", AGENCY_TEXT), ("b", shortened), ("c", edited.upper()), ("d", OTHER_TEXT)]
    assert near_copies(bodies) == [["a", "b", "c"], ["d"]]


def test_short_texts_are_copies_only_when_equal() -> None:
    bodies = [("a", "Talks resume."), ("b", "Talks resume"), ("c", "Talks resume today."), ("d", ""), ("e", "")]
    assert near_copies(bodies) == [["a", "b"], ["c"], ["d"], ["e"]]


def test_story_of_copies_and_of_reports_of_one_event_within_days() -> None:
    articles = [
        published("a", 4),
        published("b", 4, origin="a"),
        published("c", 6),
        published("d", 25),
        article("e", outlet=None, title=None),
    ]
    news = [OwnNews("meeting", one.article_id, one.published_on) for one in articles[1:4]]
    found = list(stories.group(articles, [["a", "b"]], news))
    of = {member: story.story_id for story, members in found for member in members}
    assert of["a"] == of["b"] == of["c"]
    assert len({of["c"], of["d"], of["e"]}) == 3
    told = {story.story_id: story for story, _ in found}
    assert told[of["a"]] == Story(of["a"], 3, 3, 2, datetime(2024, 3, 4, 12, tzinfo=UTC), "Title a")
    assert told[of["e"]] == Story(of["e"], 1, 0, 1, None, None)


def test_older_versions_do_not_count() -> None:
    articles = [article("a", is_latest=False), article("b")]
    ((story, _),) = stories.group(articles, [["a", "b"]], [])
    assert (story.article_count, story.outlet_count, story.headline) == (1, 1, "Title b")


SENTENCES = [f"{part.strip()}." for part in (AGENCY_TEXT + OTHER_TEXT).replace(",", ".").split(".")]
BODIES = st.lists(st.sampled_from(SENTENCES), max_size=6).map(" ".join)


@given(st.lists(BODIES, max_size=8), st.randoms())
def test_copies_do_not_depend_on_order(bodies: list[str], random: object) -> None:
    named = [(f"{number:02}", body) for number, body in enumerate(bodies)]
    expected = near_copies(named)
    random.shuffle(named)  # type: ignore[attr-defined]
    assert near_copies(named) == expected
    assert sorted(member for group in expected for member in group) == sorted(name for name, _ in named)

"""Which articles are compared at all."""

from pipeline.resolution.stories.story_neighbours import MOST_COMPARED, neighbours
from pipeline.resolution.stories.story_wording import StoryWordings, word_strengths, wordings
from pipeline.resolution.stories.told_articles import ToldArticle


def worded(*leads: str) -> StoryWordings:
    told = [
        ToldArticle(str(n), "en", None, *word_strengths(None, lead, (), ()), [], None, "o", None, None, None, None)
        for n, lead in enumerate(leads)
    ]
    return wordings(told, "en")


def near(articles: StoryWordings, *days: int | None) -> list[tuple[int, int]]:
    """The pairs of articles, the smaller place first."""
    found = neighbours(articles, days, [f"{place:04}" for place in range(len(days))], apart=3, least=0)
    pairs = list(zip(found.first.tolist(), found.second.tolist(), strict=True))
    assert found.likeness.tolist() == articles.likenesses(found.second, found.first).tolist()
    assert len(pairs) == len(set(pairs))
    return sorted((min(pair), max(pair)) for pair in pairs)


def test_articles_with_a_telling_word_in_common_are_compared() -> None:
    assert near(worded("herring", "salmon herring", "cod"), 1, 2, 2) == [(0, 1)]


def test_articles_too_many_days_apart_are_not() -> None:
    assert near(worded("herring", "herring", "herring"), 1, 4, 5) == [(0, 1), (1, 2)]


def test_an_article_of_no_known_day_may_be_of_any() -> None:
    assert near(worded("herring", "herring", "herring"), 1, 90, None) == [(0, 2), (1, 2)]


def test_a_word_of_very_many_leads_each_to_the_ones_before_it_only() -> None:
    many = 3 * MOST_COMPARED
    pairs = near(worded(*["herring"] * many), *[1] * many)
    assert len(pairs) < many * MOST_COMPARED
    assert {other for _, other in pairs} == set(range(1, many))

"""Which invented articles tell one story."""

import random
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time
from itertools import pairwise

import pytest

from pipeline.resolution.stories import story_groups
from pipeline.resolution.stories.story_groups import GroupedStory
from pipeline.resolution.stories.story_rows import Story
from pipeline.resolution.stories.story_wording import word_strengths
from pipeline.resolution.stories.told_articles import ToldArticle

HARBOUR = (
    ("Harbour Board of Port Ellery votes to close the northern lock", "The Harbour Board of Port Ellery voted on "),
    (
        "Port Ellery closes northern lock after vote of Harbour Board",
        "The northern lock of Port Ellery will close, the ",
    ),
)
REST = (
    "Harbour Board decided after months of quarrels with fishermen. Chairwoman Ida Brandvold said the lock leaked, and "
    "repairs would cost 40 million crowns. Skippers of Port Ellery must take the southern channel from August."
)
QUAKE = (
    "Earthquake of magnitude 6.1 shakes villages near {place}",
    (
        "An earthquake of magnitude 6.1 shook villages near {place}, damaging houses and cutting roads, they said. "
        "Rescuers from {place} searched the rubble of a school, and {mayor}, the mayor of {place}, asked for tents."
    ),
)


def article(name: str, title: str, lead: str, day: date | None = date(2024, 5, 7)) -> ToldArticle:
    words, strengths = word_strengths(title, lead, (), ())
    return ToldArticle(
        article_id=name,
        language="en",
        title=title,
        words=words,
        strengths=strengths,
        parties=[],
        outlet=f"outlet of {name}",
        origin=name,
        published_at=datetime.combine(day, time(12), UTC) if day else None,
        first_day=day,
        last_day=day,
        latest_told=None,
    )


def harbour(name: str, version: int, day: date | None = date(2024, 5, 7)) -> ToldArticle:
    title, lead = HARBOUR[version]
    return article(name, title, lead + REST, day)


def quake(name: str, place: str, mayor: str, day: date | None = None) -> ToldArticle:
    title, lead = (text.format(place=place, mayor=mayor) for text in QUAKE)
    return article(name, title, lead, day)


def group(articles: Iterable[ToldArticle], copies: Iterable[Sequence[str]]) -> Iterator[GroupedStory]:
    for of_language in story_groups.group(articles, copies):
        yield from of_language.stories


def groups(*articles: ToldArticle, copies: tuple[tuple[str, ...], ...] = ()) -> list[list[str]]:
    return sorted(sorted(found.article_ids) for found in group(articles, copies))


OTHERS = [
    article(
        f"other {number}",
        f"{town} opens its {work}",
        f"The {work} of {town} was opened by {person} before a crowd of {number}00 people who had waited for years.",
        date(2024, 5, 1 + number),
    )
    for number, (town, work, person) in enumerate(
        [
            ("Vardheim", "tram line", "Ole Stene"),
            ("Costa Brisa", "opera house", "Rosa Almar"),
            ("Lipovik", "steel bridge", "Jan Havel"),
            ("Nordby", "cable car", "Else Winther"),
        ]
    )
]


def test_articles_of_like_wording_within_days_tell_one_story() -> None:
    told = groups(harbour("a", 0), harbour("b", 1, date(2024, 5, 9)), *OTHERS)
    assert ["a", "b"] in told
    assert len(told) == 1 + len(OTHERS)


def test_the_same_wording_a_week_later_is_another_story() -> None:
    assert ["a"] in groups(harbour("a", 0), harbour("b", 1, date(2024, 5, 14)), *OTHERS)


def test_reports_that_follow_each_other_for_longer_than_a_story_lasts_are_several_stories() -> None:
    days = [date(2024, 5, day) for day in (1, 3, 5, 7, 9)]
    told = groups(*(harbour(f"day {day.day}", day.day % 2, day) for day in days), *OTHERS)
    assert not any(len(names) > 2 for names in told)


def test_an_undated_article_joins_by_wording_alone() -> None:
    assert ["a", "b"] in groups(harbour("a", 0), harbour("b", 1, None), *OTHERS)


def test_an_undated_article_that_tells_of_a_later_day_is_another_story() -> None:
    later = harbour("b", 1, None)._replace(latest_told=date(2024, 5, 20))
    assert ["a"] in groups(harbour("a", 0), later, *OTHERS)


@pytest.mark.parametrize(("year", "is_one"), [(2024, True), (2019, False)])
def test_an_article_of_which_only_the_year_is_known_belongs_to_that_year(year: int, is_one: bool) -> None:
    rough = harbour("b", 1, None)._replace(first_day=date(year, 1, 1), last_day=date(year, 12, 31))
    assert (["a", "b"] in groups(harbour("a", 0), rough, *OTHERS)) is is_one


def test_two_happenings_of_one_kind_stay_apart() -> None:
    first = [quake(f"a{number}", "Tarsk", "Mira Dolan") for number in range(3)]
    second = [quake(f"b{number}", "Oruma", "Paul Sato") for number in range(3)]
    told = groups(*first, *second, *OTHERS)
    assert ["a0", "a1", "a2"] in told
    assert ["b0", "b1", "b2"] in told


def test_a_sentence_alone_tells_no_story_by_the_names_in_it() -> None:
    told = groups(
        article("a", "", "The Harbour Board of Port Ellery thanked Ida Brandvold.", None),
        article("b", "", "Ida Brandvold told the Harbour Board of Port Ellery of thefts.", None),
        *OTHERS,
    )
    assert ["a"] in told


def test_copies_and_versions_are_one_story_whatever_their_days_and_words() -> None:
    told = groups(harbour("a", 0), article("b", "Rain", "It rained.", date(2020, 1, 1)), copies=(("a", "b"),))
    assert told == [["a", "b"]]


def test_articles_of_different_languages_do_not_meet() -> None:
    german = harbour("b", 1)._replace(language="de")
    assert ["b"] in groups(harbour("a", 0), german, *OTHERS)


def one_story(*articles: ToldArticle, copies: tuple[tuple[str, ...], ...] = ()) -> GroupedStory:
    (found,) = [own for own in group((*articles, *OTHERS), copies) if articles[0].article_id in own.article_ids]
    return found


def test_an_article_alone_is_a_story() -> None:
    (found,) = group([article("a", "Lock", "It leaks.", None)._replace(outlet=None)], ())
    assert found.story == Story(found.story.story_id, 1, 0, 1, [], None, None, None, "a", "Lock")


def test_a_story_has_the_title_of_its_most_central_article_and_tells_first_report_outlets_and_days() -> None:
    aside = article("c", "Lock", HARBOUR[0][1] + REST + " Prices of herring rose in Vardheim.", date(2024, 5, 8))
    found = one_story(harbour("b", 0, date(2024, 5, 9)), harbour("a", 0, date(2024, 5, 8)), aside).story
    assert found.headline == HARBOUR[0][0]
    assert found.first_article_id == "a"
    assert found.outlets == ["outlet of a", "outlet of b", "outlet of c"]
    assert (found.first_published_on, found.last_published_on) == (date(2024, 5, 8), date(2024, 5, 9))
    assert (found.article_count, found.outlet_count, found.origin_count) == (3, 3, 3)


def test_older_versions_are_not_counted() -> None:
    old = harbour("b", 0)._replace(is_latest=False)
    assert one_story(harbour("a", 0), old, copies=(("a", "b"),)).story.article_count == 1


def test_a_pair_tells_what_two_articles_have_in_common() -> None:
    both = [
        told._replace(parties=["Harbour Board", "Ida Brandvold"])
        for told in (harbour("a", 0), harbour("b", 1, date(2024, 5, 9)))
    ]
    (pair,) = one_story(*both).pairs
    assert (pair.first_article_id, pair.second_article_id, pair.relation) == ("a", "b", "same wording")
    assert pair.shared_parties == ["Harbour Board", "Ida Brandvold"]
    assert pair.days_apart == 2
    assert 0.2 < (pair.similarity or 0) <= 1
    assert "northern" in pair.shared_words


def test_copies_are_told_as_such() -> None:
    found = one_story(harbour("a", 0), harbour("b", 1), harbour("c", 1), copies=(("a", "b", "c"),))
    assert [(pair.first_article_id, pair.second_article_id, pair.relation) for pair in found.pairs] == [
        (one, other, "same text") for one, other in pairwise("abc")
    ]


def test_the_words_that_several_articles_have_are_told_with_their_weight() -> None:
    (found,) = story_groups.group([harbour("a", 0), harbour("b", 1), *OTHERS], ())
    words = {word.word: word for word in found.words}
    assert words["crowd"].article_count == len(OTHERS)
    assert words["crowd"].rarity < max(word.rarity for word in found.words)
    assert "herring" not in words


def test_the_order_of_articles_does_not_matter() -> None:
    articles = [
        *(harbour(f"h{number}", number % 2, date(2024, 5, 1 + number % 9)) for number in range(12)),
        *(quake(f"q{number}", "Tarsk", "Mira Dolan") for number in range(4)),
        *(quake(f"r{number}", "Oruma", "Paul Sato") for number in range(4)),
        *OTHERS,
    ]
    expected = sorted(repr(own.story) for own in group(articles, ()))
    for seed in range(5):
        shuffled = list(articles)
        random.Random(seed).shuffle(shuffled)
        assert sorted(repr(own.story) for own in group(shuffled, ())) == expected

"""How much two invented beginnings of articles are alike in their words."""

import numpy as np
import pytest

from pipeline.resolution.stories.story_wording import SCALE, Likenesses, StoryWordings, word_strengths, wordings
from pipeline.resolution.stories.told_articles import ToldArticle

FILLER = " ".join(f"word{number}a" for number in range(60))


def told(title: str, lead: str, parties: tuple[str, ...] = (), acts: tuple[str, ...] = ()) -> ToldArticle:
    words = word_strengths(title, lead, parties, acts)
    return ToldArticle("a", "en", title, *words, list(parties), None, "o", None, None, None, None)


def cosine(*articles: ToldArticle, language: str = "en") -> float:
    return likeness(wordings(articles, language), 0, 1) / SCALE**2


def likeness(articles: StoryWordings, one: int, other: int) -> int:
    (found,) = articles.likenesses(np.array([one]), np.array([other])).tolist()
    return int(found)


def test_an_article_is_wholly_like_itself() -> None:
    assert cosine(told("Lock", FILLER), told("Lock", FILLER)) == pytest.approx(1, abs=0.01)


def test_articles_without_a_word_in_common_are_not_alike() -> None:
    assert cosine(told("Lock", "herring"), told("Bridge", "salmon")) == 0


def test_a_word_that_news_has_often_says_less_than_one_that_it_has_seldom() -> None:
    common = cosine(told("", f"{FILLER} president"), told("", "president " + FILLER.replace("a", "b")))
    rare = cosine(told("", f"{FILLER} lighthouse"), told("", "lighthouse " + FILLER.replace("a", "b")))
    assert 0 < common < rare


def test_a_name_says_more_than_another_word() -> None:
    name = cosine(told("", f"{FILLER} of Brandvold"), told("", "of Brandvold " + FILLER.replace("a", "b")))
    word = cosine(told("", f"{FILLER} of brandvold"), told("", "of brandvold " + FILLER.replace("a", "b")))
    assert 0 < word < name


def test_parties_and_acts_count_as_words() -> None:
    lead = FILLER.replace("a", "b")
    one = told("", FILLER, ("Ida Brandvold",), ("MEET: A, B",))
    both, parties, none = (
        told("", lead, ("Ida Brandvold",), ("MEET: A, B",)),
        told("", lead, ("Ida Brandvold",)),
        told("", lead),
    )
    assert cosine(one, both) > cosine(one, parties) > cosine(one, none)


def test_a_short_text_counts_as_if_words_of_its_own_were_missing() -> None:
    assert cosine(told("", "herring lighthouse"), told("", "herring lighthouse")) < 0.1


def test_words_in_common_are_told_by_weight() -> None:
    both = [
        told("", "The president saw Brandvold and the president of Norway."),
        told("", "The president met Brandvold."),
    ]
    found = wordings(both, "en")
    assert found.shared(Likenesses(len(found.vocabulary)), 0, 1, most=1) == ["brandvold"]


def test_the_mean_likeness_is_that_of_all_pairs() -> None:
    articles = [told("", f"{FILLER} {words}") for words in ("herring", "salmon", "cod lighthouse")]
    found = wordings(articles, "en")
    pairs = [(0, 1), (0, 2), (1, 2)]
    mean = sum(likeness(found, one, other) for one, other in pairs) / len(pairs)
    assert found.mean_likeness == pytest.approx(mean)
    assert wordings(articles[:1], "en").mean_likeness == 0


def test_a_language_without_a_list_of_common_words_is_known_by_its_articles_alone() -> None:
    articles = (told("", f"{FILLER} Hafen"), told("", f"{FILLER} Leuchtturm"))
    assert cosine(*articles, language="de") < cosine(*articles, language="en")

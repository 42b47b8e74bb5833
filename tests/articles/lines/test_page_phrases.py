"""Fixed phrases of news pages, in the lines that hold them."""

import pytest

from pipeline.articles.lines.page_phrases import phrase_in, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Read MORE: 3 ways", ["read", "more", "ways"]),
        ("café-bar’s", ["café", "bar", "s"]),
        ("Новости дня 24", ["новости", "дня"]),
        ("snake_case", ["snake", "case"]),
        ("1, 2, 3", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param("Add a comment", "add a comment: comment", id="whole line"),
        pytest.param("Add a comment to the story", "add a comment: comment", id="opening"),
        pytest.param("Around the web", "around the web: teaser", id="whole line alone"),
        pytest.param("Around the web in a day", None, id="a line's phrase opens another line"),
        pytest.param("", None, id="no words"),
        pytest.param("Otras noticias de la costa", "otras noticias de: teaser", id="Spanish"),
        pytest.param("Lesen Sie auch:", "lesen sie auch: teaser", id="German"),
        pytest.param("À lire également", "à lire également: teaser", id="French"),
        pytest.param("We value your privacy.", "we value your privacy: notice", id="consent"),
        pytest.param("Новости партнёров", "новости партнёров: teaser", id="Russian"),
        pytest.param("Issued on: Modified:", "issued on modified: notice", id="labels whose dates are not shown"),
        pytest.param("The harbour wall broke", None, id="other words"),
    ],
)
def test_phrase(text: str, role: str | None) -> None:
    found = phrase_in(tuple(words_of(text)))
    assert (f"{found.text}: {found.role}" if found else None) == role


def test_a_phrase_of_the_inside_is_found_wherever_it_stands() -> None:
    found = phrase_in(tuple(words_of("By going on you agree to our privacy policy and terms")))
    assert found is not None
    assert (found.role, found.is_decisive) == ("notice", False)


@pytest.mark.parametrize(("text", "ends_article"), [("Add a comment", True), ("A confirmation email", False)])
def test_some_phrases_stand_below_articles(text: str, ends_article: bool) -> None:
    found = phrase_in(tuple(words_of(text)))
    assert found is not None
    assert found.ends_article is ends_article

"""How a noun phrase before or after a name is read as a title."""

import pytest

from pipeline.people.person_titles import phrase_country, read_title, title_length, title_start


@pytest.mark.parametrize(
    ("phrase", "text", "country", "head"),
    [
        pytest.param("the Kenyan foreign minister", "foreign minister", "KEN", "foreign minister", id="nation first"),
        pytest.param("Chad's envoy", "envoy", "TCD", "envoy", id="owner"),
        pytest.param("former prime minister", "former prime minister", None, "prime minister", id="modifier"),
        pytest.param("president of Chad", "president of Chad", "TCD", "president", id="country behind"),
        pytest.param("ambassador to Chad", "ambassador to Chad", None, "ambassador", id="to a country"),
        pytest.param("Oslo mayor", "Oslo mayor", "NOR", "mayor", id="a capital stays"),
        pytest.param("Mr.", None, None, "mr", id="form of address"),
        pytest.param("her husband", None, None, "husband", id="relation"),
        pytest.param("minister who resigned in May", "minister", None, "minister", id="relative clause"),
        pytest.param("Sen.", "Sen.", None, "sen", id="shortened"),
        pytest.param("mother of three", None, None, "mother", id="a noun that is no post"),
    ],
)  # fmt: skip
def test_title(phrase: str, text: str | None, country: str | None, head: str) -> None:
    found = read_title(phrase)
    assert found is not None
    assert (found.text, found.country, found.head) == (text, country, head)


@pytest.mark.parametrize("phrase", ["the harbour wall", "the minister has left", "because the envoy", ""])
def test_what_is_no_title(phrase: str) -> None:
    assert read_title(phrase) is None


@pytest.mark.parametrize(("phrase", "gender"), [("Mrs.", "female"), ("king", "male"), ("minister", None)])
def test_the_gender_that_a_title_tells(phrase: str, gender: str | None) -> None:
    found = read_title(phrase)
    assert found is not None
    assert found.gender == gender


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("when former deputy foreign minister", 1),
        ("the Harbour Board director", 1),
        ("said Chilean President", 1),
        ("the harbour director", 2),
        ("the harbour wall", None),
        ("", None),
    ],
)
def test_where_a_title_starts(words: str, start: int | None) -> None:
    assert title_start(words.split()) == start


@pytest.mark.parametrize(
    ("words", "end", "length"), [("the prime minister", 3, 2), ("the prime minister", 2, 0), ("", 0, 0)]
)
def test_how_many_words_are_a_title(words: str, end: int, length: int) -> None:
    assert title_length(words.split(), end) == length


@pytest.mark.parametrize(
    ("phrase", "country", "rest"),
    [
        ("South Sudanese envoy", "SSD", "envoy"),
        ("envoy for Chad", None, "envoy for Chad"),
        ("Chad’s envoy", "TCD", "envoy"),
        ("officer killed in Chad", None, "officer killed in Chad"),
        ("historian of New England", None, "historian of New England"),
        ("polish minister", None, "polish minister"),
    ],
)
def test_the_country_of_a_phrase(phrase: str, country: str | None, rest: str) -> None:
    assert phrase_country(phrase) == (country, rest)

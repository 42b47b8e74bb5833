"""What the words of a line tell wherever it stands."""

import pytest

from pipeline.articles.lines.wording import wording

CAPTIONS = [
    ("Photo: Coast Press", True),
    ("Image credit: Ann Lee", True),
    (". Imagen: EFE", True),
    ("Bildquelle: Ann Lee", True),
    ("© 2024 Coastal Times", True),
    ("The harbour wall. (Photo by Ann Lee)", True),
    ("The harbour wall [AFP]", False),
    ("The harbour wall (Reuters)", True),
    ("The harbour wall, via Getty Images", True),
    ("The crews went home on Friday. – AFP", False),
    ("The photo shows the harbour wall.", False),
    ("The wall (and the boats) broke.", False),
]


@pytest.mark.parametrize(("text", "is_caption"), CAPTIONS)
def test_a_credit_tells_a_caption(text: str, is_caption: bool) -> None:
    assert wording(text).is_caption is is_caption


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("By Anna Petersen", True),
        ("Written by: Anna Petersen", True),
        ("Von Anna Petersen", True),
        ("By 2030", False),
        ("Bystanders saw it", False),
        ("By Anna Petersen, who " + "sailed and " * 14, False),
    ],
)
def test_a_short_text_opens_as_a_byline(text: str, opens: bool) -> None:
    assert wording(text).opens_as_byline is opens


@pytest.mark.parametrize(
    ("text", "is_dated"),
    [
        ("Published: 14 May 2024", True),
        ("14 May", False),
        ("In 2024 the wall broke", False),
        ("2024-05-14 10:00", True),
    ],
)
def test_a_date_with_its_year_dates_a_text(text: str, is_dated: bool) -> None:
    assert wording(text).is_dated is is_dated


@pytest.mark.parametrize(
    ("text", "is_note"),
    [
        ("Reporting by Anna Petersen", True),
        ("(Additional reporting and writing by Anna Petersen)", True),
        ("Mark Oduya contributed to this report.", True),
        ("With inputs from Mark Oduya", True),
        ("Mark Oduya contributed money.", False),
        ("Reporting is hard work.", False),
    ],
)
def test_notes_of_the_desk(text: str, is_note: bool) -> None:
    assert wording(text).is_staff_note is is_note


def test_words_are_those_of_letters_and_function_words_their_share() -> None:
    found = wording("The 40 boats of the harbour")
    assert found.words == ("the", "boats", "of", "the", "harbour")
    assert found.long_words == {"boats", "harbour"}
    assert found.function_word_share == 0.6
    assert found.phrase is None


def test_marks_alone_have_no_words() -> None:
    found = wording("* * *")
    assert (found.words, found.function_word_share) == ((), 0.0)

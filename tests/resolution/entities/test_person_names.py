"""How names of persons are read and compared."""

import pytest

from pipeline.resolution.entities.person_names import is_proper, person_name, sound


@pytest.mark.parametrize(
    ("text", "words", "initials", "family_name"),
    [
        ("Clara Duval", ("clara", "duval"), (), "duval"),
        ("Howard J. “Hal” Pell Jr.", ("howard", "pell"), ("j",), "pel"),
        ("Pak Hyon-hui", ("pak", "hyon", "hui"), (), "pak"),
        ("Lee Marvin Duval", ("lee", "marvin", "duval"), (), "duval"),
        ("Lee Chong-su", ("lee", "chong", "su"), (), "le"),
        ("Seán O’Brannagh’s", ("sean", "obrannagh"), (), "obranah"),
        ("", (), (), ""),
    ],
)
def test_parts_of_a_name(text: str, words: tuple[str, ...], initials: tuple[str, ...], family_name: str) -> None:
    name = person_name(text)
    assert (name.words, name.initials, name.family_name) == (words, initials, family_name)


@pytest.mark.parametrize(
    "spellings",
    [("sergey", "sergei", "sergej"), ("borynskyy", "borynskiy", "borinsky"), ("khalid", "halid"), ("clara", "klara")],
    ids=" ".join,
)
def test_spellings_that_sound_alike(spellings: tuple[str, ...]) -> None:
    assert len({sound(word) for word in spellings}) == 1


@pytest.mark.parametrize(
    "words", [("maria", "mario"), ("jong", "yong"), ("pell", "bell"), ("ivan", "evan")], ids=" ".join
)
def test_names_that_do_not(words: tuple[str, ...]) -> None:
    assert len({sound(word) for word in words}) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Clara Duval", True),
        ("Ursula van der Linden", True),
        ("Khalid bin Rashid", True),
        ("Israel Duval", True),
        ("French Foreign Minister", False),
        ("Tarvan defence minister", False),
        ("officials", False),
        ("", False),
    ],
)
def test_proper_names(text: str, *, expected: bool) -> None:
    assert is_proper(text) is expected

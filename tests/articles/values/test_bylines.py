"""Names in bylines: how people write them, and which small words stand inside them."""

import pytest

from pipeline.articles.values.bylines import Credits, bare_names, credits_of, is_name, signature, written_name


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Ann  Lee", "Ann Lee"),
        ("ANN VAN DER MEER", "Ann van der Meer"),
        ("VAN DER MEER", "Van der Meer"),
        ("AL GRANT", "Al Grant"),
        ("JOÃO DO CARMO", "João do Carmo"),
        ("ANN E LEE", "Ann E Lee"),
    ],
)
def test_a_name_in_capitals_is_written_as_people_write_it(name: str, written: str) -> None:
    assert written_name(name) == written


@pytest.mark.parametrize(
    ("text", "is_person"),
    [
        ("Ann Lee", True),
        ("Ana e Silva", True),
        ("Omar bin al Hadi", True),
        ("Lee", False),
        ("Ann Bo Cy Di Ek Fo", False),
        ("Sports Desk", False),
        ("Ann Lee.", False),
        ("Ann Lee Jr.", True),
        ("Ann PalmNovember", False),
    ],
)
def test_what_reads_as_a_name(text: str, is_person: bool) -> None:
    assert is_name(text) is is_person


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Written by Ann Lee and Bo Ek", ("Ann Lee", "Bo Ek")),
        ("Edited by Ann Lee", ("Ann Lee",)),
        ("Von Ann Lee", ("Ann Lee",)),
        ("Текст: Анна Ли", ("Анна Ли",)),
        ("Ann Lee Ann Lee", ("Ann Lee",)),
        ("Ann Lee | Updated 3 May 2024", ("Ann Lee",)),
        ("Ann Lee in Oslo", ("Ann Lee",)),
    ],
)
def test_people_of_a_byline(text: str, people: tuple[str, ...]) -> None:
    assert credits_of(text).people == people


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Ann Lee, Quay World Radio News.", Credits(("Ann Lee",), (), ("Quay World Radio",))),
        ("Ann Lee, Quay Network", Credits(("Ann Lee",), (), ("Quay Network",))),
        ("Ann Lee, mayor of Quay", None),
    ],
)
def test_a_sign_off_names_a_person_and_a_house(line: str, credit: Credits | None) -> None:
    assert signature(line) == credit


@pytest.mark.parametrize(
    ("line", "is_expected", "names"),
    [
        ("Anna Lee/Peter Ek", False, ("Anna Lee", "Peter Ek")),
        ("Harbour Wall", False, ()),
        ("Harbour Wall", True, ("Harbour Wall",)),
        ("Anna Lee, Peter Ek, Anna Ek, Peter Lee, Anna Wall", True, ()),
    ],
)
def test_names_alone_on_a_line(line: str, is_expected: bool, names: tuple[str, ...]) -> None:
    assert bare_names(line, is_expected) == names

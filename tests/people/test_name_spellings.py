"""Who bears a full name that is spelt in several ways: ``pipeline.people.name_spellings``."""

import pytest

from pipeline.people.name_spellings import NameSpellings


@pytest.mark.parametrize(
    ("key", "bearer"),
    [
        (("sergey", "orlov"), 0),
        (("sergei", "pavel", "orlov"), 0),
        (("clara", "orlov"), None),
    ],
)
def test_bearer(key: tuple[str, ...], bearer: int | None) -> None:
    names = NameSpellings()
    names.add(("sergei", "orlov"), 0)
    assert names.bearer(key) == bearer

"""Which names are media through which words come."""

import pytest

from pipeline.quotes.vocabulary.quote_sources import is_medium


@pytest.mark.parametrize(
    ("name", "medium"),
    [
        ("Reuters", True),
        ("the Harbour Times", True),
        ("state media", True),
        ("Coast Radio", True),
        ("a local newspaper", True),
        ("The Times of the harbour", False),
        ("Amara Okafor", False),
        ("the ministry", False),
    ],
)
def test_medium(name: str, medium: bool) -> None:
    assert is_medium(name) is medium

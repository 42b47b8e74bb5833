"""Hosts in addresses on the web."""

import pytest

from pipeline.articles.values.addresses import host, site


@pytest.mark.parametrize(
    ("address", "own_host", "own_site"),
    [
        ("https://www.Coast.example:8080/a?b", "www.coast.example", "coast.example:8080"),
        ("http://coast.example", "coast.example", "coast.example"),
        ("coast.example/a", "", ""),
        ("http://[::1", "", ""),
        (None, "", ""),
    ],
)
def test_host_and_site(address: str | None, own_host: str, own_site: str) -> None:
    assert (host(address), site(address)) == (own_host, own_site)

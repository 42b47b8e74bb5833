"""The hosts that a page writes as its own, and the names that they stand for."""

import pytest

from pipeline.articles.facts.publishers.page_hosts import LINKED, MAILED, NAMED, PATH, own_hosts, stands_for


@pytest.mark.parametrize(
    ("lines", "hosts"),
    [
        pytest.param(["Write to desk@quayherald.com.no"], {"quayherald": ("quayherald.com.no", MAILED)}, id="mail"),
        pytest.param(["See www.quayherald.no"], {"quayherald": ("quayherald.no", LINKED)}, id="link"),
        pytest.param(["QuayHerald.com"], {"quayherald": ("quayherald.com", LINKED)}, id="name"),
        pytest.param(
            ["Thank you for visiting quayherald.com", "quayherald.com sitemap"],
            {"quayherald": ("quayherald.com", NAMED)}, id="named twice",
        ),
        pytest.param(["https://quayherald.com/boats"], {"quayherald": ("quayherald.com", PATH)}, id="a single page"),
        pytest.param(["www.facebook.com", "a@gmail.com"], {}, id="networks and mail services"),
        pytest.param(["Boats left.It rained.In Oslo it did not. e.g. here, 3.5 or 4.de"], {}, id="glued sentences"),
        pytest.param(["@annlee", "no.", "www."], {}, id="no host"),
    ],
)  # fmt: skip
def test_own_hosts(lines: list[str], hosts: dict[str, tuple[str, float]]) -> None:
    assert own_hosts(lines) == hosts


@pytest.mark.parametrize(
    ("label", "name", "stands"),
    [
        ("quayherald", "Quay Herald", True),
        ("quayherald", "The Quay Herald", True),
        ("thequayherald", "The Quay Herald", True),
        ("qh", "Quay Herald", True),
        ("tide", "Tide Events", False),  # "Tid" and "E" would spell it
        ("quaytimes", "Quayside Times", True),
        ("quayherald", "QuayHerald.com", True),
        ("quay", "Quayside", False),
        ("quayherald", "Harbour Herald", False),
        ("quayherald", "Quay", False),
    ],
)
def test_a_label_stands_for_a_name_by_its_letters_initials_or_openings(label: str, name: str, stands: bool) -> None:
    assert stands_for(label, name) == stands

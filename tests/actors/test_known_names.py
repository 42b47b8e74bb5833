"""Known names in sentences: the longest, where they stand, and where they only describe."""

import pytest

from pipeline.actors.known_names import name_hits, names_in_context
from pipeline.language import Paragraph, Sentence, model, tokens


def parsed(text: str) -> Sentence:
    return tokens(Paragraph("body", 0, model()(text)), text).sentences[0]


def named(text: str) -> list[tuple[str, str | None, bool]]:
    return [
        (hit.known.spelling, hit.known.country or hit.known.org_code, hit.is_loose)
        for hit in name_hits(parsed(text), names_in_context("", text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The UN Security Council met.", [("UN Security Council", "IGO", False)]),
        ("South Sudanese troops left Juba.", [("South Sudanese", "SSD", False), ("Juba", "SSD", False)]),
        ("An anti-Chadian rally was held.", [("Chadian", "TCD", True)]),
        ("Ethnic Albanians marched.", [("Albanians", "ALB", True)]),
        ("A Kenyan-made rocket fell.", [("Kenyan", "KEN", True)]),
        ("A Kenyan-led force arrived.", [("Kenyan", "KEN", False)]),
        ("He teaches the Russian language.", [("Russian", "RUS", True)]),
        ("North Korea answered; the North was angry.", [("North Korea", "PRK", False), ("North", "PRK", False)]),
        ("The North of the town was dark.", []),
    ],
    ids=["longest", "demonym and capital", "anti", "ethnic", "made", "led", "language", "in context", "no context"],
)
def test_names_of_a_sentence(text: str, expected: list[tuple[str, str | None, bool]]) -> None:
    assert named(text) == expected

"""Which words a speaker says again on another occasion."""

from datetime import date

import pytest

from pipeline.resolution.statements.formulas import FormulaUse, SaidText, formula_uses, rarity

TUESDAY = date(2024, 1, 16)
SUMMER = date(2023, 7, 4)


def said(
    quote_id: str, text: str, said_on: date, *, speaker_id: str = "duval", statement_id: str | None = None
) -> SaidText:
    return SaidText(quote_id, speaker_id, statement_id or f"statement {quote_id}", text, said_on)


FIRST = said("a", "The board wants moorings without preconditions", SUMMER)

LONG = said("long", "moorings that were not of what they had been in that flood", SUMMER)


def formulas(*texts: SaidText) -> dict[str, list[str]]:
    """The quote_ids of each formula."""
    found: dict[str, list[str]] = {}
    for use in formula_uses(texts):
        found.setdefault(use.formula, []).append(use.quote_id)
    return found


def test_a_formula_recurs_with_other_small_words_inside() -> None:
    again = said("b", "that ferries should sail without any preconditions in winter", TUESDAY)
    bits = rarity(("without", "precondit"))
    assert list(formula_uses([again, FIRST])) == [
        FormulaUse("duval", "without preconditions", "a", SUMMER, bits),
        FormulaUse("duval", "without preconditions", "b", TUESDAY, bits),
    ]


def test_of_words_inside_each_other_those_of_most_quotes_are_told() -> None:
    longer = said("b", "moorings without preconditions are fair", TUESDAY)
    other = said("c", "ferries without preconditions", TUESDAY)
    assert formulas(FIRST, longer) == {"moorings without preconditions": ["a", "b"]}
    assert formulas(FIRST, longer, other) == {"without preconditions": ["a", "b", "c"]}


NONE = {
    "four days later": said("b", FIRST.text, date(2023, 7, 8)),
    "another quote of the utterance": said("b", FIRST.text, TUESDAY, statement_id="statement a"),
    "a sentence quoted again": said("b", LONG.text, TUESDAY),
    "another speaker": said("b", FIRST.text, TUESDAY, speaker_id="lund"),
    "other words": said("b", "Ferries will come without doubt", TUESDAY),
}


@pytest.mark.parametrize("again", NONE.values(), ids=NONE)
def test_nothing_recurs(again: SaidText) -> None:
    assert formulas(FIRST, LONG, again) == {}


@pytest.mark.parametrize(
    "text",
    [
        "We stand with the United States",
        "It was seen for the first time in years",
        "The Upper Quay Mooring Board met",
        "He is the prime minister",
        "a ballistic missile",
    ],
)
def test_names_common_words_and_terms_are_no_formulas(text: str) -> None:
    assert formulas(said("a", text, SUMMER), said("b", text, TUESDAY)) == {}

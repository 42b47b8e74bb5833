"""Marked quotes that articles of one story share: which pairs count, and which of them are one."""

from tests.labels.shared_quotes import MarkedQuote, is_one, share, shared

LONG = "The harbour will stay open for every ship that asks"
PART = "harbour will stay open for every ship"
STORIES = {"a": "storm", "b": "storm", "c": "flood"}


def test_quotes_of_one_story_count_that_share_six_words_in_a_row() -> None:
    first, second = MarkedQuote("a", "s", LONG), MarkedQuote("b", "s", PART.upper())
    others = [MarkedQuote("a", "s", PART), MarkedQuote("c", "s", LONG), MarkedQuote("d", "s", LONG)]
    few = MarkedQuote("b", "s", "The harbour will stay open to those that ask")
    assert list(shared([first, second, few, *others], STORIES)) == [(first, second), (second, others[0])]


def test_marks_and_case_are_no_words() -> None:
    first = MarkedQuote("a", None, "We don’t know; we never knew – not yet")
    second = MarkedQuote("b", None, "we don't know we never knew")
    assert list(shared([first, second], STORIES)) == [(first, second)]


def test_quotes_of_no_statement_are_not_one() -> None:
    spoken, silent = MarkedQuote("a", "s", LONG), MarkedQuote("b", None, LONG)
    pairs = [(spoken, spoken), (spoken, silent), (silent, silent), (spoken, MarkedQuote("b", "t", LONG))]
    assert [is_one(pair) for pair in pairs] == [True, False, False, False]
    assert share(pairs) == 0.25

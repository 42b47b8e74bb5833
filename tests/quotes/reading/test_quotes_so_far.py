"""What the quotes so far tell of the next: the day of the same speaker's words, who a body is."""

from datetime import date

from tests.quotes.articles import quotes

DATED = "“The port is open,” Amara Okafor said on Tuesday."
MORE = "“The wall stands again,” Okafor said."


def days(body: str) -> list[tuple[date | None, str]]:
    return [(quote.said_on.start, quote.said_on.basis) for quote in quotes(body, published="2024-03-14")]


def test_words_of_the_same_speaker_soon_after_are_of_the_same_day() -> None:
    assert days(f"{DATED}\n\n{MORE}") == [(date(2024, 3, 12), "relative"), (date(2024, 3, 12), "inherited")]


def test_words_of_another_speaker_are_not() -> None:
    assert days(f"{DATED}\n\n“It does not,” Lars Lindqvist said.")[1] == (None, "none")


def test_words_far_below_are_not() -> None:
    between = "It rained in the harbour.\n\n" * 5
    assert days(f"{DATED}\n\n{between}{MORE}")[1] == (None, "none")


def test_words_that_two_cues_report_are_one_quote() -> None:
    found = quotes("“The port is open,” said Amara Okafor, who said it on Tuesday.")
    assert [quote.text for quote in found if quote.kind == "direct"] == ["The port is open"]


def test_he_after_a_spokesman_is_the_spokesman() -> None:
    spokesman = "A spokesman for Premier Amara Okafor said on Monday that the port is open."
    named = [quote.speaker.name for quote in quotes(f"{spokesman} “It is ours,” he added.") if quote.speaker]
    assert named == [None, None]

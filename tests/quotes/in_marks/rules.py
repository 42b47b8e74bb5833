"""By which rule the marked words of an invented text have their speaker."""

from tests.quotes.articles import quotes


def attributed(body: str) -> list[tuple[str, str, str | None, str | None]]:
    """Rule, words, speaker and medium of each quote in marks."""
    return [
        (quote.rule, quote.text, (quote.speaker.name or quote.speaker.as_written) if quote.speaker else None, quote.via)
        for quote in quotes(body)
        if quote.kind != "indirect"
    ]

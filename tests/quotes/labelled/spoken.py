"""Who speaks the turns of an invented text."""

from tests.quotes.articles import quotes


def spoken(body: str, title: str | None = None) -> list[tuple[str, str]]:
    """The speaker's name, or label where nothing names him, and the words of each turn."""
    return [
        (quote.speaker.name or quote.speaker.as_written, quote.text)
        for quote in quotes(body, title)
        if quote.rule == "dialogue" and quote.speaker is not None
    ]

"""Titles as events are read from them: as a sentence would write them, with their verb read as one."""

from collections.abc import Sequence

from pipeline.events.finding import reread_headline, truecased
from pipeline.language import Paragraph, Tokens, reread, tokens
from pipeline.records import Article


def with_headlines_read(article: Article, paragraphs: Sequence[Tokens]) -> list[Tokens]:
    """The paragraphs of an article, titles read anew in the place of their own; offsets stay."""
    read: list[Tokens] = []
    for paragraph in paragraphs:
        is_title = paragraph.field != "body" and paragraph.words
        read.append(_read(paragraph, read[-1] if read else None, article.body) if is_title else paragraph)
    return read


def _read(title: Tokens, before: Tokens | None, body: str) -> Tokens:
    cased = truecased(title.text, body)
    if cased != title.text and len(cased) == len(title.text):
        title = _again(title, before, reread(title.field, title.span.start, cased))
    verbal = reread_headline(title)
    return _again(title, before, verbal) if verbal is not None else title


def _again(title: Tokens, before: Tokens | None, parsed: Paragraph) -> Tokens:
    """A title's tokens by another parse; its sentences are numbered after those of the paragraph before."""
    is_next = before is not None and before.field == title.field and before.sentences
    number = before.sentences[-1].number + 1 if before is not None and is_next else 0
    text = parsed.doc.text
    source = title.source[: parsed.start] + text + title.source[parsed.start + len(text) :]
    return tokens(parsed, source, number)

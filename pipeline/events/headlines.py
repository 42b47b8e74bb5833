"""Titles as events are read from them: as a sentence would write them, with their verb read as one."""

from collections.abc import Sequence

from pipeline.events.finding import reparsed, truecased
from pipeline.language import Paragraph, Tokens, model, tokens
from pipeline.records import Article


def headline_tokens(article: Article, paragraphs: Sequence[Paragraph], article_words: Sequence[Tokens]) -> list[Tokens]:
    """The tokens of an article with those of titles that are read anew in the place of their own; offsets stay."""
    read: list[Tokens] = []
    for paragraph, own in zip(paragraphs, article_words, strict=True):
        if paragraph.field == "body":
            read.append(own)
            continue
        before = read[-1] if read and read[-1].field == paragraph.field and read[-1].sentences else None
        read.append(_retold(article, paragraph, own, before.sentences[-1].number + 1 if before else 0))
    return read


def _retold(article: Article, paragraph: Paragraph, own: Tokens, first_number: int) -> Tokens:
    text = paragraph.doc.text
    cased = truecased(text, article.body)
    is_same = cased == text or len(cased) != len(text)
    doc = reparsed(paragraph.doc if is_same else model()(cased))
    if doc is paragraph.doc:
        return own
    end = paragraph.start + len(doc.text)
    source = own.source[: paragraph.start] + doc.text + own.source[end:]
    return tokens(Paragraph(paragraph.field, paragraph.start, doc), source, first_number)

"""Raw records for the tests of articles, made in memory."""

from datetime import date

from pipeline.articles.article_reading import ParsedArticle, parsed_article
from pipeline.records import Format, RawRecord

LATEST = date(2031, 1, 1)


def record(text: str, kind: Format = "txt", url: str | None = None, **fields: str | list[str]) -> RawRecord:
    """A record of the given text, as its source would give it."""
    return RawRecord(
        f"inbox/page.{kind}", "page", kind, len(text.encode("utf-8", "surrogatepass")), "utf-8", url, text, fields
    )


def parsed(text: str, kind: Format = "txt", url: str | None = None, **fields: str | list[str]) -> ParsedArticle:
    """The article of the given text, which must hold one."""
    found = parsed_article(record(text, kind, url, **fields), LATEST)
    assert isinstance(found, ParsedArticle), found
    return found


def roles(found: ParsedArticle) -> dict[str, str]:
    """The role of each line by its text; of lines that stand twice the last one's."""
    return {line.text: line.role for line in found.lines}


def is_unwrapped(cut: str, text: str) -> bool:
    """Whether a text is what was cut out of a raw text, breaks and hyphens aside where it ran over several lines."""
    if cut == text or not {"\n", "\r"} & set(cut):
        return cut == text
    return "".join(filter(str.isalnum, cut)) == "".join(filter(str.isalnum, text))

"""The checks that words are what their offsets cut out of a text.

They follow from cells of the data dictionary such as ``body[char_start:char_end]``, written as Python would cut:

* of ``body`` (a field of the article), of ``field`` (the one that the row names) or of the document's ``raw_text``;
* of the article of ``article_id``, here or in the row that this one refers to; ``first_article_id.body[…]`` of another;
* ``… in any case`` for words of which the text may have another case;
* ``… unwrapped`` for words that the text may have on several lines: then letters and digits count alone, and not the
  number of a page on a line of its own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.database.schema import dictionary
from pipeline.database.schema.checks.check import Check, is_read_of_articles, quoted_key
from pipeline.database.schema.dictionary import Column

FORM = re.compile(r"(?:(\w+)\.)?(body|field|raw_text)\[(\w+):(\w+)\]( in any case| unwrapped)?")
NAMES = {"body": "articles.body", "field": "its field", "raw_text": "documents.raw_text"}
MARKS = r"[^\p{L}\p{N}]+"  # what does not count in words that the text has on several lines
PAGE_NUMBER = (  # of ``rejoined_lines``, with the line that it stands on
    r"[\n\r]\s*[–—-]? ?(?:[A-Za-zÀ-ÿ]{1,6} )?[0-9]{1,4}(?:(?: [A-Za-zÀ-ÿ]{1,4} | ?/ ?)[0-9]{1,4})? ?[–—-]?\s*[\n\r]"
)
UNNAMED = ("char_start", "field_start", "body_start", "raw_start")  # offsets named by what they count in


@dataclass(frozen=True, slots=True)
class SliceColumn:
    """A column whose words ``start`` and ``end`` cut out of a text; ``article`` names the column with the article."""

    column: Column
    article: str
    source: str
    start: str
    end: str
    in_any_case: bool
    is_unwrapped: bool


def is_slice(cell: str) -> bool:
    return FORM.fullmatch(cell) is not None


def slices(columns: tuple[Column, ...]) -> Iterator[SliceColumn]:
    """The slices that the dictionary tells of, in the order of the columns."""
    for column in columns:
        for cell in column.follows_from:
            if match := FORM.fullmatch(cell):
                article, source, start, end, form = match.groups()
                forms = (form == " in any case", form == " unwrapped")
                yield SliceColumn(column, article or "article_id", source, start, end, *forms)


def slice_checks(table: str, columns: tuple[Column, ...]) -> Iterator[Check]:
    for each in slices(columns):
        form = ", upper or lower case" if each.in_any_case else ", its line breaks aside" if each.is_unwrapped else ""
        description = f"What {each.start} and {each.end} cut out of {NAMES[each.source]} is {each.column.name}{form}."
        query = _query(each, columns)
        yield Check(table, _name(each), description, "error", query, is_of_article=is_read_of_articles(table))


def _name(each: SliceColumn) -> str:
    words = each.column.name if each.start in UNNAMED else each.start.removesuffix("_start")
    of = f"_of_the_{each.source}" if len(each.column.follows_from) > 1 else ""
    return f"{words}_is_its_slice{of}"


def _query(each: SliceColumn, columns: tuple[Column, ...]) -> str:
    """The rows with other words; every paragraph is cut by itself, since a slice costs as much as it lies deep."""
    shown = ", ".join((*quoted_key(columns, "located"), f"located.{each.column.name}"))
    paragraphs = "raw_paragraphs()" if each.source == "raw_text" else "field_paragraphs()"
    field = {"body": "and paragraphs.field = 'body'", "field": "and paragraphs.field = located.field"}
    first = f"located.{each.start} - paragraphs.paragraph_start + 1"
    length = f"located.{each.end} - located.{each.start}"
    words, cut = f"located.{each.column.name}", f"substring(paragraphs.paragraph, {first}, {length})"
    if each.in_any_case:
        words, cut = f"lower({words})", f"lower({cut})"
    is_other = f"{words} is distinct from {cut}"
    if each.is_unwrapped:
        is_other += f" and not ({_is_unwrapped(words, cut)})"
    return f"""
        with located as {_located(each.column.table, columns)}
        select {shown}, located.{each.start}, located.{each.end}
        from located
        asof left join {paragraphs} as paragraphs
            on paragraphs.article_id = located.{each.article} {field.get(each.source, "")}
            and paragraphs.paragraph_start <= located.{each.start}
        where {_is_asked(each, columns)} and {is_other}"""


def _is_unwrapped(words: str, cut: str) -> str:
    """Whether words are those of a text that has them on several lines, one of which may be the number of a page."""
    without_number = f"regexp_replace({cut}, '{PAGE_NUMBER}', '', 'g')"
    same = " or ".join(f"{_bare(words)} = {_bare(text)}" for text in (cut, without_number))
    return f"regexp_matches({cut}, '[\\n\\r]') and ({same})"


def _bare(words: str) -> str:
    return f"regexp_replace({words}, '{MARKS}', '', 'g')"


def _located(table: str, columns: tuple[Column, ...]) -> str:
    """The rows of a table with their article and field, taken from the row that they refer to where they have none."""
    if any(column.name == "article_id" for column in columns):
        return f"(from {table})"
    parent, key = _parent(columns)
    return f"""materialized (
            select own.*, parent.article_id, parent.field
            from {table} as own inner join {parent} as parent on parent.{key} = own.{key}
        )"""


def _parent(columns: tuple[Column, ...]) -> tuple[str, str]:
    """The table that tells the article of rows, and the key of both by which it is found."""
    for column in columns:
        table, _, key = column.references.partition(".")
        if any(other.name == "article_id" for other in dictionary.by_table().get(table, ())):
            return table, key
    raise ValueError(f"{columns[0].table} has words of a text and does not tell of which article")


def _is_asked(each: SliceColumn, columns: tuple[Column, ...]) -> str:
    """Which rows have offsets: of those that name their field the ones in the body, else where there may be none."""
    by_name = {column.name: column for column in columns}
    if each.source == "body" and ("field" in by_name or "article_id" not in by_name):
        return "located.field = 'body'"
    has_words_without = by_name[each.start].null_means and not each.column.null_means
    return f"located.{each.start} is not null" if has_words_without else "true"

"""The text of an article out of a field: a string, paragraphs in lists or objects, HTML; and what sums the text up.

Which field holds the text is not decided here.
"""

import re
from collections.abc import Iterator, Mapping

from pipeline.markup import elements, text_of
from pipeline.reference import any_of
from pipeline.sources.fields.written_values import ENTITY, is_markup, is_nothing, literal, unescaped

TEXT_KEYS = ("text", "content", "paragraphs", "rendered", "value", "#text", "html", "p")
HEADING_KEYS = ("headline", "heading", "title")  # of a part of a text
PART_KEYS = ("sections", "blocks", "paragraphs", "children")  # of a text made of parts
PROSE_KINDS = ("paragraph", "text", "html")  # words in the type of a part that is text; others are pictures and titles
DEEPEST = 6  # lists and objects in one another
CUT_OFF = re.compile(r"(?:…|\.\.\.)? ?\[\+\d{1,9} chars\]\s{0,9}$")  # where an interface for news ends a text
LONGEST_CUT_OFF = 40  # characters
BLOCK_TAG = re.compile(rf"</?{any_of(elements('block'))}\b[^<>]*>", re.IGNORECASE)
PAGE_START = re.compile(r"\s*(?:<\?xml[^<>]{0,200}>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
PARAGRAPHS = "\n\n"
LONGEST_SUBTITLE = 300  # code points; a longer description sums the text up
UNFINISHED = ("…", "...", "[…]", "]")


def text_of_value(value: object) -> str | None:
    """The text that a value holds, its paragraphs parted by blank lines; null for a value that is no text."""
    if isinstance(value, str):
        read = literal(value)
        if not isinstance(read, str) and (found := text_of_value(read)):
            return found
        return _shown(value)
    if not isinstance(value, list | tuple | Mapping):
        return None
    return PARAGRAPHS.join(_parts(value, DEEPEST)) or None


def is_cut_off(value: object) -> bool:
    """Whether a value ends as interfaces for news end a text of which they give the beginning."""
    return isinstance(value, str) and CUT_OFF.search(value[-LONGEST_CUT_OFF:]) is not None


def is_page(value: object) -> bool:
    """Whether a value is the markup of a whole page, of which the article is to be found."""
    return isinstance(value, str) and PAGE_START.match(value) is not None


def _parts(value: object, depth: int) -> Iterator[str]:
    """The paragraphs of a value in order."""
    if is_nothing(value) or not depth:
        return
    if isinstance(value, str):
        yield from filter(None, (_shown(value).strip(),))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _parts(item, depth - 1)
    elif isinstance(value, Mapping) and _is_prose(value):
        parts = next((key for key in PART_KEYS if isinstance(value.get(key), list)), None)
        if parts:
            for key in HEADING_KEYS:
                yield from _parts(value.get(key), depth - 1)
        text = parts or next((key for key in TEXT_KEYS if not is_nothing(value.get(key))), None)
        if text:
            yield from _parts(value[text], depth - 1)


def _is_prose(part: Mapping[str, object]) -> bool:
    kinds = [str(part[key]).lower() for key in ("type", "subtype") if isinstance(part.get(key), str)]
    return not kinds or any(word in kind for kind in kinds for word in PROSE_KINDS)


def _shown(text: str) -> str:
    """The text without the markup that is plainly in it; text without any stays as it is, to the character."""
    text = text[:-LONGEST_CUT_OFF] + CUT_OFF.sub("", text[-LONGEST_CUT_OFF:])
    if "<" not in text and not ENTITY.search(text):
        return text
    written = text if is_markup(text) else unescaped(text)
    if not is_markup(written):
        return written
    breaks = BLANK_LINE if BLOCK_TAG.search(written) else re.compile("\n")
    return text_of(breaks.sub("<br>", written))


def is_subtitle(description: str | None, title: str | None, text: str) -> bool:
    """Whether a description is one that stands between title and text: whole, short, and no repetition of either."""
    if not description or len(description) > LONGEST_SUBTITLE or description.endswith(UNFINISHED):
        return False
    key = _letters(description)
    opening = _letters(text[: 2 * LONGEST_SUBTITLE])
    return bool(key) and key != _letters(title or "") and not opening.startswith(key) and description not in text


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))

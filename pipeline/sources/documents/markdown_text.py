"""Markdown as plain text: the paragraphs without marks, and what is said before them in front matter.

Marks are taken off line by line, in one pass; what only looks like Markdown stays as it is. Source: CommonMark 0.31 and
the tables of GitHub; front matter as writers of web sites know it, of which lines ``name: value`` and lists are read.
"""

import re
from collections.abc import Iterator, Mapping
from html import unescape

FENCE = re.compile(r"\s{0,3}(?:```|~~~)")
HEADING = re.compile(r"\s{0,3}#{1,6}\s+(.*?)\s*#{0,9}\s*")
UNDERLINE = re.compile(r"\s{0,3}(?:=+|-+)\s*")
RULE = re.compile(r"\s{0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})")
ITEM = re.compile(r"\s*(?:(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?|(?:>\s?){1,9})")
TABLE_RULE = re.compile(r"\s*\|?\s*:?-{3,}[\s|:-]*")
TABLE_ROW = re.compile(r"\s*\|.*\|\s*")
TARGET = re.compile(r"\s{0,3}\[[^\[\]]{1,200}\]:\s+\S.*")
BREAK = re.compile(r"(?: {2,}|\\)$")
BETWEEN = r"\([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,2000})?\)"  # an address, which may have brackets of its own
IMAGE = re.compile(rf"!\[[^\[\]\n]{{0,1000}}\](?:{BETWEEN}|\[[^\[\]\n]{{0,200}}\])")
LINK = re.compile(rf"\[([^\[\]\n]{{0,1000}})\](?:{BETWEEN}|\[[^\[\]\n]{{0,200}}\])")
NOTE = re.compile(r"\[\^[^\[\]\s]{1,50}\]")
ADDRESS = re.compile(r"<(https?://[^<>\s]{1,2000}|[^<>\s@]{1,100}@[^<>\s]{1,200})>")
TAG = re.compile(r"</?[a-zA-Z][^<>\n]{0,1000}>|<!--[^<>]{0,1000}-->")
STARS = re.compile(r"(?<![\\\s*~])(?:\*{1,3}|~~)|(?<!\\)(?:\*{1,3}|~~)(?=[^\s*~])")
UNDERSCORES = re.compile(r"(?<![\w\\])_{1,3}(?=\S)|(?<=[^\s\\])_{1,3}(?!\w)")
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
FRONT_MATTER = re.compile(r"---[ \t]*\n(?P<lines>(?:[^\n]{0,2000}\n){1,200}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
NAMED = re.compile(r"([A-Za-z][\w .:-]{0,60}?)\s*:(?:\s+(.*))?")
LISTED = re.compile(r"\s*-\s+(.*)")


def front_matter(text: str) -> tuple[Mapping[str, object], str]:
    """What a text says of itself before it begins, name to text or list of texts, and the text without it."""
    head = FRONT_MATTER.match(text)
    if not head:
        return {}, text
    said: dict[str, object] = {}
    name, items = "", list[str]()
    for line in head["lines"].splitlines():
        if named := NAMED.fullmatch(line):
            name, items = named[1], []
            said[name] = _value(named[2] or "")
        elif name and (item := LISTED.fullmatch(line)):
            items.append(_unquoted(item[1]))
            said[name] = items
    return said, text[head.end() :]


def _value(written: str) -> str | list[str]:
    written = written.strip()
    if written.startswith("[") and written.endswith("]"):
        return [_unquoted(item) for item in written[1:-1].split(",")]
    return _unquoted(written)


def _unquoted(written: str) -> str:
    written = written.strip()
    is_quoted = len(written) > 1 and written[0] == written[-1] and written[0] in "\"'"
    return written[1:-1] if is_quoted else written


def first_heading(text: str) -> str | None:
    """The heading that a text begins with; null where it begins otherwise."""
    start = next((line for line in text.split("\n") if line.strip() and not IMAGE.fullmatch(line.strip())), "")
    heading = HEADING.fullmatch(start)
    return _plain(heading[1]) or None if heading else None


def markdown_text(text: str) -> str:
    """The text without marks, a line a paragraph, heading, item or row, blank lines between what they part."""
    return "\n".join(_plain(line) for line in _paragraphs(text)).strip("\n")


def _paragraphs(text: str) -> Iterator[str]:
    """The lines of text, those of one paragraph put together; marks inside of them stay."""
    waiting = list[str]()
    is_code = False
    for line in text.split("\n"):
        if FENCE.match(line):
            is_code = not is_code
            continue
        if not is_code and line.strip() and not _stands_alone(line, bool(waiting)):
            if waiting and ITEM.match(line):
                yield " ".join(waiting)
                waiting = []
            waiting.append(BREAK.sub("", ITEM.sub("", line, count=1).strip() if ITEM.match(line) else line.strip()))
            if BREAK.search(line):
                yield " ".join(waiting)
                waiting = []
            continue
        if waiting:
            yield " ".join(waiting)
            waiting = []
        yield line if is_code else _alone(line)
    if waiting:
        yield " ".join(waiting)


def _stands_alone(line: str, is_after_text: bool) -> bool:
    """Whether a line is no part of a paragraph: a heading, what underlines one, a rule, a row, the target of a link."""
    if is_after_text and UNDERLINE.fullmatch(line):
        return True
    return any(kind.fullmatch(line) for kind in (HEADING, RULE, TABLE_ROW, TABLE_RULE, TARGET))


def _alone(line: str) -> str:
    """The words of a line that is no part of a paragraph."""
    if heading := HEADING.fullmatch(line):
        return heading[1]
    if TABLE_ROW.fullmatch(line) and not TABLE_RULE.fullmatch(line):
        return " | ".join(cell.strip() for cell in line.strip().strip("|").split("|"))
    return ""


def _plain(line: str) -> str:
    shown = LINK.sub(r"\1", NOTE.sub("", IMAGE.sub("", line)))
    shown = TAG.sub("", ADDRESS.sub(r"\1", shown)).replace("`", "")
    return unescape(ESCAPED.sub(r"\1", UNDERSCORES.sub("", STARS.sub("", shown)))).strip()

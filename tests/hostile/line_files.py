"""JSON lines and tables of separated values with healthy and spoiled records."""

import csv
import io
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from random import Random

from tests.hostile.content import Content, Piece, piece
from tests.hostile.stories import Story

Lines = Callable[[Random, Sequence[Story], Sequence[Story]], Content]
DELIMITERS = ",;\t|"


def json_lines(random: Random, healthy: Sequence[Story], spoiled: Sequence[Story]) -> Content:
    made_by = list[str]()
    lines = [(json_line(random, story), piece(story, json_line(random, story))) for story in healthy]
    lines = [(own.data, own) for _, own in lines]
    mixed: list[tuple[bytes, Piece | None]] = [*lines]
    for story in spoiled:
        line = json_line(random, story)
        if random.random() < 0.6:
            spoil = random.choice(JSON_SPOILERS)
            made_by.append(spoil.__name__)
            line = spoil(random, line.rstrip(b"\n")).replace(b"\n", b" ") + b"\n"
        mixed.append((line, None))
    random.shuffle(mixed)
    return Content(
        data=b"".join(line for line, _ in mixed),
        unit="line",
        healthy=tuple(own for _, own in mixed if own),
        records=sum(bool(line.strip()) for line, _ in mixed),
        made_by=tuple(made_by),
    )


def json_line(random: Random, story: Story) -> bytes:
    text = json.dumps(story.fields, ensure_ascii=random.random() < 0.5)
    return text.encode("utf-8", "surrogatepass") + b"\n"


def _cut(random: Random, line: bytes) -> bytes:
    return line[: random.randint(0, len(line) - 1)]


def _bytes_put_in(random: Random, line: bytes) -> bytes:
    place = random.randint(0, len(line))
    odd = (
        b"\0",
        b"\xff",
        b"\xed\xa0\x80",
        b"\xef\xbb\xbf",
        b"\x80\x81\x8d",
        b"\r",
        b"\xc3",
        b"\xf4\x90\x80\x80",
        b"\x1a",
    )
    return line[:place] + random.choice(odd) * random.choice((1, 1, 50)) + line[place:]


def _in_western_bytes(_: Random, line: bytes) -> bytes:
    return line.decode("utf-8", "replace").encode("cp1252", "replace")


def _escapes(random: Random, line: bytes) -> bytes:
    odd = (
        rb"\ud800",
        rb"\udc00x",
        rb"\u0000",
        rb"\ud83d\ud83d",
        rb"\x",
        rb"\u12",
        b"\\",
        rb"\ufffe",
        rb"\/",
        rb"\udbff\udfff",
    )
    return line.replace(b" ", b" " + random.choice(odd), random.randint(1, 5))


def _not_json(random: Random, line: bytes) -> bytes:
    return random.choice(
        (
            line.replace(b'"', b"'"),
            line + b",",
            line + line,
            b"[" + line + b"]",
            b"[" + line,
            b"// " + line,
            line.rstrip(b"}") + b",}",
            b"\xef\xbb\xbf" + line,
            b"data: " + line,
            b'"' + line.replace(b'"', b'\\"') + b'"',
            b"{}",
            b"null",
            b"[]",
            b"17",
            b"}",
            b"[" * 20_000,
            b'{"text":' * 3_000,
            b'{"text":' + b"[" * 900 + b"]" * 900 + b"}",
            b'{"text":1' + b"0" * 5_000 + b"}",
            b'{"text": "a", "id": ' + b"9" * 5_000 + b"}",
        )
    )


def _key_twice(random: Random, line: bytes) -> bytes:
    key, value = random.choice(
        (("text", '"Other words."'), ("id", "7"), ("text", "null"), ("Text", '"Third."'), ("url", "[]"))
    )
    return line.rstrip(b"}") + f', "{key}": {value}}}'.encode()


def _odd_keys(random: Random, line: bytes) -> bytes:
    odd = (
        b'"": 1',
        b'"a\\nb": []',
        b'"' + b"k" * 5_000 + b'": 1',
        b'"\\ud800": 1',
        b'" text ": "Other words."',
        b'"\\u0000": {}',
    )
    return b"{" + random.choice(odd) + b", " + line.lstrip(b"{")


def _many_keys(_: Random, line: bytes) -> bytes:
    return b"{" + b"".join(b'"k%d": %d, ' % (number, number) for number in range(3_000)) + line.lstrip(b"{")


JSON_SPOILERS = (
    _cut,
    _bytes_put_in,
    _in_western_bytes,
    _escapes,
    _not_json,
    _not_json,
    _key_twice,
    _odd_keys,
    _many_keys,
)


def separated(random: Random, healthy: Sequence[Story], spoiled: Sequence[Story]) -> Content:
    made_by = list[str]()
    delimiter = random.choice(DELIMITERS)
    names = [
        "text",
        *random.sample(["id", "title", "outlet", "authors", "published_at", "url", "language"], random.randint(1, 7)),
    ]
    random.shuffle(names)
    mixed: list[tuple[bytes, Piece | None]] = []
    for story in healthy:
        row = _row(story, names, delimiter)
        mixed.append((row, piece(story, row)))
    for story in spoiled:
        row = _row(story, names, delimiter)
        if random.random() < 0.6:
            spoil = random.choice(ROW_SPOILERS)
            made_by.append(spoil.__name__)
            row = spoil(random, row.rstrip(b"\n"), delimiter.encode()) + b"\n"
        mixed.append((row, None))
    random.shuffle(mixed)
    mixed = [(row, own and _unswallowed(own, before)) for (before, _), (row, own) in pairwise([*mixed[:1], *mixed])]
    head = _row(Story("", {name: name for name in names}), names, delimiter)
    content = Content(
        data=head + b"".join(row for row, _ in mixed),
        unit="line",
        healthy=tuple(own for _, own in mixed if own),
        records=sum(own is not None for _, own in mixed)
        + any(row.strip() and own is None for row, own in mixed),  # one at least of the spoiled
        made_by=tuple(made_by),
        head=head,
    )
    if random.random() < 0.3:
        spoil_table = random.choice(TABLE_SPOILERS)
        content = spoil_table(random, content, delimiter.encode()).told(spoil_table.__name__)
    return content


def _unswallowed(own: Piece, before: bytes) -> Piece | None:
    """The row, unless a mark that does not close in the row before it makes it a part of that, as it must."""
    return None if before.count(b'"') % 2 else own


def _row(story: Story, names: Sequence[str], delimiter: str) -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\n").writerow([story.fields.get(name, "") for name in names])
    return text.getvalue().encode("utf-8", "surrogatepass")


def _mark_put_in(random: Random, row: bytes, delimiter: bytes) -> bytes:
    place = random.randint(0, len(row))
    return row[:place] + random.choice((b'"', b'""', b'"' + delimiter, delimiter + b'"', b'\\"', b"'")) + row[place:]


def _cells_too_many(random: Random, row: bytes, delimiter: bytes) -> bytes:
    return (
        row + delimiter + delimiter.join(random.choice((b"", b"more", b"'", b" ")) for _ in range(random.randint(1, 9)))
    )


def _cells_too_few(random: Random, row: bytes, delimiter: bytes) -> bytes:
    return delimiter.join(row.split(delimiter)[: random.randint(0, 2)])


def _row_bytes(random: Random, row: bytes, _: bytes) -> bytes:
    return _bytes_put_in(random, row)


def _row_in_western_bytes(random: Random, row: bytes, _: bytes) -> bytes:
    return _in_western_bytes(random, row)


def _formula(random: Random, row: bytes, delimiter: bytes) -> bytes:
    return delimiter.join([random.choice((b"=1+1", b"@SUM(A1)", b"+1", b"-1"))] * (row.count(delimiter) + 1))


def _unquoted(_: Random, row: bytes, __: bytes) -> bytes:
    return row.replace(b'"', b"")


ROW_SPOILERS = (
    _mark_put_in,
    _mark_put_in,
    _cells_too_many,
    _cells_too_few,
    _row_bytes,
    _row_in_western_bytes,
    _formula,
    _unquoted,
)


def _with_head(content: Content, head: bytes) -> Content:
    return replace(content, data=head + content.data[len(content.head) :], head=head)


def _column_twice(random: Random, content: Content, delimiter: bytes) -> Content:
    """A column of the same name at the end, empty in most rows; the first is to be taken."""
    name = random.choice([b"text", b"id", b"title", b" Text", b"url"])
    head = content.head.rstrip(b"\n") + delimiter + name + b"\n"
    rows = tuple(Piece(own.quote, own.data.rstrip(b"\n") + delimiter + b"other words\n") for own in content.healthy)
    return Content(head + b"".join(row.data for row in rows), "line", rows, len(rows), content.made_by, head)


def _separator_told(_: Random, content: Content, delimiter: bytes) -> Content:
    return _with_head(content, b"sep=" + delimiter + b"\n" + content.head)


def _lines_before_header(random: Random, content: Content, _: bytes) -> Content:
    return _with_head(content, random.choice((b"\n", b"\n\n", b"\xef\xbb\xbf", b" \n")) + content.head)


def _header_in_capitals(_: Random, content: Content, __: bytes) -> Content:
    return _with_head(content, content.head.upper())


def _header_with_blanks(_: Random, content: Content, delimiter: bytes) -> Content:
    return _with_head(content, content.head.rstrip(b"\n").replace(delimiter, b" " + delimiter + b" ") + b"\n")


def _carriage_returns(_: Random, content: Content, __: bytes) -> Content:
    """The line ends of old office programs, for rows and for the paragraphs in them."""
    healthy = tuple(Piece(own.quote, own.data.replace(b"\n", b"\r")) for own in content.healthy)
    return Content(content.data.replace(b"\n", b"\r"), "whole", healthy, len(healthy), content.made_by)


def _windows_line_ends(_: Random, content: Content, __: bytes) -> Content:
    healthy = tuple(Piece(own.quote, own.data.replace(b"\n", b"\r\n")) for own in content.healthy)
    return Content(content.data.replace(b"\n", b"\r\n"), "whole", healthy, content.records, content.made_by)


def _no_header(_: Random, content: Content, __: bytes) -> Content:
    return Content(content.data[len(content.head) :], "whole", (), 1, content.made_by)


def _no_text_column(_: Random, content: Content, __: bytes) -> Content:
    head = content.head.replace(b"text", b"txt")
    return Content(head + content.data[len(content.head) :], "whole", (), 1, content.made_by)


def _header_alone(_: Random, content: Content, __: bytes) -> Content:
    return Content(content.head, "whole", (), 1, content.made_by)


def _wide_header(_: Random, content: Content, delimiter: bytes) -> Content:
    """A thousand columns that nobody asked for, empty in every row."""
    head = content.head.rstrip(b"\n") + b"".join(delimiter + b"c%d" % number for number in range(1_000)) + b"\n"
    rows = tuple(Piece(own.quote, own.data.rstrip(b"\n") + delimiter * 1_000 + b"\n") for own in content.healthy)
    return Content(head + b"".join(row.data for row in rows), "line", rows, len(rows), content.made_by, head)


TABLE_SPOILERS = (
    *(
        _column_twice,
        _separator_told,
        _lines_before_header,
        _header_in_capitals,
        _header_with_blanks,
        _carriage_returns,
    ),
    *(_windows_line_ends, _no_header, _no_text_column, _header_alone, _wide_header),
)

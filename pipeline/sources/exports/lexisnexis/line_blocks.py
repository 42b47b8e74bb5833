"""Lines, blocks of lines and paragraphs of a text whose lines may be broken at a fixed width."""

import re
from collections.abc import Iterator, Sequence

SAMPLE = 200_000  # code points at the start of a file by which its width is known
NARROWEST, WIDEST = 60, 90  # columns at which exports break lines: 78 mostly, 79 and 80 in some years
MOST_OVER = 0.02  # share of a wrapped text's lines that may be wider: addresses, rows of tables
FURTHEST_IN = 5  # blanks before a line that opens a paragraph; what stands further in is centred
FILLING = 66  # columns from which a centred line stands no further in than that
SLACK = 3  # columns: the widest line of a file may be wider than those of its bodies
COLUMNS = re.compile(r"\S {3,}\S")  # cells of a table

Block = tuple[str, ...]  # lines without an empty one between them, as they stand


def width(text: str) -> int | None:
    """The columns at which a text's lines are broken; null where a line is as long as its paragraph."""
    sizes = [len(line.rstrip()) for line in text[:SAMPLE].split("\n")]
    fitting = [size for size in sizes if size <= WIDEST]
    over = len(sizes) - len(fitting)
    widest = max(fitting, default=0)
    return widest if widest >= NARROWEST and over <= MOST_OVER * len(sizes) else None


def blocks(text: str) -> list[Block]:
    """The blocks of a text in order; in a text without an empty line every line is one."""
    found = [block for _, block in placed_blocks(text)]
    return [(line,) for line in found[0]] if len(found) == 1 else found


def placed_blocks(text: str) -> list[tuple[int, Block]]:
    """The blocks of a text in order, each with the offset of its first line."""
    found: list[tuple[int, Block]] = []
    lines: list[str] = []
    start = offset = 0
    for line in (*text.split("\n"), ""):
        if line.strip():
            start = start if lines else offset
            lines.append(line.rstrip())
        elif lines:
            found.append((start, tuple(lines)))
            lines = []
        offset += len(line) + 1
    return found


def paragraphs(block: Sequence[str], columns: int | None) -> Iterator[str]:
    """The paragraphs of a block: lines that were broken at ``columns`` are joined, all others stand by themselves.

    A line was broken where the first word of the next would not have fitted. A hyphen at the end of a line is the
    word's own. Lines that are set in open paragraphs, and rows of tables are never joined.
    """
    joined = ""
    last = ""
    for line in block:
        if joined and columns and _goes_on(last, line, columns):
            joined += line.strip() if _is_hyphened(last, line) else " " + line.strip()
        else:
            if joined:
                yield joined
            joined = line.strip()
        last = line
    if joined:
        yield joined


def one_line(block: Sequence[str]) -> str:
    """The words of a block with one blank between them."""
    return " ".join(" ".join(block).split())


def is_centred(block: Block) -> bool:
    """Whether a block stands in the middle of the page; a line that fills the page shows it in the next."""
    return any(_indent(line) > FURTHEST_IN or (_indent(line) and len(line) > FILLING) for line in block)


def _goes_on(last: str, line: str, columns: int) -> bool:
    if _indent(line) or COLUMNS.search(last) or COLUMNS.search(line):
        return False
    return len(last.rstrip()) + 1 + len(line.split(maxsplit=1)[0]) > columns - SLACK


def _is_hyphened(last: str, line: str) -> bool:
    return len(last) > 1 and last[-1] == "-" and last[-2].isalnum() and line.lstrip()[:1].islower()


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())

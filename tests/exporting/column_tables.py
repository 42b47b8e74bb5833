"""The lists of ``seeds/reference/exports`` as tables of ``docs/exports.md``; ``python -m`` writes them anew."""

import re
from itertools import groupby

from pipeline.paths import ROOT
from pipeline.reference import rows

PAGE = ROOT / "docs" / "exports.md"
PLACE = re.compile(r"(<!-- columns: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def page() -> str:
    """The page with the tables as the lists are now."""
    text = PAGE.read_text(encoding="utf-8")
    return PLACE.sub(lambda place: place[1] + tables(place[2]) + place[3], text)


def tables(name: str) -> str:
    """A table a file of a format: their column, ours, what is to be known of it."""
    told = []
    for file, columns in groupby(rows(f"exports/{name}"), key=lambda row: row["file"]):
        lines = [f"| `{row['column']}` | {_code(row['ours'])} | {row['note']} |" for row in columns]
        told.append("\n".join([f"\n`{file}`\n", "| column | ours | note |", "|---|---|---|", *lines, ""]))
    return "\n".join(told) + "\n"


def _code(ours: str) -> str:
    return re.sub(r"\b[a-z]+(?:_[a-z]+)*\.[a-z_]+", r"`\g<0>`", ours)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")

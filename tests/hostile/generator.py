"""A bad or odd input file from a seed and a number: always the same from the same two.

A small healthy file is spoiled in layers: the words, the fields, the record or the table around them, the encoding, the
bytes, the compression, the name. What must survive it is told with it (see ``content``).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.hostile import archive_files, damage, line_files, page_files, parquet_files, xml_files
from tests.hostile.content import Content, piece
from tests.hostile.stories import Story, story
from tests.hostile.values import SPOILERS, reworded

Maker = Callable[[Random, Sequence[Story], Sequence[Story]], Content]
STORIES_A_FILE = 10


@dataclass(frozen=True, slots=True)
class HostileFile:
    """A file to be written as ``name``; ``quotes`` are words that must be quotes in articles of it.

    At least ``records`` documents and rejects must come of it; ``made_by`` tells how it was made, in order.
    """

    number: int
    name: str
    data: bytes
    quotes: tuple[str, ...]
    records: int
    made_by: tuple[str, ...]

    def write(self, folder: Path) -> Path:
        path = folder / self.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(self.data)
        return path


def hostile_file(seed: int, number: int) -> HostileFile:
    random = Random(f"{seed}/{number}")
    suffix, make = random.choice(FORMATS)
    healthy = [story(random, STORIES_A_FILE * number + place) for place in range(random.randint(1, 3))]
    others = [story(random, STORIES_A_FILE * number + 5 + place) for place in range(random.randint(1, 3))]
    spoiled, how = list[Story](), list[str]()
    for one in others:
        for spoil in random.sample(SPOILERS, random.randint(0, 3)):
            one = spoil(random, one)
            how.append(spoil.__name__)
        spoiled.append(one)
    content = make(random, healthy, spoiled)
    if suffix != ".parquet" and not suffix.startswith(".w") and random.random() < 0.15:
        content = damage.recoded(random, content)
    if random.random() < 0.25:
        content = damage.damaged(random, content)
    if suffix != ".parquet" and random.random() < 0.25:
        content, suffix = damage.packed(random, content), suffix + ".gz"
    return HostileFile(
        number=number,
        name=damage.name(random, number, suffix),
        data=content.data,
        quotes=tuple(own.quote for own in content.healthy),
        records=content.records,
        made_by=(*how, *content.made_by),
    )


def _page(random: Random, healthy: Sequence[Story], spoiled: Sequence[Story]) -> Content:
    """A page whose markup is spoiled, and its story in half of them too."""
    if random.random() < 0.5:
        text = page_files.page(spoiled[0], is_escaped=random.random() < 0.8)
        return _spoiled_page(random, Content(_bytes(text), "whole", (), 1), (*page_files.HARMLESS, *page_files.HARMFUL))
    data = _bytes(page_files.page(healthy[0]))
    return _spoiled_page(random, Content(data, "whole", (piece(healthy[0], data),), 1), page_files.HARMLESS)


def _spoiled_page(random: Random, content: Content, choice: Sequence[page_files.Markup]) -> Content:
    text = content.data.decode("utf-8", "surrogatepass")
    chosen = random.sample(choice, random.randint(0, 3))
    for spoil in chosen:
        text = spoil(random, text)
    return Content(_bytes(text), "whole", content.healthy, 1, tuple(spoil.__name__ for spoil in chosen))


def _dump(random: Random, _: Sequence[Story], spoiled: Sequence[Story]) -> Content:
    one = reworded(random, spoiled[0]) if random.random() < 0.6 else spoiled[0]
    return Content(_bytes(page_files.dump(one)), "whole", (), 1)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


FORMATS: tuple[tuple[str, Maker], ...] = (
    (".txt", _dump),
    (".txt", _dump),
    (".html", _page),
    (".html", _page),
    (".htm", _page),
    (".xhtml", _page),
    (".jsonl", line_files.json_lines),
    (".jsonl", line_files.json_lines),
    (".ndjson", line_files.json_lines),
    (".json", line_files.json_lines),
    (".xml", xml_files.feed),
    (".rss", xml_files.feed),
    (".csv", line_files.separated),
    (".csv", line_files.separated),
    (".tsv", line_files.separated),
    (".parquet", parquet_files.table),
    (".parquet", parquet_files.table),
    (".warc", archive_files.warc),
    (".wet", archive_files.wet),
)

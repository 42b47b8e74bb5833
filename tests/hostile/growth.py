"""How the time of reading grows with the size of an input: seconds of twice the size over seconds of the size.

Each kind of input is made in four sizes, each twice the one before, and read from its file to its quotes and events.
Twice the size should take twice the time; four times would be the square.
"""

import json
import multiprocessing
import resource
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.articles.article_reading import first_reading
from pipeline.extraction import extractions
from pipeline.records import RawRecord, Reject
from pipeline.sources.file_reading import records
from pipeline.sources.files import InputFile

LIMIT = 5  # CPU seconds of one size; larger ones are not tried then
DOUBLINGS = 3
LEAST_SECONDS = 0.1  # less is noise
LEAD = "Kenyan Foreign Minister Peter Wanjala met his Chilean counterpart Rosa Fuentes in Nairobi on Monday for talks."


@dataclass(frozen=True, slots=True)
class Kind:
    """An input of any size: its least size in the table, the suffix of its file, and the text of a size."""

    size: int
    suffix: str
    text: Callable[[int], str]


@dataclass(frozen=True, slots=True)
class Growth:
    """CPU seconds by size, in order; null for a size that was stopped at ``LIMIT`` or raised, which is the last."""

    kind: str
    seconds: dict[int, float | None]

    @property
    def worst_ratio(self) -> float | None:
        """The worst of the doublings; null when none takes long enough to tell, infinite when one was stopped."""
        told = list(self.seconds.values())
        if None in told:
            return float("inf")
        pairs = [(before, after) for before, after in pairwise(told) if before and after and before >= LEAST_SECONDS]
        return max((after / before for before, after in pairs), default=None)


def record(**fields: object) -> str:
    return json.dumps({"id": 1, **fields}) + "\n"


def told(inside: str) -> str:
    """A record whose text has this between two sentences."""
    return record(text=f"{LEAD}\n{inside}\nShe left on Tuesday.")


def page(inside: str, attributes: str = "") -> str:
    return f"<html><body><p{attributes}>{LEAD}</p>{inside}<p>“We will mend the pier,” Wanjala said.</p></body></html>"


def rows(text: Callable[[int], str], count: int) -> str:
    return "id,text\n" + "".join(f"{number},{text(number)}\n" for number in range(count))


KINDS = {
    "attributes": Kind(12_500, ".html", lambda n: page("", "".join(f" a{i}=b" for i in range(n)))),
    "attributes on many": Kind(2_500, ".html", lambda n: page("".join(f"<i a{i}=b class=c>x</i>" for i in range(n)))),
    "author words": Kind(12_500, ".jsonl", lambda n: record(authors="by " + "abc " * n, text=LEAD)),
    "authors": Kind(2_500, ".jsonl", lambda n: record(authors=[f"Ida Morrow{i}" for i in range(n)], text=LEAD)),
    "title words": Kind(12_500, ".jsonl", lambda n: record(title="Wanjala says: " * n, text=LEAD)),
    "URL": Kind(100_000, ".jsonl", lambda n: record(url="https://a.example/" + "2024/04/" * n, text=LEAD)),
    "closing marks": Kind(25_000, ".jsonl", lambda n: told("”" * n)),
    "opening marks": Kind(25_000, ".jsonl", lambda n: told("“" * n)),
    "straight marks": Kind(800, ".jsonl", lambda n: told('"a ' * n)),
    "apostrophes": Kind(800, ".jsonl", lambda n: told("'a " * n)),
    "brackets": Kind(25_000, ".jsonl", lambda n: told("(" * n)),
    "hyphens": Kind(12_500, ".html", lambda n: page("<p>" + "A-" * n + "</p>")),
    "hyphens in a record": Kind(12_500, ".jsonl", lambda n: told("A-" * n)),
    "told reporters": Kind(600, ".jsonl", lambda n: told("told reporters " * n)),
    "said": Kind(600, ".jsonl", lambda n: told("she said, " * n)),
    "spaces": Kind(50_000, ".jsonl", lambda n: told(" " * n)),
    "spaces in a page": Kind(50_000, ".html", lambda n: page(f"<p>a{' ' * n}b</p>")),
    "spaces in a dump": Kind(50_000, ".txt", lambda n: f"Home\n{LEAD}\n{' ' * n}x\n{LEAD}"),
    "empty lines": Kind(50_000, ".txt", lambda n: f"Home\n{LEAD}" + " \n" * n + f"Both spoke of piers. {LEAD}"),
    "one long word": Kind(100_000, ".jsonl", lambda n: told("a" * n)),
    "one long number": Kind(100_000, ".jsonl", lambda n: told("7" * n)),
    "full stops": Kind(50_000, ".jsonl", lambda n: told("a." * n)),
    "paragraphs": Kind(100, ".jsonl", lambda n: told("\n".join(f"{LEAD} Part {i}." for i in range(n)))),
    "lines of a dump": Kind(125, ".txt", lambda n: "\n\n".join(f"{LEAD} Part {i}." for i in range(n))),
    "short lines of a dump": Kind(5_000, ".txt", lambda n: "\n".join(f"Menu {i}" for i in range(n)) + f"\n{LEAD}"),
    "paragraphs of a page": Kind(100, ".html", lambda n: page("".join(f"<p>{LEAD} Part {i}.</p>" for i in range(n)))),
    "links of a page": Kind(1_000, ".html", lambda n: page("".join(f"<a href=/{i}>Menu {i}</a> " for i in range(n)))),
    "nested bold": Kind(2_000, ".html", lambda n: page("<b>" * n)),
    "nested lists": Kind(2_000, ".html", lambda n: page("<ul><li>" * n)),
    "open comments": Kind(12_500, ".html", lambda n: page("<!-- " * n)),
    "open tags": Kind(12_500, ".html", lambda n: page("<a " * n)),
    "meta dates": Kind(1_000, ".html", lambda n: page("<meta name=date content=2024-04-05>" * n)),
    "entities": Kind(12_500, ".html", lambda n: page("&amp;" * n)),
    "names": Kind(150, ".jsonl", lambda n: told(" ".join(f"Peter Wanjala{i} met Rosa." for i in range(n)))),
    "one surname": Kind(250, ".jsonl", lambda n: told(" ".join(f"Minister A{i} Fuentes left." for i in range(n)))),
    "names in a list": Kind(500, ".jsonl", lambda n: told(", ".join(f"Rosa Fuentes{i}" for i in range(n)) + " met.")),
    "quotes": Kind(150, ".jsonl", lambda n: told("\n".join(f"“We mend pier {i},” Fuentes said." for i in range(n)))),
    "quotes of nobody": Kind(250, ".jsonl", lambda n: told(" ".join(f"“We will mend pier {i}.”" for i in range(n)))),
    "quotes in quotes": Kind(2_500, ".jsonl", lambda n: told("“‘" * n + "a" + "’”" * n)),
    "pronouns": Kind(150, ".jsonl", lambda n: told(" ".join(f"He told her he met him {i} times." for i in range(n)))),
    "dates": Kind(250, ".jsonl", lambda n: told(" ".join(f"On May {1 + i % 30}, 2024, it rained." for i in range(n)))),
    "dates in a list": Kind(500, ".jsonl", lambda n: told("May 1, 2024, " * n)),
    "countries": Kind(500, ".jsonl", lambda n: told("Kenya and Chile and " * n)),
    "events": Kind(150, ".jsonl", lambda n: told("Kenya accused Chile of an attack on troops. " * n)),
    "accused": Kind(1_000, ".jsonl", lambda n: told("accused " * n)),
    "same id": Kind(200, ".jsonl", lambda n: "".join(record(text=f"Pier {i} is mended.") for i in range(n))),
    "bad lines": Kind(10_000, ".jsonl", lambda n: '{"text": 7}\n' * n),
    "nested JSON": Kind(100_000, ".jsonl", lambda n: '{"text":' + "[" * n),
    "keys": Kind(25_000, ".jsonl", lambda n: record(text=LEAD, **{f"key{i}": i for i in range(n)})),
    "open marks of a table": Kind(250, ".csv", lambda n: rows(lambda i: f'"Pier {i}', n)),
    "one open mark of a table": Kind(300, ".csv", lambda n: rows(lambda i: f"{'' if i else chr(34)}Pier {i}", n)),
    "columns": Kind(25_000, ".csv", lambda n: "text" + ",c" * n + f"\n{LEAD}" + ",1" * n + "\n"),
    "carriage returns": Kind(300, ".csv", lambda n: rows(lambda i: f"Pier {i}", n).replace("\n", "\r")),
    "archive without ends": Kind(1_500, ".warc", lambda n: "WARC/1.0\r\nContent-Length: 9\r\n\r\n" * n),
}  # fmt: skip


def table(kinds: dict[str, Kind] = KINDS) -> Iterator[Growth]:
    """The growth of each kind, each size measured in a process of its own, which ends at the limit."""
    with TemporaryDirectory() as name:
        read(written(Path(name), "warm", ".jsonl", told("“We will mend the pier,” Fuentes said.")))
        read(written(Path(name), "warm", ".html", page("")))
        for kind, made in kinds.items():
            yield growth(kind, made, Path(name))


def growth(kind: str, made: Kind, folder: Path) -> Growth:
    seconds = dict[int, float | None]()
    for size in (made.size << doubling for doubling in range(DOUBLINGS + 1)):
        seconds[size] = _measured(written(folder, "grown", made.suffix, made.text(size)))
        if seconds[size] is None:
            break
    return Growth(kind, seconds)


def lines(found: Growth) -> Iterator[str]:
    sizes = "".join(f"{size:>10,}" for size in found.seconds)
    told = "".join(f"{'stopped' if taken is None else f'{taken:.2f}':>10}" for taken in found.seconds.values())
    ratio = found.worst_ratio
    yield f"  {found.kind:26}{sizes}"
    yield f"  {'':26}{told}    worst ratio {'-' if ratio is None else f'{ratio:.1f}'}"


def written(folder: Path, name: str, suffix: str, text: str) -> Path:
    path = folder / f"{name}{suffix}"
    path.write_text(text, encoding="utf-8", newline="")
    return path


def read(path: Path) -> None:
    found = [item for item in records(InputFile(path, path.name)) if isinstance(item, RawRecord)]
    parsed = [first_reading(one).parsed for one in found]
    extractions([one.article for one in parsed if not isinstance(one, Reject)])


def _measured(path: Path) -> float | None:
    """CPU seconds of reading a file in a fork of this process; null when the limit ended it, or an error (printed)."""
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_measure, args=(path, there))
    process.start()
    there.close()
    try:
        taken: float = here.recv()
    except EOFError:
        return None
    finally:
        process.join()
        here.close()
    return taken


def _measure(path: Path, pipe: "Connection[float, float]") -> None:
    spent = int(time.process_time())
    resource.setrlimit(resource.RLIMIT_CPU, (spent + LIMIT, spent + LIMIT + 1))
    began = time.process_time()
    read(path)
    pipe.send(time.process_time() - began)

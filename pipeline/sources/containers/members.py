"""What the archives have in common: the place that a name stands for, and how much of what is inside is unpacked.

Names are only names: nothing is written under them, so that none leads out of anything.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pipeline.records import Reject
from pipeline.sources.files import InputFile, is_litter
from pipeline.sources.reasons import Fault
from pipeline.sources.zipped import UNPACK_IT
from pipeline.writing import storable

DEEPEST = 2  # an archive in an archive


@dataclass(slots=True)
class Room:
    """What may still be unpacked of an archive, those in it included; ``depth`` is 1 for one that lies on disk."""

    bytes_left: int
    depth: int = 0

    @contextmanager
    def entered(self) -> Iterator[None]:
        """Be in an archive; raises Fault for one that lies too deep."""
        if self.depth == DEEPEST:
            raise Fault("nested_too_deep", f"an archive in an archive in an archive: {UNPACK_IT}")
        self.depth += 1
        yield
        self.depth -= 1

    def take(self, size: int) -> None:
        """Count bytes that are unpacked; raises Fault when they are too many."""
        self.bytes_left -= size
        if self.bytes_left < 0:
            raise Fault("file_too_large", f"the archive holds too much for its size, not read on: {UNPACK_IT}")

    def counted(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """The pieces of a file that is unpacked, as long as there is room for them."""
        for piece in pieces:
            self.take(len(piece))
            yield piece


Members = Callable[[InputFile, Room], Iterator[InputFile | Reject]]
"""The files of an archive, in order; each is there until the next one is asked for. Raises Fault for the archive."""


def place_within(name: str) -> str | None:
    """The path that a name in an archive stands for; null for a folder and for the litter of file managers.

    Steps up and down, roots and drives go: they mean nothing inside of an archive.
    """
    parts = storable(name).replace("\\", "/").split("/")
    steps = [part for part in parts if part not in ("", ".", "..") and not part.endswith(":")]
    if not steps or not parts[-1] or any(map(is_litter, steps)):
        return None
    return "/".join(steps)


class Places:
    """Paths of the files of an archive, each its own: of two that would be one, the second lies in a folder ``#2``."""

    def __init__(self, archive: InputFile) -> None:
        self._archive = archive.source_path
        self._counts = Counter[str]()

    def of(self, place: str) -> str:
        self._counts[place] += 1
        while (count := self._counts[place]) > 1:
            place = f"#{count}/{place}"
            self._counts[place] += 1
        return f"{self._archive}/{place}"


def write(pieces: Iterable[bytes], path: Path) -> None:
    """Write the file that the pieces make up."""
    with path.open("wb") as stream:
        stream.writelines(pieces)

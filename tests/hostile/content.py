"""What a generated file holds, and what must survive when its bytes are damaged: whatever still stands there whole."""

import zlib
from dataclasses import dataclass, replace
from typing import Literal

from tests.hostile.stories import Story


@dataclass(frozen=True, slots=True)
class Piece:
    """A healthy story and the bytes of the file that are its record, line end or compression included."""

    quote: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Content:
    """The bytes of a file. ``unit`` tells what damage costs: a line, a member of an archive, or the whole file.

    ``records`` is the least number of documents and rejects that must come of it; ``head`` is what the file must begin
    with for anything in it to be read (the header of a table). ``made_by`` names what was done to it.
    """

    data: bytes
    unit: Literal["line", "member", "whole"]
    healthy: tuple[Piece, ...]
    records: int
    made_by: tuple[str, ...] = ()
    head: bytes = b""

    def told(self, *names: str) -> "Content":
        return replace(self, made_by=(*self.made_by, *names))

    def damaged(self, data: bytes, *names: str) -> "Content":
        """What is left when the bytes have become these."""
        if data == self.data:
            return self.told(*names)
        survives = self.unit != "whole" and data.startswith(self.head)
        left = tuple(piece for piece in self.healthy if survives and self._stands_in(data, piece.data))
        return replace(self.told(*names), data=data, healthy=left, records=1)

    def recoded(self, encoding: str, mark: bytes = b"") -> "Content":
        """The text in another encoding; of one with several bytes a character nothing survives further damage."""
        data = mark + self.data.decode("utf-8", "replace").encode(encoding, "replace")
        return replace(self.told(f"encoded as {encoding}"), data=data, unit="whole")

    def _stands_in(self, data: bytes, piece: bytes) -> bool:
        return data.startswith(piece) or (b"\n" if self.unit == "line" else b"") + piece in data


def piece(story: Story, data: bytes) -> Piece:
    return Piece(story.quote, data)


def unpacked(data: bytes) -> bytes:
    """All that can be read of gzipped bytes, a byte at a time, up to the first fault."""
    found = bytearray()
    while data:
        reader = zlib.decompressobj(wbits=31)
        try:
            for place in range(len(data)):
                found += reader.decompress(data[place : place + 1])
                if reader.eof:
                    break
        except zlib.error:
            break
        if not reader.eof:
            break
        data = data[place + 1 :].lstrip(b"\0")
    return bytes(found)

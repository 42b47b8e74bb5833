"""A stream of JSON to the values that can be records, one after the other, in constant memory and linear time.

What is an array or object too large to be a record is gone into, level by level, and what it holds is given. What a
value means, also whether it is sound, is not known here: the end of each is found by its brackets.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.sources.reasons import Fault

LONGEST_VALUE = 16 << 20  # bytes; a record of news has under 1 MB
DEEPEST = 8  # levels that are gone into; each costs another look at the first bytes of what it holds
IN_TEXT = re.compile(rb'(?:[^"\\\n]++|\\[^\n])*+')
SPACE = re.compile(rb"\s*+")
BELOW_A_TEXT = b'"{}[],:'  # what a line begins with, below a text that was never closed
NO_JSON = re.compile(rb"[^\[{]*+")
NO_BRACKET = re.compile(rb'[^"\[\]{}]*+')
WORD = re.compile(rb'[^\s,:"\[\]{}]*+')
GAP = re.compile(rb"[\s,:\x1e]*+")  # the last is what RFC 7464 parts records with
OPENING, CLOSING = b"[{", b"]}"


@dataclass(frozen=True, slots=True)
class JsonPiece:
    """The bytes of a value, or what is at fault in its place ('record 3').

    ``is_beside`` is true of what stands in an object that was gone into, beside its records or holding them; its fault
    holds only where no records come of the object.
    """

    place: str
    data: bytes = b""
    fault: Fault | None = None
    is_beside: bool = False


def json_pieces(chunks: Iterator[bytes]) -> Iterator[JsonPiece]:
    """Yield the values of a stream of JSON in order: those at its top, and those in arrays at its top."""
    stream = _Stream(chunks)
    around = list[bytes]()  # the opening brackets of what was gone into
    number = 0
    while True:
        stream.skip(GAP)
        if not stream.has_more(0):
            break
        first = stream.byte(0)
        if first in CLOSING:
            stream.taken(1)
            around[-1:] = []
            continue
        if first == b"[" and not around:
            around.append(stream.taken(1))
            continue
        if not around and first not in b'{"':
            stream.skip(NO_JSON)
            number += 1
            yield JsonPiece(f"record {number}", fault=Fault("broken_json", "no array, object or text begins here"))
            continue
        is_beside = around[-1:] == [b"{"]
        number += not is_beside
        place = f"record {number}"
        size = _size(stream)
        if size is None:
            yield JsonPiece(place, fault=Fault("broken_json", "the file ends within it"))
            return
        if size <= LONGEST_VALUE:
            piece = JsonPiece(place, stream.taken(size), None, is_beside)
            if first in OPENING or not is_beside:
                yield piece
        elif first in OPENING:
            too_large = Fault("file_too_large", f"over {LONGEST_VALUE >> 20} MB without a list of records")
            yield JsonPiece(place, fault=too_large, is_beside=len(around) < DEEPEST)
            if len(around) == DEEPEST:
                return
            around.append(stream.taken(1))
        else:
            stream.skip_word()
            yield JsonPiece(place, fault=Fault("line_too_long", f"a value of over {LONGEST_VALUE >> 20} MB"))
    if around:
        yield JsonPiece("end of the file", fault=Fault("broken_json", "an array or object that never ends"))


class _Stream:
    """Bytes that come in chunks; those before ``place`` in ``data`` are done with, and forgotten in time."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self._data = b""
        self._place = 0

    def has_more(self, past: int) -> bool:
        """Whether there is a byte ``past`` the first that is not done with; reads on where it has to."""
        while len(self._data) - self._place <= past:
            chunk = next(self._chunks, b"")
            if not chunk:
                return False
            self._data = self._data[self._place :] + chunk
            self._place = 0
        return True

    def byte(self, past: int) -> bytes:
        return self._data[self._place + past : self._place + past + 1]

    def taken(self, size: int) -> bytes:
        """The next bytes, which are done with."""
        self._place += size
        return self._data[self._place - size : self._place]

    def run(self, pattern: re.Pattern[bytes], past: int) -> int:
        """How far a pattern that matches anything goes from ``past`` on, and little further than the limit."""
        while past <= LONGEST_VALUE and self.has_more(past):
            match = pattern.match(self._data, self._place + past)
            past = match.end() - self._place if match else past
            if self._place + past < len(self._data):
                break
        return past

    def skip(self, pattern: re.Pattern[bytes]) -> None:
        """Be done with all that the pattern matches from here on, however long."""
        while (size := self.run(pattern, 0)) and self.has_more(size - 1):
            self.taken(size)

    def skip_word(self) -> None:
        """Be done with a text or word of any length."""
        if self.byte(0) != b'"':
            self.skip(WORD)
            return
        self.taken(1)
        self.skip(IN_TEXT)
        while self.has_more(0) and self.taken(1) == b"\\":
            self.taken(int(self.has_more(0)))
            self.skip(IN_TEXT)


def _size(stream: _Stream) -> int | None:
    """The length of the value that begins here, more than the limit where it is too long; null where it never ends."""
    if stream.byte(0) not in b'"[{':
        return stream.run(WORD, 0)
    past = depth = 0
    is_text = False
    while past <= LONGEST_VALUE:
        past = stream.run(IN_TEXT if is_text else NO_BRACKET, past)
        if not stream.has_more(past):
            return None
        mark = stream.byte(past)
        past += 1
        if is_text and mark == b"\\":  # parted from what it escapes, by a chunk's end or a line's
            past += int(stream.has_more(past) and stream.byte(past) != b"\n")
        elif is_text and mark == b"\n":  # which JSON does not allow in a text: it ends there if JSON goes on below
            past = stream.run(SPACE, past)
            is_text = stream.has_more(past) and stream.byte(past) not in BELOW_A_TEXT
        elif is_text or mark == b'"':
            is_text = not is_text
        else:
            depth += 1 if mark in OPENING else -1
        if not depth and not is_text:
            break
    return past

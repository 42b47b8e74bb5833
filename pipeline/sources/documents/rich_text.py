"""The text of rich text (RTF), read in one pass.

The control words are those that ``striprtf`` knows. Its own reader looks through the rest of the file again for each
hyperlink and font, so that an odd file takes hours, and writes the address of a link into the sentence.

Source: Rich Text Format Specification 1.9.1.
"""

import codecs
import re
from dataclasses import dataclass, replace

from striprtf.striprtf import charset_map, destinations, specialchars

from pipeline.sources.reasons import Fault
from pipeline.sources.text import Decoded
from pipeline.writing import tidied

BEGINNING = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\\rtf")
TOKEN = re.compile(
    rb"""\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})?\ ?
    | \\'(?P<byte>[0-9A-Fa-f]{2})
    | \\(?P<sign>[^A-Za-z])
    | (?P<brace>[{}])
    | (?P<text>[^\\{}\r\n]+)
    | (?P<other>[\r\n]+|\\)""",
    re.VERBOSE | re.DOTALL,
)
CELL_ENDS = ("cell", "nestcell", "row", "nestrow")  # each cell of a table stands on a line of its own
CODE_PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
UNKNOWN_CHARSETS = ("0", "1")  # of a font: that of the document
CHARACTERS = 1 << 16  # a number of a character is given below zero when it is beyond the half of them


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds up to the brace that closes: whether its text is shown, its font, characters that stand in for one."""

    is_shown: bool = True
    is_font_table: bool = False
    font: str = ""
    stand_ins: int = 1


def rich_text(data: bytes) -> Decoded:
    """The text, one line a paragraph or cell of a table; headers, footers, notes, pictures and addresses of links are
    left out.

    Raises Fault ``broken_document`` when the data is no rich text.
    """
    if not BEGINNING.match(data):
        raise Fault("broken_document", "the file does not begin as rich text does")
    reading = _Reading(data)
    reading.read()
    text = "".join(reading.pieces).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return Decoded(tidied(text), reading.code_page)


class _Reading:
    """One pass over rich text: ``pieces`` are its text so far, bytes wait until their code page is sure."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.pieces: list[str] = []
        self.code_page = "cp1252"
        self._code_pages: dict[str, str] = {}  # by font
        self._font_read = ""
        self._waiting = bytearray()
        self._group = _Group()
        self._around: list[_Group] = []
        self._to_skip = 0  # characters that stand in for one that was given by its number

    def read(self) -> None:
        place = 0
        while token := TOKEN.match(self._data, place):
            place = token.end()
            kind = token.lastgroup if token["word"] is None else "word"
            if kind == "word":
                place += self._word(token["word"].decode(), (token["number"] or b"").decode())
            elif kind == "brace":
                self._brace(token["brace"])
                if not self._around:
                    break
            elif kind == "text":
                self._bytes(token["text"])
            elif kind == "byte":
                self._bytes(bytes.fromhex(token["byte"].decode()))
            elif kind == "sign":
                self._sign(token["sign"].decode("latin-1"))
        self._decode()

    def _brace(self, brace: bytes) -> None:
        self._to_skip = 0
        if brace == b"{":
            self._around.append(self._group)
        elif self._around:
            self._enter(self._around.pop())

    def _enter(self, group: _Group) -> None:
        if group.font != self._group.font:
            self._decode()
        self._group = group

    def _bytes(self, data: bytes) -> None:
        shown = data[self._to_skip :]
        self._to_skip = max(0, self._to_skip - len(data))
        if self._group.is_shown:
            self._waiting += shown

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._group = replace(self._group, is_shown=False)
        elif self._to_skip:
            self._to_skip -= 1
        else:
            self._write(specialchars.get(sign, ""))

    def _word(self, word: str, number: str) -> int:
        """Take up a control word; gives how many bytes that are no text follow it."""
        self._to_skip = 0
        if word == "bin":
            return max(0, int(number or 0))
        if word == "fonttbl":
            self._group = replace(self._group, is_shown=False, is_font_table=True)
        elif word in destinations:
            self._group = replace(self._group, is_shown=False)
        elif word == "f" or word == "fcharset":
            self._font(word, number)
        elif word == "ansicpg":
            self.code_page = _codec("utf-8" if number == "65001" else f"cp{number}")
        elif word in CODE_PAGES:
            self.code_page = CODE_PAGES[word]
        elif word == "uc":
            self._group = replace(self._group, stand_ins=max(0, int(number or 1)))
        elif word == "u" and number:
            self._write(chr(int(number) % CHARACTERS))
            self._to_skip = self._group.stand_ins
        else:
            self._write("\n" if word in CELL_ENDS else specialchars.get(word, ""))
        return 0

    def _font(self, word: str, number: str) -> None:
        if word == "f":
            self._font_read = number
            self._enter(replace(self._group, font=number))
        elif self._group.is_font_table and number not in UNKNOWN_CHARSETS:
            self._code_pages[self._font_read] = _codec(charset_map.get(int(number or 0), ""))

    def _write(self, text: str) -> None:
        if text and self._group.is_shown:
            self._decode()
            self.pieces.append(text)

    def _decode(self) -> None:
        if self._waiting:
            code_page = self._code_pages.get(self._group.font, self.code_page)
            self.pieces.append(self._waiting.decode(code_page, "ignore"))
            self._waiting.clear()


def _codec(name: str) -> str:
    """The name when Python knows a codec of that name, else that of western Windows."""
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"

"""An exception that one record costs, told as its reject: what was raised, where in this package, at which text.

What a record can be reproached with has reasons of its own (``sources/reasons.py``); here is what nobody foresaw.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from traceback import walk_tb
from typing import Literal

from pipeline.paths import CODE
from pipeline.records import Reject, Stage

REASON: Literal["internal_error"] = "internal_error"
LONGEST_MESSAGE = 200  # characters; some libraries put the whole input into theirs
SHOWN_TEXT = 80  # characters of the text at fault
ADDRESS = re.compile(r"\b0x[0-9a-f]{6,}", re.IGNORECASE)  # in memory: another one in every run
UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+")


@dataclass(frozen=True, slots=True)
class Undone:
    """Why a record has no result, as another process can tell it; ``detail`` is one line."""

    reason: Literal["internal_error", "too_slow"]
    detail: str

    def reject(self, source_path: str, record_id: str | None, stage: Stage, text: str | None) -> Reject:
        return Reject(source_path, record_id, stage, self.reason, _at(self.detail, text))


def undone(error: BaseException) -> Undone:
    """What is left of an exception when it is not raised but told; see ``detail``."""
    return Undone(REASON, detail(error))


def internal_error(
    source_path: str, record_id: str | None, stage: Stage, error: BaseException, text: str | None = None
) -> Reject:
    """The reject of a record, or of a file when ``record_id`` is null, whose reading raised what nobody foresaw."""
    return undone(error).reject(source_path, record_id, stage, text)


def detail(error: BaseException, text: str | None = None) -> str:
    """One line: the exception's class and message, the module and line of this package, the start of the text at fault.

    Nothing in it tells one run from another. To be called where the exception is caught: the traceback does not come
    along from another process.
    """
    told = f"{type(error).__name__}: {_line(_message(error), LONGEST_MESSAGE)}".rstrip(": ")
    place = _place(error)
    where = f" ({place})" if place else ""
    return _at(f"{told}{where}", text)


def _at(told: str, text: str | None) -> str:
    return told if text is None else f"{told} at: {_line(text, SHOWN_TEXT)}"


def _message(error: BaseException) -> str:
    try:
        return ADDRESS.sub("0x…", str(error)[: 2 * LONGEST_MESSAGE])
    except Exception:  # an error that cannot tell itself is told by its class
        return ""


def _place(error: BaseException) -> str | None:
    """The innermost line of this package that the exception came through; null when it came through none."""
    found = None
    for frame, line in walk_tb(error.__traceback__):
        file = Path(frame.f_code.co_filename)
        if file.is_relative_to(CODE):
            found = f"{file.relative_to(CODE.parent).as_posix()}:{line}"
    return found


def _line(text: str, length: int) -> str:
    """The first characters of a text on one line, fit for a database."""
    return UNPRINTABLE.sub(" ", text[:length]).strip()

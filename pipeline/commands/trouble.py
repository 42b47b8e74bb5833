"""What a user is told of an error that nobody foresaw: one line with what to do; its traceback goes to a file.

Failures that the pipeline foresees say by themselves what to do, and do not come here.
"""

import os
import re
import sys
import tempfile
import traceback
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

TO_DO = (
    (r"No space left on device|disk is full|quota exceeded", "make room on that disk, or give another WAREHOUSE"),
    (
        r"Permission denied|Operation not permitted|Read-only file system|readonly database|unable to open database",
        "this user must be able to write in the folder of the warehouse and in .build there",
    ),
    (r"MemoryError|Out of Memory|Cannot allocate memory", "close other programs, or give the files in several folders"),
    (r"Not a directory|File exists", "the folders above the warehouse, and .build there, must be folders, not files"),
    (r"Too many open files", "raise the limit (ulimit -n 4096)"),
)
ELSE_TO_DO = "a fault of the program, not of your files; the published file is as it was. Please report it with"


def told(error: BaseException) -> str:
    """One line on an error that has just been caught, with the name of the file that holds its traceback."""
    return line(f"{type(error).__name__}: {error}", keep("".join(traceback.format_exception(error))))


def line(message: str, details: Path | str) -> str:
    """One line on what went wrong, by the message of the error, with what to do and where the details are."""
    for sign, to_do in TO_DO:
        if re.search(sign, message, re.IGNORECASE):
            return f"{one_line(message)}: {to_do} (details: {details})"
    return f"{one_line(message)}: {ELSE_TO_DO} {details}"


def one_line(message: str) -> str:
    return " ".join(message.split())


def keep(details: str) -> Path:
    """The file that now holds the details: among the records of runs, or in a folder for temporary files."""
    now = datetime.now(UTC)
    for folder in filter(None, (os.environ.get("DAGSTER_HOME"), tempfile.gettempdir())):
        path = Path(folder) / "failures" / f"{now:%Y-%m-%dT%H-%M-%S}-{os.getpid()}.log"
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(details, encoding="utf-8", errors="backslashreplace")
            return path
    return Path("/dev/null")


def silence() -> None:
    """Let what is still to be written to the screen go nowhere, for a reader that has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def prepare_streams() -> None:
    """Write what the terminal's encoding lacks as escapes, instead of stopping at it."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")

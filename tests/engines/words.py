"""A function of rows for tests: each text gives a row for each of its words, what some texts do stands in them."""

import os
import signal
from collections.abc import Sequence

import pyarrow as pa

from pipeline.engines import RowFunction, Tables
from pipeline.running import Undone


def batch(*texts: str) -> pa.Table:
    return pa.table({"text": pa.array(texts, pa.string()), "size": pa.array(map(len, texts), pa.int64())})


def texts(rows: pa.Table) -> list[str]:
    return [str(text) for text in rows["text"].to_pylist()]


def split(given: list[str]) -> list[list[str]]:
    if "raises" in given:
        raise ValueError("odd text")
    if "is killed" in given:
        os.kill(os.getpid(), signal.SIGKILL)
    return [text.split() for text in given]


def tables(made: Sequence[tuple[str, list[str] | Undone]]) -> Tables:
    words = [word for _, one in made if not isinstance(one, Undone) for word in one]
    if "unwritable" in words:
        raise TypeError("no word")
    return {
        "texts": pa.table({"text": pa.array([text for text, _ in made], pa.string())}),
        "words": pa.table({"word": pa.array(words, pa.string())}),
        "faults": pa.table(
            {"fault": pa.array([one.detail for _, one in made if isinstance(one, Undone)], pa.string())}
        ),
    }


WORDS = RowFunction(texts, split, tables)

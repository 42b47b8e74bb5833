"""Words a CPU second do not hang on how many threads BLAS was started with."""

import os
import subprocess
import sys

import pytest

from pipeline.paths import ROOT

PARSE = """
import time
from threadpoolctl import threadpool_info
from pipeline.language import paragraphs
from tests.invented import article
texts = [article("The minister met her counterpart in Lima on Monday, and the talks will go on. " * 40)] * 10
list(paragraphs(texts[:1]))
began = time.process_time()
list(paragraphs(texts))
print(time.process_time() - began, *{pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"})
"""


def seconds(threads: str) -> float:
    """CPU seconds of a parse in a process whose environment gives BLAS so many threads."""
    told = subprocess.run(
        [sys.executable, "-c", PARSE],
        cwd=ROOT, env={**os.environ, "OMP_NUM_THREADS": threads}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    spent, *limits = told.stdout.split()
    assert limits == ["1"]
    return float(spent)


def test_threads_of_blas_do_not_slow_the_parse() -> None:
    assert seconds("4") == pytest.approx(seconds("1"), rel=0.5)

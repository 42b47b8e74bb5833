"""Builds the warehouse of a corpus and runs its scorer."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from pipeline.paths import ROOT
from tests.quality.corpora import Corpus, Figure

Half = Literal["read", "held"]


def build(corpus: Corpus, warehouse: Path) -> None:
    """Run the pipeline on the sources of a corpus, as ``make run`` does; a second run only does what changed."""
    environment = {
        **os.environ,
        "COMMUNIQUE_SOURCES": str(corpus.sources),
        "COMMUNIQUE_WAREHOUSE": str(warehouse),
    }
    _output([sys.executable, "-m", "pipeline"], environment)


def figures(corpus: Corpus, warehouse: Path, half: Half | None = None) -> Mapping[str, Figure]:
    """Every figure of a corpus by the name of its measure, of one half of the records or of all."""
    told = printed(corpus, warehouse, half)
    return {measure.name: measure.of(told) for measure in corpus.measures}


def printed(corpus: Corpus, warehouse: Path, half: Half | None = None) -> str:
    """What the scorer prints."""
    arguments = [str(warehouse) if argument == "WAREHOUSE" else argument for argument in corpus.scorer]
    return _output([sys.executable, *arguments, *(("--half", half) if half else ())], os.environ)


def _output(command: list[str], environment: Mapping[str, str]) -> str:
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout

"""``communique ui``: ``dagster dev`` with the guarded webserver, on this machine only."""

import logging
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from unittest.mock import patch

from dagster._cli import dev

from pipeline import paths
from pipeline.commands import trouble
from pipeline.database import NOT_WRITABLE, Warehouse, why_not_writable
from pipeline.engines import check_settings
from pipeline.inputs import CORRECTIONS
from pipeline.running import UnusableSettingError
from pipeline.runs import keep_history, told_before

SERVICES = {"dagster_webserver": "pipeline.ui.webserver", "dagster._daemon": "pipeline.ui.daemon"}
LOCATION = (
    ("--module-name", "pipeline.definitions") if paths.IS_INSTALLED else ()
)  # a checkout's pyproject.toml tells it
ALWAYS = (*LOCATION, "--host", "127.0.0.1", "--log-level", "warning")


def serve(options: Sequence[str]) -> None:
    """Serve the UI until Ctrl-C; ``options`` are those of ``dagster dev``, such as ``--port``.

    It shows the runs of the warehouse that COMMUNIQUE_WAREHOUSE names, and may read what commands read for it. Ends
    with one line where a setting, or that file, cannot be used.
    """
    try:
        check_settings()
        files = Warehouse(paths.warehouse(paths.told("WAREHOUSE")))
        let_read(told_before(keep_history(files)))
    except (UnusableSettingError, paths.UnusablePathError) as refusal:
        sys.exit(str(refusal))
    except NOT_WRITABLE as error:
        sys.exit(trouble.one_line(why_not_writable(files, error)))
    logging.getLogger("dagster").addFilter(_is_not_of_another_home)
    os.environ.setdefault("PYTHONWARNINGS", "ignore")  # of what Dagster calls beta
    os.environ["COMMUNIQUE_UI_PROCESS"] = str(os.getpid())  # for its runs, to end with it
    with patch.object(dev, "open_ipc_subprocess", _service):  # raises when there is none
        try:
            dev.dev_command.main([*ALWAYS, *options], "communique ui")
        finally:
            print("the UI has ended")


def _is_not_of_another_home(record: logging.LogRecord) -> bool:
    """Whether a warning is not the one that the project's ``dagster.yaml`` is not read, which serves as the pattern."""
    return "will not be used to configure Dagster" not in record.getMessage()


def let_read(told: Sequence[tuple[str, str]]) -> None:
    """Let runs read the folders that commands were told, the last of which is the one to read if none is named."""
    if not told:
        return
    if "COMMUNIQUE_SOURCES" not in os.environ:
        os.environ["COMMUNIQUE_SOURCES"], corrections = told[0]
        if corrections:
            os.environ.setdefault("COMMUNIQUE_CORRECTIONS", corrections)
    beside = (str(Path(sources).parent / CORRECTIONS) for sources, _ in told)
    named = [os.environ.get("COMMUNIQUE_ROOTS", ""), *(folder for pair in told for folder in pair), *beside]
    os.environ["COMMUNIQUE_ROOTS"] = os.pathsep.join(filter(None, named))


def _service(command: Sequence[str], **settings: Any) -> "subprocess.Popen[Any]":
    """Start our own form of what ``dagster dev`` starts; raises for what is not known here."""
    python, option, module, *options = command
    if option != "-m":
        raise ValueError(f"dagster dev starts {command}: pipeline.ui knows {', '.join(SERVICES)}")
    if module == "dagster_webserver":
        options += ["--dagster-log-level", "info"]  # the last one counts; it tells the address
    return subprocess.Popen([python, option, SERVICES[module], *options], **settings)

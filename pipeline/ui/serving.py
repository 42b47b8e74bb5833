"""``communique ui``: ``dagster dev`` with the guarded webserver, on this machine only."""

import os
import subprocess
import sys
from collections.abc import Sequence
from typing import Any
from unittest.mock import patch

from dagster._cli import dev

from pipeline.engines import check_settings
from pipeline.paths import IS_INSTALLED
from pipeline.running import UnusableSettingError

SERVICES = {"dagster_webserver": "pipeline.ui.webserver", "dagster._daemon": "pipeline.ui.daemon"}
LOCATION = ("--module-name", "pipeline.definitions") if IS_INSTALLED else ()  # a checkout's pyproject.toml tells it
ALWAYS = (*LOCATION, "--host", "127.0.0.1", "--log-level", "warning")


def serve(options: Sequence[str]) -> None:
    """Serve the UI until Ctrl-C; ``options`` are those of ``dagster dev``, such as ``--port``."""
    try:
        check_settings()
    except UnusableSettingError as refusal:
        sys.exit(str(refusal))
    os.environ["COMMUNIQUE_UI_PROCESS"] = str(os.getpid())  # for its runs, to end with it
    with patch.object(dev, "open_ipc_subprocess", _service):  # raises when there is none
        try:
            dev.dev_command.main([*ALWAYS, *options], "communique ui")
        finally:
            print("the UI has ended")


def _service(command: Sequence[str], **settings: Any) -> "subprocess.Popen[Any]":
    """Start our own form of what ``dagster dev`` starts; raises for what is not known here."""
    python, option, module, *options = command
    if option != "-m":
        raise ValueError(f"dagster dev starts {command}: pipeline.ui knows {', '.join(SERVICES)}")
    if module == "dagster_webserver":
        options += ["--dagster-log-level", "info"]  # the last one counts; it tells the address
    return subprocess.Popen([python, option, SERVICES[module], *options], **settings)

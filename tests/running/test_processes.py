"""Processes that end when the one that needs them does, however it does."""

import subprocess
import sys

import pytest

from pipeline.paths import ROOT

IDLE = "import sys, time; print('up', flush=True); time.sleep(60)"
NEEDED = "import sys; from pipeline.running.processes import end_after; end_after(int(sys.argv[1])); " + IDLE
STARTING = (
    "import subprocess, sys; subprocess.run([sys.executable, '-c', "
    "'import os; from pipeline.running.processes import end_with; end_with(os.getppid(), {is_from_main_thread}); ' + "
    f"{IDLE!r}])"
)


def started(*command: str) -> "subprocess.Popen[str]":
    process = subprocess.Popen([sys.executable, "-c", *command], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    assert process.stdout.readline() == "up\n"
    return process


def test_a_process_ends_after_one_that_is_not_its_parent() -> None:
    needing = started(IDLE)
    needed = started(NEEDED, str(needing.pid))
    assert needed.poll() is None
    needing.kill()
    needing.wait()
    assert needed.wait(timeout=30) == 1


@pytest.mark.parametrize("is_from_main_thread", [False, True])
def test_a_process_ends_with_its_parent(is_from_main_thread: bool) -> None:
    parent = started(STARTING.format(is_from_main_thread=is_from_main_thread))
    parent.kill()
    parent.communicate(timeout=30)  # until nobody holds the other end of the pipe

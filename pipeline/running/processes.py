"""Processes that end when the one that needs them does, even by SIGKILL, so that nothing works on unseen."""

import ctypes
import os
import signal
import sys
import threading
import time
from collections.abc import Callable

SECONDS_BETWEEN_LOOKS = 0.5
SET_PARENT_DEATH_SIGNAL = 1


def end_with(parent: int, is_from_main_thread: bool = True) -> None:
    """End this process when its parent, of that process id, has ended.

    A thread looks, but native code may keep it from running. Linux ends the process itself, though with the thread that
    started it: so it is only asked to for a main thread.
    """
    _watch(lambda: os.getppid() == parent)
    if is_from_main_thread and sys.platform == "linux":
        ctypes.CDLL(None).prctl(SET_PARENT_DEATH_SIGNAL, signal.SIGKILL)
        if os.getppid() != parent:  # it ended before that
            os._exit(1)


def end_after(process: int) -> None:
    """End this process when another one has ended, which need not be its parent: the one that serves the UI.

    Those between them wait for the runs that they have started.
    """
    _watch(lambda: is_there(process))


def _watch(is_needed: Callable[[], bool]) -> None:
    def look() -> None:
        while is_needed():
            time.sleep(SECONDS_BETWEEN_LOOKS)
        os._exit(1)

    threading.Thread(target=look, daemon=True).start()


def is_there(process: int) -> bool:
    """Whether a process of this id is running, whoever's it is."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True

"""Processes that end when the one that needs them does, even by SIGKILL, so that nothing works on unseen."""

import ctypes
import os
import signal
import sys
import threading
import time

SECONDS_BETWEEN_LOOKS = 0.5
SET_PARENT_DEATH_SIGNAL = 1


def end_with(parent: int, is_from_main_thread: bool = True) -> None:
    """End this process when its parent, of that process id, has ended.

    A thread looks, but native code may keep it from running. Linux ends the process itself, though with the thread that
    started it: so it is only asked to for a main thread.
    """
    threading.Thread(target=_watch, args=(parent,), daemon=True).start()
    if is_from_main_thread and sys.platform == "linux":
        ctypes.CDLL(None).prctl(SET_PARENT_DEATH_SIGNAL, signal.SIGKILL)
        if os.getppid() != parent:  # it ended before that
            os._exit(1)


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(SECONDS_BETWEEN_LOOKS)
    os._exit(1)

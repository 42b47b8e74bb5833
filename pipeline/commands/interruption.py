"""Ctrl-C and SIGTERM end a run at once, with one line, whatever it is doing; what is to be done then is said here.

A run may be killed at any moment, so nothing is unwound. Unwinding would be heard late and shown at length: native code
lets no exception in, Dagster holds interrupts back between steps, and libraries print what is raised in callbacks.
"""

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
EXIT_CODE = 130
LONGEST_SECONDS = 5.0  # for the last act, which may wait for a lock of the thread that is interrupted
LINE = "interrupted: the published file is whole, and the next run goes on from what is done"

_heard = threading.Event()
_last_acts: list[Callable[[], object]] = []


def watch() -> None:
    """End this process when a signal of ``SIGNALS`` comes, for as long as it lives; from its main thread.

    Handlers of others may come and go: the thread that ends the process is told by the signal itself.
    """
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    for number in SIGNALS:
        if number != signal.SIGHUP or signal.getsignal(number) != signal.SIG_IGN:  # nohup
            signal.signal(number, _ignore)
    screen = os.dup(2)  # steps may write elsewhere meanwhile
    threading.Thread(target=_end, args=(reading, screen), daemon=True).start()


@contextmanager
def last_act(act: Callable[[], object]) -> Iterator[None]:
    """What is done before the process ends, when a signal comes inside the block.

    Somebody else's handler may raise at the same signal; that does not leave the block before it is done.
    """
    _last_acts.append(act)
    try:
        yield
    except BaseException:
        settle()
        raise
    finally:
        _last_acts.remove(act)


def settle() -> None:
    """Return only if no signal has come: for code that would otherwise tell an interruption as a failure."""
    if _heard.wait(0.1):
        threading.Event().wait()


def _ignore(_number: int, _frame: FrameType | None) -> None:
    """The thread acts."""


def _end(reading: int, screen: int) -> None:
    while os.read(reading, 1)[0] not in SIGNALS:
        pass
    _heard.set()
    _say_last_words(screen)
    _kill_workers()
    acts = threading.Thread(target=_act, daemon=True)
    acts.start()
    acts.join(LONGEST_SECONDS)
    os._exit(EXIT_CODE)


def _say_last_words(screen: int) -> None:
    """One line, and nothing more from any thread."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    begin = "\n" if os.isatty(screen) else ""  # after the ^C that a terminal shows
    try:
        os.write(screen, f"{begin}{LINE}\n".encode())
    except OSError:  # the terminal is gone
        return


def _kill_workers() -> None:
    import multiprocessing  # not above: the earlier a signal is heard, the better

    for child in multiprocessing.active_children():
        child.kill()


def _act() -> None:
    for act in reversed(_last_acts):
        act()

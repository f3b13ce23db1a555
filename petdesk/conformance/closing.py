"""Closing what a dataset yields, as a cancel does, and seeing that nothing is left behind."""

import gc
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from petdesk.conformance.check import Fault

LONG = 2.0
"""Seconds within which a scan must have stopped."""


def closed(found: object) -> bool:
    """Closes it; False where it has no close() and is just left alone.

    Raises:
        Fault: That took long.
    """
    close = getattr(found, "close", None)
    if close is None:
        return False
    start = time.monotonic()
    close()
    if (seconds := time.monotonic() - start) > LONG:
        raise Fault(f"It took {seconds:.1f} seconds to stop. Clean up in `finally`, quickly.")
    return True


@contextmanager
def nothing_left(source: Path, what: str) -> Iterator[None]:
    """Looks afterwards.

    Args:
        source: Files of which nothing may stay open.
        what: What is done in here, for the message: "scan".

    Raises:
        Fault: A thread goes on, or a file is still open.
    """
    threads, open_files = set(threading.enumerate()), _open_files(source)
    yield
    gc.collect()  # for what has no close()
    deadline = time.monotonic() + LONG
    while left := [thread for thread in set(threading.enumerate()) - threads if thread.is_alive()]:
        if time.monotonic() > deadline:
            raise Fault(f"The thread {left[0].name!r} of {what} goes on after close(). End it in `finally`.")
        time.sleep(0.01)
    if still_open := [*(_open_files(source) - open_files)]:
        raise Fault(f"{what} leaves {Path(min(still_open)).name} open after close(). Open files in `with`.")


def _open_files(source: Path) -> Counter[str]:
    """How often this process has each file of the source open."""
    whole = source.resolve()
    paths = (Path(file.path) for file in psutil.Process().open_files())
    return Counter(str(path) for path in paths if whole in (path, *path.parents))

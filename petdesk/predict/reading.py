"""Reading pictures ahead of the network that waits for them."""

from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from petdesk.data.pictures import PictureError, Pixels

BATCHES_AHEAD = 2

Read = Pixels | PictureError
"""A picture, or why it cannot be read."""


def read_ahead(
    files: Iterable[Path], read: Callable[[Path], Read], *, batch_size: int, workers: int
) -> Generator[list[tuple[Path, Read]]]:
    """Files in their order, `batch_size` at a time: threads decode ahead (Pillow without the GIL).

    Args:
        files: What to read.
        read: Reads one; called in a thread.
        batch_size: How many are given away together.
        workers: Threads.
    """
    left = iter(files)
    waiting: deque[tuple[Path, Future[Read]]] = deque()
    pool = ThreadPoolExecutor(workers, thread_name_prefix="petdesk-decode")
    try:
        while True:
            while len(waiting) < BATCHES_AHEAD * batch_size and (path := next(left, None)) is not None:
                waiting.append((path, pool.submit(read, path)))
            if not waiting:
                return
            part = [waiting.popleft() for _ in range(min(batch_size, len(waiting)))]
            yield [(path, future.result()) for path, future in part]
    finally:
        pool.shutdown(cancel_futures=True)

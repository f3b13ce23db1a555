"""Doing one thing for many files in threads."""

from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

Given = TypeVar("Given")
Answer = TypeVar("Answer")


def in_threads(
    work: Callable[[Given], Answer], given: Iterable[Given], *, workers: int, ahead: int | None = None
) -> Generator[Answer, None, None]:
    """Yields the answers in order; closing it waits for what is under way only.

    Args:
        work: Called in a thread with one of `given`.
        given: Taken from as the answers are.
        workers: Threads.
        ahead: How many are under way or wait at once; eight a thread where it is left out.
    """
    ahead = ahead or 8 * workers
    waiting: deque[Future[Answer]] = deque()
    pool = ThreadPoolExecutor(workers, thread_name_prefix="petdesk-decode")
    try:
        for one in given:
            waiting.append(pool.submit(work, one))
            if len(waiting) >= ahead:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)

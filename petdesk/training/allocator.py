"""Keeping freed memory for the next batch, where glibc would give it back to the system after every one.

The largest tensors of a step have tens of megabytes. glibc maps each of them anew and unmaps it when it is freed
(mallopt(3), M_MMAP_THRESHOLD), so the kernel clears the same gigabytes page by page at every step, which takes a good
part of it.
"""

import ctypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager

M_TRIM_THRESHOLD, M_MMAP_THRESHOLD, M_ARENA_MAX = -1, -3, -8
"""Parameter numbers of glibc's malloc.h."""
LARGEST_KEPT = 1 << 30
NEVER_TRIM = (1 << 31) - 1


@contextmanager
def freed_memory_kept() -> Iterator[None]:
    """Inside, what is freed stays with the process; at the end it goes back to the system. Does nothing without glibc.

    The settings themselves stay: glibc has no way to ask what they were.
    """
    libc = _glibc()
    if libc is None:
        yield
        return
    libc.mallopt(M_MMAP_THRESHOLD, LARGEST_KEPT)
    libc.mallopt(M_TRIM_THRESHOLD, NEVER_TRIM)
    share_one_heap()
    try:
        yield
    finally:
        libc.malloc_trim(0)


def share_one_heap() -> None:
    """Has threads that begin from now on allocate from the main heap: others are too small for the largest tensors.

    A thread keeps the heap of its first allocation, so a program that trains in another thread than its main one calls
    this before it makes any. Does nothing without glibc.
    """
    libc = _glibc()
    if libc is not None:
        libc.mallopt(M_ARENA_MAX, 1)


def _glibc() -> ctypes.CDLL | None:
    if not sys.platform.startswith("linux"):
        return None
    libc = ctypes.CDLL(None)
    return libc if hasattr(libc, "gnu_get_libc_version") else None

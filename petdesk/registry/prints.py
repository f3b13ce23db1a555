"""What a plugin prints while it is loaded: counted, and kept out of the program's own output."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TextIO


class Overheard:
    """A stream in the place of stdout or stderr: what threads write that were not there before goes to stderr."""

    def __init__(self, stream: TextIO, aside: TextIO | None, threads: frozenset[threading.Thread]) -> None:
        self._stream, self._aside, self._threads = stream, aside, threads
        self.text_seen = False
        self.lines = 0

    def write(self, text: str) -> int:
        """Writes on, or aside, and counts."""
        if not self._is_aside():
            return self._stream.write(text)
        self.text_seen = self.text_seen or bool(text)
        self.lines += text.count("\n")
        return len(text) if self._aside is None else self._aside.write(text)

    def _is_aside(self) -> bool:
        return threading.current_thread() not in self._threads

    def __getattr__(self, name: str) -> Any:
        # Its buffer among them, which bytes are written to.
        return getattr(self._aside if self._aside is not None and self._is_aside() else self._stream, name)


class Prints:
    """How many lines went to each stream.

    Attributes:
        streams: By the stream's name.
    """

    def __init__(self) -> None:
        self.streams: dict[str, Overheard] = {}

    def remark(self) -> str:
        """A sentence; empty where nothing was printed."""
        counts = [
            f"{lines} {'line' if lines == 1 else 'lines'} to {name}"
            for name, stream in self.streams.items()
            if stream.text_seen and (lines := max(stream.lines, 1))
        ]
        return f"It printed {' and '.join(counts)}." if counts else ""


@contextmanager
def overheard() -> Iterator[Prints]:
    """Inside, every thread that is not there yet is listened to; the streams are as they were afterwards."""
    before = sys.stdout, sys.stderr
    threads = frozenset(threading.enumerate())  # not their numbers: those of the dead are given again
    prints = Prints()
    for name, stream in (("stdout", sys.stdout), ("stderr", sys.stderr)):
        if stream is not None:  # as in a program without a console
            prints.streams[name] = Overheard(stream, before[1], threads)
            setattr(sys, name, prints.streams[name])
    try:
        yield prints
    finally:
        sys.stdout, sys.stderr = before

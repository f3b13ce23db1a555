"""What a plugin prints while it is loaded: counted, and kept out of the program's own output."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TextIO
from weakref import WeakSet


class Overheard:
    """A stream in the place of stdout or stderr: what some threads write goes to stderr."""

    def __init__(self, stream: TextIO, aside: TextIO | None, threads: "WeakSet[threading.Thread]") -> None:
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
        return threading.current_thread() in self._threads

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
    """Inside, the threads that this one starts are listened to, and those that they start.

    The streams are as they were afterwards.
    """
    before = sys.stdout, sys.stderr
    threads = WeakSet[threading.Thread]()  # not their numbers: those of the dead are given again
    prints = Prints()
    for name, stream in (("stdout", sys.stdout), ("stderr", sys.stderr)):
        if stream is not None:  # as in a program without a console
            prints.streams[name] = Overheard(stream, before[1], threads)
            setattr(sys, name, prints.streams[name])
    try:
        with _family(threads):
            yield prints
    finally:
        sys.stdout, sys.stderr = before


@contextmanager
def _family(threads: "WeakSet[threading.Thread]") -> Iterator[None]:
    """Inside, threads that this one starts are added, and those that they start: only theirs is the plugin's."""
    parent, start = threading.current_thread(), threading.Thread.start

    def noted(thread: threading.Thread) -> None:
        if (starter := threading.current_thread()) is parent or starter in threads:
            threads.add(thread)
        start(thread)

    threading.Thread.start = noted  # type: ignore[method-assign, assignment]
    try:
        yield
    finally:
        if threading.Thread.start is noted:
            threading.Thread.start = start  # type: ignore[method-assign]

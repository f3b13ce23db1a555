"""Hearing what a plugin prints while it works."""

from typing import TextIO


class Prints:
    """Hears what is printed, and passes it on."""

    def __init__(self) -> None:
        self.lines, self.first = 0, ""
        self._other: TextIO | None = None
        self._part = ""

    def to(self, other: TextIO) -> "Prints":
        """Passes on to `other`."""
        self._other = other
        return self

    def write(self, text: str) -> int:
        """Takes a part of a line, or several lines."""
        *whole, self._part = (self._part + text).split("\n")
        for line in whole:
            self.lines += 1
            self.first = self.first or line
        return len(text) if self._other is None else self._other.write(text)

    def flush(self) -> None:
        """Passes on what waits."""
        if self._other is not None:
            self._other.flush()

    def __getattr__(self, name: str) -> object:
        return getattr(self._other, name)

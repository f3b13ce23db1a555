"""Running a job in a terminal: shows its events, turns Ctrl+C into a clean cancel and failures into one sentence."""

import logging
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any, Protocol

import typer

from petdesk.api import PetDeskError
from petdesk.events import Event, Finished

FAILED, CANCELLED = 1, 130


class View(Protocol):
    """Shows events."""

    def __enter__(self) -> "View": ...

    def __exit__(self, *error: object) -> None: ...

    def show(self, event: Event) -> None:
        """Shows one."""

    def cancelling(self) -> None:
        """Says that the work is being stopped."""


class Cancel:
    """Counts interrupts: the first asks the job to stop after what it is doing, the second stops at once."""

    def __init__(self) -> None:
        self.asked = False
        self._previous: dict[int, Any] = {}

    def __enter__(self) -> "Cancel":
        for number in (signal.SIGINT, signal.SIGTERM):
            self._previous[number] = signal.signal(number, self._ask)
        return self

    def __exit__(self, *error: object) -> None:
        for number, handler in self._previous.items():
            signal.signal(number, handler)

    def _ask(self, number: int, frame: FrameType | None) -> None:
        if self.asked:
            raise KeyboardInterrupt
        self.asked = True


def run(make_job: Callable[[], Iterator[Event]], view: View, *, debug: bool = False) -> dict[str, Any]:
    """Runs a job to its end and returns the result of its last event.

    Args:
        make_job: Makes the job; whatever it raises is reported like the job's own failures.
        view: Shows the events.
        debug: Whether a failure prints its traceback too.

    Raises:
        typer.Exit: The job failed (1, one sentence on stderr) or was cancelled (130).
    """
    with guarded(debug=debug), Cancel() as cancel, view:
        job = make_job()
        result: dict[str, Any] = {}
        try:
            for event in job:
                view.show(event)
                if isinstance(event, Finished):
                    result = event.result
                elif cancel.asked:
                    view.cancelling()
                    raise KeyboardInterrupt
        finally:
            close = getattr(job, "close", None)
            if close is not None:
                close()
        return result


class guarded:  # noqa: N801 - used like a function
    """Turns what goes wrong inside into one sentence on stderr and an exit status."""

    def __init__(self, *, debug: bool) -> None:
        self._debug = debug

    def __enter__(self) -> None:
        logging.basicConfig(level=logging.DEBUG if self._debug else logging.ERROR)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        # Whoever read our output went away, as `head` does: no failure to tell, and nobody to tell it.
        if error is None or isinstance(error, (typer.Exit, BrokenPipeError)):
            return
        if isinstance(error, KeyboardInterrupt):
            typer.echo("Cancelled.", err=True)
            raise typer.Exit(CANCELLED) from error
        if not isinstance(error, Exception):
            return
        if self._debug:
            traceback.print_exception(error, file=sys.stderr)
        typer.echo(printable(sentence(error)), err=True)
        raise typer.Exit(FAILED) from error


def printable(text: str) -> str:
    """`text` on one line: what steers the terminal or is no character, as in some file names, becomes an escape."""
    return "".join(character if character.isprintable() else ascii(character)[1:-1] for character in text)


def sentence(error: Exception) -> str:
    """What a failure says to the user."""
    if isinstance(error, PetDeskError):
        return str(error)
    if isinstance(error, MemoryError) or "out of memory" in str(error).lower():
        return "Memory ran out. Choose a smaller batch size or picture size."
    first = (str(error).strip() or type(error).__name__).splitlines()[0]
    return (
        f"Something went wrong that PetDesk did not expect ({type(error).__name__}: {first}). Add --debug to see where."
    )

"""Two views of a job: lines of JSON, and progress bars with a table of epochs."""

import sys

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from petdesk.cli.jobs import View, printable
from petdesk.events import (
    BatchEnd,
    CacheProgress,
    EpochEnd,
    Event,
    LrStep,
    PhaseStart,
    PredictionMade,
    PrepareProgress,
    Resumed,
    ScanProgress,
    SnapshotKept,
    Warned,
    as_json,
)

MOST_ERRORS_SHOWN = 10


def view(*, json: bool) -> View:
    """The view asked for."""
    return JsonView() if json else TerminalView()


class JsonView:
    """One JSON object a line on stdout."""

    def __enter__(self) -> "JsonView":
        return self

    def __exit__(self, *error: object) -> None:
        sys.stdout.flush()

    def show(self, event: Event) -> None:
        sys.stdout.write(as_json(event) + "\n")
        sys.stdout.flush()

    def cancelling(self) -> None:
        pass


class TerminalView:
    """A bar for what is under way, a line for each epoch; without a terminal only the lines."""

    def __init__(self, console: Console | None = None) -> None:
        self._console = console or Console(stderr=False, highlight=False)
        self._progress = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TextColumn("{task.fields[counts]}", markup=False),
            TimeRemainingColumn(),
            console=self._console,
            transient=True,
            disable=not self._console.is_terminal,
        )
        self._task: TaskID | None = None
        self._description = ""
        self._errors = 0

    def __enter__(self) -> "TerminalView":
        self._progress.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._progress.stop()
        if self._errors > MOST_ERRORS_SHOWN:
            self._console.print(f"... and {self._errors - MOST_ERRORS_SHOWN} more files that could not be read.")

    def cancelling(self) -> None:
        self._console.print("Stopping; what is done so far is kept.")

    def show(self, event: Event) -> None:
        if isinstance(event, ScanProgress):
            self._bar(event.message or "Looking for pictures", event.done, event.total, f"{event.done:,}")
        elif isinstance(event, PrepareProgress):
            counts = f"{_amount(event.done, event.unit)} of {_amount(event.total, event.unit)}"
            self._bar(event.message, event.done, event.total, counts)
        elif isinstance(event, CacheProgress):
            counts = f"{event.done:,}/{event.total:,}, {event.rate:.0f} pictures/s"
            self._bar("Presizing", event.done, event.total, counts)
        elif isinstance(event, LrStep):
            self._bar("Trying learning rates", event.step, event.total, f"lr {event.lr:.1e}, loss {event.loss:.3f}")
        elif isinstance(event, BatchEnd):
            counts = f"step {event.step}/{event.total_steps}, loss {event.loss:.3f}, {event.rate:.1f} pictures/s"
            self._bar("Training", event.step, event.total_steps, counts)
        elif isinstance(event, PhaseStart):
            self._phase(event)
        elif isinstance(event, EpochEnd):
            self._epoch(event)
        elif isinstance(event, SnapshotKept):
            together = f", together {event.ensemble_error_rate:.3f}" if event.number > 1 else ""
            self._console.print(f"Snapshot {event.number} is kept: error {event.error_rate:.3f}{together}.")
        elif isinstance(event, Resumed):
            self._console.print(f"Going on after step {event.step}, in phase {event.phase}.")
        elif isinstance(event, PredictionMade):
            self._prediction(event)
        elif isinstance(event, Warned):
            where = f" [dim]{safe(event.path)}[/]" if event.path else ""
            self._console.print(f"[yellow]Note:[/] {safe(event.message)}{where}")

    def _bar(self, description: str, done: int, total: int | None, counts: str) -> None:
        if self._task is None or description != self._description:
            if self._task is not None:
                self._progress.remove_task(self._task)
            self._task = self._progress.add_task(description, total=total, counts=counts)
            self._description = description
        self._progress.update(self._task, completed=done, total=total, counts=counts)

    def _phase(self, event: PhaseStart) -> None:
        trained = [lr for name, lr in zip(event.groups, event.max_lrs, strict=True) if name in event.trained_groups]
        rates = f"{trained[-1]:.2g}"
        if trained[0] != trained[-1]:
            rates = f"{trained[0]:.2g} to {rates}"
        self._console.print(
            f"[bold]Phase {event.phase} of {event.phases}: {safe(event.name)}[/], {_counted(event.epochs, 'epoch')} of "
            f"{_counted(event.steps_per_epoch, 'step')}, learning rate up to {rates}, "
            f"{event.trained_parameters:,} parameters train"
        )
        self._console.print(
            "[dim]epoch   train loss   valid loss   accuracy   error   95 % interval   macro F1   "
            "pictures/s   seconds[/]"
        )

    def _epoch(self, event: EpochEnd) -> None:
        self._console.print(
            f"{event.epoch:>5} {event.train_loss:>12.4f} {event.valid_loss:>12.4f} {event.accuracy:>10.1%} "
            f"{event.error_rate:>7.3f} {f'{event.error_low:.3f}-{event.error_high:.3f}':>15} {event.macro_f1:>10.3f} "
            f"{event.pictures_per_second:>12.1f} {event.seconds:>9.1f}"
        )

    def _prediction(self, event: PredictionMade) -> None:
        self._bar("Labelling", event.done, event.total, f"{event.done:,}/{event.total:,}, {event.rate:.1f} pictures/s")
        if event.error:
            self._errors += 1
            if self._errors <= MOST_ERRORS_SHOWN:
                self._console.print(f"[yellow]Not read:[/] {safe(event.path)}: {safe(event.error)}")


def safe(text: str) -> str:
    """Text from outside, such as a file's name, for a Rich console: no markup in it, no line breaks, no raw bytes."""
    return escape(printable(text))


def _counted(number: int, word: str) -> str:
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"


def _amount(number: int | None, unit: str) -> str:
    if number is None:
        return "?"
    return f"{number / 1e6:.1f} MB" if unit == "bytes" else f"{number:,} {unit}"

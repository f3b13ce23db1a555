"""A mark on the disk while a plugin is being loaded: what is found at the next start ended the program."""

import json
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

PREFIX = "loading-"
ENDING = [signal.Signals[name] for name in ("SIGTERM", "SIGHUP") if name in signal.Signals.__members__]
"""What others end a process by. Some systems lack one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A plugin was being loaded when its process ended.

    Attributes:
        name: The plugin's name.
        fingerprint: Of its files then.
        when: In local time.
    """

    name: str
    fingerprint: str
    when: datetime


class Marker:
    """The marks of this and of earlier processes, a file each.

    Args:
        folder: Where they are.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @contextmanager
    def mark(self, name: str, fingerprint: str) -> Iterator[None]:
        """Marks a plugin as being loaded while inside; without a place for the mark all goes on."""
        path = self._folder / f"{PREFIX}{os.getpid()}.json"
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            mark = {"name": name, "fingerprint": fingerprint, "process": _began(os.getpid())}
            path.write_text(json.dumps(mark), encoding="utf-8")
        try:
            with _gone_with_a_process_that_is_ended(path):
                yield
        finally:
            with suppress(OSError):
                path.unlink()

    def take_left_behind(self) -> list[Mark]:
        """The marks of processes that are no more; they are gone afterwards."""
        return [mark for path in self._files() if (mark := _take(path)) is not None]

    def _files(self) -> list[Path]:
        try:
            return sorted(self._folder.glob(f"{PREFIX}*.json"))
        except OSError:
            return []


@contextmanager
def _gone_with_a_process_that_is_ended(path: Path) -> Iterator[None]:
    """Inside, whoever ends this process from outside, as a closed terminal does, leaves no mark: no plugin did it.

    Only the main thread hears of that.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def end(number: int, _frame: object) -> None:
        with suppress(OSError):
            path.unlink()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)

    heard = [number for number in ENDING if signal.getsignal(number) is signal.SIG_DFL]
    for number in heard:
        signal.signal(number, end)
    try:
        yield
    finally:
        for number in heard:
            signal.signal(number, signal.SIG_DFL)


def _take(path: Path) -> Mark | None:
    try:
        process = int(path.stem.removeprefix(PREFIX))
        mark = json.loads(path.read_text(encoding="utf-8"))
        if mark["process"] is not None and mark["process"] == _began(process):
            return None  # it is being loaded at this moment, by another PetDesk
        when = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
        found = Mark(name=str(mark["name"]), fingerprint=str(mark["fingerprint"]), when=when)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError):
        found = None  # half written: the disk was full, or the computer's power went
    with suppress(OSError):
        path.unlink()
    return found


@cache
def _began(process: int) -> float | None:
    """When a process began, which tells it from a later one of the same number; None where there is none."""
    import psutil  # late: half a tenth of a second, which only a plugin costs

    try:
        return float(psutil.Process(process).create_time())
    except psutil.Error:
        return None

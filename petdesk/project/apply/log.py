"""The log of one application to the disk: the whole plan before anything moves, then what was done, a line each.

A line is a JSON object. It begins with a head, one line for every planned move, and `begun`; a log without `begun` is
one whose writing was cut off before anything moved. `moving` stands before a file is touched, `moved`, `back` or `kept`
after it, `ended` at the end, and `going` where it goes on after that. Names are relative to the project's root; the
head tells people where that was.
"""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any, Literal, TypeAlias, get_args

from petdesk.project.apply.plan import Move, Plan
from petdesk.project.errors import ProjectError

FOLDER = "applied"
"""In the folder of the project's runs."""

FORMAT = 1
MOST_OF_LAST_LINE = 4096
"""Bytes; the one that says how it ended is far shorter."""

State: TypeAlias = Literal["unfinished", "done", "taken back"]
STATES: tuple[State, ...] = get_args(State)


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """What a log says.

    Attributes:
        path: The file.
        at: When it began, in UTC.
        moves: All that were planned.
        state: `done` also where some files were kept, either way; `unfinished` where it was stopped on the way,
            either way.
        touched: The move whose file was being touched when it ended, if there is one.
        made: The folders that were made for it.
    """

    path: Path
    at: datetime
    moves: tuple[Move, ...]
    state: State = "unfinished"
    touched: int | None = None
    made: tuple[str, ...] = field(default=())


def write_plan(runs: Path, plan: Plan) -> Log:
    """Writes a new log with the whole plan, on the disk when it returns.

    Raises:
        ProjectError: It cannot be written; then there is none, and nothing has moved.
    """
    at = datetime.now(UTC)
    path = runs / FOLDER / f"{at:%Y%m%d-%H%M%S-%f}.jsonl"
    lines: list[dict[str, Any]] = [
        {
            "log": "apply to disk",
            "format": FORMAT,
            "root": str(plan.root),
            "at": at.isoformat(),
            "moves": len(plan.moves),
        }
    ]
    lines += [{"move": number, **asdict(move)} for number, move in enumerate(plan.moves)]
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        for folder in (path.parent, runs, runs.parent):
            sync_folder(folder)
        with path.open("x", encoding="utf-8") as file:
            file.writelines(f"{json.dumps(line)}\n" for line in lines)
            file.flush()
            os.fsync(file.fileno())
            sync_folder(path.parent)  # after a power cut it is to be there as the files that it moved
            file.write(f"{json.dumps({'begun': at.isoformat()})}\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        with suppress(OSError):
            path.unlink(missing_ok=True)
        raise ProjectError(
            f"The log {path} cannot be written ({error.strerror or error}), so nothing was moved. Make room there, or "
            "check that you may write in its folder."
        ) from error
    return Log(path=path, at=at, moves=plan.moves)


class Writer:
    """Adds lines to a log, each handed to the system before the next step."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def note(self, **line: Any) -> None:
        """Adds a line.

        Raises:
            OSError: It cannot be written.
        """
        self._file.write(f"{json.dumps(line)}\n")
        self._file.flush()

    def keep(self, **line: Any) -> None:
        """Adds a line that is on the disk when it returns.

        Raises:
            OSError: It cannot be written.
        """
        self.note(**line)
        os.fsync(self._file.fileno())


def sync_folder(folder: Path) -> None:
    """Puts the names in a folder on the disk, where the system can do that."""
    with suppress(OSError):  # Windows opens no folders, and not every disk syncs them
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def writing(log: Log) -> Iterator[Writer]:
    """Opens a log to add to it.

    Raises:
        ProjectError: It cannot be written.
    """
    try:
        with log.path.open("rb") as file:
            file.seek(-1, os.SEEK_END)
            cut = file.read(1) != b"\n"
        file_ = log.path.open("a", encoding="utf-8")
    except OSError as error:
        raise ProjectError(f"The log {log.path} cannot be written ({error.strerror or error}).") from error
    try:
        if cut:  # the line that was being written when the disk was full, or the machine went off
            file_.write("\n")
        yield Writer(file_)
    finally:
        with suppress(OSError):  # what could not be written was said where it was noted
            file_.close()


def read_log(path: Path) -> Log | None:
    """What a log says; None where nothing was moved by it, or it is none.

    Raises:
        ProjectError: It cannot be read, is damaged, or was written by a newer PetDesk.
    """
    with _opened(path) as file:
        text = file.read().decode("utf-8", errors="replace")
    lines = [line for line in map(_parsed, text.splitlines()) if line]
    if not lines or "log" not in lines[0] or not any("begun" in line for line in lines):
        return None
    head = lines[0]
    if head.get("format") != FORMAT:
        raise ProjectError(f"The log {path} was written by another PetDesk than this. Update PetDesk to go on with it.")
    try:
        moves = tuple(_move(line) for line in lines if "move" in line)
        state, touched = _progress(lines)
        if len(moves) != head["moves"] or touched not in (None, *range(len(moves))):
            raise ValueError("moves are missing")
        made = tuple(str(line["made"]) for line in lines if "made" in line)
        return Log(
            path=path, at=datetime.fromisoformat(head["at"]), moves=moves, state=state, touched=touched, made=made
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ProjectError(
            f"The log {path} is damaged, so it does not say what was moved. Put it elsewhere to go on without it."
        ) from error


def last_log(runs: Path) -> Log | None:
    """The newest application of a project that was not taken back; None where there is none.

    Raises:
        ProjectError: As `read_log`.
    """
    return next((log for path in _newest(runs) if (log := read_log(path)) and log.state != "taken back"), None)


def stopped_log(runs: Path) -> Log | None:
    """The same where that one was stopped on its way; one that ended is not read whole for it.

    Raises:
        ProjectError: As `read_log`.
    """
    for path in _newest(runs):
        if _ending(path) == "done":
            return None
        log = read_log(path)
        if log is not None:
            return log if log.state == "unfinished" else None
    return None


def _newest(runs: Path) -> Iterator[Path]:
    """The logs, the newest first, without those whose last line says that they were taken back."""
    return (path for path in sorted((runs / FOLDER).glob("*.jsonl"), reverse=True) if _ending(path) != "taken back")


def _ending(path: Path) -> str | None:
    """What the last line says of how it ended; None where it did not end."""
    with _opened(path) as file:
        file.seek(-min(MOST_OF_LAST_LINE, file.seek(0, os.SEEK_END)), os.SEEK_END)
        lines = file.read().decode("utf-8", errors="replace").splitlines()
    last = _parsed(lines[-1]) if lines else {}
    return str(last.get("state")) if "ended" in last else None


@contextmanager
def _opened(path: Path) -> Iterator[IO[bytes]]:
    try:
        with path.open("rb") as file:
            yield file
    except OSError as error:
        raise ProjectError(f"The log {path} cannot be read ({error.strerror or error}).") from error


def _move(line: dict[str, Any]) -> Move:
    return Move(**{name: line[name] for name in (one.name for one in fields(Move)) if name in line})


def _progress(lines: list[dict[str, Any]]) -> tuple[State, int | None]:
    """How far it came, and the move whose file was being touched last."""
    state: State = "unfinished"
    touched: int | None = None
    for line in lines:
        if "moving" in line:
            touched, state = line["moving"], "unfinished"
        elif "going" in line:
            state = "unfinished"
        elif {"moved", "back", "kept"} & line.keys():
            touched = None
        elif "ended" in line:
            state = STATES[STATES.index(line["state"])]
    return state, touched


def _parsed(line: str) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except ValueError:
        return {}  # cut off
    return value if isinstance(value, dict) else {}

"""The log of one application to the disk: the whole plan before anything moves, then what was done, a line each.

A line is a JSON object. It begins with a head, one line for every planned move, and `begun`; a log without `begun` is
one whose writing was cut off before anything moved. `moving` stands before a file is touched, `moved`, `back` or
`kept` after it. Names are relative to the project's root; the head tells people where that was.
"""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any, Literal, TypeAlias

from petdesk.project.apply.plan import Move, Plan
from petdesk.project.errors import ProjectError

FOLDER = "applied"
"""In the folder of the project's runs."""

State: TypeAlias = Literal["unfinished", "done", "taken back"]


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
        {"log": "apply to disk", "format": 1, "root": str(plan.root), "at": at.isoformat(), "moves": len(plan.moves)}
    ]
    lines += [{"move": number, **asdict(move)} for number, move in enumerate(plan.moves)]
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.writelines(f"{json.dumps(line)}\n" for line in lines)
            file.flush()
            os.fsync(file.fileno())
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

    def end(self, **line: Any) -> None:
        """Adds the last line, on the disk when it returns."""
        self.note(**line)
        os.fsync(self._file.fileno())


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
        ProjectError: It cannot be read.
    """
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise ProjectError(f"The log {path} cannot be read ({error.strerror or error}).") from error
    lines = [line for line in map(_parsed, text.splitlines()) if line]
    if not lines or "log" not in lines[0] or not any("begun" in line for line in lines):
        return None
    moves = [Move(**{key: value for key, value in line.items() if key != "move"}) for line in lines if "move" in line]
    state: State = "unfinished"
    touched: int | None = None
    for line in lines:
        if "moving" in line:
            touched, state = line["moving"], "unfinished"
        elif {"moved", "back", "kept"} & line.keys():
            touched = None
        elif "ended" in line:
            state = line["state"]
    return Log(
        path=path,
        at=datetime.fromisoformat(lines[0]["at"]),
        moves=tuple(moves),
        state=state,
        touched=touched,
        made=tuple(line["made"] for line in lines if "made" in line),
    )


def last_log(runs: Path) -> Log | None:
    """The newest application of a project that was not taken back; None where there is none."""
    for path in sorted((runs / FOLDER).glob("*.jsonl"), reverse=True):
        log = read_log(path)
        if log is not None and log.state != "taken back":
            return log
    return None


def _parsed(line: str) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except ValueError:
        return {}  # cut off
    return value if isinstance(value, dict) else {}

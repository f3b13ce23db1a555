"""Carrying a plan out, finishing it, and taking it back: one file at a time, nothing overwritten, everything logged."""

import errno
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from petdesk.events import Event, Finished, Meter, PrepareProgress
from petdesk.project.apply.log import Log, State, Writer, stopped_log, sync_folder, write_plan, writing
from petdesk.project.apply.plan import Move, Plan
from petdesk.project.apply.put import drop_empty, put
from petdesk.project.errors import ProjectError
from petdesk.project.files import Named

if TYPE_CHECKING:
    from petdesk.project.project import Project

Way: TypeAlias = Literal["forth", "back"]

FATAL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO})
"""Failures of the disk as a whole: the next file would fail as well."""

FILES_BETWEEN_EVENTS = 20


def apply_to_disk(project: "Project", plan: Plan) -> Iterator[Event]:
    """Moves the files as planned; the log with the whole plan is written first.

    The project follows at the end, whichever way it ends: closed, failed or done. What a sudden end of the program
    leaves is told by `unfinished`, and goes on with `finish` or `take_back`. The result has `way` (forth or back),
    `moved`, `kept` (a list of `name` and `reason`), `log`, and `state`, the log's.

    Raises:
        ProjectError: An earlier one is unfinished, the log cannot be written, or the disk failed on the way.
    """
    if unfinished(project) is not None:
        raise ProjectError("The last application to the disk was not finished. Finish it or take it back first.")
    if not plan.moves:
        raise ProjectError("There is nothing to apply: the files' names say what the project says.")
    yield from _carry(project, write_plan(project.runs_folder, plan), "forth")


def finish(project: "Project", log: Log) -> Iterator[Event]:
    """Moves what an application that was stopped has not moved yet; otherwise as `apply_to_disk`."""
    yield from _carry(project, log, "forth")


def take_back(project: "Project", log: Log) -> Iterator[Event]:
    """Gives all files that an application moved their old names; otherwise as `apply_to_disk`.

    Labels stay as they are in the project. A file that is another now, or whose old name is taken, is kept; as long
    as one is that could still go back, the application counts as done and can be taken back again.
    """
    yield from _carry(project, log, "back")


def unfinished(project: "Project") -> Log | None:
    """The application that was stopped on its way, if the last one was.

    Raises:
        ProjectError: Its log cannot be read.
    """
    return stopped_log(project.runs_folder)


def follow(project: "Project", log: Log) -> int:
    """Has the project follow the files to where they are now, whatever a log says; returns how many it followed."""
    root = project.root
    if log.touched is not None:
        _clear_up(root, log.moves[log.touched])
    named = []
    for move in log.moves:
        if _is_it(root / move.after, move) and not os.path.lexists(root / move.before):
            named.append(Named(picture=move.picture, name=move.after, label=move.label))
        elif _is_it(root / move.before, move):
            named.append(Named(picture=move.picture, name=move.before, label=move.label_before))
    return project.files.follow(named)


def _carry(project: "Project", log: Log, way: Way) -> Iterator[Event]:
    # The project's root of now: it may have been moved with its pictures, or be a copy, whose own files are meant.
    root = project.root
    if not root.is_dir():
        raise ProjectError(f"{root}, the folder with the pictures, is not there. Connect its disk and try again.")
    moved, kept = 0, list[dict[str, str]]()
    meter = Meter(len(log.moves))
    order = range(len(log.moves)) if way == "forth" else range(len(log.moves) - 1, -1, -1)
    follow(project, log)
    with writing(log) as writer:
        try:
            if log.state != "unfinished":  # before anything moves: after a power cut it says `done` no longer
                writer.keep(going=way)
            for done, number in enumerate(order, start=1):
                move = log.moves[number]
                reason = _step(root, move, number=number, way=way, writer=writer)
                moved += not reason
                if reason:
                    kept.append({"name": move.before if way == "forth" else move.after, "reason": reason})
                if done % FILES_BETWEEN_EVENTS == 0 or done == len(log.moves):
                    yield PrepareProgress(
                        done=done, total=len(log.moves), unit="files", rate=meter.rate(done), message=_title(way)
                    )
            if way == "back":
                _remove_made(root, log)
        except OSError as error:
            raise ProjectError(
                f"The disk with {root} or {log.path.parent} failed ({error.strerror or error}) after {moved} of "
                f"{len(log.moves)} files. Nothing is lost: see to the disk, then finish it or take it back."
            ) from error
        finally:
            follow(project, log)
        state: State = "taken back"
        if way == "forth" or any(_could_go_back(root, move) for move in log.moves):
            state = "done"
        with suppress(OSError):  # all is done; only that line is missing, and finishing again finds nothing to do
            for folder in sorted({root / name for move in log.moves for name in _folders(move)}):
                sync_folder(folder)  # a log that says so is never there earlier than what it says
            writer.keep(ended=way, state=state, files=moved, left=len(kept))
    yield Finished(result={"way": way, "moved": moved, "kept": kept, "log": str(log.path), "state": state})


def _step(root: Path, move: Move, *, number: int, way: Way, writer: Writer) -> str | None:
    """Moves one file; returns None, or why it was kept; an empty text where it is there already.

    Raises:
        OSError: The disk failed.
    """
    names = (move.before, move.after) if way == "forth" else (move.after, move.before)
    source, target = (root / name for name in names)
    if _is_it(target, move) and not os.path.lexists(source):
        return ""
    reason = _why_not(source, target, move)
    if reason is None:
        writer.note(moving=number)
        try:
            _make_folder(root, target.parent, writer)
            put(source, target)
        except OSError as error:
            if error.errno in FATAL:
                raise
            reason = f"The disk refused ({error.strerror or error})."
    if reason is not None:
        writer.note(kept=number, reason=reason)
        return reason
    writer.note(**{"moved" if way == "forth" else "back": number, "to": names[1]})
    return None


def _why_not(source: Path, target: Path, move: Move) -> str | None:
    if not os.path.lexists(source):
        return "The file is not there."
    if not _is_it(source, move):
        return "The file was changed meanwhile."
    if os.path.lexists(target):
        return f"{target.name} is taken in {target.parent.name} by another file."
    return None


def _is_it(path: Path, move: Move) -> bool:
    """Whether this is the file that was to move: renaming changes neither its size nor its time."""
    try:
        status = os.lstat(path)
    except OSError:
        return False
    return (status.st_size, status.st_mtime_ns) == (move.size, move.mtime_ns)


def _folders(move: Move) -> tuple[str, str]:
    return move.before.rpartition("/")[0], move.after.rpartition("/")[0]


def _could_go_back(root: Path, move: Move) -> bool:
    """Whether a file is still under the name that it was moved to, or may be: its folder cannot be looked into."""
    try:
        os.lstat(root / move.after)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return _is_it(root / move.after, move) and not _is_it(root / move.before, move)


def _clear_up(root: Path, move: Move) -> None:
    """Takes away the empty file that stood for a name when the program was ended in between."""
    for empty, real in ((move.after, move.before), (move.before, move.after)):
        if _is_it(root / real, move) and not (move.size == 0 and _is_it(root / empty, move)):
            drop_empty(root / empty)


def _make_folder(root: Path, folder: Path, writer: Writer) -> None:
    missing = []
    while not folder.exists() and folder != root:
        missing.append(folder)
        folder = folder.parent
    for folder in reversed(missing):
        writer.note(made=folder.relative_to(root).as_posix())
        folder.mkdir()


def _remove_made(root: Path, log: Log) -> None:
    """Removes the folders that were made for it, as far as they are empty again."""
    for name in reversed(log.made):
        with suppress(OSError):
            (root / name).rmdir()


def _title(way: Way) -> str:
    return "Moving files" if way == "forth" else "Moving files back"

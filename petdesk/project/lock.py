"""Who may write: one process at a time, and one that died holds nothing."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from petdesk.project.errors import ProjectError

LOCK = ".lock"


@contextmanager
def leaving_nothing(folder: Path) -> Iterator[None]:
    """Takes the folder of the runs away again where it was made for a project that then could not be opened."""
    known = folder.exists()
    try:
        yield
    except BaseException:
        if not known:
            with suppress(OSError):  # somebody else uses it by now
                (folder / LOCK).unlink(missing_ok=True)
                folder.rmdir()
        raise


def lock(project: Path, folder: Path) -> FileLock:
    """Locks a project for writing; the lock file lies in the folder of its runs.

    The operating system ends the lock with the process, however it ends.

    Raises:
        ProjectError: Another holds it, or the folder cannot be written.
    """
    held = FileLock(folder / LOCK, timeout=0, thread_local=False)
    try:
        folder.mkdir(exist_ok=True)
        held.acquire()
    except Timeout as error:
        raise ProjectError(
            f"{project.name} is open in another window of PetDesk. Go on there, or close it there and try again."
        ) from error
    except (OSError, NotImplementedError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ProjectError(
            f"{project} cannot be opened for writing ({reason}). Move it to a folder that you may write in."
        ) from error
    return held

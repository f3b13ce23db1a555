"""pip as a child process: which one, in what environment, with which options, and working in one folder."""

import os
import sys
import sysconfig
from collections.abc import Generator, Iterator, Mapping
from importlib.machinery import PathFinder
from pathlib import Path

from petdesk.api import PluginError
from petdesk.events import Event, InstallLog, InstallProgress
from petdesk.registry.installer.child import run_child
from petdesk.registry.installer.disk import bytes_below
from petdesk.registry.installer.network import RETRIES, TIMEOUT, Network
from petdesk.registry.installer.pip_settings import Settings, counting, has_files, plain_environment, read_settings

EPOCH = "315532800"
"""The first time that a zip file can hold, 1980: a wheel built twice of the same source is the same then."""


class PipFailed(Exception):
    """pip ended with a failure."""

    def __init__(self, status: int, lines: list[str]) -> None:
        super().__init__(f"pip ended with status {status}")
        self.status = status
        self.lines = lines


class Pip:
    """Runs pip in `staging`, where all its files go, temporary ones too."""

    def __init__(self, staging: Path, network: Network, *, path: list[str]) -> None:
        self._command = pip_command(path)
        self._staging = staging
        self._network = network
        self._temporary = staging / "tmp"
        self._temporary.mkdir(exist_ok=True)
        self._settings: Settings | None = None
        self.log = staging / "log.txt"

    def run(
        self, command: str, *arguments: str, step: str, message: str, total: int | None = None, into: str = ""
    ) -> Generator[Event, None, list[str]]:
        """Runs one of pip's commands and returns its lines; closing the generator kills it at once.

        Args:
            command: `install` or `wheel`.
            arguments: What follows.
            step: For the progress events.
            message: For the progress events.
            total: How many bytes will come, where that is known: progress is in bytes then, else in seconds.
            into: The folder in `staging` that the bytes go to in the end.

        Raises:
            PipFailed: It ended with a failure.
        """
        if self._settings is None and "--no-index" not in arguments:
            self._settings = yield from self._read_settings(step, message)
        options = ["--disable-pip-version-check", "--no-input", "--no-color", "--progress-bar=off"]

        def pulse(seconds: float) -> InstallProgress:
            if total is None:
                return InstallProgress(step=step, done=int(seconds), total=None, unit="seconds", message=message)
            done = min(bytes_below(self._temporary) + bytes_below(self._staging / into), total)
            return InstallProgress(step=step, done=done, total=total, unit="bytes", message=message)

        status, lines = yield from run_child(
            [*self._command, command, *options, *arguments],
            folder=self._staging,
            log=self.log,
            environment=self._environment(),
            pulse=pulse,
        )
        if status != 0:
            raise PipFailed(status, lines)
        return lines

    def _read_settings(self, step: str, message: str) -> Generator[Event, None, Settings]:
        """What the user's configuration files say; the output is not told, because there may be passwords in it."""
        if not has_files(os.environ):
            return {}
        said = self._temporary / "settings.txt"
        waiting = InstallProgress(step=step, done=0, total=None, unit="seconds", message=message)
        job = run_child(
            [*self._command, "--disable-pip-version-check", "--no-input", "--no-color", "config", "list"],
            folder=self._staging,
            log=said,
            environment=plain_environment(os.environ) | {"PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"},
            pulse=lambda seconds: waiting,
        )
        try:
            status, lines = yield from _silently(job)
        finally:
            said.unlink(missing_ok=True)
        if status != 0:
            raise PipFailed(status, lines)
        return read_settings(lines)

    def _environment(self) -> dict[str, str]:
        own = {name: value for name, value in os.environ.items() if not name.upper().startswith("PIP_")}
        counts = counting(self._settings or {}, os.environ)
        retries = self._network.retries if self._network.retries is not None else counts.get("PIP_RETRIES", RETRIES)
        timeout = self._network.timeout if self._network.timeout is not None else counts.get("PIP_TIMEOUT", TIMEOUT)
        return {
            **own,
            **counts,
            **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(self._temporary)),
            "PIP_TIMEOUT": str(timeout),
            "PIP_RETRIES": str(retries),
            "PIP_RESUME_RETRIES": str(retries),  # no option of older ones
            "PIP_USER": "0",
            "PIP_BREAK_SYSTEM_PACKAGES": "1",  # a dry run and a folder of our own break none
            "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", EPOCH),
            "PYTHONDONTWRITEBYTECODE": "1",  # not a byte goes into the environment that PetDesk runs in
            "PYTHONUNBUFFERED": "1",
            "PYTHONUTF8": "1",
            "LC_ALL": "C.UTF-8",  # git's messages are read, too
            "GIT_TERMINAL_PROMPT": "0",
            "GIT_SSH_COMMAND": os.environ.get("GIT_SSH_COMMAND", "ssh -o BatchMode=yes"),
        }


def _silently(
    job: Generator[Event, None, tuple[int, list[str]]],
) -> Generator[Event, None, tuple[int, list[str]]]:
    """A child's job without its lines."""
    try:
        while True:
            event = next(job)
            if not isinstance(event, InstallLog):
                yield event
    except StopIteration as ended:
        result: tuple[int, list[str]] = ended.value
        return result
    finally:
        job.close()


def pip_command(path: list[str]) -> list[str]:
    """How to start pip: the environment's own on `path`, else the one that Python ships for new environments.

    Raises:
        PluginError: There is neither.
    """
    python = [sys.executable, "-P"]  # not from the working folder
    if PathFinder.find_spec("pip", path) is not None:
        return [*python, "-m", "pip"]
    for wheel in _bundled():
        return [*python, str(wheel / "pip")]
    raise PluginError(
        f"Installing plugins needs pip, which the Python in {sys.prefix} lacks. "
        "Add it there with `python -m ensurepip` or the system's package python3-pip, and try again."
    )


def _bundled() -> Iterator[Path]:
    folders = [sysconfig.get_config_var("WHEEL_PKG_DIR"), Path(sysconfig.get_path("stdlib")) / "ensurepip" / "_bundled"]
    for folder in filter(None, folders):
        yield from sorted(Path(folder).glob("pip-*.whl"), reverse=True)


def requirement_line(name: str, origin: str, sha256: str) -> str:
    """A line of a requirements file that lets one file through, and no other."""
    return f"{name} @ {origin} --hash=sha256:{sha256}\n"


def constraint_lines(versions: Mapping[str, str]) -> str:
    """A constraints file: name -> version, nothing else goes."""
    return "".join(f"{name}=={version}\n" for name, version in sorted(versions.items()))

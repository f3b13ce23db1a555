"""Running another program as part of a job: its lines as they come, and no process of it left when the job ends."""

import os
import re
import signal
import subprocess
import time
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import psutil

from petdesk.events import Event, InstallLog, InstallProgress

PULSE_SECONDS = 0.2
"""How often the job yields while the program is silent, so that it can be cancelled."""
POLL_SECONDS = 0.05
KILL_SECONDS = 5
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def run_child(
    command: Sequence[str],
    *,
    folder: Path,
    log: Path,
    environment: Mapping[str, str],
    pulse: Callable[[float], InstallProgress],
) -> Generator[Event, None, tuple[int, list[str]]]:
    """Runs `command` to its end; closing the generator kills it with all that it started.

    What it writes goes to a file instead of a pipe: nothing can block on reading that, and the log is kept.

    Args:
        command: The program and its arguments.
        folder: Its working folder.
        log: Its output is added to this file.
        environment: Its whole environment.
        pulse: Makes the progress event of a moment, from the seconds since the start.

    Returns:
        Its exit status, and the lines that it wrote.
    """
    with log.open("ab") as output:
        start = output.tell()
        process = subprocess.Popen(  # noqa: S603 - programs of ours, with arguments that no shell reads
            list(command),
            cwd=folder,
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=os.name == "posix",
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
    try:
        return (yield from _watched(process, log, start, pulse))
    finally:
        kill_tree(process)


def _watched(
    process: "subprocess.Popen[bytes]", log: Path, start: int, pulse: Callable[[float], InstallProgress]
) -> Generator[Event, None, tuple[int, list[str]]]:
    began = time.monotonic()
    told, rest = [], b""
    with log.open("rb") as file:
        file.seek(start)
        while True:
            ended = process.poll() is not None  # before reading: what is written until the end is read then
            *lines, rest = re.split(rb"[\r\n]+", rest + file.read())
            if ended and rest:
                lines, rest = [*lines, rest], b""
            for line in filter(None, map(_text, lines)):
                told.append(line)
                yield InstallLog(line=line)
            if ended:
                return process.returncode, told
            yield pulse(time.monotonic() - began)
            _wait(process)


def _wait(process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + PULSE_SECONDS
    while process.poll() is None and time.monotonic() < until:
        time.sleep(POLL_SECONDS)


def _text(line: bytes) -> str:
    return ESCAPES.sub("", line.decode("utf-8", errors="replace")).rstrip()


def kill_tree(process: "subprocess.Popen[bytes]") -> None:
    """Ends a process with everything below it, at once, and waits until they are gone.

    Of a process that has ended already, what it left running in its own group is ended (POSIX; elsewhere it stays).
    """
    if process.poll() is not None:
        _kill_group(process.pid)
        return
    try:
        root = psutil.Process(process.pid)
        family = [*root.children(recursive=True), root]
    except psutil.NoSuchProcess:
        family = []
    _kill_group(process.pid)
    for member in family:
        with suppress(psutil.NoSuchProcess):
            member.kill()
    process.wait()
    until = time.monotonic() + KILL_SECONDS
    while any(map(_runs, family)) and time.monotonic() < until:
        time.sleep(POLL_SECONDS / 5)


def _kill_group(group: int) -> None:
    """Ends those whose own parent has gone, too: `run_child` gives each program a group of its own."""
    if os.name == "posix":
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(group, signal.SIGKILL)


def _runs(process: psutil.Process) -> bool:
    """Whether it still does anything; a dead one may stay in the list where nobody asks how it ended."""
    try:
        return bool(process.is_running() and process.status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False

"""Trying plugins in another process before they are loaded in this one."""

import json
import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from petdesk.registry.discovery import Candidate
from petdesk.registry.other_process import module_command, same_imports
from petdesk.registry.verdicts import Finding, Verdict, read_verdict

SECONDS_TO_BEGIN = 60.0
"""For Python and PetDesk to load on a slow disk."""
SECONDS_BETWEEN_LOOKS = 0.1
"""Whether anybody still wants to know."""
MOST_DETAILS = 8000
"""Characters of what a process wrote at its end."""
UNTRIED = Verdict(finding=Finding.UNTRIED)


class Stopped(Exception):
    """Nobody wants to know any more."""


def tried(
    candidates: Sequence[Candidate], *, folder: Path, seconds: float, stop: threading.Event | None = None
) -> Iterator[tuple[Candidate, Verdict]]:
    """Tries plugins in order; each ends in a verdict. Closing this ends the process.

    One that dies or hangs takes its process with it, and another goes on with the rest. If others were in it before,
    the one that died is tried again by itself: they may have been at fault.

    Args:
        candidates: The plugins.
        folder: The user's plugin folder.
        seconds: The limit of each.
        stop: Set when nobody wants to know any more.

    Raises:
        Stopped: It was set.
    """
    waiting = list(candidates)
    stop = stop or threading.Event()
    while waiting:
        done = 0
        with _Child(waiting, folder=folder, seconds=seconds, stop=stop) as child:
            for candidate in waiting:
                verdict = child.verdict(done, candidate)
                if verdict.finding is Finding.CRASHED and done > 0:
                    break
                done += 1
                yield candidate, verdict
                if child.is_over:
                    break
        waiting = waiting[done:]


class _Child:
    """One process, and what it says."""

    def __init__(self, candidates: Sequence[Candidate], *, folder: Path, seconds: float, stop: threading.Event) -> None:
        self._seconds, self._stop = seconds, stop
        self._plugins = [[candidate.name, candidate.source] for candidate in candidates]
        self._folder = folder
        self._lines: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self._process: subprocess.Popen[str] | None = None
        self._reader: threading.Thread | None = None
        self.is_over = False

    def __enter__(self) -> "_Child":
        self._said = tempfile.TemporaryFile(mode="w+", encoding="utf-8", errors="replace")
        try:
            self._process = _start(self._said)
        except OSError:
            return self
        assert self._process.stdin is not None  # noqa: S101 - it is a pipe
        request = {"folder": str(self._folder), "plugins": self._plugins, "seconds": self._seconds}
        with suppress(OSError), self._process.stdin as stdin:
            stdin.write(json.dumps(request))
        self._reader = threading.Thread(target=self._read, name="petdesk-trial", daemon=True)
        self._reader.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is not None:
            _kill(self._process)
            self._process.wait()
        if self._reader is not None:
            self._reader.join(1.0)  # a copy of the process that has left its group may hold the pipe for ever
        self._said.close()

    def verdict(self, number: int, candidate: Candidate) -> Verdict:
        """Waits for what becomes of a plugin; afterwards `is_over` tells whether the process has come to its end."""
        if self._process is None:
            return UNTRIED
        began = self._next(SECONDS_TO_BEGIN)
        if began is None or began.get("begin") != number:
            return self._end(UNTRIED) if number == 0 else self._crash(candidate)
        until = time.monotonic() + self._seconds
        said = self._next(self._seconds)
        if said is not None and said.get("end") == number:
            return read_verdict(said["verdict"])
        if time.monotonic() >= until:
            assert self._process is not None  # noqa: S101 - it said something
            _kill(self._process)
            return self._end(_hung(candidate, self._seconds, self._last_words()))
        return self._crash(candidate)

    def _crash(self, candidate: Candidate) -> Verdict:
        assert self._process is not None  # noqa: S101 - it said something
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(1.0)
        verdict = _crashed(candidate, self._process.poll(), self._last_words())
        return self._end(verdict)

    def _end(self, verdict: Verdict) -> Verdict:
        self.is_over = True
        return verdict

    def _next(self, seconds: float) -> dict[str, Any] | None:
        """What the process says next; None when it ends or takes too long."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            if self._stop.is_set():
                raise Stopped
            with suppress(queue.Empty):
                return self._lines.get(timeout=min(left, SECONDS_BETWEEN_LOOKS))
        return None

    def _read(self) -> None:
        assert self._process is not None  # noqa: S101 - the thread is begun after it
        assert self._process.stdout is not None  # noqa: S101 - it is a pipe
        with suppress(OSError, ValueError), self._process.stdout as stdout:
            for line in stdout:
                self._lines.put(json.loads(line))
        self._lines.put(None)

    def _last_words(self) -> str:
        self._said.seek(0)
        return self._said.read()[-MOST_DETAILS:].strip()


def _start(said: IO[str]) -> "subprocess.Popen[str]":
    return subprocess.Popen(  # noqa: S603 - our own module
        module_command("petdesk.registry.trial"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=said,
        env=same_imports(),
        start_new_session=sys.platform != "win32",
        text=True,
        encoding="utf-8",
    )


def _kill(process: "subprocess.Popen[str]") -> None:
    """Ends it, with whatever it started."""
    if sys.platform == "win32":
        process.kill()
        return
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)


def _hung(candidate: Candidate, seconds: float, last_words: str) -> Verdict:
    return Verdict(
        finding=Finding.HUNG,
        reason=(
            f"{candidate.name} was not loaded within {seconds:.3g} seconds when it was tried. "
            "It was switched off until it changes or you switch it on."
        ),
        details=last_words,
    )


def _crashed(candidate: Candidate, status: int | None, last_words: str) -> Verdict:
    return Verdict(
        finding=Finding.CRASHED,
        reason=(
            f"{candidate.name} {_how_it_ended(status)} when it was tried. "
            "It was switched off until it changes or you switch it on."
        ),
        details=last_words,
    )


def _how_it_ended(status: int | None) -> str:
    if status is not None and status < 0:
        with suppress(ValueError):
            named = {signal.SIGSEGV: "a segmentation fault", signal.SIGABRT: "an abort"}
            number = signal.Signals(-status)
            return f"crashed Python with {named.get(number, number.name)}"
    if status is not None and status > 0xFFFF:  # Windows: the code of an exception, such as 0xC0000005
        return f"crashed Python with the error {status:#x}"
    return f"ended Python (exit status {'unknown' if status is None else status})"

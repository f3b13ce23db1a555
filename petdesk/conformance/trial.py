"""Loading a plugin in a process of its own: what hangs or crashes there leaves this one alone.

`python -m petdesk.conformance.trial TARGET NAME SECONDS` loads the plugin called NAME of what TARGET names, and prints
how that went as one line of JSON.
"""

import faulthandler
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import Any

from petdesk.conformance.check import Fault
from petdesk.conformance.ending import how_it_ended
from petdesk.conformance.subject import find_candidates
from petdesk.registry.heavy import heavy_imports_refused
from petdesk.registry.other_process import module_command, same_imports, take_stdout

SECONDS = 10.0
TO_START = 60.0
"""Seconds that the child may need until it loads the plugin, on a machine that is busy."""
# The first two are refused at once, so that nobody waits for them; they are seconds of each start all the same.
HEAVY = ("torch", "torchvision", "PySide6", "PyQt6", "PyQt5", "PySide2")
MOST_SPECS = 10_000
"""Asked of a hook that never ends."""
READY = "ready"
"""What the child says before it loads the plugin: what happens later is the plugin's doing."""
HUNG = "Timeout ("
"""What Python's watchdog writes before it ends a process."""


@dataclass(frozen=True, kw_only=True)
class Trial:
    """How a plugin loaded.

    Attributes:
        seconds: How long that took.
        heavy: The heavy libraries that came with it.
    """

    seconds: float
    heavy: tuple[str, ...]


def load_apart(target: str, name: str, *, seconds: float = SECONDS) -> Trial:
    """Loads a plugin in a child process.

    Raises:
        Fault: The child crashed, left, or did not come to an end.
    """
    command = module_command("petdesk.conformance.trial", target, name, str(seconds))
    try:
        child = subprocess.run(  # noqa: S603 - our own module
            command, env=same_imports(), capture_output=True, text=True, timeout=TO_START + seconds, check=False
        )
    except subprocess.TimeoutExpired:
        raise Fault(_hung(seconds, "")) from None
    if READY not in child.stdout:
        last = (child.stderr.strip().splitlines() or [f"status {child.returncode}"])[-1]
        raise Fault(f"It could not be tried: PetDesk itself did not start in another process ({last}).")
    try:
        answer = json.loads(child.stdout.splitlines()[-1])
        return Trial(seconds=answer["seconds"], heavy=tuple(answer["heavy"]))
    except (ValueError, LookupError, TypeError):
        raise Fault(_ending(child.returncode, child.stderr, seconds)) from None


def _ending(status: int, stderr: str, seconds: float) -> str:
    if HUNG in stderr:
        places = re.findall(r'File "(?:.*[/\\])?([^"]+)", line (\d+)', stderr.rpartition(HUNG)[2])
        return _hung(seconds, " ({}, line {})".format(*places[0]) if places else "")
    return f"{how_it_ended(status, 'loaded it')}."


def _hung(seconds: float, place: str) -> str:
    return (
        f"It was not loaded after {seconds:g} seconds{place}. "
        "Move what takes so long into the functions that need it; hooks only return specs."
    )


def main(target: str, name: str, seconds: str) -> None:
    """The child: loads the plugin, and answers on what was standard output before the plugin could print there."""
    private = take_stdout()
    load = next(each for each in find_candidates(target) if each.name == name).load
    private.write(f"{READY}\n")
    faulthandler.dump_traceback_later(float(seconds), exit=True)  # works where a plugin lets nobody else run, too
    trial = _timed(load)
    faulthandler.cancel_dump_traceback_later()
    sys.stdout.flush()
    private.write(f"{json.dumps(asdict(trial))}\n")
    os._exit(0)  # what the plugin left running, threads or exit functions, is not waited for


def _timed(load: Callable[[], Any]) -> Trial:
    before = set(sys.modules)
    start = time.perf_counter()
    # It is foreign code, and the registry will tell what it raised.
    with heavy_imports_refused() as refused, suppress(BaseException):
        for hook in _hooks(load()):
            for _ in zip(hook() or (), range(MOST_SPECS), strict=False):
                pass
    seconds = time.perf_counter() - start
    came = {refused.asked, *sys.modules} - before
    return Trial(seconds=seconds, heavy=tuple(name for name in HEAVY if name in came))


def _hooks(plugin: Any) -> Iterator[Callable[[], Any]]:
    for name in dir(plugin):
        value = getattr(plugin, name)
        if hasattr(value, "petdesk_impl"):
            yield value


if __name__ == "__main__":
    main(*sys.argv[1:])

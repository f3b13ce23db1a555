"""`python -m petdesk.registry.trial`: loads plugins one after the other, in a process that may die of it.

Reads one JSON object from stdin: `folder`, `plugins` (a list of [name, source]), `seconds`. Writes a JSON object a line
to what was stdout: {"begin": 0}, {"end": 0, "verdict": {...}}, ...
"""

import faulthandler
import json
import os
import sys
import threading
from collections.abc import Collection, Iterator
from dataclasses import asdict
from pathlib import Path

from petdesk.registry.deep_checks import check_deep
from petdesk.registry.discovery import Candidate, other_candidates
from petdesk.registry.guard import Loaded
from petdesk.registry.limited import within
from petdesk.registry.other_process import take_stdout
from petdesk.registry.spec_checks import Fault
from petdesk.registry.verdicts import Finding, Verdict
from petdesk.registry.watched import load_watched

GRACE = 1.5
"""So many times its limit a plugin may take here: the one who waits gives up first, and names it."""
TELLING = 0.8
"""At so much of its limit what it is doing is written down, for whoever gives it up."""

FORKED = "{} makes a copy of the process (os.fork) when it is loaded, which a program with threads does not survive."
TOOLKITS = ("PySide6", "PyQt6", "PyQt5", "tkinter", "wx")


def main() -> None:
    """Tries the plugins that it is asked to."""
    private = take_stdout()
    request = json.load(sys.stdin)
    faulthandler.enable()  # what it writes when the process dies is read from stderr
    import numpy.random  # noqa: F401 - so that a plugin that seeds it is seen to

    found = {(candidate.name, candidate.source): candidate for candidate in other_candidates(Path(request["folder"]))}
    forks = _count_forks()
    for number, (name, source) in enumerate(request["plugins"]):
        private.write(json.dumps({"begin": number}) + "\n")
        verdict = _try(found.get((name, source)), request["seconds"])
        if forks:
            verdict = Verdict(finding=Finding.BROKEN, reason=FORKED.format(name))
            forks.clear()
        private.write(json.dumps({"end": number, "verdict": asdict(verdict)}) + "\n")
    os._exit(0)  # at once: no thread or exit function that a plugin left is waited for


def _count_forks() -> list[None]:
    """A list that grows with every copy made of this process; the copies end at once."""
    forks: list[None] = []
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(before=lambda: forks.append(None), after_in_child=lambda: os._exit(0))
    return forks


def _try(candidate: Candidate | None, seconds: float) -> Verdict:
    if candidate is None:
        return Verdict(finding=Finding.UNTRIED)
    threads, modules = set(threading.enumerate()), set(sys.modules)
    faulthandler.dump_traceback_later(seconds * TELLING)
    load = load_watched(candidate, seconds=seconds * GRACE)
    faulthandler.cancel_dump_traceback_later()
    result = load.result
    if not isinstance(result, Loaded):
        return Verdict(finding=Finding(result.state.value), reason=result.reason, details=result.traceback)
    try:
        within(seconds, lambda: check_deep(result.specs))
    except Fault as fault:
        return Verdict(finding=Finding.BROKEN, reason=str(fault))
    remarks = tuple(_left_behind(set(threading.enumerate()) - threads, set(sys.modules) - modules))
    return Verdict(finding=Finding.SAFE, touched=load.touched, remarks=remarks)


def _left_behind(threads: Collection[threading.Thread], modules: Collection[str]) -> Iterator[str]:
    """Remarks on what can only be told where nothing else goes on."""
    if threads:
        yield f"It started a thread that goes on ({', '.join(sorted(thread.name for thread in threads))})."
    if toolkits := sorted(set(TOOLKITS) & set(modules)):
        yield f"It imports {' and '.join(toolkits)} when it is loaded: windows are not a plugin's work."


if __name__ == "__main__":
    main()

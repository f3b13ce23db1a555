"""The conformance suite in a process of its own: a plugin that ends or crashes it is told like any other fault.

`python -m petdesk.conformance.apart TARGET WISHES` runs it, WISHES being JSON, and writes its events as lines of JSON.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from petdesk.api import PetDeskError, SettingsError
from petdesk.conformance.bench import Wishes
from petdesk.conformance.conform import FOLDER, VERDICTS, conform
from petdesk.conformance.ending import how_it_ended
from petdesk.events import Checked, Event, Finished, as_json
from petdesk.registry.other_process import module_command, same_imports, take_stdout

STAYS = "it leaves the process that it works in alone"


def conform_apart(target: str, wishes: Wishes) -> Iterator[Event]:
    """As `conform`, in a child process; where that ends before its time, the last finding says so.

    Raises:
        SettingsError: As `conform` does.
    """
    command = module_command("petdesk.conformance.apart", target, _written(wishes))
    counts, last = dict.fromkeys(VERDICTS, 0), Checked(of=f"plugin {target}", check="", verdict="")
    with ExitStack() as stack:
        # One that a plugin ends cannot clear up after itself.
        place = stack.enter_context(tempfile.TemporaryDirectory(prefix=FOLDER, ignore_cleanup_errors=True))
        child = stack.enter_context(
            subprocess.Popen(  # noqa: S603 - our own module
                command,
                env=same_imports() | dict.fromkeys(("TMPDIR", "TEMP", "TMP"), place),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                text=True,
                encoding="utf-8",
            )
        )
        try:
            for line in child.stdout or ():
                answer: dict[str, Any] = json.loads(line)
                if "refused" in answer:
                    raise SettingsError(answer["refused"])
                if answer.pop("event") == Finished.event:
                    yield Finished(result={"target": target, **counts})
                    return
                last = Checked(**answer)
                counts[last.verdict] += 1
                yield last
        finally:
            if child.poll() is None and sys.exc_info()[0] is not None:
                child.kill()
        status = child.wait()
    counts["failed"] += 1
    yield Checked(of=last.of, check=STAYS, verdict="failed", sentence=_ending(status, last.check))
    yield Finished(result={"target": target, **counts})


def _ending(status: int, last: str) -> str:
    when = f'after "{last}"' if last else "at the beginning"
    return f"{how_it_ended(status, 'checked it')}, {when}."


def _written(wishes: Wishes) -> str:
    source = None if wishes.source is None else str(wishes.source)
    params = {key: dict(values) for key, values in wishes.params.items()}
    return json.dumps({"source": source, "params": params, "only": wishes.only, "first": wishes.first})


def _read(text: str) -> Wishes:
    fields: dict[str, Any] = json.loads(text)
    source = fields["source"] and Path(fields["source"])
    return Wishes(source=source, params=fields["params"], only=tuple(fields["only"]), first=fields["first"])


def main(target: str, wishes: str) -> None:
    """The child: answers on what was standard output before a plugin could write there."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started us hears of it, and ends us
    private = take_stdout()
    try:
        for event in conform(target, _read(wishes)):
            private.write(f"{as_json(event)}\n")
    except PetDeskError as error:
        private.write(f"{json.dumps({'refused': str(error)})}\n")
    sys.stderr.flush()
    os._exit(0)  # what the plugin left running, threads or exit functions, is not waited for


if __name__ == "__main__":
    main(*sys.argv[1:])

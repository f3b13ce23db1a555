"""How much memory another program takes at most, watched from outside (Linux)."""

import re
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

WATCH_SECONDS = 0.02


@dataclass(frozen=True, kw_only=True)
class PeakMemory:
    """In MiB. `private` leaves out the pages of mapped files, which the system takes back when it needs them."""

    resident: float
    private: float


def watch(command: Sequence[str], *, environment: Mapping[str, str], log: Path) -> PeakMemory:
    """Runs `command`, its output going to `log`, and returns its peak memory.

    Raises:
        SystemExit: The command failed.
    """
    resident = private = 0.0
    with log.open("wb") as output, subprocess.Popen(command, stdout=output, env=environment) as process:
        while process.poll() is None:
            now = _memory_of(process.pid)
            resident = max(resident, now.get("VmHWM", 0.0))
            private = max(private, now.get("RssAnon", 0.0))
            time.sleep(WATCH_SECONDS)
    if process.returncode:
        raise SystemExit(f"{' '.join(command[:4])} ended with status {process.returncode}.")
    return PeakMemory(resident=resident, private=private)


def _memory_of(process_id: int) -> dict[str, float]:
    """The sizes in the kernel's account of a process, in MiB; empty once it has ended."""
    try:
        status = Path(f"/proc/{process_id}/status").read_text(encoding="utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return {}
    return {name: int(kibibytes) / 1024 for name, kibibytes in re.findall(r"(\w+):\s+(\d+) kB", status)}

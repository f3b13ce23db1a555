"""Starts the app as its user does, several times, and reads from its log how long that took.

python tests/benchmarks/app_start.py [--starts 10]
"""

import argparse
import json
import re
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

from virtual_display import virtual_display

SECONDS_TO_WAIT = 60


def start_times(starts: int) -> dict[str, Any]:
    """Median seconds from the process's start to the window on screen, and to being ready to train.

    One start beforehand is not counted: it fills the file cache.
    """
    with virtual_display() as environment, tempfile.TemporaryDirectory() as home:
        environment = {**environment, "PETDESK_HOME": home}
        runs = [start_once(environment, Path(home)) for _ in range(starts + 1)][1:]
    return {
        "window_seconds": median(window for window, _ in runs),
        "ready_seconds": median(ready for _, ready in runs),
        "all_window_seconds": [window for window, _ in runs],
        "starts": starts,
    }


def start_once(environment: dict[str, str], home: Path) -> tuple[float, float]:
    """Seconds to the window and to being ready, of one start."""
    log = home / "config" / "logs" / "petdesk.log"
    log.unlink(missing_ok=True)
    app = subprocess.Popen([sys.executable, "-m", "petdesk"], env=environment)
    try:
        end = time.monotonic() + SECONDS_TO_WAIT
        while time.monotonic() < end:
            time.sleep(0.2)
            text = log.read_text(encoding="utf-8") if log.exists() else ""
            times = [re.search(rf"{words} after ([0-9.]+) s", text) for words in ("on screen", "ready to train")]
            if times[0] and times[1]:
                return float(times[0][1]), float(times[1][1])
        raise SystemExit("The app did not come on screen.")
    finally:
        app.send_signal(signal.SIGTERM)
        app.wait(SECONDS_TO_WAIT)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--starts", type=int, default=10)
    print(json.dumps(start_times(parser.parse_args().starts)))

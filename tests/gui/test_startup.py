"""How long starting took, as the log tells it."""

import subprocess
import sys
import time

SCRIPT = "from petdesk.gui.startup import seconds_since_start; print(seconds_since_start())"
TICK = 0.01


def test_the_time_since_the_start_is_no_longer_than_the_process_has_lived() -> None:
    before = time.monotonic()
    told = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    assert 0 < float(told.stdout) <= time.monotonic() - before + TICK

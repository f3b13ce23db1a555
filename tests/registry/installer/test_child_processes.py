"""Running another program: whatever it started is gone when the job is over."""

import os
import sys
import time
from pathlib import Path

import psutil
import pytest

from petdesk.events import InstallProgress
from petdesk.registry.installer.child import run_child

LEAVES_ONE = """
import subprocess, sys
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(30)"], stdout=subprocess.DEVNULL)
print(child.pid)
"""


def is_gone(number: int) -> bool:
    """Waits a moment for a killed process, which another one may still have to be told of."""
    until = time.monotonic() + 5
    while time.monotonic() < until:
        try:
            if psutil.Process(number).status() == psutil.STATUS_ZOMBIE:
                return True
        except psutil.NoSuchProcess:
            return True
        time.sleep(0.02)
    return False


@pytest.mark.skipif(os.name != "posix", reason="groups of processes")
def test_what_a_program_leaves_running_ends_with_the_job(tmp_path: Path) -> None:
    job = run_child(
        [sys.executable, "-c", LEAVES_ONE],
        folder=tmp_path,
        log=tmp_path / "log.txt",
        environment=os.environ,
        pulse=lambda seconds: InstallProgress(step="build", done=0, total=None, unit="seconds", message=""),
    )
    list(job)
    assert is_gone(int((tmp_path / "log.txt").read_text()))

"""A display for as long as a piece of work lasts: Xvfb where it is installed, none where it is not."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

SCREEN = "1400x1000x24"


@contextmanager
def virtual_display() -> Iterator[dict[str, str]]:
    """Yields the environment in which windows appear on a screen that nobody sees."""
    program = shutil.which("Xvfb")
    if program is None:
        yield {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        return
    read, write = os.pipe()
    command = [program, "-displayfd", str(write), "-screen", "0", SCREEN, "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            display = answer.readline().strip()  # written once the server is ready
        if not display:
            raise RuntimeError("Xvfb did not start")
        environment = {**os.environ, "DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb"}
        environment.pop("WAYLAND_DISPLAY", None)
        yield environment
    finally:
        server.terminate()
        server.wait()

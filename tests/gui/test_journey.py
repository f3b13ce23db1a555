"""The whole way in a real window on a display of its own, by mouse, and by keyboard alone, on real photos."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

FOLDER = Path(__file__).with_name("journey")
SECONDS = 600

pytestmark = [pytest.mark.slow, pytest.mark.timeout(2 * SECONDS + 60)]


@pytest.fixture
def display() -> Iterator[dict[str, str]]:
    """The environment of a screen that nobody sees."""
    program = shutil.which("Xvfb")
    if program is None:
        pytest.skip("needs Xvfb")
    read, write = os.pipe()
    command = [program, "-displayfd", str(write), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        environment = {
            **os.environ,
            "DISPLAY": f":{number}",
            "QT_QPA_PLATFORM": "xcb",
            "LANGUAGE": "en",
            "LANG": "C.UTF-8",
        }
        environment.pop("WAYLAND_DISPLAY", None)
        yield environment
        server.terminate()


def travel(environment: dict[str, str], *arguments: str | Path) -> None:
    command = [sys.executable, str(FOLDER / "app_under_test.py"), *map(str, arguments)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=SECONDS)
    assert done.returncode == 0, done.stderr[-6000:]


def test_the_whole_way_by_mouse(
    display: dict[str, str], photos: Path, squeezenet_weights: Path, tmp_path: Path
) -> None:
    travel(display, "by_mouse:first_day", photos, squeezenet_weights, tmp_path)
    travel(display, "by_mouse:second_day", photos, squeezenet_weights, tmp_path)


def test_the_whole_way_by_keyboard_alone(
    display: dict[str, str], photos: Path, squeezenet_weights: Path, tmp_path: Path
) -> None:
    travel(display, "by_keyboard:first_day", photos, squeezenet_weights, tmp_path)
    travel(display, "by_keyboard:second_day", photos, squeezenet_weights, tmp_path)

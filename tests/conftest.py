"""What every test is held to: no stray warning (pyproject.toml), no thread left behind, no unexpected log error."""

import logging
import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

# Before torch comes: the tests' networks are so small that a second thread only waits for the first.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import pytest
from PIL import Image

from petdesk.registry import Registry, load_registry

REPOSITORY = Path(__file__).parents[1]
SHARED = REPOSITORY.parent / "shared"


@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + 5
    while leaked := [thread for thread in set(threading.enumerate()) - before if lives(thread)]:
        if time.monotonic() > deadline:
            pytest.fail(f"threads left running: {[thread.name for thread in leaked]}")
        for thread in leaked:
            if isinstance(thread, threading._DummyThread):
                time.sleep(0.1)  # Qt's, which cannot be joined from here
            else:
                thread.join(timeout=0.1)


def lives(thread: threading.Thread) -> bool:
    """Whether it runs; Python believes that of a thread it did not start for ever, so the system is asked."""
    if isinstance(thread, threading._DummyThread):
        return Path(f"/proc/self/task/{thread.native_id}").exists()
    return thread.is_alive()


@pytest.fixture(autouse=True)
def no_unexpected_log_errors(caplog: pytest.LogCaptureFixture, request: pytest.FixtureRequest) -> Iterator[None]:
    yield
    if request.node.get_closest_marker("logs_errors"):
        return
    errors = [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.ERROR]
    if errors:
        pytest.fail(f"logged errors: {errors}")


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keeps plugins, settings and caches of the person who runs the tests out of them."""
    home = tmp_path / "petdesk-home"
    monkeypatch.setenv("PETDESK_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def registry() -> Registry:
    """The built-in plugins."""
    return load_registry(safe_mode=True)


@pytest.fixture(scope="session")
def shapes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three classes of 16 small pictures each that a network tells apart quickly: `<class>/<number>.png`."""
    root = tmp_path_factory.mktemp("shapes")
    random = np.random.default_rng(0)
    for label, channel in (("red", 0), ("green", 1), ("blue", 2)):
        (root / label).mkdir()
        for number in range(16):
            pixels = random.integers(0, 120, (40, 48, 3), dtype=np.uint8)
            pixels[:, :, channel] += 120
            Image.fromarray(pixels).save(root / label / f"{number}.png")
    return root


@pytest.fixture(scope="session")
def photos() -> Path:
    """The real photos; the test is skipped where they are not."""
    return _shared("data/pets37")


@pytest.fixture(scope="session")
def squeezenet_weights() -> Path:
    """Real ImageNet weights; the test is skipped where they are not."""
    return _shared("weights/squeezenet1_1.safetensors")


def _shared(name: str) -> Path:
    if not (SHARED / name).exists():
        pytest.skip(f"needs {name} of the shared folder beside the repository")
    return SHARED / name

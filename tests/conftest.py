"""What every test is held to: no stray warning (pyproject.toml), no thread left behind, no unexpected log error."""

import logging
import threading
import time
from collections.abc import Iterator

import pytest




@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + 5
    while leaked := [thread for thread in set(threading.enumerate()) - before if thread.is_alive()]:
        if time.monotonic() > deadline:
            pytest.fail(f"threads left running: {[thread.name for thread in leaked]}")
        for thread in leaked:
            thread.join(timeout=0.1)


@pytest.fixture(autouse=True)
def no_unexpected_log_errors(caplog: pytest.LogCaptureFixture, request: pytest.FixtureRequest) -> Iterator[None]:
    yield
    if request.node.get_closest_marker("logs_errors"):
        return
    errors = [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.ERROR]
    if errors:
        pytest.fail(f"logged errors: {errors}")

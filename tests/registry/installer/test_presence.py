"""Which processes use a folder of plugins, and those who look for them at the same time."""

import os
import threading
import time
import uuid
from pathlib import Path

import pytest
from filelock import FileLock

from petdesk.registry.installer import presence


def test_who_enters_while_another_looks_is_seen_after(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other holds the new file for an instant, takes it for one that a dead process left, and deletes it."""
    monkeypatch.setattr(uuid, "uuid4", lambda: uuid.UUID(int=7))
    (tmp_path / ".users").mkdir()
    path = tmp_path / ".users" / f"{os.getpid()}-00000000{presence.SUFFIX}"
    looking = threading.Event()

    def look() -> None:
        with FileLock(path, thread_local=False):
            looking.set()
            time.sleep(0.2)
            path.unlink()

    other = threading.Thread(target=look)
    other.start()
    looking.wait(5)
    name = presence.enter(tmp_path)
    other.join()
    assert path.exists()
    assert presence.own(tmp_path) == name
    monkeypatch.setattr(presence, "_HELD", {})  # as another process sees it
    assert presence.others(tmp_path) == {name}


def test_what_a_dead_process_left_is_cleared_away_while_it_is_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".users").mkdir()
    left = tmp_path / ".users" / f"1-dead{presence.SUFFIX}"
    left.write_text("")
    released = []
    release = FileLock.release

    def noted(self: FileLock, *arguments: object, **options: object) -> None:
        released.append(left.exists())
        release(self)

    monkeypatch.setattr(FileLock, "release", noted)
    assert presence.others(tmp_path) == frozenset()
    assert not left.exists()
    assert os.name == "nt" or released[0] is False

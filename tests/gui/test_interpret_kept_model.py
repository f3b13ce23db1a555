"""A model that was loaded is kept, and letting go of it waits for nobody."""

import os
import threading
from pathlib import Path

from petdesk.gui.pages.interpret.kept_model import Kept


def test_one_model_is_made_once_until_its_file_changes_or_it_is_let_go(tmp_path: Path) -> None:
    file = tmp_path / "model.safetensors"
    file.write_bytes(b"1")
    made: list[Path] = []
    kept = Kept(lambda path: made.append(path) or len(made))
    assert [kept.get(tmp_path), kept.get(file), kept.get(file)] == [1, 1, 1]
    file.write_bytes(b"22")
    os.utime(file, ns=(1, 1))
    assert kept.get(file) == 2
    kept.clear()
    assert kept.get(file) == 3


def test_letting_go_does_not_wait_for_one_that_is_loading(tmp_path: Path) -> None:
    file = tmp_path / "model.safetensors"
    file.write_bytes(b"1")
    loading, go_on = threading.Event(), threading.Event()

    def make(_path: Path) -> object:
        loading.set()
        assert go_on.wait(20)
        return object()

    kept = Kept(make)
    thread = threading.Thread(target=lambda: kept.get(file))
    thread.start()
    assert loading.wait(20)
    kept.clear()  # would hang here
    go_on.set()
    thread.join()
    assert kept._kept is None  # nobody would let go of it any more

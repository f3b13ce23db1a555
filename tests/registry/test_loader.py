"""The loader: what is tried, what is remembered, what is switched off and on again."""

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from plugin_samples import add

from petdesk.folders import cache_folder, plugin_folder
from petdesk.registry import Candidate, Loader, PluginRecord, PluginState, disabled_plugins
from petdesk.registry import trials as trials_module
from petdesk.registry.fingerprint import fingerprint
from petdesk.registry.marker import Marker

CRASH = "import ctypes\nctypes.string_at(0)\n"
ONLY_HERE = "import sys\nif not sys.flags.safe_path:\n    {deed}\n"
"""In a trial, Python's own flags are others."""


@pytest.fixture
def folder() -> Path:
    return plugin_folder()


@pytest.fixture
def trials(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The names that were tried, a list for each time."""
    asked: list[list[str]] = []
    tried = trials_module.tried

    def listening(candidates: Any, **options: Any) -> Any:
        asked.append([candidate.name for candidate in candidates])
        return tried(candidates, **options)

    monkeypatch.setattr(trials_module, "tried", listening)
    return asked


def records(**options: Any) -> dict[str, PluginRecord]:
    return {arrival.record.name: arrival.record for arrival in Loader(**options).others()}


def test_a_plugin_is_tried_once_for_each_version_of_its_files(folder: Path, trials: list[list[str]]) -> None:
    path = add(folder, "owls")
    add(folder, "mice")
    assert {record.state for record in records().values()} == {PluginState.LOADED}
    assert trials == [["mice", "owls"]]
    assert {record.state for record in records().values()} == {PluginState.LOADED}
    assert len(trials) == 1, "another start costs no process"
    path.write_text(path.read_text() + "# changed\n")
    assert set(records()) == {"owls", "mice"}
    assert trials[1:] == [["owls"]]
    os.utime(path, (1, 1))
    records()
    assert trials[2:] == [["owls"]]


def test_a_broken_plugin_is_tried_at_each_start(folder: Path, trials: list[list[str]], own_home: Path) -> None:
    add(folder, "owls", f"import os\nos.stat({str(own_home / 'nest')!r})")
    assert "FileNotFoundError" in records()["owls"].reason
    (own_home / "nest").write_text("")
    assert records()["owls"].state is PluginState.LOADED, "what it lacked is there now"
    assert len(trials) == 2


def test_one_that_crashes_is_switched_off_until_it_changes(folder: Path, trials: list[list[str]]) -> None:
    path = add(folder, "owls", CRASH)
    for _ in range(2):
        record = records()["owls"]
        assert (record.state, record.crashed) == (PluginState.DISABLED, True)
        assert "segmentation fault" in record.reason
        assert "string_at" in record.traceback
    assert len(trials) == 1, "it is not tried again while it is the same"
    assert disabled_plugins().names() == {"owls"}
    path.write_text(path.read_text().replace(CRASH, ""))
    assert records()["owls"].state is PluginState.LOADED
    assert disabled_plugins().names() == frozenset()


def test_one_that_is_switched_on_again_is_tried_again(folder: Path, trials: list[list[str]]) -> None:
    add(folder, "owls", CRASH)
    records()
    disabled_plugins().enable("owls")
    assert records()["owls"].crashed
    assert len(trials) == 2


def test_what_the_user_switched_off_stays_off_when_it_changes(folder: Path) -> None:
    path = add(folder, "owls")
    disabled_plugins().disable("owls")
    path.write_text(path.read_text() + "# changed\n")
    record = records()["owls"]
    assert (record.state, record.crashed) == (PluginState.DISABLED, False)
    assert record.reason == "You switched it off."


def test_what_ends_petdesk_itself_is_switched_off_at_the_next_start(folder: Path) -> None:
    add(folder, "owls", ONLY_HERE.format(deed="__import__('os')._exit(77)"))
    add(folder, "mice")
    script = "from petdesk.registry import load_registry\nfor p in load_registry().plugins: print(p.name, p.state)"
    first = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert (first.returncode, first.stdout) == (77, ""), first.stderr
    second = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert second.returncode == 0
    assert "owls disabled" in second.stdout
    assert "mice loaded" in second.stdout
    record = records()["owls"]
    assert record.crashed
    assert "came to a sudden end while it loaded owls (20" in record.reason
    assert list((cache_folder() / "plugins").glob("loading-*")) == []


@pytest.mark.skipif(sys.platform == "win32", reason="there a process is ended without a word")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_who_is_ended_from_outside_blames_no_plugin(folder: Path, name: str) -> None:
    add(
        folder,
        "owls",
        ONLY_HERE.format(deed="__import__('time').sleep(__import__('os').environ.get('OWLS') and 9 or 0)"),
    )
    # Whoever runs the tests may ignore the signal, as nohup does, and a child inherits that.
    heed = f"import signal; signal.signal(signal.{name}, signal.SIG_DFL)"
    script = f"{heed}\nfrom petdesk.registry import load_registry; load_registry()"
    with subprocess.Popen([sys.executable, "-c", script], env={**os.environ, "OWLS": "slow"}) as process:
        until = time.monotonic() + 60
        while not list((cache_folder() / "plugins").glob("loading-*")) and time.monotonic() < until:
            time.sleep(0.02)
        time.sleep(0.2)
        number = signal.Signals[name]
        process.send_signal(number)
        assert process.wait(5) == -number
    assert records()["owls"].state is PluginState.LOADED


def test_a_mark_of_a_process_that_lives_is_left_to_it(tmp_path: Path) -> None:
    marker = Marker(tmp_path)
    with marker.mark("owls", "1"):
        assert marker.take_left_behind() == []
        assert len(list(tmp_path.iterdir())) == 1
    assert list(tmp_path.iterdir()) == []


def test_marks_of_the_dead_are_taken_once(tmp_path: Path) -> None:
    gone = {"name": "owls", "fingerprint": "1", "process": 1.5}
    (tmp_path / f"loading-{os.getpid()}.json").write_text(json.dumps(gone))  # a number that was given again
    (tmp_path / "loading-999999.json").write_text("{")
    (tmp_path / "loading-owls.json").write_text(json.dumps(gone))
    marker = Marker(tmp_path)
    assert [mark.name for mark in marker.take_left_behind()] == ["owls"]
    assert list(tmp_path.iterdir()) == []


def test_remarks_of_the_trial_and_of_the_load_are_kept_for_the_next_start(folder: Path) -> None:
    only_there = "import sys\nif sys.flags.safe_path:\n    sys.modules['wx'] = sys\n"
    add(folder, "owls", f"{only_there}import random\nrandom.seed(1)\nprint('hoo')\n")
    for _ in range(2):
        remarks = records()["owls"].remarks
        assert [remark.split()[1] for remark in remarks] == ["printed", "drew", "imports"], remarks


def test_safe_mode_neither_tries_nor_loads(folder: Path, trials: list[list[str]]) -> None:
    add(folder, "owls", CRASH)
    record = records(safe_mode=True)["owls"]
    assert (record.state, record.crashed) == (PluginState.DISABLED, False)
    assert "Safe mode" in record.reason
    assert trials == []


def test_a_read_only_or_damaged_cache_is_no_hindrance(folder: Path, own_home: Path) -> None:
    add(folder, "owls")
    kept = cache_folder() / "plugins"
    kept.parent.mkdir(parents=True)
    kept.write_text("not a folder")
    assert records()["owls"].state is PluginState.LOADED
    kept.unlink()
    kept.mkdir()
    for damage in ("{", '{"safe": {"x": 1}}'):
        (kept / "safe.json").write_text(damage)
        assert records()["owls"].state is PluginState.LOADED


def test_stopped_it_loads_no_more(folder: Path) -> None:
    add(folder, "a_first")
    add(folder, "b_second")
    records()
    loader = Loader()
    arrivals = loader.others()
    assert next(arrivals).record.name == "a_first"
    loader.stop.set()
    assert list(arrivals) == []


def test_a_plugin_that_hangs_in_this_process_alone_is_given_up(folder: Path) -> None:
    add(folder, "owls", ONLY_HERE.format(deed="__import__('time').sleep(3)"))
    for _ in range(2):
        record = records(seconds=2.0)["owls"]
        assert record.crashed, "it does not hold the next start up again"
        assert "was not loaded within 2 seconds and was given up" in record.reason
        assert "time" in record.traceback


def test_what_petdesk_installed_is_known_by_its_records(folder: Path, tmp_path: Path) -> None:
    record = tmp_path / "owls-1.dist-info" / "RECORD"
    record.parent.mkdir()
    record.write_text("owls.py,,")
    (tmp_path / "owls.py").write_text("")
    candidate = Candidate(
        name="owls", source="owls", version="1", builtin=False, load=lambda: None, managed=True, place=tmp_path
    )
    before = fingerprint(candidate)
    (tmp_path / "__pycache__").mkdir()
    assert fingerprint(candidate) == before
    record.write_text("owls.py,,\nmice.py,,")
    assert fingerprint(candidate) != before
    assert fingerprint(replace(candidate, version="2")) != fingerprint(candidate)

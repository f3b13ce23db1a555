"""Trying plugins in another process: whoever dies or hangs there is named, and the others go on."""

import threading
import time
from collections.abc import Sequence
from pathlib import Path

import psutil
import pytest
from plugin_samples import add, found

from petdesk.registry import Candidate
from petdesk.registry.trials import Stopped, tried
from petdesk.registry.verdicts import Finding, Verdict

CRASH = "import ctypes\nctypes.string_at(0)\n"
HANG = "import time\ntime.sleep(3600)\n"


def verdicts(folder: Path, candidates: Sequence[Candidate] | None = None, seconds: float = 8.0) -> dict[str, Verdict]:
    listed = list(found(folder).values()) if candidates is None else candidates
    return {candidate.name: verdict for candidate, verdict in tried(listed, folder=folder, seconds=seconds)}


def children() -> list[psutil.Process]:
    return [child for child in psutil.Process().children(recursive=True) if "petdesk.registry.trial" in child.cmdline()]


def test_each_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    add(tmp_path, "a_good")
    add(tmp_path, "b_crash", CRASH)
    add(tmp_path, "c_good")
    add(tmp_path, "d_crash", CRASH)
    add(tmp_path, "e_raises", "raise ValueError('no owls')")
    add(tmp_path, "f_newer", "PETDESK_API = 99")
    add(tmp_path, "g_good")
    answers = verdicts(tmp_path)
    assert {name: verdict.finding for name, verdict in answers.items()} == {
        "a_good": Finding.SAFE,
        "b_crash": Finding.CRASHED,
        "c_good": Finding.SAFE,
        "d_crash": Finding.CRASHED,
        "e_raises": Finding.BROKEN,
        "f_newer": Finding.INCOMPATIBLE,
        "g_good": Finding.SAFE,
    }
    assert "segmentation fault" in answers["b_crash"].reason
    assert "b_crash.py" in answers["b_crash"].details, "where it crashed"
    assert "no owls" in answers["e_raises"].reason
    assert "Traceback" in answers["e_raises"].details
    assert children() == []


def test_one_that_hangs_is_named_with_where_it_hangs(tmp_path: Path) -> None:
    add(tmp_path, "a_good")
    add(tmp_path, "b_hangs", HANG)
    add(tmp_path, "c_good")
    answers = verdicts(tmp_path, seconds=1.5)
    assert [verdict.finding for verdict in answers.values()] == [Finding.SAFE, Finding.HUNG, Finding.SAFE]
    assert "not loaded within 1.5 seconds" in answers["b_hangs"].reason
    assert 'b_hangs.py", line 2' in answers["b_hangs"].details
    assert children() == []


def test_who_dies_of_another_s_deed_is_not_blamed(tmp_path: Path) -> None:
    add(tmp_path, "a_bomb", "import os, threading\nthreading.Timer(0.3, os._exit, (9,)).start()\n")
    add(tmp_path, "b_slow", "import time\ntime.sleep(1.5)\n")
    assert verdicts(tmp_path)["b_slow"].finding is Finding.SAFE


def test_a_copy_of_the_process_that_a_plugin_makes_does_not_speak(tmp_path: Path) -> None:
    add(tmp_path, "a_forks", "import os\nos.fork()\n")
    add(tmp_path, "b_good")
    answers = verdicts(tmp_path)
    assert "os.fork" in answers["a_forks"].reason
    assert answers["b_good"].finding is Finding.SAFE


def test_what_it_prints_and_starts_does_not_disturb(tmp_path: Path) -> None:
    number = tmp_path / "number.txt"
    start = (
        "import os, subprocess, sys\n"
        "started = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'])\n"
        f"open({str(number)!r}, 'w').write(str(started.pid))\n"
        "print('{\"begin\": 5}')\nos.write(1, b'noise')\n"
    )
    add(tmp_path, "a_chatty", start)
    assert verdicts(tmp_path)["a_chatty"].finding is Finding.SAFE
    deadline = time.monotonic() + 5
    while psutil.pid_exists(int(number.read_text())) and psutil.Process(int(number.read_text())).status() != "zombie":
        assert time.monotonic() < deadline, "what it started goes on"
        time.sleep(0.05)


def test_what_it_touches_is_known_afterwards(tmp_path: Path) -> None:
    add(tmp_path, "seeds", "import random, numpy\nrandom.seed(1)\nnumpy.random.seed(2)\n")
    add(
        tmp_path,
        "threads",
        "import threading, time\nthreading.Thread(target=time.sleep, args=(60,), name='owl').start()\n",
    )
    answers = verdicts(tmp_path)
    assert answers["seeds"].touched == ("random", "numpy")
    assert answers["threads"].remarks == ("It started a thread that goes on (owl).",)


def test_one_that_cannot_be_found_there_is_untried(tmp_path: Path) -> None:
    lost = Candidate(name="lost", source="nowhere", version="", builtin=False, load=lambda: None, place=tmp_path)
    assert verdicts(tmp_path, [lost])["lost"].finding is Finding.UNTRIED


def test_without_a_process_all_are_untried(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add(tmp_path, "good")
    add(tmp_path, "other")
    monkeypatch.setattr("sys.executable", str(tmp_path / "no-python"))
    assert {verdict.finding for verdict in verdicts(tmp_path).values()} == {Finding.UNTRIED}


def test_nobody_waits_for_a_trial_that_is_stopped(tmp_path: Path) -> None:
    add(tmp_path, "hangs", HANG)
    stop = threading.Event()
    threading.Timer(0.5, stop.set).start()
    start = time.monotonic()
    with pytest.raises(Stopped):
        list(tried(list(found(tmp_path).values()), folder=tmp_path, seconds=60, stop=stop))
    assert time.monotonic() - start < 5
    assert children() == []


def test_closing_ends_the_process(tmp_path: Path) -> None:
    add(tmp_path, "a_good")
    add(tmp_path, "b_hangs", HANG)
    trials = tried(list(found(tmp_path).values()), folder=tmp_path, seconds=60)
    next(trials)
    assert children() != []
    trials.close()  # type: ignore[attr-defined]
    assert children() == []

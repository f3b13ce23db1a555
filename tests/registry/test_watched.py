"""One load in this process: its time, its prints, and what is put back after it."""

import builtins
import gc
import locale
import logging
import os
import random
import sys
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

import petdesk.api
from petdesk.api import SchedulerSpec, hookimpl
from petdesk.registry import Candidate, PluginState
from petdesk.registry.guard import Loaded, Refused
from petdesk.registry.limited import Overdue, within
from petdesk.registry.watched import load_watched


def plugin() -> ModuleType:
    module = ModuleType("owls")

    def petdesk_schedulers() -> list[SchedulerSpec]:
        return [SchedulerSpec(key="owl", title="Owl", summary="Slow by day.", build=print)]  # type: ignore[arg-type]

    module.petdesk_schedulers = hookimpl(petdesk_schedulers)  # type: ignore[attr-defined]
    return module


def doing(act: Callable[[], object]) -> Candidate:
    """A sound plugin that does something first."""

    def load() -> ModuleType:
        act()
        return plugin()

    return Candidate(name="owls", source="owls", version="", builtin=False, load=load)


@pytest.fixture
def as_before(tmp_path: Path) -> Iterator[None]:
    """Puts back what a test of putting back left behind where that fails."""
    folder, hook, level = Path.cwd(), sys.excepthook, logging.getLogger().level
    yield
    os.chdir(folder)
    sys.excepthook = hook
    logging.getLogger().setLevel(level)


def test_a_sound_plugin_has_no_remarks() -> None:
    load = load_watched(doing(lambda: None))
    assert isinstance(load.result, Loaded)
    assert (load.remarks, load.touched) == ((), ())
    assert 0 < load.seconds < 5


ACTS: dict[str, tuple[Callable[[], object], Callable[[], object], str]] = {
    "locale": (
        lambda: locale.setlocale(locale.LC_ALL, "C.UTF-8" if locale.setlocale(locale.LC_ALL) == "C" else "C"),
        lambda: locale.setlocale(locale.LC_ALL),
        "changed the locale to C",
    ),
    "folder": (lambda: os.chdir("/"), Path.cwd, "changed the working folder to /"),
    "environment": (
        lambda: os.environ.update(OWLS="many", HOME="/nest"),
        lambda: dict(os.environ),
        "changed environment variables (HOME, OWLS)",
    ),
    "variables without number": (
        lambda: os.environ.update({f"OWL{n}": "x" for n in range(9)}),
        lambda: dict(os.environ),
        "changed environment variables (9 of them)",
    ),
    "variable gone": (lambda: os.environ.pop("PATH"), lambda: os.environ.get("PATH"), "(PATH)"),
    "excepthook": (
        lambda: setattr(sys, "excepthook", print),
        lambda: sys.excepthook,
        "in the place of sys.excepthook,",
    ),
    "thread hook": (
        lambda: setattr(threading, "excepthook", print),
        lambda: threading.excepthook,
        "in the place of threading.excepthook,",
    ),
    "stdout": (lambda: setattr(sys, "stdout", None), lambda: sys.stdout, "in the place of sys.stdout,"),
    "recursion": (lambda: sys.setrecursionlimit(12345), sys.getrecursionlimit, "how Python itself works"),
    "garbage": (lambda: gc.set_threshold(7), gc.get_threshold, "how Python itself works"),
    "warnings": (lambda: warnings.simplefilter("ignore"), lambda: list(warnings.filters), "which warnings are shown"),
    "log": (
        lambda: logging.basicConfig(level=1, force=True),
        lambda: (logging.getLogger().level, list(logging.getLogger().handlers)),
        "changed the program's log",
    ),
    "all of the log": (lambda: logging.disable(), lambda: logging.root.manager.disable, "changed the program's log"),
    "random": (lambda: random.seed(3), random.getstate, "Python's random numbers"),
    "numpy": (
        lambda: np.random.seed(3),
        lambda: [np.array(part).tolist() for part in np.random.get_state()],  # type: ignore[union-attr]
        "NumPy's random numbers",
    ),
}


@pytest.mark.usefixtures("as_before")
@pytest.mark.parametrize("what", ACTS)
def test_what_a_plugin_moves_is_put_back_and_said(what: str) -> None:
    act, look, remark = ACTS[what]
    before = look()
    load = load_watched(doing(act))
    assert look() == before
    assert isinstance(load.result, Loaded)
    assert [remark in said for said in load.remarks] == [True], load.remarks


def test_what_others_change_meanwhile_is_only_looked_at_where_a_trial_saw_it() -> None:
    state = random.getstate()
    try:
        assert load_watched(doing(random.random), touched=()).remarks == ()
        assert random.getstate() != state, "another thread may have drawn it"
        between = random.getstate()
        assert load_watched(doing(random.random), touched=("random",)).touched == ("random",)
        assert random.getstate() == between
    finally:
        random.setstate(state)


def test_what_is_moved_is_put_back_after_a_failure_too() -> None:
    def fail() -> None:
        os.environ["OWLS"] = "many"
        raise ValueError("no owls")

    load = load_watched(doing(fail))
    assert "OWLS" not in os.environ
    assert isinstance(load.result, Refused)
    assert "no owls" in load.result.reason
    assert "OWLS" in load.remarks[0]


def test_prints_are_counted_and_kept_out_of_stdout(capsys: pytest.CaptureFixture[str]) -> None:
    def chat() -> None:
        print("one\ntwo")
        print("three", file=sys.stderr)
        other = threading.Thread(target=lambda: print("of its thread"))
        other.start()
        other.join()

    load = load_watched(doing(chat))
    print("ours")
    assert load.remarks == ("It printed 3 lines to stdout and 1 line to stderr.",)
    assert capsys.readouterr() == ("ours\n", "one\ntwo\nthree\nof its thread\n")


def test_what_others_print_meanwhile_is_theirs(capsys: pytest.CaptureFixture[str]) -> None:
    go, done = threading.Event(), threading.Event()

    def other() -> None:
        go.wait()
        print("of another thread")
        done.set()

    thread = threading.Thread(target=other, daemon=True)
    thread.start()

    def load() -> None:
        go.set()
        done.wait()

    assert load_watched(doing(load)).remarks == ()
    thread.join()
    assert capsys.readouterr().out == "of another thread\n"


def test_what_a_thread_prints_that_others_start_meanwhile_is_theirs(capsys: pytest.CaptureFixture[str]) -> None:
    go, done = threading.Event(), threading.Event()

    def other() -> None:
        go.wait()
        late = threading.Thread(target=print, args=("of a new thread of others",))
        late.start()
        late.join()
        done.set()

    def load() -> None:
        go.set()
        done.wait()

    start = threading.Thread.start
    thread = threading.Thread(target=other, daemon=True)
    thread.start()
    assert load_watched(doing(load)).remarks == ()
    thread.join()
    assert capsys.readouterr().out == "of a new thread of others\n"
    assert threading.Thread.start is start


@pytest.mark.usefixtures("as_before")
@pytest.mark.parametrize("what", ["folder", "excepthook", "recursion", "log", "warnings", "environment"])
def test_what_others_move_while_a_tried_plugin_is_loaded_stays(what: str) -> None:
    act, look, _ = ACTS[what]
    before = look()
    depth, handlers, filters = sys.getrecursionlimit(), list(logging.getLogger().handlers), list(warnings.filters)
    environment = dict(os.environ)

    def load() -> None:
        thread = threading.Thread(target=act)
        thread.start()
        thread.join()

    try:
        assert load_watched(doing(load), touched=()).remarks == ()
        assert look() != before
    finally:
        sys.setrecursionlimit(depth)
        logging.getLogger().handlers[:] = handlers
        warnings.filters[:] = filters  # type: ignore[index]
        os.environ.clear()
        os.environ.update(environment)


@pytest.mark.parametrize(
    ("owner", "name", "shown"),
    [
        (petdesk.api, "Network", "petdesk.api.Network"),
        (petdesk.api.Network, "__init__", "petdesk.api.Network.__init__"),
        (builtins, "sorted", "builtins.sorted"),
    ],
)
def test_what_everything_relies_on_is_put_back_and_the_plugin_refused(owner: Any, name: str, shown: str) -> None:
    before = vars(owner)[name]
    load = load_watched(doing(lambda: setattr(owner, name, print)))
    assert vars(owner)[name] is before
    assert isinstance(load.result, Refused)
    assert shown in load.result.reason


def test_a_patch_of_torch_is_undone_where_torch_is_there() -> None:
    from torch import nn

    before = nn.Module.__call__
    load = load_watched(doing(lambda: (setattr(nn, "Linear", print), setattr(nn.Module, "__call__", print))))
    assert nn.Module.__call__ is before
    assert isinstance(nn.Linear, type)
    assert isinstance(load.result, Refused)
    assert "torch.nn.Linear, torch.nn.Module.__call__" in load.result.reason


def test_what_torch_replaces_while_it_is_imported_is_its_own_business(monkeypatch: pytest.MonkeyPatch) -> None:
    from torch import nn

    monkeypatch.setattr(nn, "Linear", nn.Linear)  # put back after the test

    def as_another_thread_would() -> None:
        monkeypatch.setitem(sys.modules, "torch.more_of_it", ModuleType("torch.more_of_it"))
        nn.Linear = nn.Bilinear  # type: ignore[misc,assignment]

    load = load_watched(doing(as_another_thread_would))
    assert isinstance(load.result, Loaded)
    assert nn.Linear is nn.Bilinear  # type: ignore[comparison-overlap]
    nn.Linear = nn.Identity  # type: ignore[misc,assignment]
    monkeypatch.setattr(sys.modules["torch"].__spec__, "_initializing", True)
    assert isinstance(load_watched(doing(lambda: setattr(nn, "Linear", nn.Bilinear))).result, Loaded)


def test_a_plugin_that_hangs_is_given_up_and_broken_off() -> None:
    broken_off = threading.Event()

    def hang() -> None:
        try:
            while True:
                time.sleep(0.01)
        finally:
            broken_off.set()

    load = load_watched(doing(hang), seconds=0.3)
    assert isinstance(load.result, Refused)
    assert load.result.state is PluginState.BROKEN
    assert load.is_overdue
    assert "was not loaded within 0.3 seconds" in load.result.reason
    assert "in hang" in load.result.traceback
    assert broken_off.wait(5), "an endless loop would take a processor for ever"


def test_ctrl_c_of_a_plugin_s_own_is_a_reason_like_any_other() -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    load = load_watched(doing(interrupt))
    assert isinstance(load.result, Refused)
    assert "KeyboardInterrupt" in load.result.reason


def test_limited_work_gives_its_result_or_its_error() -> None:
    assert within(5, lambda: 7) == 7
    with pytest.raises(ValueError, match="owls"):
        within(5, lambda: int("owls"))
    with pytest.raises(Overdue):
        within(0.05, lambda: time.sleep(0.5))

"""The suite in a process of its own: it says what the suite says, and stopping it leaves no process behind."""

import tempfile
from collections.abc import Generator
from pathlib import Path
from typing import Any, cast

import psutil
import pytest

from petdesk.api import SettingsError
from petdesk.conformance.apart import conform_apart
from petdesk.conformance.bench import Wishes
from petdesk.conformance.conform import conform
from petdesk.events import Checked

LEAVING = """
import os
from petdesk.api import Params, SchedulerSpec, hookimpl

class Leaving(Params):
    pass

def build(params, optimizer, total_steps, max_lrs, steps_per_epoch):
    os._exit(3)

@hookimpl
def petdesk_schedulers():
    return [SchedulerSpec(key="leaving", title="Leaving", summary="Leaves.", params=Leaving, build=build)]
"""
TEMPLATE = "petdesk.conformance.templates.scheduler"
WISHES = Wishes(only=("my-schedule",), params={"my-schedule": {"warm_up": "0.5"}})


def test_it_says_what_the_suite_says() -> None:
    apart, here = (
        [(each.of, each.check) for each in job(TEMPLATE, WISHES) if isinstance(each, Checked)]
        for job in (conform_apart, conform)
    )
    assert apart == here


def test_stopping_it_leaves_no_process() -> None:
    before = {child.pid for child in psutil.Process().children()}
    job = cast("Generator[Any]", conform_apart(TEMPLATE, WISHES))
    next(job)
    assert {child.pid for child in psutil.Process().children()} - before
    job.close()
    assert not {child.pid for child in psutil.Process().children()} - before


def test_a_plugin_that_ends_it_leaves_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plugin, place = tmp_path / "leaving.py", tmp_path / "place"
    plugin.write_text(LEAVING)
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    monkeypatch.setenv("TMPDIR", str(place))
    assert any("ended the process" in each.sentence for each in job_of(plugin) if each.verdict == "failed")
    assert list(place.iterdir()) == []


def job_of(plugin: Path) -> list[Checked]:
    return [each for each in conform_apart(str(plugin), Wishes()) if isinstance(each, Checked)]


def test_what_cannot_be_checked_is_refused_as_here() -> None:
    with pytest.raises(SettingsError, match=r"neither a \.py file"):
        list(conform_apart("nix", Wishes()))

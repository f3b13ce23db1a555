"""Ctrl+C: the work stops, what is done so far is kept, and the status is 130."""

import csv
import json
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CANCELLED = 130
TRAINING = ("--arch", "tiny", "--weights", "none", "--size", "32", "--batch-size", "8", "--epochs", "500")


def interrupt() -> None:
    signal.raise_signal(signal.SIGINT)


def interrupt_twice() -> None:
    interrupt()
    interrupt()


def rows(table: Path) -> list[dict[str, str]]:
    with table.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be sent Ctrl+C there without its console")
@pytest.mark.timeout(180)
def test_a_training_process_keeps_what_it_has_learned(
    petdesk_process: Any, petdesk: Any, shapes: Path, tmp_path: Path
) -> None:
    run = tmp_path / "run"
    process = petdesk_process("train", shapes, *TRAINING, "--out", run, "--json")
    lines = []
    for line in process.stdout:
        lines.append(json.loads(line))
        if lines[-1]["event"] == "batch_end" and lines[-1]["epoch"] == 3:
            break
    process.send_signal(signal.SIGINT)
    rest, stderr = process.communicate(timeout=120)
    assert process.returncode == CANCELLED
    assert stderr == "Cancelled.\n"
    events = [*lines, *map(json.loads, rest.splitlines())]
    assert "finished" not in {event["event"] for event in events}
    assert events[-1]["event"] in ("batch_end", "epoch_end")

    epochs = sum(event["event"] == "epoch_end" for event in events)
    steps = sum(event["event"] == "batch_end" for event in events)
    assert epochs < 500
    assert len(rows(run / "metrics.csv")) == epochs
    assert len(rows(run / "steps.csv")) == steps
    assert not [path for path in run.iterdir() if "partial" in path.name]
    table = tmp_path / "table.csv"
    assert petdesk("predict", run, shapes, "--out", table).status == 0
    assert {row["error"] for row in rows(table)} == {""}
    assert len(rows(table)) == 48


@pytest.mark.parametrize("action", [interrupt, interrupt_twice])
def test_training_stops_after_the_step(
    petdesk: Any, at_event: Any, shapes: Path, tmp_path: Path, action: Callable[[], None]
) -> None:
    at_event("batch_end", action)
    outcome = petdesk("train", shapes, *TRAINING, "--out", tmp_path / "run", "--json")
    assert (outcome.status, outcome.stderr) == (CANCELLED, "Cancelled.\n")
    assert [event["event"] for event in outcome.events()][-2:] == ["phase_start", "batch_end"]
    assert rows(tmp_path / "run" / "metrics.csv") == []
    assert petdesk("predict", tmp_path / "run", shapes / "red", "--out", tmp_path / "table.csv").status == 0


@pytest.mark.parametrize("event", ["scan_progress", "cache_progress"])
def test_before_the_first_step_there_is_nothing_to_keep(
    petdesk: Any, at_event: Any, pets: Path, tmp_path: Path, quick: Any, event: str
) -> None:
    at_event(event, interrupt)
    options = [*quick, "--out", tmp_path / "run", "--json"]
    outcome = petdesk("train", pets, *options)
    assert (outcome.status, outcome.stderr) == (CANCELLED, "Cancelled.\n")
    assert not (tmp_path / "run" / "model.safetensors").exists()
    assert petdesk("train", pets, *options).status == 0  # the same command again: nothing is in its way


def test_predicting_keeps_the_rows_so_far(
    petdesk: Any, at_event: Any, trained: Path, pets: Path, tmp_path: Path
) -> None:
    at_event("prediction", interrupt)
    options = ["--out", tmp_path / "table.csv", "--json"]
    outcome = petdesk("predict", trained, pets, *options)
    assert (outcome.status, outcome.stderr) == (CANCELLED, "Cancelled.\n")
    told = [event["path"] for event in outcome.events()]
    assert [row["path"] for row in rows(tmp_path / "table.csv")] == told
    assert len(told) == 1


@pytest.mark.parametrize(
    ("command", "event"), [("scan", "scan_progress"), ("lr-find", "lr_step"), ("lr-find", "cache_progress")]
)
def test_the_others_stop_too(petdesk: Any, at_event: Any, pets: Path, tmp_path: Path, command: str, event: str) -> None:
    network = ["--arch", "tiny", "--weights", "none", "--size", "32", "--out", tmp_path / "curve.png"]
    at_event(event, interrupt)
    outcome = petdesk(command, pets, *(network if command == "lr-find" else []), "--json")
    assert (outcome.status, outcome.stderr) == (CANCELLED, "Cancelled.\n")
    assert outcome.events()[-1]["event"] == event
    assert not (tmp_path / "curve.png").exists()


def test_the_terminal_says_that_it_stops(
    petdesk: Any, pets: Path, tmp_path: Path, quick: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from petdesk.cli.views import TerminalView

    monkeypatch.setattr(TerminalView, "_epoch", lambda view, event: interrupt())
    outcome = petdesk("train", pets, *quick, "--epochs", "9", "--out", tmp_path / "run")
    assert outcome.status == CANCELLED
    assert "what is done so far is kept" in outcome.stdout
    assert len(rows(tmp_path / "run" / "metrics.csv")) == 1


def test_ctrl_c_works_as_before_afterwards(petdesk: Any, pets: Path) -> None:
    before = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)
    assert petdesk("scan", pets).status == 0
    assert (signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)) == before

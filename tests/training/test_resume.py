"""Going on after an end, however it came: losses and weights are those of a run that was never interrupted."""

import csv
import json
import multiprocessing
import os
import random
import shutil
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file

from petdesk.api import SettingsError
from petdesk.events import BatchEnd, EpochEnd, Event, Finished, PhaseStart, Resumed, SnapshotKept
from petdesk.registry import Registry, load_registry
from petdesk.training.checkpoint import has_checkpoint, read_checkpoint
from petdesk.training.config import read_config
from petdesk.training.train import can_resume, resume, train

PHASES = [
    {"name": "head", "epochs": 2, "frozen": "body", "lr": 3e-3},
    {
        "name": "cycles",
        "epochs": 3,
        "frozen": 2,
        "lr": [1e-3, 3e-3],
        "scheduler": "sgdr",
        "scheduler_params": {"cycle_len": 1, "cycle_mult": 2},
    },
    {"name": "whole", "epochs": 2, "frozen": "none", "lr": [1e-4, 1e-3, 2e-3]},
]
SETTINGS = {
    "arch": "tiny",
    "arch_params": {"dropout": 0.3},
    "weights": "none",
    "size": 32,
    "batch_size": 7,
    "accumulate": 2,
    "clip": 1.0,
    "averaging": "ema",
    "keep": "best",
    "monitor": "macro_f1",
    "label_smoothing": 0.1,
    "phases": PHASES,
    "seed": 5,
}
OFTEN = 0.0004
"""Minutes between checkpoints: a few steps."""


def settings(source: Path, **more: Any) -> dict[str, Any]:
    return {"source": str(source), **SETTINGS, **more}


def steps(run: Path) -> list[list[str]]:
    with (run / "steps.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.reader(file))


def epochs(run: Path) -> list[dict[str, str]]:
    with (run / "metrics.csv").open(newline="", encoding="utf-8") as file:
        return [{name: value for name, value in row.items() if name != "seconds"} for row in csv.DictReader(file)]


def same_results(run: Path, whole: Path) -> None:
    assert steps(run) == steps(whole)
    assert epochs(run) == epochs(whole)
    for name in ("model.safetensors", "valid_predictions.safetensors"):
        ours, theirs = load_file(run / name), load_file(whole / name)
        assert ours.keys() == theirs.keys()
        assert all(torch.equal(ours[key], theirs[key]) for key in ours), name


def stopped_after(job: Iterator[Event], kind: type, count: int) -> list[Event]:
    """Runs a job until the so-manieth event of a kind, and closes it there."""
    seen: list[Event] = []
    for event in job:
        seen.append(event)
        if sum(isinstance(one, kind) for one in seen) == count:
            break
    job.close()  # type: ignore[attr-defined]
    return seen


@pytest.fixture(scope="module")
def whole(shapes: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run that was never interrupted."""
    run = tmp_path_factory.mktemp("whole") / "run"
    list(train(read_config(settings(shapes)), load_registry(safe_mode=True), run))
    return run


@pytest.mark.parametrize(
    ("kind", "counts"),
    [
        (BatchEnd, [2, 5]),  # within the first epoch; then in the second phase
        (BatchEnd, [3, 1, 1, 9]),  # at an epoch's last step
        (EpochEnd, [2]),  # at a phase's last epoch
        (EpochEnd, [1, 3, 1]),
        (PhaseStart, [2, 2]),  # right after it was taken up, too: what was kept stays as it is
        (PhaseStart, [2, 1, 1, 2, 1]),
    ],
)
def test_a_run_that_was_cancelled_goes_on_bit_for_bit(
    kind: type, counts: list[int], shapes: Path, whole: Path, registry: Registry, tmp_path: Path
) -> None:
    run = tmp_path / "run"
    job = train(read_config(settings(shapes)), registry, run)
    for count in counts:
        stopped_after(job, kind, count)
        assert can_resume(run)
        assert (run / "model.safetensors").is_file()
        job = resume(run, registry)
    events = list(job)
    assert isinstance(events[-1], Finished)
    assert any(isinstance(event, Resumed) for event in events)
    assert not has_checkpoint(run)
    same_results(run, whole)


def test_pausing_for_nothing_is_refused(shapes: Path, whole: Path, registry: Registry, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="has ended"):
        next(resume(whole, registry))
    assert not can_resume(whole)
    with pytest.raises(SettingsError, match="holds no run"):
        next(resume(tmp_path / "nowhere", registry))
    assert not can_resume(tmp_path / "nowhere")


def test_a_run_does_not_go_on_with_other_pictures(shapes: Path, registry: Registry, tmp_path: Path) -> None:
    copy, run = tmp_path / "shapes", tmp_path / "run"
    shutil.copytree(shapes, copy)
    stopped_after(train(read_config(settings(copy)), registry, run), BatchEnd, 4)
    (copy / "red" / "0.png").unlink()
    with pytest.raises(SettingsError, match="have changed"):
        list(resume(run, registry))
    assert has_checkpoint(run)


def test_pictures_that_moved_are_told(shapes: Path, whole: Path, registry: Registry, tmp_path: Path) -> None:
    copy, run = tmp_path / "copy", tmp_path / "run"
    shutil.copytree(shapes, copy)
    stopped_after(train(read_config(settings(copy)), registry, run), BatchEnd, 4)
    moved = copy.rename(tmp_path / "moved")
    list(resume(run, registry, source=moved))
    same_results(run, whole)


def test_a_checkpoint_is_written_within_an_epoch_too(shapes: Path, registry: Registry, tmp_path: Path) -> None:
    run, places = tmp_path / "run", set()
    for event in train(read_config(settings(shapes, checkpoint_minutes=1e-6)), registry, run):
        if isinstance(event, BatchEnd):
            places.add(read_checkpoint(run)["progress"]["batch"])
    assert len(places) > 1


def test_snapshots_and_features_survive_too(shapes: Path, registry: Registry, tmp_path: Path) -> None:
    more = {"snapshots": True, "averaging": "none", "keep": "last"}
    more |= {"phases": [PHASES[0] | {"cached": True}, PHASES[1]], "accumulate": 1}
    for name, count in (("whole", 0), ("parted", 14)):
        run = tmp_path / name
        job = train(read_config(settings(shapes, **more)), registry, run)
        events = stopped_after(job, BatchEnd, count) if count else []
        events += list(resume(run, registry) if count else job)
        assert [event.number for event in events if isinstance(event, SnapshotKept)] == [1, 2]
    same_results(tmp_path / "parted", tmp_path / "whole")


def run_to_the_end(home: str, out: str, values: dict[str, Any]) -> None:
    """What a child process does: it begins a run, or goes on with it, unless the one before was killed at its exit."""
    os.environ["PETDESK_HOME"] = home
    if (Path(out) / "model.safetensors").exists() and not has_checkpoint(Path(out)):
        return
    torch.set_num_threads(1)
    registry, run = load_registry(safe_mode=True), Path(out)
    for _ in resume(run, registry) if can_resume(run) else train(read_config(values), registry, run):
        pass


def is_readable(run: Path, registry: Registry) -> None:
    """Whatever of a run is there can be read."""
    from petdesk.model_file import load_model

    for name in ("steps.csv", "metrics.csv"):
        if (run / name).exists():
            lines = (run / name).read_text(encoding="utf-8").splitlines(keepends=True)
            assert all(line.endswith("\n") and line.count(",") == lines[0].count(",") for line in lines)
    if (run / "config.json").exists():
        json.loads((run / "config.json").read_text(encoding="utf-8"))
    if has_checkpoint(run):
        read_checkpoint(run)
    for model in (*run.glob("model.safetensors"), *run.glob("snapshots/??.safetensors")):
        load_model(model, registry)


@pytest.mark.slow
@pytest.mark.parametrize("precision", ["fp32", "bf16"])
def test_a_run_killed_at_random_moments_ends_as_if_nothing_had_happened(
    precision: str, shapes: Path, registry: Registry, tmp_path: Path, own_home: Path
) -> None:
    values = settings(shapes, precision=precision, checkpoint_minutes=OFTEN, snapshots=True)
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["petdesk.training.train", "petdesk.training.features", "torchvision"])

    def child(out: Path) -> Any:
        process = context.Process(target=run_to_the_end, args=(str(own_home), str(out), values))
        process.start()
        return process

    whole = tmp_path / "whole"
    for out in (tmp_path / "warm", whole):  # the first decodes the pictures
        begun = time.monotonic()
        process = child(out)
        process.join(120)
        assert process.exitcode == 0
    seconds = time.monotonic() - begun
    luck, kills, ended = random.Random(precision), 0, 0
    while kills < 15:
        run = tmp_path / f"run{ended}"
        for _ in range(100):
            process = child(run)
            process.join(luck.uniform(0.05, seconds))
            if process.exitcode is not None:
                break
            os.kill(process.pid, signal.SIGKILL)
            process.join()
            kills += 1
            is_readable(run, registry)
        assert process.exitcode == 0
        same_results(run, whole)
        ended += 1

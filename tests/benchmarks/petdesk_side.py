"""PetDesk's side: the program as its user starts it, told nothing that a user would not say.

Every run has a home of its own (`PETDESK_HOME`), so that no presized pictures are left over from the run before.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import Any, TypeVar

from app_start import start_times
from drawings import draw_pictures
from exact_repeats import exact_repeats
from look_and_compare import compare, look
from memory_watch import PeakMemory, watch
from plugin_start import compare_starts
from program import chosen_precision, environment, last, petdesk, petdesk_command, train_options
from settings import (
    ARCHITECTURE,
    BATCH_SIZE,
    FINE_TUNE_EPOCHS,
    LABEL_PATTERN,
    SIZE,
    TTA_COPIES,
    VALID_FRACTION,
    Settings,
    run_side,
)
from virtual_display import virtual_display

STARTS = 10
PLUGINS = 50
PIPELINE_PASSES = 4
DRAWN_PETS, CYCLE = 3000, 6
FEW_PICTURES, MANY_PICTURES = 300, 30_000
DRAWING_SIZE = 64
Result = TypeVar("Result")


def train_epoch(settings: Settings) -> dict[str, Any]:
    """One unfrozen epoch with validation, ResNet-34 from random weights, its pictures presized beforehand."""
    run = settings.work / "run"
    events = petdesk(settings, *train_options(settings), "--recipe=one-cycle", "--epochs=1", f"--out={run}")
    epoch = last(events, "epoch_end")
    pictures = epoch["train_pictures"] + epoch["valid_pictures"]
    return {
        "seconds": epoch["seconds"],
        "train_pictures": epoch["train_pictures"],
        "valid_pictures": epoch["valid_pictures"],
        "pictures_per_second": pictures / epoch["seconds"],
        "presizing_pictures_per_second": last(events, "cache_progress")["rate"],
        "precision": chosen_precision(run),
    }


def folder_predict(settings: Settings) -> dict[str, Any]:
    """Predictions for every photo of the folder, with a model trained for a moment first, which is not counted."""
    run, table = settings.work / "run", settings.work / "predictions.csv"
    petdesk(settings, *train_options(settings), "--recipe=frozen", "--epochs=1", f"--out={run}")
    events = petdesk(settings, "predict", str(run), str(settings.photos), f"--out={table}")
    finished = last(events, "finished")
    return {
        "seconds": finished["seconds"],
        "pictures": finished["pictures"],
        "pictures_per_second": finished["pictures_per_second"],
        "precision": chosen_precision(run),
    }


def fine_tune(settings: Settings) -> dict[str, Any]:
    """SqueezeNet 1.1 on ImageNet weights, one frozen and six unfrozen epochs, then test-time augmentation."""
    options = train_options(settings, architecture="squeezenet1_1", weights=str(settings.weights))
    recipe = ("--recipe=fine-tune", "--freeze-epochs=1", f"--epochs={FINE_TUNE_EPOCHS}", f"--tta={TTA_COPIES}")
    run = settings.work / "run"
    events = petdesk(settings, *options, *recipe, f"--out={run}")
    epoch = last(events, "epoch_end")
    return {
        "error_rate": epoch["error_rate"],
        "tta_error_rate": last(events, "finished")["error_rate"],
        "valid_loss": epoch["valid_loss"],
        "seconds": last(events, "finished")["seconds"],
        "train_pictures": epoch["train_pictures"],
        "valid_pictures": epoch["valid_pictures"],
        "precision": chosen_precision(run),
    }


def snapshots(settings: Settings) -> dict[str, Any]:
    """The small network on drawn pets: trained until more epochs gain little, then three cycles with a snapshot each.

    While training still pays, each snapshot is better than the one before, and the mean of the three worse than the
    last. Half of the pictures validate: the best of three, chosen after the fact on few pictures, looks too good.
    """
    drawn = ("--dataset=drawn-pets", f"--dataset-param=pictures={DRAWN_PETS}", "--dataset-param=size=64")
    split = ("--valid-fraction=0.5", f"--seed={settings.seed}")
    network = ("--arch=tiny", "--weights=none", "--size=64", *split, "--snapshots")
    once = "epochs=60 frozen=none lr=1e-2"
    cycles = f"epochs={3 * CYCLE} frozen=none lr=5e-3 scheduler=sgdr cycle_len={CYCLE} cycle_mult=1"
    phases = ("--phase", once, "--phase", cycles)
    run = settings.work / "run"
    events = petdesk(
        settings, "train", str(settings.work / "pets"), *drawn, *network, *phases, f"--out={run}", "--json"
    )
    finished = last(events, "finished")
    members = finished["snapshot_error_rates"]
    return {
        "best_member_error_rate": min(members),
        "ensemble_error_rate": finished["error_rate"],
        "members": len(members),
    }


def pipeline(settings: Settings) -> dict[str, Any]:
    """Presized pictures to augmented, normalised training batches; presizing is timed beside it."""
    os.environ.update(environment(settings))
    from petdesk.registry import load_registry
    from petdesk.training.config import TrainConfig
    from petdesk.training.preparation import prepare

    config = TrainConfig(
        source=settings.photos,
        dataset="filename-pattern",
        dataset_params={"pattern": LABEL_PATTERN},
        arch=ARCHITECTURE,
        weights="none",
        size=SIZE,
        batch_size=BATCH_SIZE,
        valid_fraction=VALID_FRACTION,
        seed=settings.seed,
    )
    with ExitStack() as stack:
        started = time.perf_counter()
        batches = result_of(prepare(config, load_registry(), stack)).learner.batches
        prepared = time.perf_counter()
        pictures = sum(len(batch.images) for epoch in range(PIPELINE_PASSES) for batch in batches.training(epoch))
        seconds = time.perf_counter() - prepared
    return {"pictures_per_second": pictures / seconds, "preparation_seconds": prepared - started}


def memory(settings: Settings) -> dict[str, Any]:
    """Peak memory of training on few and on many drawn pictures."""
    few = _training_memory(settings, FEW_PICTURES)
    many = _training_memory(settings, MANY_PICTURES)
    return {
        "few": {"pictures": FEW_PICTURES, **asdict(few)},
        "many": {"pictures": MANY_PICTURES, **asdict(many)},
        "private_growth": many.private / few.private,
        "resident_growth": many.resident / few.resident,
    }


def _training_memory(settings: Settings, n_pictures: int) -> PeakMemory:
    name = f"{n_pictures}-pictures"
    draw_pictures(settings.work / name, n_pictures, size=DRAWING_SIZE, seed=settings.seed)
    command = petdesk_command(
        "train",
        str(settings.work / name),
        "--dataset=folders",
        "--arch=tiny",
        "--weights=none",
        "--recipe=one-cycle",
        "--epochs=1",
        f"--batch-size={BATCH_SIZE}",
        f"--size={DRAWING_SIZE}",
        f"--seed={settings.seed}",
        f"--out={settings.work / name}-run",
    )
    return watch(command, environment=environment(settings), log=settings.work / f"{name}.jsonl")


def app_start(settings: Settings) -> dict[str, Any]:
    """Warm starts of the app."""
    return start_times(STARTS)


def app_plugins(settings: Settings) -> dict[str, Any]:
    """Warm starts of the app with and without 50 small plugins of others."""
    return compare_starts(STARTS, PLUGINS)


def app_training(settings: Settings) -> dict[str, Any]:
    """ResNet-18 trained in the real window."""
    return on_a_screen("app_training.py", f"--photos={settings.photos}", f"--work={settings.work}")


def app_plot(settings: Settings) -> dict[str, Any]:
    """A loss plot of 200,000 steps, in milliseconds a frame."""
    figures = on_a_screen("plot_speed.py")
    frames = figures["milliseconds"]
    return {**figures, "append_p95_ms": frames["live"]["p95"], "pan_p95_ms": frames["pan"]["p95"]}


def app_gallery(settings: Settings) -> dict[str, Any]:
    """A gallery of 100,000 pictures, in milliseconds a frame of the slower way to scroll."""
    figures = on_a_screen("gallery_scroll.py", "--json")
    slowest = max(figures["wheel"]["p95"], figures["dragging"]["p95"])
    return {**figures, "frame_p95_ms": slowest, "resident_gib": figures["peak_mib"] / 1024}


def on_a_screen(script: str, *arguments: str) -> dict[str, Any]:
    """Runs a script of this folder where windows can appear; its last line is what it measured."""
    with virtual_display() as screen:
        command = [sys.executable, "-W", "ignore", str(Path(__file__).with_name(script)), *arguments]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, env=screen, check=False)
    if done.returncode:
        raise SystemExit(f"{script} ended with status {done.returncode}.")
    figures: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return figures


def result_of(job: Generator[object, None, Result]) -> Result:
    """Runs a job to its end and returns what it returns."""
    while True:
        try:
            next(job)
        except StopIteration as end:
            result: Result = end.value
            return result


if __name__ == "__main__":
    run_side(
        {
            "train-epoch": train_epoch,
            "folder-predict": folder_predict,
            "pipeline": pipeline,
            "fine-tune": fine_tune,
            "look": look,
            "compare": compare,
            "snapshots": snapshots,
            "exact": exact_repeats,
            "memory": memory,
            "app-start": app_start,
            "app-plugins": app_plugins,
            "app-training": app_training,
            "app-plot": app_plot,
            "app-gallery": app_gallery,
        }
    )

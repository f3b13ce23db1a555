"""The training job and the run folder it leaves."""

import csv
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from safetensors import safe_open
from safetensors.numpy import load_file

from petdesk.api import DataError, SettingsError, TrainingError
from petdesk.events import BatchEnd, EpochEnd, Finished, LrSuggestion, Warned
from petdesk.model_file import read_document
from petdesk.registry import Registry
from petdesk.training.config import load_config, read_config
from petdesk.training.lr_job import lr_find
from petdesk.training.recipe import RECIPES
from petdesk.training.train import train

Train = Callable[..., tuple[list[Any], Path]]


@pytest.fixture
def run_training(shapes: Path, registry: Registry, tmp_path: Path) -> Train:
    def run(name: str = "run", **settings: Any) -> tuple[list[Any], Path]:
        values = {
            "source": shapes,
            "arch": "tiny",
            "size": 32,
            "batch_size": 13,
            "epochs": 2,
            "precision": "fp32",
        }
        out = tmp_path / name
        return list(train(read_config(values | settings), registry, out)), out

    return run


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_a_run_folder_tells_the_run(run_training: Train) -> None:
    events, out = run_training()
    epochs = [event for event in events if isinstance(event, EpochEnd)]
    steps = [event for event in events if isinstance(event, BatchEnd)]
    metrics = rows(out / "metrics.csv")
    assert list(metrics[0])[:7] == ["phase", "epoch", "train_loss", "valid_loss", "accuracy", "error_rate", "seconds"]
    assert [float(row["valid_loss"]) for row in metrics] == [event.valid_loss for event in epochs]
    written = rows(out / "steps.csv")
    assert list(written[0]) == ["phase", "step", "lr", "loss"]
    assert [float(row["loss"]) for row in written] == [event.loss for event in steps]
    assert isinstance(events[-1], Finished)
    assert events[-1].result["error_rate"] == epochs[-1].error_rate
    assert not list(out.glob("*partial*"))


def test_the_predictions_are_those_of_the_last_epoch(run_training: Train) -> None:
    events, out = run_training()
    tensors = load_file(out / "valid_predictions.safetensors")
    probabilities, labels = tensors["probabilities"], tensors["labels"]
    assert probabilities.shape == (9, 3)
    assert np.allclose(probabilities.sum(axis=1), 1, atol=1e-5)
    last = [event for event in events if isinstance(event, EpochEnd)][-1]
    assert (probabilities.argmax(axis=1) == labels).mean() == last.accuracy
    picked = probabilities[np.arange(9), labels]
    assert np.allclose(tensors["losses"], -np.log(picked), atol=1e-4)


def test_the_model_says_what_it_is(run_training: Train, shapes: Path) -> None:
    _, out = run_training()
    document = read_document(out / "model.safetensors")
    assert document.classes == ("blue", "green", "red")
    assert (document.architecture.key, document.size, document.presize) == ("tiny", 32, 42)
    assert document.trained_on["source"] == shapes.name
    assert document.trained_on["train_pictures"] == 39
    assert document.validation["error_rate"] == 1 - document.validation["accuracy"]


def test_config_json_alone_repeats_the_run(run_training: Train, registry: Registry, tmp_path: Path) -> None:
    first, out = run_training(seed=5, lr="auto")
    again = list(train(read_config(load_config(out / "config.json")), registry, tmp_path / "again"))
    assert any(isinstance(event, LrSuggestion) for event in first)
    assert not any(isinstance(event, LrSuggestion) for event in again)
    assert [event.loss for event in first if isinstance(event, BatchEnd)] == [
        event.loss for event in again if isinstance(event, BatchEnd)
    ]


def test_the_config_names_what_was_chosen_for_the_user(run_training: Train) -> None:
    _, out = run_training()
    settings = json.loads((out / "config.json").read_text(encoding="utf-8"))["settings"]
    assert (settings["dataset"], settings["recipe"], settings["weights"]) == ("folders", "from-scratch", "none")
    assert (settings["size"], settings["presize"], settings["lr"]) == (32, 42, RECIPES["from-scratch"].lr)
    assert settings["weight_decay"] == RECIPES["from-scratch"].settings["weight_decay"]
    assert settings["arch_params"]["hidden"] == 0
    assert read_document(out / "model.safetensors").architecture.params == settings["arch_params"]


def test_cancelling_keeps_what_was_trained(shapes: Path, registry: Registry, tmp_path: Path) -> None:
    config = read_config({"source": shapes, "arch": "tiny", "size": 32, "batch_size": 13, "epochs": 50})
    job = train(config, registry, tmp_path / "run")
    for event in job:
        if isinstance(event, BatchEnd) and event.step == 5:
            break
    job.close()
    document = read_document(tmp_path / "run" / "model.safetensors")
    assert document.validation == {}  # these weights were never validated, and nothing else is claimed
    assert len(rows(tmp_path / "run" / "steps.csv")) == 5
    (epoch,) = rows(tmp_path / "run" / "metrics.csv")
    # What the last validation answered is kept, and said to be of an earlier model.
    with safe_open(tmp_path / "run" / "valid_predictions.safetensors", framework="numpy") as kept:
        right = kept.get_tensor("probabilities").argmax(axis=1) == kept.get_tensor("labels")
        assert float(epoch["accuracy"]) == right.mean()
        assert kept.metadata()["of_the_model"] == "false"


def test_cancelling_at_the_end_of_an_epoch_keeps_its_figures(shapes: Path, registry: Registry, tmp_path: Path) -> None:
    config = read_config({"source": shapes, "arch": "tiny", "size": 32, "batch_size": 13, "epochs": 50})
    job = train(config, registry, tmp_path / "run")
    end = next(event for event in job if isinstance(event, EpochEnd))
    job.close()
    document = read_document(tmp_path / "run" / "model.safetensors")
    assert document.validation["error_rate"] == end.error_rate


def test_cancelling_before_the_first_step_leaves_no_model(shapes: Path, registry: Registry, tmp_path: Path) -> None:
    job = train(read_config({"source": shapes, "arch": "tiny", "size": 32}), registry, tmp_path / "run")
    next(job)
    job.close()
    assert not (tmp_path / "run" / "model.safetensors").exists()


def test_a_refused_training_leaves_no_folder(run_training: Train, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    (tmp_path / "mine").mkdir()
    for name in ("run", "mine"):
        with pytest.raises(DataError):
            run_training(name, source=tmp_path / "nothing")
    assert not (tmp_path / "run").exists()
    assert (tmp_path / "mine").is_dir(), "this one was there before"


def test_a_run_is_never_overwritten(run_training: Train) -> None:
    run_training()
    with pytest.raises(SettingsError, match="already holds a run"):
        run_training()


def test_the_order_of_the_files_changes_nothing(
    run_training: Train, shapes: Path, tmp_path: Path, registry: Registry
) -> None:
    # The same pictures, found in another order by another dataset plugin.
    listed = sorted(shapes.glob("*/*.png"), key=lambda path: path.name[::-1])
    lines = [f"{path.relative_to(shapes).as_posix()},{path.parent.name}" for path in listed]
    (shapes / "labels.csv").write_text("\n".join(["path,label", *lines]), encoding="utf-8")
    try:
        by_table, _ = run_training("by-table", dataset="csv", source=shapes / "labels.csv")
        by_folder, _ = run_training("by-folder", dataset="folders")
    finally:
        (shapes / "labels.csv").unlink()
    assert [event.loss for event in by_table if isinstance(event, BatchEnd)] == [
        event.loss for event in by_folder if isinstance(event, BatchEnd)
    ]


def test_a_broken_picture_is_noted_and_left_out(run_training: Train, shapes: Path, tmp_path: Path) -> None:

    copy = tmp_path / "copy"
    shutil.copytree(shapes, copy)
    (copy / "red" / "3.png").write_bytes((copy / "red" / "3.png").read_bytes()[:500])
    events, out = run_training(source=copy)
    notes = [event for event in events if isinstance(event, Warned) and event.path == str(copy / "red" / "3.png")]
    assert len(notes) == 1
    assert read_document(out / "model.safetensors").trained_on["train_pictures"] in (38, 39)


def test_rates_are_found_for_what_would_be_trained(shapes: Path, registry: Registry) -> None:
    # Nothing said of weights or recipe: `tiny` starts from random ones, so its whole network would train.
    config = read_config({"source": shapes, "arch": "tiny", "size": 32, "batch_size": 13, "precision": "fp32"})
    named = config.model_copy(update={"weights": "none", "recipe": "from-scratch"})
    found = [list(lr_find(settings, registry))[-1].result["losses"] for settings in (config, named)]
    assert found[0] == found[1]


@pytest.mark.parametrize("job", ["train", "lr-find"])
def test_nothing_to_train_on_is_said(shapes: Path, registry: Registry, tmp_path: Path, job: str) -> None:
    lines = [f"{path},{path.parent.name},valid" for path in sorted(shapes.glob("*/*.png"))]
    (tmp_path / "labels.csv").write_text("\n".join(["path,label,split", *lines]), encoding="utf-8")
    config = read_config({"source": tmp_path / "labels.csv", "arch": "tiny", "size": 32})
    events = train(config, registry, tmp_path / "run") if job == "train" else lr_find(config, registry)
    with pytest.raises(DataError, match="Fewer than two pictures"):
        list(events)


def test_a_full_disk_for_the_predictions_costs_no_model(
    shapes: Path, registry: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*arguments: object, **options: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("petdesk.training.predictions_file.save_file", full)
    config = read_config({"source": shapes, "arch": "tiny", "size": 32, "epochs": 1})
    with pytest.raises(TrainingError, match="No space left on device"):
        list(train(config, registry, tmp_path / "run"))
    assert read_document(tmp_path / "run" / "model.safetensors").validation

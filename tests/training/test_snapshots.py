"""Snapshots: what each answers, what some of them answer together, and the model made of them."""

import json
from pathlib import Path

import numpy as np
import pytest
import torch

from petdesk.api import DataError, Item, ModelFileError, SettingsError, own_numbers
from petdesk.data.table import PictureTable, tabulate
from petdesk.interpret import read_answers
from petdesk.model_file import ModelDocument, Outputs, PluginUse, load_model, read_document
from petdesk.registry import Registry
from petdesk.training.classifier import Classifier
from petdesk.training.evaluation import Evaluation
from petdesk.training.snapshots import (
    ensemble_error,
    keep_snapshots,
    kept_snapshots,
    read_snapshots,
    write_snapshot,
)

CLASSES = ("cat", "dog", "fox")
LABELS = np.array([0, 1, 2, 0])
WRONG_AT_0 = [(0.1, 0.8, 0.1), (0.1, 0.8, 0.1), (0.1, 0.1, 0.8), (0.7, 0.2, 0.1)]
WRONG_AT_1 = [(0.9, 0.05, 0.05), (0.6, 0.3, 0.1), (0.1, 0.1, 0.8), (0.6, 0.2, 0.2)]
WRONG_AT_BOTH = [(0.2, 0.7, 0.1), (0.7, 0.2, 0.1), (0.1, 0.1, 0.8), (0.5, 0.3, 0.2)]


@pytest.fixture
def table(tmp_path: Path) -> PictureTable:
    labels = {"a.jpg": "cat", "b.jpg": "dog", "c.jpg": "fox", "d.jpg": "cat", "e.jpg": "dog"}
    return tabulate([Item(tmp_path / name, label, None) for name, label in labels.items()], tmp_path)


@pytest.fixture
def run(tmp_path: Path, table: PictureTable, registry: Registry) -> Path:
    """A run with three snapshots; each of the first two knows what the other does not."""
    return write_run(tmp_path / "run", table, registry)


def write_run(run: Path, table: PictureTable, registry: Registry, *, outputs: Outputs = "softmax") -> Path:
    run.mkdir()
    settings = {"source": str(run.parent), "loss": "binary" if outputs == "sigmoid" else "cross-entropy", "top_k": 2}
    (run / "config.json").write_text(json.dumps({"settings": settings}), encoding="utf-8")
    for number, answers in enumerate((WRONG_AT_0, WRONG_AT_1, WRONG_AT_BOTH), start=1):
        keep(run, number, answers, table, registry, outputs=outputs)
    return run


def keep(
    run: Path,
    number: int,
    answers: list[tuple[float, float, float]],
    table: PictureTable,
    registry: Registry,
    *,
    outputs: Outputs = "softmax",
) -> None:
    probabilities = np.array(answers, np.float32)
    evaluation = Evaluation(
        rows=np.array([0, 1, 2, 3]),
        labels=LABELS,
        probabilities=probabilities,
        losses=-np.log(probabilities[np.arange(4), LABELS]),
        outputs=outputs,
    )
    document = ModelDocument(
        classes=CLASSES,
        architecture=PluginUse(key="tiny", plugin="standard-architectures", distribution="petdesk"),
        augmentation=PluginUse(key="standard", plugin="standard-augmentations", distribution="petdesk"),
        size=32,
        presize=40,
        mean=(0.5, 0.5, 0.5),
        std=(0.2, 0.2, 0.2),
        trained_on={"source": "pets", "seed": 3},
        validation={"error_rate": 0.25},
        outputs=outputs,
    )
    write_snapshot(run, number, classifier(registry, number), document, evaluation, table, epoch=2 * number)


def classifier(registry: Registry, number: int) -> Classifier:
    spec = registry.architectures["tiny"]
    with own_numbers(number):
        return Classifier(spec.build(3, spec.params(), "none"))


def test_each_has_its_own_error(run: Path) -> None:
    found = read_snapshots(run)
    assert [(snapshot.number, snapshot.epoch, snapshot.error_rate) for snapshot in found] == [
        (1, 2, 0.25),
        (2, 4, 0.25),
        (3, 6, 0.5),
    ]
    assert {snapshot.pictures for snapshot in found} == {4}
    assert [snapshot.path.name for snapshot in found] == ["01.safetensors", "02.safetensors", "03.safetensors"]


def test_one_is_a_model_file_like_any_other(run: Path, registry: Registry) -> None:
    loaded = load_model(read_snapshots(run)[1].path, registry)
    expected = classifier(registry, 2).state_dict()
    assert all(torch.equal(tensor, expected[name]) for name, tensor in loaded.classifier.state_dict().items())
    assert loaded.document.members == 1
    assert loaded.document.trained_on == {"source": "pets", "seed": 3, "epoch": 4}


@pytest.mark.parametrize(("numbers", "error"), [([1], 0.25), ([1, 2], 0.0), ([1, 2, 3], 0.5), ([3], 0.5)])
def test_some_of_them_together_have_the_error_of_their_mean(run: Path, numbers: list[int], error: float) -> None:
    found = [snapshot for snapshot in read_snapshots(run) if snapshot.number in numbers]
    assert ensemble_error(found) == error


def test_the_model_becomes_the_mean_of_the_chosen_ones(run: Path, registry: Registry) -> None:
    evaluation = keep_snapshots(run, [2, 1, 2], registry)
    expected = np.array([WRONG_AT_0, WRONG_AT_1], np.float32).mean(axis=0)
    np.testing.assert_allclose(evaluation.probabilities, expected, atol=1e-6)
    loaded = load_model(run, registry)
    images = torch.rand(2, 3, 32, 32)
    with torch.no_grad():
        members = [classifier(registry, number).eval()(images).softmax(dim=1) for number in (1, 2)]
        assert torch.allclose(loaded.classifier(images), sum(members) / 2, atol=1e-6)
    document = loaded.document
    assert document.trained_on == {"source": "pets", "seed": 3, "snapshots": [1, 2]}
    assert (document.members, document.validation["error_rate"], document.thresholds) == (2, 0.0, ())
    assert kept_snapshots(run) == (1, 2)
    assert len(read_snapshots(run)) == 3  # for another choice


def test_predictions_follow_the_model(run: Path, registry: Registry) -> None:
    keep_snapshots(run, [3], registry)
    keep_snapshots(run, [1, 2], registry)
    answers = read_answers(run)
    assert (answers.accuracy, answers.of_the_model) == (1.0, True)
    assert list(answers.names) == ["a.jpg", "b.jpg", "c.jpg", "d.jpg"]
    np.testing.assert_allclose(answers.p_actual, [0.5, 0.55, 0.8, 0.65], atol=1e-6)
    np.testing.assert_allclose(answers.losses, -np.log(answers.p_actual), rtol=1e-5)
    assert read_document(run / "model.safetensors").validation["valid_loss"] == pytest.approx(answers.loss, rel=1e-5)


def test_one_alone_is_a_model_of_one_again(run: Path, registry: Registry) -> None:
    keep_snapshots(run, [1, 2, 3], registry)
    keep_snapshots(run, [3], registry)
    assert isinstance(load_model(run, registry).classifier, Classifier)
    assert read_answers(run).accuracy == 0.5


def test_binary_outputs_get_thresholds_of_their_mean(tmp_path: Path, table: PictureTable, registry: Registry) -> None:
    run = write_run(tmp_path / "binary", table, registry, outputs="sigmoid")
    evaluation = keep_snapshots(run, [1, 2], registry)
    document = read_document(run / "model.safetensors")
    assert document.outputs == "sigmoid"
    assert len(document.thresholds) == 3
    assert document.validation["answered"] >= 0.9  # what the settings ask for
    assert read_answers(run).outputs == "sigmoid"
    wanted = np.eye(3)[LABELS]
    entropies = -(wanted * np.log(evaluation.probabilities) + (1 - wanted) * np.log(1 - evaluation.probabilities))
    np.testing.assert_allclose(evaluation.losses, entropies.sum(axis=1), rtol=1e-5)


def test_a_snapshot_of_the_same_number_is_replaced(run: Path, table: PictureTable, registry: Registry) -> None:
    keep(run, 3, WRONG_AT_1, table, registry)
    assert [snapshot.error_rate for snapshot in read_snapshots(run)] == [0.25, 0.25, 0.25]
    assert len(list((run / "snapshots").iterdir())) == 6


def test_ten_of_them_are_in_their_order(run: Path, table: PictureTable, registry: Registry) -> None:
    for number in (100, 10):
        keep(run, number, WRONG_AT_0, table, registry)
    assert [snapshot.number for snapshot in read_snapshots(run)] == [1, 2, 3, 10, 100]


def test_a_run_without_any(tmp_path: Path, registry: Registry) -> None:
    assert read_snapshots(tmp_path) == ()
    with pytest.raises(SettingsError, match=r"holds no snapshots\. Train with --snapshots"):
        keep_snapshots(tmp_path, [1], registry)


@pytest.mark.parametrize(("numbers", "sentence"), [([7, 1], "no snapshot 7 in"), ([], "no model without a snapshot")])
def test_a_choice_that_is_none_is_refused(run: Path, registry: Registry, numbers: list[int], sentence: str) -> None:
    with pytest.raises(SettingsError, match=rf"{sentence}.*Choose some of these: 1, 2, 3\."):
        keep_snapshots(run, numbers, registry)
    assert not (run / "model.safetensors").exists()
    assert kept_snapshots(run) == ()


@pytest.mark.parametrize("name", ["02.safetensors", "02.predictions.safetensors"])
def test_a_damaged_snapshot_changes_nothing(run: Path, registry: Registry, name: str) -> None:
    keep_snapshots(run, [1, 3], registry)
    before = {path.name: path.read_bytes() for path in run.iterdir() if path.is_file()}
    damaged = run / "snapshots" / name
    damaged.write_bytes(damaged.read_bytes()[:-9])
    with pytest.raises((DataError, ModelFileError), match="damaged or cut off"):
        keep_snapshots(run, [1, 2], registry)
    assert {path.name: path.read_bytes() for path in run.iterdir() if path.is_file()} == before


def test_a_model_that_cannot_be_written_leaves_the_predictions_alone(
    run: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_snapshots(run, [1, 3], registry)
    before = {path.name: path.read_bytes() for path in run.iterdir() if path.is_file()}

    def full(*arguments: object, **options: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("safetensors.torch.save_file", full)
    with pytest.raises(ModelFileError, match="could not be written"):
        keep_snapshots(run, [1, 2], registry)
    assert {path.name: path.read_bytes() for path in run.iterdir() if path.is_file()} == before


def test_snapshots_of_two_trainings_are_not_mixed(run: Path, table: PictureTable, registry: Registry) -> None:
    table.names[0] = "other.jpg"
    keep(run, 3, WRONG_AT_0, table, registry)
    with pytest.raises(DataError, match="with other pictures or classes"):
        ensemble_error(read_snapshots(run))

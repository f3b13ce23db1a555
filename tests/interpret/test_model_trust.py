"""Keeping a temperature and a threshold in a model file: kept, used, and taken out again without a trace."""

from pathlib import Path

import pytest
import torch

from petdesk.api import ModelFileError, own_numbers
from petdesk.interpret import keep_answer_from, keep_temperature
from petdesk.model_file import ModelDocument, PluginUse, load_model, read_document, save_model
from petdesk.registry import Registry
from petdesk.training.classifier import Classifier


@pytest.fixture
def model(tmp_path: Path, registry: Registry) -> Path:
    spec = registry.architectures["tiny"]
    with own_numbers(0):
        network = spec.build(2, spec.params(), "none")
    use = {"distribution": "petdesk", "version": "0.1.0"}
    document = ModelDocument(
        classes=("cat", "dog"),
        architecture=PluginUse(key="tiny", plugin="standard-architectures", **use),
        augmentation=PluginUse(key="standard", plugin="standard-augmentations", **use),
        size=32,
        presize=42,
        mean=network.mean,
        std=network.std,
        validation={"accuracy": 0.9},
    )
    save_model(tmp_path / "model.safetensors", Classifier(network), document)
    return tmp_path


def test_a_temperature_is_kept_and_taken_out(model: Path, registry: Registry) -> None:
    file = model / "model.safetensors"
    before, weights = file.read_bytes(), load_model(model, registry).classifier.state_dict()
    kept = keep_temperature(model, 1.6, ece=0.02, ece_without=0.09)
    assert kept == read_document(file)
    assert (kept.temperature, kept.validation) == (
        1.6,
        {"accuracy": 0.9, "ece": 0.02, "ece_without_temperature": 0.09},
    )
    after = load_model(model, registry).classifier.state_dict()
    assert all(torch.equal(weights[name], after[name]) for name in weights)
    assert keep_temperature(file, None).validation == {"accuracy": 0.9}
    assert load_model(model, registry).document == read_document(file)
    assert len(file.read_bytes()) == len(before)


def test_a_threshold_is_kept_beside_the_temperature(model: Path) -> None:
    keep_temperature(model, 1.6)
    assert keep_answer_from(model, 0.7).answering_thresholds == (0.7, 0.7)
    assert read_document(model / "model.safetensors").temperature == 1.6
    assert keep_answer_from(model, None).answering_thresholds == ()


def test_what_cannot_be_changed_is_said(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = model / "model.safetensors"
    before = file.read_bytes()
    monkeypatch.setattr("petdesk.interpret.model_trust.os.access", lambda *_: False)
    with pytest.raises(ModelFileError, match="may only be read"):
        keep_temperature(model, 1.5)
    monkeypatch.undo()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("petdesk.model_file.shutil.copyfileobj", full)
    with pytest.raises(ModelFileError, match=r"cannot be changed \(No space left on device\)"):
        keep_temperature(model, 1.5)
    assert file.read_bytes() == before
    assert list(model.iterdir()) == [file]


def test_no_model_at_all(tmp_path: Path) -> None:
    with pytest.raises(ModelFileError, match="There is no model file"):
        keep_answer_from(tmp_path, 0.5)

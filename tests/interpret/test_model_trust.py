"""Keeping a temperature and a threshold in a model file: kept, used, and taken out again without a trace."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from prediction_samples import write_run

from petdesk.api import ModelFileError, own_numbers
from petdesk.interpret import Answers, keep_answer_from, keep_temperature, read_answers
from petdesk.interpret.model_trust import with_answer_from, with_temperature
from petdesk.model_file import ModelDocument, PluginUse, load_model, read_document, save_model
from petdesk.registry import Registry
from petdesk.training.classifier import Classifier
from petdesk.training.temperature import softened
from petdesk.training.thresholds import decide


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


def said(classes: str, **more: Any) -> ModelDocument:
    use = PluginUse(key="tiny", plugin="p", distribution="petdesk")
    return ModelDocument(
        classes=tuple(classes),
        architecture=use,
        augmentation=use,
        size=32,
        presize=42,
        mean=(0, 0, 0),
        std=(1, 1, 1),
        **more,
    )


def random_answers(folder: Path, classes: str) -> tuple[Answers, NDArray[np.float32]]:
    random = np.random.default_rng(0)
    table = random.dirichlet(np.full(len(classes), 0.3), 500).astype(np.float32)
    names = [str(number) for number in range(500)]
    return read_answers(write_run(folder, table, [0] * 500, names=names, classes=classes)), table


@pytest.mark.parametrize("least", [0.0, 0.3, 0.7, 0.99999, 1.0])
@pytest.mark.parametrize("temperature", [0.3, 2.86])
def test_as_many_pictures_are_answered_with_another_temperature(
    tmp_path: Path, temperature: float, least: float
) -> None:
    answers, table = random_answers(tmp_path, "abcde")
    before = with_temperature(said("abcde", answer_from=least), 1.4, answers=None)
    assert before.answer_from is None  # nobody knows what it would be
    before = with_answer_from(before, least)
    after = with_temperature(before, temperature, answers=answers)

    def answered(document: ModelDocument) -> int:
        softer = softened(table, document.temperature)
        return int((decide(softer, document.answering_thresholds) >= 0).sum())

    assert abs(answered(after) - answered(before)) <= 1
    if least < 0.9:  # colder, the surest ones are all 1
        back = with_temperature(after, 1.4, answers=answers)
        assert back.answer_from == pytest.approx(least, abs=1e-6)


@pytest.mark.parametrize(("classes", "outputs"), [("ab", "softmax"), ("abc", "sigmoid")])
def test_where_each_logit_is_scaled_by_itself_the_threshold_moves_exactly(classes: str, outputs: Any) -> None:
    random = np.random.default_rng(0)
    table = random.random((500, len(classes))).astype(np.float32)
    if outputs == "softmax":
        table /= table.sum(axis=1, keepdims=True)
    before = said(classes, outputs=outputs, answer_from=0.7)
    after = with_temperature(before, 3.0)
    found = [
        decide(softened(table, one.temperature, outputs), one.answering_thresholds).tolist() for one in (before, after)
    ]
    assert found[0] == found[1]
    assert min(found[0]) < 0 < max(found[0])


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

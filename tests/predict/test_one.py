"""Labelling one picture, and models that stay loaded between pictures."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image

from petdesk.api import ModelFileError
from petdesk.data.crops import square
from petdesk.data.pictures import read_picture
from petdesk.events import Finished, PredictionMade
from petdesk.model_file import Model, ModelDocument, PluginUse, load_model, save_model
from petdesk.predict import Answerer, AnswererCache, predict, predict_one
from petdesk.predict.folder import NO_NUMBER
from petdesk.registry import Registry
from petdesk.training.classifier import Classifier

CLASSES = ("apple", "bread", "cake")


@pytest.fixture
def model(registry: Registry, tmp_path: Path) -> Path:
    """An untrained network: its answers are arbitrary, and always the same."""
    path = tmp_path / "model.safetensors"
    write_model(path, registry, seed=0)
    return path


def write_model(path: Path, registry: Registry, *, seed: int, weight: float | None = None) -> None:
    torch.manual_seed(seed)
    spec = registry.architectures["tiny"]
    network = spec.build(len(CLASSES), spec.params(), "none")
    classifier = Classifier(network).eval()
    if weight is not None:
        with torch.no_grad():
            next(classifier.head.parameters()).fill_(weight)
    document = ModelDocument(
        classes=CLASSES,
        architecture=PluginUse(key="tiny", plugin="standard-architectures", distribution="petdesk"),
        augmentation=PluginUse(key="standard", plugin="standard-augmentations", distribution="petdesk"),
        size=32,
        presize=40,
        mean=network.mean,
        std=network.std,
        trained_on={"precision": "fp32"},
    )
    save_model(path, classifier, document)


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    pixels = np.random.default_rng(3).integers(0, 256, (60, 90, 3), dtype=np.uint8)
    Image.fromarray(pixels).save(tmp_path / "picture.png")
    return tmp_path / "picture.png"


def result(events: Iterator[Any]) -> dict[str, Any]:
    (last,) = events
    assert isinstance(last, Finished)
    return last.result


def test_every_class_has_its_probability(model: Path, picture: Path, registry: Registry) -> None:
    found = result(predict_one(model, picture, registry))
    assert found["classes"] == list(CLASSES)
    assert sum(found["probabilities"]) == pytest.approx(1, abs=1e-5)
    assert found["confidence"] == max(found["probabilities"])
    assert found["label"] == CLASSES[found["probabilities"].index(found["confidence"])]
    assert found["error"] == ""
    assert all(type(value) is float for value in found["probabilities"])  # no arrays in an event


def test_the_answer_is_that_of_the_folder(model: Path, picture: Path, registry: Registry, tmp_path: Path) -> None:
    found = result(predict_one(model, picture, registry))
    made = [e for e in predict(model, picture, registry, out=tmp_path / "p.csv") if isinstance(e, PredictionMade)]
    assert made[0].label == found["label"]
    assert made[0].confidence == pytest.approx(found["confidence"], abs=1e-6)


def test_it_is_prepared_as_for_validation(model: Path, picture: Path, registry: Registry) -> None:
    loaded: Model = load_model(model, registry)
    crop = torch.from_numpy(square(read_picture(picture, 40))[None].copy()).permute(0, 3, 1, 2)
    with torch.no_grad():
        logits = loaded.classifier(loaded.document.normalisation.apply(loaded.augmentation.plain(crop)))
    expected = logits.softmax(dim=1)[0].tolist()
    assert result(predict_one(model, picture, registry))["probabilities"] == pytest.approx(expected, abs=1e-4)


def test_what_cannot_be_read_is_a_sentence(model: Path, registry: Registry, tmp_path: Path) -> None:
    (tmp_path / "notes.png").write_text("hello", encoding="utf-8")
    for name, reason in (("notes.png", "it is not a picture"), ("gone.png", "no longer there")):
        found = result(predict_one(model, tmp_path / name, registry))
        assert reason in found["error"]
        assert (found["label"], found["confidence"], found["probabilities"]) == (None, None, [])
        assert found["classes"] == list(CLASSES)


def test_an_answer_that_is_no_number_is_said(model: Path, picture: Path, registry: Registry) -> None:
    write_model(model, registry, seed=0, weight=float("nan"))
    assert result(predict_one(model, picture, registry))["error"] == NO_NUMBER


def test_a_model_that_is_not_there_is_said(picture: Path, registry: Registry, tmp_path: Path) -> None:
    cache = AnswererCache(registry)
    with pytest.raises(ModelFileError, match="no model file"):
        next(predict_one(tmp_path / "none.safetensors", picture, registry, cache=cache))


def test_the_cache_loads_a_model_once(model: Path, picture: Path, registry: Registry) -> None:
    cache = AnswererCache(registry)
    first = cache.get(model)
    found = result(predict_one(model, picture, registry, cache=cache))
    assert cache.get(model.parent) is first  # its folder is the same model
    assert found["probabilities"] == result(predict_one(model, picture, registry))["probabilities"]
    cache.clear()
    assert cache.get(model) is not first


def test_the_job_of_one_picture_uses_the_cache(model: Path, picture: Path, registry: Registry) -> None:
    cache = AnswererCache(registry)
    cache.get(model)
    status = model.stat()
    model.write_bytes(b"\0" * status.st_size)  # what would be loaded now is no model
    os.utime(model, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert result(predict_one(model, picture, registry, cache=cache))["label"] in CLASSES
    with pytest.raises(ModelFileError):
        next(predict_one(model, picture, registry))


def test_the_cache_sees_that_a_model_was_trained_again(model: Path, picture: Path, registry: Registry) -> None:
    cache = AnswererCache(registry)
    before = result(predict_one(model, picture, registry, cache=cache))["probabilities"]
    write_model(model, registry, seed=1)
    os.utime(model, ns=(1, 1))  # as another file system would have it: the size may be the same
    after = result(predict_one(model, picture, registry, cache=cache))["probabilities"]
    assert max(abs(a - b) for a, b in zip(before, after, strict=True)) > 1e-3


def test_the_cache_lets_the_oldest_go(model: Path, registry: Registry, tmp_path: Path) -> None:
    other = tmp_path / "other.safetensors"
    write_model(other, registry, seed=1)
    cache = AnswererCache(registry, most=1)
    first: Answerer = cache.get(model)
    assert cache.get(model) is first
    cache.get(other)
    assert cache.get(model) is not first

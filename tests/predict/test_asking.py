"""How a model is asked: copies, several members, sigmoid outputs, and none of the classes."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image
from pydantic import ValidationError

from petdesk.api import own_numbers
from petdesk.data.crops import square
from petdesk.data.pictures import Pixels, read_picture
from petdesk.events import Event, Finished
from petdesk.model_file import Model, ModelDocument, PluginUse, load_model, save_model
from petdesk.predict import Answerer, Asking, predict, predict_one
from petdesk.registry import Registry
from petdesk.training.classifier import Classifier
from petdesk.training.losses import as_probabilities
from petdesk.training.precision import Precision

FP32 = Precision("fp32", torch.device("cpu"))
CLASSES = ("cat", "dog", "fox")
PRESIZE = 40

WriteModel = Callable[..., Path]


@pytest.fixture
def write(registry: Registry, tmp_path: Path) -> WriteModel:
    """Writes untrained models: their answers are arbitrary, and always the same."""

    def write(*, seeds: tuple[int, ...] = (0,), **document: Any) -> Path:
        spec = registry.architectures["tiny"]
        members = []
        for seed in seeds:
            with own_numbers(seed):
                network = spec.build(len(document.get("classes", CLASSES)), spec.params(), "none")
            members.append(Classifier(network).eval())
        path = tmp_path / "model.safetensors"
        described = {
            "classes": CLASSES,
            "architecture": PluginUse(key="tiny", plugin="standard-architectures", distribution="petdesk"),
            "augmentation": PluginUse(key="standard", plugin="standard-augmentations", distribution="petdesk"),
            "size": 32,
            "presize": PRESIZE,
            "mean": network.mean,
            "std": network.std,
            "trained_on": {"precision": "fp32"},
        }
        save_model(path, members, ModelDocument(**(described | document)))
        return path

    return write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four pictures three times as wide as high, each part of another colour."""
    made = tmp_path / "wide"
    made.mkdir()
    for number in range(4):
        pixels = np.random.default_rng(number).integers(0, 80, (60, 180, 3), dtype=np.uint8)
        for channel in range(3):
            pixels[:, 60 * channel : 60 * channel + 60, channel] += 170
        Image.fromarray(pixels).save(made / f"{number}.png")
    return made


def pictures_of(folder: Path) -> list[Pixels]:
    return [read_picture(path, PRESIZE) for path in sorted(folder.iterdir())]


def label(model: Path, folder: Path, registry: Registry, asking: Asking) -> tuple[list[dict[str, str]], dict[str, Any]]:
    """The table's rows, and the result."""
    out = folder.parent / "predictions.csv"
    events: list[Event] = list(predict(model, folder, registry, out=out, asking=asking))
    assert isinstance(events[-1], Finished)
    with out.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file)), events[-1].result


def ask(loaded: Model, images: torch.Tensor) -> torch.Tensor:
    """Probabilities the plain way: [members, N, classes]."""
    with torch.no_grad():
        images = loaded.document.normalisation.apply(images)
        return torch.stack([member(images).softmax(dim=1) for member in loaded.members])


def test_copies_are_blended_with_the_picture_as_it_is(write: WriteModel, folder: Path, registry: Registry) -> None:
    answerer = Answerer(load_model(write(), registry), FP32)
    pictures = pictures_of(folder)
    plain, copies, half = (
        answerer.probabilities(pictures, Asking(tta=tta, tta_beta=beta))
        for tta, beta in ((0, 0.25), (3, 0.0), (3, 0.5))
    )
    assert np.abs(plain - copies).max() > 1e-3
    np.testing.assert_allclose(half, (plain + copies) / 2, atol=1e-6)
    np.testing.assert_allclose(answerer.probabilities(pictures, Asking(tta=3, tta_beta=1.0)), plain, atol=1e-6)
    np.testing.assert_allclose(copies.sum(axis=1), 1, atol=1e-5)


def test_more_copies_are_further_ones(write: WriteModel, folder: Path, registry: Registry) -> None:
    answerer = Answerer(load_model(write(), registry), FP32)
    one, two = (answerer.probabilities(pictures_of(folder), Asking(tta=tta, tta_beta=0)) for tta in (1, 2))
    second = 2 * two - one
    assert np.abs(second - one).max() > 1e-3
    assert second.min() > -1e-5  # a copy's own probabilities


def test_copies_are_cut_along_the_longer_side(
    write: WriteModel, folder: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    answerer = Answerer(load_model(write(), registry), FP32)
    seen: list[torch.Tensor] = []

    def look(images: torch.Tensor, draws: torch.Tensor) -> torch.Tensor:
        seen.append(images.clone())
        return images[:, :, :32, :32].float() / 255

    class Augmentation:
        n_draws = 2
        plain = staticmethod(lambda images: look(images, torch.empty(0)))
        __call__ = staticmethod(look)

    monkeypatch.setattr(answerer, "_augmentation", Augmentation())
    (picture,) = pictures_of(folder)[:1]
    answerer.probabilities([picture], Asking(tta=20))
    middle, *copies = seen
    assert torch.equal(middle[0].permute(1, 2, 0), torch.from_numpy(square(picture).copy()))
    reds = {round(float(copy[:, 0].float().mean())) for copy in copies}
    assert len(reds) > 10  # of a picture that is red on the left only


def test_a_picture_gets_the_same_answer_whatever_it_is_called_and_whoever_its_companions_are(
    write: WriteModel, folder: Path, registry: Registry, tmp_path: Path
) -> None:
    model, asking = write(), Asking(tta=2)
    rows, _ = label(model, folder, registry, asking)
    other = tmp_path / "other"
    other.mkdir()
    (other / "renamed.png").write_bytes((folder / "2.png").read_bytes())
    again, _ = label(model, other, registry, asking)
    assert float(again[0]["confidence"]) == pytest.approx(float(rows[2]["confidence"]), abs=2e-6)
    *_, last = predict_one(model, folder / "2.png", registry, asking=asking)
    assert isinstance(last, Finished)
    assert last.result["confidence"] == pytest.approx(float(rows[2]["confidence"]), abs=2e-6)


def test_several_members_answer_with_their_mean(write: WriteModel, folder: Path, registry: Registry) -> None:
    loaded = load_model(write(seeds=(0, 1, 2)), registry)
    pictures = pictures_of(folder)
    crops = torch.from_numpy(np.stack([square(picture) for picture in pictures])).permute(0, 3, 1, 2)
    expected = ask(loaded, loaded.augmentation.plain(crops)).mean(dim=0)
    np.testing.assert_allclose(Answerer(loaded, FP32).probabilities(pictures), expected, atol=1e-4)


def test_sigmoid_outputs_ask_for_every_class_by_itself(write: WriteModel, folder: Path, registry: Registry) -> None:
    model = write(outputs="sigmoid")
    loaded = load_model(model, registry)
    crops = torch.from_numpy(np.stack([square(picture) for picture in pictures_of(folder)])).permute(0, 3, 1, 2)
    with torch.no_grad():
        images = loaded.document.normalisation.apply(loaded.augmentation.plain(crops))
        expected = as_probabilities(loaded.members[0](images), "sigmoid").numpy()
    found = Answerer(loaded, FP32).probabilities(pictures_of(folder))
    np.testing.assert_allclose(found, expected, atol=1e-4)
    assert not np.allclose(found.sum(axis=1), 1, atol=1e-3)


def test_the_best_class_that_reaches_its_threshold_is_the_answer(
    write: WriteModel, folder: Path, registry: Registry
) -> None:
    (plain, *_), _ = label(write(), folder, registry, Asking())
    thresholds = tuple(1.0 if name == plain["label"] else 0.0 for name in CLASSES)
    (row, *_), result = label(write(thresholds=thresholds), folder, registry, Asking())
    assert row["label"] in set(CLASSES) - {plain["label"]}
    assert float(row["confidence"]) < float(plain["confidence"])  # its own
    assert result["none_of_these"] == 0


def test_an_answer_below_its_threshold_is_none_of_these(write: WriteModel, folder: Path, registry: Registry) -> None:
    plain, _ = label(write(), folder, registry, Asking())
    assert {row["label"] for row in plain} <= set(CLASSES)
    by_confidence = sorted(float(row["confidence"]) for row in plain)
    between = (by_confidence[1] + by_confidence[2]) / 2
    model = write(thresholds=(between,) * 3)
    rows, result = label(model, folder, registry, Asking())
    below = [float(row["confidence"]) < between for row in plain]
    assert below.count(True) == 2
    assert [row["label"] == "none of these" for row in rows] == below
    assert [row["confidence"] for row in rows] == [row["confidence"] for row in plain]  # still the highest probability
    assert (result["none"], result["none_of_these"], result["pictures"]) == ("none of these", 2, 4)
    off, result = label(model, folder, registry, Asking(thresholds="off"))
    assert off == plain
    assert (result["none"], result["none_of_these"]) == (None, 0)


def test_one_threshold_for_every_class_is_for_any_model(write: WriteModel, folder: Path, registry: Registry) -> None:
    rows, result = label(write(), folder, registry, Asking(thresholds=1.0))
    assert {row["label"] for row in rows} == {"none of these"}
    assert result["none_of_these"] == 4
    rows, result = label(write(), folder, registry, Asking(thresholds=0.0))
    assert result["none_of_these"] == 0


def test_a_class_of_that_name_is_not_taken_for_it(write: WriteModel, folder: Path, registry: Registry) -> None:
    model = write(classes=("cat", "none of these", "(none of these)"))
    rows, result = label(model, folder, registry, Asking(thresholds=1.0))
    assert {row["label"] for row in rows} == {"((none of these))"}
    assert result["none"] == "((none of these))"


def test_one_picture_tells_what_each_class_would_need(write: WriteModel, folder: Path, registry: Registry) -> None:
    model = write(thresholds=(0.9, 1.0, 0.8))
    *_, last = predict_one(model, folder / "0.png", registry)
    assert isinstance(last, Finished)
    assert last.result["thresholds"] == [0.9, 1.0, 0.8]
    assert last.result["label"] == "none of these"
    assert last.result["confidence"] == max(last.result["probabilities"])
    *_, last = predict_one(model, folder / "0.png", registry, asking=Asking(thresholds="off"))
    assert isinstance(last, Finished)
    assert (last.result["thresholds"], last.result["label"] in CLASSES) == ([], True)


@pytest.mark.parametrize(
    "wrong",
    [{"tta": -1}, {"tta": 33}, {"tta_beta": 1.1}, {"thresholds": -0.1}, {"thresholds": 2.0}, {"thresholds": "some"}],
)
def test_what_cannot_be_asked_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Asking(**wrong)


def test_it_comes_back_from_json() -> None:
    for asking in (Asking(), Asking(tta=4, thresholds="off"), Asking(thresholds=0.0), Asking(thresholds=1)):
        assert Asking.model_validate(json.loads(json.dumps(asking.model_dump()))) == asking


def test_the_models_temperature_softens_every_answer(write: WriteModel, folder: Path, registry: Registry) -> None:
    pictures = pictures_of(folder)
    plain = Answerer(load_model(write(seeds=(0, 1)), registry), FP32).probabilities(pictures)
    answerer = Answerer(load_model(write(seeds=(0, 1), temperature=3.0), registry), FP32)
    soft = answerer.probabilities(pictures)
    np.testing.assert_allclose(soft, plain ** (1 / 3) / (plain ** (1 / 3)).sum(axis=1, keepdims=True), rtol=1e-4)
    np.testing.assert_array_equal(answerer.unsoftened(pictures), plain)
    copies = Asking(tta=2)
    softened = answerer.unsoftened(pictures, copies) ** (1 / 3)
    np.testing.assert_allclose(
        answerer.probabilities(pictures, copies), softened / softened.sum(axis=1, keepdims=True), rtol=1e-4
    )


def test_a_model_that_answers_from_a_confidence_on(write: WriteModel, folder: Path, registry: Registry) -> None:
    plain, _ = label(write(), folder, registry, Asking())
    sure = sorted(float(row["confidence"]) for row in plain)
    middle = (sure[1] + sure[2]) / 2
    model = write(answer_from=middle)
    rows, result = label(model, folder, registry, Asking())
    assert (result["none"], result["none_of_these"]) == ("none of these", 2)
    for row, before in zip(rows, plain, strict=True):
        answered = float(before["confidence"]) >= middle
        assert row["label"] == (before["label"] if answered else "none of these")
        assert row["confidence"] == before["confidence"]
    assert label(model, folder, registry, Asking(thresholds="off"))[0] == plain

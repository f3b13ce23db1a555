"""Labelling a folder."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors import safe_open
from safetensors.numpy import load_file

from petdesk.api import DataError
from petdesk.data.crops import square
from petdesk.data.pictures import read_picture
from petdesk.events import Finished, PredictionMade
from petdesk.model_file import load_model, save_model
from petdesk.predict import Answerer, files_below, predict
from petdesk.registry import Registry
from petdesk.training.precision import Precision

CPU = torch.device("cpu")


@pytest.fixture
def label(run: Path, registry: Registry, tmp_path: Path) -> Callable[..., tuple[list[Any], list[dict[str, str]]]]:
    def run_predict(source: Path, **options: Any) -> tuple[list[Any], list[dict[str, str]]]:
        out = tmp_path / "predictions.csv"
        events = list(predict(run, source, registry, out=out, **options))
        with out.open(newline="", encoding="utf-8", errors="surrogateescape") as file:
            return events, list(csv.DictReader(file))

    return run_predict


def test_every_picture_is_labelled_in_order(label: Any, shapes: Path) -> None:
    events, rows = label(shapes)
    assert list(rows[0]) == ["path", "label", "confidence", "error"]
    assert [row["path"] for row in rows] == [str(path) for path in files_below(shapes)]
    assert len(rows) == 48
    right = sum(Path(row["path"]).parent.name == row["label"] for row in rows)
    assert right == 48
    made = [event for event in events if isinstance(event, PredictionMade)]
    assert [event.done for event in made] == list(range(1, 49))
    assert isinstance(events[-1], Finished)
    assert (events[-1].result["pictures"], events[-1].result["errors"]) == (48, 0)


@pytest.mark.parametrize("batch_size", [1, 7, 1000])
def test_batch_size_changes_nothing(label: Any, shapes: Path, batch_size: int) -> None:
    _, rows = label(shapes, batch_size=batch_size, precision="fp32")
    _, usual = label(shapes, precision="fp32")
    assert [row["label"] for row in rows] == [row["label"] for row in usual]
    differences = [abs(float(a["confidence"]) - float(b["confidence"])) for a, b in zip(rows, usual, strict=True)]
    assert max(differences) < 1e-5


def test_predictions_agree_with_the_validation_of_the_training(run: Path, registry: Registry, shapes: Path) -> None:
    stored = load_file(run / "valid_predictions.safetensors")
    with safe_open(run / "valid_predictions.safetensors", framework="numpy") as file:
        paths = json.loads(file.metadata()["paths"])
    model = load_model(run, registry)
    crops = np.stack([square(read_picture(shapes / path, model.document.presize)) for path in paths])
    made = Answerer(model, Precision("fp32", CPU)).probabilities(crops)
    assert (made.argmax(axis=1) == stored["probabilities"].argmax(axis=1)).all()
    assert np.abs(made - stored["probabilities"]).max() < 0.02  # the training validated in bf16 where there is any


def test_folding_changes_nothing(run: Path, registry: Registry, shapes: Path) -> None:
    model = load_model(run, registry)
    crops = np.stack([square(read_picture(path, model.document.presize)) for path in sorted(shapes.glob("red/*"))])
    images = model.document.normalisation.apply(model.augmentation.plain(torch.from_numpy(crops).permute(0, 3, 1, 2)))
    with torch.no_grad():
        plain = model.classifier(images).softmax(dim=1).numpy()
    assert np.allclose(Answerer(model, Precision("fp32", CPU)).probabilities(crops), plain, atol=1e-4)


def test_what_cannot_be_read_is_a_row_with_an_error(label: Any, shapes: Path, tmp_path: Path) -> None:
    folder = tmp_path / "mixed"
    (folder / "deep" / "er").mkdir(parents=True)
    good = (shapes / "red" / "0.png").read_bytes()
    (folder / "deep" / "er" / "good.png").write_bytes(good)
    (folder / "cut.png").write_bytes(good[:800])
    (folder / "notes.txt").write_text("hello", encoding="utf-8")
    (folder / ".hidden.png").write_bytes(good)
    (folder / "Thumbs.db").write_bytes(b"x")
    events, rows = label(folder)
    assert [(Path(row["path"]).name, bool(row["label"]), bool(row["error"])) for row in rows] == [
        ("cut.png", False, True),
        ("notes.txt", False, True),
        ("good.png", True, False),
    ]
    assert events[-1].result["errors"] == 2


def test_a_folder_of_nothing_readable_is_all_errors(label: Any, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text("a", encoding="utf-8")
    _, rows = label(folder)
    assert rows[0]["error"].startswith("it is not a picture")


def test_a_single_file_will_do(label: Any, shapes: Path) -> None:
    _, rows = label(shapes / "blue" / "1.png")
    assert rows[0]["label"] == "blue"


def test_names_of_any_bytes_come_through(label: Any, shapes: Path, tmp_path: Path) -> None:
    folder = tmp_path / "names"
    folder.mkdir()
    good = (shapes / "red" / "0.png").read_bytes()
    names = ["K\u00e4tzchen, klein.png", 'two\nlines "quoted".png', b"\xff\xfe.png".decode("utf-8", "surrogateescape")]
    for name in names:
        (folder / name).write_bytes(good)
    _, rows = label(folder)
    assert sorted(Path(row["path"]).name for row in rows) == sorted(names)


def test_cancelling_keeps_the_rows_so_far(run: Path, registry: Registry, shapes: Path, tmp_path: Path) -> None:
    out = tmp_path / "predictions.csv"
    job = predict(run, shapes, registry, out=out, batch_size=4)
    for _ in range(6):
        next(job)
    job.close()
    with out.open(newline="", encoding="utf-8") as file:
        assert len(list(csv.DictReader(file))) == 6
    assert not list(tmp_path.glob("*.partial"))


def test_an_empty_or_missing_folder_is_said(run: Path, registry: Registry, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(DataError, match="no files"):
        next(predict(run, tmp_path / "empty", registry, out=tmp_path / "p.csv"))
    with pytest.raises(DataError, match="cannot be read"):
        next(predict(run, tmp_path / "gone", registry, out=tmp_path / "p.csv"))
    assert not (tmp_path / "p.csv").exists()


def test_large_pictures_are_labelled_like_small_ones(label: Any, shapes: Path, tmp_path: Path) -> None:
    folder = tmp_path / "large"
    folder.mkdir()
    with Image.open(shapes / "green" / "0.png") as small:
        small.resize((1920, 1600), Image.Resampling.NEAREST).save(folder / "large.jpg", quality=90)
    _, rows = label(folder)
    assert rows[0]["label"] == "green"


def test_an_answer_that_is_no_number_is_an_error(run: Path, registry: Registry, shapes: Path, tmp_path: Path) -> None:
    model = load_model(run, registry)
    with torch.no_grad():
        next(model.classifier.head.parameters()).fill_(float("nan"))
    save_model(tmp_path / "broken.safetensors", model.classifier, model.document)
    events = list(predict(tmp_path / "broken.safetensors", shapes / "red", registry, out=tmp_path / "p.csv"))
    assert events[-1].result["errors"] == 16
    assert all(event.label is None for event in events[:-1])

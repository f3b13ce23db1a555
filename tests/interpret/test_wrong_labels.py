"""Likely wrong labels: what confident learning makes of held-out predictions, and the job around it."""

import shutil
from collections.abc import Generator
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import pytest

from petdesk.api import DataError, Item
from petdesk.events import Event, Finished, PrepareProgress, Warned
from petdesk.interpret.wrong_labels import find_wrong_labels
from petdesk.interpret.wrong_labels.confident import verdicts
from petdesk.interpret.wrong_labels.held_out import held_out_probabilities
from petdesk.project import Project, Source
from petdesk.registry import Registry
from petdesk.training.config import TrainConfig, read_config

TINY = {"arch": "tiny", "weights": "none", "size": 32, "precision": "fp32"}
Value = TypeVar("Value")


def result_of(work: Generator[Any, None, Value]) -> Value:
    while True:
        try:
            next(work)
        except StopIteration as end:
            value: Value = end.value
            return value


def blobs(n: int = 120) -> tuple[np.ndarray[Any, np.dtype[np.float32]], np.ndarray[Any, np.dtype[np.int64]]]:
    """Three clouds of points in directions of their own, [1, n, 8], and which cloud each is of."""
    random = np.random.default_rng(0)
    labels = np.arange(n) % 3
    points = np.eye(8)[labels] * 4 + random.normal(size=(n, 8))
    return points[None].astype(np.float32), labels


def test_wrong_labels_of_clouds_come_first_and_the_suggestion_is_the_right_one() -> None:
    views, truth = blobs()
    labels = truth.copy()
    wrong = np.array([4, 17, 55, 90])
    labels[wrong] = (truth[wrong] + 1) % 3
    probabilities = result_of(held_out_probabilities(views, labels, [np.arange(120) % 5, np.arange(120) // 24]))
    np.testing.assert_allclose(probabilities.sum(axis=1), 1, atol=1e-5)
    found = verdicts(labels, probabilities)
    assert set(found.order[:4].tolist()) == set(wrong.tolist())
    assert found.likely[wrong].sum() >= 3  # how many there are is estimated
    assert found.likely.sum() <= 6
    np.testing.assert_array_equal(found.suggested[wrong], truth[wrong])
    assert np.all(found.suggested != labels)
    assert np.all(np.diff(found.scores[found.order[: found.likely.sum()]]) >= 0)


def test_no_picture_is_judged_by_what_was_trained_on_it() -> None:
    # Nothing but the label of its own tells a point: held out, none can be told.
    random = np.random.default_rng(1)
    labels = np.arange(60) % 2
    views = random.normal(size=(1, 60, 200)).astype(np.float32)
    probabilities = result_of(held_out_probabilities(views, labels, [np.arange(60) // 2 % 5]))
    assert (probabilities.argmax(axis=1) == labels).mean() < 0.8


def test_a_class_that_is_held_out_whole_is_not_among_the_answers() -> None:
    views, labels = blobs()
    folds = np.where(labels == 2, 0, 1 + np.arange(120) % 2)
    probabilities = result_of(held_out_probabilities(views, labels, [folds]))
    assert not probabilities[labels == 2, 2].any()
    np.testing.assert_allclose(probabilities.sum(axis=1), 1, atol=1e-5)
    assert verdicts(labels, probabilities).suggested[labels == 2].max() < 2
    folds = np.where(labels == 2, 0, 1)[labels != 1]  # two classes: nothing is left to tell apart
    alone = result_of(held_out_probabilities(views[:, labels != 1], labels[labels != 1], [folds]))
    np.testing.assert_array_equal(alone.argmax(axis=1), np.where(labels == 2, 0, 2)[labels != 1])


def test_pictures_are_judged_along_their_principal_axes(monkeypatch: pytest.MonkeyPatch) -> None:
    views, labels = blobs()
    monkeypatch.setattr("petdesk.interpret.wrong_labels.held_out.DIRECTIONS", 4)
    probabilities = result_of(held_out_probabilities(np.repeat(views, 2, axis=0), labels, [np.arange(120) % 5]))
    assert (probabilities.argmax(axis=1) == labels).mean() > 0.95


@pytest.fixture
def project(shapes: Path, tmp_path: Path) -> Project:
    """Red, green and blue pictures, 16 each, of which three have a wrong label."""
    project = Project.create(tmp_path / "shapes.petdesk", source=Source(path=shapes, dataset="folders"))
    items = [Item(path, path.parent.name, None) for path in sorted(shapes.rglob("*.png"))]
    result_of(project.rescan(items))
    for name, label in WRONG.items():
        project.edits.relabel(list(project.pictures.find([name]).values()), label)
    return project


WRONG = {"red/3.png": "blue", "green/0.png": "red", "blue/12.png": "green"}


def settings(project: Project, **more: Any) -> TrainConfig:
    return read_config({"source": project.path, **TINY, **more})


def test_the_job_finds_what_was_relabelled_in_a_project(project: Project, registry: Registry) -> None:
    with project:
        events = list(find_wrong_labels(settings(project), registry))
        result = finished(events)
        assert (result["pictures"], result["classes"]) == (48, ["blue", "green", "red"])
        first = result["suspects"][:3]
        assert {suspect["path"]: suspect["given"] for suspect in first} == WRONG
        for suspect in first:
            assert suspect["suggested"] == suspect["path"].partition("/")[0]
            assert suspect["picture"] == project.pictures.find([suspect["path"]])[suspect["path"]]
            assert suspect["likely"]
            assert suspect["score"] == pytest.approx(suspect["probability_given"])
            assert suspect["probability_given"] < suspect["probability_suggested"] <= 1
        assert len(result["suspects"]) >= 5  # a tenth of the pictures, likely or not
        assert result["error_rate"] == pytest.approx(3 / 48, abs=0.05)
        folds = [event for event in events if isinstance(event, PrepareProgress) and event.unit == "folds"]
        assert [event.done for event in folds] == list(range(1, 16))
        assert any(isinstance(event, Warned) and "random weights" in event.message for event in events)
        # Mended, the pictures are suspects no longer; the features are not computed again.
        for name in WRONG:
            project.edits.relabel(list(project.pictures.find([name]).values()), name.partition("/")[0])
        again = list(find_wrong_labels(settings(project), registry))
        assert finished(again)["likely"] == 0
        assert finished(again)["error_rate"] == 0
        assert not any(isinstance(event, PrepareProgress) and event.unit == "pictures" for event in again)


def test_of_many_pictures_the_mirror_images_are_left_out(
    shapes: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("petdesk.interpret.wrong_labels.job.FEW_PICTURES", 47)
    events = list(find_wrong_labels(read_config({"source": shapes, "dataset": "folders", **TINY}), registry))
    progress = [event for event in events if isinstance(event, PrepareProgress)]
    assert {event.total for event in progress if event.unit == "pictures"} == {48}
    assert {event.total for event in progress if event.unit == "folds"} == {5}
    assert finished(events)["likely"] == 0


def test_classes_of_one_picture_are_named_and_not_judged(project: Project, registry: Registry) -> None:
    with project:
        (picture,) = project.pictures.find(["red/5.png"]).values()
        project.edits.relabel([picture], "violet")
        events = list(find_wrong_labels(settings(project), registry))
    result = finished(events)
    assert result["not_judged"] == ["violet"]
    assert "violet" not in result["classes"]
    assert picture not in [suspect["picture"] for suspect in result["suspects"]]
    assert any(isinstance(event, Warned) and "violet" in event.message for event in events)


def test_copies_with_another_label_of_their_own_are_suspects(shapes: Path, tmp_path: Path, registry: Registry) -> None:
    """A class all of whose pictures are copies of others' is held out with them: nothing speaks for it."""
    root = tmp_path / "pictures"
    shutil.copytree(shapes, root)
    (root / "scarlet").mkdir()
    for number in range(2):
        shutil.copy(shapes / f"red/{number}.png", root / f"scarlet/{number}.png")
    config = read_config({"source": root, "dataset": "folders", **TINY})
    result = finished(list(find_wrong_labels(config, registry)))
    assert result["not_judged"] == []
    first = result["suspects"][:2]
    assert {(suspect["path"], suspect["suggested"]) for suspect in first} == {
        ("scarlet/0.png", "red"),
        ("scarlet/1.png", "red"),
    }


def test_labels_that_cannot_be_held_against_others_are_refused(
    tmp_path: Path, shapes: Path, registry: Registry
) -> None:
    labels = tmp_path / "labels.csv"
    rows = [f"{shapes}/red/{number}.png,red" for number in range(4)]
    labels.write_text("\n".join(["name,label", *rows, f"{shapes}/blue/0.png,blue"]))
    with pytest.raises(DataError, match="Fewer than two classes in"):
        list(find_wrong_labels(read_config({"source": labels, **TINY}), registry))


def test_closing_the_job_early_leaves_nothing_open(project: Project, registry: Registry) -> None:
    with project:
        job = find_wrong_labels(settings(project), registry)
        for event in job:
            if isinstance(event, PrepareProgress) and event.unit == "folds":
                break
        job.close()  # type: ignore[attr-defined] - it is a generator
        assert finished(list(find_wrong_labels(settings(project), registry)))["pictures"] == 48


@pytest.mark.slow
def test_swapped_labels_of_photos_are_among_the_first_tenth(
    photos: Path, squeezenet_weights: Path, tmp_path: Path, registry: Registry
) -> None:
    names = sorted(path.name for path in photos.glob("*.jpg"))
    truth = np.array([name[0].isupper() for name in names])
    found = []
    for seed in range(5):
        swapped = np.random.default_rng(seed).choice(len(names), round(0.05 * len(names)), replace=False)
        cat = truth.copy()
        cat[swapped] = ~cat[swapped]
        labels = tmp_path / "labels.csv"
        rows = [f"{photos / name},{'cat' if is_cat else 'dog'}" for name, is_cat in zip(names, cat, strict=True)]
        labels.write_text("\n".join(["name,label", *rows]))
        config = read_config({"source": labels, "arch": "squeezenet1_1", "weights": squeezenet_weights, "seed": seed})
        suspects = finished(list(find_wrong_labels(config, registry)))["suspects"][: len(names) // 10]
        listed = {Path(suspect["path"]).name for suspect in suspects}
        found.append(np.mean([names[row] in listed for row in swapped]))
    assert min(found) >= 0.8, found
    assert np.mean(found) >= 0.9, found


def finished(events: list[Event]) -> dict[str, Any]:
    assert isinstance(events[-1], Finished)
    return events[-1].result

"""The map of the pictures, and the pictures like one."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from petdesk.api import DataError
from petdesk.events import Finished, PrepareProgress
from petdesk.interpret.embedding import PictureMap, map_pictures
from petdesk.interpret.embedding.layout import plane
from petdesk.interpret.embedding.principal import principal
from petdesk.registry import Registry
from petdesk.training.config import TrainConfig, read_config
from petdesk.training.train import train

TINY = {"dataset": "folders", "arch": "tiny", "weights": "none", "size": 32, "precision": "fp32"}


def settings(source: Path, **more: Any) -> TrainConfig:
    return read_config({"source": source, **TINY, **more})


def mapped(config: TrainConfig, registry: Registry, **more: Any) -> PictureMap:
    *_, last = map_pictures(config, registry, **more)
    assert isinstance(last, Finished)
    found: PictureMap = last.result["map"]
    return found


def directions(n: int) -> tuple[np.ndarray[Any, np.dtype[np.float32]], np.ndarray[Any, np.dtype[np.int64]]]:
    """Unit vectors [n, 16] around four directions, and which direction each is of."""
    labels = np.arange(n) % 4
    vectors = np.eye(16)[labels] + np.random.default_rng(0).normal(scale=0.1, size=(n, 16))
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32), labels


def nearest_labels(points: Any, labels: Any) -> Any:
    distances = np.linalg.norm(points[:, None] - points[None], axis=2) + 9 * np.eye(len(points))
    return labels[distances.argmin(axis=1)]


@pytest.mark.parametrize("method", ["t-sne", "pca"])
def test_alike_vectors_lie_together_the_same_every_time(method: Any) -> None:
    vectors, labels = directions(120)
    points = plane(vectors, method=method)
    assert (points.dtype, points.shape) == (np.float32, (120, 2))
    assert np.abs(points).max() == 1
    assert (nearest_labels(points, labels) == labels).mean() > (0.98 if method == "t-sne" else 0.5)
    np.testing.assert_array_equal(plane(vectors, method=method), points)


def test_of_many_vectors_those_outside_of_the_sample_lie_amid_their_like(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("petdesk.interpret.embedding.layout.MOST_LAID_OUT", 80)
    vectors, labels = directions(240)
    assert (nearest_labels(plane(vectors), labels) == labels).mean() > 0.95


@pytest.mark.parametrize("number", [1, 2, 5, 8])
def test_a_handful_of_pictures_has_a_map_too(number: int) -> None:
    points = plane(directions(number)[0])
    assert points.shape == (number, 2)
    assert np.isfinite(points).all()


@pytest.mark.parametrize("number", [8, 100])
def test_copies_of_one_picture_lie_on_one_point(number: int) -> None:
    # scikit-learn would end the whole process here: these tests with it.
    assert not plane(np.tile(directions(1)[0], (number, 1))).any()


def test_a_sample_of_copies_leaves_the_others_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("petdesk.interpret.embedding.layout.MOST_LAID_OUT", 20)
    vectors = np.tile(directions(1)[0], (400, 1))
    drawn = np.random.default_rng(0).choice(400, 20, replace=False)
    vectors[np.setdiff1d(np.arange(400), drawn)[0]] = directions(2)[0][1]
    points = plane(vectors)
    assert np.isfinite(points).all()
    assert len(np.unique(points.round(3), axis=0)) == 2


def test_many_copies_beside_others_have_a_map() -> None:
    vectors = np.concatenate([np.tile(directions(1)[0], (99, 1)), directions(3)[0][2:]])
    assert np.isfinite(plane(vectors)).all()


def test_features_that_are_no_numbers_are_said(
    shapes: Path, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(features: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
        return np.full((len(features), 4), np.nan, np.float32)

    monkeypatch.setattr("petdesk.interpret.embedding.features._vectors", broken)
    with pytest.raises(DataError, match=r"not numbers for 48 of 48 pictures, such as blue/0\.png"):
        mapped(settings(shapes), registry)


def test_principal_axes_are_those_of_the_variance() -> None:
    random = np.random.default_rng(0)
    vectors = (random.normal(size=(500, 3)) * (0.1, 5, 1)).astype(np.float32)
    found = principal(vectors, 2)
    np.testing.assert_allclose(np.abs(np.corrcoef(found[:, 0], vectors[:, 1])[0, 1]), 1, atol=0.01)
    np.testing.assert_allclose(found.var(axis=0), np.sort(np.linalg.eigvalsh(np.cov(vectors.T)))[:0:-1], rtol=0.01)
    assert principal(vectors, 50).shape == (500, 3)


def test_pictures_of_a_colour_are_alike(shapes: Path, registry: Registry) -> None:
    found = mapped(settings(shapes), registry)
    assert (len(found), found.classes, found.root) == (48, ("blue", "green", "red"), shapes)
    assert list(found.names) == sorted(found.names)
    assert found.path(0) == shapes / "blue/0.png"
    np.testing.assert_allclose(np.linalg.norm(found.vectors, axis=1), 1, atol=1e-5)
    assert (nearest_labels(found.points, found.labels) == found.labels).mean() > 0.95
    similar = found.nearest(20, count=5)
    by_hand = found.vectors @ found.vectors[20]
    by_hand[20] = -2
    np.testing.assert_array_equal(similar.rows, np.argsort(-by_hand, kind="stable")[:5])
    np.testing.assert_allclose(similar.similarities, by_hand[similar.rows], atol=1e-5)
    assert len(found.nearest(0, count=500).rows) == 47
    again = mapped(settings(shapes), registry, pictures=found.names[10:14])
    assert again.names == found.names[10:14]
    np.testing.assert_array_equal(again.vectors, found.vectors[10:14])
    with pytest.raises(DataError, match="None of the pictures is in"):
        mapped(settings(shapes), registry, pictures=["gone.png"])


def test_a_run_sees_the_pictures_through_its_own_body(shapes: Path, tmp_path: Path, registry: Registry) -> None:
    config = settings(shapes, epochs=1, batch_size=8)
    list(train(config, registry, tmp_path / "run"))
    seen = mapped(settings(shapes, arch="resnet18", size=64), registry, model=tmp_path / "run")
    assert seen.network == "Tiny"
    assert not np.allclose(seen.vectors, mapped(config, registry).vectors, atol=1e-3)
    events = list(map_pictures(config, registry, model=tmp_path / "run"))
    computed = [event for event in events if isinstance(event, PrepareProgress) and "body" in event.message]
    assert not computed  # its features were kept

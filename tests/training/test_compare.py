"""Comparing bodies: which one suits these pictures, and would more of them help?"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from petdesk.api import DataError, Item, PetDeskError, WeightsError
from petdesk.data.folds import folds
from petdesk.data.table import tabulate
from petdesk.events import Event, Finished, PrepareProgress, Warned, as_json
from petdesk.registry import Registry
from petdesk.training import compare_heads
from petdesk.training.compare import compare
from petdesk.training.compare_body import Body
from petdesk.training.config import TrainConfig
from petdesk.training.more_photos import part_of
from petdesk.training.train import train

RANDOM = Body(arch="tiny", weights="none")


@pytest.fixture
def config(shapes: Path) -> TrainConfig:
    return TrainConfig(source=shapes, dataset="folders", size=32, batch_size=8, epochs=4, precision="fp32")


def finished(events: list[Event]) -> dict[str, Any]:
    assert isinstance(events[-1], Finished)
    assert not any(isinstance(event, Finished) for event in events[:-1])
    assert json.loads(as_json(events[-1]))
    return events[-1].result


def test_bodies_are_ranked_on_the_same_pictures(config: TrainConfig, registry: Registry, tmp_path: Path) -> None:
    run = tmp_path / "run"
    list(train(config.model_copy(update={"arch": "tiny", "weights": "none", "epochs": 6}), registry, run))
    trained = Body(arch="tiny", weights=run / "model.safetensors")
    events = list(compare(config, registry, bodies=[RANDOM, trained]))
    result = finished(events)
    assert (result["pictures"], result["folds"]) == (48, 5)
    assert sorted(body["weights"] for body in result["bodies"]) == ["model.safetensors", "random"]
    errors = [body["error_rate"] for body in result["bodies"]]
    assert errors == sorted(errors)
    assert errors[0] < 0.1
    for body in result["bodies"]:
        assert 0 <= body["error_low"] <= body["error_rate"] <= body["error_high"] <= 1
        assert body["error_rate"] == pytest.approx(round(48 * body["error_rate"]) / 48)
        assert body["feature_seconds"] > 0
        assert body["head_seconds"] > 0
        assert body["reason"] == ""
    assert result["bodies"][0]["behind"] == 0
    assert result["bodies"][1]["behind"] == pytest.approx(errors[1] - errors[0])
    progress = [event for event in events if isinstance(event, PrepareProgress)]
    assert progress[-1].done == progress[-1].total == 5 * 4


def test_a_second_time_it_comes_out_the_same(config: TrainConfig, registry: Registry) -> None:
    first, second = (
        [body["error_rate"] for body in finished(list(compare(config, registry, bodies=[RANDOM])))["bodies"]]
        for _ in range(2)
    )
    assert first == second


def test_every_picture_is_tested_by_what_was_trained_without_it(
    config: TrainConfig, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[set[int], set[int]]] = []
    answers = compare_heads.HeadTrainer.answers

    def watched(trainer: Any, train: np.ndarray, test: np.ndarray, *, seed: int) -> Any:
        seen.append(({*train.tolist()}, {*test.tolist()}))
        return answers(trainer, train, test, seed=seed)

    monkeypatch.setattr(compare_heads.HeadTrainer, "answers", watched)
    list(compare(config, registry, bodies=[RANDOM], fold_count=3))
    assert len(seen) == 3
    assert all(train | test == {*range(48)} and not train & test for train, test in seen)
    assert sorted(row for _, test in seen for row in test) == [*range(48)]


def test_a_body_without_weights_is_listed_with_the_reason(
    config: TrainConfig, registry: Registry, tmp_path: Path
) -> None:
    missing = Body(arch="squeezenet1_1", weights=tmp_path / "gone.safetensors")
    events = list(compare(config, registry, bodies=[missing, RANDOM]))
    result = finished(events)
    assert [body["arch"] for body in result["bodies"]] == ["tiny", "squeezenet1_1"]
    assert "gone.safetensors" in result["bodies"][1]["reason"]
    (warning,) = [event for event in events if isinstance(event, Warned)]
    assert warning.message.startswith("SqueezeNet 1.1 is left out. ")
    with pytest.raises(WeightsError, match=r"gone\.safetensors"):
        list(compare(config, registry, bodies=[missing]))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"bodies": []}, "at least one network"),
        ({"bodies": [RANDOM, RANDOM]}, "named twice"),
        ({"bodies": [Body(arch="resnet1")]}, "resnet1"),
        ({"bodies": [RANDOM], "fold_count": 1}, "2 to 20 folds"),
    ],
)
def test_nonsense_is_refused_before_pictures_are_read(
    config: TrainConfig, registry: Registry, options: dict[str, Any], said: str
) -> None:
    with pytest.raises(PetDeskError, match=said) as caught:
        next(iter(compare(config, registry, **options)))
    assert not isinstance(caught.value, DataError)


def test_a_class_of_one_picture_is_trained_on_and_not_tested(
    config: TrainConfig, registry: Registry, tmp_path: Path
) -> None:
    def paint(label: str, number: int) -> None:
        (tmp_path / label).mkdir(exist_ok=True)
        Image.new("RGB", (40 + number, 40), label).save(tmp_path / label / f"{number}.png")

    for label in ("red", "blue", "green"):
        paint(label, 0)
    few = config.model_copy(update={"source": tmp_path, "dataset": None})
    with pytest.raises(DataError, match="nothing can be tested"):
        list(compare(few, registry, bodies=[RANDOM]))
    for number in range(1, 5):
        paint("red", number)
        paint("blue", number)
    events = list(compare(few, registry, bodies=[RANDOM, Body(arch="tiny")]))
    assert finished(events)["pictures"] == 10
    told = [event.message for event in events if isinstance(event, Warned)]
    assert told[0].startswith("Read as ")
    assert told[1] == "Too few pictures to test: green. They are only trained on."
    assert len({*told}) == len(told)  # what is said of the pictures is said once, not once a body


def test_closing_it_ends_it_and_leaves_no_lock(config: TrainConfig, registry: Registry, own_home: Path) -> None:
    job: Iterator[Event] = compare(config, registry, bodies=[RANDOM])
    for event in job:
        if isinstance(event, PrepareProgress) and event.message.startswith("Training heads"):
            break
    job.close()  # type: ignore[attr-defined]
    assert finished(list(compare(config, registry, bodies=[RANDOM])))["pictures"] == 48


def test_would_more_photos_help(config: TrainConfig, registry: Registry, monkeypatch: pytest.MonkeyPatch) -> None:
    blue = 0
    labels = np.repeat([blue, 1, 2], 16)
    seeds = set()

    def learns_blue_late(trainer: Any, train: np.ndarray, test: np.ndarray, *, seed: int) -> Iterator[None]:
        for _ in range(trainer.epochs):
            yield
        seeds.add(seed)
        missed = (labels[test] == blue) & (test * 7 % 16 >= 16 * len(train) / 40)
        return np.where(missed, 2, labels[test])

    monkeypatch.setattr(compare_heads.HeadTrainer, "answers", learns_blue_late)
    parts = finished(list(compare(config, registry, bodies=[RANDOM], more_photos=True)))["more_photos"]
    assert [point["share"] for point in parts["points"]] == [0.25, 0.5, 0.75, 1]
    counts = [point["pictures"] for point in parts["points"]]
    assert counts == pytest.approx([9.6, 19.2, 28.8, 38.4], abs=1.5)
    assert parts["repeats"] == 3
    assert len(seeds) == 5 + 3 * 5
    errors = [point["error_rate"] for point in parts["points"]]
    assert errors == sorted(errors, reverse=True)
    assert all(point["error_low"] <= point["error_rate"] <= point["error_high"] for point in parts["points"])
    assert parts["gain"]["value"] == pytest.approx(errors[1] - errors[3])
    assert 0 < parts["gain"]["low"] < parts["gain"]["value"] < parts["gain"]["high"]
    assert not parts["gain"]["noise"]
    (gaining,) = parts["classes"]
    assert (gaining["class"], gaining["pictures"]) == ("blue", 16)
    assert gaining["error_with_half"] == pytest.approx(3 * errors[1])
    assert gaining["error_with_all"] == pytest.approx(3 * errors[3])


def test_parts_are_really_trained(config: TrainConfig, registry: Registry) -> None:
    two = config.model_copy(update={"epochs": 1})
    parts = finished(list(compare(two, registry, bodies=[RANDOM], fold_count=2, more_photos=True)))["more_photos"]
    assert [point["pictures"] for point in parts["points"]] == [6, 12, 18, 24]
    assert all(0 <= point["error_rate"] <= 1 for point in parts["points"])


def test_parts_are_nested_stratified_and_drawn_anew_each_time() -> None:
    root = Path("/nowhere")
    found = [
        Item(root / label / f"{number}.jpg", label)
        for label, n in (("a", 40), ("b", 20), ("c", 1))
        for number in range(n)
    ]
    table = tabulate(found, root)
    rows = np.flatnonzero(folds(table, count=5, seed=0) != 0)
    half, most = (part_of(table, rows, share, seed=0, repeat=1) for share in (0.5, 0.75))
    assert {*half} < {*most} < {*rows}
    assert np.bincount(table.labels[half]).tolist() == [16, 8, 1]
    assert {*half} != {*part_of(table, rows, 0.5, seed=0, repeat=2)}
    assert part_of(table, rows, 1.0, seed=0, repeat=1).tolist() == rows.tolist()

"""Asking a model about labelled pictures: the same numbers as validation's, for any folder with labels."""

import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from petdesk.api import DataError, SettingsError
from petdesk.events import Event, Finished, PrepareProgress, Warned
from petdesk.interpret import Answers, keep_temperature, predictions_of, read_answers
from petdesk.interpret.probabilities import probabilities_of
from petdesk.project import Source
from petdesk.registry import Registry


def asked(run: Path, registry: Registry, out: Path, **how: Any) -> tuple[Answers, dict[str, Any], list[Event]]:
    events = list(predictions_of(run, registry, out=out, **how))
    assert isinstance(events[-1], Finished)
    return read_answers(out), events[-1].result, events


def everything(answers: Answers) -> np.ndarray:
    return probabilities_of(answers, np.arange(len(answers)))


def test_the_runs_own_pictures_are_answered_as_in_validation(trained: Path, registry: Registry, tmp_path: Path) -> None:
    answers, result, events = asked(trained, registry, tmp_path / "all.safetensors", batch_size=7)
    assert (result["pictures"], result["unread"], result["unknown"]) == (48, 0, {})
    progress = [event for event in events if isinstance(event, PrepareProgress)]
    assert (progress[-1].done, progress[-1].total, progress[0].done) == (48, 48, 7)
    validated = read_answers(trained)
    assert (answers.classes, answers.root) == (validated.classes, validated.root)
    place = {name: row for row, name in enumerate(answers.names)}
    same = [place[name] for name in validated.names]
    np.testing.assert_allclose(everything(answers)[same], everything(validated), atol=0.02)
    np.testing.assert_allclose(answers.losses[same], validated.losses, rtol=0.1, atol=0.02)
    assert answers.labels[same].tolist() == validated.labels.tolist()
    np.testing.assert_allclose(answers.losses, -np.log(answers.p_actual), rtol=1e-4, atol=1e-6)


def test_training_pictures_are_those_that_were_not_validated_with(
    trained: Path, registry: Registry, tmp_path: Path
) -> None:
    answers, _, _ = asked(trained, registry, tmp_path / "train.safetensors", part="train")
    validated = read_answers(trained)
    assert set(answers.names).isdisjoint(validated.names)
    assert len(answers) + len(validated) == 48


def test_another_folder_with_strange_classes_and_broken_pictures(
    trained: Path, registry: Registry, tmp_path: Path, shapes: Path
) -> None:
    folder = tmp_path / "others"
    for name, number in (("red", 3), ("blue", 2), ("violet", 1)):
        (folder / name).mkdir(parents=True)
        for picture in sorted((shapes / name.replace("violet", "green")).iterdir())[:number]:
            shutil.copy(picture, folder / name)
    broken = folder / "blue" / "broken.png"
    broken.write_bytes(b"no picture")
    answers, result, events = asked(
        trained / "model.safetensors", registry, tmp_path / "out.safetensors", source=Source(path=folder), batch_size=2
    )
    assert result["unknown"] == {"violet": 1}
    assert any(isinstance(event, Warned) and "'violet': 1 pictures are left out" in event.message for event in events)
    assert (result["pictures"], result["unread"]) == (5, 1)
    assert [error["path"] for error in result["errors"]] == ["blue/broken.png"]
    assert [answers.classes[label] for label in answers.labels] == ["blue"] * 2 + ["red"] * 3
    assert [name.split("/")[0] for name in answers.names] == ["blue"] * 2 + ["red"] * 3


def test_answers_are_kept_without_the_temperature(trained: Path, registry: Registry, tmp_path: Path) -> None:
    copy = tmp_path / "run"
    shutil.copytree(trained, copy)
    before, _, _ = asked(copy, registry, tmp_path / "before.safetensors")
    keep_temperature(copy, 3.0)
    after, _, _ = asked(copy, registry, tmp_path / "after.safetensors")
    np.testing.assert_array_equal(everything(before), everything(after))


def test_a_cancelled_job_leaves_nothing(trained: Path, registry: Registry, tmp_path: Path) -> None:
    out = tmp_path / "out" / "some.safetensors"
    job = predictions_of(trained, registry, out=out, batch_size=8)
    assert any(isinstance(event, PrepareProgress) for event in job)
    job.close()
    assert list(out.parent.iterdir()) == []


def test_no_picture_of_a_known_class(trained: Path, registry: Registry, tmp_path: Path, shapes: Path) -> None:
    for name in ("cats", "dogs"):
        shutil.copytree(shapes / "red", tmp_path / "pets" / name)
    with pytest.raises(DataError, match=r"No picture in .* It knows 'blue', 'green', 'red': check how"):
        asked(trained, registry, tmp_path / "x", source=Source(path=tmp_path / "pets"))


def test_a_model_alone_needs_a_source(trained: Path, registry: Registry, tmp_path: Path) -> None:
    shutil.copy(trained / "model.safetensors", tmp_path / "alone.safetensors")
    with pytest.raises(SettingsError, match="Name a SOURCE"):
        asked(tmp_path / "alone.safetensors", registry, tmp_path / "x")


def test_a_folder_without_a_model(registry: Registry, tmp_path: Path) -> None:
    with pytest.raises(DataError, match="holds no model"):
        asked(tmp_path, registry, tmp_path / "x")

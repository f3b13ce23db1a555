"""A run's error by the labels of then and of now."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from petdesk.gui.pages.data_cleaner.earlier_run import EarlierRun
from petdesk.interpret import Answers
from petdesk.project import Project, Run


def test_labels_of_now_count(shapes_project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from petdesk.data.overview import overview

    with Project.open(shapes_project) as project:
        run = project.runs.start("tiny", {"error_rate": 0.5})
        seen = overview(project.columns(), valid_fraction=0.2, seed=0)
        monkeypatch.setattr(EarlierRun, "answers", lambda _run: answers(["red/0.png", "red/1.png", "gone.png"]))
        earlier = EarlierRun(run)
        error = earlier.error(seen)
        assert (error.then, error.now) == (0.5, 0.5)  # red/1.png was taken for blue
        project.edits.relabel(project.pictures.find(["red/1.png"]).values(), "blue")
        assert earlier.error(overview(project.columns(seen.columns), valid_fraction=0.2, seed=0)).now == 0
        project.edits.exclude(project.pictures.find(["red/0.png", "red/1.png"]).values())
        assert earlier.error(overview(project.columns(), valid_fraction=0.2, seed=0)).now is None


def test_a_run_without_answers_has_its_own_error_alone(shapes_project: Path) -> None:
    from petdesk.data.overview import overview

    with Project.open(shapes_project) as project:
        run: Run = project.runs.start("tiny", {"error_rate": 0.25})
        error = EarlierRun(run).error(overview(project.columns(), valid_fraction=0.2, seed=0))
        assert (error.then, error.now) == (0.25, None)
        error = EarlierRun(replace(run, summary={})).error(None)
        assert (error.then, error.now) == (None, None)


def answers(names: list[str]) -> Answers:
    """The first is taken for red, the others for blue."""
    count = len(names)
    ones = np.ones(count, dtype=np.float32)
    return Answers(
        file=Path("none"), root=Path(), names=names, classes=("red", "blue"), labels=np.zeros(count, dtype=np.int64),
        predicted=np.array([0] + [1] * (count - 1)), p_actual=ones, p_predicted=ones, losses=ones, uncertainty=ones,
    )  # fmt: skip

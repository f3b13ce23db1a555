"""A run's error by the labels of then and of now."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from petdesk.gui.pages.data_cleaner.earlier_run import EarlierRun, change_between
from petdesk.interpret import Answers
from petdesk.project import Project, Run


def test_labels_of_now_count(shapes_project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from petdesk.data.overview import overview

    with Project.open(shapes_project) as project:
        run = project.runs.start("tiny", {"error_rate": 0.5})
        seen = overview(project.columns(), valid_fraction=0.2, seed=0)
        monkeypatch.setattr(EarlierRun, "answers", lambda _run: answers(["red/0.png", "red/1.png", "gone.png"]))
        earlier = EarlierRun(run, project)
        error = earlier.error(seen)
        assert (error.then, error.now) == (0.5, 0.5)  # red/1.png was taken for blue
        project.edits.relabel(project.pictures.find(["red/1.png"]).values(), "blue")
        assert earlier.error(overview(project.columns(seen.columns), valid_fraction=0.2, seed=0)).now == 0
        project.edits.exclude(project.pictures.find(["red/0.png", "red/1.png"]).values())
        assert earlier.error(overview(project.columns(), valid_fraction=0.2, seed=0)).now is None


def test_pictures_whose_files_were_moved_count_on(shapes_project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from petdesk.data.overview import overview
    from petdesk.project.files import Named

    with Project.open(shapes_project) as project:
        root = project.root
        made = replace(answers(["red/0.png", "red/1.png"]), root=root)
        monkeypatch.setattr(EarlierRun, "answers", lambda _run: made)
        earlier = EarlierRun(project.runs.start("tiny"), project)
        assert earlier.error(overview(project.columns(), valid_fraction=0.2, seed=0)).now == 0.5
        (picture,) = project.pictures.find(["red/1.png"]).values()
        project.files.follow([Named(picture=picture, name="blue/new.png", label="blue")])
        assert earlier.error(overview(project.columns(), valid_fraction=0.2, seed=0)).now == 0.5
        change = change_between(earlier, earlier)
        assert change is not None
        assert change.only_before == 0


def test_a_run_without_answers_has_its_own_error_alone(shapes_project: Path) -> None:
    from petdesk.data.overview import overview

    with Project.open(shapes_project) as project:
        run: Run = project.runs.start("tiny", {"error_rate": 0.25})
        error = EarlierRun(run, project).error(overview(project.columns(), valid_fraction=0.2, seed=0))
        assert (error.then, error.now) == (0.25, None)
        error = EarlierRun(replace(run, summary={}), project).error(None)
        assert (error.then, error.now) == (None, None)


def test_a_renamed_class_is_answered_as_before(shapes_project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from petdesk.data.overview import overview

    monkeypatch.setattr(EarlierRun, "answers", lambda _run: answers(["red/0.png", "blue/1.png"]))
    with Project.open(shapes_project) as project:
        before = EarlierRun(project.runs.start("tiny"), project)
        project.edits.rename_class("blue", "azure")
        after = EarlierRun(project.runs.start("tiny"), project)
        monkeypatch.setattr(after, "answers", lambda: replace(answers(["red/0.png"]), classes=("red", "azure")))
        seen = overview(project.columns(), valid_fraction=0.2, seed=0)
        assert before.error(seen).now == 0
        change = change_between(before, after)
        assert change is not None
        assert change.classes == ("red", "azure")
        project.edits.merge_classes(["azure"], "red")
        assert before.error(overview(project.columns(), valid_fraction=0.2, seed=0)).now == 0


def test_what_nobody_knows_is_left_out_and_an_emptied_class_is_wrong(
    shapes_project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from petdesk.data.overview import overview

    monkeypatch.setattr(EarlierRun, "answers", lambda _run: answers(["red/0.png", "blue/1.png"]))
    with Project.open(shapes_project) as project:
        run = EarlierRun(project.runs.start("tiny"), project)
        blue = [picture.id for picture in project.pictures.select() if picture.label == "blue"]
        project.edits.relabel(blue, "green")
        seen = overview(project.columns(), valid_fraction=0.2, seed=0)
        assert run.error(seen).now == 0.5
        made = replace(answers(["red/0.png", "blue/1.png"]), classes=("red", "violet"))
        monkeypatch.setattr(EarlierRun, "answers", lambda _run: made)
        assert run.error(seen).now == 0


def answers(names: list[str]) -> Answers:
    """The first is taken for red, the others for blue."""
    count = len(names)
    ones = np.ones(count, dtype=np.float32)
    return Answers(
        file=Path("none"), root=Path(), names=names, classes=("red", "blue"), labels=np.zeros(count, dtype=np.int64),
        predicted=np.array([0] + [1] * (count - 1)), p_actual=ones, p_predicted=ones, losses=ones, uncertainty=ones,
    )  # fmt: skip

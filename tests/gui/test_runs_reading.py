"""What is read out of run folders, whole ones and broken ones."""

import json
import os
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file

from petdesk.gui.pages.runs.curves import read_curves
from petdesk.gui.pages.runs.differences import ABSENT, compare
from petdesk.gui.pages.runs.facts import all_facts, facts
from petdesk.gui.pages.runs.story import story
from petdesk.project import Project, Run
from petdesk.registry import Registry
from petdesk.training.project_run import project_config, train_in_project

METRICS = "phase,epoch,train_loss,valid_loss,accuracy,error_rate,seconds\n"


def write_steps(folder: Path, phases: list[int]) -> None:
    rows = [f"{phase},{step},{0.001 * phase},{10 - step}" for step, phase in enumerate(phases, start=1)]
    (folder / "steps.csv").write_text("phase,step,lr,loss\n" + "\n".join(rows) + "\n", encoding="utf-8")


@pytest.fixture
def run(shapes_project: Path) -> Run:
    """Listed, with an empty folder."""
    with Project.open(shapes_project) as project:
        listed = project.runs.start(
            "tiny", {"arch": "tiny", "recipe": "frozen", "settings": {"arch": "tiny", "epochs": 9}}
        )
    listed.path.mkdir(parents=True)
    return listed


def test_a_real_run_is_read_in_full(shapes_project: Path, registry: Registry) -> None:
    with Project.open(shapes_project) as project:
        config = project_config(project.path, {"train.arch": "tiny", "train.weights": "none", "train.size": 32})
        config = config.model_copy(update={"epochs": 2, "batch_size": 8})
        events = list(train_in_project(project, config, registry))
        (known,) = all_facts(project)
    assert known.run.status == "finished"
    assert known.problem == story(known) == ""
    assert (known.arch, known.recipe, known.epochs, known.pictures) == ("tiny", "from-scratch", 2, 48)
    assert known.error_rate == events[-1].result["error_rate"]  # type: ignore[union-attr]
    assert (known.members, known.planned_epochs) == (1, 2)
    told = events[-1].result  # type: ignore[union-attr]
    wanted = ("error_low", "error_high", "top_k", "top_k_accuracy", "macro_f1", "balanced_accuracy", "valid_loss")
    assert {name: known.figures[name] for name in wanted} == {name: told[name] for name in wanted}
    assert known.has_model
    assert known.has_predictions
    assert known.phases == ("whole network",)
    assert known.settings["size"] == 32
    curves = read_curves(known.run.path)
    losses = [event.loss for event in events if event.event == "batch_end"]
    assert curves.steps["loss"].tolist() == losses
    assert curves.epoch_ends.tolist() == [len(losses) / 2, len(losses)]
    ends = [event.valid_loss for event in events if event.event == "epoch_end"]
    assert curves.epochs["valid_loss"].tolist() == ends


def test_epochs_end_where_they_did_also_in_a_phase_that_was_cut_short(run: Run) -> None:
    write_steps(run.path, [1] * 10 + [2] * 17)  # ten steps an epoch; the second phase lost its last three
    (run.path / "metrics.csv").write_text(METRICS + "1,1,3,3,0.1,0.9,1\n2,1,2,2,0.5,0.5,1\n", encoding="utf-8")
    curves = read_curves(run.path)
    assert curves.epoch_ends.tolist() == [10, 20]
    assert curves.phase_starts == (0, 10)
    assert curves.epoch_of(np.array([5.0, 10.0, 25.0])).tolist() == [0.5, 1.0, 2.5]
    assert curves.steps["smoothed"][10] == curves.steps["loss"][10]  # smoothed anew in each phase


def test_epochs_of_a_run_that_was_stopped_in_its_first_phase_end_where_its_settings_say(run: Run) -> None:
    write_steps(run.path, [1] * 17)  # stopped within the second epoch
    (run.path / "metrics.csv").write_text(METRICS + "1,1,3,3,0.1,0.9,1\n", encoding="utf-8")
    assert read_curves(run.path).epoch_ends.tolist() == [17]  # nobody knows better
    described = {"settings": {"batch_size": 32}, "trained_on": {"train_pictures": 300}}
    (run.path / "config.json").write_text(json.dumps(described), encoding="utf-8")
    assert read_curves(run.path).epoch_ends.tolist() == [10]
    described["settings"] = {"batch_size": 8, "accumulate": 4}
    (run.path / "config.json").write_text(json.dumps(described), encoding="utf-8")
    assert read_curves(run.path).epoch_ends.tolist() == [10]


def test_a_torn_last_row_is_left_out(run: Run) -> None:
    write_steps(run.path, [1] * 5)
    with (run.path / "steps.csv").open("a", encoding="utf-8") as file:
        file.write("1,6,0.0")
    curves = read_curves(run.path)
    assert len(curves.steps["loss"]) == 5
    assert curves.problem == ""


@pytest.mark.parametrize("content", ["", "a,b\n1,2\n", "\0\0\0", METRICS])
def test_a_strange_table_is_a_sentence_and_no_crash(run: Run, content: str) -> None:
    (run.path / "steps.csv").write_text(content, encoding="utf-8")
    curves = read_curves(run.path)
    assert not len(curves.steps["loss"])
    assert ("steps.csv" in curves.problem) is bool(content)


def test_an_interrupted_run_tells_what_it_had_reached(run: Run) -> None:
    rows = "1,1,3,3,0.1,0.9,1.5\n1,2,2,2,0.25,0.75,2.5\n"
    (run.path / "metrics.csv").write_text(METRICS + rows, encoding="utf-8")
    cut = Run(id=run.id, path=run.path, created=run.created, status="interrupted", summary=run.summary)
    known = facts(cut)
    assert (known.epochs, known.error_rate, known.seconds) == (2, 0.75, 4.0)
    assert "train again" in story(known)
    (run.path / "model.safetensors").touch()
    assert "can be used" in story(facts(cut))


def test_a_run_that_went_on_tells_of_what_it_learned_since(run: Run) -> None:
    rows = "1,1,3,3,0.1,0.9,1.5\n1,2,2,2,0.25,0.75,2.5\n"
    (run.path / "metrics.csv").write_text(METRICS + rows, encoding="utf-8")
    then = {"epochs": 1, "error_rate": 0.9, "seconds": 1.5}
    for status, epochs, error in (("running", 2, 0.75), ("interrupted", 2, 0.75), ("cancelled", 1, 0.9)):
        known = facts(Run(id=1, path=run.path, created=run.created, status=status, summary=then))  # type: ignore[arg-type]
        assert (known.epochs, known.error_rate) == (epochs, error)


@pytest.mark.parametrize(("status", "newer", "error"), [
    ("finished", False, 0.2), ("cancelled", True, 0.2), ("cancelled", False, 0.75), ("running", True, 0.75),
])  # fmt: skip
def test_the_model_tells_its_figures_where_it_is_the_newest(run: Run, status: str, newer: bool, error: float) -> None:
    metrics, model = run.path / "metrics.csv", run.path / "model.safetensors"
    metrics.write_text(METRICS + "1,1,2,2,0.25,0.75,2.5\n", encoding="utf-8")
    use = {"plugin": "p", "distribution": "d"}
    document = {
        "format": 2, "classes": ["a", "b"], "architecture": {"key": "tiny", **use}, "members": 3,
        "augmentation": {"key": "standard", **use}, "size": 32, "presize": 40, "mean": [0, 0, 0], "std": [1, 1, 1],
        "validation": {"error_rate": 0.2, "error_low": 0.1, "macro_f1": 0.8},
    }  # fmt: skip
    save_file({"x": np.zeros(1)}, model, metadata={"petdesk": json.dumps(document)})
    moment = metrics.stat().st_mtime_ns + (1 if newer else -1)
    os.utime(model, ns=(moment, moment))
    known = facts(Run(id=1, path=run.path, created=run.created, status=status, summary={}))  # type: ignore[arg-type]
    assert known.error_rate == error
    assert known.figures.get("macro_f1") == (0.8 if error == 0.2 else None)
    assert known.members == 3


@pytest.mark.parametrize("config", ["{", "[]", '{"settings": 3, "trained_on": [], "phases": [1]}'])
def test_broken_settings_fall_back_to_what_the_project_knows(run: Run, config: str) -> None:
    (run.path / "config.json").write_text(config, encoding="utf-8")
    known = facts(run)
    assert known.settings == {"arch": "tiny", "epochs": 9}
    assert known.pictures is None
    assert ("config.json" in known.problem) is (config != '{"settings": 3, "trained_on": [], "phases": [1]}')


def test_a_folder_that_is_gone_is_said(run: Run) -> None:
    run.path.rmdir()
    gone = Run(id=run.id, path=run.path, created=run.created, status="finished", summary={"error_rate": 0.5})
    assert run.path.name in facts(gone).problem
    assert facts(gone).error_rate == 0.5
    assert facts(run).problem == ""  # it is running, and has not made it yet


def test_a_failure_tells_its_reason(run: Run) -> None:
    failed = Run(id=3, path=run.path, created=run.created, status="failed", summary={"error": "The disk is full."})
    assert story(facts(failed)) == "Run 3 failed. The disk is full."


def test_differences_go_into_the_settings_of_plugins() -> None:
    first = {"arch": "tiny", "lr": [1e-5, 1e-3], "arch_params": {"dropout": 0.5, "hidden": 0}}
    second = {"arch": "tiny", "lr": [1e-5, 1e-3], "arch_params": {"dropout": 0.2}, "seed": 0}
    found = {setting.name: setting for setting in compare([first, second])}
    assert [name for name, setting in found.items() if setting.differs] == [
        ("arch_params", "dropout"),
        ("arch_params", "hidden"),
        ("seed",),
    ]
    assert found["arch_params", "hidden"].values == (0, ABSENT)
    assert json.dumps(found["lr",].values[0]) == "[1e-05, 0.001]"

"""Training in a project: listed, and never left as running."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from petdesk.api import Item, ModelFileError, SettingsError
from petdesk.events import BatchEnd, EpochEnd, Event, Finished, RunStart
from petdesk.model_file import read_document
from petdesk.project import Project, Source
from petdesk.registry import Registry
from petdesk.training.config import read_config
from petdesk.training.project_run import project_config, setting_key, train_in_project

SMALL = {"train.arch": "tiny", "train.size": 32, "train.batch_size": 13, "train.precision": "fp32"}


@pytest.fixture
def project(shapes: Path, tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "Shapes.petdesk", source=Source(path=shapes, dataset="folders")) as made:
        for _ in made.rescan(Item(path, path.parent.name) for path in sorted(shapes.glob("*/*.png"))):
            pass
        for key, value in SMALL.items():
            made.settings.set(key, value)
        yield made


def job_of(project: Project, registry: Registry, *, discard: threading.Event | None = None, **changes: Any) -> Any:
    config = project_config(project.path, project.settings.all() | changes)
    return train_in_project(project, config, registry, discard=discard)


def until(job: Iterator[Event], kind: type) -> Any:
    return next(event for event in job if isinstance(event, kind))


def test_a_run_is_listed_and_ends_as_finished(project: Project, registry: Registry) -> None:
    job = job_of(project, registry, **{"train.epochs": 2})
    start = next(job)
    assert isinstance(start, RunStart)
    (listed,) = project.runs.all()
    assert (listed.id, str(listed.path), listed.status) == (start.run, start.path, "running")
    events = list(job)
    (run,) = project.runs.all()
    last = [event for event in events if isinstance(event, EpochEnd)][-1]
    assert run.status == "finished"
    assert run.summary["arch"] == "tiny"
    assert run.summary["recipe"] == "from-scratch"  # tiny has no weights, so everything is trained
    assert (run.summary["error_rate"], run.summary["accuracy"]) == (last.error_rate, last.accuracy)
    assert (run.summary["valid_loss"], run.summary["epochs"]) == (last.valid_loss, 2)
    assert run.summary["seconds"] > 0
    assert isinstance(events[-1], Finished)
    assert events[-1].result["run_id"] == run.id
    assert (run.path / "model.safetensors").exists()


def test_its_settings_repeat_it(project: Project, registry: Registry) -> None:
    first = list(job_of(project, registry, **{"train.epochs": 1, "split.seed": 7, "split.valid_fraction": 0.3}))
    settings = project.runs.all()[0].summary["settings"]
    config = read_config(settings | {"source": project.path})
    assert (config.seed, config.valid_fraction) == (7, 0.3)
    again = list(train_in_project(project, config, registry))
    assert [event.loss for event in first if isinstance(event, BatchEnd)] == [
        event.loss for event in again if isinstance(event, BatchEnd)
    ]


def test_whoever_hears_of_the_end_finds_it_in_the_list(project: Project, registry: Registry) -> None:
    job = job_of(project, registry, **{"train.epochs": 1})
    until(job, Finished)
    assert project.runs.all()[0].status == "finished"
    job.close()  # as a thread does that wants no more than the last event
    assert project.runs.all()[0].status == "finished"


def test_stopping_keeps_the_model_and_says_cancelled(project: Project, registry: Registry) -> None:
    job = job_of(project, registry, **{"train.epochs": 50})
    end = until(job, EpochEnd)
    job.close()
    (run,) = project.runs.all()
    assert run.status == "cancelled"
    assert (run.summary["error_rate"], run.summary["epochs"]) == (end.error_rate, 1)
    assert read_document(run.path / "model.safetensors").validation["error_rate"] == end.error_rate


def test_stopping_before_the_first_step_says_cancelled(project: Project, registry: Registry) -> None:
    job = job_of(project, registry)
    next(job)
    job.close()
    (run,) = project.runs.all()
    assert (run.status, run.summary["epochs"]) == ("cancelled", 0)


def test_stop_and_discard_leaves_nothing(project: Project, registry: Registry) -> None:
    discard = threading.Event()
    job = job_of(project, registry, discard=discard, **{"train.epochs": 50})
    start = next(job)
    until(job, BatchEnd)
    discard.set()
    job.close()
    assert project.runs.all() == []
    assert not Path(start.path).exists()


def test_a_failure_is_told_in_the_list(project: Project, registry: Registry, tmp_path: Path) -> None:
    weights = tmp_path / "weights.pth"
    weights.write_bytes(b"nothing")
    with pytest.raises(Exception, match=r"weights\.pth"):
        list(job_of(project, registry, **{"train.weights": str(weights)}))
    (run,) = project.runs.all()
    assert run.status == "failed"
    assert "weights.pth" in run.summary["error"]


def test_a_full_disk_while_stopping_is_a_failure(
    project: Project, registry: Registry, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*arguments: object, **options: object) -> None:
        raise ModelFileError("The model could not be written (No space left on device). Make room.")

    job = job_of(project, registry, **{"train.epochs": 50})
    until(job, EpochEnd)
    monkeypatch.setattr("petdesk.training.results.save_model", full)
    with pytest.raises(ModelFileError, match="No space left"):
        job.close()
    (run,) = project.runs.all()
    assert run.status == "failed"
    assert "No space left" in run.summary["error"]


def test_settings_that_cannot_be_list_no_run(project: Project, registry: Registry) -> None:
    with pytest.raises(SettingsError, match="magic"):
        next(job_of(project, registry, **{"train.recipe": "magic"}))
    assert project.runs.all() == []


def test_a_project_keeps_its_settings_under_names() -> None:
    settings = {"train.arch": "resnet34", "train.size": None, "split.seed": 3, "view.gallery": "large"}
    config = project_config(Path("Pets.petdesk"), settings)
    assert (config.arch, config.size, config.seed, config.valid_fraction) == ("resnet34", None, 3, 0.2)
    assert setting_key("seed") == "split.seed"
    assert setting_key("batch_size") == "train.batch_size"


def test_a_pause_does_not_count(project: Project, registry: Registry, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [0.0]

    def tick() -> float:
        clock[0] += 0.001
        return clock[0]

    monkeypatch.setattr("petdesk.events.time.perf_counter", tick)
    job = job_of(project, registry, **{"train.epochs": 2})
    rates, eta = [], 0.0
    for event in job:
        if isinstance(event, BatchEnd):
            rates.append(event.rate)
            eta = max(eta, event.eta)
        clock[0] += 1000.0  # whoever drives the job takes a break
    assert min(rates) > 1
    assert eta < 10
    assert project.runs.all()[0].summary["seconds"] < 10

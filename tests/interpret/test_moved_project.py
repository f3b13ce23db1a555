"""A project that was moved with its pictures and its runs: its pictures are looked for where they are now."""

import shutil
from pathlib import Path

from petdesk.api import Item
from petdesk.events import Finished
from petdesk.interpret.document import make_report
from petdesk.project import Project, Source
from petdesk.project.apply import apply_to_disk, plan_apply
from petdesk.registry import Registry
from petdesk.training.project_run import project_config, train_in_project

SETTINGS = {"train.arch": "tiny", "train.size": 32, "train.batch_size": 8, "train.precision": "fp32", "train.epochs": 1}


def test_a_report_finds_them(shapes: Path, registry: Registry, tmp_path: Path) -> None:
    old = tmp_path / "old"
    name = trained_in(old, shapes, registry)
    old.rename(tmp_path / "new")
    report = tmp_path / "report.html"
    *_, last = make_report(tmp_path / "new" / name, registry, out=report)
    assert isinstance(last, Finished)
    text = report.read_text(encoding="utf-8")
    assert "cannot be read any more" not in text
    assert "data:image/jpeg" in text
    *_, last = make_report(tmp_path / "new" / name, registry, part="train")
    assert isinstance(last, Finished)
    assert last.result["pictures"]["count"] + 9 == 48  # three of each class were for validation


def test_a_report_finds_files_that_the_project_moved(shapes: Path, registry: Registry, tmp_path: Path) -> None:
    name = trained_in(tmp_path / "here", shapes, registry)
    with Project.open(tmp_path / "here" / "Shapes.petdesk") as project:
        of_red = [picture.id for picture in project.pictures.select(label="red")]
        project.edits.relabel(of_red, "green")
        for _ in apply_to_disk(project, plan_apply(project)):
            pass
    report = tmp_path / "report.html"
    *_, last = make_report(tmp_path / "here" / name, registry, out=report)
    assert isinstance(last, Finished)
    text = report.read_text(encoding="utf-8")
    assert "cannot be read any more" not in text
    assert "data:image/jpeg" in text
    *_, last = make_report(tmp_path / "here" / name, registry, part="train")
    assert isinstance(last, Finished)
    assert last.result["pictures"]["count"] + 9 == 48  # those that validated are no training pictures now


def trained_in(place: Path, shapes: Path, registry: Registry) -> Path:
    """Makes a project of a copy of `shapes` and trains in it; returns the run's folder below `place`."""
    shutil.copytree(shapes, place / "pictures")
    source = Source(path=place / "pictures", dataset="folders")
    with Project.create(place / "Shapes.petdesk", source=source) as project:
        pictures = sorted((place / "pictures").glob("*/*.png"))
        for _ in project.rescan(Item(path, path.parent.name) for path in pictures):
            pass
        for _ in train_in_project(project, project_config(project.path, SETTINGS), registry):
            pass
        (run,) = project.runs.all()
        return run.path.relative_to(place)

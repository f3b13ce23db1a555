"""A project that was moved with its pictures and its runs: its pictures are looked for where they are now."""

import shutil
from pathlib import Path

from petdesk.api import Item
from petdesk.events import Finished
from petdesk.interpret.document import make_report
from petdesk.project import Project, Source
from petdesk.registry import Registry
from petdesk.training.project_run import project_config, train_in_project

SETTINGS = {"train.arch": "tiny", "train.size": 32, "train.batch_size": 8, "train.precision": "fp32", "train.epochs": 1}


def test_a_report_finds_them(shapes: Path, registry: Registry, tmp_path: Path) -> None:
    old = tmp_path / "old"
    shutil.copytree(shapes, old / "pictures")
    source = Source(path=old / "pictures", dataset="folders")
    with Project.create(old / "Shapes.petdesk", source=source) as project:
        pictures = sorted((old / "pictures").glob("*/*.png"))
        for _ in project.rescan(Item(path, path.parent.name) for path in pictures):
            pass
        for _ in train_in_project(project, project_config(project.path, SETTINGS), registry):
            pass
        (run,) = project.runs.all()
        name = run.path.relative_to(old)
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

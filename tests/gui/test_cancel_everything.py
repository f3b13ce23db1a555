"""Every kind of job, cancelled twenty times at random moments while labels are edited: no leak, no lost edit."""

import os
import random
import shutil
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
import pytest
from predict_samples import train_shapes
from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from train_page_samples import SMALL

from petdesk.gui.background import THREADS
from petdesk.gui.job import Ending, Job
from petdesk.gui.main_window import MainWindow
from petdesk.gui.pages.data import DataPage
from petdesk.gui.pages.predict import PredictPage
from petdesk.gui.pages.train import TrainPage
from petdesk.predict.archive import Archive
from petdesk.project import Project, Source
from petdesk.registry import Registry

ROUNDS, EDITS = 20, 3
SLOW = 30_000
LONG = {"train.phases": [{"name": "long", "epochs": 500, "frozen": "none", "lr": 1e-3}]}
LONGEST_MS = 500
COPIES = 20
LABELS = ("red", "green", "blue")


class Bench:
    """The window on a project of its own, with edits that are remembered."""

    def __init__(self, window: MainWindow, project: Path, qtbot: QtBot, registry: Registry) -> None:
        self.window, self.path, self.qtbot, self.registry = window, project, qtbot, registry
        self.random = random.Random(project.parent.name)
        self.edited: dict[int, str] = {}
        self.made = 0

    @property
    def project(self) -> Project:
        project = self.window.session.project
        assert project is not None
        return project

    def page(self, key: str, **context: Any) -> Any:
        self.window.show_page(key, context)
        return self.window.page

    def wait(self, holds: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=SLOW)

    def click(self, button: Any) -> None:
        self.wait(button.isEnabled)
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def edit(self) -> None:
        """Gives one picture another label, as the pages do."""
        self.made += 1
        if self.project.path != self.path:
            return  # a new project is there already; the edits are for this one
        picture, label = self.random.choice(self.pictures), self.random.choice(LABELS)
        self.window.session.edit(lambda edits: edits.relabel([picture], label))
        self.edited[picture] = label

    def open(self) -> None:
        self.window.open_project(self.path)
        self.pictures = [picture.id for picture in self.project.pictures.select()]
        data = self.page("data")
        self.wait(lambda: data.workbench.watch.overview is not None and not data.workbench.watch.busy)
        self.wait(lambda: data.workbench.checking.job is None)

    def close(self) -> None:
        self.wait(lambda: not self.window.session.busy)
        self.window.session.close_project()
        self.fill_pools()

    def fill_pools(self) -> None:
        """Has every thread of the background begun, so that they count from the first."""
        barrier, answers = threading.Barrier(2 * THREADS), list[int]()
        for _ in range(THREADS):
            self.window.session.background.ask(barrier.wait, answers.append)
            self.window.session.background.ask(barrier.wait, answers.append, patient=True)
        self.wait(lambda: len(answers) == 2 * THREADS)

    def cancel_at_random(self, job: Job, cancel: Callable[[], object], milliseconds: float) -> Ending:
        """Edits, and cancels, each at a random moment; returns how the job ended."""
        wanted = self.made + EDITS
        for _ in range(EDITS):
            QTimer.singleShot(round(self.random.uniform(0, milliseconds)), self.window, self.edit)
        moment = round(self.random.uniform(0, milliseconds))
        QTimer.singleShot(moment, self.window, lambda: cancel() if job.ending is None else None)
        endings: list[Ending] = []
        job.ended.connect(endings.append)
        self.wait(lambda: endings and self.made == wanted)
        assert len(endings) == 1
        return endings[0]

    def held(self) -> tuple[int, int]:
        """Threads and open files of this process."""
        process = psutil.Process()
        return process.num_threads(), process.num_fds() if hasattr(process, "num_fds") else process.num_handles()

    def check_edits(self) -> None:
        kept = {picture.id: picture.label for picture in self.project.pictures.get(list(self.edited))}
        assert kept == self.edited

    def check_nothing_is_left(self) -> None:
        folder = self.path.parent
        assert [path for path in folder.rglob("*") if "partial" in path.name] == []
        assert [path.name for path in folder.glob(".*") if path.suffix in (".petdesk", ".runs")] == []
        assert {run.status for run in self.project.runs.all()} <= {"cancelled", "finished"}
        records = Archive(self.project.runs_folder / "predictions").all()
        assert {record.status for record in records} <= {"cancelled", "finished"}


@pytest.fixture
def bench(window: MainWindow, shapes: Path, tmp_path: Path, qtbot: QtBot, registry: Registry) -> Bench:
    pictures, path = shutil.copytree(shapes, tmp_path / "work" / "shapes"), tmp_path / "work" / "Shapes.petdesk"
    spec = registry.datasets["folders"]
    with Project.create(path, source=Source(path=pictures, dataset="folders")) as project:
        for _ in project.rescan(item for item in spec.scan(pictures, spec.params()) if hasattr(item, "label")):
            pass
        for key, value in (SMALL | LONG).items():
            project.settings.set(key, value)
    return Bench(window, path, qtbot, registry)


class Kind:
    """One kind of job: how it is begun, cancelled, and what must hold after each round."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench

    def start(self, number: int) -> Job:
        raise NotImplementedError

    def cancel(self, job: Job, number: int) -> None:
        job.cancel()

    def check(self, ending: Ending, number: int) -> None:
        assert ending.outcome in ("done", "cancelled"), ending.details


class Reading(Kind):
    """Of a folder into a new project, or of pets that are drawn first."""

    drawn = False

    def start(self, number: int) -> Job:
        page: DataPage = self.bench.page("data")
        folder = self.bench.path.parent / (f"pets-{number}" if self.drawn else "shapes")
        page.begin(folder, "drawn-pets" if self.drawn else None)
        page.set_up.place.set_path(self.place(number))
        if self.drawn:
            assert page.set_up.form is not None
            page.set_up.form.row("pictures").set_value(24)
        self.bench.click(page.set_up.read)
        job = self.bench.window.session.reading.job
        assert job is not None
        return job

    def place(self, number: int) -> Path:
        return self.bench.path.parent / f"New-{number}.petdesk"

    def cancel(self, job: Job, number: int) -> None:
        button = self.bench.page("data").set_up.read
        assert button.text() == "Cancel &reading"
        self.bench.click(button)

    def check(self, ending: Ending, number: int) -> None:
        super().check(ending, number)
        place = self.place(number)
        assert place.exists() == (ending.outcome == "done")
        if ending.outcome == "done":
            self.bench.wait(lambda: self.bench.project.path == place)
            self.bench.window.session.close_project()
            self.bench.open()


class Drawing(Reading):
    drawn = True


class Rereading(Kind):
    """Of more pictures than are read in a moment."""

    def start(self, number: int) -> Job:
        for file in list(self.bench.project.root.rglob("*.png")) if number == 0 else []:
            for copy in range(COPIES):
                file.with_name(f"{copy}-{file.name}").hardlink_to(file)
        self.bench.click(self.bench.page("data").workbench.source.reread)
        job = self.bench.window.session.reading.job
        assert job is not None
        return job

    def check(self, ending: Ending, number: int) -> None:
        super().check(ending, number)
        if number == 0:
            self.bench.pictures = [picture.id for picture in self.bench.project.pictures.select()]
        assert len(self.bench.pictures) == len(list(self.bench.project.pictures.select()))
        checking = self.bench.page("data").workbench.checking
        self.bench.wait(lambda: checking.job is None)


class CheckingPictures(Kind):
    def start(self, number: int) -> Job:
        project, spec = self.bench.project, self.bench.registry.datasets["folders"]
        for file in project.root.rglob("*.png"):
            os.utime(file, (number, number + 1))
        for _ in project.rescan(item for item in spec.scan(project.root, spec.params()) if hasattr(item, "label")):
            pass
        checking = self.bench.page("data").workbench.checking
        checking.start()
        job: Job | None = checking.job
        assert job is not None
        return job

    def cancel(self, job: Job, number: int) -> None:
        self.bench.click(self.bench.page("data").workbench.source.strip.cancel)

    def check(self, ending: Ending, number: int) -> None:
        super().check(ending, number)
        checking, project = self.bench.page("data").workbench.checking, self.bench.project
        self.bench.wait(lambda: checking.job is None)
        if ending.outcome == "done":
            assert not project.looks.missing()


class Finding(Kind):
    def start(self, number: int) -> Job:
        page: TrainPage = self.bench.page("train")
        self.bench.click(page.finder.find_button)
        assert page.finder.job is not None
        return page.finder.job

    def cancel(self, job: Job, number: int) -> None:
        self.bench.click(self.bench.page("train").finder.find_button)


class Training(Kind):
    """Kept, discarded, or paused first, in turn."""

    def start(self, number: int) -> Job:
        page: TrainPage = self.bench.page("train")
        self.before = {run.id for run in self.bench.project.runs.all()}
        self.bench.click(page.controls.start)
        assert page.trainer.job is not None
        return page.trainer.job

    def cancel(self, job: Job, number: int) -> None:
        page: TrainPage = self.bench.page("train")
        if number % 3 == 0:
            self.bench.click(page.controls.keep)
        elif number % 3 == 1:
            page.trainer.stop(discard=True)  # the question before it has its own test
        else:
            self.bench.click(page.controls.pause)
            assert job.is_paused
            self.bench.click(page.controls.keep)

    def check(self, ending: Ending, number: int) -> None:
        assert ending.outcome == "cancelled", ending.details
        new = [run for run in self.bench.project.runs.all() if run.id not in self.before]
        if number % 3 == 1:
            assert new == []
            assert not list(self.bench.project.runs_folder.glob(f"{max(self.before, default=0) + 1:04d}-*"))
        for run in new:
            assert run.status == "cancelled"
            steps = run.path / "steps.csv"
            learned = steps.exists() and len(steps.read_text(encoding="utf-8").splitlines()) > 1
            assert (run.path / "model.safetensors").exists() == learned


class Labelling(Kind):
    def start(self, number: int) -> Job:
        model = self.bench.path.parent / "run"
        if not model.exists():
            train_shapes(self.bench.path.parent / "shapes", self.bench.registry, model)
        page: PredictPage = self.bench.page("predict", model=model, sources=[self.bench.path.parent / "shapes"])
        self.bench.wait(lambda: page.model.entry is not None and page.model.entry.path.is_relative_to(model))
        self.bench.click(page.start)
        job = self.bench.window.session.work.job
        assert job is not None
        return job

    def cancel(self, job: Job, number: int) -> None:
        self.bench.click(self.bench.page("predict").cancel)


@pytest.mark.slow
@pytest.mark.parametrize(
    "kind",
    [Reading, Drawing, Rereading, CheckingPictures, Finding, Training, Labelling],
    ids=lambda kind: kind.__name__,
)
def test_nothing_leaks_and_no_edit_is_lost(bench: Bench, kind: type[Kind]) -> None:
    job_kind = kind(bench)
    bench.open()
    first = job_kind.start(0)
    clock = QElapsedTimer()
    clock.start()
    if kind is Training:
        QTimer.singleShot(LONGEST_MS, bench.window, lambda: job_kind.cancel(first, 0))
    bench.wait(lambda: first.ending is not None)
    milliseconds = min(LONGEST_MS, 1.2 * clock.elapsed())
    assert first.ending is not None
    job_kind.check(first.ending, 0)
    bench.close()
    baseline = bench.held()

    bench.open()
    outcomes = []
    for number in range(1, ROUNDS + 1):
        job = job_kind.start(number)
        ending = bench.cancel_at_random(job, lambda job=job, number=number: job_kind.cancel(job, number), milliseconds)
        outcomes.append(ending.outcome)
        job_kind.check(ending, number)
        bench.check_edits()
        bench.check_nothing_is_left()
    assert "cancelled" in outcomes

    again = Rereading(bench).start(ROUNDS + 1)  # the next job starts, and is let finish
    bench.wait(lambda: again.ending is not None)
    assert again.ending is not None
    assert again.ending.outcome == "done"
    bench.check_edits()
    bench.close()
    bench.wait(lambda: all(now <= before for now, before in zip(bench.held(), baseline, strict=True)))
    with Project.open(bench.path, read_only=True) as reopened:
        kept = {picture.id: picture.label for picture in reopened.pictures.get(list(bench.edited))}
    assert kept == bench.edited
    assert bench.window.findChild(QPushButton, "train.start") is not None or kind not in (Training, Finding)

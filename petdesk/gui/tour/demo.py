"""The demo's journey: pets are drawn, learned, and told apart, page by page."""

import csv
import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QWidget

from petdesk.api import DataError
from petdesk.events import EpochEnd
from petdesk.gui.app import end as end_app
from petdesk.gui.app import make_application
from petdesk.gui.crash import CrashHandler
from petdesk.gui.job import Ending
from petdesk.gui.main_window import MainWindow
from petdesk.gui.session import Session
from petdesk.gui.startup import warm_up
from petdesk.gui.tour.guide import Guide, Until
from petdesk.gui.words import percent
from petdesk.project import Source
from petdesk.registry import Registry

DATASET, PICTURES, UNSEEN_PICTURES, SEED, UNSEEN_SEED = "drawn-pets", 1600, 400, 0, 7
TRAINING = {
    "train.arch": "tiny",
    "train.weights": "none",
    "train.epochs": 50,
    "train.batch_size": 32,
    "train.weight_decay": 0.05,
}
SIZE = (1100, 700)
EPOCH_TO_SHOW = 8

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How the demo ended: a sentence and details where it failed, the accuracy on pets never seen where it did not."""

    message: str = ""
    details: str = ""
    accuracy: float | None = None


def run_demo(folder: Path, registry: Registry, *, headless: bool, tell: Callable[[str], object]) -> Outcome:
    """Runs the journey in the app.

    Args:
        folder: Takes the pets, the project, the model, plots and the table of labels.
        registry: The built-in plugins.
        headless: Whether nobody looks: then nothing waits to be read, every step leaves a picture in `folder`/screens,
            and the app is closed at the end. Else it stays open for its user.
        tell: Takes each caption too.
    """
    app, preferences = make_application()
    crashes = CrashHandler(app)
    crashes.install()
    window = MainWindow(Session(registry, preferences))
    crashes.caught.connect(window.session.failed)
    window.resize(*SIZE)
    window.show()
    warm_up()
    guide = Guide(window, hurried=headless, pictures=folder / "screens" if headless else None)
    journey = Journey(guide, folder)
    outcome = Outcome()

    def end(message: str, details: str) -> None:
        nonlocal outcome
        outcome = Outcome(message=message, details=details, accuracy=journey.accuracy)
        if headless:
            window.close_without_asking()
        elif message:
            window.messages.say(message, "error", details=details)

    guide.said.connect(tell)
    guide.ended.connect(end)
    QTimer.singleShot(0, guide, lambda: guide.lead(journey.script()))
    try:
        app.exec()
    finally:
        end_app(app, window, crashes)
    return outcome


class Journey:
    """The steps, in order; each is what a user would do.

    Attributes:
        accuracy: Share of the unseen pets that were labelled right; None until then.
    """

    def __init__(self, guide: Guide, folder: Path) -> None:
        self._guide, self._folder = guide, folder
        self._window, self._session = guide.window, guide.window.session
        self._ending: Ending | None = None
        self._epochs: list[EpochEnd] = []
        self.accuracy: float | None = None

    def script(self) -> Iterator[Until]:
        """All of it."""
        yield from self._draw_pets()
        yield from self._look_at_pictures()
        yield from self._find_rate()
        yield from self._train()
        yield from self._interpret()
        yield from self._predict()
        yield from self._look_back()

    def _draw_pets(self) -> Iterator[Until]:
        guide = self._guide
        guide.picture("welcome")
        text = translate(
            "Demo", "1. PetDesk begins with pictures. This time it draws {} cats and dogs of eight breeds."
        )
        yield from guide.say(text.format(PICTURES))
        page: Any = self._window.page
        page.begin(self._folder / "pets", DATASET)
        page.set_up.form.set_values({"pictures": PICTURES, "seed": SEED})
        page.set_up.place.set_path(self._folder / "Pets.petdesk")
        yield from guide.pause(2)
        guide.picture("set-up")
        yield from guide.press("data.setup.read")
        yield from guide.wait(lambda: self._session.project is not None, "the pets are read")
        yield from guide.pause(2)

    def _look_at_pictures(self) -> Iterator[Until]:
        guide = self._guide
        yield from guide.say(
            translate(
                "Demo", "2. Every class and every picture is here; a wrong label can be changed, and changed back."
            )
        )
        guide.picture("data")
        self._session.go_to("data", tab="preview")
        yield from guide.say(
            translate("Demo", "3. Training never sees a picture twice the same way: this is what it sees now.")
        )
        yield from guide.pause(1.5)
        guide.picture("batch-preview")
        yield from guide.press("preview.again")
        yield from guide.pause(1.5)
        self._session.go_to("data", tab="steps")
        yield from guide.say(
            translate("Demo", "4. Step by step: what becomes of one picture on its way to the network.")
        )
        yield from guide.pause(1.5)
        guide.picture("step-by-step")

    def _find_rate(self) -> Iterator[Until]:
        guide = self._guide
        for key, value in TRAINING.items():
            self._session.edit_setting(key, value)
        self._session.go_to("train", tab="lr")
        yield from guide.say(
            translate("Demo", "5. The learning rate finder tries ever larger steps and marks the rates worth choosing.")
        )
        yield from guide.press("train.lr.find")
        yield from self._ended("the finder is done")
        guide.picture("learning-rate")
        page: Any = self._window.page
        page.finder.plot.export(self._folder / "lr-find.png")
        yield from guide.say(
            translate("Demo", "A tenth of the rate where the loss is lowest suits a network that knows nothing.")
        )
        # From random weights, bolder than the valley pays.
        yield from guide.press("train.lr.minimum_over_10")

    def _train(self) -> Iterator[Until]:
        guide = self._guide
        yield from guide.say(translate("Demo", "6. Now it trains, from nothing, on this computer alone."))
        self._session.go_to("train", tab="training")
        self._ending = None  # the finder's
        yield from guide.press("train.start")
        yield from guide.wait(lambda: self._session.work.job is not None, "the training begins", 60)
        job = self._session.work.job
        if job is not None:
            job.events.connect(self._count_epochs)
            job.ended.connect(self._note_end)
        yield from guide.wait(lambda: len(self._epochs) >= EPOCH_TO_SHOW or self._ending, "some epochs are trained")
        guide.picture("training")
        yield from self._ended("the training is done")
        guide.picture("trained")
        page: Any = self._window.page
        page.live.loss.export(self._folder / "training.png")
        run = self._run()
        shutil.copyfile(run / "model.safetensors", self._folder / "model.safetensors")

    def _interpret(self) -> Iterator[Until]:
        guide = self._guide
        self._session.go_to("interpret")
        yield from guide.pause(2)
        yield from guide.say(
            translate(
                "Demo", "7. Interpret shows which breeds are taken for which others, and the pictures behind each cell."
            )
        )
        guide.picture("interpret")
        matrix: Any = guide.find(QWidget, "interpret.matrix")
        matrix.picture(900)().save(str(self._folder / "confusion.png"))

    def _predict(self) -> Iterator[Until]:
        guide = self._guide
        text = translate("Demo", "8. {} pets that it has never seen are drawn now, and labelled with the new model.")
        yield from guide.say(text.format(UNSEEN_PICTURES))
        unseen = self._folder / "unseen"
        yield from self._draw_unseen(unseen)
        self._session.go_to("predict", model=self._run(), sources=[unseen])
        yield from guide.press("predict.start")
        yield from guide.wait(lambda: self._session.work.job is not None, "the labelling begins", 60)
        yield from self._ended("the pets are labelled")
        yield from guide.pause(2)
        guide.picture("predict")
        page: Any = self._window.page
        from petdesk.gui.pages.predict.export import write_table

        table = self._folder / "predictions.csv"
        write_table(table, page.results.predictions, range(len(page.results.predictions)))
        self.accuracy = accuracy_of(table)
        figures = {"accuracy_on_unseen": self.accuracy, "unseen": UNSEEN_PICTURES, "model": "model.safetensors"}
        (self._folder / "demo.json").write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")

    def _look_back(self) -> Iterator[Until]:
        guide = self._guide
        self._session.go_to("runs")
        yield from guide.pause(2)
        yield from guide.say(
            translate("Demo", "9. Every training is kept with its settings: compare them, repeat one, take the best.")
        )
        guide.picture("runs")
        self._session.go_to("plugins")
        yield from guide.pause(1)
        yield from guide.say(
            translate("Demo", "10. All that PetDesk can do comes from plugins, and anyone can write one.")
        )
        guide.picture("plugins")
        self._session.go_to("predict")
        text = translate("Demo", "{} of the pets it had never seen are labelled right. Now try your own pictures.")
        yield from guide.say(text.format(percent(self.accuracy or 0.0)))

    def _draw_unseen(self, folder: Path) -> Iterator[Until]:
        from petdesk.data.survey import survey

        params = {"pictures": UNSEEN_PICTURES, "seed": UNSEEN_SEED}
        source, registry = Source(path=folder, dataset=DATASET, params=params), self._session.registry
        job = self._session.reading.start(
            lambda: survey(source, registry, valid_fraction=0.2, seed=SEED, check=False),
            title=translate("Demo", "Drawing pets"),
        )
        self._ending = None
        job.ended.connect(self._note_end)
        yield from self._guide.wait(lambda: self._ending is not None, "the pets are drawn")
        self._require_done()

    def _ended(self, what: str) -> Iterator[Until]:
        """Waits for the job under way, and does not go on after one that failed."""
        job = self._session.work.job
        if job is not None:
            self._ending = None
            job.ended.connect(self._note_end)
        yield from self._guide.wait(lambda: self._ending is not None and not self._session.work.busy, what, 3600)
        self._require_done()
        yield from self._guide.pause(1)

    def _note_end(self, ending: Ending) -> None:
        self._ending = ending

    def _require_done(self) -> None:
        if self._ending is not None and self._ending.outcome != "done":
            raise DataError(self._ending.message or translate("Demo", "The demo was stopped."))

    def _count_epochs(self, events: list[object]) -> None:
        self._epochs += [event for event in events if isinstance(event, EpochEnd)]

    def _run(self) -> Path:
        project = self._session.project
        if project is None:
            raise DataError(translate("Demo", "The demo's project was closed."))
        return project.runs.all()[0].path


def accuracy_of(table: Path) -> float:
    """Share of the pictures whose label is the name of their folder; a picture without a label counts as wrong."""
    with table.open(newline="", encoding="utf-8") as file:
        right = [row["label"] == Path(row["path"]).parent.name for row in csv.DictReader(file)]
    return right.count(True) / max(len(right), 1)

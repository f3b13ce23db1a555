"""The curves of the chosen runs over each other."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from petdesk.gui.background import Background, Ticket
from petdesk.gui.pages.runs.curves import Column, RunCurves, read_curves
from petdesk.gui.pages.runs.facts import RunFacts
from petdesk.gui.pages.train.lever_words import value_words
from petdesk.gui.plots import CurvePlot
from petdesk.gui.widgets.labels import muted
from petdesk.gui.words import translated
from petdesk.training.config import Monitor

MOST_RUNS = 8
"""As many as there are colours."""

LOSS, ERROR, ACCURACY, RATE = "loss", "error_rate", "accuracy", "lr"
OTHERS: tuple[Monitor, ...] = ("top_k_accuracy", "macro_f1", "balanced_accuracy")
STEPS, EPOCHS = "steps", "epochs"


class Overlay(QWidget):
    """Draws one figure of several runs.

    Attributes:
        figure: Which figure.
        over: Over steps or epochs.
        plot: The curves, named `ID.train`, `ID.raw`, `ID.valid` and so on.
    """

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._facts: list[RunFacts] = []
        self._curves: dict[int, RunCurves] = {}
        self._ticket: Ticket | None = None
        self.figure, self.over = QComboBox(), QComboBox()
        for key, title in (
            (LOSS, self.tr("Loss")),
            (ERROR, self.tr("Error rate")),
            (ACCURACY, self.tr("Accuracy")),
            *((name, value_words("monitor", name)) for name in OTHERS),
            (RATE, self.tr("Learning rate")),
        ):
            self.figure.addItem(title, key)
        for key, title in ((STEPS, self.tr("Steps")), (EPOCHS, self.tr("Epochs"))):
            self.over.addItem(title, key)
        self.figure.setObjectName("runs.figure")
        self.over.setObjectName("runs.over")
        self.plot = CurvePlot(self.tr("Curves of the runs"))
        self.plot.setObjectName("runs.plot")
        self._note = muted()
        self._note.setObjectName("runs.note")
        row = QHBoxLayout()
        for text, box in ((self.tr("&Curves"), self.figure), (self.tr("&over"), self.over)):
            label = QLabel(text)
            label.setBuddy(box)
            row.addWidget(label)
            row.addWidget(box)
            box.currentIndexChanged.connect(lambda _index: self._draw())
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self._note)
        layout.addWidget(self.plot, 1)
        self.show_runs([])

    def show_runs(self, facts: Sequence[RunFacts]) -> None:
        """Reads the curves of these runs and draws those of the first eight."""
        self.forget()
        self._facts = list(facts)[:MOST_RUNS]
        left_out = len(facts) - len(self._facts)
        self._note.setText(self.tr("The first {} of the chosen runs are drawn.").format(MOST_RUNS))
        self._note.setVisible(left_out > 0)
        wanted = [(one.run.id, one.run.path) for one in self._facts]
        if not wanted:
            self._draw()
            return
        self.plot.set_empty_text(self.tr("Reading the curves..."))
        self._ticket = self._background.ask(
            lambda: {run: read_curves(path) for run, path in wanted},
            self._show,
            lambda error: self._say(str(error)),
            owner=self,
        )

    def forget(self) -> None:
        """Lets go of the runs."""
        if self._ticket is not None:
            self._ticket.drop()
        self._facts, self._curves, self._ticket = [], {}, None

    def _show(self, curves: dict[int, RunCurves]) -> None:
        self._ticket = None
        self._curves = curves
        self._draw()
        problems = [self.tr("Run {}: {}").format(run, found.problem) for run, found in curves.items() if found.problem]
        if problems:
            self._say(" ".join(problems))

    def _say(self, text: str) -> None:
        self._note.setText(text)
        self._note.show()

    def _draw(self) -> None:
        for curve in self.plot.curves:
            self.plot.remove_curve(curve.key)
        self.plot.clear()
        figure, over = self.figure.currentData(), self.over.currentData()
        y = self.figure.currentText()
        self.plot.set_axis_titles(x=self.tr("Epoch") if over == EPOCHS else self.tr("Step"), y=y)
        for slot, facts in enumerate(self._facts):
            if facts.run.id in self._curves:
                self._draw_run(slot, facts.run.id, self._curves[facts.run.id], figure, over)
        self.plot.set_empty_text(self._why_empty(figure))
        self.plot.canvas.fit()

    def _draw_run(self, slot: int, run: int, curves: RunCurves, figure: str, over: str) -> None:
        alone = len(self._facts) == 1
        steps = curves.steps["step"]
        xs = curves.epoch_of(steps) if over == EPOCHS else steps
        ends = np.arange(1.0, len(curves.epoch_ends) + 1) if over == EPOCHS else curves.epoch_ends
        if figure == LOSS:
            if alone:
                self._add(f"{run}.raw", self.tr("Training, each step"), "faint", slot, xs, curves.steps["loss"])
            training = self.tr("Training, smoothed") if alone else self.tr("Run {}, training").format(run)
            validation = self.tr("Validation") if alone else self.tr("Run {}, validation").format(run)
            self._add(f"{run}.train", training, "line", slot, xs, curves.steps["smoothed"])
            # Where there is one run alone, another colour tells more than the same.
            self._add(f"{run}.valid", validation, "points", slot + alone, ends, curves.epochs["valid_loss"])
        elif figure == RATE:
            self._add(f"{run}.lr", self.tr("Run {}").format(run), "line", slot, xs, curves.steps["lr"])
        else:
            self._add(f"{run}.{figure}", self.tr("Run {}").format(run), "points", slot, ends, curves.epochs[figure])
        if alone and len(curves.phase_starts) > 1:
            for number, start in enumerate(curves.phase_starts):
                at = float(curves.epoch_of(np.array([float(start)]))[0]) if over == EPOCHS else float(start)
                self.plot.mark(max(at, float(xs[0])), self._phase_title(number))

    def _phase_title(self, number: int) -> str:
        names = self._facts[0].phases
        return translated(names[number]) if number < len(names) else self.tr("Phase {}").format(number + 1)

    def _add(self, key: str, title: str, style: str, slot: int, xs: Column, ys: Column) -> None:
        count = min(len(xs), len(ys))
        if np.isfinite(ys[:count]).any():
            self.plot.add_curve(key, title, style, slot=slot)  # type: ignore[arg-type]
            self.plot.set_curve(key, xs[:count], ys[:count])

    def _why_empty(self, figure: str) -> str:
        if not self._facts:
            return self.tr("Choose runs in the list to see their curves; Ctrl and Shift choose several.")
        if not self._curves:
            return self.tr("Reading the curves...")
        if figure in (ERROR, ACCURACY):
            return self.tr("No epoch of this was validated.")
        if figure in OTHERS:
            return self.tr("This figure was not kept of any epoch.")
        if any(facts.run.status == "finished" and not facts.run.path.is_dir() for facts in self._facts):
            return self.tr("The curves were in the run's folder, which is not there any more.")
        return self.tr("Nothing was trained here: there is no curve.")

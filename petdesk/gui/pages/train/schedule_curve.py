"""The preview of the learning rates, found in the background."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from petdesk.gui.background import Ticket
from petdesk.gui.pages.train.settings import TrainSettings
from petdesk.gui.plots import PhaseRates, SchedulePlot
from petdesk.gui.session import Session
from petdesk.gui.words import translated
from petdesk.project import Project
from petdesk.registry import Registry
from petdesk.training.recipe import Phase
from petdesk.training.schedule_preview import PhaseCurve, preview, steps_of

MOST_STEPS = 200_000
"""Of a phase that are drawn one by one."""
MILLISECONDS_TO_SETTLE = 120
LINES = 16
"""Height, in lines of text."""


class ScheduleCurve(QWidget):
    """Draws what the phases make of the learning rates.

    Attributes:
        plot: The curve, one line for all layers, or for the first layers and the head where they differ.
    """

    def __init__(self, session: Session, settings: TrainSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        self._phases: tuple[Phase, ...] = ()
        self._ticket: Ticket | None = None
        self.plot = SchedulePlot()
        self.plot.setObjectName("train.schedule")
        self.plot.setMaximumHeight(self.fontMetrics().height() * LINES)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.plot)
        self._soon = QTimer(self, singleShot=True, interval=MILLISECONDS_TO_SETTLE)
        self._soon.timeout.connect(self._ask)

    def show_phases(self, phases: Sequence[Phase]) -> None:
        """Draws other phases, once they stop changing."""
        self._phases = tuple(phases)
        self.forget()
        if self._session.project is not None:
            self._soon.start()

    def forget(self) -> None:
        """Lets go of the project."""
        self._soon.stop()
        if self._ticket is not None:
            self._ticket.drop()
            self._ticket = None

    def _ask(self) -> None:
        project, phases = self._session.project, self._phases
        if project is None or not phases:
            return
        registry, batch_size = self._session.registry, int(self._settings.get("batch_size"))
        fraction = float(self._settings.get("valid_fraction"))
        groups = ("first", "head") if any(isinstance(phase.lr, tuple) for phase in phases) else ("head",)
        self._ticket = self._session.background.ask(
            lambda: _curves(project, registry, phases, groups, batch_size, fraction),
            self._show,
            self._failed,
            owner=self,
        )

    def _show(self, curves: tuple[PhaseCurve, ...]) -> None:
        sliced = any(len(curve.groups) > 1 for curve in curves)
        titles = {"first": self.tr("First layers"), "head": self.tr("Head") if sliced else self.tr("Learning rate")}
        self.plot.show_phases(
            [
                PhaseRates(
                    title=translated(curve.name),
                    rates={
                        titles[group]: _every_step(curve, rates)
                        for group, rates in zip(curve.groups, curve.rates, strict=True)
                    },
                )
                for curve in curves
            ]
        )

    def _failed(self, error: Exception) -> None:
        self.plot.clear()
        self.plot.set_empty_text(str(error))


def _curves(
    project: Project,
    registry: Registry,
    phases: tuple[Phase, ...],
    groups: tuple[str, ...],
    batch_size: int,
    fraction: float,
) -> tuple[PhaseCurve, ...]:
    """In a thread. The split is not drawn for it: a step more or less does not show."""
    classes = project.pictures.classes()
    pictures = sum(count.train + round(count.open * (1 - fraction)) for count in classes)
    steps = steps_of(max(pictures, 2), batch_size)
    return preview(phases, steps_per_epoch=steps, groups=groups, schedulers=registry.schedulers)


def _every_step(curve: PhaseCurve, rates: tuple[float, ...]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    length = curve.last_step - curve.first_step + 1
    steps = np.linspace(curve.first_step, curve.last_step, min(length, MOST_STEPS))
    return np.interp(steps, curve.steps, rates)

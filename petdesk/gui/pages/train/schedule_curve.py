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
USUAL_BATCH = 32
"""Pictures a batch, while it is yet to be found how many fit."""
FIRST, HEAD = "first", "head"
"""What stands for the layer groups where they all train, and rates go from one end to the other."""


class ScheduleCurve(QWidget):
    """Draws what the phases make of the learning rates.

    Attributes:
        plot: The curve, one line for all layers, or for the first layers and the head where they differ.
    """

    def __init__(self, session: Session, settings: TrainSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._settings = session, settings
        self._phases: tuple[Phase, ...] = ()
        self._groups: tuple[str, ...] = ()
        self._ticket: Ticket | None = None
        self.plot = SchedulePlot()
        self.plot.setObjectName("train.schedule")
        self.plot.setMaximumHeight(self.fontMetrics().height() * LINES)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.plot)
        self._soon = QTimer(self, singleShot=True, interval=MILLISECONDS_TO_SETTLE)
        self._soon.timeout.connect(self._ask)

    def show_phases(self, phases: Sequence[Phase], groups: Sequence[str]) -> None:
        """Draws other phases, once they stop changing.

        Args:
            phases: What is trained.
            groups: Names of the network's layer groups, stem to head; empty while they are not known.
        """
        self._phases, self._groups = tuple(phases), tuple(groups)
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
        registry, batch_size = self._session.registry, self._settings.get("batch_size")
        pictures = (USUAL_BATCH if batch_size == "auto" else batch_size) * self._settings.get("accumulate")
        fraction = float(self._settings.get("valid_fraction"))
        groups = drawn_groups(phases, self._groups)
        self._ticket = self._session.background.ask(
            lambda: _curves(project, registry, phases, groups, pictures, fraction),
            self._show,
            self._failed,
            owner=self,
        )

    def _show(self, curves: tuple[PhaseCurve, ...]) -> None:
        bundles = alike(curves)
        several = len(bundles) > 1
        titles = {bundle[-1]: self._title(bundle, several=several) for bundle in bundles}
        self.plot.show_phases(
            [
                PhaseRates(
                    title=translated(curve.name),
                    rates={
                        titles[group]: _every_step(curve, rates)
                        for group, rates in zip(curve.groups, curve.rates, strict=True)
                        if group in titles
                    },
                )
                for curve in curves
            ]
        )

    def _title(self, bundle: tuple[str, ...], *, several: bool) -> str:
        """Of the line for layer groups with the same rates."""
        if not several:
            return self.tr("Learning rate")
        known = {FIRST: self.tr("First layers"), HEAD: self.tr("Head")}
        first, last = (known.get(group, group) for group in (bundle[0], bundle[-1]))
        return last if len(bundle) == 1 else self.tr("{} to {}").format(first, last)

    def _failed(self, error: Exception) -> None:
        self.plot.clear()
        self.plot.set_empty_text(str(error))


def drawn_groups(phases: Sequence[Phase], groups: Sequence[str]) -> tuple[str, ...]:
    """The layer groups to draw: as few as show what differs.

    Args:
        phases: What is trained.
        groups: Those of the network, stem to head; empty while they are not known.
    """
    if any(isinstance(phase.frozen, int) or _rates(phase) > 2 for phase in phases):
        frozen = (phase.frozen for phase in phases if isinstance(phase.frozen, int))
        fewest = max((*map(_rates, phases), *(number + 2 if number >= 0 else 1 - number for number in frozen)))
        return tuple(groups) or (*(str(number) for number in range(1, fewest)), HEAD)
    return (FIRST, HEAD) if any(_rates(phase) == 2 for phase in phases) else (HEAD,)


def alike(curves: Sequence[PhaseCurve]) -> list[tuple[str, ...]]:
    """Neighbouring layer groups whose rates are the same in every phase, stem to head, each bundle a line."""
    groups = list(
        dict.fromkeys(group for curve in sorted(curves, key=lambda curve: -len(curve.groups)) for group in curve.groups)
    )
    bundles: list[tuple[str, ...]] = []
    for group in groups:
        if bundles and all(_of(curve, bundles[-1][-1]) == _of(curve, group) for curve in curves):
            bundles[-1] = (*bundles[-1], group)
        else:
            bundles.append((group,))
    return bundles


def _of(curve: PhaseCurve, group: str) -> tuple[float, ...] | None:
    return curve.rates[curve.groups.index(group)] if group in curve.groups else None


def _rates(phase: Phase) -> int:
    return len(phase.lr) if isinstance(phase.lr, tuple) else 1


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

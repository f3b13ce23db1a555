"""The learning rates that a training will have."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtWidgets import QWidget

from petdesk.gui.plots.curve_plot import CurvePlot
from petdesk.gui.plots.series import Floats, Numbers

FAR_APART = 10
"""Times that the highest rates of two layer groups differ before the axis turns logarithmic."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseRates:
    """The rates of one phase.

    Attributes:
        title: Of the phase.
        rates: For each layer group that is trained, by its title, the rate of every step; all of one length.
    """

    title: str
    rates: Mapping[str, Numbers]


class SchedulePlot(CurvePlot):
    """Learning rate over steps, a line for each layer group, the phases after each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._log_chosen = False
        self.set_title(self.tr("Learning rates of the training"))
        self.set_axis_titles(x=self.tr("Step"), y=self.tr("Learning rate"))
        self.canvas.plotItem.getAxis("bottom").counts = True
        self.set_empty_text(self.tr("The learning rates of the phases are drawn here."))
        self.tools.button("log-bottom").hide()
        self.tools.button("log-left").clicked.connect(self._on_log_chosen)

    def show_phases(self, phases: Sequence[PhaseRates]) -> None:
        """Draws these phases in place of those before; a group that a phase leaves out is frozen there: a gap."""
        groups = list(dict.fromkeys(group for phase in phases for group in phase.rates))
        for curve in self.curves:
            if curve.key not in groups:
                self.remove_curve(curve.key)
        self.canvas.clear_marks()
        lengths = [max((len(rates) for rates in phase.rates.values()), default=0) for phase in phases]
        starts = np.cumsum([0, *lengths])
        for number, (phase, start) in enumerate(zip(phases, starts[:-1].tolist(), strict=True)):
            self.mark(float(start + 1), phase.title or str(number + 1))
        highest = []
        for slot, group in enumerate(groups):
            if group not in {curve.key for curve in self.curves}:
                self.add_curve(group, group, slot=slot)
            rates = _joined([phase.rates.get(group) for phase in phases], lengths)
            self.set_curve(group, np.arange(1.0, len(rates) + 1), rates)
            highest.append(float(np.nanmax(rates)))
        if not self._log_chosen and highest:
            self.set_log("left", max(highest) > FAR_APART * min(highest) > 0)

    def _on_log_chosen(self) -> None:
        self._log_chosen = True


def _joined(parts: Sequence[Numbers | None], lengths: Sequence[int]) -> Floats:
    """The parts after each other; NaN for one that is missing."""
    pieces = [
        np.full(length, np.nan) if part is None else np.asarray(part, dtype=np.float64)
        for part, length in zip(parts, lengths, strict=True)
    ]
    return np.concatenate(pieces)

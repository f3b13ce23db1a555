"""The reliability diagram, what it comes to, and the temperature that mends it."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from petdesk.gui.pages.interpret.query import Among
from petdesk.gui.pages.interpret.trust import Trust
from petdesk.gui.plots import CurvePlot
from petdesk.gui.words import number, percent
from petdesk.interpret.calibration import Calibration
from petdesk.interpret.reliability import Bin

IDEAL, RIGHT = "ideal", "right"
FAIR = 0.02
"""A mean gap below which nobody need do anything."""


class ReliabilityView(QWidget):
    """Are answers that the model is 80 % sure of right in 80 of 100?

    Attributes:
        fit_wanted: Signal: find a temperature.
        keep_wanted: Signal: keep the one that was found.
        drop_wanted: Signal: take the one that is kept out.
        wanted: Signal with an `Among`: show these pictures.
        plot: The diagram.
        bins: A choice of pictures by their confidence.
        fit, keep, drop: Buttons.
    """

    fit_wanted = Signal()
    keep_wanted = Signal()
    drop_wanted = Signal()
    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trust: Trust | None = None
        self._shown: list[Bin] = []
        self.plot = CurvePlot(
            self.tr("Reliability"), x_title=self.tr("Confidence (%)"), y_title=self.tr("Right answers (%)")
        )
        self.plot.add_curve(IDEAL, self.tr("As it should be"), slot=1)
        self.plot.add_curve(
            RIGHT,
            self.tr("As it is"),
            "points",
            slot=0,
            band=(self.tr("As it is, 95%: from"), self.tr("As it is, 95%: to")),
        )
        for name in ("log-bottom", "log-left"):
            self.plot.tools.button(name).hide()
        self.words, self.found = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.words.setObjectName("interpret.calibration")
        self.found.setObjectName("interpret.temperature")
        self.bins = QComboBox()
        self.bins.setObjectName("interpret.bins")
        self.bins.currentIndexChanged.connect(self._choose)
        self.fit = QPushButton(self.tr("Ad&just the temperature"))
        self.fit.setToolTip(
            self.tr("One number that all activations are divided by, so that the probabilities mean what they say")
        )
        self.keep = QPushButton(self.tr("&Keep it in the model"))
        self.keep.setToolTip(self.tr("Predict and the command line then give the mended probabilities"))
        self.drop = QPushButton(self.tr("Take it out a&gain"))
        for button, wish, name in (
            (self.fit, self.fit_wanted, "interpret.fit"),
            (self.keep, self.keep_wanted, "interpret.keep_temperature"),
            (self.drop, self.drop_wanted, "interpret.drop_temperature"),
        ):
            button.setObjectName(name)
            button.clicked.connect(wish)
        label = QLabel(self.tr("Pictures with a co&nfidence of"))
        label.setBuddy(self.bins)
        pictures, buttons = QHBoxLayout(), QHBoxLayout()
        pictures.addWidget(label)
        pictures.addWidget(self.bins, 1)
        for button in (self.fit, self.keep, self.drop):
            buttons.addWidget(button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.words)
        layout.addWidget(self.plot, 1)
        layout.addLayout(pictures)
        layout.addWidget(self.found)
        layout.addLayout(buttons)

    def show_trust(self, trust: Trust, *, may_fit: bool) -> None:
        """Shows another run, or the same one with another temperature."""
        self._trust = trust
        self._shown = [one for one in trust.reliability.bins if one.count]
        self.plot.clear()
        self.plot.set_curve(IDEAL, [0, 100], [0, 100])
        sure = [100 * one.confidence for one in self._shown]
        self.plot.extend(RIGHT, sure, [100 * one.accuracy for one in self._shown])
        lows, highs = ([100 * value for value in ends] for ends in _ends(self._shown))
        self.plot.extend_band(RIGHT, sure, lows, highs)
        self.plot.canvas.fit()
        with QSignalBlocker(self.bins):
            self.bins.clear()
            self.bins.addItem(self.tr("Choose..."))
            for one in self._shown:
                words = self.tr("{low} to {high}: {count} pictures, {right} right")
                self.bins.addItem(
                    words.format(
                        low=percent(one.low, 0),
                        high=percent(one.high, 0),
                        count=number(one.count),
                        right=percent(one.accuracy, 0),
                    )
                )
        self.words.setText(self._summary(trust))
        self.show_calibration(None)
        has_one = trust.temperature != 1
        self.fit.setVisible(not has_one)
        self.fit.setEnabled(may_fit)
        self.drop.setVisible(has_one)
        if has_one:
            self.found.setText(
                self.tr("The model has a temperature of {}: its activations are divided by that.").format(
                    number(trust.temperature, 2)
                )
            )
        elif not may_fit:
            self.found.setText(
                self.tr("A temperature is found with the validation pictures, and kept in the run's model.")
            )

    def show_calibration(self, found: Calibration | None) -> None:
        """Shows what a temperature would do; None hides it."""
        self.keep.setVisible(found is not None and found.helps)
        if found is None:
            self.found.clear()
            return
        if not found.helps:
            self.found.setText(
                self.tr(
                    "A temperature would not help: on pictures that it was not found with, it makes nothing better."
                )
            )
            return
        words = self.tr(
            "With a temperature of {temperature} the expected calibration error is {after} in place of {before}, "
            "measured on pictures that it was not found with."
        )
        self.found.setText(
            words.format(
                temperature=number(found.temperature, 2),
                after=percent(found.ece_after),
                before=percent(found.ece_before),
            )
        )

    def _summary(self, trust: Trust) -> str:
        figures = trust.reliability
        words = self.tr("On average {sure} sure, and {right} right. The expected calibration error is {ece}:")
        gap = figures.confidence - figures.accuracy
        if figures.ece < FAIR:
            verdict = self.tr("the probabilities can be believed.")
        elif gap > figures.ece / 2:
            verdict = self.tr("the model is too sure of itself.")
        elif gap < -figures.ece / 2:
            verdict = self.tr("the model is too modest.")
        else:
            verdict = self.tr("here too sure, there too modest.")
        return (
            words.format(sure=percent(figures.confidence), right=percent(figures.accuracy), ece=percent(figures.ece))
            + " "
            + verdict
        )

    def _choose(self, index: int) -> None:
        if self._trust is None or index < 1:
            return
        one = self._shown[index - 1]
        sure = self._trust.decisions.confidences.astype(np.float64)  # as the bins were counted: an edge is not rounded
        above = sure >= one.low if one.low == 0 else sure > one.low
        rows = np.flatnonzero(above & (sure <= one.high))
        title = self.tr("Confidence from {} to {}").format(percent(one.low, 0), percent(one.high, 0))
        self.wanted.emit(Among(rows=tuple(rows.tolist()), title=title))


def _ends(bins: Sequence[Bin]) -> tuple[list[float], list[float]]:
    return [one.accuracy_low for one in bins], [one.accuracy_high for one in bins]

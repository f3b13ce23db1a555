"""The training as it happens: curves, figures and epochs."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QTabWidget, QVBoxLayout, QWidget

from petdesk.events import EpochEnd, Event
from petdesk.gui.pages.train.curves import News, Tracer
from petdesk.gui.pages.train.epochs_model import EpochsModel, EpochsTable
from petdesk.gui.pages.train.standing_line import StandingLine
from petdesk.gui.pages.train.trainer import Ended
from petdesk.gui.plots import CurvePlot
from petdesk.gui.words import translated


class LivePanel(QWidget):
    """Shows one training, from its first event on; the last one stays until another begins.

    Attributes:
        loss, metrics, rates: The plots, all by step.
        epochs: The table's rows.
        standing: Where it is.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tracer = Tracer()
        self.standing = StandingLine()
        self.loss = CurvePlot(self.tr("Loss"), x_title=self.tr("Step"), y_title=self.tr("Loss"))
        self.loss.add_curve("loss", self.tr("Training, each step"), "faint")
        self.loss.add_curve("smoothed", self.tr("Training, smoothed"))
        self.loss.add_curve("valid", self.tr("Validation"), "points")
        self.metrics = CurvePlot(self.tr("Metrics"), x_title=self.tr("Step"), y_title=self.tr("Share of pictures"))
        self.metrics.add_curve("accuracy", self.tr("Accuracy"), "points")
        self.metrics.add_curve("error", self.tr("Error rate"), "points")
        self.rates = CurvePlot(self.tr("Learning rates"), x_title=self.tr("Step"), y_title=self.tr("Learning rate"))
        self.loss.set_empty_text(self.tr("The loss of each step is drawn here while a training runs."))
        self.metrics.set_empty_text(self.tr("Accuracy and error rate are drawn here after each epoch."))
        self.rates.set_empty_text(self.tr("The learning rate of each layer group is drawn here."))
        self.epochs = EpochsModel()
        self.epochs.setParent(self)
        self.table = EpochsTable(self.epochs)
        self.plots = QTabWidget()
        self.plots.setObjectName("train.plots")
        self.plots.setAccessibleName(self.tr("Curves"))
        for plot, title in (
            (self.loss, self.tr("Loss")),
            (self.metrics, self.tr("Accuracy")),
            (self.rates, self.tr("Learning rates")),
        ):
            plot.setContentsMargins(0, 6, 0, 0)
            self.plots.addTab(plot, title)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.plots)
        split.addWidget(self.table)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.addWidget(self.standing)
        layout.addWidget(split, 1)

    def begin(self) -> None:
        """Clears everything for a training that was started."""
        self.clear()
        self.standing.begin()

    def clear(self) -> None:
        """Shows no training."""
        self._tracer = Tracer()
        for plot in (self.loss, self.metrics, self.rates):
            plot.clear()
        for curve in self.rates.curves:
            self.rates.remove_curve(curve.key)
        self.epochs.clear()
        self.standing.clear()

    def take(self, events: list[Event]) -> None:
        """Shows what these events tell."""
        self._draw(self._tracer.take(events))
        self.epochs.extend([event for event in events if isinstance(event, EpochEnd)])
        self.standing.take(events)

    def end(self, ended: Ended) -> None:
        """Says how it ended."""
        self.standing.end(ended)

    def _draw(self, news: News) -> None:
        known = {curve.key for curve in self.rates.curves}
        for slot, group in enumerate(news.groups):
            if group not in known:
                self.rates.add_curve(group, group, slot=slot)
        for plot in (self.loss, self.metrics, self.rates):
            for step, phase in news.phases:
                plot.mark(step, translated(phase.name))
        for key, points in news.curves.items():
            plot = self.metrics if key in ("accuracy", "error") else self.loss
            plot.extend(key, points.xs, points.ys)
        for group, points in news.rates.items():
            self.rates.extend(group, points.xs, points.ys)

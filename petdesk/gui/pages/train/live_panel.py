"""The training as it happens: curves, figures and epochs."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QTabWidget, QToolButton, QVBoxLayout, QWidget

from petdesk.events import EpochEnd, Event
from petdesk.gui.naming import named
from petdesk.gui.pages.train.curves import FIGURES, VALID, News, Tracer
from petdesk.gui.pages.train.epochs_model import FOLDED, EpochsModel
from petdesk.gui.pages.train.epochs_table import EpochsTable
from petdesk.gui.pages.train.standing_line import StandingLine
from petdesk.gui.pages.train.trainer import Ended
from petdesk.gui.plots import CurvePlot
from petdesk.gui.widgets.labels import muted
from petdesk.gui.words import translated

BEST = "best"


class LivePanel(QWidget):
    """Shows one training, from its first event on; the last one stays until another begins.

    Attributes:
        loss, metrics, rates: The plots, all by step.
        epochs: The table's rows.
        table: Shows them.
        columns: Shows and hides its columns.
        standing: Where it is.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tracer = Tracer()
        self.standing = StandingLine()
        self.loss = CurvePlot(self.tr("Loss"), x_title=self.tr("Step"), y_title=self.tr("Loss"))
        self.loss.add_curve("loss", self.tr("Training, each step"), "faint")
        self.loss.add_curve("smoothed", self.tr("Training, smoothed"))
        self.loss.add_curve(VALID, self.tr("Validation"), "points")
        self.metrics = CurvePlot(self.tr("Metrics"), x_title=self.tr("Step"), y_title=self.tr("Share of pictures"))
        self.rates = CurvePlot(self.tr("Learning rates"), x_title=self.tr("Step"), y_title=self.tr("Learning rate"))
        self.loss.set_empty_text(self.tr("The loss of each step is drawn here while a training runs."))
        self.metrics.set_empty_text(self.tr("Accuracy and error rate are drawn here after each epoch."))
        self.rates.set_empty_text(self.tr("The learning rate of each layer group is drawn here."))
        self.epochs = EpochsModel()
        self.epochs.setParent(self)
        self.table = EpochsTable(self.epochs)
        self._add_figures()
        self._follow_best(self.epochs.monitor)
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
        self.columns = named(QToolButton(), "train.epochs.columns")
        self.columns.setText(self.tr("Columns"))
        self.columns.setToolTip(
            self.tr("Choose which figures the table shows. Ctrl+C in the table copies all of them.")
        )
        self.columns.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.columns)
        menu.setToolTipsVisible(True)
        menu.addActions(list(self.table.columns.values()))
        self.columns.setMenu(menu)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.addWidget(self.standing)
        layout.addWidget(self._split(), 1)

    def begin(self, monitor: str) -> None:
        """Clears everything for a training that was started; `monitor` is the figure to watch."""
        self.clear(monitor)
        self.standing.begin()

    def clear(self, monitor: str = "error_rate") -> None:
        """Shows no training."""
        self._tracer = Tracer()
        for plot in (self.loss, self.metrics, self.rates):
            plot.clear()
        for curve in self.rates.curves:
            self.rates.remove_curve(curve.key)
        self.epochs.clear(monitor)
        self._follow_best(monitor)
        self.standing.clear()

    def take(self, events: list[Event]) -> None:
        """Shows what these events tell."""
        self._draw(self._tracer.take(events))
        epochs = [event for event in events if isinstance(event, EpochEnd)]
        self.epochs.extend(epochs)
        if epochs:
            self._mark_best()
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
            plot = self.metrics if key in FIGURES else self.loss
            plot.extend(key, points.xs, points.ys)
        lows, highs = news.bands
        self.metrics.extend_band("error_rate", lows.xs, lows.ys, highs.ys)
        for group, points in news.rates.items():
            self.rates.extend(group, points.xs, points.ys)

    def _mark_best(self) -> None:
        """A spot where the figure to watch is best."""
        row, plot = self.epochs.best(), self._watched_plot(self.epochs.monitor)
        if row is None:
            return
        series = plot.curve(self.epochs.monitor).series
        place = sum(epoch.valid_pictures > 0 for epoch in self.epochs.epochs[:row])
        if place < len(series):
            plot.set_curve(BEST, [float(series.xs[place])], [float(series.ys[place])])

    def _follow_best(self, monitor: str) -> None:
        """Has a spot on the curve of the figure to watch, in its colour, and on no other."""
        for plot in (self.loss, self.metrics):
            if BEST in {curve.key for curve in plot.curves}:
                plot.remove_curve(BEST)
        plot = self._watched_plot(monitor)
        plot.add_curve(BEST, self.tr("Best epoch"), "spot", slot=plot.curve(monitor).look.slot)

    def _watched_plot(self, monitor: str) -> CurvePlot:
        return self.metrics if monitor in FIGURES else self.loss

    def _add_figures(self) -> None:
        interval = (self.tr("Error rate, 95% from"), self.tr("Error rate, 95% to"))
        self.metrics.add_curve("error_rate", self.tr("Error rate"), "points", band=interval)
        for key, title in (
            ("accuracy", self.tr("Accuracy")),
            ("top_k_accuracy", self.tr("Top k")),
            ("macro_f1", self.tr("Macro F1")),
            ("balanced_accuracy", self.tr("Balanced")),
        ):
            self.metrics.add_curve(key, title, "points")
            if key in FOLDED:
                self._show_figure(key, False)
                self.table.columns[key].toggled.connect(partial(self._show_figure, key))

    def _show_figure(self, key: str, shown: bool) -> None:
        """A figure whose column is hidden takes no room in the legend either."""
        box = self.metrics.legend.box(key)
        box.setChecked(shown)
        box.setVisible(shown)

    def _split(self) -> QSplitter:
        lower = QWidget()
        top = QHBoxLayout()
        top.addWidget(muted(self.tr("Epochs")), 1)
        top.addWidget(self.columns)
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, 2, 0, 0)
        below.setSpacing(2)
        below.addLayout(top)
        below.addWidget(self.table)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.plots)
        split.addWidget(lower)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        return split

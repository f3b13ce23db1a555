"""Would more photos help? The error over the share of the training pictures, and the classes that still gain."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from petdesk.gui.naming import named
from petdesk.gui.plots import CurvePlot
from petdesk.gui.widgets.labels import muted
from petdesk.gui.words import number, percent, translated

ERROR = "error"
SIDE_LETTERS = 48
"""Width of the table of classes."""


class MorePhotosPanel(QWidget):
    """A question, a button, and the answer.

    Attributes:
        asked: Signal: the user wants to know.
        start: The button.
        plot: The error with its interval.
        classes: Those that still gain.
    """

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.start = named(QPushButton(self.tr("&Find out")), "compare.more.start")
        self.start.clicked.connect(self.asked)
        self._question = muted()
        self.verdict = named(QLabel(wordWrap=True), "compare.more.verdict")
        self.plot = CurvePlot(
            self.tr("Error over training pictures"), x_title=self.tr("Training pictures"), y_title=self.tr("Error rate")
        )
        band = (self.tr("Error rate, 95% from"), self.tr("Error rate, 95% to"))
        self.plot.add_curve(ERROR, self.tr("Error rate"), "points", band=band)
        self.plot.set_empty_text(
            self.tr(
                "Heads are trained on 25, 50, 75 and 100% of the pictures. What the error does tells what more bring."
            )
        )
        self.classes = named(QTableWidget(0, 3), "compare.more.classes")
        self.classes.setAccessibleName(self.tr("Classes that still gain"))
        self.classes.setHorizontalHeaderLabels([self.tr("Class"), self.tr("With half"), self.tr("With all")])
        self.classes.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.classes.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.classes.setTabKeyNavigation(False)
        self.classes.verticalHeader().hide()
        self.classes.setShowGrid(False)
        header = self.classes.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self._gaining = QLabel(self.tr("Classes that still gain, with their errors"))
        self._gaining.setWordWrap(True)
        self._none = muted(self.tr("No class gains so much that it could not be chance."))
        side = QWidget()
        side.setMinimumWidth(self.fontMetrics().averageCharWidth() * SIDE_LETTERS)
        beside = QVBoxLayout(side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self._gaining)
        beside.addWidget(self.classes, 1)
        beside.addWidget(self._none)
        beside.addStretch()
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.plot)
        split.addWidget(side)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 1)
        top = QHBoxLayout()
        top.addWidget(self._question, 1)
        top.addWidget(self.start, alignment=Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self.verdict)
        layout.addWidget(split, 1)
        self.clear()

    def ask_with(self, title: str) -> None:
        """Says with which network it would be found out; empty: with none."""
        words = self.tr("Tried with {}; mark another network in the table to try it with that one.")
        self._question.setText(words.format(title) if title else self.tr("Mark a network in the table first."))

    def clear(self) -> None:
        """Forgets the answer."""
        self.plot.clear()
        self.classes.setRowCount(0)
        for widget in (self._gaining, self.classes, self._none, self.verdict):
            widget.hide()

    def show_answer(self, found: Mapping[str, Any]) -> None:
        """Shows what `more_photos` of a comparison's result says."""
        self.clear()
        points = sorted(found["points"], key=lambda point: point["pictures"])
        xs = [float(point["pictures"]) for point in points]
        self.plot.extend(ERROR, xs, [point["error_rate"] for point in points])
        lows, highs = ([point[name] for point in points] for name in ("error_low", "error_high"))
        self.plot.extend_band(ERROR, xs, lows, highs)
        self.verdict.setText(self._verdict(found["gain"], points, translated(found["title"])))
        self.verdict.show()
        self._show_classes(found["classes"])

    def _verdict(self, gain: Mapping[str, Any], points: Sequence[Mapping[str, Any]], title: str) -> str:
        half = next(point for point in points if point["share"] == 0.5)["error_rate"]
        change = self.tr("{}: with half of the training pictures {} are told wrongly, with all of them {}.").format(
            title, percent(half), percent(points[-1]["error_rate"])
        )
        points_text = self.tr("{} to {} points").format(*(number(100 * gain[name], 1) for name in ("low", "high")))
        if gain["noise"]:
            verdict = self.tr("That may be chance ({}): more photos of the same kind would hardly help.")
        elif gain["value"] < 0:
            verdict = self.tr("It got worse with more ({}): look for wrong labels before you add photos.")
        else:
            verdict = self.tr(
                "That is more than chance ({}): more photos will help, twice as many a little less than that."
            )
        return f"{change} {verdict.format(points_text)}"

    def _show_classes(self, classes: Sequence[Mapping[str, Any]]) -> None:
        self.classes.setRowCount(len(classes))
        for row, found in enumerate(classes):
            texts = (str(found["class"]), percent(found["error_with_half"], 0), percent(found["error_with_all"], 0))
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.classes.setItem(row, column, item)
        self._none.setVisible(not classes)
        for widget in (self._gaining, self.classes):
            widget.setVisible(bool(classes))

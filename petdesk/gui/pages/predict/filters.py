"""What to show of the answers: from which confidence they count as sure, which range of it, which labels."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from petdesk.gui.pages.predict.asking_words import shown_label
from petdesk.gui.pages.predict.bars import Bar, BarsTable
from petdesk.gui.pages.predict.controls import button
from petdesk.gui.pages.predict.histogram import Histogram
from petdesk.gui.words import number, percent_sign
from petdesk.predict.choice import USUAL_THRESHOLD
from petdesk.predict.predictions import Predictions


class Filters(QWidget):
    """The panel beside the answers.

    Attributes:
        changed: Signal: other labels or another range are wanted.
        threshold_changed: Signal with the confidence below which a picture counts as unsure, from 0 to 1.
        threshold: The field for it, in percent.
        lowest, highest: The fields for the range, in percent.
        labels: The table of labels with their counts.
        everything: The button that takes back all filters of this panel.
    """

    changed = Signal()
    threshold_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.threshold = self._percentage("predict.threshold", USUAL_THRESHOLD * 100)
        self.threshold.setToolTip(self.tr("A picture whose confidence is lower counts as unsure"))
        self.lowest = self._percentage("predict.lowest", 0.0)
        self.lowest.setAccessibleName(self.tr("Lowest confidence to show"))
        self.highest = self._percentage("predict.highest", 100.0)
        self.highest.setAccessibleName(self.tr("Highest confidence to show"))
        self.histogram = Histogram()
        self.labels = BarsTable(
            (self.tr("Label"), "", self.tr("Pictures")), choosing=QAbstractItemView.SelectionMode.ExtendedSelection
        )
        self.labels.setObjectName("predict.labels")
        self.labels.setAccessibleName(self.tr("Labels and how many pictures have each"))
        self.labels.setToolTip(self.tr("Choose labels to see their pictures only; Ctrl+click for several"))
        self.everything = button(
            self.tr("Show everything"),
            "predict.everything",
            tip=self.tr("Take back the choice of labels and confidence (Esc)"),
        )
        self._range = self._slider()
        self._labels: dict[str, str] = {}
        self._build()
        self.threshold.valueChanged.connect(self._set_threshold)
        self.lowest.valueChanged.connect(self._set_lowest)
        self.highest.valueChanged.connect(self._set_highest)
        self.labels.selectionModel().selectionChanged.connect(lambda: self._report())
        self.everything.clicked.connect(self.reset)
        QShortcut(QKeySequence("Escape"), self, self.reset, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._report()

    @property
    def confidence_range(self) -> tuple[float, float]:
        """From 0 to 1."""
        return self.lowest.value() / 100, self.highest.value() / 100

    @property
    def chosen_labels(self) -> frozenset[str] | None:
        """None for all of them."""
        return frozenset(self._labels.get(name, name) for name in self.labels.chosen()) or None

    def show_predictions(self, predictions: Predictions) -> None:
        """Counts anew."""
        counts = predictions.label_counts()
        most = max(counts.values(), default=1)
        self._labels = {shown_label(predictions, label): label for label in counts}
        shown = zip(self._labels, counts.values(), strict=True)
        self.labels.set_bars([Bar(name, count / most, number(count)) for name, count in shown])
        self.histogram.show_confidences(predictions.confidences)

    def show_threshold(self, threshold: float) -> None:
        """Shows another threshold, without a signal."""
        with QSignalBlocker(self.threshold):
            self.threshold.setValue(threshold * 100)
        self.histogram.show_threshold(threshold)

    def choose_label(self, label: str) -> None:
        """Shows the pictures of one label."""
        names = [bar.name for bar in self.labels.bars.bars]
        if label in names:
            select = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            index = self.labels.bars.index(names.index(label), 0)
            self.labels.selectionModel().select(index, select)
            self.labels.scrollTo(index)

    def reset(self) -> None:
        """Takes back the choice of labels and confidence."""
        with self._silently():
            self.labels.clearSelection()
        self._set_range(0, 100)

    def _build(self) -> None:
        sure = QLabel(self.tr("U&nsure below"))
        sure.setBuddy(self.threshold)
        shown = QLabel(self.tr("Sho&w from"))
        shown.setBuddy(self.lowest)
        ends = QHBoxLayout()
        ends.setSpacing(6)
        ends.addWidget(self.lowest, 1)
        ends.addWidget(QLabel(self.tr("to")))
        ends.addWidget(self.highest, 1)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(4)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.addRow(sure, self.threshold)
        form.addRow(shown, ends)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.labels, 1)
        layout.addWidget(self.histogram)
        layout.addWidget(self._range)
        layout.addLayout(form)
        layout.addWidget(self.everything)

    def _percentage(self, name: str, value: float) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setAlignment(Qt.AlignmentFlag.AlignRight)
        box.setObjectName(name)
        box.setRange(0, 100)
        box.setDecimals(0)
        box.setSingleStep(5)
        box.setSuffix(percent_sign())
        box.setValue(value)
        box.setKeyboardTracking(False)
        return box

    def _slider(self) -> Any:
        from superqt import QRangeSlider

        slider: Any = QRangeSlider(Qt.Orientation.Horizontal)  # type: ignore[no-untyped-call]
        slider.setRange(0, 100)
        slider.setValue((0, 100))
        slider.setObjectName("predict.range")
        slider.setAccessibleName(self.tr("Range of the confidence to show"))
        slider.setToolTip(slider.accessibleName())
        slider.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the two fields below do the same by keyboard
        slider.valueChanged.connect(self._slid)
        return slider

    def _slid(self, ends: tuple[int, int]) -> None:
        self._set_range(*ends)

    def _set_lowest(self, value: float) -> None:
        self._set_range(value, max(value, self.highest.value()))

    def _set_highest(self, value: float) -> None:
        self._set_range(min(value, self.lowest.value()), value)

    def _set_range(self, lowest: float, highest: float) -> None:
        with self._silently():
            self.lowest.setValue(lowest)
            self.highest.setValue(highest)
            self._range.setValue((round(lowest), round(highest)))
        self._report()

    def _set_threshold(self, value: float) -> None:
        self.histogram.show_threshold(value / 100)
        self.threshold_changed.emit(value / 100)

    def _report(self) -> None:
        self.everything.setEnabled(self.chosen_labels is not None or self.confidence_range != (0.0, 1.0))
        self.histogram.show_range(*self.confidence_range)
        self.changed.emit()

    @contextmanager
    def _silently(self) -> Iterator[None]:
        blockers = [QSignalBlocker(thing) for thing in (self.lowest, self.highest, self._range)]
        blockers.append(QSignalBlocker(self.labels.selectionModel()))
        try:
            yield
        finally:
            for blocker in blockers:
                blocker.unblock()
            self.labels.viewport().update()

"""Error against share answered, with the threshold that is dragged."""

import math

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from petdesk.gui.pages.interpret.query import Among
from petdesk.gui.pages.interpret.trust import Trust
from petdesk.gui.plots import CurvePlot
from petdesk.gui.words import number, percent, percent_sign

ERROR = "error"


class CoverageView(QWidget):
    """What it costs, and saves, to leave unsure answers unsaid.

    Attributes:
        keep_wanted: Signal with a threshold from 0 to 1: keep it in the model.
        drop_wanted: Signal: take it out.
        wanted: Signal with an `Among`: show these pictures.
        plot: The curve.
        box: The threshold as a number, in per cent.
        keep, drop, unanswered: Buttons.
        threshold: Where the line is, from 0 to 1.
    """

    keep_wanted = Signal(float)
    drop_wanted = Signal()
    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Late: it imports pyqtgraph.
        from petdesk.gui.plots.share_line import ShareLine

        self._trust: Trust | None = None
        self._may_keep = True
        self.threshold = 0.0
        self.plot = CurvePlot(
            self.tr("Error against share answered"),
            x_title=self.tr("Pictures answered (%)"),
            y_title=self.tr("Wrong among them (%)"),
        )
        self.plot.add_curve(ERROR, self.tr("Wrong answers"), slot=0)
        for name in ("log-bottom", "log-left"):
            self.plot.tools.button(name).hide()
        self.plot.canvas.setAccessibleDescription(
            self.tr(
                "Left and Right move the threshold. Plus and minus zoom, Ctrl with the arrow keys moves, 0 shows "
                "everything. T shows the numbers as a table."
            )
        )
        self._line = ShareLine(self.plot.canvas)
        self._line.dragged.connect(self._drag)
        self.plot.canvas.handlers.append(self._take_key)
        self.box = QDoubleSpinBox(minimum=0, maximum=100, decimals=1, singleStep=1)
        self.box.setObjectName("interpret.threshold")
        self.box.setSuffix(percent_sign())
        self.box.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.box.valueChanged.connect(lambda value: self._move(value / 100))
        label = QLabel(self.tr("Answer from a probabilit&y of"))
        label.setBuddy(self.box)
        self.words, self.kept = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.words.setObjectName("interpret.coverage")
        self.kept.setObjectName("interpret.answer_from")
        self.keep = QPushButton(self.tr("&Keep it in the model"))
        self.keep.setObjectName("interpret.keep_threshold")
        self.keep.setToolTip(
            self.tr("Predict and the command line then say “none of these” for what the model is less sure of")
        )
        self.drop = QPushButton(self.tr("Take it out a&gain"))
        self.drop.setObjectName("interpret.drop_threshold")
        self.unanswered = QPushButton(self.tr("Show what is unanswered"))
        self.unanswered.setObjectName("interpret.unanswered")
        self.keep.clicked.connect(lambda: self.keep_wanted.emit(self.threshold))
        self.drop.clicked.connect(self.drop_wanted)
        self.unanswered.clicked.connect(self._show_unanswered)
        row, buttons = QHBoxLayout(), QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.box)
        row.addStretch()
        row.addWidget(self.unanswered)
        for button in (self.keep, self.drop):
            buttons.addWidget(button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.words)
        layout.addWidget(self.plot, 1)
        layout.addLayout(row)
        layout.addWidget(self.kept)
        layout.addLayout(buttons)

    def show_trust(self, trust: Trust, *, may_keep: bool) -> None:
        """Shows another run; the line goes where the model answers from."""
        self._trust, self._may_keep = trust, may_keep
        curve = trust.coverage
        self.plot.clear()
        self.plot.set_curve(ERROR, 100 * curve.answered[::-1], 100 * curve.error[::-1])
        self.plot.canvas.fit()
        self._move(trust.answer_from or 0.0)

    def _move(self, threshold: float) -> None:
        """Puts the line and the box at a threshold."""
        if self._trust is None:
            return
        self.threshold = threshold
        with QSignalBlocker(self.box):
            if abs(self.box.value() / 100 - threshold) >= 0.0005:
                self.box.setValue(100 * threshold)
        answered, error = self._trust.coverage.at(threshold)
        self._line.put(answered, percent(answered, 0))
        if math.isnan(error):
            words = self.tr("With this threshold no picture is answered.")
        else:
            words = self.tr("{answered} of the pictures are answered, and {error} of these answers are wrong.").format(
                answered=percent(answered), error=percent(error)
            )
        self.words.setText(words)
        self.unanswered.setEnabled(answered < 1)
        kept = self._trust.answer_from
        words = "" if kept is None else self.tr("The model answers from a probability of {}.").format(percent(kept))
        if self._trust.has_own:
            own = self.tr("The model has a threshold of its own for each class, which the curve counts, too.")
            words = f"{own} {words}".rstrip()
        self.kept.setText(words or self.tr("The model answers always."))
        self.keep.setEnabled(self._may_keep and threshold > 0 and kept != threshold)
        self.drop.setVisible(kept is not None)
        self.drop.setEnabled(self._may_keep)

    def _drag(self, share: float) -> None:
        if self._trust is not None:
            self._move(math.floor(1000 * self._trust.coverage.for_answered(share)) / 1000)  # the digits of the box

    def _take_key(self, event: QKeyEvent) -> bool:
        """Left and Right go to the next threshold at which the curve has a point."""
        if event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right) or self._trust is None:
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        curve = self._trust.coverage
        at = int(np.searchsorted(curve.thresholds, self.threshold, side="left"))
        at += 1 if event.key() == Qt.Key.Key_Left else -1
        at = max(0, min(len(curve.thresholds) - 1, at))
        self._move(float(curve.thresholds[at]) if at else 0.0)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.plot.canvas, self.words.text()))
        return True

    def _show_unanswered(self) -> None:
        if self._trust is None:
            return
        said = self._trust.decisions
        rows = np.flatnonzero(said.below(self.threshold))
        order = rows[np.argsort(said.confidences[rows], kind="stable")]
        if self._trust.has_own:
            title = self.tr("Unanswered: {}").format(number(len(order)))
        else:
            title = self.tr("{} pictures below {}").format(number(len(order)), percent(self.threshold))
        self.wanted.emit(Among(rows=tuple(order.tolist()), title=title, ordered=True))

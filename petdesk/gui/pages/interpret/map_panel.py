"""The map of the pictures with its choices: what marks show, and what is like a picture."""

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from petdesk.gui.background import Background
from petdesk.gui.latest import Latest
from petdesk.gui.pages.interpret.map_view import MapView
from petdesk.gui.pages.interpret.query import Among
from petdesk.gui.widgets.empty_state import EmptyState
from petdesk.gui.widgets.labels import muted
from petdesk.gui.words import number, percent
from petdesk.interpret import Answers
from petdesk.interpret.embedding import PictureMap

SIMILAR = 24
"""Pictures that are shown beside one."""
WRONG_SLOT, RIGHT_SLOT = 33, 0
"""An orange cross, and a blue dot (`Look` counts colours and marks by their own numbers)."""


class MapPanel(QWidget):
    """A button that makes the map; then the map.

    Attributes:
        make_wanted: Signal: make the map.
        wanted: Signal with an `Among`: show these pictures.
        make: The button.
        marks: What the marks show: whether answers are right, or the classes.
        lit: A class whose marks stand out; the first entry is for all.
        view: The map.
        similar: A button: pictures like the current one.
    """

    make_wanted = Signal()
    wanted = Signal(object)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finding = Latest(background, self)
        self._answers: Answers | None = None
        self._map: PictureMap | None = None
        self._rows: list[int] = []
        self._on_map: list[int] = []
        self._points: dict[int, int] = {}
        self._empty = EmptyState(
            "map-trifold",
            self.tr("A map of the pictures"),
            self.tr(
                "Pictures that the network finds alike lie side by side. Mistakes lie where classes meet; a picture "
                "among those of another class may be labelled wrongly."
            ),
            [(self.tr("Ma&ke the map"), self.make_wanted.emit)],
        )
        (self.make,) = self._empty.buttons
        self.make.setObjectName("interpret.map.make")
        self.view = MapView()
        self.view.setObjectName("interpret.map")
        self.marks, self.lit = _box("interpret.map.marks"), _box("interpret.map.class")
        self.marks.addItems([self.tr("right or wrong"), self.tr("classes")])
        self.marks.currentIndexChanged.connect(lambda _index: self._dress())
        self.lit.currentIndexChanged.connect(lambda _index: self._dress())
        self.similar = QPushButton(self.tr("Like this o&ne"))
        self.similar.setObjectName("interpret.map.similar")
        self.similar.setToolTip(self.tr("Show those that the network finds most like the chosen one"))
        self.similar.clicked.connect(lambda: self._pick(self.view.current))
        self._hint: QLabel = muted()
        row = QHBoxLayout()
        for text, box in ((self.tr("Mar&ks show"), self.marks), (self.tr("&Bring out"), self.lit)):
            label = QLabel(text)
            label.setBuddy(box)
            row.addWidget(label)
            row.addWidget(box, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._hint, 1)
        foot.addWidget(self.similar)
        made = QWidget()
        inner = QVBoxLayout(made)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addLayout(row)
        inner.addWidget(self.view, 1)
        inner.addLayout(foot)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(made)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self._stack)
        self.view.picked.connect(self._pick)
        self.view.circled.connect(self._circle)

    def set_answers(self, answers: Answers | None) -> None:
        """Of another run: its map is not made yet."""
        self._finding.drop()
        self._answers, self._map = answers, None
        self._rows, self._points = [], {}
        self._stack.setCurrentIndex(0)
        if answers is not None:
            self.lit.blockSignals(True)
            self.lit.clear()
            self.lit.addItems([self.tr("all classes"), *answers.classes])
            self.lit.blockSignals(False)

    def show_making(self, making: bool) -> None:
        """Whether it is being made."""
        self.make.setEnabled(not making)
        self.make.setText(self.tr("Making the map...") if making else self.tr("Ma&ke the map"))

    def show_map(self, found: PictureMap) -> None:
        """Shows the map of the run's pictures; of others on it nothing is known, and they are left out."""
        answers = self._answers
        if answers is None:
            return
        known = {name: row for row, name in enumerate(answers.names)}
        on_map = [place for place, name in enumerate(found.names) if name in known]
        self._map = found
        self._rows = [known[found.names[place]] for place in on_map]
        self._on_map = on_map
        self._points = {row: point for point, row in enumerate(self._rows)}
        rows = self._rows
        self.view.set_points(found.points[on_map], lambda point: self._say(answers, rows[point]))
        self._dress()
        self._stack.setCurrentIndex(1)
        if self.make.hasFocus():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_made(self) -> bool:
        """Whether there is a map."""
        return self._map is not None

    def show_current(self, row: int) -> None:
        """Rings the picture that the gallery is at."""
        self.view.set_current(self._points.get(row, -1))
        self.similar.setEnabled(self.view.current >= 0)

    def show_similar(self, row: int) -> None:
        """Shows what is like a picture, that one first."""
        if row in self._points:
            self.view.set_current(self._points[row])
            self._pick(self._points[row])

    def _say(self, answers: Answers, row: int) -> str:
        words = self.tr("{name}: {actual}, taken for {predicted} ({share})")
        if answers.labels[row] == answers.predicted[row]:
            words = self.tr("{name}: {actual}, recognized ({share})")
        return words.format(
            name=answers.names[row],
            actual=answers.classes[answers.labels[row]],
            predicted=answers.classes[answers.predicted[row]],
            share=percent(float(answers.p_predicted[row]), 0),
        )

    def _dress(self) -> None:
        answers = self._answers
        if answers is None or not self._rows:
            return
        rows = np.array(self._rows)
        by_class = self.marks.currentIndex() == 1
        slots = answers.labels[rows] if by_class else np.where(answers.wrong[rows], WRONG_SLOT, RIGHT_SLOT)
        lit = self.lit.currentIndex() - 1
        faint = np.zeros(len(rows), np.bool_) if lit < 0 else answers.labels[rows] != lit
        hint = self.tr("Draw around marks to see their pictures, or click one for what is like it. The wheel zooms.")
        self._hint.setText(hint if by_class else self.tr("Dots are right, crosses wrong.") + " " + hint)
        self.view.set_looks(slots.astype(np.int64), faint)

    def _pick(self, point: int) -> None:
        found, answers = self._map, self._answers
        if found is None or answers is None or not 0 <= point < len(self._rows):
            return
        own, on_map = self._rows, self._on_map

        def alike() -> tuple[int, ...]:
            known = dict(zip(on_map, own, strict=True))
            near = found.nearest(on_map[point], SIMILAR).rows.tolist()
            return (own[point], *(known[place] for place in near if place in known))

        name = answers.names[self._rows[point]].rpartition("/")[2]
        title = self.tr("Like {}, the most alike first").format(name)
        self._finding.ask(
            lambda _stop: alike(), lambda rows: self.wanted.emit(Among(rows=rows, title=title, ordered=True))
        )

    def _circle(self, points: list[int]) -> None:
        self._finding.drop()
        rows = tuple(self._rows[point] for point in points)
        self.wanted.emit(Among(rows=rows, title=self.tr("{} of the map").format(number(len(rows)))))


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return box

"""One picture: what it shows, and how probable every class is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from petdesk.events import Finished
from petdesk.gui.pages.predict.bars import Bar, BarsTable
from petdesk.gui.pages.predict.controls import button
from petdesk.gui.pages.predict.questions import Questions
from petdesk.gui.session import Session
from petdesk.gui.widgets.labels import heading, muted
from petdesk.gui.widgets.viewer.large_picture import read_large
from petdesk.gui.widgets.viewer.picture_view import PictureView
from petdesk.gui.words import percent, sentence
from petdesk.predict.asking import USUALLY, Asking
from petdesk.predict.loaded import AnswererCache
from petdesk.predict.one import predict_one

MOST_CLASSES = 10
MILLISECONDS_BEFORE_ASKING = 120
"""So that holding an arrow key down does not ask for every picture on the way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A picture with what is known of it already.

    Attributes:
        path: The file.
        text: The answer in words: label, confidence, whether it is unsure; or why there is none.
        read: Whether there is an answer.
        model: The model that answered.
        asking: How it was asked.
    """

    path: Path
    text: str
    read: bool
    model: Path
    asking: Asking = USUALLY


class OnePicture(QWidget):
    """Shows a picture beside, or above, its classes as bars.

    Attributes:
        view: The picture; its `stepped` asks for the one before or after.
        bars: The classes.
        every: The button that shows more than the first ten.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._questions = Questions(self, session.background)
        self._cache = AnswererCache(session.registry, most=1)
        self._answered: Answered | None = None
        self._probabilities: dict[str, float] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(MILLISECONDS_BEFORE_ASKING)
        self._soon.timeout.connect(self._ask)
        self.view = PictureView()
        self.view.setObjectName("predict.picture")
        self._name = heading(level=2)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._answer = QLabel()
        self._answer.setObjectName("predict.answer")
        self._answer.setWordWrap(True)
        self._answer.setTextFormat(Qt.TextFormat.PlainText)
        self._note = muted()
        self.bars = BarsTable((self.tr("Class"), "", self.tr("Probability")))
        self.bars.setObjectName("predict.classes")
        self.bars.horizontalHeader().hide()
        self.bars.setAccessibleName(self.tr("Classes and how probable each is"))
        self.every = button("", "predict.every-class", checkable=True)
        self.every.toggled.connect(self._show_bars)
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._build()
        self.show_nothing()

    def show_nothing(self) -> None:
        """Says how a picture gets here."""
        self._forget()
        self.view.show_text(self.tr("Choose a picture to see how probable each class is."))
        self._facts.hide()

    def show_picture(self, answered: Answered) -> None:
        """Shows a picture at once, and its classes as soon as the model has answered."""
        before = self._answered
        if answered == before:
            return
        same = before is not None and replace(before, text=answered.text, read=answered.read) == answered
        self._answered = answered
        self._facts.show()
        self._name.setText(answered.path.name)
        self._name.setToolTip(str(answered.path))
        self._answer.setText(answered.text)
        if same:
            return
        self._clear_bars()
        self._read(answered.path)
        if answered.read:
            self._note.setText(self.tr("Asking the model for every class..."))
            self._soon.start()
        else:
            self._note.clear()
            self._questions.drop("classes")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Beside each other where there is room."""
        super().resizeEvent(event)
        wide = self.width() > self.fontMetrics().averageCharWidth() * 90
        self._layout.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _build(self) -> None:
        facts = QVBoxLayout()
        facts.setSpacing(4)
        for widget in (self._name, self._answer, self._note):
            facts.addWidget(widget)
        facts.addWidget(self.bars, 1)
        facts.addWidget(self.every)
        self._layout.setContentsMargins(0, 0, 0, 0)
        facts.addStretch()  # takes the room that the bars leave while they are hidden
        self._facts = QWidget()
        facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setLayout(facts)
        self._layout.addWidget(self.view, 1)
        self._layout.addWidget(self._facts, 1)

    def _read(self, path: Path) -> None:
        self.view.setAccessibleDescription(path.name)
        self._questions.ask("picture", lambda: read_large(path), self.view.show_picture)

    def _ask(self) -> None:
        answered, cache = self._answered, self._cache
        if answered is None:
            return
        registry = self._session.registry

        def ask() -> dict[str, Any]:
            *_, last = predict_one(answered.model, answered.path, registry, asking=answered.asking, cache=cache)
            return last.result if isinstance(last, Finished) else {}

        self._questions.ask("classes", ask, self._take, self._refuse)

    def _take(self, result: dict[str, Any]) -> None:
        note = result["error"] or self._nearest(result)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._probabilities = dict(zip(result["classes"], result["probabilities"], strict=False))
        self._show_bars()

    def _nearest(self, result: dict[str, Any]) -> str:
        """Which class a picture that is none of them comes nearest to, and what that would need."""
        if not result["thresholds"] or result["label"] in result["classes"]:
            return ""
        best = int(np.argmax(result["probabilities"]))
        return self.tr("The nearest is {}, which is an answer from {} on.").format(
            result["classes"][best], percent(result["thresholds"][best])
        )

    def _refuse(self, error: Exception) -> None:
        self._note.setText(sentence(error)[0])

    def _show_bars(self) -> None:
        names, values = list(self._probabilities), np.array(list(self._probabilities.values()))
        order: Sequence[int] = np.argsort(-values, kind="stable").tolist()
        self.every.setVisible(len(names) > MOST_CLASSES)
        self.every.setText(
            self.tr("Show the first {} only").format(MOST_CLASSES)
            if self.every.isChecked()
            else self.tr("Show all {} classes").format(len(names))
        )
        shown = order if self.every.isChecked() else order[:MOST_CLASSES]
        self.bars.setVisible(bool(shown))
        self.bars.set_bars([Bar(names[row], float(values[row]), percent(float(values[row]))) for row in shown])

    def _clear_bars(self) -> None:
        self._probabilities = {}
        self._note.show()
        self._show_bars()

    def _forget(self) -> None:
        self._answered = None
        self._soon.stop()
        for kind in ("picture", "classes"):
            self._questions.drop(kind)
        self._clear_bars()

"""The snapshots of a run: what each is worth, and which of them its model is made of."""

import math
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from petdesk.gui.background import Background, Ticket
from petdesk.gui.latest import Latest
from petdesk.gui.pages.runs.facts import RunFacts
from petdesk.gui.pages.runs.figures import UNKNOWN, interval_tip, with_interval
from petdesk.gui.pages.runs.members import Error, Member, Members, NewModel, error_together, make_model, read_members
from petdesk.gui.widgets.labels import muted
from petdesk.gui.words import number, sentence
from petdesk.registry import Registry

KEEP = "Ctrl+K"


class SnapshotsPanel(QWidget):
    """Tick boxes over the snapshots of one run, the error of those that are ticked, and the button that keeps them.

    Attributes:
        found: Signal with whether the run has any: without, there is nothing to show.
        made: Signal with the `NewModel` of a run.
        working: Signal with whether a model is being made.
        said: Signal with a sentence, its kind and details.
        boxes: By the number of the snapshot.
        keep: The button.
    """

    found = Signal(bool)
    made = Signal(object)
    working = Signal(bool)
    said = Signal(str, str, str)

    def __init__(self, background: Background, registry: Registry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background, self._registry = background, registry
        self._facts: RunFacts | None = None
        self._members = Members()
        self._read_only = False
        self._reading: Ticket | None = None
        self._making: Ticket | None = None
        self._together = Latest(background, self)
        self.boxes: dict[int, QCheckBox] = {}
        self._model = muted()
        self._model.setObjectName("runs.snapshots.model")
        self._ensemble = QLabel()
        self._ensemble.setObjectName("runs.snapshots.together")
        self._ensemble.setWordWrap(True)
        self._best = muted()
        self._best.setObjectName("runs.snapshots.best")
        self._reason = muted()
        self._reason.setObjectName("runs.snapshots.reason")
        self.keep = QPushButton(self.tr("&Keep these"))
        self.keep.setObjectName("runs.snapshots.keep")
        self.keep.clicked.connect(self._keep)
        QShortcut(QKeySequence(KEEP), self, self.keep.click, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._model)
        layout.addWidget(self._scroll, 1)
        for widget in (self._ensemble, self._best, self._reason, self.keep):
            layout.addWidget(widget)

    def show_run(self, facts: RunFacts | None, *, read_only: bool = False) -> None:
        """Shows the snapshots of a run, once they are read; of none where that is not one run."""
        same = facts is not None and self._facts is not None and facts.run.path == self._facts.run.path
        self._facts, self._read_only = facts, read_only
        if self._reading is not None:
            self._reading.drop()
            self._reading = None
        if not same:
            self._show(Members())
        if facts is None or not facts.settings.get("snapshots"):
            return
        path = facts.run.path
        self._reading = self._background.ask(lambda: read_members(path), self._show, self._say_failure, owner=self)

    def forget(self) -> None:
        """Lets go of the run; a model that is being made is still made."""
        if self._making is not None:
            self._making.drop()
            self._set_making(None)
        self.show_run(None)

    @property
    def ticked(self) -> list[int]:
        """The numbers of the snapshots that are ticked."""
        return [name for name, box in self.boxes.items() if box.isChecked()]

    def _show(self, members: Members) -> None:
        """Ticks what the model is made of, or everything; what the user ticked since stays as it is."""
        others = members.all != self._members.all
        self._members = members
        if others:
            self._rebuild(members.kept or members.numbers)
        self._model.setText(self._made_of(members))
        self._show_ticked()
        self.found.emit(bool(members.all))

    def _rebuild(self, ticked: Sequence[int]) -> None:
        self.boxes = {}
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 6, 0)
        grid.setHorizontalSpacing(self.fontMetrics().averageCharWidth() * 2)
        titles = (self.tr("Snapshot"), self.tr("After epoch"), self.tr("Error"))
        for column, title in enumerate(titles):
            grid.addWidget(muted(title), 0, column, _side(column))
        for row, member in enumerate(self._members.all, start=1):
            box = self.boxes[member.number] = self._box(member)
            box.setChecked(member.number in ticked)
            box.toggled.connect(lambda _on: self._show_ticked())
            error = QLabel(_words(member.error))
            error.setToolTip(interval_tip())
            for column, widget in enumerate((box, QLabel(number(member.epoch)), error)):
                grid.addWidget(widget, row, column, _side(column))
        grid.setRowStretch(len(self._members.all) + 1, 1)
        grid.setColumnStretch(0, 1)
        self._scroll.setWidget(rows)
        self._scroll.setMinimumHeight(min(rows.sizeHint().height(), self.fontMetrics().height() * 7))

    def _box(self, member: Member) -> QCheckBox:
        box = QCheckBox(self.tr("Cycle {}").format(number(member.number)))
        box.setObjectName(f"runs.snapshots.{member.number}")
        box.setAccessibleName(
            self.tr("Snapshot {}, after epoch {}, error {}").format(
                number(member.number), number(member.epoch), _words(member.error)
            )
        )
        return box

    def _made_of(self, members: Members) -> str:
        facts = self._facts
        if not members.kept:
            there = facts is not None and facts.has_model
            return (
                self.tr("The model is none of these, but what was learned last.")
                if there
                else self.tr("This run has no model yet. One can be made of its snapshots.")
            )
        text = self.tr("The model answers with the mean of the snapshots {}.")
        if len(members.kept) == 1:
            text = self.tr("The model is snapshot {}.")
        text = text.format(_listed(members.kept))
        if facts is not None and facts.settings.get("tta"):
            text += " " + self.tr("The errors here are those without varied copies of the pictures.")
        return text

    def _show_ticked(self) -> None:
        """The error of what is ticked, beside that of the best one alone."""
        self._show_reason()
        members = self._members
        if not members.all:
            self._together.drop()
            return
        best = members.best
        self._best.setText(
            ""
            if math.isnan(best.error.rate)
            else self.tr("The best one alone, snapshot {}: {}").format(number(best.number), _words(best.error))
        )
        chosen = members.chosen(self.ticked)
        self._ensemble.setText(self.tr("Together: {}").format(UNKNOWN if not chosen else "..."))
        if not chosen:
            self._together.drop()
            return
        self._together.ask(lambda _stop: error_together(chosen), self._show_together, self._say_failure)

    def _show_together(self, error: Error) -> None:
        self._ensemble.setText(self.tr("Together: {}").format(_words(error)))

    def _show_reason(self) -> None:
        reason = self._why_not()
        self.keep.setEnabled(not reason)
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        keys = QKeySequence(KEEP).toString(QKeySequence.SequenceFormat.NativeText)
        self.keep.setToolTip(reason or self.tr("Make the run's model of the ticked snapshots ({})").format(keys))

    def _why_not(self) -> str:
        """Why nothing can be kept now; empty where it can."""
        facts = self._facts
        if self._making is not None:
            return self.tr("The model is being made...")
        if not self.ticked:
            return self.tr("Tick at least one snapshot to make a model of.")
        if facts is not None and facts.run.status == "running":
            return self.tr("The run is still training. Choose when it is done.")
        if self._read_only:
            return self.tr("This project is open for reading only.")
        if tuple(self.ticked) == self._members.kept:
            return self.tr("The model is made of these already.")
        return ""

    def _keep(self) -> None:
        facts, numbers, registry = self._facts, self.ticked, self._registry
        if facts is None or self._why_not():
            return
        run = facts.run
        ticket = self._background.ask(
            lambda: make_model(run, numbers, registry), self._made, self._not_made, owner=self
        )
        self._set_making(ticket)

    def _made(self, model: NewModel) -> None:
        self._set_making(None)
        text = self.tr("The model of run {} answers with the mean of the snapshots {} now. Its error: {}.")
        if len(model.numbers) == 1:
            text = self.tr("The model of run {} is snapshot {} now. Its error: {}.")
        self.said.emit(text.format(model.run.id, _listed(model.numbers), _words(model.error)), "info", "")
        self.made.emit(model)

    def _not_made(self, error: Exception) -> None:
        self._set_making(None)
        self._say_failure(error)

    def _set_making(self, ticket: Ticket | None) -> None:
        self._making = ticket
        self._show_reason()
        self.working.emit(ticket is not None)

    def _say_failure(self, error: Exception) -> None:
        text, details = sentence(error)
        self.said.emit(text, "error", details)


def _listed(numbers: Sequence[int]) -> str:
    return ", ".join(number(one) for one in numbers)


def _words(error: Error) -> str:
    return UNKNOWN if math.isnan(error.rate) else with_interval(error.rate, error.low, error.high)


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter

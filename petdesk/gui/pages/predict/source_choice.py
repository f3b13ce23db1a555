"""Choosing what to label: a folder, or pictures."""

from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from petdesk.api.pictures import PICTURE_SUFFIXES
from petdesk.gui.pages.predict.controls import button
from petdesk.gui.pages.predict.questions import Questions
from petdesk.gui.session import Session
from petdesk.gui.widgets.labels import muted
from petdesk.gui.widgets.message_bar import MessageBar
from petdesk.gui.words import number
from petdesk.predict.folder import walk_files

MOST_COUNTED = 10_000


class SourceChoice(QFrame):
    """Says what is to be labelled, with the buttons to choose something else.

    Attributes:
        changed: Signal: `sources` are others now.
        sources: Folders and pictures; empty at first.
        errors: What is wrong with them.
        buttons: The row of buttons; more can be added to its end.
        options: The row below, for what else is chosen.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._questions = Questions(self, session.background)
        self.sources: tuple[Path, ...] = ()
        self.folder = button(
            self.tr("Choose fol&der..."), "predict.folder", tip=self.tr("Label every picture below a folder")
        )
        self.pictures = button(self.tr("Choose pic&tures..."), "predict.pictures", tip=self.tr("Label single pictures"))
        self._name = QLabel()
        self._name.setObjectName("predict.sources")
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._facts = muted()
        self.errors = MessageBar()
        self.buttons, self.options = QHBoxLayout(), QHBoxLayout()
        self._build()
        self.folder.clicked.connect(self.ask_for_folder)
        self.pictures.clicked.connect(self.ask_for_pictures)
        self._show_name()

    def choose(self, sources: Sequence[Path]) -> None:
        """Takes folders and pictures."""
        self.sources = tuple(sources)
        self.errors.clear()
        self._show_name()
        self._count()
        self.changed.emit()

    def ask_for_folder(self) -> None:
        """Lets the user find a folder."""
        name = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder of pictures"), self._place())
        if name:
            self.choose([Path(name)])

    def ask_for_pictures(self) -> None:
        """Lets the user find pictures."""
        kinds = " ".join(f"*{suffix}" for suffix in sorted(PICTURE_SUFFIXES))
        names, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Choose pictures"),
            self._place(),
            self.tr("Pictures ({});;All files (*)").format(kinds),
        )
        if names:
            self.choose([Path(name) for name in names])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Shortens the name anew."""
        super().resizeEvent(event)
        self._show_name()

    def _build(self) -> None:
        self.buttons.addWidget(self.folder)
        self.buttons.addWidget(self.pictures)
        self.buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(6)
        layout.addLayout(self.buttons)
        layout.addWidget(self._name)
        layout.addWidget(self._facts)
        layout.addLayout(self.options)
        layout.addWidget(self.errors)
        layout.addStretch()

    def _place(self) -> str:
        """Where the dialogs begin."""
        return str(self.sources[0].parent) if self.sources else ""

    def _show_name(self) -> None:
        if not self.sources:
            self._name.setText(self.tr("No pictures chosen yet"))
            self._facts.setText(self.tr("Choose a folder or pictures, or drop them here."))
            return
        first = str(self.sources[0])
        text = first if len(self.sources) == 1 else self.tr("%Ln files and folders", "", len(self.sources))
        room = max(self._name.width(), 100)
        self._name.setText(QFontMetrics(self._name.font()).elidedText(text, Qt.TextElideMode.ElideMiddle, room))
        self._name.setToolTip("\n".join(map(str, self.sources[:20])))
        self._name.setAccessibleName(text)

    def _count(self) -> None:
        self._facts.setText(self.tr("Counting the files..."))
        sources = self.sources

        def count() -> int:
            found = (path for source in sources for path in walk_files(source))
            return sum(1 for _ in islice(found, MOST_COUNTED + 1))

        self._questions.ask("count", count, self._show_count, self._refuse)

    def _show_count(self, count: int) -> None:
        if count > MOST_COUNTED:
            self._facts.setText(self.tr("More than {} files").format(number(MOST_COUNTED)))
        else:
            self._facts.setText(self.tr("%Ln file(s)", "", count))
        if not count:
            self.errors.say(self.tr("There are no files in this folder. Choose a folder with pictures."), "warning")

    def _refuse(self, error: Exception) -> None:
        self._facts.setText("")
        self.errors.say(str(error), "error")

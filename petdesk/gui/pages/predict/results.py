"""The answers: how many of which kind, as a table, as a gallery, one by one; and what could not be read."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from petdesk.gui.pages.predict.answers_model import CONFIDENCE, ERROR, FILE, LABEL, AnswersModel
from petdesk.gui.pages.predict.answers_table import AnswersTable
from petdesk.gui.pages.predict.controls import button
from petdesk.gui.pages.predict.counts import CountButtons
from petdesk.gui.pages.predict.filters import Filters
from petdesk.gui.pages.predict.folders import Folders
from petdesk.gui.pages.predict.gallery_entries import AnswerEntries
from petdesk.gui.pages.predict.one_picture import Answered, OnePicture
from petdesk.gui.session import Session
from petdesk.gui.widgets.gallery import Gallery
from petdesk.gui.words import number
from petdesk.predict.archive import About
from petdesk.predict.choice import Choice, Standing, counts
from petdesk.predict.predictions import Predictions

MILLISECONDS_BETWEEN_COUNTS = 250
MILLISECONDS_AFTER_TYPING = 150


class Results(QWidget):
    """Shows some predictions, and grows with them.

    Attributes:
        threshold_changed: Signal: the user set another threshold, from 0 to 1.
        export_wanted: Signal with the rows of the predictions to export, in their order.
        earlier_wanted: Signal: the user wants the list of earlier predictions.
        predictions: What is shown.
    """

    threshold_changed = Signal(float)
    export_wanted = Signal(object)
    earlier_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.predictions = Predictions()
        self._about: About | None = None
        self._row = -1
        self._gallery_is_old = True
        self._choice = Choice()
        self._title = QLabel()
        self._title.setObjectName("predict.title")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.counts = CountButtons()
        self.search = QLineEdit()
        self.search.setObjectName("predict.search")
        self.search.setPlaceholderText(self.tr("Part of a file's name"))
        self.search.setAccessibleName(self.tr("Show files whose name or error has this in it"))
        self.search.setToolTip(self.search.accessibleName())
        self.search.setClearButtonEnabled(True)
        self.earlier = button(
            self.tr("Earl&ier..."), "predict.to-earlier", tip=self.tr("Show what was labelled before")
        )
        self.export = button(self.tr("E&xport"), "predict.export", tip=self.tr("Keep the labels as a CSV table"))
        self.filters = Filters()
        self.answers = AnswersModel(self)
        self.table = AnswersTable(self.answers, columns=(FILE, LABEL, CONFIDENCE, ERROR))
        self.table.setObjectName("predict.table")
        self.table.setAccessibleName(self.tr("Answers"))
        self.gallery = Gallery(session.background)
        self.gallery.setObjectName("predict.gallery")
        self.unread = AnswersModel(self)
        self.unread.choose(Choice(standing="unread"))
        self.problems = AnswersTable(self.unread, columns=(FILE, ERROR))
        self.problems.setObjectName("predict.problems")
        self.problems.setAccessibleName(self.tr("Files that could not be read"))
        self.problems.empty_text = self.tr("Every file could be read.")
        self.one = OnePicture(session)
        self.one.setObjectName("predict.one")
        self.back = button(self.tr("&Back to all answers"), "predict.back", tip=self.tr("Esc"))
        self.tabs = QTabWidget()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(MILLISECONDS_BETWEEN_COUNTS)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(MILLISECONDS_AFTER_TYPING)
        self._build()
        self._connect()

    def show_predictions(self, predictions: Predictions, about: About, *, title: str) -> None:
        """Shows other predictions, all of them; those of a single picture with that picture in front."""
        self.predictions, self._about, self._row = predictions, about, -1
        folders = Folders([Path(source) for source in about.sources])
        for table in (self.table, self.problems):
            table.forget()
            table.answers.show_predictions(predictions, folders)
        self.search.clear()
        self._typed.stop()
        self.counts.choose("all")
        self._choice = replace(self._choice, standing="all", text="")
        self.filters.reset()
        self.one.show_nothing()
        self.set_title(title)
        self._count()
        self.bring_to_front(single=False)

    def set_title(self, title: str) -> None:
        """Says what this is."""
        self._title.setText(title)
        self._title.setToolTip(title)

    def grow(self) -> None:
        """Takes in what the predictions have got since."""
        self.answers.grow()
        self.unread.grow()
        if self._row < 0:
            self._show_first()
        if not self._later.isActive():
            self._later.start()

    def finish(self) -> None:
        """No more are coming: brings everything up to date, and shows the first picture if none is shown."""
        self.answers.settle()
        self._count()
        if self._row < 0:
            self._show_first()
        self.bring_to_front(single=len(self.predictions) == 1)

    def set_threshold(self, threshold: float) -> None:
        """Shows another threshold."""
        self.filters.show_threshold(threshold)
        self._choose(threshold=threshold)
        self._count()

    def bring_to_front(self, *, single: bool) -> None:
        """Shows one picture large, or everything."""
        had_focus = self.one.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        for widget in (self.filters, self._middle, self._bar):
            widget.setVisible(not single)
        self.back.setVisible(single)
        if single:
            self.one.view.setFocus()
        elif had_focus:
            self.table.setFocus()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        if event.type() == QEvent.Type.PaletteChange:
            for model in (self.answers, self.unread):
                model.forget_icons()
        super().changeEvent(event)

    def _build(self) -> None:
        top = QHBoxLayout()
        for widget in (self.back, self._title, self.earlier, self.export):
            top.addWidget(widget, 1 if widget is self._title else 0)
        self._bar = QWidget()
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.addWidget(self.counts)
        bar.addStretch()
        bar.addWidget(self.search)
        self.search.setMinimumWidth(self.fontMetrics().averageCharWidth() * 28)
        menu = QMenu(self.export)
        self.export_all = menu.addAction(self.tr("&All files..."))
        self.export_shown = menu.addAction(self.tr("Only what is &shown..."))
        self.export.setMenu(menu)
        self.tabs.setAccessibleName(self.tr("Ways to look at the answers"))
        self.tabs.tabBar().setAccessibleName(self.tabs.accessibleName())
        self.tabs.addTab(self.table, self.tr("Ta&ble"))
        self.tabs.addTab(self.gallery, self.tr("&Gallery"))
        self.tabs.addTab(self.problems, self.tr("&Problems"))
        self._middle = self.tabs
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        for part in (self.filters, self._middle, self.one):
            self.splitter.addWidget(part)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setHandleWidth(10)
        character = self.fontMetrics().averageCharWidth()
        self.splitter.setSizes([character * 30, character * 64, character * 40])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addWidget(self._bar)
        layout.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        self.counts.chosen.connect(lambda standing: self._choose(standing=standing))
        self.search.textChanged.connect(lambda: self._typed.start())
        self._typed.timeout.connect(lambda: self._choose(text=self.search.text().strip()))
        self.filters.changed.connect(self._filter)
        self.filters.threshold_changed.connect(self.threshold_changed)
        self.answers.sorted_by.connect(lambda column, down: self._choose(column=column, descending=down))
        self.answers.rearranged.connect(self._renew_gallery)
        self.unread.sorted_by.connect(
            lambda column, down: self.unread.choose(Choice(standing="unread", column=column, descending=down))
        )
        self.table.current_changed.connect(self._show_row)
        self.problems.current_changed.connect(self._show_row)
        self.gallery.chosen.connect(self._show_tile)
        self.one.view.stepped.connect(self.table.step)
        for view in (self.table, self.problems):
            view.opened.connect(lambda row: self._open(row))
        self.gallery.opened.connect(lambda index: self._open(int(self.answers.rows[index])))
        self.tabs.currentChanged.connect(lambda: self._fill_gallery())
        self._later.timeout.connect(self._count)
        self.earlier.clicked.connect(self.earlier_wanted)
        self.export_all.triggered.connect(lambda: self.export_wanted.emit(range(len(self.predictions))))
        self.export_shown.triggered.connect(lambda: self.export_wanted.emit(self.answers.rows.tolist()))
        self.back.clicked.connect(lambda: self.bring_to_front(single=False))
        escape = QShortcut(QKeySequence("Escape"), self.back, lambda: self.bring_to_front(single=False))
        escape.setContext(Qt.ShortcutContext.WindowShortcut)

    def _choose(self, **changes: Any) -> None:
        self._choice = replace(self._choice, **changes)
        self.answers.choose(self._choice)
        if self.answers.position(self._row) < 0:
            self._show_first()
        self.export_shown.setText(self.tr("Only what is &shown ({})...").format(number(len(self.answers.rows))))

    def _show_first(self) -> None:
        if len(self.answers.rows):
            self.table.go_to(int(self.answers.rows[0]))

    def _filter(self) -> None:
        lowest, highest = self.filters.confidence_range
        self._choose(labels=self.filters.chosen_labels, lowest=lowest, highest=highest)

    def _count(self) -> None:
        self._later.stop()
        figures: dict[Standing, int] = counts(self.predictions, self._choice.threshold)
        self.counts.show_counts(figures, with_none=self.predictions.none is not None)
        self.filters.show_predictions(self.predictions)
        self.tabs.setTabText(2, self.tr("&Problems ({})").format(number(figures["unread"])))
        self.table.setColumnHidden(ERROR, not figures["unread"])
        self.export.setEnabled(bool(figures["all"]))
        self.export_all.setText(self.tr("&All files ({})...").format(number(figures["all"])))
        self.export_shown.setText(self.tr("Only what is &shown ({})...").format(number(len(self.answers.rows))))
        self._renew_gallery()

    def _renew_gallery(self) -> None:
        self._gallery_is_old = True
        self._fill_gallery()

    def _fill_gallery(self) -> None:
        if self._gallery_is_old and self.tabs.currentWidget() is self.gallery:
            self._gallery_is_old = False
            self.gallery.set_entries(AnswerEntries(self.answers), keep=True)
            position = self.answers.position(self._row)
            if position >= 0 and self.gallery.current() != position:
                self.gallery.choose(position)

    def _show_tile(self, index: int) -> None:
        if 0 <= index < len(self.answers.rows):
            self.table.go_to(int(self.answers.rows[index]))

    def _show_row(self, row: int) -> None:
        self._row = row
        error = self.predictions.errors.get(row)
        if self._about is None:
            return
        if error is not None:
            text = self.tr("Not read: {}").format(error)
        else:
            text = f"{self.answers.text(row, LABEL)}, {self.answers.text(row, CONFIDENCE)}"
        self.one.show_picture(
            Answered(
                path=self.predictions.path(row),
                text=text,
                read=error is None,
                model=Path(self._about.model),
                asking=self._about.asking,
            )
        )

    def _open(self, row: int) -> None:
        self._show_row(row)
        self.bring_to_front(single=True)

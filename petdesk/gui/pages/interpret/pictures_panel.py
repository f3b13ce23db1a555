"""The gallery of validated pictures, with what to show in it and what to do with them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from petdesk.gui.background import Ticket
from petdesk.gui.pages.interpret.cards import cards, facts
from petdesk.gui.pages.interpret.filters import Filters
from petdesk.gui.pages.interpret.query import PAGE, Among, Shown, find, look_up
from petdesk.gui.pages.interpret.rankings_in_words import rankings_in_words
from petdesk.gui.pages.interpret.relabelling import Chosen, Relabelling
from petdesk.gui.session import Session
from petdesk.gui.widgets.gallery import Gallery, GalleryEntry
from petdesk.gui.widgets.viewer import open_viewer
from petdesk.gui.words import number, sentence
from petdesk.interpret import Answers, Cell

CARD = 184
"""The side of a card's picture, in logical pixels: two cards beside a matrix of 37 classes."""


class PicturesPanel(QWidget):
    """Shows the pictures of a cell of the matrix, or of any choice of classes.

    Attributes:
        cell_changed: Signal with the actual and the predicted class that are shown, -1 for all.
        current_changed: Signal: `current_row` gives another picture now.
        failed: Signal with a sentence and details.
        gallery: The cards.
        filters: Which are shown.
    """

    cell_changed = Signal(int, int)
    current_changed = Signal()
    failed = Signal(str, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._answers: Answers | None = None
        self._shown = Shown()
        self._ticket: Ticket | None = None
        self._finding = False
        self.filters = Filters()
        self.gallery = Gallery(session.background)
        self.gallery.setObjectName("interpret.gallery")
        self.gallery.setAccessibleName(self.tr("Validated pictures"))
        self.gallery.set_thumbnail_size(CARD)
        self.actions_ = Relabelling(session, self.gallery, self._chosen)
        self._count = QLabel()
        self._count.setObjectName("interpret.count")
        self._more = QPushButton(self.tr("Show &more"))
        self._more.setObjectName("interpret.more")
        self._more.clicked.connect(self._show_more)
        foot = QHBoxLayout()
        foot.addWidget(self._count, 1)
        foot.addWidget(self._more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.filters)
        layout.addWidget(self.gallery, 1)
        layout.addLayout(foot)
        self.filters.changed.connect(self._filter)
        self.gallery.opened.connect(self._open)
        self.actions_.wants_large.connect(lambda: self._open(self.gallery.current()))
        self.gallery.menu_wanted.connect(self.actions_.menu)
        self.gallery.selection_changed.connect(self.actions_.refresh)
        self.gallery.chosen.connect(lambda _index: self.current_changed.emit())
        self.actions_.failed.connect(lambda text: self.failed.emit(text, ""))
        session.pictures_changed.connect(self.refresh)

    def set_answers(self, answers: Answers | None) -> None:
        """Shows the pictures of another run, or none."""
        self._answers = answers
        self._take(Shown(), [])
        self.filters.set_classes(answers.classes if answers is not None else ())
        if answers is not None:
            self._find()

    def show_cell(self, actual: int, predicted: int) -> None:
        """Shows the pictures of a cell, a row or a column; -1 for all. Tells nobody."""
        cell = Cell(actual=None if actual < 0 else actual, predicted=None if predicted < 0 else predicted)
        self.filters.choose(replace(self.filters.query.of(cell), among=None))
        self._find()

    def show_among(self, among: Among) -> None:
        """Shows pictures that were picked out elsewhere. Tells nobody."""
        self.filters.choose(replace(self.filters.query.of(Cell()), among=among))
        self._find()

    @property
    def current_row(self) -> int:
        """The row of the picture that the keyboard is at, of the first one where it is at none; -1 without pictures."""
        rows, index = self._shown.rows, self.gallery.current()
        return rows[index if 0 <= index < len(rows) else 0] if rows else -1

    @property
    def current_path(self) -> Path | None:
        """Where that picture lies now."""
        paths, index = self._shown.paths, self.gallery.current()
        return paths[index if 0 <= index < len(paths) else 0] if paths else None

    def step(self, by: int) -> None:
        """Goes to another picture."""
        self.gallery.choose(max(0, self.gallery.current()) + by)

    def refresh(self) -> None:
        """Reads anew how the pictures on screen are in the project; which they are, and in what order, stays."""
        if self._answers is not None:
            answers, project, shown = self._answers, self._session.project, self._shown
            if not shown.rows or self._finding:
                self._find()
            else:
                self._ask(answers, lambda: look_up(answers, project, shown), keep=True)

    def _filter(self) -> None:
        cell = self.filters.query.cell
        self.cell_changed.emit(
            -1 if cell.actual is None else cell.actual, -1 if cell.predicted is None else cell.predicted
        )
        self._find()

    def _show_more(self) -> None:
        self.filters.choose(replace(self.filters.query, most=self.filters.query.most + PAGE))
        self._find(keep=True)

    def _find(self, *, keep: bool = False) -> None:
        if self._answers is not None:
            answers, project, query = self._answers, self._session.project, self.filters.query
            self.gallery.set_empty_text(self.tr("Finding the pictures..."))
            self._ask(answers, lambda: find(answers, project, query), keep=keep)
            self._finding = True

    def _ask(self, answers: Answers, question: Callable[[], Shown], *, keep: bool) -> None:
        """Has pictures looked up and their cards made; a question that was not answered yet is forgotten."""
        if self._ticket is not None:
            self._ticket.drop()

        def dealt() -> tuple[Shown, list[GalleryEntry]]:
            shown = question()
            return shown, cards(answers, shown)

        self._ticket = self._session.background.ask(
            dealt,
            lambda found: self._take(*found, keep=keep),
            lambda error: self.failed.emit(*sentence(error)),
            owner=self,
        )

    def _take(self, shown: Shown, entries: list[GalleryEntry], *, keep: bool = False) -> None:
        if self._ticket is not None:
            self._ticket.drop()
            self._ticket = None
        self._finding = False
        self._shown = shown
        self.gallery.set_empty_text(rankings_in_words()[self.filters.query.ranking].none)
        self.gallery.set_entries(entries, keep=keep)
        self.actions_.refresh()
        rest = shown.total - len(shown.rows)
        words = self.tr("%Ln picture(s)", "", shown.total)
        if rest:
            words = self.tr("The first {} of {} pictures").format(number(len(shown.rows)), number(shown.total))
        self._count.setText(words)
        self._more.setVisible(rest > 0)
        self.current_changed.emit()

    def _open(self, index: int) -> None:
        # The pictures of now: a cell chosen meanwhile would give other facts.
        answers, shown = self._answers, self._shown
        if answers is not None and 0 <= index < len(shown.rows):
            open_viewer(self.gallery, index, facts=lambda at: facts(answers, shown, at))

    def _chosen(self) -> Chosen | None:
        indices = self.gallery.selected()
        if self._answers is None or not indices:
            return None
        shown = self._shown
        return Chosen(
            self._answers,
            (shown.rows[index] for index in indices),
            (shown.states[index] for index in indices),
            (shown.paths[index] for index in indices),
        )

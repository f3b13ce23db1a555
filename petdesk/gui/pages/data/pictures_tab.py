"""The Pictures tab: totals, the class table, and the gallery of what the filters let through."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from petdesk.gui.latest import Latest
from petdesk.gui.naming import named
from petdesk.gui.pages.data.class_table import ClassTable
from petdesk.gui.pages.data.editing import Editing
from petdesk.gui.pages.data.entries import PictureEntries, facts
from petdesk.gui.pages.data.filters import FilterBar
from petdesk.gui.pages.data.picture_actions import PictureActions
from petdesk.gui.pages.data.totals import Totals
from petdesk.gui.session import Session
from petdesk.gui.watch import Watch
from petdesk.gui.widgets.gallery import Gallery
from petdesk.gui.widgets.gallery.area import LARGEST, SMALLEST
from petdesk.gui.widgets.viewer import open_viewer

if TYPE_CHECKING:
    from petdesk.data.overview import Overview


class PicturesTab(QWidget):
    """Shows what the watch sees.

    Attributes:
        follow_wanted: Signal with a picture's id: show it step by step.
        classes, filters, gallery, totals, commands: Its parts.
    """

    follow_wanted = Signal(int)

    def __init__(self, session: Session, watch: Watch, editing: Editing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watch = watch
        self._latest = Latest(session.background, self)
        self._filter: tuple[Any, ...] = ()
        self.totals = Totals(session)
        self.classes = ClassTable(editing)
        self.filters = FilterBar()
        self.gallery = Gallery(session.background)
        self.gallery.setObjectName("data.gallery")
        side = QWidget()
        self.commands = PictureActions(editing, chosen=self.chosen, paths=self.paths, parent=side)
        self._bar = self._selection_bar()
        right = QVBoxLayout(side)
        right.setContentsMargins(6, 0, 0, 0)
        right.addWidget(self.filters)
        right.addWidget(self.gallery, 1)
        right.addWidget(self._bar)
        splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        splitter.addWidget(self.classes)
        splitter.addWidget(side)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([self.classes.sizeHint().width(), 2 * self.classes.sizeHint().width()])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addWidget(self.totals)
        layout.addWidget(splitter, 1)
        self._connect()
        self._show()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As large as it may."""
        return QSize(1000, 560)

    @property
    def busy(self) -> bool:
        """Whether what fits the filters is being looked for."""
        return self._latest.busy

    def chosen(self) -> list[int]:
        """The ids of the chosen pictures."""
        entries = self.gallery.entries()
        numbers = entries.ids() if isinstance(entries, PictureEntries) else ()
        return [numbers[index] for index in self.gallery.selected()]

    def paths(self) -> list[Path]:
        """Their files."""
        return [self.gallery.entry(index).path for index in self.gallery.selected()]

    def show_only(self, *, classes: tuple[str, ...] = (), show: str = "all", text: str = "") -> None:
        """Filters by this."""
        self.classes.choose(classes)
        self.filters.choose(show, text)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "commands"):
            self.commands.draw()
        super().changeEvent(event)

    def _connect(self) -> None:
        self._watch.changed.connect(self._show)
        self.classes.chosen.connect(self._pick)
        self.filters.changed.connect(self._pick)
        self.totals.problems_wanted.connect(lambda: self.show_only(show="problems"))
        self.gallery.selection_changed.connect(self._show_selection)
        self.gallery.menu_wanted.connect(self._menu)
        self.gallery.opened.connect(self._enlarge)
        self.commands.enlarge.triggered.connect(lambda: self._enlarge(self.gallery.current()))
        self.commands.follow.triggered.connect(lambda: self.follow_wanted.emit(self.chosen()[0]))
        self.filters.zoom.setRange(SMALLEST, LARGEST // 2)
        self.filters.zoom.setValue(self.gallery.thumbnail_size())
        self.filters.zoom.valueChanged.connect(self.gallery.set_thumbnail_size)
        self.gallery.zoomed.connect(self.filters.zoom.setValue)

    def _selection_bar(self) -> QWidget:
        bar = QWidget()
        self._selected = named(QLabel(), "data.selected")
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._selected, 1)
        for action, text in (
            (self.commands.relabel, self.tr("Change class...")),
            (self.commands.exclude, self.tr("Leave out")),
        ):
            button = QPushButton(action.icon(), text)
            button.setObjectName(f"{action.objectName()}.button")
            button.setToolTip(action.toolTip())
            button.clicked.connect(action.trigger)
            action.changed.connect(lambda action=action, button=button: button.setIcon(action.icon()))
            action.enabledChanged.connect(button.setEnabled)
            button.setEnabled(action.isEnabled())
            row.addWidget(button)
        move = named(QPushButton(self.tr("Use for")), "data.action.side.button")
        move.setToolTip(self.tr("Put the chosen pictures on a side of the split"))
        move.setMenu(self.commands.side_menu(move))
        move.setEnabled(False)
        self.commands.train.enabledChanged.connect(move.setEnabled)
        row.insertWidget(2, move)
        return bar

    def _show(self) -> None:
        seen = self._watch.overview
        self.classes.show_overview(seen)
        if seen is None:
            self._latest.drop()
            self._filter = ()
            self.classes.filter.clear()
            self.filters.choose("all")
            self.gallery.set_entries([])
            self.gallery.set_empty_text(self.tr("Reading the project..."))
            return
        self.totals.show_overview(seen)
        self.filters.show_overview(seen)
        self._pick()

    def _pick(self) -> None:
        seen = self._watch.overview
        if seen is None:
            return
        wanted = (self.classes.classes, self.filters.show_key, self.filters.text)
        self._latest.ask(lambda _stop: _picked(seen, *wanted), lambda entries: self._take(entries, wanted))

    def _take(self, entries: PictureEntries, wanted: tuple[Any, ...]) -> None:
        same, self._filter = wanted == self._filter, wanted
        self.gallery.set_empty_text(self.tr("No picture fits what is chosen on the left and above."))
        self.gallery.set_entries(entries, keep=same)
        self.filters.show_count(len(entries), len(entries.seen.columns))
        self._show_selection()

    def _show_selection(self) -> None:
        count = len(self.gallery.selected())
        self.commands.show_enabled(count)
        if count:
            self._selected.setText(self.tr("%Ln picture(s) chosen", "", count))
        else:
            self._selected.setText(self.tr("Choose pictures to change them"))

    def _enlarge(self, index: int) -> None:
        entries = self.gallery.entries()
        if index >= 0 and isinstance(entries, PictureEntries):
            open_viewer(self.gallery, index, facts=lambda shown: facts(entries.seen, entries.rows[shown]))

    def _menu(self, place: QPoint) -> None:
        if self.gallery.selected():
            self.commands.menu(self).exec(place)


def _picked(seen: "Overview", classes: tuple[str, ...], show: Any, text: str) -> PictureEntries:
    from petdesk.data.overview import matching

    rows = matching(seen, classes=classes, show=show, text=text)
    return PictureEntries(seen=seen, rows=rows.tolist(), numbers=seen.columns.ids[rows].tolist())

"""The viewer's window."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QSizePolicy, QToolBar, QVBoxLayout, QWidget

from petdesk.gui.background import Background
from petdesk.gui.icons import icon
from petdesk.gui.widgets.gallery import Entries, Gallery, GalleryEntry
from petdesk.gui.widgets.gallery.entry import key_of, keys_of
from petdesk.gui.widgets.viewer.facts_panel import FactsPanel
from petdesk.gui.widgets.viewer.file_facts import facts_in_words
from petdesk.gui.widgets.viewer.file_manager import show_in_file_manager
from petdesk.gui.widgets.viewer.large_picture import LargePicture
from petdesk.gui.widgets.viewer.picture_view import PictureView
from petdesk.gui.widgets.viewer.pictures_ahead import PicturesAhead

Facts: TypeAlias = Callable[[int], Sequence[tuple[str, str]]]
"""Names and values that a page adds for the entry at an index: its class, its split, what was predicted."""

SHARE_OF_WINDOW = 0.94
PATIENCE_MS = 250
USUAL_SIZE = QSize(1000, 640)


class Viewer(QDialog):
    """One picture large, with the ones before and after it a key away.

    Attributes:
        moved: Signal with the index of the entry that is shown now.
    """

    moved = Signal(int)

    def __init__(
        self, background: Background, entries: Entries, *, facts: Facts | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._entries, self._facts, self._index = entries, facts, -1
        self._ahead = PicturesAhead(background, shown=self._show)
        self.view, self.panel = PictureView(), FactsPanel()
        self._where, self._zoom = QLabel(), QLabel()
        # A picture that comes at once needs no words before it.
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(lambda: self.view.show_text(self.tr("Reading the picture...")))
        self._actions: dict[str, tuple[QAction, str]] = {}
        self._bar = QToolBar()
        self._fill_bar()
        self.view.stepped.connect(self.step)
        self.view.zoomed.connect(self._tell_zoom)
        self._arrange()
        self.setObjectName("viewer")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setModal(True)
        window = parent.window() if parent is not None else None
        self.resize(window.size() * SHARE_OF_WINDOW if window is not None else USUAL_SIZE)

    def index(self) -> int:
        """Which entry is shown."""
        return self._index

    def show_entry(self, index: int) -> None:
        """Shows one of the entries."""
        if not 0 <= index < len(self._entries):
            return
        forward = index >= self._index
        self._index = index
        entry = self._entries[index]
        beside = index + 1 if forward else index - 1
        ahead = self._entries[beside].path if 0 <= beside < len(self._entries) else None
        self.setWindowTitle(entry.title)
        self._where.setText(self.tr("{} of {}").format(index + 1, len(self._entries)))
        self._actions["previous"][0].setEnabled(index > 0)
        self._actions["next"][0].setEnabled(index < len(self._entries) - 1)
        self.view.setAccessibleDescription(", ".join((entry.title, *entry.lines)))
        if not self._ahead.ask(entry.path, ahead):
            self.view.show_text("")
            self._patience.start()
            self.panel.show_rows([(self.tr("In PetDesk"), self._added(entry))])
        self.moved.emit(index)

    def step(self, by: int) -> None:
        """Goes so many entries on, as far as there are any."""
        self.show_entry(max(0, min(len(self._entries) - 1, self._index + by)))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Stops reading."""
        self._ahead.stop()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        """Stops reading; Esc comes this way."""
        self._ahead.stop()
        super().done(result)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
        super().changeEvent(event)

    def _fill_bar(self) -> None:
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._add("previous", self.tr("Previous picture"), "caret-left", lambda: self.step(-1), "PgUp")
        self._bar.addWidget(self._where)
        self._add("next", self.tr("Next picture"), "caret-right", lambda: self.step(1), "PgDown")
        self._bar.addSeparator()
        self._add("smaller", self.tr("Smaller"), "magnifying-glass-minus", lambda: self.view.zoom_by(-1), "-")
        self._bar.addWidget(self._zoom)
        self._add("larger", self.tr("Larger"), "magnifying-glass-plus", lambda: self.view.zoom_by(1), "+", "=")
        self._add("fit", self.tr("Fit to the window"), "frame-corners", self.view.fit, "0")
        self._add(
            "full", self.tr("Full size, pixel for pixel"), "number-square-one", lambda: self.view.set_zoom(1), "1"
        )
        self._bar.addWidget(space)
        self._add("copy", self.tr("Copy the file's path"), "copy", self._copy_path, QKeySequence.StandardKey.Copy)
        self._add("reveal", self.tr("Show in the file manager"), "folder-open", self._reveal, "Ctrl+Shift+O")
        about = self._add("about", self.tr("About this picture"), "info", self._toggle_panel, "I")
        about.setCheckable(True)
        about.setChecked(True)
        self._add("close", self.tr("Close"), "x", self.close)

    def _add(
        self, name: str, text: str, icon_name: str, slot: Callable[[], object], *keys: str | QKeySequence.StandardKey
    ) -> QAction:
        action = QAction(text, self)
        action.setObjectName(f"viewer.{name}")
        action.setShortcuts([QKeySequence(key) for key in keys])
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{text} ({shown})" if shown else text)
        action.triggered.connect(lambda _checked=False: slot())
        self.addAction(action)
        self._bar.addAction(action)
        button = self._bar.widgetForAction(action)
        button.setAccessibleName(text)
        button.setObjectName(f"viewer.{name}.button")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._actions[name] = (action, icon_name)
        return action

    def _arrange(self) -> None:
        digits = self.fontMetrics().averageCharWidth()
        for label, width in ((self._where, 17), (self._zoom, 7)):
            label.setMinimumWidth(digits * width)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._where.setAccessibleName(self.tr("Which picture"))
        self._zoom.setAccessibleName(self.tr("Zoom"))
        row = QHBoxLayout()
        row.addWidget(self.view, 1)
        row.addWidget(self.panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self._bar)
        layout.addLayout(row, 1)
        self._dress()
        self.view.setFocus()

    def _dress(self) -> None:
        for action, name in self._actions.values():
            action.setIcon(icon(name))

    def _show(self, picture: LargePicture) -> None:
        entry = self._entries[self._index]
        self._patience.stop()
        self.view.show_picture(picture)
        rows = facts_in_words(picture.path, picture.facts)
        if picture.is_reduced:
            level = picture.levels[0]
            rows.append((self.tr("Shown at"), self.tr("{} × {}").format(level.width(), level.height())))
        self.panel.show_rows([(self.tr("In PetDesk"), self._added(entry)), (self.tr("File"), rows)])
        self._tell_zoom()

    def _added(self, entry: GalleryEntry) -> Sequence[tuple[str, str]]:
        if self._facts is not None:
            return self._facts(self._index)
        return [("", line) for line in entry.tooltip.splitlines() or entry.lines]

    def _tell_zoom(self) -> None:
        picture = self.view.picture
        can = picture is not None and bool(picture.levels)
        self._zoom.setText(self.tr("{}%").format(round(100 * self.view.zoom)) if can else "")
        for name in ("smaller", "larger", "fit", "full"):
            self._actions[name][0].setEnabled(can)

    def _toggle_panel(self) -> None:
        self.panel.setVisible(self._actions["about"][0].isChecked())

    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText(str(self._entries[self._index].path))

    def _reveal(self) -> None:
        show_in_file_manager(self._entries[self._index].path)


def open_viewer(gallery: Gallery, index: int, *, facts: Facts | None = None) -> Viewer:
    """Opens the viewer on what a gallery shows; the gallery goes along with it."""
    entries = gallery.entries()
    viewer = Viewer(gallery.background, entries, facts=facts, parent=gallery.window())
    viewer.moved.connect(lambda shown: _choose(gallery, entries, shown))
    viewer.show_entry(index)
    viewer.open()
    return viewer


def _choose(gallery: Gallery, entries: Entries, shown: int) -> None:
    """Chooses in the gallery what the viewer shows, wherever it stands there by now, if it still does."""
    now, key = gallery.entries(), key_of(entries[shown])
    if now is entries or (shown < len(now) and key_of(now[shown]) == key):
        gallery.choose(shown)
        return
    index = next((index for index, other in enumerate(keys_of(now)) if other == key), None)
    if index is not None:
        gallery.choose(index)

"""Where the pictures come from, how their labels are read, and the progress of checking them."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from petdesk.gui.icons import icon
from petdesk.gui.naming import named
from petdesk.gui.pages.data.elided import Elided
from petdesk.gui.session import Session
from petdesk.gui.widgets.job_strip import JobStrip
from petdesk.gui.widgets.labels import muted
from petdesk.gui.words import translated


class SourceLine(QWidget):
    """One line on the project's source, and a second one while its pictures are checked.

    Attributes:
        reread_wanted, change_wanted: Signals of the buttons.
        strip: Shows the check.
    """

    reread_wanted = Signal()
    change_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._sign = QLabel()
        self._where = named(Elided(), "data.source")
        self._how = muted()
        self._how.setWordWrap(False)
        self.reread = named(QPushButton(self.tr("Read a&gain")), "data.source.reread")
        self.reread.setToolTip(self.tr("Look for pictures that came, changed or went. Your edits are kept."))
        self.reread.clicked.connect(self.reread_wanted)
        self.change = named(QPushButton(self.tr("Change how labels are rea&d...")), "data.source.change")
        self.change.clicked.connect(self.change_wanted)
        self.strip = JobStrip()
        self.strip.setObjectName("data.check")
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._sign)
        row.addWidget(self._where, 1)
        for widget in (self._how, self.reread, self.change):
            row.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.strip)
        self._draw()
        session.plugins_changed.connect(self.show_source)

    def show_source(self) -> None:
        """Shows the source of the open project."""
        project = self._session.project
        if project is None:
            return
        source = project.source
        datasets = self._session.registry.datasets
        self._where.set_text(str(source.path))
        if source.dataset in datasets:
            self._how.setText(translated(datasets[source.dataset or ""].title))
        else:
            self._how.setText(self.tr("read by a plugin that is not here") if source.dataset else "")
        for button in (self.reread, self.change):
            button.setEnabled(not project.read_only)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        size = self.fontMetrics().height()
        self._sign.setPixmap(icon("folder").pixmap(size, size))
        self.reread.setIcon(icon("arrows-clockwise"))
        self.change.setIcon(icon("text-aa"))

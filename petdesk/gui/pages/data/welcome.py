"""What the page shows without a project: the ways to begin, and the projects of before."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from petdesk.gui.pages.data.recent_list import RecentList
from petdesk.gui.session import Session
from petdesk.gui.widgets.empty_state import EmptyState
from petdesk.gui.widgets.labels import heading


class Welcome(QWidget):
    """Says what to drop, and offers buttons for it.

    Attributes:
        folder_wanted, table_wanted, project_wanted, drawn_wanted: Signals of the buttons.
        recent: The projects of before.
    """

    folder_wanted = Signal()
    table_wanted = Signal()
    project_wanted = Signal()
    drawn_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        actions = [
            (self.tr("Choose &folder..."), self.folder_wanted.emit),
            (self.tr("Choose &table..."), self.table_wanted.emit),
            (self.tr("&Open project..."), self.project_wanted.emit),
        ]
        if "drawn-pets" in session.registry.datasets:
            actions.append((self.tr("Try it with &drawn pets"), self.drawn_wanted.emit))
        self.start = EmptyState(
            "image",
            self.tr("Begin with your pictures"),
            self.tr(
                "Drop a folder of pictures, a table (CSV) or a project here. PetDesk finds the labels, shows what is "
                "in there and teaches a network to tell the classes apart. Your files are never changed."
            ),
            actions,
        )
        self.start.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        names = ("folder", "table", "project", "drawn")
        for button, name in zip(self.start.buttons, names, strict=False):
            button.setObjectName(f"data.welcome.{name}")
        self.recent = RecentList(session.preferences, session.background)
        self._title: QLabel = heading(self.tr("Recent projects"), level=2)
        self._title.setBuddy(self.recent)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._title)
        column.addWidget(self.recent)
        below.setMaximumWidth(self.fontMetrics().averageCharWidth() * 110)
        self._below = below
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(2)
        layout.addWidget(self.start)
        layout.addSpacing(3 * self.fontMetrics().height())
        layout.addWidget(below, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self.recent.filled.connect(lambda count: self._below.setVisible(count > 0))
        below.hide()

    def refresh(self) -> None:
        """Looks which projects there are."""
        self.recent.refresh()

"""Under the cleaner's gallery: where one is, whether a key goes on, and what else can be done with the pictures."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QWidget

from petdesk.gui.naming import named
from petdesk.gui.pages.data.picture_actions import PictureActions
from petdesk.gui.words import number


class CommandBar(QWidget):
    """One line.

    Attributes:
        status, go_on: Where one is; whether the next picture follows a key.
    """

    def __init__(self, commands: PictureActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        self.status = named(QLabel(), "cleaner.status")
        self.go_on = named(QCheckBox(self.tr("Go to the &next picture after a key")), "cleaner.go_on")
        self.go_on.setChecked(True)
        self._exclude = named(QPushButton(self.tr("Leave out")), "cleaner.exclude")
        self._exclude.setToolTip(commands.exclude.toolTip())
        self._exclude.clicked.connect(commands.exclude.trigger)
        self._side = named(QPushButton(self.tr("Use for")), "cleaner.side")
        self._side.setToolTip(self.tr("Put the chosen pictures on a side of the split"))
        self._side.setMenu(commands.side_menu(self._side))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.status, 1)
        for widget in (self.go_on, self._exclude, self._side):
            row.addWidget(widget)
        self._draw()
        self.show_place(0, 0, 0)

    def show_place(self, current: int, count: int, chosen: int) -> None:
        """Shows where one is: `current` counts from 1, 0 is nowhere."""
        self._commands.show_enabled(chosen)
        self._commands.follow.setEnabled(False)
        for button in (self._exclude, self._side):
            button.setEnabled(chosen > 0)
        parts = [self.tr("Picture {} of {}").format(number(current), number(count))] if current else []
        if chosen > 1:
            parts.append(self.tr("%Ln chosen", "", chosen))
        self.status.setText(" · ".join(parts))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follows the colour scheme."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_side"):
            self._commands.draw()
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        self._exclude.setIcon(self._commands.exclude.icon())

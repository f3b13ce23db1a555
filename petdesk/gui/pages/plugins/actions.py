"""What can be done with one plugin."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from superqt import QFlowLayout

from petdesk.gui.naming import named
from petdesk.gui.pages.plugins.states import Status, has_failed
from petdesk.registry.installer import Installed


class Actions(QWidget):
    """The buttons that go with a plugin's state: tried again, updated, rolled back, removed.

    Attributes:
        again: Signal with the plugin's name: load it anew.
        update_wanted: Signal with the `Installed`: look for another version.
        roll_back_wanted: Signal with the `Installed`.
        removal_wanted: Signal with the `Installed`.
    """

    again = Signal(str)
    update_wanted = Signal(object)
    roll_back_wanted = Signal(object)
    removal_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._installed: Installed | None = None
        self.try_again = named(QPushButton(self.tr("&Try again")), "plugins.again")
        self.update_ = named(QPushButton(self.tr("&Update...")), "plugins.update")
        self.roll_back = named(QPushButton(), "plugins.rollback")
        self.remove = named(QPushButton(self.tr("&Remove")), "plugins.remove")
        self.try_again.setToolTip(self.tr("Loads it anew, as its files are now."))
        self.update_.setToolTip(
            self.tr("Looks for another version where it came from, and asks before it installs it.")
        )
        self.remove.setToolTip(self.tr("Takes it out. This can be undone until PetDesk is closed."))
        self.try_again.clicked.connect(lambda: self.again.emit(self._name))
        self.update_.clicked.connect(lambda: self.update_wanted.emit(self._installed))
        self.roll_back.clicked.connect(lambda: self.roll_back_wanted.emit(self._installed))
        self.remove.clicked.connect(lambda: self.removal_wanted.emit(self._installed))
        self._flow = QFlowLayout(self)
        self._flow.setContentsMargins(0, 0, 0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_for(self, status: Status, installed: Installed | None) -> None:
        """Shows the buttons that go with a plugin.

        Args:
            status: The plugin.
            installed: What PetDesk installed that brings it; None where that was someone else.
        """
        record = status.record
        self._name, self._installed = record.name, installed
        off = status.disabled and not record.crashed
        previous = None if installed is None else installed.previous
        self.roll_back.setText(self.tr("&Back to {}").format(previous))
        self.roll_back.setToolTip(self.tr("Puts the version before, {}, in place again.").format(previous))
        self._show(
            {
                self.try_again: has_failed(record) and not record.builtin and not off,
                self.update_: installed is not None,
                self.roll_back: previous is not None,
                self.remove: installed is not None,
            }
        )

    def _show(self, wanted: Mapping[QPushButton, bool]) -> None:
        for button in wanted:
            self._flow.removeWidget(button)
            button.setParent(self)
            button.hide()
        for button, applies in wanted.items():
            if applies:
                self._flow.addWidget(button)
                button.show()
        self.setVisible(any(wanted.values()))

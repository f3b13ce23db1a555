"""What a plugin says of what it adds: a link beside its summary, and the window that it opens."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QToolButton, QVBoxLayout, QWidget

from petdesk.api import Spec
from petdesk.gui.help.browser import HelpBrowser
from petdesk.gui.icons import icon
from petdesk.gui.widgets.labels import plain_tip
from petdesk.gui.words import translated


class SpecHelp(QDialog):
    """Shows the help of one thing that a plugin adds; stays open beside the app.

    Attributes:
        browser: Shows the text.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("spec_help")
        self.browser = HelpBrowser()
        self.browser.setObjectName("spec_help.text")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        for button in buttons.buttons():
            button.setIcon(QIcon())  # the desktop's are in the colours of another scheme
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.browser, 1)
        layout.addWidget(buttons)

    def show_text(self, title: str, text: str) -> None:
        """Shows other help."""
        self.setWindowTitle(title)
        self.browser.setAccessibleName(title)
        self.browser.show_text(text)


class HelpLink(QToolButton):
    """Opens the help of what is chosen; hidden where its plugin says no more than the summary."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = self._help = ""
        self.setObjectName("spec_help.open")
        self.setAutoRaise(True)
        self.setText(self.tr("More about it"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.clicked.connect(self._open)
        self._draw()
        self.hide()

    def show_for(self, spec: Spec | None) -> None:
        """Leads to the help of a spec."""
        self._title = "" if spec is None else translated(spec.title)
        self._help = "" if spec is None else translated(spec.help)
        self.setAccessibleName(self.tr("More about {}").format(self._title))
        self.setToolTip(plain_tip(self.accessibleName()))
        self.setVisible(bool(self._help))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Draws its icon anew in another colour scheme."""
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        self.setIcon(icon("question"))

    def _open(self) -> None:
        window = self.window()
        shown = window.findChild(SpecHelp) or SpecHelp(window)
        shown.show_text(self._title, self._help)
        shown.show()
        shown.raise_()
        shown.activateWindow()

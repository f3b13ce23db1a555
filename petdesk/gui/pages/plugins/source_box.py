"""Where a plugin is to be installed from: a name, a file, a folder or an address."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from petdesk.gui.naming import named
from petdesk.gui.pages.plugins.sources import told_of
from petdesk.gui.widgets.labels import muted
from petdesk.registry.installer.sources import Kind


class SourceBox(QWidget):
    """A field for the source, with the dialogs that find one.

    Attributes:
        wanted: Signal with a source, and whether it may be built where it brings no finished package.
        line: The field.
        build: Whether a package that is only there as source code may be built.
        look: The button.
    """

    wanted = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = named(QLineEdit(clearButtonEnabled=True), "plugins.source")
        self.line.setPlaceholderText(self.tr("A package's name, a file, a folder or a git address"))
        self.build = named(QCheckBox(self.tr("&Build what is only there as source code")), "plugins.build")
        self.build.setToolTip(
            self.tr("Building runs the package's own program before you have seen what it would install.")
        )
        self.look = named(QPushButton(self.tr("&Look into it")), "plugins.look")
        self.look.setProperty("primary", True)
        self._hint = muted()
        self._browse = named(QPushButton(self.tr("&Choose")), "plugins.browse")
        self._arrange()
        self.line.textChanged.connect(self._show_kind)
        self.line.returnPressed.connect(self._want)
        self.look.clicked.connect(self._want)
        self._show_kind()

    @property
    def source(self) -> str:
        """What is written in the field."""
        return self.line.text().strip()

    def fill(self, source: str) -> None:
        """Writes a source into the field."""
        self.line.setText(source)
        self.line.setFocus()

    def propose(self, source: str) -> None:
        """Writes a source that somebody else named into the field; the user decides whether it is looked into."""
        self.fill(source)
        if self.look.isEnabled():
            advice = self.tr("Press “Look into it” only if you trust those who wrote it.")
            self._hint.setText(f"{self._hint.text()} {advice}")
            self.look.setFocus()

    def _arrange(self) -> None:
        label = QLabel(self.tr("Install &from:"))
        label.setBuddy(self.line)
        menu = QMenu(self)
        menu.addAction(self.tr("A &file..."), self._ask_for_file)
        menu.addAction(self.tr("A f&older..."), self._ask_for_folder)
        self._browse.setMenu(menu)
        row = QHBoxLayout()
        for widget in (label, self.line, self._browse, self.look):
            row.addWidget(widget)
        row.setStretchFactor(self.line, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self._hint)
        layout.addWidget(self.build)

    def _show_kind(self) -> None:
        told = told_of(self.source) if self.source else None
        self._hint.setText(
            self.tr("You see what would be installed before anything is.") if told is None else told.words
        )
        kind = None if told is None else told.kind
        self.build.setVisible(kind in (None, Kind.NAME))
        self.look.setEnabled(kind is not None)

    def _want(self) -> None:
        if self.look.isEnabled():
            self.wanted.emit(self.source, self.build.isVisible() and self.build.isChecked())

    def _ask_for_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose a plugin"),
            self._place(),
            self.tr("Packages (*.whl *.tar.gz *.zip);;All files (*)"),
        )
        if name:
            self.fill(name)

    def _ask_for_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Choose a plugin's folder"), self._place())
        if name:
            self.fill(name)

    def _place(self) -> str:
        path = Path(self.source).expanduser()
        return str(path.parent) if self.source and path.exists() else ""

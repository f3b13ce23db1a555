"""Choosing among many networks: a table with a search, in a dialog."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from petdesk.api import ArchitectureSpec
from petdesk.gui.help.spec_help import HelpLink
from petdesk.gui.naming import named
from petdesk.gui.pages.train.architecture_model import NETWORK, PARAMETERS, PLUGIN, SIZE, WEIGHTS, ArchitectureModel
from petdesk.gui.pages.train.architecture_row import MILLION, SIZES, Wanted, rows_of
from petdesk.gui.widgets.labels import muted
from petdesk.gui.widgets.list_table import make_list
from petdesk.gui.words import number, translated
from petdesk.registry import SpecTable

TO_TABLE = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
"""Keys that move through the table while the focus is in the search."""

MEASURED = 100
"""Rows that the widths of the columns are taken from."""


class ArchitectureChooser(QDialog):
    """Shows all networks; Enter or a double click takes the one that is marked.

    Attributes:
        chosen: Signal with its key.
        line: What to search for.
        bounds: How large it may be.
        pretrained: Whether only those with pre-trained weights are shown.
        table: The networks.
    """

    chosen = Signal(str)

    def __init__(
        self, architectures: SpecTable[ArchitectureSpec], *, chosen: str, parent: QWidget | None = None
    ) -> None:
        """Offers networks.

        Args:
            architectures: What there is.
            chosen: The key of the one that is marked first.
            parent: The parent.
        """
        super().__init__(parent)
        self.setObjectName("architecture_chooser")
        self.setWindowTitle(self.tr("Choose a network"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._chosen = chosen
        self._model = ArchitectureModel(rows_of(architectures), self)
        self.line = named(QLineEdit(clearButtonEnabled=True), "architecture_chooser.search")
        self.line.setPlaceholderText(self.tr("Search by name, key or plugin"))
        self.line.setAccessibleName(self.tr("Search networks"))
        self.bounds = named(QComboBox(), "architecture_chooser.size")
        self.bounds.setAccessibleName(self.tr("Size"))
        self.bounds.addItem(self.tr("Any size"))
        self.bounds.addItems([self._size_in_words(*bounds) for bounds in SIZES])
        self.pretrained = named(QCheckBox(self.tr("&Pre-trained only")), "architecture_chooser.pretrained")
        self.table = named(QTableView(), "architecture_chooser.table")
        self._found = muted()
        self._summary = muted()
        self._help = HelpLink()
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        for button in self._buttons.buttons():
            button.setIcon(QIcon())  # the desktop's are in the colours of another scheme
        self._ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setText(self.tr("&Use this network"))
        self._dress_table()
        self._arrange()
        self._connect()
        self._mark(chosen)
        self._show_found()
        self.line.setFocus()

    def search(self, text: str) -> None:
        """Searches, as if the user had typed it."""
        self.line.setText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Lets arrows in the search move through the table."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in TO_TABLE:
            self.table.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _size_in_words(self, lower: int, upper: int | None) -> str:
        low, high = number(lower // MILLION), "" if upper is None else number(upper // MILLION)
        if upper is None:
            return self.tr("Over {} million parameters").format(low)
        if not lower:
            return self.tr("Up to {} million parameters").format(high)
        return self.tr("{} to {} million parameters").format(low, high)

    def _dress_table(self) -> None:
        table = self.table
        table.setAccessibleName(self.tr("Networks"))
        table.setModel(self._model)
        make_list(table)
        table.setAlternatingRowColors(True)
        header = table.horizontalHeader()
        # In the order of the plugins, which is from small to large within a family, until the user asks for another.
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        header.setResizeContentsPrecision(MEASURED)
        table.resizeColumnsToContents()
        header.setSectionResizeMode(NETWORK, QHeaderView.ResizeMode.Stretch)
        letter = self.fontMetrics().averageCharWidth()
        for column in (PARAMETERS, SIZE, WEIGHTS, PLUGIN):
            table.setColumnWidth(column, min(table.columnWidth(column) + 2 * letter, 30 * letter))

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.line, 1)
        top.addWidget(self.bounds)
        top.addWidget(self.pretrained)
        about = QHBoxLayout()
        about.addWidget(self._summary, 1)
        about.addWidget(self._help, alignment=Qt.AlignmentFlag.AlignTop)
        self._summary.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self._summary.setAlignment(Qt.AlignmentFlag.AlignTop)
        bottom = QHBoxLayout()
        bottom.addWidget(self._found, 1)
        bottom.addWidget(self._buttons)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self.table, 1)
        layout.addLayout(about)
        layout.addLayout(bottom)
        self.resize(self.fontMetrics().averageCharWidth() * 120, self.fontMetrics().height() * 34)

    def _connect(self) -> None:
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._search)
        self.bounds.activated.connect(self._ask)
        self.pretrained.toggled.connect(self._ask)
        self.table.doubleClicked.connect(self.accept)
        self.table.selectionModel().currentChanged.connect(lambda _now, _before: self._show_marked())
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def accept(self) -> None:
        """Takes the network that is marked; stays where none is."""
        spec = self._marked()
        if spec is not None:
            super().accept()
            self.chosen.emit(spec.key)

    def _search(self, text: str) -> None:
        self._ask()
        self._mark("" if text.strip() else self._chosen)  # the first fits best

    def _ask(self) -> None:
        spec = self._marked()
        place = self.bounds.currentIndex()
        size = SIZES[place - 1] if place > 0 else None
        self._model.show(Wanted(text=self.line.text(), size=size, pretrained=self.pretrained.isChecked()))
        self._mark("" if spec is None else spec.key)
        self._show_found()

    def _mark(self, key: str) -> None:
        """Marks a network, or the first that is shown."""
        index = self._model.index(max(0, self._model.place_of(key)), NETWORK)
        flag = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
        self.table.scrollTo(index)
        self._show_marked()

    def _marked(self) -> ArchitectureSpec | None:
        index = self.table.currentIndex()
        return self._model.rows[index.row()].spec if index.isValid() else None

    def _show_marked(self) -> None:
        spec = self._marked()
        self._summary.setText("" if spec is None else translated(spec.summary))
        self._help.show_for(spec)
        self._ok.setEnabled(spec is not None)

    def _show_found(self) -> None:
        found, all_of_them = len(self._model.rows), len(self._model.all_rows)
        if not found:
            self._found.setText(self.tr("No network fits. Search for fewer words, or take away a filter."))
        elif found < all_of_them:
            self._found.setText(self.tr("{} of {} networks").format(number(found), number(all_of_them)))
        else:
            self._found.setText(self.tr("%Ln network(s)", "", found))

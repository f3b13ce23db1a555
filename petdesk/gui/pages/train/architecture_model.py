"""The networks as rows of a table: what to choose among many by."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from petdesk.gui.pages.train.architecture_row import ArchitectureRow, Wanted
from petdesk.gui.widgets.labels import plain_tip
from petdesk.gui.words import number, translated

NETWORK, PARAMETERS, SIZE, WEIGHTS, PLUGIN = range(5)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class ArchitectureModel(QAbstractTableModel):
    """A row a network: those that are wanted, in the order of a column or, before one is chosen, as they came.

    Attributes:
        rows: The networks that are shown.
        all_rows: Those and the others.
    """

    def __init__(self, rows: Iterable[ArchitectureRow], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.all_rows = list(rows)
        self.rows = list(self.all_rows)
        self._wanted = Wanted()
        self._column, self._falling = -1, False

    def show(self, wanted: Wanted) -> None:
        """Shows the networks that are wanted."""
        self._wanted = wanted
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Puts them in the order of a column; -1 for the one in which they came."""
        self._column, self._falling = column, order == Qt.SortOrder.DescendingOrder
        self._arrange()

    def place_of(self, key: str) -> int:
        """In which row a network is shown; -1 where it is not."""
        return next((place for place, row in enumerate(self.rows) if row.spec.key == key), -1)

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """The number of networks."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Name, parameters, size of the pictures, weights, plugin."""
        return 0 if parent is not None and parent.isValid() else 5

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:  # noqa: N802
        """Titles, and what they mean."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Role.TextAlignmentRole and section in (PARAMETERS, SIZE):
            return RIGHT
        if role not in (Role.DisplayRole, Role.ToolTipRole):
            return None
        titles = (
            (self.tr("Network"), self.tr("Its name; point at one to see its key on the command line")),
            (self.tr("Parameters"), self.tr("How many numbers it learns: what it costs, and what it can hold")),
            (self.tr("Pictures"), self.tr("Pixels a side of the pictures that suit it")),
            (self.tr("Pre-trained"), self.tr("Whether it can start from what it learned on other pictures")),
            (self.tr("Plugin"), self.tr("What brings it")),
        )
        return titles[section][0 if role == Role.DisplayRole else 1]

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """What is in a cell."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if role == Role.DisplayRole:
            return self._words(row, column)
        if role == Role.ToolTipRole:
            return plain_tip(f"{row.spec.key}\n{translated(row.spec.summary)}")
        if role == Role.AccessibleTextRole:
            return f"{self.headerData(column, Qt.Orientation.Horizontal)}: {self._words(row, column)}"
        if role == Role.TextAlignmentRole and column in (PARAMETERS, SIZE):
            return RIGHT
        return None

    def _words(self, row: ArchitectureRow, column: int) -> str:
        if column == NETWORK:
            return row.title
        if column == PARAMETERS:
            return "" if row.spec.parameters is None else self._millions(row.spec.parameters)
        if column == SIZE:
            return number(row.spec.input_size)
        if column == PLUGIN:
            return row.plugin
        if not row.spec.pretrained:
            return self.tr("no")
        return self.tr("on this computer") if row.here else self.tr("yes")

    def _millions(self, parameters: int) -> str:
        millions = parameters / 1e6
        return self.tr("{} million").format(number(millions, 0 if millions >= 99.95 else 1))

    def _arrange(self) -> None:
        self.beginResetModel()
        self.rows = [row for row in self.all_rows if self._wanted.fits(row)]
        if self._column >= 0:
            self.rows.sort(key=self._order, reverse=self._falling)
        else:
            self.rows.sort(key=self._wanted.is_named, reverse=True)  # stable: as they came otherwise
        self.endResetModel()

    def _order(self, row: ArchitectureRow) -> Any:
        order: tuple[Any, ...] = (
            row.title.casefold(),
            -1 if row.spec.parameters is None else row.spec.parameters,
            row.spec.input_size,
            2 - row.spec.pretrained - row.here,
            row.plugin.casefold(),
        )
        return order[self._column]

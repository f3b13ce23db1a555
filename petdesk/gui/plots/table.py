"""A plot as a table: a row for every x, a column for every curve and for each end of what lies around it."""

import csv
import math
from collections.abc import Sequence
from typing import Any, TextIO

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from petdesk.gui.plots.curve import Curve
from petdesk.gui.plots.numbers import short
from petdesk.gui.plots.series import Floats, Series

AnyIndex = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
EXACTLY = Qt.ItemDataRole.UserRole
"""The number itself."""


class CurveTable(QAbstractTableModel):
    """Reads the curves' own buffers; `reload` takes over what is new."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self._columns: list[tuple[str, Series]] = []
        self._xs: Floats = np.empty(0)

    def reload(self, title: str, curves: Sequence[Curve]) -> None:
        """Shows these curves, which have points; `title` names x."""
        self.beginResetModel()
        self._title = title
        self._columns = [column for curve in curves for column in curve.columns]
        self._xs = all_xs(curves)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """A row for every x that any curve has."""
        return 0 if parent.isValid() else len(self._xs)

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """The x, and the numbers of the curves."""
        return 0 if parent.isValid() else 1 + len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: N802 - Qt's name
        """The titles."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section - 1][0] if section else self._title
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A number, empty where the curve has no point at this x."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role not in (Qt.ItemDataRole.DisplayRole, EXACTLY):
            return None
        value = self._value(index.row(), index.column())
        if role == EXACTLY:
            return value
        return "" if value is None else short(value)

    def _value(self, row: int, column: int) -> float | None:
        x = float(self._xs[row])
        if not column:
            return x
        _, series = self._columns[column - 1]
        place = int(np.searchsorted(series.xs, x))
        return float(series.ys[place]) if place < len(series) and series.xs[place] == x else None


def all_xs(curves: Sequence[Curve]) -> Floats:
    """Every x of any of the curves, rising, each once."""
    longest = max((curve.series.xs for curve in curves), key=len, default=np.empty(0))
    others = [one.series.xs for one in curves if not np.all(np.isin(one.series.xs, longest, assume_unique=False))]
    found: Floats = np.unique(np.concatenate([longest, *others]))
    return found


def write_csv(file: TextIO, title: str, curves: Sequence[Curve]) -> None:
    """The curves as a table with a header; cells are empty where a curve has no point."""
    writer = csv.writer(file)
    named = [column for curve in curves for column in curve.columns]
    writer.writerow([title, *(name for name, _ in named)])
    xs = all_xs(curves)
    columns = [xs]
    for _, series in named:
        column = np.full(len(xs), np.nan)
        column[np.searchsorted(xs, series.xs)] = series.ys
        columns.append(column)
    for row in np.column_stack(columns).tolist():
        writer.writerow(["" if math.isnan(value) else _plain(value) for value in row])


def _plain(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(value)

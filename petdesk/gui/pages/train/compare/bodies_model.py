"""The networks of a comparison as rows: what to compare, and what came of it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from petdesk.gui.pages.train.compare.offers import Offer
from petdesk.gui.pages.train.figure_words import share, share_in_full
from petdesk.gui.words import duration, number, translated

NETWORK, WEIGHTS, ERROR, VERDICT, TIME = range(5)
INTERVAL = Qt.ItemDataRole.UserRole
"""Error, lower and upper end of its interval, and the end of the axis; None without a result."""

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole


class BodiesModel(QAbstractTableModel):
    """A row a network; those with a result first, the best at the top.

    Attributes:
        chosen_changed: Signal: other networks are ticked.
        offers: The rows.
        chosen: Which are ticked, by their keys.
    """

    chosen_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.offers: list[Offer] = []
        self.chosen: set[str] = set()
        self._results: dict[str, Mapping[str, Any]] = {}
        self._best = ""

    def show_offers(self, offers: Sequence[Offer], chosen: set[str]) -> None:
        """Shows networks without results."""
        self.beginResetModel()
        self.offers, self.chosen = list(offers), set(chosen)
        self._results, self._best = {}, ""
        self.endResetModel()
        self.chosen_changed.emit()

    def show_results(self, bodies: Sequence[Mapping[str, Any]]) -> None:
        """Shows what a comparison found, the best first; networks that were not in it follow."""
        self.beginResetModel()
        self._results = {str(body["arch"]): body for body in bodies}
        self._best = str(bodies[0]["arch"]) if bodies else ""
        places = {arch: place for place, arch in enumerate(self._results)}
        self.offers.sort(key=lambda offer: places.get(offer.arch, len(places)))
        self.endResetModel()

    def result(self, row: int) -> Mapping[str, Any] | None:
        """What was found of a network; None where it was not compared, or could not be."""
        found = self._results.get(self.offers[row].arch)
        return None if found is None or found["reason"] else found

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """The number of networks."""
        return 0 if parent is not None and parent.isValid() else len(self.offers)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Network, weights, error, what to make of it, time."""
        return 0 if parent is not None and parent.isValid() else 5

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:  # noqa: N802
        """Titles."""
        if orientation != Qt.Orientation.Horizontal or role not in (Role.DisplayRole, Role.ToolTipRole):
            return None
        titles = (
            (self.tr("Network"), self.tr("Tick those to compare")),
            (self.tr("Weights"), self.tr("What its body starts from")),
            (self.tr("Error rate"), self.tr("Share of the pictures told wrongly, with its 95% interval as a bar")),
            (self.tr("Beside the best"), self.tr("How much larger the error surely is, on the same pictures")),
            (self.tr("Time"), self.tr("Of looking at the pictures and of training its heads")),
        )
        return titles[section][0 if role == Role.DisplayRole else 1]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first column has a check box."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == NETWORK else flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """What is in a cell."""
        if not index.isValid():
            return None
        offer, column = self.offers[index.row()], index.column()
        if role == Role.CheckStateRole and column == NETWORK:
            return Qt.CheckState.Checked if offer.arch in self.chosen else Qt.CheckState.Unchecked
        if role == Role.DisplayRole:
            return self._words(offer, column)
        if role == Role.ToolTipRole:
            return self._in_full(offer, column)
        if role == Role.AccessibleTextRole:
            return f"{self.headerData(column, Qt.Orientation.Horizontal)}: {self._in_full(offer, column)}"
        if role == INTERVAL and column == ERROR:
            return self._interval(index.row())
        if role == Role.TextAlignmentRole and column == TIME:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:  # noqa: N802 - Qt's name
        """Ticks a network, or takes the tick away."""
        if role != Role.CheckStateRole or not index.isValid():
            return False
        arch = self.offers[index.row()].arch
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self.chosen.add(arch)
        else:
            self.chosen.discard(arch)
        self.dataChanged.emit(index, index)
        self.chosen_changed.emit()
        return True

    def _words(self, offer: Offer, column: int) -> str:
        if column == NETWORK:
            return translated(offer.title)
        if column == WEIGHTS:
            return self._weights(offer)
        found = self._results.get(offer.arch)
        if found is None:
            return ""
        if found["reason"]:
            return self.tr("left out") if column == VERDICT else ""
        if column == ERROR:
            return share(found["error_rate"], found["error_low"], found["error_high"])
        if column == VERDICT:
            return self._verdict(offer, found)
        return duration(found["feature_seconds"] + found["head_seconds"])

    def _in_full(self, offer: Offer, column: int) -> str:
        found = self._results.get(offer.arch)
        if found is not None and found["reason"] and column >= ERROR:
            return str(found["reason"])
        if found is not None and column == ERROR:
            return share_in_full(found["error_rate"], found["error_low"], found["error_high"])
        if column == WEIGHTS and offer.place == "file":
            return str(offer.weights)
        return self._words(offer, column)

    def _weights(self, offer: Offer) -> str:
        return {
            "file": Path(str(offer.weights)).name,
            "here": self.tr("on this computer"),
            "random": self.tr("random"),
            "away": self.tr("must be fetched"),
        }[offer.place]

    def _verdict(self, offer: Offer, found: Mapping[str, Any]) -> str:
        if offer.arch == self._best:
            return self.tr("the fewest mistakes")
        if found["within_noise"]:
            return self.tr("maybe as good")
        low, high = (number(100 * found[name], 1) for name in ("behind_low", "behind_high"))
        return self.tr("worse by {} to {} points").format(low, high)

    def _interval(self, row: int) -> tuple[float, float, float, float] | None:
        found = self.result(row)
        if found is None:
            return None
        end = max(other["error_high"] for other in self._results.values() if not other["reason"])
        return found["error_rate"], found["error_low"], found["error_high"], end

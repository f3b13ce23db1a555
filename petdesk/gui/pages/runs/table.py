"""The runs as a table."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QIcon

from petdesk.gui.icons import icon
from petdesk.gui.pages.runs.facts import RunFacts
from petdesk.gui.pages.runs.figures import UNKNOWN, error_words, figure_tip, interval_tip, share_words, top_k_words
from petdesk.gui.pages.train.lever_words import value_words
from petdesk.gui.theme import Colours
from petdesk.gui.words import duration, moment, number
from petdesk.training.config import Monitor

AnyIndex = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
STATUS_COLUMN, NETWORK_COLUMN = 2, 4
SORT = Qt.ItemDataRole.UserRole

FIGURES: tuple[Monitor, ...] = ("top_k_accuracy", "macro_f1", "balanced_accuracy")

STATUS_ICONS = {
    "running": "spinner",
    "finished": "check-circle",
    "cancelled": "stop-circle",
    "failed": "x-circle",
    "interrupted": "warning-circle",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its name and title, what its cells show, and what they are sorted by.

    Attributes:
        wanted: Whether it is there until the user takes it away, or only once they ask for it.
    """

    name: str
    title: str
    text: Callable[[RunFacts], str]
    sort: Callable[[RunFacts], Any]
    right: bool = False
    tip: str = ""
    wanted: bool = True


class RunTable(QAbstractTableModel):
    """A row for each run; `facts` has them in the order of the rows."""

    def __init__(self, titles: Callable[[str, str], str], parent: QObject | None = None) -> None:
        """`titles` names an architecture or recipe: `titles("arch", "resnet18")`."""
        super().__init__(parent)
        self.facts: list[RunFacts] = []
        self._titles = titles
        self._icons: dict[str, QIcon] = {}
        self._words = {
            "running": self.tr("Running"),
            "finished": self.tr("Finished"),
            "cancelled": self.tr("Stopped"),
            "failed": self.tr("Failed"),
            "interrupted": self.tr("Interrupted"),
        }
        self.columns = self._columns()

    def show_runs(self, facts: Sequence[RunFacts]) -> None:
        """Shows these runs instead."""
        self.beginResetModel()
        self.facts = list(facts)
        self.endResetModel()

    def restyle(self, shades: Colours) -> None:
        """Draws the icons in the colours of the scheme."""
        tones: dict[str, QColor] = {
            "running": shades.accent,
            "finished": shades.good,
            "cancelled": shades.muted,
            "failed": shades.bad,
            "interrupted": shades.warning,
        }
        self._icons = {status: icon(name, colour=tones[status]) for status, name in STATUS_ICONS.items()}
        if self.facts:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.facts) - 1, len(self.columns) - 1))

    def word(self, status: str) -> str:
        """How a run ended, in a word."""
        return self._words.get(status, status)

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """A row for each run."""
        return 0 if parent.isValid() else len(self.facts)

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:  # noqa: N802 - Qt's name
        """As many as there are columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: N802 - Qt's name
        """The titles."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tip or None
        return _alignment(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, what to sort by, the icon of the status."""
        facts, column = self.facts[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(facts)
        if role == SORT:
            return column.sort(facts)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.DecorationRole and index.column() == STATUS_COLUMN:
            return self._icons.get(facts.run.status)
        if role == Qt.ItemDataRole.ToolTipRole:
            return facts.problem or None
        return None

    def _columns(self) -> list[Column]:
        return [
            Column(name="number", title=self.tr("No."), text=lambda one: str(one.run.id), sort=lambda one: one.run.id),
            Column(
                name="date",
                title=self.tr("Date"),
                text=lambda one: moment(one.run.created.timestamp()),
                sort=lambda one: one.run.created.timestamp(),
            ),
            Column(
                name="status",
                title=self.tr("Status"),
                text=lambda one: self.word(one.run.status) + (" ⚠" if one.problem else ""),
                sort=lambda one: self.word(one.run.status),
            ),
            Column(name="recipe", title=self.tr("Recipe"), text=self._recipe, sort=self._recipe),
            Column(name="network", title=self.tr("Network"), text=self._network, sort=self._network),
            Column(
                name="error",
                title=self.tr("Error"),
                text=error_words,
                sort=lambda one: _last_if_unknown(one.error_rate),
                right=True,
                tip=interval_tip(),
            ),
            *(self._figure(name) for name in FIGURES),
            Column(
                name="epochs",
                title=self.tr("Epochs"),
                text=lambda one: UNKNOWN if one.epochs is None else number(one.epochs),
                sort=lambda one: _last_if_unknown(one.epochs),
                right=True,
                tip=self.tr("Times that it went through the training pictures"),
            ),
            Column(
                name="time",
                title=self.tr("Time"),
                text=lambda one: UNKNOWN if one.seconds is None else duration(one.seconds),
                sort=lambda one: _last_if_unknown(one.seconds),
                right=True,
            ),
            Column(
                name="pictures",
                title=self.tr("Pictures"),
                text=lambda one: UNKNOWN if one.pictures is None else number(one.pictures),
                sort=lambda one: _last_if_unknown(one.pictures),
                right=True,
                tip=self.tr("Pictures that it was trained and validated with"),
            ),
        ]

    def _figure(self, name: Monitor) -> Column:
        words = top_k_words if name == "top_k_accuracy" else lambda one: share_words(one, name)
        return Column(
            name=name,
            title=value_words("monitor", name),
            text=words,
            sort=lambda one: _last_if_unknown(one.figures.get(name)),
            right=True,
            tip=figure_tip(name),
            wanted=False,
        )

    def _recipe(self, facts: RunFacts) -> str:
        if facts.settings.get("phases"):
            return self.tr("Own phases")
        return self._titles("recipe", facts.recipe) or UNKNOWN

    def _network(self, facts: RunFacts) -> str:
        return self._titles("arch", facts.arch) or UNKNOWN


def _last_if_unknown(value: float | None) -> float:
    return float("inf") if value is None else float(value)


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
